"""Stepping through a match forwards and backwards, seen whole or from one seat; from any turn one may play on."""

from collections.abc import Callable

from attrs import define, field
from pygame import Rect

from game.match import Match, Page, View
from game.report.past import Past, past_of
from game.report.public import public_page
from game.report.turn import tell_turn
from game.table.bar import bar_height, draw_brink, plain_bar
from game.table.beliefs import Belief, beliefs, truths
from game.table.canvas import Canvas, Zone
from game.table.doors import Act
from game.table.mapview import MapView, draw_mapview
from game.table.matrix import draw_matrix
from game.table.news import draw_line
from game.table.players import PEOPLE
from game.table.settings_screen import segments
from game.table.theme import BODY, CAPTION, LABEL
from game.table.timeline import draw_timeline
from game.words import say
from game.world import names

ALL, PUBLIC = "all", "public"


def may_see(match: Match) -> tuple[str, ...]:
    """Return as whom a match may be stepped through: as a whole only where nobody's secret is betrayed by it."""
    people = [seat for seat in match.seats if match.players.get(seat, PEOPLE) == PEOPLE]
    if match.is_over or match.is_open or not people:
        return (ALL, *match.seats)
    return (people[0],) if len(people) == 1 else (PUBLIC,)


@define
class ReplayScreen:
    """A match as it was after each turn."""

    match: Match
    fork: Callable[[int], None]
    """Play on from the turn after a page."""
    back: Act
    number: int = 0
    """The page that is shown, the opening first."""
    seer: str = ""
    first: int = 0
    map: MapView = field(factory=MapView)
    past: Past = field(init=False)
    seers: tuple[str, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.past, self.seers = past_of(self.match), may_see(self.match)
        self.seer = self.seers[0]

    @property
    def page(self) -> Page:
        """Return the page as its reader may know it."""
        if self.seer == ALL:
            return self.match.pages[self.number]
        if self.seer == PUBLIC:
            return public_page(self.match, list(self.match.seats), self.number)
        return self.match.view(self.seer).pages[self.number]

    @property
    def view(self) -> View:
        """Return the board after the page; for somebody who may see all, its public side."""
        return self.past.view(self.number, self.seer if self.seer in self.match.seats else self.match.seats[0])

    def go(self, number: int) -> None:
        """Show another page."""
        self.number, self.first = max(0, min(len(self.match.pages) - 1, number)), 0

    def look_as(self, seer: str) -> None:
        """See the match as somebody else."""
        self.seer, self.first = seer, 0

    def believed(self) -> tuple[Belief, ...]:
        """Return where the relations stood: what was so, or what the seat could believe."""
        return truths(self.past, self.number) if self.seer == ALL else beliefs(self.view)

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        s, last = self.match.scenario, len(self.match.pages) - 1
        page = self.page
        when = page.date if page.turn >= 0 else names.date(s, 0)
        title = when if self.number else say("Before the first turn")
        below = say("{scenario} · {turn} of {most}", scenario=names.in_words(s.name), turn=self.number, most=last)
        room = plain_bar(canvas, title, below)
        width = canvas.button_width(say("Back"), "Esc")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
        canvas.button("back", say("Back"), place, self.back, key="escape", label="Esc")
        if not canvas.is_small:
            draw_brink(canvas, (place.x - canvas.px(20), room.centery), self.view.brink)
        gap, top, foot = canvas.px(8), bar_height(canvas) + canvas.px(8), canvas.px(86)
        body = Rect(gap, top, canvas.rect.w - 2 * gap, canvas.rect.h - top - foot - 2 * gap)
        left = Rect(body.x, body.y, (body.w - gap) * 52 // 100, body.h)
        right = Rect(left.right + gap, body.y, body.right - left.right - gap, body.h)
        self._panels(canvas, left, right)
        self._foot(canvas, canvas.panel(Rect(body.x, body.bottom + gap, body.w, foot)))

    def _panels(self, canvas: Canvas, left: Rect, right: Rect) -> None:
        """Draw the map, the telling and the matrix: it shares the side that has more to spare."""
        gap, has_matrix = canvas.px(8), self.seer != PUBLIC and left.h >= canvas.px(420)
        matrix = right if not canvas.is_small else left
        share = 54 if has_matrix and matrix is right else 56
        upper = Rect(matrix.x, matrix.y, matrix.w, matrix.h * share // 100)
        if has_matrix:
            lower = Rect(matrix.x, upper.bottom + gap, matrix.w, matrix.bottom - upper.bottom - gap)
            self._relations(canvas, canvas.panel(lower))
        draw_mapview(canvas, upper if has_matrix and matrix is left else left, self.view, self.map, lambda _: None)
        self._told(canvas, canvas.panel(upper if has_matrix and matrix is right else right))

    def _relations(self, canvas: Canvas, rect: Rect) -> None:
        """Draw where the relations stood."""
        text = say("What was so") if self.seer == ALL else say("As this seat could believe it")
        y = canvas.text(text, rect.topleft, BODY, bold=True, room=rect.w).bottom + canvas.px(2)
        draw_matrix(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), self.view, self.believed())

    def _told(self, canvas: Canvas, rect: Rect) -> None:
        """Write what happened in the turn; the wheel and arrows show what does not fit."""
        text = say("What was meant, done and read") if self.number else say("How it began")
        y = canvas.text(text, rect.topleft, LABEL, bold=True, room=rect.w).bottom + canvas.px(4)
        y = self._seers(canvas, Rect(rect.x, y, rect.w, canvas.px(30))) + canvas.px(6)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y, lines = y + canvas.px(6), tell_turn(self.match.scenario, self.page)
        self.first = min(self.first, len(lines) - 1)
        shown, bottom = self.first, rect.bottom - canvas.px(34)
        while shown < len(lines) and (shown == self.first or y + _height(canvas, lines[shown], rect.w) <= bottom):
            y = draw_line(canvas, Rect(rect.x, y, rect.w, bottom - y), lines[shown])
            shown += 1
        if shown < len(lines) or self.first:
            self._more(canvas, rect, len(lines), shown)

    def _more(self, canvas: Canvas, rect: Rect, count: int, shown: int) -> None:
        """Draw the button to the lines that do not fit; after the last it begins again."""

        def turn() -> None:
            self.first = shown if shown < count else 0

        words = say("{count} more", count=count - shown) if shown < count else say("From the first line")
        place = Rect(rect.x, rect.bottom - canvas.px(28), canvas.button_width(words, "M"), canvas.px(28))
        canvas.button("more", words, place, turn, key="m", label="M")
        canvas.zones.append(Zone(rect, lambda steps, _: self._scroll(steps, count)))

    def _scroll(self, steps: int, count: int) -> None:
        self.first = max(0, min(count - 1, self.first - steps))

    def _seers(self, canvas: Canvas, rect: Rect) -> int:
        """Draw as whom one sees it, where there is a choice, and return where that ends."""
        if len(self.seers) == 1:
            told = say("What is public: others still play in fog") if self.seer == PUBLIC else say("As you could know it")
            return canvas.text(told, rect.topleft, CAPTION, canvas.theme.second, room=rect.w).bottom
        s = self.match.scenario
        words = [(each, say("Everything") if each == ALL else names.actor(s, each)) for each in self.seers]
        segments(canvas, rect, [(f"as {n}", text, n == self.seer, lambda n=n: self.look_as(n)) for n, text in words])  # type: ignore[misc]
        return rect.bottom

    def _foot(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the turns as a line of boxes, the steps, and the way into a new match."""
        line = canvas.px(24)
        shown = [each.situations for each in self.match.pages] if self.seer == ALL else []
        draw_timeline(canvas, Rect(rect.x, rect.y, rect.w, line), len(self.match.pages), self.number, shown, self.go)
        y, height = rect.bottom - canvas.px(34), canvas.px(34)
        x = rect.x
        for name, text, key, label, number in (
            ("first", say("First"), "home", "Home", 0),
            ("before", say("Before"), "pageup", "PgUp", self.number - 1),
            ("after", say("After"), "pagedown", "PgDn", self.number + 1),
            ("last", say("Last"), "end", "End", len(self.match.pages) - 1),
        ):
            label = "" if canvas.is_small else label  # noqa: PLW2901  # the key stands on the button where there is room
            width = canvas.button_width(text, label)
            canvas.button(name, text, Rect(x, y, width, height), lambda n=number: self.go(n), key=key, label=label)  # type: ignore[misc]
            x += width + canvas.px(6)
        if self.number < len(self.match.pages) - 1 or not self.match.is_over:
            words = say("Play on from here")
            width = canvas.button_width(words, "P")
            place = Rect(rect.right - width, y, width, height)
            canvas.button("fork", words, place, lambda: self.fork(self.number), key="p", label="P", primary=True)


def _height(canvas: Canvas, line: str, width: int) -> int:
    """Return the room that a line of the telling takes at most: what it is about may stand above it."""
    return (canvas.lines(line, width, BODY) + 1) * canvas.line(BODY) + canvas.px(6)
