"""The adjudication: what each seat ordered, how it was read and fought with which die, what moved; shown line by line."""

from collections.abc import Callable

from attrs import define, field
from pygame import Rect

from game.match import Intention, Match, Page, View
from game.match.page import Posting
from game.report.acts import Act, operations_of, result_of
from game.report.causes import act_of
from game.report.hindsight import earlier
from game.report.turn import tell_turn
from game.report.words import describe_order, is_bookkeeping
from game.table.app import App
from game.table.balance import draw_die
from game.table.bar import bar_height, draw_brink, plain_bar
from game.table.beliefs import Belief, beliefs
from game.table.canvas import Canvas, Zone
from game.table.ledger import draw_entry, entry_height
from game.table.matrix import Slide, draw_matrix
from game.table.motion import Motion, eased, motion_of
from game.table.news import draw_line, line_height
from game.table.strips import draw_strips, strips_height
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say, terms
from game.world import names

ROLLING = (2, 5, 3)
"""Faces that a die shows before its own."""
SOUNDS = {"order": "card", "fight": "die", "line": "line", "slide": "slide"}


@define
class SummaryScreen:
    """A turn told; everything on it is worked out beforehand, so that computers may think behind it."""

    app: App
    match: Match
    page: Page
    view: View | None
    """What the only person at the table knows; nothing where several look at this screen."""
    go_on: Callable[[], None]
    found: tuple[Belief, ...] = field(init=False)
    before: tuple[Belief, ...] = field(init=False)
    """What was believed a turn ago."""
    fights: tuple[Act, ...] = field(init=False)
    motion: Motion = field(init=False)
    first: int = 0
    """The first line that is shown."""

    def __attrs_post_init__(self) -> None:
        self.found = beliefs(self.view) if self.view else ()
        past = earlier(self.view)[-2:] if self.view else ()
        self.before = beliefs(past[0]) if past else self.found
        self.fights = operations_of(self.page.postings)
        orders = sum(max(1, len(written)) for written in self.page.orders.values())
        counts = [("order", orders), ("fight", len(self.fights)), ("line", len(self._told())), ("slide", len(self.found))]
        self.motion = motion_of(counts, self.app.now, is_still=not self.app.settings.motion)

    @property
    def is_moving(self) -> bool:
        """Say whether something still enters, or a ring still stands."""
        return not self.motion.is_done or self.motion.has_rings

    @property
    def can_finish(self) -> bool:
        """Say whether a press ends the showing instead of going on."""
        return not self.motion.is_done

    def finish(self) -> None:
        """Show all of it at once."""
        self.motion.finish()

    def tick(self) -> bool:
        """Sound what has begun; say whether the picture changes."""
        for kind in self.motion.begun():
            self.app.cue(SOUNDS[kind])
        return self.is_moving

    def draw(self, canvas: Canvas) -> None:
        """Draw the turn in three columns."""
        title = say("The sheets are open: {date}", date=self.page.date)
        room = plain_bar(canvas, title, say("turn {turn}", turn=self.page.turn + 1))
        self._buttons(canvas, room)
        gap, top = canvas.px(8), bar_height(canvas)
        body = Rect(gap, top + gap, canvas.rect.w - 2 * gap, canvas.rect.h - top - 2 * gap)
        shares = (28, 34, 38) if self.view else (40, 60)
        draws = (self._orders, self._lines, self._shifted) if self.view else (self._orders, self._lines)
        x = body.x
        for share, draw in zip(shares, draws, strict=True):
            width = (body.w - gap * (len(shares) - 1)) * share // 100
            draw(canvas, canvas.panel(Rect(x, body.y, width, body.h)))
            x += width + gap

    def _buttons(self, canvas: Canvas, room: Rect) -> None:
        """Draw the button that goes on, or that ends the showing, and the brink."""
        text = say("The end") if self.match.is_over else say("Next turn")
        text = say("Show all") if self.can_finish else text
        act = self.finish if self.can_finish else self.go_on
        width = canvas.button_width(text, "Enter")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(17), width, canvas.px(34))
        canvas.button("next", text, place, act, key="escape", label="Enter", primary=True)
        if self.view:
            draw_brink(canvas, (place.x - canvas.px(20), room.centery), self.view.brink)

    def _orders(self, canvas: Canvas, rect: Rect) -> None:
        """Draw what each seat ordered, then what was fought with its die."""
        s, t, number = self.match.scenario, canvas.theme, 0
        y = canvas.text(say("What was ordered"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        for seat, written in self.page.orders.items():
            canvas.rule(rect.x, y, rect.w, strong=True)
            sign = sign_of(t, s, seat)
            shape(canvas, sign.style, (rect.x + canvas.px(12), y + canvas.px(18)), 11, sign.letter)
            canvas.text(names.actor(s, seat), (rect.x + canvas.px(32), y + canvas.px(8)), BODY, bold=True)
            y += canvas.px(32)
            idle = say("no orders") if self._knows_all_of(seat) else say("nothing that is seen")
            lines = [(describe_order(s, order), meaning(meant) if meant else "") for order, meant in written] or [(idle, "")]
            for line in lines:
                share = eased(self.motion.share("order", number))
                place = Rect(rect.x + canvas.px(32) + round(canvas.px(14) * (1 - share)), y, rect.w - canvas.px(46), 0)
                y = self._order(canvas, place, line, is_shown=share > 0)
                number += 1
            y += canvas.px(4)
        self._fights(canvas, Rect(rect.x, y, rect.w, rect.bottom - y))

    def _knows_all_of(self, seat: str) -> bool:
        """Say whether the reader of this page sees every order of a seat."""
        return bool(self.page.digest) or (self.view is not None and self.view.seat == seat)

    def _order(self, canvas: Canvas, rect: Rect, line: tuple[str, str], *, is_shown: bool) -> int:
        """Write an order, and its reason where the reader may know it, once it is shown; return where it ends."""
        if not is_shown:
            return rect.y + canvas.line(BODY)
        y = canvas.paragraph(line[0], rect, BODY, most=2)
        if line[1] and self._has_reasons(canvas):
            y = canvas.paragraph(line[1], Rect(rect.x, y, rect.w, 0), CAPTION, canvas.theme.third, most=2)
        return y + canvas.px(3)

    def _has_reasons(self, canvas: Canvas) -> bool:
        """Say whether there is room for the reasons: on a small screen a full turn keeps them for stepping through it."""
        orders = sum(max(1, len(written)) for written in self.page.orders.values())
        height = orders * (2 * canvas.line(BODY) + 2 * canvas.line(CAPTION)) + len(self.page.orders) * canvas.px(36)
        return height < canvas.rect.h - bar_height(canvas)

    def _fights(self, canvas: Canvas, rect: Rect) -> None:
        """Draw every operation with its die and result."""
        y = rect.y + canvas.px(6)
        if self.fights and y + canvas.px(60) < rect.bottom:
            canvas.rule(rect.x, y, rect.w, strong=True)
            y = canvas.text(say("What was fought"), (rect.x, y + canvas.px(6)), LABEL, bold=True).bottom + canvas.px(6)
        for number, act in enumerate(self.fights):
            share = self.motion.share("fight", number)
            if y + canvas.px(62) > rect.bottom or not share:
                return
            y = self._fight(canvas, Rect(rect.x, y, rect.w, canvas.px(46)), act, share)

    def _fight(self, canvas: Canvas, rect: Rect, act: Act, share: float) -> int:
        """Draw an operation, and return where that ends: three faces turn up before the die shows its own."""
        rolled = int(share * 2 * len(ROLLING))
        face = ROLLING[rolled] if rolled < len(ROLLING) else max(1, act.first.die)
        draw_die(canvas, Rect(rect.x, rect.y, canvas.px(34), canvas.px(34)), face)
        style = sign_of(canvas.theme, self.match.scenario, act.first.by).style
        shape(canvas, style, (rect.x + canvas.px(50), rect.y + canvas.px(17)), 8)
        x = rect.x + canvas.px(66)
        y = canvas.paragraph(act_of(self.match.scenario, act.first), Rect(x, rect.y, rect.right - x, 0), BODY, most=2)
        if rolled >= len(ROLLING):
            result = terms.results()[result_of(self.match.scenario, act)]
            canvas.text(result, (x, y), BODY, bold=True, room=rect.right - x)
        return y + canvas.line(BODY) + canvas.px(6)

    def _told(self) -> list[str | Posting]:
        """Return the lines of the turn but for the orders, which stand beside them, then what the ledger has on it."""
        told = tell_turn(self.match.scenario, self.page)[len(self.page.orders) :]
        return [*told, *(each for each in self.page.postings if not is_bookkeeping(each))]

    def _lines(self, canvas: Canvas, rect: Rect) -> None:
        """Write the rest of the turn and its ledger, with the wheel or the arrows for more."""
        y = canvas.text(say("What came of it, and why"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y += canvas.px(6)
        told, foot, number = self._told(), rect.bottom - canvas.line(CAPTION), self.first
        while number < len(told) and (number == self.first or y + self._height(canvas, rect.w, told[number]) <= foot):
            share = eased(self.motion.share("line", number))
            if not share:
                return
            shift = round(canvas.px(14) * (1 - share))
            y = self._line(canvas, Rect(rect.x + shift, y, rect.w - shift, foot - y), told[number])
            number += 1
        self._more(canvas, Rect(rect.x, foot, rect.w, canvas.line(CAPTION)), len(told) - number, len(told), rect)

    def _height(self, canvas: Canvas, width: int, line: str | Posting) -> int:
        """Return how high a line is."""
        if isinstance(line, str):
            return line_height(canvas, width, line)
        return entry_height(canvas, width, self.match.scenario, line)

    def _line(self, canvas: Canvas, rect: Rect, line: str | Posting) -> int:
        """Write a line of the story, or, smaller, one of the ledger."""
        if isinstance(line, str):
            return draw_line(canvas, rect, line)
        return draw_entry(canvas, rect, self.match.scenario, line)

    def _more(self, canvas: Canvas, rect: Rect, left: int, count: int, zone: Rect) -> None:
        """Say how many lines there are more, and let them be reached."""

        def scroll(steps: int) -> None:
            self.first = max(0, min(count - 3, self.first + steps))

        if left or self.first:
            text = say("{count} more lines: wheel or PageDown", count=left)
            canvas.text(text, rect.bottomleft, CAPTION, canvas.theme.third, anchor="bottomleft", room=rect.w)
            canvas.control("lines after", Rect(rect.x, rect.y, rect.w // 2, rect.h), lambda: scroll(6), "pagedown")
            canvas.control("lines before", Rect(zone.x, zone.y, zone.w // 2, canvas.px(22)), lambda: scroll(-6), "pageup")
        canvas.zones.append(Zone(zone, lambda steps, _: scroll(-2 * steps)))

    def _shifted(self, canvas: Canvas, rect: Rect) -> None:
        """Draw how the relations moved, as the only person at the table may see them."""
        if self.view is None:
            return
        y = canvas.text(say("Where it leaves us, as you see it"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        strips = strips_height(canvas, len(self.found), rect.bottom - y)
        shares = tuple(eased(self.motion.share("slide", k) * 1.6) for k in range(len(self.found)))
        slide = Slide(self.before, shares, self.motion.has_rings)
        place = Rect(rect.x, y, rect.w, rect.bottom - y - strips - canvas.px(6))
        draw_matrix(canvas, place, self.view, self.found, slide=slide)
        draw_strips(canvas, Rect(rect.x, rect.bottom - strips, rect.w, strips), self.view, self.found, None)


def meaning(meant: Intention) -> str:
    """Return in words what an order was meant for; a computer gives its reason."""
    tag = terms.intents().get(meant.tag, "") if meant.tag != "other" else ""
    if tag and meant.sentence:
        return say("meant to {intent}: {reason}", intent=tag, reason=meant.sentence)
    return say("meant to {intent}", intent=tag) if tag else say("reason: {reason}", reason=meant.sentence)
