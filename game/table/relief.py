"""The land under the colours: rivers as fine lines, ranges as hachures that fall away from a ridge."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Final

import pygame

from game.report.atlas import Spot, relief
from game.table.theme import Theme
from game.table.weave import mixed

Line = tuple[Spot, Spot]
Place = Callable[[Spot], Spot]
STEP: Final = 5.0
"""Pixels of the map between two hachures of a row."""
LENGTHS: Final = (1.0, 0.62, 0.84, 0.5, 0.92, 0.7)
"""How long one hachure after another is, so that a slope does not look like a comb."""
LEAST, MOST = 4.0, 17.0
"""Pixels of the map that a hachure takes."""


def draw_relief(surface: pygame.Surface, theme: Theme, place: Place, by: int, zoom: float) -> Iterator[None]:
    """Draw rivers and ranges on land in small steps; `by` is how much larger than the map the picture is."""
    water = mixed(theme.water, theme.sea_name, 0.25)
    for river in relief().rivers:
        points = rounded([place(spot) for spot in river])
        pygame.draw.lines(surface, water, False, points, max(1, round(1.4 * by)))
        yield
    ink = mixed(theme.edge, theme.land, 0.65 if theme.name == "contrast" else 0.3)
    for each in relief().ranges.values():
        ridge = rounded([place(spot) for spot in each.ridge])
        for start, end in hachures(ridge, by, by * min(MOST, max(LEAST, zoom * 0.07 * each.height)), each.height):
            pygame.draw.line(surface, ink, start, end, by)
        yield


def rounded(points: Sequence[Spot], times: int = 2) -> list[Spot]:
    """Cut the corners of a line, so that it bends (Chaikin)."""
    for _ in range(times):
        cut = [points[0]]
        for (x0, y0), (x1, y1) in pairwise(points):
            cut += [(0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1), (0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1)]
        points = [*cut, points[-1]]
    return list(points)


def hachures(ridge: Sequence[Spot], by: float, length: float, rows: int) -> Iterator[Line]:
    """Yield the strokes on both slopes of a ridge; they are shorter farther out and at the ends."""
    left, number, gone = 0.0, 0, 0.0
    whole = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(ridge))
    for (x0, y0), (x1, y1) in pairwise(ridge):
        far = hypot(x1 - x0, y1 - y0)
        if not far:
            continue
        dx, dy = (x1 - x0) / far, (y1 - y0) / far
        while left < far:
            x, y, number = x0 + dx * left, y0 + dy * left, number + 1
            low = min(1.0, 0.25 + 8 * min(gone + left, whole - gone - left) / whole)
            left += STEP * by
            for row in range(min(2, rows)):
                near = 1.5 * by + row * length * low * 1.15
                end = near + length * low * LENGTHS[(number + 2 * row) % len(LENGTHS)] * (1 - 0.35 * row)
                for side in (1, -1):
                    yield (x - dy * side * near, y + dx * side * near), (x - dy * side * end, y + dx * side * end)
        left, gone = left - far, gone + far
