"""The end: its name, the scores against the agendas, and what was so beside what each side could know."""

import pygame
from attrs import define, field
from pygame import Rect

from game.match import Match, Outcome
from game.report.courses import Course, courses
from game.report.past import Past, past_of
from game.table.app import App
from game.table.bar import bar_height, plain_bar
from game.table.canvas import Canvas
from game.table.doors import Doors
from game.table.scores import draw_scores
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import coin, shape, sign_of
from game.table.uncovered import draw_intents, intents_height
from game.table.weave import situation_ground
from game.words import say
from game.world import names

LEAST = 108
"""Height of a dyad below which nothing else takes room from it."""


@define
class EndScreen:
    """A match that is over: now everything is shown."""

    app: App
    match: Match
    people: list[str]
    doors: Doors = field(factory=Doors)
    opened: str = ""
    """The seat whose aims are shown where not all fit."""
    past: Past = field(init=False)
    courses: tuple[Course, ...] = field(init=False)
    outcome: Outcome = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.past = past_of(self.match)
        self.courses = courses(self.match, self.past)
        outcome = self.match.outcome
        assert outcome is not None
        self.outcome = outcome
        self.opened = self.opened or outcome.winner or next(iter(self.people), self.match.seats[0])

    def draw(self, canvas: Canvas) -> None:
        """Draw the end."""
        s = self.match.scenario
        title = say("The end: {ending}", ending=names.ending(s, self.outcome.ending))
        below = say(
            "{scenario} · {turns} turns · seed {seed}",
            scenario=names.in_words(s.name),
            turns=len(self.match.pages) - 1,
            seed=self.match.seed,
        )
        room = plain_bar(canvas, title, "" if canvas.is_small else below)
        self._ways(canvas, room)
        gap, top = canvas.px(8), bar_height(canvas)
        left = Rect(gap, top + gap, (canvas.rect.w - 3 * gap) * 58 // 100, canvas.rect.h - top - 2 * gap)
        right = Rect(left.right + gap, left.y, canvas.rect.w - left.right - 2 * gap, left.h)
        self._truths(canvas, canvas.panel(left))
        draw_scores(canvas, canvas.panel(right), self.match, self.outcome, self.opened, self._open)

    def _ways(self, canvas: Canvas, room: Rect) -> None:
        """Draw where one goes from here, from the right."""

        def again() -> None:
            self.app.show(self, "replay")

        right = canvas.rect.w - canvas.px(12)
        for name, text, key, label, act in (
            ("title", say("To the title"), "escape", "Esc", self.doors.title),
            ("rematch", say("Rematch from the next chair"), "r", "R", lambda: self.doors.rematch(self.match)),
            ("replay", say("Step through"), "s", "S", lambda: self.doors.replay(self.match, again)),
            ("report", say("After-action report"), "a", "A", lambda: self.doors.report(self.match)),
        ):
            label = "" if canvas.is_small else label  # noqa: PLW2901  # the key stands on the button where there is room
            width = canvas.button_width(text, label)
            place = Rect(right - width, room.centery - canvas.px(17), width, canvas.px(34))
            canvas.button(name, text, place, act, key=key, label=label, primary=name == "rematch")
            right -= width + canvas.px(6)

    def _truths(self, canvas: Canvas, rect: Rect) -> None:
        """Draw every dyad: a row of what was so, and one for each side of what it could not exclude."""
        y = canvas.text(
            say("What was so, and what each of you could know"), rect.topleft, LABEL, bold=True, room=rect.w
        ).bottom + canvas.px(4)
        foot = canvas.line(CAPTION) * 2 + canvas.px(6)
        count, more = max(1, len(self.courses)), intents_height(canvas, rect.w, self.match, self.past)
        has_intents = (rect.bottom - foot - y - more) // count >= canvas.px(LEAST)
        room = rect.bottom - foot - y - (more if has_intents else 0)
        height = min(canvas.px(250), room // count)
        for course in self.courses:
            self._course(canvas, Rect(rect.x, y, rect.w, height), course)
            y += height
        if has_intents:
            draw_intents(canvas, Rect(rect.x, y, rect.w, more), self.match, self.past)
        text = say("A row split in bands: the seat could not tell them apart. Nothing here is a finding or a forecast.")
        canvas.paragraph(text, Rect(rect.x, rect.bottom - foot + canvas.px(4), rect.w, 0), CAPTION, canvas.theme.third, most=2)

    def _course(self, canvas: Canvas, rect: Rect, course: Course) -> None:
        """Draw one dyad turn by turn."""
        s, t = self.match.scenario, canvas.theme
        canvas.rule(rect.x, rect.y, rect.w, strong=True)
        signs = [sign_of(t, s, seat) for seat in course.between]
        coin(canvas, signs, (rect.x + canvas.px(14), rect.y + canvas.px(18)), 12)
        canvas.text(names.dyad(s, *course.between), (rect.x + canvas.px(34), rect.y + canvas.px(8)), BODY, bold=True)
        self._doubts(canvas, rect, course)
        top, label = rect.y + canvas.px(34), canvas.px(176)
        axis = canvas.line(CAPTION) if rect.h >= canvas.px(150) else 0
        row = max(canvas.px(12), (rect.h - canvas.px(40) - axis) // 3)
        rows: list[tuple[str, str, tuple[tuple[str, ...], ...]]] = [
            (say("It was so"), "", tuple((each,) for each in course.true))
        ]
        rows += [
            (say("{actor} could know", actor=names.actor(s, seat)), seat, course.possible[seat]) for seat in course.between
        ]
        for k, (text, seat, cells) in enumerate(rows):
            y = top + k * row
            room = label - canvas.px(34)
            canvas.text(
                text, (rect.x + label - canvas.px(28), y + row // 2), CAPTION, bold=not seat, anchor="midright", room=room
            )
            if seat:
                shape(canvas, sign_of(t, s, seat).style, (rect.x + label - canvas.px(14), y + row // 2), 6)
            bar_draw(canvas, Rect(rect.x + label, y + 1, rect.w - label, row - canvas.px(4)), cells, is_true=not seat)
        if axis:
            self._axis(canvas, Rect(rect.x + label, top + 3 * row - canvas.px(2), rect.w - label, axis), len(course.true))

    def _doubts(self, canvas: Canvas, rect: Rect, course: Course) -> None:
        """Write for how many turns each side could not tell how things stood, where there is room."""
        s, all_turns = self.match.scenario, len(course.true)
        sides = [
            say("{actor} {count}", actor=names.actor(s, seat), count=sum(len(cells) > 1 for cells in course.possible[seat]))
            for seat in course.between
        ]
        text = say("turns in doubt of {all}: {sides}", all=all_turns, sides=say(", ").join(sides))
        taken = canvas.width(names.dyad(s, *course.between), BODY, bold=True) + canvas.px(50)
        if canvas.width(text, CAPTION) < rect.w - taken:
            canvas.text(text, (rect.right, rect.y + canvas.px(10)), CAPTION, canvas.theme.third, anchor="topright")

    def _axis(self, canvas: Canvas, rect: Rect, count: int) -> None:
        """Write dates under the rows, as many as have room."""
        right = rect.x - 1
        for k in range(count):
            x = rect.x + rect.w * k // count
            text = names.date(self.match.scenario, self.match.pages[k].turn)
            width = canvas.width(text, CAPTION)
            if x > right and x + width <= rect.right:
                canvas.text(text, (x, rect.y), CAPTION, canvas.theme.third)
                canvas.fill(Rect(x, rect.y - canvas.px(1), 1, canvas.px(3)), canvas.theme.edge)
                right = x + width + canvas.px(40)

    def _open(self, seat: str) -> None:
        self.opened = seat


def bar_draw(canvas: Canvas, bar: Rect, cells: tuple[tuple[str, ...], ...], *, is_true: bool) -> None:
    """Draw situations over time: cells that are alike are one box, and its numeral stands in it where it fits."""
    count, start = len(cells), 0
    for k in range(1, count + 1):
        if k < count and cells[k] == cells[start]:
            continue
        left, right = bar.x + bar.w * start // count, bar.x + bar.w * k // count
        height = bar.h / len(cells[start])
        for n, situation in enumerate(cells[start]):
            box = Rect(left, bar.y + round(n * height), right - left, round((n + 1) * height) - round(n * height))
            situation_ground(canvas.surface, box, canvas.theme, situation, canvas.scale)
        box = Rect(left, bar.y, right - left, bar.h)
        pygame.draw.rect(canvas.surface, canvas.theme.edge, box, 1)
        text = " ".join(cells[start])
        if canvas.width(text, CAPTION, bold=True) + canvas.px(8) < box.w and (is_true or len(cells[start]) == 1):
            plate = Rect(
                box.x + 2,
                box.centery - canvas.line(CAPTION) // 2,
                canvas.width(text, CAPTION, bold=True) + canvas.px(8),
                canvas.line(CAPTION),
            )
            canvas.fill(plate.clip(box), canvas.theme.grounds[cells[start][0]])
            canvas.text(text, plate.center, CAPTION, canvas.theme.inks[cells[start][0]], bold=True, anchor="center")
        start = k
