"""The signs of a seat: its shape with a letter or a number, and the coin of two seats."""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin

import pygame
from attrs import frozen

from game.table.canvas import Canvas, Point
from game.table.glyphs import larger
from game.table.letters import drawn
from game.table.theme import Colour, Style, Theme
from game.world import names
from game.world.scenario import Scenario


@frozen
class Sign:
    """A seat as it is drawn: its style and its letter."""

    style: Style
    letter: str


def sign_of(theme: Theme, scenario: Scenario, seat: str) -> Sign:
    """Return the sign of a seat."""
    number = next((k for k, each in enumerate(scenario.actors) if each.id == seat), 0)
    return Sign(theme.style(seat, number), names.letter(scenario, seat))


def corners(shape: str, centre: tuple[float, float], radius: float) -> list[tuple[float, float]]:
    """Return the corners of a seat's shape; a circle has many."""
    x, y = centre
    count, turn, grow = {
        "square": (4, pi / 4, 1.18),
        "diamond": (4, 0.0, 1.22),
        "hexagon": (6, 0.0, 1.08),
        "pentagon": (5, -pi / 2, 1.12),
        "triangle": (3, -pi / 2, 1.3),
    }.get(shape, (48, 0.0, 1.0))
    return [
        (x + radius * grow * cos(turn + 2 * pi * k / count), y + radius * grow * sin(turn + 2 * pi * k / count))
        for k in range(count)
    ]


@lru_cache(maxsize=800)
def _shape(style: Style, radius: int, rim: Colour | None, is_hollow: bool) -> pygame.Surface:
    side = round(radius * 2.8) + 4
    by = larger(side)
    big = pygame.Surface((side * by, side * by), pygame.SRCALPHA)
    middle = (side * by / 2, side * by / 2)
    big.fill((*(rim or style.strong), 0))
    if rim:
        pygame.draw.polygon(big, rim, corners(style.shape, middle, (radius + 1.6) * by))
    pygame.draw.polygon(big, style.strong, corners(style.shape, middle, radius * by))
    if is_hollow:
        pygame.draw.polygon(big, style.tint, corners(style.shape, middle, (radius - 1.6) * by))
    return pygame.transform.smoothscale(big, (side, side))


def shape(
    canvas: Canvas, style: Style, at: Point, radius: float, text: str = "", rim: Colour | None = None, *, hollow: bool = False
) -> None:
    """Draw a seat's shape round a point, with a letter or a number inside."""
    pixels = canvas.px(radius)
    picture = _shape(style, pixels, rim, hollow)
    canvas.surface.blit(picture, picture.get_rect(center=at))
    if text:
        colour = style.strong if hollow else canvas.theme.on_strong
        letter = drawn(text, max(9, round(pixels * 1.15)), True, colour)
        canvas.surface.blit(letter, letter.get_rect(center=(at[0], at[1])))


@lru_cache(maxsize=400)
def _coin(one: Style, other: Style, radius: int, rim: Colour, edge: Colour) -> pygame.Surface:
    side = radius * 2 + 8
    by = larger(side)
    big = pygame.Surface((side * by, side * by), pygame.SRCALPHA)
    c, r = side * by // 2, radius * by
    big.fill((*rim, 0))
    pygame.draw.circle(big, rim, (c, c), r + 2 * by)
    pygame.draw.circle(big, edge, (c, c), r + by // 2)
    pygame.draw.circle(big, one.strong, (c, c), r - by, draw_top_left=True, draw_bottom_left=True)
    pygame.draw.circle(big, other.strong, (c, c), r - by, draw_top_right=True, draw_bottom_right=True)
    pygame.draw.rect(big, rim, (c - by // 2, c - r, by, 2 * r))
    return pygame.transform.smoothscale(big, (side, side))


def coin(canvas: Canvas, signs: Sequence[Sign], at: Point, radius: float) -> None:
    """Draw the coin of a dyad: two halves, each with its seat's letter."""
    pixels = canvas.px(radius)
    picture = _coin(signs[0].style, signs[1].style, pixels, canvas.theme.card, canvas.theme.ink)
    canvas.surface.blit(picture, picture.get_rect(center=at))
    for sign, way in zip(signs, (-1, 1), strict=True):
        letter = drawn(sign.letter, max(8, round(pixels * 0.78)), True, canvas.theme.on_strong)
        canvas.surface.blit(letter, letter.get_rect(center=(at[0] + way * round(pixels * 0.46), at[1])))


def ghost(canvas: Canvas, signs: Sequence[Sign], at: Point, radius: float, colour: Colour) -> None:
    """Draw where a dyad may stand as well: a dashed ring with both letters."""
    pixels = canvas.px(radius)
    ring = corners("circle", at, pixels)
    canvas.dashes([*ring, ring[0]], colour, 2, 4)
    text = drawn("".join(sign.letter for sign in signs), max(8, round(pixels * 0.8)), True, colour)
    canvas.surface.blit(text, text.get_rect(center=at))


def disc(canvas: Canvas, at: Point, radius: float, fill: Colour, rim: Colour | None = None) -> None:
    """Draw a small smooth disc, or a hollow one with a rim."""
    if rim:
        pygame.draw.aacircle(canvas.surface, rim, at, canvas.px(radius))
        pygame.draw.aacircle(canvas.surface, fill, at, max(1, canvas.px(radius) - max(1, canvas.px(1.4))))
    else:
        pygame.draw.aacircle(canvas.surface, fill, at, canvas.px(radius))
