"""Small screens with a few ways on: the menu of a match, and a question before something cannot be taken back."""

from collections.abc import Sequence

from attrs import frozen
from pygame import Rect

from game.table.bar import plain_bar
from game.table.canvas import Canvas
from game.table.doors import Act
from game.table.theme import BODY, HEADING
from game.words import say

Choice = tuple[str, str, Act]
"""The name of a control, its words, and what it does."""


@frozen
class MenuScreen:
    """A title, a few sentences, and buttons under each other; the first is what Escape does."""

    title: str
    text: str
    choices: Sequence[Choice]
    bar: tuple[str, str] = ("", "")
    primary: int = 0
    """The choice that is meant to be taken."""

    def draw(self, canvas: Canvas) -> None:
        """Draw it in the middle."""
        plain_bar(canvas, self.bar[0] or say("Double Dilemma"), self.bar[1])
        pad, height, gap = canvas.px(28), canvas.px(42), canvas.px(8)
        width = min(canvas.px(560), canvas.rect.w - 2 * pad)
        lines = canvas.lines(self.text, width - 2 * pad, BODY) if self.text else 0
        text = lines * canvas.line(BODY) + canvas.px(14) if lines else 0
        head = canvas.lines(self.title, width - 2 * pad, HEADING, bold=True) * canvas.line(HEADING) + canvas.px(10)
        rect = Rect(0, 0, width, 2 * pad + head + text + len(self.choices) * (height + gap) - gap)
        rect.center = canvas.rect.centerx, canvas.rect.centery + canvas.px(20)
        canvas.panel(rect)
        x, y = rect.x + pad, rect.y + pad
        y = canvas.paragraph(self.title, Rect(x, y, width - 2 * pad, 0), HEADING, bold=True) + canvas.px(10)
        canvas.paragraph(self.text, Rect(x, y, width - 2 * pad, 0), BODY, canvas.theme.second)
        y += text
        for k, (name, words, act) in enumerate(self.choices):
            place = Rect(x, y, width - 2 * pad, height)
            key = "escape" if k == 0 else ""
            canvas.button(name, words, place, act, key=key, label="Esc" if k == 0 else "", primary=k == self.primary)
            y += height + gap


def about_guests(guests: Sequence[str], agree: Act, instead: Act, back: Act) -> MenuScreen:
    """Ask before programs from outside are started that a saved match names."""
    text = say(
        "This match seats players from outside: {guests}. To go on with them, their programs are started on this machine. "
        "Agree only if you trust them.",
        guests="; ".join(guests),
    )
    choices = [
        ("back", say("Back"), back),
        ("instead", say("Let computers of the house play instead"), instead),
        ("agree", say("I trust them: start the programs"), agree),
    ]
    return MenuScreen(say("Start programs from outside?"), text, choices)


def of_match(go_on: Act, ways: Sequence[Choice], bar: tuple[str, str], kept: str) -> MenuScreen:
    """Return the menu of a match."""
    text = say("Every order is on disk as soon as it is written: {file}", file=kept) if kept else ""
    return MenuScreen(say("Menu"), text, [("back", say("Back to the table"), go_on), *ways], bar)
