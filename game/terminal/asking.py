"""Questions in short: what a person leaves out is their own seat, and names stand for ids."""

from typing import Final

from game.terminal.menu import ids_of
from game.world.scenario import Scenario
from game.world.vocabulary import TRACKS

_OF_A_PAIR: Final = ("clash", "situation")


def question(scenario: Scenario, seat: str, words: str) -> str:
    """Return the subject that a person's words mean: `distrust nato` is `distrust russia nato` for Russia."""
    known = ids_of([*scenario.actors, *scenario.regions])
    kind, *rest = [known.get(word, word) for word in words.casefold().replace("-", " ").split()] or ["score"]
    return _line(seat, *_kind_of(scenario, kind, rest)) if kind not in {"aim", "modifier"} else _plain(seat, words)


def _kind_of(scenario: Scenario, word: str, rest: list[str]) -> tuple[str, list[str]]:
    """Return the kind of question, which the name of a region, an actor or a track tells by itself."""
    if word in {each.id for each in scenario.regions}:
        return "region", [word]
    if word in {each.id for each in scenario.actors} and not rest:
        return "distrust", [word]
    return ("track", [word]) if word in TRACKS else (word, rest)


def _line(seat: str, kind: str, rest: list[str]) -> str:
    """Fill in one's own seat where one end is missing."""
    if kind in _OF_A_PAIR:
        return f"{kind} {'-'.join(rest if len(rest) > 1 else [seat, *rest])}"
    if kind in {"distrust", "track"} and len(rest) == 1:
        return f"{kind} {seat} {rest[0]}"
    if kind == "region":
        return f"{kind} {'-'.join(rest)}"
    return " ".join([kind, *(rest or ([seat] if kind == "score" else []))])


def _plain(seat: str, words: str) -> str:
    kind, *rest = words.split()
    return f"{kind} {seat} {rest[0]}" if kind == "aim" and len(rest) == 1 else words
