"""The shelf: where matches of the window are kept, begun, saved under a name, listed and opened again."""

import json
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import define, field, frozen

from game.match import Match, MatchFault, fork, load_match, replay_match
from game.match.journal import LONGEST_FILE, free_file
from game.words import say
from game.world.scenario import Scenario

LARGEST_SEED: Final = 1_000_000
MOST_LISTED: Final = 200


@frozen
class Wish:
    """What is wanted of a new match."""

    scenario: Scenario
    players: dict[str, str]
    is_open: bool = False
    turns: int = 0
    options: dict[str, str] = field(factory=dict)
    theory: str = ""


@frozen
class Kept:
    """A saved match as it stands in a list; its journal has been looked into, not played over."""

    file: Path
    scenario: str
    turn: int
    """Turns that were played."""
    players: dict[str, str]
    seed: int
    when: float
    is_named: bool

    @property
    def name(self) -> str:
        """Return what the file is called."""
        return self.file.stem


@define
class Shelf:
    """The folders of the user's matches."""

    matches: Path
    """Every match that is begun here has its journal in it, an act a line: nothing has to be saved."""
    saves: Path
    """Matches saved under a name; they stay as they were."""
    others: tuple[Path, ...] = ()
    """Folders that may hold matches too."""
    seed: int | None = None
    report_command: Sequence[str] = ()
    """The command that writes the after-action report of a journal."""

    def begin(self, wish: Wish) -> Match:
        """Begin a match. Raises MatchFault, OSError."""
        seed = secrets.randbelow(LARGEST_SEED) if self.seed is None else self.seed
        return Match.start(
            wish.scenario,
            seed,
            options=wish.options,
            turns=wish.turns,
            players=wish.players,
            is_open=wish.is_open,
            theory=wish.theory,
            file=self.free(f"{wish.scenario.id}-seed-{seed}"),
        )

    def free(self, stem: str) -> Path:
        """Return a file for a match that is begun. Raises OSError."""
        self.matches.mkdir(parents=True, exist_ok=True)
        return free_file(self.matches, stem, ".jsonl")

    def save(self, match: Match, name: str) -> Path:
        """Save a match as it is now under a name. Raises MatchFault for a name that cannot be, OSError."""
        self.saves.mkdir(parents=True, exist_ok=True)
        file = self.saves / f"{_as_file(name)}.jsonl"
        if file.exists():
            raise MatchFault(say("“{name}” is there already; choose another name", name=file.stem))
        match.save(file)
        _bring_codes(match.journal.file, file)
        return file

    def open(self, kept: Kept) -> Match:
        """Open a match for going on; one saved under a name goes on in a journal of its own. Raises MatchFault, OSError."""
        if not kept.is_named:
            return load_match(kept.file)
        file = self.free(f"{kept.scenario}-seed-{kept.seed}")
        match = replay_match(kept.file)
        match.save(file)
        _bring_codes(kept.file, file)
        match.journal.file = file
        return match

    def fork(self, match: Match, turn: int, players: dict[str, str]) -> Match:
        """Return a new match with the same past up to a turn. Raises MatchFault, OSError."""
        forked = fork(match, turn)
        forked.journal.entries[0] = forked.journal.entries[0] | {"players": players}
        file = self.free(f"{match.scenario.id}-seed-{match.seed}-turn-{turn + 1}")
        forked.save(file)
        forked.journal.file = file
        return forked

    def kept(self) -> list[Kept]:
        """Return every match that can be opened, those touched last first."""
        found = [each for folder in (self.matches, self.saves, *self.others) for each in self._in(folder)]
        return sorted(found, key=lambda each: -each.when)[:MOST_LISTED]

    def _in(self, folder: Path) -> Iterator[Kept]:
        """Yield the matches of a folder; other files are passed over."""
        for file in folder.glob("*.jsonl"):
            try:
                found = _looked_into(file, is_named=folder == self.saves)
            except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
                continue
            yield found


def _looked_into(file: Path, *, is_named: bool) -> Kept:
    """Return what a journal tells at a glance. Raises ValueError and others for what is none."""
    if not file.is_file() or file.stat().st_size > LONGEST_FILE:
        raise ValueError(file)
    with file.open(encoding="utf-8") as lines:
        header: dict[str, Any] = json.loads(next(lines, ""))
        turn = sum('"resolved"' in line for line in lines)
    if "double-dilemma" not in header:
        raise ValueError(file)
    players = {str(seat): str(name) for seat, name in header["players"].items()}
    return Kept(file, str(header["scenario"]), turn, players, int(header["seed"]), file.stat().st_mtime, is_named)


def _as_file(name: str) -> str:
    """Return a name that every system takes for a file. Raises MatchFault where nothing is left of it."""
    kept = "".join(each if each.isalnum() or each in " -_.,()–" else "-" for each in name).strip(" .")
    if not kept.strip("-"):
        raise MatchFault(say("a save needs a name"))
    return kept


def _bring_codes(journal: Path | None, file: Path) -> None:
    """Let a copy be locked by the codes of what it is a copy of."""
    codes = journal.with_name(journal.name + ".codes") if journal else None
    if codes and codes.is_file():
        shutil.copyfile(codes, file.with_name(file.name + ".codes"))
