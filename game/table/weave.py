"""Patterns: weaves of holders on the map, densities of the four situations; tiles that any shape can be cut from."""

from functools import lru_cache

import pygame
from pygame import Rect

from game.table.theme import Colour, Theme

LARGE = 160
"""Pixels of the side of a tile that patterns are filled with."""


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return a colour between two: `share` of the other."""
    r, g, b = (round(a + (c - a) * share) for a, c in zip(one, other, strict=True))
    return r, g, b


@lru_cache(maxsize=200)
def _stripes(one: Colour, other: Colour, step: int, crossed: bool) -> pygame.Surface:
    """Draw a tile of diagonal stripes, or of diagonals crossed, that repeats without a seam."""
    by = 4
    side = step * by
    big = pygame.Surface((side, side))
    big.fill(one)
    thick = side if not crossed else side // 3
    for shift in (-side, 0, side):
        pygame.draw.line(big, other, (shift - side, 2 * side), (shift + 2 * side, -side), round(thick * 0.35))
        if crossed:
            pygame.draw.line(big, other, (shift - side, -side), (shift + 2 * side, 2 * side), round(thick * 0.35))
    return pygame.transform.smoothscale(big, (step, step))


@lru_cache(maxsize=200)
def _plain_weave(kind: str, ground: Colour, ink: Colour, step: int) -> pygame.Surface:
    tile = pygame.Surface((step, step))
    tile.fill(ground)
    line = max(1, step // 8)
    if kind == "rows":
        tile.fill(ink, (0, 0, step, line))
    elif kind == "columns":
        tile.fill(ink, (0, 0, line, step))
    elif kind == "dots":
        tile.fill(ink, (0, 0, line * 2, line * 2))
        tile.fill(ink, (step // 2, step // 2, line * 2, line * 2))
    return tile


@lru_cache(maxsize=100)
def _large(tile: pygame.Surface) -> pygame.Surface:
    """Return a tile put together many times, so that few copies fill a rectangle."""
    w, h = tile.get_size()
    across, down = max(1, LARGE // w), max(1, LARGE // h)
    large = pygame.Surface((w * across, h * down))
    large.blits([(tile, (x * w, y * h)) for x in range(across) for y in range(down)], doreturn=False)
    return large


def tiled(tile: pygame.Surface, rect: Rect, onto: pygame.Surface) -> None:
    """Fill a rectangle with a tile, aligned to the picture so that neighbours match."""
    tile = _large(tile)
    old = onto.get_clip()
    onto.set_clip(rect.clip(old))
    w, h = tile.get_size()
    for y in range(rect.y - rect.y % h, rect.bottom, h):
        onto.blits([(tile, (x, y)) for x in range(rect.x - rect.x % w, rect.right, w)], doreturn=False)
    onto.set_clip(old)


def cover(onto: pygame.Surface, rect: Rect, kind: str, one: Colour, other: Colour, step: int) -> None:
    """Fill a rectangle with a weave: plain, dots, rows, columns, stripes or crossed."""
    if kind == "plain":
        onto.fill(one, rect)
    elif kind in {"stripes", "crossed"}:
        tiled(_stripes(one, other, step, kind == "crossed"), rect, onto)
    else:
        tiled(_plain_weave(kind, one, other, step), rect, onto)


def situation_ground(onto: pygame.Surface, rect: Rect, theme: Theme, situation: str, scale: float = 1.0) -> None:
    """Fill a rectangle with the ground and pattern of a situation."""
    ground = theme.grounds[situation]
    kind = {"I": "plain", "II": "dots", "III": "stripes", "IV": "crossed"}[situation]
    towards = theme.ink if situation != "IV" else theme.panel if theme.name == "night" else (0, 0, 0)
    share = {"I": 0.0, "II": 0.16, "III": 0.16, "IV": 0.3}[situation]
    step = {"II": 12, "III": 12, "IV": 10}.get(situation, 12)
    cover(onto, rect, kind, ground, mixed(ground, towards, share), max(6, round(step * scale)))
