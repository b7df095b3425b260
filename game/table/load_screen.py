"""The list of saved matches: go on with one, or step through it."""

from collections.abc import Callable
from datetime import UTC, datetime

from attrs import define, field
from pygame import Rect

from game.table.bar import bar_height, plain_bar
from game.table.canvas import Canvas, Zone
from game.table.doors import Act
from game.table.players import player_in_words
from game.table.shelf import Kept
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario

Open = Callable[[Kept], None]


@define
class LoadScreen:
    """Matches by the time at which they were touched last."""

    kept: list[Kept]
    story: Callable[[str], Scenario | None]
    """Returns a scenario by its id, nothing where it is not shipped."""
    go_on: Open
    step: Open
    back: Act
    where: str
    chosen: int = 0
    first: int = 0
    fits: int = field(default=1)

    @property
    def entry_chosen(self) -> Kept | None:
        """Return the match that is chosen."""
        return self.kept[self.chosen] if self.kept else None

    def choose(self, number: int) -> None:
        """Choose a match; pressing the chosen one goes on with it."""
        if number == self.chosen:
            self.go_on(self.kept[number])
        self.chosen = number

    def scroll(self, steps: int) -> None:
        """Show matches above or below."""
        self.first = max(0, min(len(self.kept) - self.fits, self.first - steps))

    def draw(self, canvas: Canvas) -> None:
        """Draw the list with its buttons."""
        room = plain_bar(canvas, say("Saved matches"), say("each is kept by itself, order by order"))
        width = canvas.button_width(say("Back"), "Esc")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
        canvas.button("back", say("Back"), place, self.back, key="escape", label="Esc")
        top, gap = bar_height(canvas) + canvas.px(8), canvas.px(8)
        wide = min(canvas.px(1120), canvas.rect.w - 2 * gap)
        panel = Rect(canvas.rect.centerx - wide // 2, top, wide, canvas.rect.h - top - gap)
        inside = canvas.panel(panel)
        foot = canvas.px(44)
        self._rows(canvas, Rect(inside.x, inside.y, inside.w, inside.h - foot - canvas.px(30)))
        self._foot(canvas, Rect(inside.x, inside.bottom - foot, inside.w, foot))

    def _rows(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the matches that fit."""
        if not self.kept:
            text = say("Nothing is saved yet. Every match that you begin is kept by itself, and can be found here.")
            canvas.paragraph(text, rect, LABEL, canvas.theme.second)
        height = canvas.px(56)
        self.fits = max(1, rect.h // height)
        self.first = max(0, min(self.first, len(self.kept) - self.fits))
        if not self.first <= self.chosen < self.first + self.fits:
            self.first = max(0, min(self.chosen, len(self.kept) - self.fits))
        for k, each in enumerate(self.kept[self.first : self.first + self.fits], self.first):
            self._row(canvas, Rect(rect.x, rect.y + (k - self.first) * height, rect.w, height), each, k)
        canvas.zones.append(Zone(rect, lambda steps, _: self._wheel(steps)))
        more = len(self.kept) - self.first - self.fits
        if more > 0 or self.first:
            text = say("{count} matches: wheel, PageUp or PageDown for more", count=len(self.kept))
            canvas.text(text, (rect.x, rect.bottom + canvas.px(6)), CAPTION, canvas.theme.third)
            for key, way in (("pageup", -1), ("pagedown", 1)):
                spot = Rect(
                    rect.right - canvas.px(34 if way > 0 else 74), rect.bottom + canvas.px(2), canvas.px(30), canvas.px(24)
                )
                self._arrow(canvas, spot, key, way)

    def _arrow(self, canvas: Canvas, rect: Rect, key: str, way: int) -> None:
        canvas.button(f"list {key}", "▲" if way < 0 else "▼", rect, lambda: self._page(way), key=key)

    def _page(self, way: int) -> None:
        self.chosen = max(0, min(len(self.kept) - 1, self.chosen + way * self.fits))
        self.first = max(0, min(len(self.kept) - self.fits, self.first + way * self.fits))

    def _wheel(self, steps: int) -> None:
        self.scroll(steps)
        self.chosen = max(self.first, min(self.chosen, self.first + self.fits - 1))

    def _row(self, canvas: Canvas, rect: Rect, kept: Kept, number: int) -> None:
        """Draw one match: its scenario, where it stands, who sits where, and when it was touched."""
        t, is_on, s = canvas.theme, number == self.chosen, self.story(kept.scenario)
        row = rect.inflate(0, -canvas.px(6))
        is_over = canvas.control(f"match {number}", row, lambda: self.choose(number))
        canvas.box(row, t.ink if is_on else t.hairline if is_over else t.card, t.ink if is_on else t.edge, 4)
        ink, second = (t.panel, t.panel) if is_on else (t.ink, t.second)
        x, y, pad = row.x, row.y + canvas.px(5), canvas.px(12)
        when = _moment(kept.when)
        right = canvas.text(when, (row.right - pad, y + canvas.px(1)), CAPTION, second, anchor="topright").left - pad
        title = names.in_words(s.name) if s else kept.scenario
        title = say("“{name}”: {scenario}", name=kept.name, scenario=title) if kept.is_named else title
        canvas.text(title, (x + pad, y), BODY, ink, bold=True, room=right - x - pad)
        y += canvas.line(BODY)
        date = names.date(s, kept.turn) if s else ""
        place = say("turn {turn} · {date}", turn=kept.turn + 1, date=date) if date else say("turn {turn}", turn=kept.turn + 1)
        at = canvas.text(place, (x + pad, y), CAPTION, second)
        kind = say("saved under a name") if kept.is_named else say("kept by itself")
        right = canvas.text(kind, (row.right - pad, y), CAPTION, second, anchor="topright").left - pad
        self._seats(canvas, Rect(at.right + 2 * pad, y, right - at.right - 2 * pad, at.h), kept, s, is_on=is_on)

    def _seats(self, canvas: Canvas, rect: Rect, kept: Kept, s: Scenario | None, *, is_on: bool) -> None:
        """Draw who sits where, as far as there is room."""
        t, x = canvas.theme, rect.x
        for seat, name in kept.players.items():
            words, step = player_in_words(name), canvas.px(18)
            if x + step + canvas.width(words, CAPTION) > rect.right:
                return
            if s and any(each.id == seat for each in s.actors):
                sign = sign_of(t, s, seat)
                shape(canvas, sign.style, (x + canvas.px(7), rect.centery), 6, rim=t.panel if is_on else None)
            x = canvas.text(words, (x + step, rect.y), CAPTION, t.panel if is_on else t.second).right + canvas.px(14)

    def _foot(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the two ways to open the chosen match."""
        kept = self.entry_chosen
        if kept is None:
            canvas.text(self.where, rect.bottomleft, CAPTION, canvas.theme.third, anchor="bottomleft", room=rect.w)
            return
        half = (rect.w - canvas.px(8)) // 2
        left, right = Rect(rect.x, rect.y, half, rect.h), Rect(rect.right - half, rect.y, half, rect.h)
        canvas.button("step", say("Step through it"), left, lambda: self.step(kept))
        canvas.button("go on", say("Go on with it"), right, lambda: self.go_on(kept), primary=True)


def _moment(when: float) -> str:
    """Return a moment as this machine's clock has it."""
    return datetime.fromtimestamp(when, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
