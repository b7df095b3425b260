"""What else may be chosen of a story: contested readings, settings, and by which theory acts are read."""

from collections.abc import Callable, Iterator
from typing import Final, Protocol

from attrs import define
from pygame import Rect

from game.table.bar import bar_height, plain_bar
from game.table.canvas import Canvas, Zone
from game.table.doors import Act
from game.table.settings_screen import narrowest, segments
from game.table.theme import BODY, LABEL
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario

Choices = list[tuple[str, str, bool, Act]]
"""The choices of an option: the name of a control, its words, whether it holds, and what it does."""
STEP: Final = 42
"""Height of a row of choices with its gap."""


class Chosen(Protocol):
    """What was chosen so far."""

    options: dict[str, str]
    theory: str


@define
class OptionsScreen:
    """A page with a row for each option, its choices beside each other and a sentence about the chosen one."""

    scenario: Scenario
    chosen: Chosen
    back: Act
    first: int = 0

    def rows(self) -> Iterator[tuple[str, str, Choices]]:
        """Yield for each option its name, a text about what is chosen, and its choices."""
        for option in self.scenario.options:
            now = self.chosen.options.get(option.id, option.choices[0].id)
            told = next(each for each in option.choices if each.id == now)
            choices = [
                (f"{option.id} {each.id}", names.in_words(each.name), each.id == now, self._choosing(option.id, each.id))
                for each in option.choices
            ]
            yield names.in_words(option.name), names.in_words(told.text), choices
        now = self.chosen.theory or "spiral"
        text = {
            "spiral": say("Dangers come from fear: arms meant for safety are read as threats."),
            "deterrence": say("Dangers come from doubt: weakness and hesitation tempt the other side."),
        }
        both = [
            (f"theory {each}", words[:1].upper() + words[1:], each == now, self._theory(each))
            for each, words in terms.theories().items()
        ]
        yield say("By which theory are acts read?"), text[now], both

    def _choosing(self, option: str, choice: str) -> Callable[[], None]:
        return lambda: self.chosen.options.__setitem__(option, choice)

    def _theory(self, name: str) -> Callable[[], None]:
        def choose() -> None:
            self.chosen.theory = name

        return choose

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        room = plain_bar(canvas, say("More options"), names.in_words(self.scenario.name))
        width = canvas.button_width(say("Back"), "Esc")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
        canvas.button("back", say("Back"), place, self.back, key="escape", label="Esc", primary=True)
        top, wide = bar_height(canvas) + canvas.px(8), min(canvas.px(980), canvas.rect.w - canvas.px(16))
        panel = Rect(canvas.rect.centerx - wide // 2, top, wide, canvas.rect.h - top - canvas.px(8))
        inside = canvas.panel(panel)
        rows = list(self.rows())
        y = inside.y
        for k, (title, text, choices) in enumerate(rows[self.first :]):
            height = self._height(canvas, inside.w, text, choices)
            if y + height > inside.bottom and k:
                self._more(canvas, inside, len(rows))
                break
            self._row(canvas, Rect(inside.x, y, inside.w, height), title, text, choices)
            y += height
        canvas.zones.append(Zone(inside, lambda steps, _: self._scroll(steps, len(rows))))

    def _height(self, canvas: Canvas, width: int, text: str, choices: Choices) -> int:
        lines = min(3, canvas.lines(text, width, BODY))
        bars = _bars(canvas, width, choices) * canvas.px(STEP)
        return canvas.line(LABEL) + canvas.px(16) + bars + lines * canvas.line(BODY) + canvas.px(18)

    def _row(self, canvas: Canvas, rect: Rect, title: str, text: str, choices: Choices) -> None:
        canvas.rule(rect.x, rect.y, rect.w, strong=True)
        y = canvas.text(title, (rect.x, rect.y + canvas.px(8)), LABEL, bold=True, room=rect.w).bottom + canvas.px(4)
        bars = _bars(canvas, rect.w, choices)
        each = -(-len(choices) // bars)
        for first in range(0, len(choices), each):
            segments(canvas, Rect(rect.x, y, rect.w, canvas.px(36)), choices[first : first + each])
            y += canvas.px(STEP)
        place = Rect(rect.x, y, rect.w, 0)
        canvas.paragraph(text, place, BODY, canvas.theme.second, most=3)

    def _scroll(self, steps: int, count: int) -> None:
        self.first = max(0, min(count - 1, self.first - steps))

    def _more(self, canvas: Canvas, rect: Rect, count: int) -> None:
        words = say("More …")
        width = canvas.button_width(words, "PgDn")
        place = Rect(rect.right - width, rect.bottom - canvas.px(32), width, canvas.px(32))
        turn = lambda: self._scroll(-1 if self.first < count - 1 else count, count)  # noqa: E731  # one line
        canvas.button("more", words, place, turn, key="pagedown", label="PgDn")


def _bars(canvas: Canvas, width: int, choices: Choices) -> int:
    """Return in how many rows choices stand so that each can be read in full: as few as do."""
    need, counts = narrowest(canvas, choices), range(1, len(choices) + 1)
    gap = canvas.px(6)
    return next((n for n in counts if (width + gap) // -(-len(choices) // n) - gap >= need), len(choices))
