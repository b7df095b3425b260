"""What a person likes: language, palette, type, motion, sound, and who sits where; kept in one small file of the user's own."""

import json
from pathlib import Path
from typing import Any, Final

from attrs import asdict, field, frozen

from game.table.players import offered
from game.table.theme import THEMES
from game.words import LANGUAGES, say

TEXT_SIZES: Final = {"normal": 1.0, "large": 1.2}
"""By how much type and everything with it grows."""
LEVELS: Final = ("easy", "normal", "hard")
"""How hard computers may play, chosen for all of them at once."""
COMPUTER: Final = LEVELS[1]
"""How hard they play until that is chosen."""
LARGEST: Final = 10_000
"""Bytes of a file of settings that will be read."""


@frozen
class Settings:
    """The settings; the file holds the same names."""

    language: str = ""
    """A code of the game's languages; nothing to speak what the machine speaks."""
    theme: str = "paper"
    text: str = "normal"
    motion: bool = True
    """Whether tokens slide and dice roll; without it nothing moves."""
    sound: bool = True
    level: str = COMPUTER
    """How hard computers play in a new game."""
    seats: dict[str, dict[str, str]] = field(factory=dict)
    """By story: who was chosen for a seat in a new game."""

    @property
    def print_size(self) -> float:
        """Return by how much type grows."""
        return TEXT_SIZES[self.text]


_ALLOWED: Final[dict[str, tuple[Any, ...]]] = {
    "language": ("", *LANGUAGES),
    "theme": tuple(THEMES),
    "text": tuple(TEXT_SIZES),
    "motion": (True, False),
    "sound": (True, False),
    "level": LEVELS,
}


def read_settings(file: Path) -> tuple[Settings, str]:
    """Return the settings of a file, and a sentence about what in it could not be used; without a file the usual ones."""
    try:
        found = _in_file(file)
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else say("expected an object of JSON")
        told = {"file": file, "reason": reason}
        return Settings(), say("The settings in {file} cannot be read ({reason}); the usual ones are used.", **told)
    wanted = [name for name in asdict(Settings()) if name in found]
    good = {name: found[name] for name in wanted if _is_allowed(name, found[name])}
    bad = sorted(name for name in wanted if name not in good)
    return Settings(**good), _about(file, bad) if bad else ""


def keep_settings(settings: Settings, file: Path) -> None:
    """Write the settings, replacing the file only when all of it is on disk. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(file.name + ".part")
    part.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
    part.replace(file)


def _in_file(file: Path) -> dict[str, Any]:
    """Return what a file of settings holds. Raises OSError, ValueError."""
    with file.open("rb") as stream:
        found = json.loads(stream.read(LARGEST))
    if not isinstance(found, dict):
        raise ValueError(file)  # noqa: TRY004  # it is the text that is wrong, as where it is no JSON at all
    return found


def _is_allowed(name: str, value: object) -> bool:
    """Say whether a setting may have a value; 1 is not true here."""
    if name == "seats":
        return isinstance(value, dict) and all(_are_seats(each) for each in value.values())
    return type(value) is type(getattr(Settings(), name)) and value in _ALLOWED[name]


def _are_seats(value: object) -> bool:
    """Say whether seats have players that can be chosen in the window: no program from outside comes by way of a file."""
    return isinstance(value, dict) and all(isinstance(each, str) and each in offered() for each in value.values())


def _about(file: Path, bad: list[str]) -> str:
    words = {"file": file, "names": ", ".join(bad)}
    return say("In the settings in {file} these cannot be used: {names}; the usual ones take their place.", **words)
