"""Glyphs drawn in code on a grid of 24 units with one stroke: families, characters, modifiers, eyes and arrows."""

from functools import lru_cache
from typing import Final

import pygame

from game.table.canvas import Canvas, Point
from game.table.theme import Colour

FINE: Final = 48
"""Pixels from which on a small picture needs less smoothing."""
GRID: Final = 24

GLYPHS: Final[dict[str, str]] = {
    "settlement": "c9,12,5.5 c15,12,5.5",
    "reassurance": "a12,15,7 d12,15,2 l4,19,20,19",
    "institutions": "l4,5,20,5 l4,20,20,20 l7,8,7,17 l12,8,12,17 l17,8,17,17",
    "domestic": "l5,20,5,11 l12,20,12,5 l19,20,19,14",
    "alignment": "c7,12,3.5 c17,12,3.5 l10.5,12,13.5,12",
    "coercion": "l12,4,12,14 d12,19,1.6 l4,20,4,4 l20,20,20,4",
    "subversion": "l4,12,8,8 l8,8,16,8 l16,8,20,12 l4,12,8,16 l8,16,16,16 l16,16,20,12 l5,20,19,4",
    "arming": "l5,13,12,6 l12,6,19,13 l5,19,12,12 l12,12,19,19",
    "nuclear": "c12,12,8 d12,12,2.4 l12,4,12,8 l5,16,8.5,14 l19,16,15.5,14",
    "force": "l3,12,15,12 l11,7,16,12 l11,17,16,12 l20,5,20,19",
    "material": "r4,4,16,16 l8,16,12,9 l12,9,16,16",
    "psychological": "c12,12,8.5 c12,12,4 d12,12,1.2",
    "eye": "l3,12,8,8 l8,8,16,8 l16,8,21,12 l3,12,8,16 l8,16,16,16 l16,16,21,12 d12,12,2.6",
    "hidden": "l3,12,8,8 l8,8,16,8 l16,8,21,12 l3,12,8,16 l8,16,16,16 l16,16,21,12 l5,20,19,4",
    "calendar": "r4,6,16,14 l4,10,20,10 l8,3,8,7 l16,3,16,7",
    "regime": "l5,6,19,6 l5,19,19,19 l8,6,8,19 l16,6,16,19",
    "pointer": "l4,12,19,12 l14,7,19,12 l14,17,19,12",
    "fist": "f5,5,14,14",
    "conciliatory": "c12,12,7 l12,8,12,16 l8,12,16,12",
    "defensive": "o",
    "dual-use": "h",
    "offensive": "w",
}
"""Each glyph as strokes: l line, c circle, d disc, a upper half ring, r rectangle; o dome, h half disc, w wedge."""


def larger(size: int) -> int:
    """Return how many times larger a small picture is drawn before it is shrunk, which makes it smooth."""
    return 4 if size < FINE else 2


@lru_cache(maxsize=400)
def _glyph(name: str, size: int, colour: Colour, stroke: float) -> pygame.Surface:
    by = larger(size)
    unit = size * by / GRID
    big = pygame.Surface((size * by, size * by), pygame.SRCALPHA)
    big.fill((*colour, 0))
    for part in GLYPHS[name].split():
        numbers = [float(each) * unit for each in part[1:].split(",") if each]
        _stroke(big, part[0], numbers, colour, max(1, round(stroke * unit)))
    return pygame.transform.smoothscale(big, (size, size))


def _stroke(big: pygame.Surface, kind: str, n: list[float], colour: Colour, thick: int) -> None:
    """Draw one stroke of a glyph."""
    if kind == "l":
        pygame.draw.line(big, colour, (n[0], n[1]), (n[2], n[3]), thick)
        for x, y in ((n[0], n[1]), (n[2], n[3])):
            pygame.draw.circle(big, colour, (x, y), thick / 2)
    elif kind in "cd":
        pygame.draw.circle(big, colour, (n[0], n[1]), n[2], thick if kind == "c" else 0)
    elif kind == "a":
        pygame.draw.circle(big, colour, (n[0], n[1]), n[2], thick, draw_top_left=True, draw_top_right=True)
    elif kind == "r":
        pygame.draw.rect(big, colour, (n[0], n[1], n[2], n[3]), thick, border_radius=thick)
    else:
        _character(big, kind, colour, thick)


def _character(big: pygame.Surface, kind: str, colour: Colour, thick: int) -> None:
    """Draw the sign of a character: dome, half disc or wedge."""
    u = big.get_width() / GRID
    if kind == "o":
        pygame.draw.circle(big, colour, (12 * u, 12 * u), 8 * u, draw_top_left=True, draw_top_right=True)
        pygame.draw.rect(big, colour, (4 * u, 11.5 * u, 16 * u, 7 * u))
    elif kind == "h":
        pygame.draw.circle(big, colour, (12 * u, 12 * u), 8.5 * u, thick)
        pygame.draw.circle(big, colour, (12 * u, 12 * u), 8 * u, draw_top_left=True, draw_bottom_left=True)
    elif kind == "w":
        pygame.draw.polygon(big, colour, [(4 * u, 4 * u), (21 * u, 12 * u), (4 * u, 20 * u)])


def glyph(canvas: Canvas, name: str, at: Point, size: float = 16, colour: Colour | None = None) -> None:
    """Draw a glyph with its upper left corner at a point."""
    canvas.surface.blit(_glyph(name, canvas.px(size), colour or canvas.theme.ink, 2.0), at)


def four_cells(canvas: Canvas, possible: tuple[str, ...], likely: str, at: Point, size: float = 15) -> None:
    """Draw the four situations: the likeliest filled, those still possible hatched."""
    side, ink = canvas.px(size), canvas.theme.ink
    half = side // 2
    pygame.draw.rect(canvas.surface, canvas.theme.card, (*at, 2 * half + 1, 2 * half + 1))
    for k, name in enumerate(("I", "II", "III", "IV")):
        cell = pygame.Rect(at[0] + k % 2 * half, at[1] + k // 2 * half, half + 1, half + 1)
        if name == likely:
            canvas.surface.fill(ink, cell)
        elif name in possible:
            for d in range(2, 2 * cell.w, 3):
                start = (cell.x + max(0, d - cell.w), cell.y + min(d, cell.h) - 1)
                pygame.draw.line(canvas.surface, ink, start, (cell.x + min(d, cell.w) - 1, cell.y + max(0, d - cell.h)))
        pygame.draw.rect(canvas.surface, ink, cell, 1)


def tick_box(canvas: Canvas, at: Point, is_ticked: bool) -> None:
    """Draw a small box, with its left edge and its middle at a point, ticked or empty."""
    t, side = canvas.theme, canvas.px(14)
    box = pygame.Rect(at[0], at[1] - side // 2, side, side)
    canvas.box(box, t.ink if is_ticked else t.card, t.ink, 2, 1)
    if is_ticked:
        u = side / 14
        points = [(box.x + 3 * u, box.y + 7.5 * u), (box.x + 6 * u, box.y + 10.5 * u), (box.x + 11 * u, box.y + 4 * u)]
        pygame.draw.lines(canvas.surface, t.panel, False, points, max(2, canvas.px(2)))
