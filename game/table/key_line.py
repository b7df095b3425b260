"""A key: samples of signs with their words, in as many lines as the width asks for."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen
from pygame import Rect

from game.table.canvas import Canvas
from game.table.theme import CAPTION

GAP, APART = 5, 14
"""Room between a sample and its word, and between two signs."""


@frozen
class Sign:
    """A sign and what it means."""

    text: str
    width: int
    """Of the sample, at scale 1."""
    draw: Callable[[Rect], None]
    is_strong: bool = False
    """Whether it stands out from the others."""


def key_height(canvas: Canvas, width: int, signs: Sequence[Sign]) -> int:
    """Return how high a key is at a width."""
    return _rows(_placed(canvas, width, signs)) * canvas.line(CAPTION)


def draw_key(canvas: Canvas, rect: Rect, signs: Sequence[Sign]) -> None:
    """Draw a key from the top left of a rectangle."""
    line, t = canvas.line(CAPTION), canvas.theme
    for x, row, each, _ in _placed(canvas, rect.w, signs):
        sample = Rect(rect.x + x, rect.y + row * line, canvas.px(each.width), line)
        each.draw(sample)
        place = Rect(sample.right + canvas.px(GAP), sample.y, 0, 0)
        place.w = rect.right - place.x
        if canvas.width(each.text, CAPTION, bold=each.is_strong) > place.w:
            canvas.paragraph(each.text, place, CAPTION, t.second)
        else:
            canvas.text(each.text, place.topleft, CAPTION, t.ink if each.is_strong else t.second, bold=each.is_strong)


Placed = tuple[int, int, Sign, int]
"""How far right and in which line an entry stands, and how many lines it takes."""


def _rows(placed: Sequence[Placed]) -> int:
    return max((row + lines for _, row, _, lines in placed), default=0)


def _placed(canvas: Canvas, width: int, signs: Sequence[Sign]) -> list[Placed]:
    """Return where each entry stands: in as few lines as fit, none of them left with a rest."""
    found = list(_filled(canvas, width, signs))
    for share in range(95, 45, -5):
        each = list(_filled(canvas, width * share // 100, signs))
        if _rows(each) > _rows(found):
            break
        found = each
    return found


def _filled(canvas: Canvas, width: int, signs: Sequence[Sign]) -> Iterator[Placed]:
    """Yield where each entry stands when lines are filled from the left; one that is too long for any has several."""
    x = row = 0
    for each in signs:
        sample = canvas.px(each.width) + canvas.px(GAP)
        needs = sample + canvas.width(each.text, CAPTION, bold=each.is_strong)
        if x and x + needs > width:
            x, row = 0, row + 1
        lines = canvas.lines(each.text, width - sample, CAPTION) if needs > width else 1
        yield x, row, each, lines
        x, row = (x + needs + canvas.px(APART), row) if lines == 1 else (0, row + lines)
