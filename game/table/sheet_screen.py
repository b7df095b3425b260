"""The relation sheet: both Distrusts, the last turns, the modifiers in force by kind and size, the regimes, and why."""

from collections.abc import Callable

from attrs import define, field
from pygame import Rect

from game.match import MatchFault, View
from game.report.why import why
from game.table.beliefs import Belief
from game.table.canvas import Canvas, Zone
from game.table.memory import Memory
from game.table.news import draw_line, line_height
from game.table.overview import draw_overview
from game.table.pages import page
from game.table.plot import Memo
from game.table.sheet_modifiers import draw_sheets
from game.table.theme import CAPTION, LABEL
from game.table.tokens import sign_of
from game.words import say
from game.world import names

MOST_TURNS = 24
"""Turns that the plot goes back at most."""


@define
class SheetScreen:
    """The sheet of one relation, from one seat."""

    view: View
    found: tuple[Belief, ...]
    number: int
    back: Callable[[], None]
    memory: Memory = field(factory=Memory)
    first: int = 0
    """The first line of the reasons that is shown."""
    asked: str = ""
    """The number whose reasons are shown; nothing for the situation."""
    reader: str = ""
    """Whose sheet is shown where there is no room for both."""

    def __attrs_post_init__(self) -> None:
        self.memory.look(self.view, self.found)

    @property
    def belief(self) -> Belief:
        """Return the relation that is looked at."""
        return self.found[self.number]

    @property
    def is_moving(self) -> bool:
        """Say whether more of the past is being remembered."""
        return not self.memory.is_whole

    def tick(self) -> bool:
        """Remember one more turn; say whether that changes the picture."""
        return self.memory.go_on()

    def turn(self, number: int) -> None:
        """Look at another relation."""
        self.number, self.first, self.asked, self.reader = number, 0, "", ""

    def ask(self, subject: str) -> None:
        """Ask why a number is what it is; ask again for the situation."""
        self.asked, self.first = "" if subject == self.asked else subject, 0

    def show(self, reader: str) -> None:
        """Show a side's sheet."""
        self.reader = reader

    def draw(self, canvas: Canvas) -> None:
        """Draw the sheet in three columns."""
        s, b = self.view.scenario, self.belief
        style = sign_of(canvas.theme, s, self.view.seat).style
        title = say("Relation: {dyad}", dyad=names.dyad(s, b.one, b.other))
        room = page(canvas, title, self._below(canvas, title), self.back, style.strong)
        self._relations(canvas)
        gap = canvas.px(8)
        widths = [(room.w - 2 * gap) * share // 100 for share in (35, 34, 31)]
        x = room.x
        for width, draw in zip(widths, (self._overview, self._modifiers, self._reasons), strict=True):
            draw(canvas, canvas.panel(Rect(x, room.y, width, room.h)))
            x += width + gap

    def _below(self, canvas: Canvas, title: str) -> str:
        """Return whose view this is and when, as much of it as the buttons for the other relations leave room for."""
        date = self.view.date
        text = say("{actor}’s view, {date}", actor=names.actor(self.view.scenario, self.view.seat), date=date)
        if not canvas.is_small:
            return text
        buttons = sum(width + canvas.px(6) for _, _, width in self._named(canvas))
        taken = canvas.width(title, LABEL, bold=True) + canvas.button_width(say("Back to the table"), "Esc") + buttons
        room = canvas.rect.w - taken - canvas.px(110)
        return next((each for each in (text, date) if canvas.width(each) <= room), "")

    def _named(self, canvas: Canvas) -> list[tuple[str, str, int]]:
        """Return each relation's name for its button, its key and how wide that makes it."""
        s, found = self.view.scenario, []
        for k, b in enumerate(self.found):
            text, key = "–".join(names.letter(s, seat) for seat in (b.one, b.other)), str(k + 1)
            found.append((text, key, canvas.button_width(text, key)))
        return found

    def _relations(self, canvas: Canvas) -> None:
        """Draw buttons for the other relations in the bar."""
        place = next(each.rect for each in canvas.controls if each.id == "back")
        right = place.x - canvas.px(8)
        for k, (text, key, width) in reversed(list(enumerate(self._named(canvas)))):
            spot = Rect(right - width, place.y, width, place.h)
            canvas.button(f"sheet {k}", text, spot, lambda k=k: self.turn(k), key=key, label=key, primary=k == self.number)  # type: ignore[misc]
            right -= width + canvas.px(6)

    def _overview(self, canvas: Canvas, rect: Rect) -> None:
        path = self.memory.path(MOST_TURNS)
        memo = Memo(tuple(each[self.number] for each in path), len(self.view.pages) - len(path))
        draw_overview(canvas, rect, self.view, self.belief, memo, self.ask)

    def _modifiers(self, canvas: Canvas, rect: Rect) -> None:
        draw_sheets(canvas, rect, self.view, self.belief, self)

    def _reasons(self, canvas: Canvas, rect: Rect) -> None:
        """Write why a number stands as it does, line by line, with the wheel or the arrows for more."""
        y = canvas.text(say("Why?"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        if not self.asked:
            text, room = say("choose any figure for its reasons"), rect.w - canvas.px(70)
            canvas.text(text, (rect.right, y - canvas.px(6)), CAPTION, canvas.theme.third, anchor="bottomright", room=room)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y += canvas.px(8)
        lines = self._lines()
        foot = rect.bottom - canvas.line(CAPTION)
        shown = 0
        for line in lines[self.first :]:
            if shown and y + line_height(canvas, rect.w, line) > foot:
                break
            y = draw_line(canvas, Rect(rect.x, y, rect.w, foot - y), line)
            shown += 1
        left = len(lines) - self.first - shown
        if left or self.first:
            text = say("{count} more lines: wheel or PageDown", count=left)
            canvas.text(text, (rect.x, rect.bottom), CAPTION, canvas.theme.third, anchor="bottomleft", room=rect.w)
            canvas.control(
                "reasons after", Rect(rect.x, foot, rect.w // 2, canvas.px(20)), lambda: self._scroll(3, len(lines)), "pagedown"
            )
            head = Rect(rect.x, rect.y, rect.w // 2, canvas.px(22))
            canvas.control("reasons before", head, lambda: self._scroll(-3, len(lines)), "pageup")
        canvas.zones.append(Zone(rect, lambda steps, _: self._scroll(-steps, len(lines))))

    def _lines(self) -> tuple[str, ...]:
        """Return the reasons for what is asked."""
        b = self.belief
        if self.asked:
            return why(self.view, self.asked)
        try:
            return why(self.view, f"situation {b.one}-{b.other}")
        except MatchFault:
            return why(self.view, f"situation {b.other}-{b.one}")

    def _scroll(self, steps: int, count: int) -> None:
        self.first = max(0, min(count - 3, self.first + steps))
