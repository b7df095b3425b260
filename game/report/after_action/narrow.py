"""What was meant, on a drawing for a phone: a list of the orders, their numbers again where they stand in time."""

from collections.abc import Sequence
from typing import Final

from game.report.after_action.axes import NARROW, fitted, head, line, words
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Markup
from game.report.after_action.meant import Placed, short_order, stated
from game.words import say

TEXT: Final = 26
"""Where texts begin, behind the number of their order."""
ROOM: Final = NARROW.width - TEXT


def meant_list(g: Gathered, found: Sequence[Placed], y: float, bottom: float) -> tuple[list[Markup], float]:
    """Return the orders as a list, and under it the place of each in time; and where that ends."""
    drawn, y = head(y, say("Meant"), [say("what the order’s"), say("author wrote down")], NARROW)
    for each in found:
        told = _order(g, each, y + 18)
        drawn += told
        y += 40 if len(told) > 2 else 26
    for each in found:
        stalk = line(each.x, y + 26, each.x, bottom, f"stalk {g.inks.slot(each.mark.seat)}")
        drawn += [stalk, g.inks.token(each.mark.seat, each.x, y + 18, 8, str(each.number))]
    return drawn, y + 36


def _order(g: Gathered, each: Placed, y: float) -> list[Markup]:
    """Return an order with its number and, where something was written down, what it was meant to do."""
    title, remark = fitted(short_order(g.scenario, each.mark), ROOM, 7.4), fitted(stated(g, each.mark), ROOM, 6.8)
    told = [g.inks.token(each.mark.seat, 10, y - 4.5, 9.5, str(each.number)), words(TEXT, y, title, "strong")]
    return [*told, words(TEXT, y + 16, remark, "small")] if remark else told
