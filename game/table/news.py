"""The news: what a seat knows of the last turn, line by line."""

import re
from typing import Final

import pygame
from pygame import Rect

from game.match import View
from game.report.turn import tell_turn
from game.table.canvas import Canvas
from game.table.theme import BODY, CAPTION, LABEL
from game.words import say
from game.world import names

_SOURCE: Final = re.compile(r"(?P<text>[^\[\]〔〕]*\S)\s*[\[〔](?P<source>[^\[\]〔〕]+)[\]〕]")
"""A text with one source at its end, in square brackets or, in Chinese, in tortoise-shell ones."""


def draw_news(canvas: Canvas, rect: Rect, view: View) -> None:
    """Draw the news of the last turns, newest first, as far as there is room."""
    inside = canvas.panel(rect)
    y = canvas.text(say("What happened, and why"), inside.topleft, LABEL, bold=True).bottom + canvas.px(6)
    for page in reversed(view.pages):
        if y + 3 * canvas.line(BODY) > inside.bottom:
            return
        y = canvas.text(names.date(view.scenario, page.turn), (inside.x, y), BODY, bold=True).bottom + canvas.px(2)
        canvas.rule(inside.x, y, inside.w, strong=True)
        y += canvas.px(6)
        for line in tell_turn(view.scenario, page):
            if y + line_height(canvas, inside.w, line) > inside.bottom:
                return
            y = draw_line(canvas, Rect(inside.x, y, inside.w, inside.bottom - y), line)
        y += canvas.px(6)


def line_height(canvas: Canvas, width: int, line: str) -> int:
    """Return how high a line of the news is."""
    head, rest, _ = _parted(canvas, width, line)
    return canvas.height(rest, width) + (canvas.line(CAPTION) if head else 0) + canvas.px(6)


def _parted(canvas: Canvas, width: int, line: str) -> tuple[str, str, str]:
    """Return a short head, the rest, and the source of a line; without a short head all of it is the rest."""
    head, colon, rest = line.partition(say(": "))
    if not (colon and rest.strip()) or canvas.width(head, CAPTION) >= width // 3:
        return "", line, ""
    rest, source = _cited(rest)
    if canvas.width(head, CAPTION) + canvas.width(source, CAPTION) + canvas.px(16) > width:
        rest, source = line.partition(say(": "))[2], ""
    return head, rest[:1].upper() + rest[1:], source


def _cited(text: str) -> tuple[str, str]:
    """Return a text without the source that it ends with, and the source; a line with several keeps each in its place."""
    found = _SOURCE.fullmatch(text)
    return (found["text"], found["source"]) if found else (text, "")


def draw_line(canvas: Canvas, rect: Rect, line: str) -> int:
    """Draw a line of the news with its head, its source beside that, and a rule under it; return where it ends."""
    most = max(1, (rect.h - canvas.px(6)) // canvas.line(BODY))
    head, rest, source = _parted(canvas, rect.w, line)
    y = rect.y
    if head:
        canvas.text(head, rect.topleft, CAPTION, canvas.theme.third, room=rect.w)
        canvas.text(source, rect.topright, CAPTION, canvas.theme.third, anchor="topright")
        y, most = y + canvas.line(CAPTION), max(1, most - 1)
    end = canvas.paragraph(rest, Rect(rect.x, y, rect.w, 0), BODY, most=most)
    pygame.draw.line(canvas.surface, canvas.theme.hairline, (rect.x, end + canvas.px(5)), (rect.right, end + canvas.px(5)))
    return end + canvas.px(10)
