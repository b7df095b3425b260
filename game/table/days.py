"""The day board: every turn of the match as a field of a calendar, with what was seen of it."""

from collections.abc import Callable
from datetime import date
from typing import Final

import pygame
from attrs import define, field
from pygame import Rect

from game.match import Page, View
from game.report.acts import operations_of
from game.report.turn import tell_turn
from game.table.balance import draw_die
from game.table.beliefs import Belief
from game.table.canvas import Canvas
from game.table.glyphs import four_cells
from game.table.memory import Memory
from game.table.news import draw_line, line_height
from game.table.pages import page
from game.table.theme import BODY, CAPTION, LABEL, SMALLEST
from game.table.tokens import coin, shape, sign_of
from game.words import say
from game.world import names
from game.world.calendar import date_of

WEEK: Final = 7
WIDEST: Final = 8
"""Fields beside each other where turns are no days."""


@define
class DaysScreen:
    """The calendar at the left, the chosen turn at the right."""

    view: View
    memory: Memory
    back: Callable[[], None]
    chosen: int = -1
    """The page that is told; the newest until another is chosen."""
    pages: dict[int, tuple[int, Page]] = field(init=False)
    """By turn: the number of its page, and the page."""

    def __attrs_post_init__(self) -> None:
        self.pages = {each.turn: (number, each) for number, each in enumerate(self.view.pages)}

    @property
    def is_moving(self) -> bool:
        """Say whether more of the past is being remembered."""
        return not self.memory.is_whole

    def tick(self) -> bool:
        """Remember one more turn; say whether that changes the picture."""
        return self.memory.go_on()

    def choose(self, number: int) -> None:
        """Tell another turn."""
        self.chosen = number

    @property
    def turns(self) -> range:
        """Return the turns of the calendar: those that are played, and those that always will be."""
        calendar = self.view.scenario.calendar
        return range(max(self.view.turn + 1, calendar.least if calendar.most < self.view.turn + 1 else calendar.most))

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        title = say("Day by day") if self._by_day else say("Turn by turn")
        style = sign_of(canvas.theme, self.view.scenario, self.view.seat).style
        room = page(canvas, title, self.view.date, self.back, style.strong)
        width = room.w * 66 // 100
        self._calendar(canvas, canvas.panel(Rect(room.x, room.y, width, room.h)))
        gap = canvas.px(8)
        self._told(canvas, canvas.panel(Rect(room.x + width + gap, room.y, room.w - width - gap, room.h)))

    @property
    def _by_day(self) -> bool:
        return self.view.scenario.calendar.unit == "day"

    def _calendar(self, canvas: Canvas, rect: Rect) -> None:
        """Draw a field for every turn: days in weeks from Monday, other turns in rows."""
        first = self._date(0).weekday() if self._by_day else 0
        count = first + len(self.turns)
        across = WEEK if self._by_day else min(WIDEST, max(4, round(count**0.5 * 1.3)))
        y = self._heads(canvas, Rect(rect.x, rect.y, rect.w, canvas.line(CAPTION))) if self._by_day else rect.y
        y = self._key(canvas, Rect(rect.x, y, rect.w, canvas.px(30)))
        rows = -(-count // across)
        gap = canvas.px(5)
        width, height = (rect.w + gap) // across - gap, min(canvas.px(180), (rect.bottom - y + gap) // rows - gap)
        for turn in self.turns:
            row, column = divmod(first + turn, across)
            place = Rect(rect.x + column * (width + gap), y + row * (height + gap), width, height)
            self._field(canvas, place, turn)

    def _date(self, turn: int) -> date:
        return date_of(self.view.scenario.calendar, turn)

    def _heads(self, canvas: Canvas, rect: Rect) -> int:
        """Write the days of the week."""
        words = [say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun")]
        step = (rect.w + canvas.px(5)) // WEEK
        for k, word in enumerate(words):
            canvas.text(word, (rect.x + k * step, rect.y), CAPTION, canvas.theme.second, bold=True)
        return rect.bottom + canvas.px(4)

    def _key(self, canvas: Canvas, rect: Rect) -> int:
        """Show in which order the relations stand in every field."""
        x = rect.x
        place = canvas.text(
            say("Situations as you saw them:"), (x, rect.centery), CAPTION, canvas.theme.third, anchor="midleft"
        )
        x = place.right + canvas.px(18)
        for tie in self.view.scenario.ties:
            signs = [sign_of(canvas.theme, self.view.scenario, seat) for seat in tie.between]
            coin(canvas, signs, (x, rect.centery), 11)
            x += canvas.px(30)
        return rect.bottom + canvas.px(4)

    def _field(self, canvas: Canvas, rect: Rect, turn: int) -> None:
        """Draw one turn: its date; once it is played, who acted, what was fought, and the situations after it."""
        t, is_now = canvas.theme, turn == self.view.turn
        number, told = self.pages.get(turn, (-1, None))
        is_over = told is not None and canvas.control(f"turn {turn}", rect, lambda: self.choose(number))
        own = sign_of(t, self.view.scenario, self.view.seat).style.strong
        is_chosen = told is not None and number == self._shown
        fill = t.card if told else t.panel if is_now else t.ground
        edge = own if is_now else t.ink if is_chosen or is_over else t.hairline
        canvas.box(rect, fill, edge, 4, 2 if is_now or is_chosen else 1)
        pad = canvas.px(6)
        inside = rect.inflate(-2 * pad, -2 * pad)
        colour = t.ink if told or is_now else t.third
        canvas.text(self._short(turn), inside.topleft, BODY, colour, bold=told is not None or is_now, room=inside.w)
        if is_now and inside.h > 2 * canvas.line(BODY):
            canvas.text(say("now"), (inside.x, inside.y + canvas.line(BODY)), CAPTION, t.second, room=inside.w)
        if told:
            self._seen(canvas, inside, told, self.memory.known.get(number, ()))

    def _short(self, turn: int) -> str:
        """Return the shortest name of a turn."""
        day, unit = self._date(turn), self.view.scenario.calendar.unit
        texts = {"day": f"{day.day}", "week": f"{day.month}/{day.day}", "year": f"{day.year}"}
        return texts.get(unit, f"{day.year}/{day.month}")

    def _seen(self, canvas: Canvas, rect: Rect, told: Page, believed: tuple[Belief, ...]) -> None:
        """Draw what was seen of a turn."""
        fights, side = operations_of(told.postings), canvas.px(16)
        x = rect.right
        for act in fights[:3]:
            x -= side + canvas.px(3)
            draw_die(canvas, Rect(x, rect.y + canvas.px(1), side, side), max(1, act.first.die))
        step = min(canvas.px(20), rect.w // max(1, len(believed)))
        for k, belief in enumerate(believed):
            four_cells(canvas, belief.possible, belief.likely, (rect.x + k * step, rect.bottom - canvas.px(15)), 14)
        top = rect.y + canvas.line(BODY) + canvas.px(2)
        self._acts(canvas, Rect(rect.x, top, rect.w, rect.bottom - canvas.px(18) - top), told)

    def _acts(self, canvas: Canvas, rect: Rect, told: Page) -> None:
        """Draw what each seat was seen to order: by name where there is room, else a sign for each order."""
        s, line = self.view.scenario, canvas.line(SMALLEST)
        acts = [(seat, names.move(s, order.move)) for seat, orders in told.orders.items() for order, _ in orders]
        room = rect.w - canvas.px(18)
        heights = [canvas.height(text, room, SMALLEST) for _, text in acts]
        by_name, y = sum(heights) <= rect.h and room > canvas.px(90), rect.y
        step = min(canvas.px(15), (rect.w - canvas.px(12)) // max(1, len(acts)))
        for k, ((seat, text), height) in enumerate(zip(acts, heights, strict=True)):
            at = (
                (rect.x + canvas.px(6), y + line // 2)
                if by_name
                else (rect.x + canvas.px(6) + k * step, rect.bottom - canvas.px(8))
            )
            if rect.h >= canvas.px(12) and at[0] < rect.right - canvas.px(4):
                shape(canvas, sign_of(canvas.theme, s, seat).style, at, 5)
            if by_name:
                y = canvas.paragraph(text, Rect(rect.x + canvas.px(16), y, room, height), SMALLEST)

    @property
    def _shown(self) -> int:
        return len(self.view.pages) - 1 if self.chosen < 0 else self.chosen

    def _told(self, canvas: Canvas, rect: Rect) -> None:
        """Tell the chosen turn line by line."""
        told = self.view.pages[self._shown]
        text = names.date(self.view.scenario, told.turn)
        y = canvas.text(text, rect.topleft, LABEL, bold=True, room=rect.w).bottom + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y += canvas.px(6)
        for line in tell_turn(self.view.scenario, told):
            if y + line_height(canvas, rect.w, line) > rect.bottom:
                return
            y = draw_line(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), line)


def draw_days(canvas: Canvas, rect: Rect, view: View) -> None:
    """Draw the turns as a row of small blocks in a bar: played ones filled, higher where it came to fighting, now in colour."""
    t, calendar = canvas.theme, view.scenario.calendar
    count = max(view.turn + 1, calendar.most)
    step = min(canvas.px(8), rect.w // max(1, count))
    if step < canvas.px(3):
        return
    fought = {each.turn for each in view.pages if operations_of(each.postings)}
    own = sign_of(t, view.scenario, view.seat).style.strong
    for turn in range(count):
        height = canvas.px(14 if turn in fought else 8)
        block = Rect(rect.x + turn * step, rect.bottom - height, max(2, step - canvas.px(2)), height)
        if turn < view.turn:
            canvas.fill(block, t.second)
        elif turn == view.turn:
            canvas.fill(Rect(block.x, rect.bottom - canvas.px(18), block.w, canvas.px(18)), own)
        else:
            pygame.draw.rect(canvas.surface, t.edge, block, 1)
