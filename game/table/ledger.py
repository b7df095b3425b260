"""A line of the ledger as it stands on the table: whose it is, what moved and why, and the die that it rests on."""

from typing import Final

from pygame import Rect

from game.match.page import Posting
from game.report.words import describe_posting
from game.table.balance import draw_die
from game.table.canvas import Canvas
from game.table.theme import CAPTION
from game.table.tokens import shape, sign_of
from game.words import say
from game.world.scenario import Scenario

MARGIN: Final = 20
"""Room at the left for the sign of a seat, and at the right for a die."""


def _words(scenario: Scenario, posting: Posting) -> str:
    """Return the line in words, without the die where that is drawn."""
    text = describe_posting(scenario, posting)
    return text.removesuffix(say("{text} (die {die})", text="", die=posting.die)) if posting.die else text


def entry_height(canvas: Canvas, width: int, scenario: Scenario, posting: Posting) -> int:
    """Return how high a line of the ledger is."""
    room = width - canvas.px(MARGIN * (2 if posting.die else 1))
    return canvas.height(_words(scenario, posting), room, CAPTION) + canvas.px(4)


def draw_entry(canvas: Canvas, rect: Rect, scenario: Scenario, posting: Posting) -> int:
    """Draw a line of the ledger, and return where it ends."""
    line, middle = canvas.line(CAPTION), rect.y + canvas.line(CAPTION) // 2
    if any(each.id == posting.by for each in scenario.actors):
        shape(canvas, sign_of(canvas.theme, scenario, posting.by).style, (rect.x + canvas.px(7), middle), 5)
    if posting.die:
        side = min(line - 2, canvas.px(16))
        draw_die(canvas, Rect(rect.right - side, middle - side // 2, side, side), posting.die)
    room = rect.w - canvas.px(MARGIN * (2 if posting.die else 1))
    place = Rect(rect.x + canvas.px(MARGIN), rect.y, room, 0)
    most = max(1, rect.h // line)
    return canvas.paragraph(_words(scenario, posting), place, CAPTION, canvas.theme.second, most=most) + canvas.px(4)
