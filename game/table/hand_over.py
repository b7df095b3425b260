"""The curtain between two seats: it shows nothing but public facts, and opens to a key that is held."""

from collections.abc import Callable, Iterable

import pygame
from attrs import define, field
from pygame import Rect

from game.match import Match
from game.rules.board import on_board
from game.rules.codes import BRINK
from game.table.bar import draw_brink
from game.table.canvas import Canvas
from game.table.entry import Entry, draw_entry
from game.table.theme import BODY, LABEL, TITLE
from game.table.tokens import corners, shape, sign_of
from game.table.weave import mixed
from game.words import say
from game.world import names
from game.world.scenario import Scenario


@define
class HandOver:
    """The curtain: what it knows is copied, so that it cannot show more."""

    scenario: Scenario
    date: str
    turn: int
    brink: int
    waiting: tuple[str, ...]
    seat: str
    open: Callable[[], None]
    menu: Callable[[], None] | None = None
    computers: tuple[str, ...] = ()
    """Seats that write by themselves, whenever that may be."""
    is_locked: bool = False
    """Whether the seat asks for its code."""
    entry: Entry | None = field(default=None)
    """The line in which a code is typed; a seat without one may set one."""

    @classmethod
    def before(
        cls, match: Match, seat: str, act: Callable[[], None], is_locked: bool = False, computers: Iterable[str] = ()
    ) -> "HandOver":
        """Return the curtain before a seat, with the public facts of a match."""
        brink = on_board(match.board, BRINK)
        entry = Entry(most=24, is_secret=True) if is_locked else None
        waiting, others = tuple(each for each in match.waiting_for if each not in computers), tuple(computers)
        return cls(
            match.scenario,
            match.date,
            match.turn,
            brink,
            waiting,
            seat,
            act,
            computers=others,
            is_locked=is_locked,
            entry=entry,
        )

    @property
    def code(self) -> str:
        """Return what was typed as a code."""
        return self.entry.text if self.entry else ""

    def ask_for_code(self) -> None:
        """Let a code be typed that the seat asks for from now on; asked again, do without one."""
        self.entry = None if self.entry else Entry(most=24, is_secret=True)

    @property
    def holding(self) -> tuple[str, Callable[[], None]]:
        """Return the control that has to be held, and what it does."""
        return "curtain", self.open

    def draw(self, canvas: Canvas) -> None:
        """Draw the curtain."""
        t, name = canvas.theme, names.actor(self.scenario, self.seat)
        canvas.fill(canvas.rect, t.panel)
        left = Rect(0, 0, canvas.rect.w * 7 // 16, canvas.rect.h)
        self._cloth(canvas, left)
        x, room = left.right + canvas.px(48 if canvas.is_small else 84), canvas.rect.w - left.right
        room -= canvas.px(96 if canvas.is_small else 168)
        y = canvas.px(28 if _is_low(canvas) else 48 if canvas.is_small else 96)
        when = say("{date} · turn {turn}", date=self.date, turn=self.turn + 1)
        y = canvas.text(when, (x, y), LABEL, t.second).bottom + canvas.px(6)
        size = 36 if canvas.is_small else TITLE
        y = canvas.paragraph(say("Hand the table to {actor}", actor=name), Rect(x, y, room, 0), size, bold=True) + canvas.px(10)
        text = say("Nothing secret is on this screen. {actor} sits down, everybody else looks away.", actor=name)
        y = canvas.paragraph(text, Rect(x, y, room, 0), LABEL, t.second) + canvas.px(18)
        y = self._seats(canvas, Rect(x, y, room, 0)) + canvas.px(12 if canvas.is_small else 26)
        y = self._code(canvas, Rect(x, y, min(room, canvas.px(420)), canvas.px(40)))
        self._button(canvas, Rect(x, y, min(room, canvas.px(420)), canvas.px(46 if canvas.is_small else 52)), name)
        self._foot(canvas, Rect(x, canvas.rect.bottom - canvas.px(48), room, canvas.px(32)))

    def _foot(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the menu, the way to a code, and the brink."""
        x = rect.x
        if self.menu:
            width = canvas.button_width(say("Menu"), "Esc")
            canvas.button("menu", say("Menu"), Rect(x, rect.y, width, rect.h), self.menu, key="escape", label="Esc")
            x += width + canvas.px(8)
        if not self.is_locked:
            text = say("Do without a code") if self.entry else say("Set a code")
            canvas.button("code", text, Rect(x, rect.y, canvas.button_width(text), rect.h), self.ask_for_code)
        draw_brink(canvas, (rect.right, rect.centery), self.brink)

    def _cloth(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the coloured half with the seat's letter."""
        t = canvas.theme
        sign = sign_of(t, self.scenario, self.seat)
        canvas.fill(rect, sign.style.strong)
        step = canvas.px(40)
        pale = mixed(sign.style.strong, t.on_strong, 0.13)
        for y in range(step // 2, rect.h, step):
            for x in range(step // 2, rect.w, step):
                pygame.draw.polygon(canvas.surface, pale, corners(sign.style.shape, (x, y), canvas.px(4)))
        radius = min(rect.w, rect.h) // 4
        pygame.draw.polygon(canvas.surface, t.on_strong, corners(sign.style.shape, rect.center, radius * 1.2))
        canvas.text(
            sign.letter, rect.center, round(radius * 1.15 / canvas.scale), sign.style.strong, bold=True, anchor="center"
        )

    def _seats(self, canvas: Canvas, rect: Rect) -> int:
        """Draw whose sheets are closed, whose turn it is and who waits, and return where that ends."""
        t, y, line = canvas.theme, rect.y, canvas.px(34 if _is_low(canvas) else 42 if canvas.is_small else 46)
        canvas.rule(rect.x, y, rect.w, strong=True)
        for each in self.scenario.actors:
            is_next, is_open = each.id == self.seat, each.id in self.waiting
            sign = sign_of(t, self.scenario, each.id)
            shape(canvas, sign.style, (rect.x + canvas.px(16), y + line // 2), 13, sign.letter, hollow=is_open and not is_next)
            canvas.text(
                names.in_words(each.name), (rect.x + canvas.px(46), y + line // 2), LABEL, bold=is_next, anchor="midleft"
            )
            canvas.text(self._state(each.id), (rect.right, y + line // 2), BODY, t.second, anchor="midright")
            y += line
            canvas.rule(rect.x, y, rect.w)
        return y

    def _state(self, seat: str) -> str:
        """Say how far a seat is; of computers only that they are some, since their sheets come when they come."""
        if seat in self.computers:
            return say("computer")
        return say("next") if seat == self.seat else say("to come") if seat in self.waiting else say("sealed")

    def _code(self, canvas: Canvas, rect: Rect) -> int:
        """Draw the line for the code, and return where that ends."""
        if self.entry is None:
            return rect.y + canvas.px(4)
        text = say("Code of this seat") if self.is_locked else say("New code, asked for from now on")
        y = canvas.text(text, rect.topleft, BODY, canvas.theme.second).bottom + canvas.px(2)
        draw_entry(canvas, Rect(rect.x, y, rect.w, rect.h), self.entry, lambda: None)
        return y + rect.h + canvas.px(10)

    def _button(self, canvas: Canvas, rect: Rect, name: str) -> None:
        """Draw the button that has to be held."""
        canvas.button("curtain", say("I am {actor}: show my table", actor=name), rect, lambda: None, primary=True)
        text = say("Hold it, or hold Enter, for a second.")
        canvas.text(text, (rect.x, rect.bottom + canvas.px(10)), BODY, canvas.theme.second)


def _is_low(canvas: Canvas) -> bool:
    """Say whether lines have to move together: large print on the smallest screen."""
    return canvas.rect.h / canvas.scale < 600
