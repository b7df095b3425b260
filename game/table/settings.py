"""What a person likes: language, palette, size of type, motion, sound; kept in one small file of the user's own."""

import json
from pathlib import Path
from typing import Any, Final

from attrs import asdict, fields, frozen

from game.table.theme import THEMES
from game.words import LANGUAGES, say

TEXT_SIZES: Final = {"normal": 1.0, "large": 1.2}
"""By how much type and everything with it grows."""
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
    good = {name: found[name] for name in _ALLOWED if name in found and _is_allowed(name, found[name])}
    bad = sorted(name for name in _ALLOWED if name in found and name not in good)
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
    default = next(each.default for each in fields(Settings) if each.name == name)
    return type(value) is type(default) and value in _ALLOWED[name]


def _about(file: Path, bad: list[str]) -> str:
    words = {"file": file, "names": ", ".join(bad)}
    return say("In the settings in {file} these cannot be used: {names}; the usual ones take their place.", **words)
