"""Lines that pygame does not draw by itself: dashes."""

from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.table.theme import Colour


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
