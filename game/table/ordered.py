"""What was ordered in a turn and what it moved: a row for every order, for what else moved a relation, and the sum."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import define, field, frozen
from pygame import Rect

from game.match import Intention, Page, Posting
from game.report.causes import placer, source
from game.report.deeds import Deed, deeds_of, others_of, sums_of
from game.report.effects import Pair
from game.report.words import describe_order, is_bookkeeping
from game.table.canvas import Canvas
from game.table.key_line import Sign, draw_key, key_height
from game.table.motion import Motion, eased
from game.table.moved import ALL, NOTHING, SUMS, signs_of, totals_of
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario

HEAD, BLOCK, INSET, GAP = 32, 4, 14, 3
"""Height of a seat's line, room after its orders, how far orders are set in, and room from one to what it moved."""
MOST_LINES: Final = 2
"""Lines of an order or of its reason."""


@frozen
class _Row:
    """A row as it will be drawn: its words, its reason, and what it moved."""

    deed: Deed | None
    text: str
    reason: str
    signs: tuple[Sign, ...]
    height: int


@define
class Ordered:
    """The first column of an adjudication."""

    scenario: Scenario
    page: Page
    seat: str = ""
    """Whose page it is, nobody's where several look."""
    asked: int = -1
    """The number of the row whose lines of the ledger are shown."""
    first: int = 0
    """The first of these lines, or of the turn's, that is shown."""
    deeds: dict[str, tuple[Deed, ...]] = field(init=False)
    others: tuple[Deed, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.deeds, self.others = deeds_of(self.scenario, self.page), others_of(self.scenario, self.page)

    @property
    def groups(self) -> list[tuple[str, list[Deed | None]]]:
        """Return the rows by seat, nobody's last; a seat without orders has one row all the same."""
        own: list[tuple[str, list[Deed | None]]] = [(seat, [*deeds] or [None]) for seat, deeds in self.deeds.items()]
        return [*own, ("", [*self.others])] if self.others else own

    @property
    def rows(self) -> list[Deed | None]:
        """Return the rows in the order in which they are shown."""
        return [deed for _, deeds in self.groups for deed in deeds]

    @property
    def answered(self) -> Deed | None:
        """Return the deed whose reasons are asked for."""
        return self.rows[self.asked] if 0 <= self.asked < len(self.rows) else None

    def ask(self, number: int) -> None:
        """Ask why a row moved what it did; ask again for the whole turn."""
        self.asked, self.first = -1 if number == self.asked else number, 0

    def title(self, deed: Deed) -> str:
        """Return an order, or what else moved a relation, in words."""
        if deed.order is not None:
            return describe_order(self.scenario, deed.order)
        text = placer(self.scenario, deed.lines[0])
        return text[:1].upper() + text[1:]

    def reasons(self, deed: Deed) -> list[str | Posting]:
        """Return the lines of the ledger of a deed, then where its cause is written."""
        where = source(self.scenario, deed.lines[0])
        lines: list[str | Posting] = [each for each in deed.lines if not is_bookkeeping(each)]
        return [*lines, say("Source: {source}", source=where)] if where else lines

    def draw(self, canvas: Canvas, rect: Rect, motion: Motion, foot: int) -> int:
        """Draw the column, leaving a foot where that can be, and return where it ends."""
        level, with_reasons = self._level(canvas, rect, foot)
        y, number = (
            canvas.text(say("Orders, and what they moved"), rect.topleft, LABEL, bold=True, room=rect.w).bottom,
            0,
        )
        y += canvas.px(4)
        for seat, deeds in self.groups:
            canvas.rule(rect.x, y, rect.w, strong=True)
            y = self._head(canvas, Rect(rect.x, y, rect.w, canvas.px(HEAD)), seat)
            for deed in deeds:
                share = eased(motion.share("order", number))
                row = self._row(canvas, rect.w, seat, deed, level, with_reasons)
                if share:
                    shift = round(canvas.px(14) * (1 - share))
                    self._draw_row(canvas, Rect(rect.x + shift, y, rect.w - shift, row.height), row, number)
                y, number = y + row.height, number + 1
            y += canvas.px(BLOCK)
        return self._totals(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), is_shown=motion.is_done) if level else y

    def _head(self, canvas: Canvas, rect: Rect, seat: str) -> int:
        """Write whose rows follow, and return where that ends."""
        x = rect.x
        if seat:
            sign = sign_of(canvas.theme, self.scenario, seat)
            shape(canvas, sign.style, (x + canvas.px(12), rect.y + canvas.px(18)), 11, sign.letter)
            x += canvas.px(32)
        text = names.actor(self.scenario, seat) if seat else say("Beside the orders")
        canvas.text(text, (x, rect.y + canvas.px(8)), BODY, bold=True)
        return rect.bottom

    def _row(self, canvas: Canvas, width: int, seat: str, deed: Deed | None, level: int, with_reasons: bool) -> _Row:
        """Return a row measured."""
        if deed is None:
            knows = bool(self.page.digest) or seat == self.seat
            return _Row(
                None, say("no orders") if knows else say("nothing that is seen"), "", (), canvas.line(BODY) + canvas.px(3)
            )
        inside = width - canvas.px(INSET)
        text, signs = self.title(deed), signs_of(canvas, self.scenario, deed, level)
        reason = meaning(deed.intention) if deed.intention and with_reasons else ""
        lines = min(MOST_LINES, canvas.lines(text, inside, BODY)) * canvas.line(BODY)
        lines += min(MOST_LINES, canvas.lines(reason, inside, CAPTION)) * canvas.line(CAPTION) if reason else 0
        below = key_height(canvas, inside, signs) + canvas.px(GAP) if signs else 0
        return _Row(deed, text, reason, signs, lines + below + canvas.px(5))

    def _draw_row(self, canvas: Canvas, rect: Rect, row: _Row, number: int) -> None:
        """Draw a row; pressing it asks why."""
        t, is_asked = canvas.theme, number == self.asked
        if row.deed is not None and row.deed.lines:
            is_over = canvas.control(f"why {number}", rect, lambda: self.ask(number))
            if is_over or is_asked:
                canvas.box(rect, t.hairline if is_asked else t.card, None, 3)
        inside = Rect(rect.x + canvas.px(INSET), rect.y + canvas.px(1), rect.w - canvas.px(INSET), 0)
        y = canvas.paragraph(row.text, inside, BODY, most=MOST_LINES)
        if row.reason:
            y = canvas.paragraph(row.reason, Rect(inside.x, y, inside.w, 0), CAPTION, t.third, most=MOST_LINES)
        draw_key(canvas, Rect(inside.x, y + canvas.px(GAP), inside.w, 0), row.signs)

    def _totals(self, canvas: Canvas, rect: Rect, *, is_shown: bool) -> int:
        """Write by how much Distrust moved in all, where there is room, and return where that ends."""
        signs = totals_of(canvas, self.scenario, self._moved())
        height = canvas.px(HEAD) + key_height(canvas, rect.w - canvas.px(INSET), signs)
        if not signs or height > rect.h:
            return rect.y
        if is_shown:
            canvas.rule(rect.x, rect.y, rect.w, strong=True)
            canvas.text(say("In sum"), (rect.x, rect.y + canvas.px(8)), BODY, bold=True)
            draw_key(canvas, Rect(rect.x + canvas.px(INSET), rect.y + canvas.px(HEAD), rect.w - canvas.px(INSET), 0), signs)
        return rect.y + height + canvas.px(BLOCK)

    def _moved(self) -> dict[Pair, tuple[int, int]]:
        """Return by how much each Distrust moved that the reader of the page knows, and the sum of the parts seen."""
        moved, parts = dict(sums_of(self.page)), Counter[Pair]()
        for deed in self.rows:
            parts.update(deed.effect.distrust if deed else {})
        known = [pair for pair in parts if self.page.digest or pair[0] == self.seat]
        return {pair: (moved.get(pair, 0), parts[pair]) for pair in dict.fromkeys((*moved, *known))}

    def _level(self, canvas: Canvas, rect: Rect, foot: int) -> tuple[int, bool]:
        """Return how much can be told of each order, and whether reasons fit: the foot comes first, reasons last."""
        for room in (rect.h - foot, rect.h):
            for level in (ALL, SUMS):
                for with_reasons in (True, False):
                    if self._height(canvas, rect.w, level, with_reasons) <= room:
                        return level, with_reasons
        return NOTHING, False

    def _height(self, canvas: Canvas, width: int, level: int, with_reasons: bool) -> int:
        """Return how high the column gets."""
        return canvas.line(LABEL) + canvas.px(BLOCK) + sum(self._heights(canvas, width, level, with_reasons))

    def _heights(self, canvas: Canvas, width: int, level: int, with_reasons: bool) -> Iterator[int]:
        for seat, deeds in self.groups:
            yield canvas.px(HEAD + BLOCK)
            yield from (self._row(canvas, width, seat, deed, level, with_reasons).height for deed in deeds)


def meaning(meant: Intention) -> str:
    """Return in words what an order was meant for; a computer gives its reason."""
    tag = terms.intents().get(meant.tag, "") if meant.tag != "other" else ""
    if tag and meant.sentence:
        return say("meant to {intent}: {reason}", intent=tag, reason=meant.sentence)
    return say("meant to {intent}", intent=tag) if tag else say("reason: {reason}", reason=meant.sentence)
