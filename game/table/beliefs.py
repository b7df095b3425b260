"""What a seat may believe of each dyad: the situations left open, the likeliest of them, and how that moved."""

from collections import Counter
from typing import Final

from attrs import frozen

from game.match import View
from game.report.past import Past
from game.rules.board import between, sheet
from game.rules.codes import CLASH, DISTRUST, SITUATION
from game.world.vocabulary import SITUATIONS

WORLDS: Final = 24
"""Worlds that could lie behind a view, drawn to see which situation is the commonest among them."""


@frozen
class Belief:
    """A dyad as one seat may see it."""

    one: str
    other: str
    possible: tuple[str, ...]
    likely: str
    clash: tuple[int, int]
    distrust: dict[str, tuple[int, int]]
    """By side: least and most Distrust of the other."""

    @property
    def is_sure(self) -> bool:
        """Say whether only one situation is possible."""
        return len(self.possible) == 1


_thought: dict[tuple[str, str, bytes], tuple[Belief, ...]] = {}
"""What was thought through lately, by scenario, seat and what it saw."""
REMEMBERED: Final = 64


def beliefs(view: View) -> tuple[Belief, ...]:
    """Return what a seat may believe of every dyad, in the order of the scenario; the same view is thought through once."""
    key = view.scenario.id, view.seat, view.board.cells.tobytes()
    if key not in _thought:
        while len(_thought) >= REMEMBERED:
            del _thought[next(iter(_thought))]
        _thought[key] = _think(view)
    return _thought[key]


def _think(view: View) -> tuple[Belief, ...]:
    worlds = [view.sample(number) for number in range(WORLDS)]
    found = []
    for tie in view.scenario.ties:
        one, other = tie.between
        possible = view.possible_situations(one, other)
        a, c = (next(k for k, each in enumerate(_seats(view)) if each == seat) for seat in (one, other))
        counted = Counter(SITUATIONS[max(0, between(world, a, c, SITUATION) - 1)] for world in worlds)
        likely = max(possible, key=lambda each: (counted[each], -SITUATIONS.index(each)))
        distrust = {one: view.distrust_range(one, other), other: view.distrust_range(other, one)}
        found.append(Belief(one, other, possible, likely, view.clash_range(one, other), distrust))
    return tuple(found)


def truths(past: Past, page: int) -> tuple[Belief, ...]:
    """Return how every dyad stood in truth after a page of a match that may be seen whole."""
    b, number = past.boards[page], past.lex.index.actors
    found = []
    for tie in past.lex.scenario.ties:
        one, other = tie.between
        a, c = number[one], number[other]
        so, clash = SITUATIONS[max(0, between(b, a, c, SITUATION) - 1)], between(b, a, c, CLASH)
        own, their = sheet(b, a, c, DISTRUST), sheet(b, c, a, DISTRUST)
        found.append(Belief(one, other, (so,), so, (clash, clash), {one: (own, own), other: (their, their)}))
    return tuple(found)


def _seats(view: View) -> list[str]:
    return [each.id for each in sorted(view.scenario.actors, key=lambda actor: actor.seat)]
