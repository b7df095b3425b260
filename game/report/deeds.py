"""Deeds: what moved in a turn, each order with its lines of the ledger, and everything else that moved a relation."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from game.match import Intention, Order, Page, Posting
from game.match.page import Written
from game.report.acts import Act, acts_of, operations_of, readings_of
from game.report.effects import Effect, Pair, effect_of
from game.world.scenario import Scenario

OTHERS = frozenset(("event", "treaty", "spiral", "fading", "unattributed", "ruling"))
"""Causes beside orders by which a relation is moved."""


@frozen
class Deed:
    """An order, or something else that moved a relation, with its lines of the ledger."""

    seat: str
    """Who ordered it; nobody for an event and the like."""
    order: Order | None
    intention: Intention | None
    lines: tuple[Posting, ...]
    effect: Effect

    @property
    def readings(self) -> tuple[Posting, ...]:
        """Return how it was read, a line for each reader."""
        return readings_of(self.lines)

    @property
    def tracks(self) -> dict[str, dict[str, int]]:
        """Return by actor the steps by which it moved tracks, forces as one."""
        moved: dict[str, Counter[str]] = {}
        for line in self.lines:
            if line.cell is not None and line.cell.kind in {"track", "forces"}:
                name = line.cell.what if line.cell.kind == "track" else "forces"
                moved.setdefault(line.cell.of, Counter())[name] += line.steps
        told = {actor: {name: steps for name, steps in each.items() if steps} for actor, each in moved.items()}
        return {actor: each for actor, each in told.items() if each}

    @property
    def modifiers(self) -> dict[Pair, dict[str, int]]:
        """Return by sheet the steps by which it moved modifiers."""
        moved: dict[Pair, Counter[str]] = {}
        for line in self.lines:
            if line.cell is not None and line.cell.kind == "modifier":
                moved.setdefault((line.cell.of, line.cell.about), Counter())[line.cell.what] += line.steps
        return {pair: dict(each) for pair, each in moved.items()}


def deeds_of(scenario: Scenario, page: Page) -> dict[str, tuple[Deed, ...]]:
    """Return by seat the orders of a page, each with what followed from it; only what the page's reader may know."""
    left = [list(acts_of(page.postings)), list(operations_of(page.postings))]
    found: dict[str, tuple[Deed, ...]] = {}
    for seat, written in page.orders.items():
        acts = [[act for each in left for act in _taken(each, seat, order)] for order, _ in written]
        found[seat] = tuple(_deed(scenario, seat, each, own) for each, own in zip(written, acts, strict=True))
    return found


def _taken(left: list[Act], seat: str, order: Order) -> list[Act]:
    """Take the first act of an order from those that are left, so that an order given twice does not count twice."""
    found = next((act for act in left if act.is_of(seat, order)), None)
    if found is None:
        return []
    left.remove(found)
    return [found]


def _deed(scenario: Scenario, seat: str, written: Written, acts: list[Act]) -> Deed:
    lines = tuple(line for act in acts for line in (act.first, *act.lines))
    return Deed(seat, *written, lines, effect_of(scenario, lines))


def others_of(scenario: Scenario, page: Page) -> tuple[Deed, ...]:
    """Return what no order of the page did but moved a relation: events always, the rest where they did."""
    groups: dict[tuple[str, str, frozenset[str]], list[Posting]] = {}
    for each in page.postings:
        if each.cause in OTHERS:
            what = each.what if each.cause in {"event", "treaty"} else ""
            between = frozenset((each.by, each.on)) if each.cause == "treaty" else frozenset[str]()
            groups.setdefault((each.cause, what, between), []).append(each)
    deeds = (Deed("", None, None, tuple(lines), effect_of(scenario, lines)) for lines in groups.values())
    return tuple(each for each in deeds if each.lines[0].cause == "event" or each.effect.distrust or each.effect.clash)


def sums_of(page: Page) -> Iterator[tuple[Pair, int]]:
    """Yield the Distrusts that moved on a page, with the steps in sum; those that its reader may not know are not there."""
    moved: Counter[Pair] = Counter()
    for each in page.postings:
        if each.cell is not None and each.cell.kind == "distrust":
            moved[each.cell.of, each.cell.about] += each.steps
    yield from ((pair, steps) for pair, steps in moved.items() if steps)
