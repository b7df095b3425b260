"""The start: how every relation stands when the board is set up for the documented history."""

from collections.abc import Iterator

from attrs import frozen

from game.lab.replaying import laid_out
from game.match.lexicon import Lexicon, lexicon
from game.match.outcome import situations
from game.rules import codes
from game.rules.board import Board, between, sheet
from game.rules.rule import at_speed
from game.rules.situation import recount
from game.rules.turn import open_game
from game.world.names import two_of
from game.world.scenario import Scenario

Pair = tuple[int, int]


@frozen
class Standing:
    """What is counted of a relation at a moment."""

    distrust: Pair
    """Of the first side about the second, and of the second about the first."""
    clash: int
    situation: str


@frozen
class Start:
    """A relation as the board is laid out, and after the events that come before the first orders."""

    dyad: str
    malign: tuple[bool, bool]
    """What the documented reading takes each side to want of the other."""
    laid: Standing
    opened: Standing


def starts(scenario: Scenario) -> tuple[Start, ...]:
    """Return how every relation of a scenario begins by the documented reading."""
    lex = lexicon(scenario)
    b = laid_out(lex, {})
    malign = {name: (_is_malign(b, one, other), _is_malign(b, other, one)) for name, one, other in _sides(lex)}
    at_speed(recount)(b)
    laid = dict(_standings(lex, b))
    at_speed(open_game)(b)
    opened = dict(_standings(lex, b))
    return tuple(Start(dyad, malign[dyad], laid[dyad], opened[dyad]) for dyad in laid)


def _sides(lex: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Yield every relation with its sides in the order in which it is named, which need not be that of the seats."""
    for name, _, _ in lex.dyads():
        one, other = two_of(lex.scenario, name)
        yield name, lex.index.actors[one], lex.index.actors[other]


def _is_malign(b: Board, one: int, other: int) -> bool:
    return bool(sheet(b, one, other, codes.INTENT))


def _standings(lex: Lexicon, b: Board) -> Iterator[tuple[str, Standing]]:
    found = situations(lex, b)
    for name, one, other in _sides(lex):
        distrust = sheet(b, one, other, codes.DISTRUST), sheet(b, other, one, codes.DISTRUST)
        yield name, Standing(distrust, between(b, one, other, codes.CLASH), found[name])
