"""A card laid open: what it does, how it may be read, what it is meant for, its targets, its balance, its clauses."""

from collections.abc import Callable

from attrs import define, field
from pygame import Rect

from game.match import Intention, Order, View
from game.table.balance import draw_balance
from game.table.canvas import Canvas, Zone
from game.table.cards import draw_outlooks, pips
from game.table.deck import Card, target_in_words
from game.table.glyphs import glyph, tick_box
from game.table.theme import BODY, CAPTION, LABEL
from game.words import say, terms
from game.world import names

Write = Callable[[Order, Intention | None], None]


@define
class Detail:
    """A card that a person is about to play."""

    card: Card
    write: Write
    leave: Callable[[], None]
    intent: str = ""
    chosen: Order | None = None
    """The order whose balance or clauses are looked at."""
    clauses: set[str] = field(factory=set)
    first: int = 0

    @property
    def is_treaty(self) -> bool:
        """Say whether clauses have to be chosen."""
        return self.card.move.id == "propose-treaty"

    def targets(self) -> tuple[Order, ...]:
        """Return the orders to choose from; of a treaty its fullest version."""
        found: dict[tuple[str, str], Order] = {}
        for order in self.card.orders:
            kept = found.get((order.target, order.treaty))
            if kept is None or len(order.clauses) > len(kept.clauses):
                found[order.target, order.treaty] = order
        return tuple(found.values())

    def pick(self, order: Order) -> None:
        """Choose a target: write the order, unless there is more to look at first."""
        if self.card.move.operation != "none" or self.is_treaty:
            self.chosen, self.clauses = order, set(order.clauses)
        else:
            self.finish(order)

    def pick_place(self, place: str) -> None:
        """Choose a target on the map."""
        found = next((order for order in self.targets() if order.target == place), None)
        if found:
            self.pick(found)

    def finish(self, order: Order) -> None:
        """Write the order with what it is meant for."""
        self.write(order, Intention(self.intent) if self.intent else None)

    def back(self) -> None:
        """Go back a step."""
        if self.chosen:
            self.chosen = None
        else:
            self.leave()


def draw_detail(canvas: Canvas, rect: Rect, view: View, detail: Detail) -> None:
    """Draw the open card into a panel."""
    inside = canvas.panel(rect)
    move, width = detail.card.move, canvas.button_width(say("Back"), "Esc")
    canvas.button(
        "back", say("Back"), Rect(inside.right - width, inside.y, width, canvas.px(30)), detail.back, key="escape", label="Esc"
    )
    glyph(canvas, move.family, (inside.x, inside.y + canvas.px(3)), 22)
    room = inside.w - width - canvas.px(44)
    canvas.text(names.in_words(move.name), (inside.x + canvas.px(30), inside.y + canvas.px(2)), LABEL, bold=True, room=room)
    y = inside.y + canvas.px(36)
    if detail.chosen is None:
        y = _facts(canvas, Rect(inside.x, y - canvas.px(4), inside.w, 0), detail)
    body = Rect(inside.x, y, inside.w, inside.bottom - y)
    if not detail.card.orders:
        _refused(canvas, body, detail)
    elif detail.chosen is None:
        _choose(canvas, body, view, detail)
    elif detail.is_treaty:
        _compose(canvas, body, view, detail, detail.chosen)
    else:
        _weigh(canvas, body, view, detail, detail.chosen)


def _facts(canvas: Canvas, rect: Rect, detail: Detail) -> int:
    """Write what a move is, costs and does, and return where that ends."""
    move = detail.card.move
    glyph(canvas, move.character, rect.topleft, 15)
    facts = say(
        "{character} · {family} · cost {cost}",
        character=terms.characters()[move.character],
        family=terms.families()[move.family],
        cost=move.cost,
    )
    place = canvas.text(facts, (rect.x + canvas.px(20), rect.y - canvas.px(2)), BODY, canvas.theme.second)
    pips(canvas, (place.right + canvas.px(8 + 11 * move.cost), place.centery), move.cost, canvas.theme.ink)
    text = names.in_words(move.text)
    return canvas.paragraph(text, Rect(rect.x, rect.y + canvas.px(21), rect.w, 0), BODY, most=3) + canvas.px(5)


def _refused(canvas: Canvas, rect: Rect, detail: Detail) -> None:
    canvas.rule(rect.x, rect.y, rect.w, strong=True)
    y = canvas.text(say("Why it is not possible now"), (rect.x, rect.y + canvas.px(8)), BODY, bold=True).bottom
    canvas.paragraph(detail.card.reason[:1].upper() + detail.card.reason[1:], Rect(rect.x, y + canvas.px(4), rect.w, 0), BODY)


def _choose(canvas: Canvas, rect: Rect, view: View, detail: Detail) -> None:
    """Draw the readings, the intents and the targets."""
    canvas.rule(rect.x, rect.y, rect.w, strong=True)
    y = canvas.text(say("How it is likely to be read"), (rect.x, rect.y + canvas.px(6)), BODY, bold=True).bottom
    y = draw_outlooks(canvas, Rect(rect.x, y + canvas.px(2), rect.w, 0), view, detail.card) + canvas.px(8)
    canvas.rule(rect.x, y, rect.w)
    y = _intents(canvas, Rect(rect.x, y + canvas.px(6), rect.w, 0), detail) + canvas.px(8)
    canvas.rule(rect.x, y, rect.w)
    head = say("Choose the target here or on the map") if detail.card.orders[0].target else say("Write it on the sheet")
    y = canvas.text(head, (rect.x, y + canvas.px(6)), BODY, bold=True).bottom + canvas.px(6)
    _targets(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), view, detail)


def _intents(canvas: Canvas, rect: Rect, detail: Detail) -> int:
    """Draw the words for what an order is meant to do, one click each, and return where they end."""
    t = canvas.theme
    title = canvas.text(say("Meant to"), rect.topleft, BODY, bold=True)
    x, y, height = title.right + canvas.px(10), title.y - canvas.px(2), canvas.px(24)
    for tag, word in terms.intents().items():
        width = canvas.width(word, CAPTION) + canvas.px(16)
        if x + width > rect.right:
            x, y = rect.x, y + height + canvas.px(4)
        chip, is_on = Rect(x, y, width, height), detail.intent == tag

        def turn(tag: str = tag) -> None:
            detail.intent = "" if detail.intent == tag else tag

        is_over = canvas.control(f"intent {tag}", chip, turn)
        canvas.box(chip, t.ink if is_on else t.hairline if is_over else t.card, t.edge, 4)
        canvas.text(word, chip.center, CAPTION, t.panel if is_on else t.ink, anchor="center")
        x += width + canvas.px(5)
    return y + height


def _targets(canvas: Canvas, rect: Rect, view: View, detail: Detail) -> None:
    """Draw a button for every target, in two columns, with the wheel or the arrows for more."""
    found = detail.targets()
    height, gap = (canvas.px(27), canvas.px(4)) if canvas.is_small else (canvas.px(30), canvas.px(6))
    rows = max(1, rect.h // (height + gap))
    columns = 2 if len(found) > 1 else 1
    width = (rect.w - gap * (columns - 1)) // columns
    fits = rows * columns
    detail.first = min(detail.first, max(0, len(found) - 1) // fits * fits)
    shown = found[detail.first : detail.first + fits]
    more = len(found) - detail.first - len(shown)
    if len(found) > fits:
        shown = shown[: fits - 1]
    for k, order in enumerate(shown):
        place = Rect(rect.x + k % columns * (width + gap), rect.y + k // columns * (height + gap), width, height)
        name = f"target {order.target} {order.treaty}"
        canvas.button(name, target_in_words(view, order), place, lambda order=order: detail.pick(order))  # type: ignore[misc]
    if len(found) > fits:
        k = fits - 1
        place = Rect(rect.x + k % columns * (width + gap), rect.y + k // columns * (height + gap), width, height)

        def turn() -> None:
            detail.first = detail.first + fits - 1 if more > 0 else 0

        canvas.button("more targets", say("More …"), place, turn, key="pagedown")


def _weigh(canvas: Canvas, rect: Rect, view: View, detail: Detail, order: Order) -> None:
    """Draw the balance sheet before an attack, and the button that orders it all the same."""
    height = canvas.px(34)
    draw_balance(canvas, Rect(rect.x, rect.y, rect.w, rect.h - height - canvas.px(8)), view, order)
    place = Rect(rect.x, rect.bottom - height, rect.w, height)
    text = say("Write: {target}", target=target_in_words(view, order))
    canvas.button("write", text, place, lambda: detail.finish(order), primary=True)


def _compose(canvas: Canvas, rect: Rect, view: View, detail: Detail, order: Order) -> None:
    """Draw the clauses of a treaty to be taken in or left out; those of its core stay."""
    t, s = canvas.theme, view.scenario
    entry = next(each for each in s.catalogue.treaties if each.id == order.treaty)
    canvas.rule(rect.x, rect.y, rect.w, strong=True)
    y = canvas.text(
        target_in_words(view, order), (rect.x, rect.y + canvas.px(6)), BODY, bold=True, room=rect.w
    ).bottom + canvas.px(4)
    height, foot = canvas.px(34), canvas.px(42)
    line = min(canvas.px(30), (rect.bottom - foot - y) // max(1, len(entry.clauses)))
    for clause in entry.clauses:
        row, is_core, is_in = Rect(rect.x, y, rect.w, line), clause in entry.core, clause in detail.clauses
        if not is_core:
            canvas.control(f"clause {clause}", row, lambda clause=clause: detail.clauses.symmetric_difference_update({clause}))  # type: ignore[misc]
        tick_box(canvas, (row.x + canvas.px(4), row.centery), is_in)
        text = names.clause(s, clause)
        text = say("{clause} (always)", clause=text) if is_core else text
        canvas.text(
            text,
            (row.x + canvas.px(26), row.centery),
            BODY,
            t.ink if is_in else t.third,
            anchor="midleft",
            room=row.w - canvas.px(30),
        )
        y += line
    chosen = Order(order.move, order.target, order.treaty, tuple(each for each in entry.clauses if each in detail.clauses))
    place = Rect(rect.x, rect.bottom - height, rect.w, height)
    canvas.button("write", say("Lay it on the table"), place, lambda: detail.finish(chosen), primary=True)
    canvas.zones.append(Zone(rect))
