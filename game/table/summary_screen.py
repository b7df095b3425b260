"""The adjudication: what each seat ordered, how it was read and fought with which die, and what moved."""

from collections.abc import Callable, Iterator

from attrs import define, field
from pygame import Rect

from game.match import Match, Order, Page, View
from game.report.acts import operations_of, result_of
from game.report.causes import act_of
from game.report.turn import tell_turn
from game.report.words import describe_order
from game.table.balance import draw_die
from game.table.bar import bar_height, draw_brink, plain_bar
from game.table.beliefs import Belief, beliefs
from game.table.canvas import Canvas
from game.table.matrix import draw_matrix
from game.table.news import draw_line
from game.table.strips import draw_strips
from game.table.theme import BODY, LABEL
from game.table.tokens import shape, sign_of
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario


@define
class SummaryScreen:
    """A turn told; everything on it is worked out beforehand, so that computers may think behind it."""

    match: Match
    page: Page
    view: View | None
    """What the only person at the table knows; nothing where several look at this screen."""
    go_on: Callable[[], None]
    found: tuple[Belief, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.found = beliefs(self.view) if self.view else ()

    @property
    def scenario(self) -> Scenario:
        """Return the scenario."""
        return self.match.scenario

    def draw(self, canvas: Canvas) -> None:
        """Draw the turn in three columns."""
        title = say("The sheets are open: {date}", date=self.page.date)
        room = plain_bar(canvas, title, say("turn {turn}", turn=self.page.turn + 1))
        text = say("The end") if self.match.is_over else say("Next turn")
        width = canvas.button_width(text, "Enter")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(17), width, canvas.px(34))
        canvas.button("next", text, place, self.go_on, key="escape", label="Enter", primary=True)
        if self.view:
            draw_brink(canvas, (place.x - canvas.px(20), room.centery), self.view.brink)
        gap, top = canvas.px(8), bar_height(canvas)
        body = Rect(gap, top + gap, canvas.rect.w - 2 * gap, canvas.rect.h - top - 2 * gap)
        shares = (30, 32, 38) if self.view else (40, 60)
        draws = (self._orders, self._lines, self._shifted) if self.view else (self._orders, self._lines)
        x = body.x
        for share, draw in zip(shares, draws, strict=True):
            width = (body.w - gap * (len(shares) - 1)) * share // 100
            draw(canvas, canvas.panel(Rect(x, body.y, width, body.h)))
            x += width + gap

    def _orders(self, canvas: Canvas, rect: Rect) -> None:
        """Draw what each seat ordered, then what was fought with its die."""
        s, t = self.scenario, canvas.theme
        y = canvas.text(say("What was ordered"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        for seat, written in self.page.orders.items():
            canvas.rule(rect.x, y, rect.w, strong=True)
            sign = sign_of(t, s, seat)
            shape(canvas, sign.style, (rect.x + canvas.px(12), y + canvas.px(18)), 11, sign.letter)
            canvas.text(names.actor(s, seat), (rect.x + canvas.px(32), y + canvas.px(8)), BODY, bold=True)
            y += canvas.px(34)
            for order, _ in written:
                y = self._order(canvas, Rect(rect.x + canvas.px(32), y, rect.w - canvas.px(32), 0), order)
            if not written:
                y = canvas.text(say("nothing that is seen"), (rect.x + canvas.px(32), y), BODY, t.third).bottom + canvas.px(4)
            y += canvas.px(4)
        self._fights(canvas, Rect(rect.x, y, rect.w, rect.bottom - y))

    def _order(self, canvas: Canvas, rect: Rect, order: Order) -> int:
        return canvas.paragraph(describe_order(self.scenario, order), rect, BODY, most=2) + canvas.px(3)

    def _fights(self, canvas: Canvas, rect: Rect) -> None:
        """Draw every operation with its die and result."""
        acts, y = operations_of(self.page.postings), rect.y + canvas.px(6)
        if acts and y + canvas.px(60) < rect.bottom:
            canvas.rule(rect.x, y, rect.w, strong=True)
            y = canvas.text(say("What was fought"), (rect.x, y + canvas.px(6)), LABEL, bold=True).bottom + canvas.px(6)
        for act in acts:
            if y + canvas.px(44) > rect.bottom:
                return
            draw_die(canvas, Rect(rect.x, y, canvas.px(34), canvas.px(34)), max(1, act.first.die))
            shape(
                canvas, sign_of(canvas.theme, self.scenario, act.first.by).style, (rect.x + canvas.px(50), y + canvas.px(17)), 8
            )
            x = rect.x + canvas.px(66)
            canvas.text(act_of(self.scenario, act.first), (x, y), BODY, room=rect.right - x)
            canvas.text(terms.results()[result_of(self.scenario, act)], (x, y + canvas.px(17)), BODY, bold=True)
            y += canvas.px(46)

    def _lines(self, canvas: Canvas, rect: Rect) -> None:
        """Write the rest of the turn."""
        y = canvas.text(say("What came of it"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y += canvas.px(6)
        for line in self._told():
            if y + 2 * canvas.line(BODY) > rect.bottom:
                return
            y = draw_line(canvas, Rect(rect.x, y, rect.w, min(rect.bottom - y, canvas.line(BODY) * 6)), line)

    def _told(self) -> Iterator[str]:
        """Yield the lines of the turn but for the orders, which stand beside them."""
        yield from tell_turn(self.scenario, self.page)[len(self.page.orders) :]

    def _shifted(self, canvas: Canvas, rect: Rect) -> None:
        """Draw where the relations stand now, as the only person at the table may see them."""
        if self.view is None:
            return
        y = canvas.text(say("Where it leaves us, as you see it"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        strips = canvas.px(40) * len(self.found)
        draw_matrix(canvas, Rect(rect.x, y, rect.w, rect.bottom - y - strips - canvas.px(6)), self.view, self.found)
        draw_strips(canvas, Rect(rect.x, rect.bottom - strips, rect.w, strips), self.view, self.found, lambda _: None)
