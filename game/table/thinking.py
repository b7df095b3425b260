"""While computers think: a still screen that shows nothing but whose thoughts are awaited."""

from attrs import frozen
from pygame import Rect

from game.table.bar import plain_bar
from game.table.canvas import Canvas
from game.table.theme import BODY, HEADING
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario


@frozen
class Thinking:
    """A screen for waiting."""

    scenario: Scenario
    date: str
    seats: list[str]
    is_compiling: bool = False
    """Whether the rules are compiled meanwhile, which happens once on a machine and takes long."""

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        plain_bar(canvas, self.date, names.in_words(self.scenario.name))
        middle = canvas.rect.center
        rect = Rect(0, 0, canvas.px(520), canvas.px(150))
        rect.center = middle
        canvas.panel(rect)
        canvas.text(
            say("The computers are thinking …"), (middle[0], rect.y + canvas.px(28)), HEADING, bold=True, anchor="midtop"
        )
        told = names.joined(names.actor(self.scenario, seat) for seat in self.seats)
        canvas.text(told, (middle[0], rect.y + canvas.px(64)), BODY, canvas.theme.second, anchor="midtop")
        if self.is_compiling:
            told = say("Compiling the rules, once for this machine: half a minute …")
            canvas.text(told, (middle[0], rect.bottom + canvas.px(16)), BODY, canvas.theme.second, anchor="midtop")
        step = canvas.px(36)
        for k, seat in enumerate(self.seats):
            sign = sign_of(canvas.theme, self.scenario, seat)
            x = middle[0] + round((k - (len(self.seats) - 1) / 2) * step)
            shape(canvas, sign.style, (x, rect.bottom - canvas.px(34)), 13, sign.letter)
