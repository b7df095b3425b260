"""Weighing: what an order did to the Distrusts and the Clash of the relations that it touched."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from game.match import Intention, Match, Order, Page
from game.report.acts import Act, acts_of, operations_of
from game.report.effects import Effect, Pair, effect_of
from game.report.past import Past
from game.rules.board import pair_cell
from game.rules.codes import INTENT
from game.world.scenario import Scenario


@frozen
class Mark:
    """An order that was carried out or failed, with what it weighed."""

    page: int
    """Number of the page, 1 for the first turn."""
    seat: str
    order: Order
    intention: Intention | None
    act: Act
    effect: Effect
    malign: dict[str, bool]
    """Whether the seat was malign towards each rival when it ordered."""

    def moved(self, two: Iterable[str]) -> dict[Pair, int]:
        """Return the Distrusts between two sides that it moved."""
        both = set(two)
        return {pair: steps for pair, steps in self.effect.distrust.items() if set(pair) == both and steps}

    def weight(self, two: Iterable[str]) -> int:
        """Return how much it weighed between two sides, whichever way."""
        both = frozenset(two)
        return sum(abs(steps) for steps in self.moved(both).values()) + abs(self.effect.clash.get(both, 0))


def marks_of(match: Match, past: Past) -> tuple[Mark, ...]:
    """Return every order of a match that left a line, oldest first."""
    return tuple(mark for number, page in enumerate(match.pages) for mark in _of_page(match.scenario, past, number, page))


def _of_page(scenario: Scenario, past: Past, number: int, page: Page) -> Iterator[Mark]:
    acts, operations = acts_of(page.postings), operations_of(page.postings)
    for seat, written in page.orders.items():
        malign = _malice(scenario, past, number - 1, seat)
        for order, intention in written:
            act = next((each for each in acts if each.is_of(seat, order)), None)
            if act is not None:
                fought = [each for each in operations if each.is_of(seat, order)]
                lines = [*act.lines, *(line for each in fought for line in each.lines)]
                yield Mark(number, seat, order, intention, act, effect_of(scenario, lines), malign)


def _malice(scenario: Scenario, past: Past, page: int, seat: str) -> dict[str, bool]:
    """Return towards which rivals a seat was malign after a page."""
    actors, b = past.lex.index.actors, past.boards[page]
    others = [(set(tie.between) - {seat}).pop() for tie in scenario.ties if seat in tie.between and tie.kind == "rivalry"]
    return {other: bool(b.cells[pair_cell(b, actors[seat], actors[other], INTENT)]) for other in others}
