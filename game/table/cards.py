"""Cards: a move as it lies in the hand, and the bar that shows how it may be read."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.match import View
from game.rules.perception import WORST_CASE
from game.table.canvas import Canvas, Point
from game.table.deck import Card, Outlook, gesture
from game.table.glyphs import glyph
from game.table.theme import BODY, CAPTION, LABEL, Colour
from game.table.tokens import disc, shape, sign_of
from game.words import say, terms
from game.world import names

LEAST, MOST = -1, 6
"""Points of a reading that the bar shows."""


def draw_card(canvas: Canvas, rect: Rect, view: View, card: Card, act: Callable[[], None], *, is_written: bool) -> None:
    """Draw a card; one that is not possible now is pale and says why."""
    t = canvas.theme
    own = sign_of(t, view.scenario, view.seat).style.strong
    is_over = canvas.control(f"card {card.move.id}", rect, act)
    fill = t.card if card.orders else t.ground
    canvas.box(rect, fill, own if is_written else t.ink if is_over else t.edge, 5, 2 if is_written else 1)
    pad = canvas.px(9)
    x, y, room = rect.x + pad, rect.y + canvas.px(7), rect.w - 2 * pad
    colour = t.ink if card.orders else t.third
    glyph(canvas, card.move.character, (x, y), 15, colour)
    canvas.text(
        terms.characters()[card.move.character],
        (x + canvas.px(20), y - canvas.px(2)),
        CAPTION,
        t.second if card.orders else t.third,
    )
    pips(canvas, (rect.right - pad, y + canvas.px(7)), card.move.cost, colour)
    y += canvas.line(CAPTION) + canvas.px(1)
    lines = 3 if rect.h >= canvas.px(140) else 2
    end = canvas.paragraph(names.in_words(card.move.name), Rect(x, y, room, 0), BODY, colour, bold=True, most=lines)
    if not card.orders:
        lines = max(1, (rect.bottom - end - canvas.px(4)) // canvas.line(CAPTION))
        canvas.paragraph(card.reason[:1].upper() + card.reason[1:], Rect(x, end, room, 0), CAPTION, t.third, most=lines)
        return
    if end + canvas.line(CAPTION) <= rect.bottom - canvas.px(46):
        canvas.text(_aims(view, card), (x, end), CAPTION, t.third, room=room)
    _foot(canvas, Rect(x, rect.bottom - canvas.px(42), room, canvas.px(38)), view, card)


def _aims(view: View, card: Card) -> str:
    """Return what a card can be aimed at, in a line."""
    if not card.orders[0].target:
        return ""
    if len(card.orders) == 1:
        return say("→ {target}", target=names.aim_of(view.scenario, card.orders[0].target))
    return say("→ {count} targets", count=len({(order.target, order.treaty) for order in card.orders}))


def _foot(canvas: Canvas, rect: Rect, view: View, card: Card) -> None:
    """Draw the likely reading at the foot of a card: of the rival that reads it worst."""
    t = canvas.theme
    canvas.rule(rect.x, rect.y - canvas.px(3), rect.w)
    found = card.outlooks
    if card.move.character == "conciliatory" or not found:
        text = gesture(view, card.orders[0]) if card.move.character == "conciliatory" else say("nobody reads it")
        canvas.paragraph(text, Rect(rect.x, rect.y, rect.w, 0), CAPTION, t.second, most=2)
        return
    worst = max(found, key=lambda each: each.high)
    reading_bar(canvas, Rect(rect.x + canvas.px(18), rect.y + canvas.px(5), rect.w - canvas.px(22), canvas.px(8)), worst)
    shape(canvas, sign_of(t, view.scenario, worst.reader).style, (rect.x + canvas.px(6), rect.y + canvas.px(9)), 5)
    canvas.text(worst.words, (rect.x, rect.bottom), CAPTION, t.second, anchor="bottomleft", room=rect.w)


def reading_bar(canvas: Canvas, rect: Rect, found: Outlook) -> None:
    """Draw points from −1 to 6: a pill for the range with its die, a tall tick where the worst begins to be assumed."""
    t = canvas.theme

    def across(points: float) -> int:
        return round(rect.x + rect.w * (min(MOST, max(LEAST, points)) - LEAST) / (MOST - LEAST))

    pygame.draw.line(canvas.surface, t.edge, (rect.x, rect.centery), (rect.right, rect.centery))
    for points in range(LEAST, MOST + 1):
        pygame.draw.line(canvas.surface, t.edge, (across(points), rect.centery - 2), (across(points), rect.centery + 2))
    pill = Rect(across(found.low - 1), rect.y, max(rect.h, across(found.high + 1) - across(found.low - 1)), rect.h)
    canvas.box(pill, t.grounds["III"], t.ink, 4)
    x = across(WORST_CASE - 0.5)
    pygame.draw.line(canvas.surface, t.ink, (x, rect.y - canvas.px(5)), (x, rect.bottom + canvas.px(3)), max(1, canvas.px(2)))
    disc(canvas, (across((found.low + found.high) / 2), rect.centery), 3.5, t.ink)


def pips(canvas: Canvas, at: Point, count: int, colour: Colour) -> None:
    """Draw action points as discs that end at a point."""
    for k in range(count):
        disc(canvas, (at[0] - canvas.px(4) - k * canvas.px(11), at[1]), 4, colour)


def draw_outlooks(canvas: Canvas, rect: Rect, view: View, card: Card) -> int:
    """Draw how each rival may read a card, and return where that ends."""
    t, y = canvas.theme, rect.y
    if card.move.character == "conciliatory":
        text = say("A gesture: {words}.", words=gesture(view, card.orders[0]))
        return canvas.paragraph(text, rect, BODY, t.second)
    line = canvas.line(LABEL) + canvas.px(4)
    for each in card.outlooks:
        shape(canvas, sign_of(t, view.scenario, each.reader).style, (rect.x + canvas.px(8), y + line // 2), 7)
        bar = Rect(rect.x + canvas.px(26), y + line // 2 - canvas.px(4), canvas.px(130), canvas.px(8))
        reading_bar(canvas, bar, each)
        canvas.text(
            each.words,
            (bar.right + canvas.px(14), y + line // 2),
            BODY,
            t.second,
            anchor="midleft",
            room=rect.right - bar.right - canvas.px(14),
        )
        y += line
    return y
