"""A small plot of a relation's last turns: own Distrust, theirs as far as it is known, Clash, and the situation below."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import pygame
from attrs import frozen
from pygame import Rect

from game.match import View
from game.rules.board import setting
from game.rules.codes import S_INCOMPATIBLE
from game.table.beliefs import Belief
from game.table.canvas import Canvas
from game.table.end_screen import bar_draw
from game.table.key_line import Sign, draw_key, key_height
from game.table.matrix import HIGHEST, threshold
from game.table.theme import CAPTION, Style
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names

STEP: Final = 10
"""Points between two lines of the grid."""
MARKED: Final = 18
"""Room from one sign of a side on its line to the next, so that the line is told without its colour."""
SAMPLE: Final = 24
"""Width of a line in the key."""

Spots = list[tuple[int, int]]


@frozen
class Memo:
    """What is plotted: a relation after each page, oldest first, and the number of the first of these pages."""

    beliefs: tuple[Belief, ...]
    first: int


def draw_plot(canvas: Canvas, rect: Rect, view: View, memo: Memo) -> None:
    """Draw the plot: figures at the left, thresholds at the right, situations and dates below, and a key."""
    key = _key(canvas, view, memo.beliefs)
    line, band, foot = canvas.line(CAPTION), canvas.px(16), key_height(canvas, rect.w, key)
    label, margin = canvas.px(28), max(canvas.width(each, CAPTION) for each in (*_limits(view, memo), say("situation")))
    width = rect.w - label - margin - canvas.px(8)
    frame = Rect(rect.x + label, rect.y + canvas.px(8), width, rect.h - line - foot - band - canvas.px(26))
    _grid(canvas, frame, memo.beliefs)
    _thresholds(canvas, frame, _limits(view, memo), margin)
    _clash(canvas, frame, memo.beliefs)
    for seat in sorted(memo.beliefs[-1].distrust, key=lambda each: each == view.seat):
        _course(canvas, frame, view, memo.beliefs, seat)
    bar = Rect(frame.x, frame.bottom + canvas.px(6), frame.w, band)
    bar_draw(canvas, bar, tuple(each.possible for each in memo.beliefs), is_true=False)
    at = (bar.right + canvas.px(8), bar.centery)
    canvas.text(say("situation"), at, CAPTION, canvas.theme.third, anchor="midleft", room=margin)
    _dates(canvas, Rect(frame.x, bar.bottom + canvas.px(3), rect.right - frame.x, line), frame, view, memo)
    draw_key(canvas, Rect(rect.x, rect.bottom - foot - canvas.px(4), rect.w, foot), key)


def _grid(canvas: Canvas, frame: Rect, found: Sequence[Belief]) -> None:
    """Draw a line with its figure every few steps, and a tick for every turn."""
    t, is_over = canvas.theme, any(each.clash[1] > HIGHEST for each in found)
    for value in range(0, HIGHEST + 1, STEP):
        y = _height(frame, value)
        pygame.draw.line(canvas.surface, t.hairline, (frame.x, y), (frame.right, y))
        text = f"{value}+" if value == HIGHEST and is_over else str(value)
        canvas.text(text, (frame.x - canvas.px(6), y), CAPTION, t.third, anchor="midright")
    for k in range(len(found)):
        x = _across(frame, k, len(found))
        pygame.draw.line(canvas.surface, t.edge, (x, frame.bottom), (x, frame.bottom + canvas.px(3)))


def _limits(view: View, memo: Memo) -> dict[str, int]:
    """Return the thresholds by their names: two of Distrust, and the Clash from which interests part."""
    alarmed, convinced = (threshold(view, memo.beliefs[-1], situation) for situation in ("II", "IV"))
    parted = setting(view.board, S_INCOMPATIBLE)
    return {
        say("alarmed {number}", number=alarmed): alarmed,
        say("convinced {number}", number=convinced): convinced,
        say("incompatible {number}", number=parted): parted,
    }


def _thresholds(canvas: Canvas, frame: Rect, limits: dict[str, int], room: int) -> None:
    """Draw the thresholds across and name each at the right; names that would touch move apart."""
    t, line = canvas.theme, canvas.line(CAPTION)
    below = frame.bottom + line // 2
    for text, value in sorted(limits.items(), key=lambda each: each[1]):
        y = _height(frame, value)
        canvas.dashes([(frame.x, y), (frame.right, y)], t.edge, 1, 4)
        middle = min(y, below - line)
        pygame.draw.aaline(canvas.surface, t.edge, (frame.right, y), (frame.right + canvas.px(6), middle))
        canvas.text(text, (frame.right + canvas.px(8), middle), CAPTION, t.second, anchor="midleft", room=room)
        below = middle


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
    apart = frame.w // len(found)
    every = -(-canvas.px(MARKED) // max(1, apart))
    for k in range(len(found) - 1, -1, -every):
        size = 5 if k == len(found) - 1 else 3.5
        shape(canvas, style, middle[k], size, rim=canvas.theme.panel, hollow=low[k] != high[k])


def _tint(canvas: Canvas, outline: Spots, colour: tuple[int, int, int]) -> None:
    """Fill a band thinly, so that lines under it can be seen."""
    left, top = min(x for x, _ in outline), min(y for _, y in outline)
    size = max(x for x, _ in outline) - left + 1, max(y for _, y in outline) - top + 1
    veil = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.polygon(veil, (*colour, 90), [(x - left, y - top) for x, y in outline])
    canvas.surface.blit(veil, (left, top))


def _key(canvas: Canvas, view: View, found: Sequence[Belief]) -> tuple[Sign, ...]:
    """Return what the lines are: a side's shape on its own, ink for Clash, dashes round what is not known."""
    now, signs = found[-1], []
    for seat in sorted(now.distrust, key=lambda each: each != view.seat):
        actor = names.actor(view.scenario, seat)
        text = say("your Distrust") if seat == view.seat else say("{actor}’s Distrust", actor=actor)
        style, is_open = sign_of(canvas.theme, view.scenario, seat).style, now.distrust[seat][0] != now.distrust[seat][1]
        signs.append(Sign(text, SAMPLE, partial(_sample, canvas, style, is_open)))
    signs.append(Sign(say("Clash"), SAMPLE, lambda place: _line(canvas, _middle(place), canvas.theme.ink, 2)))
    if any(low != high for each in found for low, high in (each.clash, *each.distrust.values())):
        signs.append(Sign(say("least and most, where not known"), SAMPLE, partial(_open_sample, canvas)))
    return tuple(signs)


def _middle(place: Rect) -> Spots:
    return [(place.x, place.centery), (place.right, place.centery)]


def _sample(canvas: Canvas, style: Style, is_open: bool, place: Rect) -> None:
    """Draw a piece of a side's line with its sign: dashed and hollow where it is not known."""
    if is_open:
        canvas.dashes(_middle(place), style.strong, 2, 5)
    else:
        _line(canvas, _middle(place), style.strong, 2.5)
    shape(canvas, style, place.center, 4, rim=canvas.theme.panel, hollow=is_open)


def _open_sample(canvas: Canvas, place: Rect) -> None:
    """Draw a band between two dashed lines."""
    band = place.inflate(0, -place.h // 2)
    canvas.fill(band, canvas.theme.hairline)
    for y in (band.y, band.bottom):
        canvas.dashes([(band.x, y), (band.right, y)], canvas.theme.ink, 1, 3)


def _dates(canvas: Canvas, rect: Rect, frame: Rect, view: View, memo: Memo) -> None:
    """Write the first and the last date under the plot, or the numbers of their turns where dates have no room."""
    colour, turns = canvas.theme.third, [view.pages[k].turn for k in (memo.first, len(view.pages) - 1)]
    first, last = (names.date(view.scenario, turn) for turn in turns)
    if len(memo.beliefs) == 1:
        canvas.text(last, rect.topleft, CAPTION, colour, room=rect.w)
        return
    if sum(canvas.width(text, CAPTION) for text in (first, last)) + canvas.px(12) > rect.w:
        first, last = (say("turn {turn}", turn=turn + 1) for turn in turns)
    canvas.text(first, rect.topleft, CAPTION, colour)
    half = canvas.width(last, CAPTION) // 2
    middle = min(_across(frame, len(memo.beliefs) - 1, len(memo.beliefs)), rect.right - half)
    left = rect.x + canvas.width(first, CAPTION) + canvas.px(12)
    canvas.text(last, (max(left, middle - half), rect.y), CAPTION, colour)
