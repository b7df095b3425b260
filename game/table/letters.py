"""Type: one family in two weights, measured before anything is placed."""

from functools import lru_cache
from pathlib import Path

import pygame

from game.data import data_folder
from game.table.theme import Colour
from game.words import language
from game.words.width import fold

FAMILY = "DoubleDilemmaSans"


def font_file(bold: bool) -> Path:
    """Return the file of a weight."""
    return data_folder("assets") / "fonts" / f"{FAMILY}-{'Bold' if bold else 'Regular'}.otf"


@lru_cache(maxsize=64)
def face(size: int, bold: bool, slanted: bool = False) -> pygame.font.Font:
    """Open a weight at a size in pixels, upright or slanted as the names of waters are."""
    found = pygame.font.Font(str(font_file(bold)), size)
    found.italic = slanted
    return found


@lru_cache(maxsize=20000)
def width_of(text: str, size: int, bold: bool) -> int:
    """Return how wide a line is, in pixels."""
    return face(size, bold).size(text)[0]


@lru_cache(maxsize=4000)
def drawn(text: str, size: int, bold: bool, colour: Colour) -> pygame.Surface:
    """Return a line as a picture."""
    return face(size, bold).render(text, True, colour)


@lru_cache(maxsize=400)
def spaced(text: str, size: int, bold: bool, colour: Colour, gap: int, slanted: bool = False) -> pygame.Surface:
    """Return a line as a picture with pixels of room between its letters, as the names of lands and waters stand."""
    letters = [face(size, bold, slanted).render(letter, True, colour) for letter in text]
    picture = pygame.Surface((spaced_width(text, size, bold, gap, slanted), letters[0].get_height()), pygame.SRCALPHA)
    picture.fill((*colour, 0))
    x = 0
    for letter, picture_of in zip(text, letters, strict=True):
        picture.blit(picture_of, (x, 0))
        x += face(size, bold, slanted).size(letter)[0] + gap
    return picture


def spaced_width(text: str, size: int, bold: bool, gap: int, slanted: bool = False) -> int:
    """Return how wide a line is with room between its letters, in pixels."""
    slope = size // 4 if slanted else 0
    return sum(face(size, bold, slanted).size(letter)[0] for letter in text) + gap * (len(text) - 1) + slope


@lru_cache(maxsize=4000)
def folded(text: str, width: int, size: int, bold: bool) -> tuple[str, ...]:
    """Return a text in lines that fit a width in pixels."""
    lines = []
    for part in text.split("\n"):
        lines += fold(part, width, lambda line: width_of(line, size, bold))
    return tuple(lines)


def shortened(text: str, width: int, size: int, bold: bool) -> str:
    """Return a line that fits a width, cut with an ellipsis where it must be."""
    if width_of(text, size, bold) <= width:
        return text
    while text and width_of(text + "…", size, bold) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def leading(size: int) -> int:
    """Return the height of a line: Chinese needs more of it."""
    return round(size * (1.45 if language() == "zh-TW" else 1.36))


def forget() -> None:
    """Let go of every opened font, before pygame closes."""
    for each in (face, width_of, drawn, spaced, folded):
        each.cache_clear()
