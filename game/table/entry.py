"""A line that a person types into: a name for a save, or a code."""

from collections.abc import Callable

from attrs import define
from pygame import Rect

from game.table.canvas import Canvas
from game.table.theme import LABEL


@define
class Entry:
    """What was typed so far."""

    text: str = ""
    most: int = 40
    is_secret: bool = False
    """Whether dots stand for its letters."""

    def type(self, text: str) -> None:
        """Take in what was typed; what cannot be seen is left out."""
        self.text = (self.text + "".join(each for each in text if each.isprintable()))[: self.most]

    def rub(self) -> None:
        """Take the last letter away."""
        self.text = self.text[:-1]


def draw_entry(canvas: Canvas, rect: Rect, entry: Entry, done: Callable[[], None], name: str = "entry") -> None:
    """Draw the line as a box; with the focus on it there is a caret at its end."""
    t = canvas.theme
    canvas.control(name, rect, done)
    canvas.box(rect, t.card, t.ink, 4)
    pad = canvas.px(10)
    shown = "•" * len(entry.text) if entry.is_secret else entry.text
    while shown and canvas.width(shown, LABEL) > rect.w - 2 * pad:
        shown = shown[1:]
    x = rect.x + pad
    if shown:
        x = canvas.text(shown, (x, rect.centery), LABEL, anchor="midleft").right
    if canvas.focus == name:
        canvas.fill(Rect(x + canvas.px(2), rect.centery - canvas.px(10), max(1, canvas.px(2)), canvas.px(20)), t.ink)
