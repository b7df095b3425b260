"""The guide of the first turn: a sheet of paper on the table that asks for one thing after another."""

from collections.abc import Callable

from attrs import define, frozen
from pygame import Rect

from game.table.canvas import Canvas, Control
from game.table.doors import Act
from game.table.theme import BODY, CAPTION, LABEL
from game.words import say


@frozen
class Step:
    """One thing to learn."""

    title: Callable[[], str]
    text: Callable[[], str]
    screen: str
    """The kind of screen on which it is shown."""
    is_done: Callable[[object], bool] | None = None
    """Whether the screen shows that it was done; nothing where one reads and goes on."""
    target: str = ""
    """How the names of the controls begin that are marked."""

    @property
    def on_map(self) -> bool:
        """Say whether the sheet may lie on the map."""
        return self.screen == "BoardScreen"


@define
class Guide:
    """The steps, and how far somebody has come."""

    steps: tuple[Step, ...]
    leave: Act
    number: int = 0

    @property
    def step(self) -> Step | None:
        """Return the step that is on, nothing after the last."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    def follow(self, screen: object) -> None:
        """Go on where the step was done; who went ahead on another screen is caught up with."""
        kind = type(screen).__name__
        while self.step and self.step.is_done and self.step.is_done(screen):
            self.number += 1
        ahead = [k for k, each in enumerate(self.steps) if k > self.number and each.screen == kind]
        if self.step and self.step.screen != kind and self.step.is_done is None and ahead:
            self.number = ahead[0]

    def next(self) -> None:
        """Go on to the next step."""
        self.number += 1

    def draw(self, canvas: Canvas, screen: object) -> None:
        """Draw the step that is on over the screen that it belongs to."""
        self.follow(screen)
        step = self.step
        if step is None or step.screen != type(screen).__name__:
            return
        marked = [each for each in canvas.controls if step.target and each.id.startswith(step.target)]
        for each in marked:
            _mark(canvas, each)
        self._sheet(canvas, step, [each.rect for each in marked])

    def _sheet(self, canvas: Canvas, step: Step, marked: list[Rect]) -> None:
        """Draw the sheet of paper where it hides none of what is marked."""
        t, pad = canvas.theme, canvas.px(14)
        wide = min(canvas.px(440), canvas.rect.w * 46 // 100) if step.on_map else canvas.rect.w * 29 // 100
        room = wide - 2 * pad
        text = step.text()
        lines = canvas.lines(text, room, BODY)
        foot = canvas.px(32)
        height = 2 * pad + canvas.line(CAPTION) + canvas.line(LABEL) + lines * canvas.line(BODY) + canvas.px(12) + foot
        rect = _free(canvas, (wide, height), marked, on_map=step.on_map)
        canvas.box(rect.inflate(canvas.px(6), canvas.px(6)), t.panel, t.panel, 8)
        canvas.box(rect, t.card, t.ink, 6, 2)
        x, y = rect.x + pad, rect.y + pad
        count = say("{number} of {count}", number=self.number + 1, count=len(self.steps))
        y = canvas.text(count, (x, y), CAPTION, t.third).bottom
        y = canvas.text(step.title(), (x, y), LABEL, bold=True, room=room).bottom + canvas.px(2)
        canvas.paragraph(text, Rect(x, y, room, 0), BODY, t.second)
        y = rect.bottom - pad - foot
        words = say("Leave the guide")
        width = canvas.button_width(words)
        canvas.button("guide leave", words, Rect(x, y, width, foot), self.leave)
        if step.is_done is None:
            words = say("Next")
            width = canvas.button_width(words, "F1")
            place = Rect(rect.right - pad - width, y, width, foot)
            canvas.button("guide next", words, place, self.next, key="f1", label="F1", primary=True)


def _mark(canvas: Canvas, control: Control) -> None:
    """Mark a control with dashes round it."""
    box = control.rect.inflate(canvas.px(6), canvas.px(6)).clip(canvas.rect.inflate(-2, -2))
    ends = [box.topleft, box.topright, box.bottomright, box.bottomleft, box.topleft]
    canvas.dashes(ends, canvas.theme.ink, 3, 8)


def _free(canvas: Canvas, size: tuple[int, int], marked: list[Rect], *, on_map: bool) -> Rect:
    """Return a place at the left or the right that hides little of what is marked."""
    gap, top = canvas.px(18), canvas.px(98)
    places = []
    if not on_map:
        return Rect(gap, canvas.rect.bottom - gap - size[1], *size)
    middle = canvas.rect.h - canvas.px(206 if canvas.is_small else 240) - canvas.px(26) - size[1]
    for y in (max(top, middle), canvas.rect.bottom - gap - size[1], top):
        places += [Rect(gap, y, *size), Rect(canvas.rect.right - gap - size[0], y, *size)]
    return min(places, key=lambda place: sum(_shared(place, each) for each in marked))


def _shared(one: Rect, other: Rect) -> int:
    both = one.clip(other)
    return both.w * both.h
