"""The orders that a seat may choose from: families first, then the orders of one with numbers, cost and character."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from game.match import Order
from game.report.words import describe_order
from game.terminal.board import plain_table
from game.terminal.menu import Misunderstood, move_of, unknown
from game.terminal.seat import Seat
from game.words import say, terms
from game.world import names
from game.world.vocabulary import FAMILIES


def families(seat: Seat) -> RenderableType:
    """Return the families with how many orders each holds, and what they cost."""
    table = plain_table(say("family"), say("orders"), say("cost"), say("for example"), right=(1,))
    for name in FAMILIES:
        orders = seat.menu.of_family(name)
        if orders:
            costs = sorted({move_of(seat.match.scenario, order).cost for order in orders})
            moves = list(dict.fromkeys(names.move(seat.match.scenario, order.move) for order in orders))
            cost = f"{costs[0]}–{costs[-1]}" if len(costs) > 1 else str(costs[0])
            table.add_row(
                f"{terms.families()[name]} ({name})",
                str(len(orders)),
                cost,
                Text(", ".join(moves[:2]), overflow="ellipsis", no_wrap=True),
            )
    return table


def family(seat: Seat, name: str) -> RenderableType:
    """Return the orders of a family."""
    return _listed(seat, seat.menu.of_family(name))


def found(seat: Seat, words: str) -> RenderableType:
    """Return the orders that have a word in them, by id or by name."""
    wanted = words.casefold()
    s = seat.match.scenario
    fitting = [each for each in seat.menu.orders if wanted in f"{each} {describe_order(s, each)}".casefold()]
    if not fitting:
        raise Misunderstood(
            unknown(say("no order of this turn has '{word}' in it (all: families)", word=words[:40]), words, FAMILIES)
        )
    return _listed(seat, fitting)


def _listed(seat: Seat, orders: Iterable[Order]) -> RenderableType:
    """Return orders with their numbers; those that are no longer possible this turn are marked."""
    view = seat.view
    table = plain_table(say("no."), say("order"), say("cost"), say("character"), "", right=(0, 2))
    for order in orders:
        move = move_of(view.scenario, order)
        table.add_row(
            str(seat.menu.number(order)),
            describe_order(view.scenario, order),
            str(move.cost),
            terms.characters()[move.character],
            _mark(seat, order, covert=move.visibility == "covert"),
        )
    return table if table.row_count else Text(say("No such order is possible this turn. All families: families"))


def _mark(seat: Seat, order: Order, *, covert: bool) -> str:
    """Return what else is to be known of an order: on the sheet, not possible any more, covert."""
    view = seat.view
    if order in view.written:
        return say("written")
    if view.why_not(order):
        return say("not now")
    return say("covert") if covert else ""
