"""Lines that pygame does not draw by itself: dashes, and the thick edges of the map with round ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import pygame
from attrs import frozen

from game.table.theme import Colour

STROKES: Final = 250
"""So many strokes are drawn at once."""


@frozen
class Line:
    """An edge of the map in large pixels, with who holds what lies on its sides."""

    ends: tuple[tuple[float, float], tuple[float, float]]
    holders: frozenset[str]
    is_coast: bool


def dashed(surface: pygame.Surface, points: Sequence[tuple[float, float]], colour: Colour, width: int, dash: int) -> None:
    """Draw a dashed line through points; dashes run on round corners."""
    left, is_ink = float(dash), True
    for (x0, y0), (x1, y1) in pairwise(points):
        length, done = max(0.001, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5), 0.0
        while done < length:
            step = min(left, length - done)
            a, c = done / length, (done + step) / length
            if is_ink:
                start = (x0 + (x1 - x0) * a, y0 + (y1 - y0) * a)
                pygame.draw.line(surface, colour, start, (x0 + (x1 - x0) * c, y0 + (y1 - y0) * c), width)
            done, left = done + step, left - step
            if left <= 0.001:
                left, is_ink = float(dash), not is_ink


def _stroke(surface: pygame.Surface, colour: Colour, line: Line, thick: int) -> None:
    """Draw a thick line with round ends, so that a chain of them has no gaps."""
    pygame.draw.line(surface, colour, *line.ends, thick)
    if thick > 3:
        for end in line.ends:
            pygame.draw.circle(surface, colour, end, thick / 2)


def strokes(surface: pygame.Surface, colour: Colour, lines: Sequence[Line], thick: int) -> Iterator[None]:
    """Draw many lines."""
    for number, line in enumerate(lines):
        _stroke(surface, colour, line, thick)
        if number % STROKES == 0:
            yield
