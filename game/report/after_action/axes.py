"""Axes: where turns stand on a drawing, how wide words are, and what they are cut to."""

from typing import Final

from attrs import frozen

from game.report.after_action.markup import Markup, tag
from game.words.width import cells

WIDTH: Final = 1112
"""Units of a drawing from edge to edge, and pixels on a wide screen."""
LEFT: Final = 164
"""Where turns begin; what rows are called stands before it."""
RIGHT: Final = 1016
"""Where turns end; what lines mean stands after it."""
LETTER: Final = 7.0
"""Units that a letter of 13 takes; a Chinese character takes two of them."""


@frozen
class Turns:
    """The opening and the turns of a match side by side, a column for each."""

    labels: list[str]

    @property
    def column(self) -> float:
        """Return the width of a turn."""
        return (RIGHT - LEFT) / len(self.labels)

    def edge(self, page: int) -> float:
        """Return where a page begins."""
        return round(LEFT + page * self.column, 1)

    def middle(self, page: int) -> float:
        """Return the middle of a page."""
        return round(LEFT + (page + 0.5) * self.column, 1)

    def grid(self, top: float, bottom: float) -> list[Markup]:
        """Return hairlines under the turns that are named."""
        return [line(self.edge(page), top, self.edge(page), bottom, "hair") for page in self._named()]

    def names(self, y: float) -> list[Markup]:
        """Return the names of as many turns as fit."""
        return [words(self.edge(page) + 3, y, self.labels[page], "small") for page in self._named()]

    def _named(self) -> range:
        """Return the turns that are named: the first, and others at an even distance."""
        widest = max(cells(label) for label in self.labels[1:] or self.labels) * 6.6 + 16
        return range(1 if len(self.labels) > 1 else 0, len(self.labels), max(1, -int(-widest // self.column)))


def words(x: float, y: float, text: str, class_: str = "", anchor: str | None = None) -> Markup:
    """Return a text of a drawing."""
    return tag("text", text, x=x, y=y, class_=class_ or None, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """Return a line of a drawing."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def head(y: float, title: str, texts: list[str]) -> list[Markup]:
    """Return a rule across the drawing with the title of what follows under it, and a few lines of explanation."""
    told = [words(0, y + 41 + 16 * k, text, "small") for k, text in enumerate(texts)]
    return [line(0, y, WIDTH, y, "rule"), words(0, y + 23, title, "title"), *told]


def fitted(text: str, width: float, letter: float = LETTER) -> str:
    """Return a text cut to a width."""
    if cells(text) * letter <= width:
        return text
    while text and (cells(text) + 1) * letter > width:
        text = text[:-1]
    return text.rstrip() + "…"
