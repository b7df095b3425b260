"""How wide words are on a screen where Chinese characters take two cells, and where their lines may break."""

import re
from collections.abc import Callable, Iterator
from typing import Final
from unicodedata import combining, east_asian_width

_PIECES: Final = re.compile(
    r"\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]+"
)
_NEVER_FIRST: Final = "，。、；：？！）」』》〉】…—％"
"""Marks that close something and so never begin a line."""
_NEVER_LAST: Final = "（「『《〈【"


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return sum(0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in text)


def fold(text: str, width: int, measure: Callable[[str], int] = cells) -> list[str]:
    """Break a text into lines of at most so many cells (or of a measure): English between words, Chinese between characters."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and measure((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> Iterator[str]:
    """Yield what may not be broken; closing marks stay with what they close, opening ones with what they open."""
    held = ""
    for piece in _PIECES.findall(text):
        if held and piece[0] not in _NEVER_FIRST and held[-1] not in _NEVER_LAST:
            yield held
            held = ""
        held += piece
    if held:
        yield held


def pad(text: str, width: int) -> str:
    """Return a text filled up with blanks to so many cells."""
    return text + " " * max(0, width - cells(text))
