"""Faults of scenario files: where each stands, what is wrong, what was expected."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from game.words import say

LONGEST: Final = 60
"""Most characters that a message quotes of one word of a file."""
MOST_LISTED: Final = 24
"""Most words that a message lists."""
LIKENESS: Final = 0.7
"""How much alike two words must be for one to be suggested for the other, 0 to 1."""


@frozen
class Fault:
    """One fault of a file."""

    file: str
    line: int
    """From 1."""
    field: str
    """Path of the value: `actors[russia].tracks.economy`."""
    problem: str
    expected: str

    def __str__(self) -> str:
        return say(
            "{file}:{line}: {field}: {problem}, expected {expected}",
            file=self.file,
            line=self.line,
            field=self.field,
            problem=self.problem,
            expected=self.expected,
        )


class ScenarioFaults(Exception):
    """A scenario or catalogue that cannot be used, with all its faults."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class UnknownScenario(LookupError):
    """No scenario has that name."""

    def __init__(self, name: str, near: str = "") -> None:
        super().__init__(name, near)
        self.name = name
        self.near = near

    def __str__(self) -> str:
        if self.near:
            return say("there is no scenario '{name}'; did you mean '{near}'?", name=self.name, near=self.near)
        return say("there is no scenario '{name}'", name=self.name)


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the known word that is most like a mistyped one, or nothing."""
    return next(iter(get_close_matches(word[:80], sorted(words), 1, LIKENESS)), "")


def one_of(words: Iterable[str], instead_of: str = "") -> str:
    """Say what was expected: the near word if there is one, else the list."""
    listed = list(words)
    near = nearest(instead_of, listed)
    if near:
        return f"'{near}'"
    shown = ", ".join(listed[:MOST_LISTED]) + (" …" if len(listed) > MOST_LISTED else "")
    return say("one of {words}", words=shown) if listed else say("nothing here")


def short(word: str) -> str:
    """Return what is quoted from a file, on one line and not too long for a message."""
    line = " ".join(word.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
