"""While computers think: a still screen that shows nothing but whose thoughts are awaited."""

from collections.abc import Callable

from attrs import define
from pygame import Rect

from game.table.bar import plain_bar
from game.table.canvas import Canvas
from game.table.compiler import Compiler
from game.table.theme import BODY, HEADING
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario


@define
class Thinking:
    """A screen for waiting."""

    scenario: Scenario
    date: str
    seats: list[str]
    compiler: Compiler | None = None
    """What compiles the rules for these seats, if they search."""
    menu: Callable[[], None] | None = None
    shown: int = -1
    """The seconds of compiling that are shown."""

    @property
    def seconds(self) -> int:
        """Return for how many seconds these seats have waited for the compiler; below 0 where they do not."""
        return self.compiler.seconds if self.compiler and self.compiler.is_busy else -1

    def tick(self) -> bool:
        """Say whether another second has passed in waiting for the compiler."""
        return self.seconds != self.shown

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        room = plain_bar(canvas, self.date, names.in_words(self.scenario.name))
        self.shown, (x, y), pad = self.seconds, canvas.rect.center, canvas.px(28)
        text = self._text()
        wide = min(canvas.px(560), canvas.rect.w - 2 * pad)
        lines = canvas.folded(text, wide - 2 * pad)
        rect = Rect(0, 0, wide, canvas.px(142) + len(lines) * canvas.line(BODY))
        rect.center = x, y
        canvas.panel(rect)
        title = say("The computers are getting ready …") if self.shown >= 0 else say("The computers are thinking …")
        y = canvas.text(title, (x, rect.y + pad), HEADING, bold=True, anchor="midtop").bottom + canvas.px(8)
        for line in lines:
            y = canvas.text(line, (x, y), BODY, canvas.theme.second, anchor="midtop").bottom
        self._signs(canvas, (x, rect.bottom - canvas.px(40)))
        if self.menu:
            width = canvas.button_width(say("Menu"), "Esc")
            place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
            canvas.button("menu", say("Menu"), place, self.menu, key="escape", label="Esc")

    def _text(self) -> str:
        """Return whose thoughts are awaited, or why it takes so long."""
        if self.shown < 0:
            return names.joined(names.actor(self.scenario, seat) for seat in self.seats)
        return say(
            "The rules are being compiled, which takes a minute or two, once for this machine; from then on computers think "
            "fast. {seconds} seconds so far.",
            seconds=self.shown,
        )

    def _signs(self, canvas: Canvas, middle: tuple[int, int]) -> None:
        """Draw the signs of the seats beside each other."""
        step = canvas.px(36)
        for k, seat in enumerate(self.seats):
            sign = sign_of(canvas.theme, self.scenario, seat)
            x = middle[0] + round((k - (len(self.seats) - 1) / 2) * step)
            shape(canvas, sign.style, (x, middle[1]), 13, sign.letter)
