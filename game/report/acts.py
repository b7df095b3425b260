"""Acts of a turn: the lines of the ledger that belong to one order, and to one operation."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from game.match import Order, Posting
from game.world.scenario import Scenario

_OF_ORDERS = frozenset(("order", "failed-order", "breach", "reading"))
_OF_OPERATIONS = frozenset(("operation", "brink"))


@frozen
class Act:
    """What one order or one operation did: the line that opens it and those that follow from it."""

    first: Posting
    lines: tuple[Posting, ...]

    @property
    def readings(self) -> tuple[Posting, ...]:
        """Return how the order was read, a line for each reader."""
        return readings_of(self.lines)

    @property
    def changes(self) -> tuple[Posting, ...]:
        """Return what the act changed, readings aside."""
        return tuple(line for line in self.lines if line.cell is not None and line.cause != "reading")

    def is_of(self, seat: str, order: Order) -> bool:
        """Say whether this is the act of that seat's order."""
        aimed_at = {"", self.first.on, self.first.region}
        same = self.first.by == seat and self.first.what == order.move and order.target in aimed_at
        return same and bool(order.target or not self.first.region)


def readings_of(lines: Iterable[Posting]) -> tuple[Posting, ...]:
    """Return the lines that tell how an order was read."""
    told = {"modifier", "clock"}
    return tuple(each for each in lines if each.cause == "reading" and (each.cell is None or each.cell.kind in told))


def acts_of(postings: Iterable[Posting]) -> tuple[Act, ...]:
    """Return the orders that were carried out or failed, each with what followed from it."""
    return tuple(_grouped(postings, ("order", "failed-order"), _OF_ORDERS))


def operations_of(postings: Iterable[Posting]) -> tuple[Act, ...]:
    """Return the operations that were fought, each with what it changed."""
    return tuple(_grouped(postings, ("operation",), _OF_OPERATIONS))


def _grouped(postings: Iterable[Posting], opening: tuple[str, ...], belonging: frozenset[str]) -> Iterator[Act]:
    """Yield acts: a note of an opening cause, and the lines up to the next note or to one of another kind."""
    first: Posting | None = None
    lines: list[Posting] = []
    for posting in postings:
        opens = posting.cell is None and posting.cause in opening
        if first is not None and (opens or posting.cause not in belonging):
            yield Act(first, tuple(lines))
            first = None
        if opens:
            first, lines = posting, []
        elif first is not None:
            lines.append(posting)
    if first is not None:
        yield Act(first, tuple(lines))


def result_of(scenario: Scenario, operation: Act) -> str:
    """Return how an operation went, from the human cost and the losses that the printed tables give each result."""
    first = operation.first
    move = next(each for each in scenario.catalogue.moves if each.id == first.what)
    people = next((each.people for each in scenario.regions if each.id == first.region), 0)
    cost = 1 + people + int(any(effect.do == "operation" and effect.to == "unlimited" for effect in move.effects))
    if _moved(operation, "toll", first.on) > cost:
        return "breakthrough" if _is_breakthrough(move.operation, operation) else "gain"
    return "repulse" if _moved(operation, "toll", first.by) > max(1, cost // 2) else "stall"


def _is_breakthrough(kind: str, operation: Act) -> bool:
    """Say whether a success was a whole one: on land without losses, from the air with the defence broken."""
    first = operation.first
    if kind == "ground":
        lost = sum(each.steps for each in operation.changes if _is_forces(each, first.by))
        return lost == 0
    return kind == "air" and _moved(operation, "defence", first.on) < 0


def _is_forces(posting: Posting, actor: str) -> bool:
    return posting.cell is not None and posting.cell.kind == "forces" and posting.cell.of == actor


def _moved(operation: Act, track: str, actor: str) -> int:
    """Return the steps by which an operation moved a track."""
    cells = ((each.cell, each.steps) for each in operation.changes)
    return sum(n for cell, n in cells if cell is not None and (cell.kind, cell.what, cell.of) == ("track", track, actor))
