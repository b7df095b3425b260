"""Axes: how wide a drawing is, where turns stand on it, how wide words are, and what they are cut to."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from game.report.after_action.markup import Markup, tag
from game.words.width import cells, fold

WIDTH: Final = 1112
"""Units of a drawing from edge to edge, and pixels on a wide screen."""
LEFT: Final = 164
"""Where turns begin; what rows are called stands before it."""
RIGHT: Final = 1016
"""Where turns end; what lines mean stands after it."""
LETTER: Final = 7.0
"""Units that a letter of 13 takes; a Chinese character takes two of them."""


@frozen
class Frame:
    """How wide a drawing is, and where its turns begin and end."""

    width: int
    left: int
    right: int
    is_narrow: bool = False
    """Whether what rows are called stands above them, and not before."""


WIDE: Final = Frame(WIDTH, LEFT, RIGHT)
NARROW: Final = Frame(304, 30, 298, is_narrow=True)
"""A drawing for a phone: a unit is a pixel where the screen is 360 of them wide."""


@frozen
class Turns:
    """The opening and the turns of a match side by side, a column for each."""

    labels: list[str]
    frame: Frame = WIDE

    @property
    def column(self) -> float:
        """Return the width of a turn."""
        return (self.frame.right - self.frame.left) / len(self.labels)

    def edge(self, page: int) -> float:
        """Return where a page begins."""
        return round(self.frame.left + page * self.column, 1)

    def middle(self, page: int) -> float:
        """Return the middle of a page."""
        return round(self.frame.left + (page + 0.5) * self.column, 1)

    def grid(self, top: float, bottom: float) -> list[Markup]:
        """Return hairlines under the turns that are named."""
        return [line(self.edge(page), top, self.edge(page), bottom, "hair") for page in self._named()]

    def names(self, y: float) -> list[Markup]:
        """Return the names of as many turns as fit."""
        return [self._name(page, y) for page in self._named()]

    def _name(self, page: int, y: float) -> Markup:
        if self.frame.is_narrow and page > 1:
            return words(self.frame.right, y, self.labels[page], "small", "end")
        return words(self.edge(page) + 3, y, self.labels[page], "small")

    def _named(self) -> Sequence[int]:
        """Return the turns that are named: the first, and others at an even distance, or only the last on a narrow drawing."""
        widest = max(cells(label) for label in self.labels[1:] or self.labels) * 6.6 + 16
        first, last = min(1, len(self.labels) - 1), len(self.labels) - 1
        if self.frame.is_narrow:
            return [first, last] if last > first and self.edge(first) + 2 * widest - 24 < self.frame.right else [first]
        return range(first, last + 1, max(1, -int(-widest // self.column)))


def words(x: float, y: float, text: str, class_: str = "", anchor: str | None = None) -> Markup:
    """Return a text of a drawing."""
    return tag("text", text, x=x, y=y, class_=class_ or None, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """Return a line of a drawing."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def head(y: float, title: str, texts: list[str], frame: Frame = WIDE) -> tuple[list[Markup], float]:
    """Return a rule across a drawing with a title and a few lines of explanation, and where what they are about begins."""
    lines = fold(run_on(texts), int(frame.width / 6.6)) if frame.is_narrow and texts else texts
    told = [words(0, y + 41 + 16 * k, text, "small") for k, text in enumerate(lines)]
    drawn = [line(0, y, frame.width, y, "rule"), words(0, y + 23, title, "title"), *told]
    return drawn, y + (28 + 16 * len(lines) if frame.is_narrow else 0)


def run_on(texts: Sequence[str]) -> str:
    """Return lines as one; Chinese has no spaces between them."""
    return (" " if cells(texts[0][-1:]) == 1 else "").join(texts)


def fitted(text: str, width: float, letter: float = LETTER) -> str:
    """Return a text cut to a width."""
    if cells(text) * letter <= width:
        return text
    while text and (cells(text) + 1) * letter > width:
        text = text[:-1]
    return text.rstrip() + "…"
