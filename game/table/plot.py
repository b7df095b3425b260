"""A small plot of a relation's last turns: own Distrust, theirs as far as it is known, Clash, and the situation below."""

from collections.abc import Sequence
from typing import Final

import pygame
from attrs import frozen
from pygame import Rect

from game.match import View
from game.table.beliefs import Belief
from game.table.canvas import Canvas
from game.table.end_screen import bar_draw
from game.table.matrix import HIGHEST, threshold
from game.table.theme import CAPTION
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names

STEP: Final = 10
"""Points between two lines of the grid."""
FEWEST: Final = 8
"""Turns for which there is always room."""

Spots = list[tuple[int, int]]


@frozen
class Memo:
    """What is plotted: a relation after each page, oldest first, and the number of the first of these pages."""

    beliefs: tuple[Belief, ...]
    first: int


def draw_plot(canvas: Canvas, rect: Rect, view: View, memo: Memo) -> None:
    """Draw the plot with its legend at the right and the situations under it."""
    t, label = canvas.theme, canvas.px(28)
    legend, line, band = canvas.px(92), canvas.line(CAPTION), canvas.px(16)
    frame = Rect(rect.x + label, rect.y + canvas.px(8), rect.w - label - legend, rect.h - 2 * line - band - canvas.px(14))
    for value in range(0, HIGHEST + 1, STEP):
        y = _height(frame, value)
        pygame.draw.line(canvas.surface, t.hairline, (frame.x, y), (frame.right, y))
        canvas.text(str(value), (frame.x - canvas.px(6), y), CAPTION, t.third, anchor="midright")
    limit = _height(frame, threshold(view, memo.beliefs[-1], memo.beliefs[-1].likely))
    canvas.dashes([(frame.x, limit), (frame.right, limit)], t.edge, 1, 4)
    _clash(canvas, frame, memo.beliefs)
    for seat in sorted(memo.beliefs[-1].distrust, key=lambda each: each == view.seat):
        _course(canvas, frame, view, memo.beliefs, seat)
    _legend(canvas, Rect(frame.right + canvas.px(10), frame.y, legend - canvas.px(10), frame.h), view, memo.beliefs[-1], frame)
    bar = Rect(frame.x, frame.bottom + canvas.px(6), frame.w, band)
    bar_draw(canvas, bar, tuple(each.possible for each in memo.beliefs), is_true=False)
    canvas.text(
        say("situation"),
        (bar.right + canvas.px(10), bar.centery),
        CAPTION,
        t.third,
        anchor="midleft",
        room=legend - canvas.px(10),
    )
    _dates(canvas, Rect(frame.x, bar.bottom + canvas.px(3), frame.w, line), view, memo)


def _height(frame: Rect, value: float) -> int:
    return round(frame.bottom - frame.h * min(HIGHEST, max(0, value)) / HIGHEST)


def _across(frame: Rect, number: int, count: int) -> int:
    return frame.x + frame.w * (2 * number + 1) // (2 * count)


def _spots(frame: Rect, values: Sequence[float]) -> Spots:
    return [(_across(frame, k, len(values)), _height(frame, value)) for k, value in enumerate(values)]


def _line(canvas: Canvas, spots: Spots, colour: tuple[int, int, int], thick: float) -> None:
    if len(spots) > 1:
        pygame.draw.lines(canvas.surface, colour, False, spots, max(1, canvas.px(thick)))


def _clash(canvas: Canvas, frame: Rect, found: Sequence[Belief]) -> None:
    """Draw the least Clash as a firm line in ink, and the most, where it is open, as a dashed one."""
    low, high = ([each.clash[k] for each in found] for k in (0, 1))
    _line(canvas, _spots(frame, low), canvas.theme.ink, 2)
    if low != high:
        canvas.dashes(_spots(frame, high), canvas.theme.ink, 1, 3)


def _course(canvas: Canvas, frame: Rect, view: View, found: Sequence[Belief], seat: str) -> None:
    """Draw one side's Distrust: a firm line where it is known, else a dashed band with its middle."""
    style = sign_of(canvas.theme, view.scenario, seat).style
    low, high = ([each.distrust[seat][k] for each in found] for k in (0, 1))
    middle = _spots(frame, [(a + c) / 2 for a, c in zip(low, high, strict=True)])
    if low == high:
        _line(canvas, middle, style.strong, 2.5)
    else:
        ends = _spots(frame, low), _spots(frame, high)
        if len(found) > 1:
            _tint(canvas, [*ends[0], *reversed(ends[1])], style.band)
        for each in ends:
            canvas.dashes(each, style.strong, 1, 3)
        canvas.dashes(middle, style.strong, 2, 5)
    shape(canvas, style, middle[-1], 5, rim=canvas.theme.panel, hollow=low[-1] != high[-1])


def _tint(canvas: Canvas, outline: Spots, colour: tuple[int, int, int]) -> None:
    """Fill a band thinly, so that lines under it can be seen."""
    left, top = min(x for x, _ in outline), min(y for _, y in outline)
    size = max(x for x, _ in outline) - left + 1, max(y for _, y in outline) - top + 1
    veil = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.polygon(veil, (*colour, 90), [(x - left, y - top) for x, y in outline])
    canvas.surface.blit(veil, (left, top))


def _legend(canvas: Canvas, rect: Rect, view: View, now: Belief, frame: Rect) -> None:
    """Name each line where it ends; names that would touch move apart."""
    t, line = canvas.theme, canvas.line(CAPTION)
    rows = [(_height(frame, sum(now.clash) / 2), "", say("Clash"))]
    for seat, ends in now.distrust.items():
        text = say("yours") if seat == view.seat else names.actor(view.scenario, seat)
        rows.append((_height(frame, sum(ends) / 2), seat, text))
    heights = [height - line // 2 for height, _, _ in sorted(rows)]
    for k in range(1, len(heights)):
        heights[k] = max(heights[k], heights[k - 1] + line)
    heights = [min(height, rect.bottom - line * (len(heights) - k)) for k, height in enumerate(heights)]
    for y, (_, seat, text) in zip(heights, sorted(rows), strict=True):
        x = rect.x
        if seat:
            known = now.distrust[seat][0] == now.distrust[seat][1]
            shape(canvas, sign_of(t, view.scenario, seat).style, (x + canvas.px(5), y + line // 2), 5, hollow=not known)
            x += canvas.px(14)
        canvas.text(text, (x, y), CAPTION, t.ink, bold=not seat, room=rect.right - x)


def _dates(canvas: Canvas, rect: Rect, view: View, memo: Memo) -> None:
    """Write the first and the last date under the plot."""
    t, pages = canvas.theme, view.pages
    first, last = (names.date(view.scenario, pages[k].turn) for k in (memo.first, len(pages) - 1))
    if memo.first == len(pages) - 1:
        canvas.text(last, rect.topleft, CAPTION, t.third, room=rect.w)
        return
    place = canvas.text(last, rect.topright, CAPTION, t.third, anchor="topright", room=rect.w)
    if canvas.width(first, CAPTION) + canvas.px(8) <= place.x - rect.x:
        canvas.text(first, rect.topleft, CAPTION, t.third)
