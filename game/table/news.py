"""The news: what a seat knows of the last turn, line by line."""

import pygame
from pygame import Rect

from game.match import View
from game.report.turn import tell_turn
from game.table.canvas import Canvas
from game.table.theme import BODY, CAPTION, LABEL
from game.words import say
from game.world import names


def draw_news(canvas: Canvas, rect: Rect, view: View) -> None:
    """Draw the news of the last turns, newest first, as far as there is room."""
    inside = canvas.panel(rect)
    y = canvas.text(say("What happened, and why"), inside.topleft, LABEL, bold=True).bottom + canvas.px(6)
    for page in reversed(view.pages):
        y = canvas.text(names.date(view.scenario, page.turn), (inside.x, y), BODY, bold=True).bottom + canvas.px(2)
        canvas.rule(inside.x, y, inside.w, strong=True)
        y += canvas.px(6)
        for line in tell_turn(view.scenario, page):
            if y + 2 * canvas.line(BODY) > inside.bottom:
                return
            y = draw_line(canvas, Rect(inside.x, y, inside.w, inside.bottom - y), line)
        y += canvas.px(6)


def draw_line(canvas: Canvas, rect: Rect, line: str) -> int:
    """Draw a line of the news with a rule under it, and return where it ends."""
    most = max(1, (rect.h - canvas.px(6)) // canvas.line(BODY))
    head, colon, rest = line.partition(say(": "))
    is_short = bool(colon and rest.strip()) and canvas.width(head, CAPTION) < rect.w // 3
    if is_short:
        canvas.text(head, rect.topleft, CAPTION, canvas.theme.third, room=rect.w)
        place = Rect(rect.x, rect.y + canvas.line(CAPTION), rect.w, 0)
        end = canvas.paragraph(rest[:1].upper() + rest[1:], place, BODY, most=max(1, most - 1))
    else:
        end = canvas.paragraph(line, rect, BODY, most=most)
    pygame.draw.line(canvas.surface, canvas.theme.hairline, (rect.x, end + canvas.px(5)), (rect.right, end + canvas.px(5)))
    return end + canvas.px(10)
