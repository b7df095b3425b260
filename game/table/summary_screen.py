"""The adjudication: what each seat ordered, how it was read and fought with which die, what moved; shown line by line."""

from collections.abc import Callable

from attrs import define, field
from pygame import Rect

from game.match import Match, Page, View
from game.match.page import Posting
from game.report.acts import Act, operations_of, result_of
from game.report.causes import act_of
from game.report.hindsight import earlier
from game.report.turn import tell_turn
from game.report.words import is_bookkeeping
from game.table.app import App
from game.table.balance import draw_die
from game.table.bar import bar_height, draw_brink, plain_bar
from game.table.beliefs import Belief, beliefs
from game.table.canvas import Canvas, Zone
from game.table.ledger import draw_entry, entry_height
from game.table.matrix import Slide, draw_matrix
from game.table.motion import Motion, eased, motion_of
from game.table.news import draw_line, line_height
from game.table.ordered import Ordered
from game.table.strips import draw_strips, strips_height
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say, terms

ROLLING = (2, 5, 3)
"""Faces that a die shows before its own."""
FIGHT = 62
"""Room that an operation takes."""
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
    ordered: Ordered = field(init=False)
    motion: Motion = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.found = beliefs(self.view) if self.view else ()
        past = earlier(self.view)[-2:] if self.view else ()
        self.before = beliefs(past[0]) if past else self.found
        self.fights = operations_of(self.page.postings)
        self.ordered = Ordered(self.match.scenario, self.page, self.view.seat if self.view else "")
        counts = [
            ("order", len(self.ordered.rows)),
            ("fight", len(self.fights)),
            ("line", len(self._told())),
            ("slide", len(self.found)),
        ]
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
        """Draw what each seat ordered with what it moved, then what was fought with its die."""
        foot = canvas.px(36) + len(self.fights) * canvas.px(FIGHT) if self.fights else 0
        y = self.ordered.draw(canvas, rect, self.motion, foot)
        end = self._fights(canvas, Rect(rect.x, y, rect.w, rect.bottom - y))
        if end + 2 * canvas.line(CAPTION) < rect.bottom:
            text, at = say("choose an order for its lines of the ledger"), rect.bottomleft
            canvas.text(text, at, CAPTION, canvas.theme.third, anchor="bottomleft", room=rect.w)

    def _fights(self, canvas: Canvas, rect: Rect) -> int:
        """Draw every operation with its die and result, and return where they end."""
        y = rect.y + canvas.px(6)
        if self.fights and y + canvas.px(36 + FIGHT) <= rect.bottom:
            canvas.rule(rect.x, y, rect.w, strong=True)
            y = canvas.text(say("What was fought"), (rect.x, y + canvas.px(6)), LABEL, bold=True).bottom + canvas.px(6)
        for number, act in enumerate(self.fights):
            share = self.motion.share("fight", number)
            if y + canvas.px(FIGHT) > rect.bottom or not share:
                return y
            y = self._fight(canvas, Rect(rect.x, y, rect.w, canvas.px(46)), act, share)
        return y

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
        """Return the lines of the turn but for the orders, which stand beside them, and the ledger; or one order's lines."""
        if (deed := self.ordered.answered) is not None:
            return self.ordered.reasons(deed)
        told = tell_turn(self.match.scenario, self.page)[len(self.page.orders) :]
        return [*told, *(each for each in self.page.postings if not is_bookkeeping(each))]

    def _lines(self, canvas: Canvas, rect: Rect) -> None:
        """Write the rest of the turn and its ledger, with the wheel or the arrows for more."""
        deed = self.ordered.answered
        title = say("Why? {order}", order=self.ordered.title(deed)) if deed else say("What came of it, and why")
        y = canvas.paragraph(title, Rect(rect.x, rect.y, rect.w, 0), LABEL, bold=True) + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        y += canvas.px(6)
        told, foot, number = self._told(), rect.bottom - canvas.line(CAPTION), self.ordered.first
        while number < len(told) and (number == self.ordered.first or y + self._height(canvas, rect.w, told[number]) <= foot):
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
            self.ordered.first = max(0, min(count - 3, self.ordered.first + steps))

        if left or self.ordered.first:
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
