"""A key: samples of signs with their words, in as many lines as the width asks for."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen
from pygame import Rect

from game.table.canvas import Canvas
from game.table.theme import CAPTION

GAP, APART = 5, 14
"""Room between a sample and its word, and between two entries."""


@frozen
class Entry:
    """A sign and what it means."""

    text: str
    width: int
    """Of the sample, at scale 1."""
    draw: Callable[[Rect], None]


def key_height(canvas: Canvas, width: int, entries: Sequence[Entry]) -> int:
    """Return how high a key is at a width."""
    return (1 + max((row for _, row, _ in _placed(canvas, width, entries)), default=0)) * canvas.line(CAPTION)


def draw_key(canvas: Canvas, rect: Rect, entries: Sequence[Entry]) -> None:
    """Draw a key from the top left of a rectangle."""
    line = canvas.line(CAPTION)
    for x, row, each in _placed(canvas, rect.w, entries):
        sample = Rect(rect.x + x, rect.y + row * line, canvas.px(each.width), line)
        each.draw(sample)
        at = (sample.right + canvas.px(GAP), sample.y)
        canvas.text(each.text, at, CAPTION, canvas.theme.second, room=rect.right - at[0])


def _placed(canvas: Canvas, width: int, entries: Sequence[Entry]) -> list[tuple[int, int, Entry]]:
    """Return how far right and in which line each entry stands: in as few lines as fit, none of them left with a rest."""
    found = list(_filled(canvas, width, entries))
    narrower = (list(_filled(canvas, width * share // 100, entries)) for share in range(95, 45, -5))
    for each in narrower:
        if not found or each[-1][1] > found[-1][1]:
            break
        found = each
    return found


def _filled(canvas: Canvas, width: int, entries: Sequence[Entry]) -> Iterator[tuple[int, int, Entry]]:
    """Yield how far right and in which line each entry stands when lines are filled from the left."""
    x = row = 0
    for each in entries:
        needs = canvas.px(each.width) + canvas.px(GAP) + canvas.width(each.text, CAPTION)
        if x and x + needs > width:
            x, row = 0, row + 1
        yield x, row, each
        x += needs + canvas.px(APART)
