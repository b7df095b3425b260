"""The relation sheet: both Distrusts, the modifiers in force by kind and size, the regimes, and why it stands so."""

from collections.abc import Callable

from attrs import define
from pygame import Rect

from game.match import MatchFault, View
from game.report.why import why
from game.table.beliefs import Belief
from game.table.canvas import Canvas, Zone
from game.table.glyphs import four_cells, glyph
from game.table.news import draw_line
from game.table.pages import page
from game.table.strips import draw_scales
from game.table.theme import BODY, CAPTION, HEADING, LABEL
from game.table.tokens import coin, shape, sign_of
from game.words import say, terms
from game.world import names
from game.world.catalogue import Modifier


@define
class SheetScreen:
    """The sheet of one relation, from one seat."""

    view: View
    found: tuple[Belief, ...]
    number: int
    back: Callable[[], None]
    first: int = 0
    """The first line of the reasons that is shown."""

    @property
    def belief(self) -> Belief:
        """Return the relation that is looked at."""
        return self.found[self.number]

    def turn(self, number: int) -> None:
        """Look at another relation."""
        self.number, self.first = number, 0

    def draw(self, canvas: Canvas) -> None:
        """Draw the sheet in three columns."""
        s, b = self.view.scenario, self.belief
        style = sign_of(canvas.theme, s, self.view.seat).style
        title = say("Relation: {dyad}", dyad=names.dyad(s, b.one, b.other))
        below = say("{actor}’s view, {date}", actor=names.actor(s, self.view.seat), date=self.view.date)
        room = page(canvas, title, below, self.back, style.strong)
        gap = canvas.px(8)
        widths = [(room.w - 2 * gap) * share // 100 for share in (31, 36, 33)]
        x = room.x
        for width, draw in zip(widths, (self._overview, self._modifiers, self._reasons), strict=True):
            draw(canvas, canvas.panel(Rect(x, room.y, width, room.h)))
            x += width + gap

    def _overview(self, canvas: Canvas, rect: Rect) -> None:
        """Draw what the relation is: coin, situations, Distrust both ways, Clash, regimes and treaties."""
        view, b, s, t = self.view, self.belief, self.view.scenario, canvas.theme
        coin(canvas, [sign_of(t, s, seat) for seat in (b.one, b.other)], (rect.x + canvas.px(24), rect.y + canvas.px(24)), 22)
        x = rect.x + canvas.px(60)
        canvas.text(names.dyad(s, b.one, b.other), (x, rect.y), 20, bold=True, room=rect.right - x)
        four_cells(canvas, b.possible, b.likely, (x, rect.y + canvas.px(30)), 16)
        open_ones = say(" or ").join(b.possible) if not b.is_sure else terms.situations()[b.likely]
        text = (
            say("{situation}: {words}", situation=b.likely, words=open_ones)
            if b.is_sure
            else say("{situation} likely; open: {all}", situation=b.likely, all=open_ones)
        )
        canvas.text(text, (x + canvas.px(22), rect.y + canvas.px(28)), BODY, room=rect.right - x - canvas.px(22))
        y = rect.y + canvas.px(62)
        for seat, other in ((b.one, b.other), (b.other, b.one)):
            y = self._distrust(canvas, Rect(rect.x, y, rect.w, canvas.px(32)), seat, other)
        y = self._figure(canvas, Rect(rect.x, y, rect.w, canvas.px(32)), say("Clash"), b.clash)
        draw_scales(canvas, Rect(rect.x + canvas.px(8), y, rect.w - canvas.px(16), canvas.px(70)), view, b, labels=False)
        y += canvas.px(76)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y = canvas.text(say("Regimes and treaties"), (rect.x, y + canvas.px(8)), LABEL, bold=True).bottom + canvas.px(4)
        self._regimes(canvas, Rect(rect.x, y, rect.w, rect.bottom - y))

    def _distrust(self, canvas: Canvas, rect: Rect, seat: str, other: str) -> int:
        """Draw one side's Distrust of the other as a figure or a range."""
        s, t = self.view.scenario, canvas.theme
        shape(canvas, sign_of(t, s, seat).style, (rect.x + canvas.px(8), rect.centery), 7)
        glyph(canvas, "pointer", (rect.x + canvas.px(17), rect.centery - canvas.px(7)), 14)
        shape(canvas, sign_of(t, s, other).style, (rect.x + canvas.px(40), rect.centery), 7)
        own = seat == self.view.seat
        text = (
            say("Your Distrust of {other}", other=names.actor(s, other))
            if own
            else say("{one}’s Distrust of {other}", one=names.actor(s, seat), other=names.actor(s, other))
        )
        return self._figure(canvas, rect, text, self.belief.distrust[seat], canvas.px(56))

    def _figure(self, canvas: Canvas, rect: Rect, text: str, ends: tuple[int, int], inset: int = 0) -> int:
        """Write a text with a figure or a range at its right."""
        low, high = ends
        figure = str(low) if low == high else f"{low}–{high}"
        place = canvas.text(figure, (rect.right, rect.centery), HEADING, bold=True, anchor="midright")
        canvas.text(
            text,
            (rect.x + inset, rect.centery),
            BODY,
            bold=True,
            anchor="midleft",
            room=place.left - rect.x - inset - canvas.px(8),
        )
        return rect.bottom

    def _regimes(self, canvas: Canvas, rect: Rect) -> None:
        """List regimes with their states, and treaties in force."""
        view, b, t, y = self.view, self.belief, canvas.theme, rect.y
        rows = [
            (names.regime(view.scenario, name, b.one, b.other), terms.regime_states()[state])
            for name, state in view.regimes(b.one, b.other).items()
        ]
        rows += [(names.treaty(view.scenario, name), say("treaty")) for name in view.treaties(b.one, b.other)]
        if not rows:
            canvas.text(say("None has ever worked here."), (rect.x, y), BODY, t.third, room=rect.w)
        for name, state in rows:
            line = canvas.px(28)
            if y + line > rect.bottom:
                return
            canvas.rule(rect.x, y, rect.w)
            glyph(canvas, "regime", (rect.x, y + canvas.px(6)), 16)
            place = canvas.text(state, (rect.right, y + line // 2), CAPTION, t.third, anchor="midright")
            canvas.text(
                name, (rect.x + canvas.px(24), y + line // 2), BODY, anchor="midleft", room=place.left - rect.x - canvas.px(32)
            )
            y += line

    def _modifiers(self, canvas: Canvas, rect: Rect) -> None:
        """List the modifiers of both sheets: material ones in square frames, psychological ones in round ones."""
        y = canvas.text(say("Modifiers in force"), rect.topleft, LABEL, bold=True).bottom + canvas.px(2)
        b = self.belief
        for seat, other in ((b.one, b.other), (b.other, b.one)):
            y = self._sheet(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), seat, other) + canvas.px(6)

    def _sheet(self, canvas: Canvas, rect: Rect, seat: str, other: str) -> int:
        """List one sheet, and return where it ends."""
        s, t = self.view.scenario, canvas.theme
        canvas.rule(rect.x, rect.y, rect.w, strong=True)
        y = rect.y + canvas.px(6)
        shape(canvas, sign_of(t, s, seat).style, (rect.x + canvas.px(8), y + canvas.px(10)), 7)
        text = say("{reader} about {subject}", reader=names.actor(s, seat), subject=names.actor(s, other))
        y = canvas.text(text, (rect.x + canvas.px(24), y), BODY, bold=True).bottom + canvas.px(3)
        known = {each.id: each for each in s.catalogue.modifiers}
        line = canvas.px(25 if canvas.is_small else 30)
        for name, size in sorted(self.view.modifiers(seat, other), key=lambda each: -each[1]):
            if y + line > rect.bottom:
                break
            self._modifier(canvas, Rect(rect.x, y, rect.w, line), known[name], size)
            y += line
        if seat != self.view.seat and y + line <= rect.bottom:
            glyph(canvas, "hidden", (rect.x, y + canvas.px(4)), 16, t.third)
            canvas.text(
                say("what they keep to themselves is not shown"),
                (rect.x + canvas.px(26), y + line // 2),
                CAPTION,
                t.third,
                anchor="midleft",
                room=rect.w - canvas.px(28),
            )
            y += line
        return y

    def _modifier(self, canvas: Canvas, rect: Rect, modifier: Modifier, size: int) -> None:
        """Draw one modifier: frame, name, blocks filled where it aggravates and hollow where it mitigates."""
        t, is_bad = canvas.theme, modifier.sign == "aggravating"
        canvas.rule(rect.x, rect.y, rect.w)
        glyph(canvas, modifier.kind, (rect.x, rect.centery - canvas.px(9)), 18)
        canvas.text(
            names.in_words(modifier.name),
            (rect.x + canvas.px(26), rect.centery),
            BODY,
            anchor="midleft",
            room=rect.w - canvas.px(118),
        )
        for k in range(size):
            block = Rect(
                rect.right - canvas.px(84) + k * canvas.px(13), rect.centery - canvas.px(5), canvas.px(10), canvas.px(10)
            )
            canvas.box(block, t.ink if is_bad else t.card, t.ink, 1)
        text = names.signed(size if is_bad else -size)
        canvas.text(text, (rect.right, rect.centery), BODY, bold=True, anchor="midright")

    def _reasons(self, canvas: Canvas, rect: Rect) -> None:
        """Write why the relation stands as it does, line by line, with the wheel or the arrows for more."""
        b = self.belief
        y = canvas.text(say("Why?"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y += canvas.px(8)
        try:
            lines = why(self.view, f"situation {b.one}-{b.other}")
        except MatchFault:
            lines = why(self.view, f"situation {b.other}-{b.one}")
        for line in lines[self.first :]:
            if y + 2 * canvas.line(BODY) > rect.bottom:
                break
            y = draw_line(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), line)
        canvas.zones.append(Zone(rect, lambda steps, _: self._scroll(-steps, len(lines))))
        canvas.control(
            "reasons after", Rect(rect.x, rect.y, rect.w, canvas.px(24)), lambda: self._scroll(3, len(lines)), "pagedown"
        )
        canvas.control("reasons before", Rect(rect.x, rect.y, 1, 1), lambda: self._scroll(-3, len(lines)), "pageup")
        for k in range(len(self.found)):
            canvas.control(f"sheet {k}", Rect(0, 0, 1, 1), lambda k=k: self.turn(k), str(k + 1))  # type: ignore[misc]

    def _scroll(self, steps: int, count: int) -> None:
        self.first = max(0, min(count - 3, self.first + steps))
