"""The offence–defence balance sheet of an operation, the same for every seat, with what the die may bring."""

import pygame
from pygame import Rect

from game.match import Order, View
from game.table.canvas import Canvas
from game.table.deck import target_in_words
from game.table.theme import BODY, CAPTION, FIGURE, LABEL
from game.words import say, terms
from game.world import names

PIPS = {
    1: ((1, 1),),
    2: ((0, 0), (2, 2)),
    3: ((0, 0), (1, 1), (2, 2)),
    4: ((0, 0), (2, 0), (0, 2), (2, 2)),
    5: ((0, 0), (2, 0), (1, 1), (0, 2), (2, 2)),
    6: ((0, 0), (2, 0), (0, 1), (2, 1), (0, 2), (2, 2)),
}


def draw_balance(canvas: Canvas, rect: Rect, view: View, order: Order) -> None:
    """Draw every line of the balance sheet, the sum, and the result on each face of the die."""
    found = view.balance(order)
    if found is None:
        return
    title = say("Before you attack: {target}", target=target_in_words(view, order))
    y = canvas.text(title, rect.topleft, LABEL, bold=True, room=rect.w).bottom + canvas.px(4)
    foot = canvas.px(52)
    middle = rect.right - canvas.px(120)
    if rect.bottom - foot - y > (len(found.lines) + 1) * canvas.px(24):
        y = _heads(canvas, rect, y, middle)
    line = min(canvas.px(36), (rect.bottom - foot - y) // len(found.lines))
    for name, value in found.lines:
        canvas.rule(rect.x, y, rect.w)
        words = terms.balance_lines()[name]
        canvas.text(
            words[:1].upper() + words[1:], (rect.x, y + line // 2), BODY, anchor="midleft", room=middle - rect.x - canvas.px(60)
        )
        _bar(canvas, middle, y + line // 2, value, line)
        canvas.text(_signed(value), (rect.right, y + line // 2), BODY, bold=True, anchor="midright")
        y += line
    canvas.rule(rect.x, y, rect.w, strong=True)
    total = canvas.text(_signed(found.total), (rect.right, y + canvas.px(5)), FIGURE, bold=True, anchor="topright")
    label = canvas.text(say("Balance"), (total.left - canvas.px(12), total.centery), LABEL, bold=True, anchor="midright")
    draw_faces(canvas, Rect(rect.x, y + canvas.px(9), label.left - rect.x - canvas.px(16), canvas.px(40)), found.odds)


def _heads(canvas: Canvas, rect: Rect, y: int, middle: int) -> int:
    """Write over the bars whom each side of the line favours, and return where that ends."""
    gap = canvas.px(8)
    canvas.text(
        say("for the defender"), (middle - gap, y), CAPTION, canvas.theme.third, anchor="topright", room=middle - rect.x
    )
    canvas.text(say("for the attacker"), (middle + gap, y), CAPTION, canvas.theme.third, room=rect.right - middle - gap)
    return y + canvas.line(CAPTION) + canvas.px(2)


def _signed(value: int) -> str:
    return names.signed(value) if value else "±0"


def _bar(canvas: Canvas, middle: int, y: int, value: int, line: int) -> None:
    """Draw a line of the sheet: filled against the attacker, hollow for them."""
    t, step, height = canvas.theme, canvas.px(20), max(6, min(canvas.px(11), line - 6))
    pygame.draw.line(canvas.surface, t.ink, (middle, y - height), (middle, y + height))
    if value == 0:
        pygame.draw.aacircle(canvas.surface, t.ink, (middle, y), canvas.px(4))
        pygame.draw.aacircle(canvas.surface, t.panel, (middle, y), canvas.px(3))
        return
    bar = Rect(min(middle, middle + value * step), y - height // 2, abs(value) * step, height)
    canvas.fill(bar, t.ink if value < 0 else t.card)
    pygame.draw.rect(canvas.surface, t.ink, bar, max(1, canvas.px(1.5)))


def draw_faces(canvas: Canvas, rect: Rect, odds: dict[str, int]) -> None:
    """Draw the six faces of the die, each over what it would bring; a long word widens its own part."""
    words, side, gap = terms.results(), canvas.px(20), canvas.px(10)
    parts = {result: (faces, canvas.width(words[result], CAPTION)) for result, faces in odds.items() if faces}
    least = {result: max(faces * (side + canvas.px(5)), width) + gap for result, (faces, width) in parts.items()}
    spare = max(0, min(rect.w, canvas.px(64) * 6) - sum(least.values())) // 6
    left, face = rect.x, 0
    for result, (faces, _) in parts.items():
        width = least[result] + spare * faces
        for k in range(faces):
            face += 1
            draw_die(canvas, Rect(left + k * (width - gap) // faces, rect.y, side, side), face)
        canvas.rule(left, rect.y + side + canvas.px(3), width - gap, strong=True)
        canvas.text(words[result], (left, rect.y + side + canvas.px(6)), CAPTION, room=width)
        left += width


def draw_die(canvas: Canvas, rect: Rect, face: int) -> None:
    """Draw a face of a die."""
    t = canvas.theme
    canvas.box(rect, t.card, t.ink, 4, 2)
    third = rect.w / 4
    for column, row in PIPS[face]:
        at = (rect.x + round(third * (column + 1)), rect.y + round(third * (row + 1)))
        pygame.draw.aacircle(canvas.surface, t.ink, at, max(1, rect.w // 11))
