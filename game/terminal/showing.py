"""What an order may bring, before it is written: the balance sheet of an operation, and how it may be read."""

from rich.console import RenderableType
from rich.text import Text

from game.match import Order, View
from game.report.words import describe_order
from game.rules.perception import WORST_CASE
from game.terminal.board import interval, listed, plain_table
from game.terminal.menu import move_of
from game.terminal.telling import signed
from game.words import say, terms
from game.world import names


def balance(view: View, order: Order) -> RenderableType:
    """Return the balance sheet of an operation with its odds."""
    found = view.balance(order)
    if found is None:
        return Text(
            say("{order} is no operation; only operations have a balance sheet.", order=describe_order(view.scenario, order))
        )
    table = plain_table(say("balance sheet: {order}", order=describe_order(view.scenario, order)), "", right=(1,))
    for name, value in found.lines:
        table.add_row(terms.balance_lines()[name], signed(value))
    table.add_row(say("in all, held between −5 and +5"), signed(found.total))
    for result, faces in found.odds.items():
        table.add_row(terms.results()[result], say("{faces} of 6", faces=faces))
    return table


def reading(view: View, order: Order, width: int) -> RenderableType:
    """Return how an order may look to each rival: a range of points, and what a reader makes of them."""
    s, found = view.scenario, view.reading(order)
    if not found:
        return listed([_gesture(view, order)], width)
    table = plain_table(say("reader"), say("points before the die"), say("what may come of it"))
    for reader, (low, high) in found.items():
        table.add_row(names.actor(s, reader), interval(low, high), _outlook(low, high))
    return table


def _outlook(low: int, high: int) -> str:
    """Return what a reader may make of points from low to high; the die adds or takes one."""
    words = []
    if low - 1 < WORST_CASE:
        words.append(say("taken as it is"))
    if high + 1 >= WORST_CASE:
        words.append(say("the worst is assumed"))
    return say(", or ").join(words)


def _gesture(view: View, order: Order) -> str:
    """Return how a reassuring order is read."""
    character = move_of(view.scenario, order).character
    if character != "conciliatory":
        return say("Nobody reads this order.")
    return say("A gesture: a costly one (3 or more given up) is believed; a cheap one makes an alarmed reader more suspicious.")
