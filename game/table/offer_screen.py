"""A proposal that lies before a seat: its clauses, what is new in them, and the three answers."""

from collections.abc import Callable
from functools import partial

from attrs import frozen
from pygame import Rect

from game.match import Order, View
from game.match.view import Offer
from game.table.canvas import Canvas
from game.table.doors import Act
from game.table.pages import page
from game.table.theme import BODY, CAPTION, HEADING, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names

ACCEPT, REFUSE, PROPOSE = "accept-offer", "refuse-offer", "propose-treaty"


def offers_to(view: View) -> tuple[Offer, ...]:
    """Return the proposals that wait for a seat's answer."""
    answered = {order.target for order in view.written if order.move in {ACCEPT, REFUSE, PROPOSE}}
    return tuple(each for each in view.offers() if each.to == view.seat and each.proposer not in answered)


def draw_offers(canvas: Canvas, rect: Rect, view: View, answer: Callable[[Offer], None]) -> None:
    """Draw a note at the foot of the map for every proposal that waits for an answer."""
    y = rect.bottom - canvas.px(8)
    for k, offer in enumerate(offers_to(view)):
        words = {"actor": names.actor(view.scenario, offer.proposer), "treaty": names.treaty(view.scenario, offer.treaty)}
        text, label, key = say("{actor} proposes “{treaty}”: answer", **words), "A" if k == 0 else "", "a" if k == 0 else ""
        width = min(canvas.button_width(text, label), rect.w - canvas.px(16))
        y -= canvas.px(34)
        place = Rect(rect.x + canvas.px(8), y, width, canvas.px(32))
        canvas.button(f"offer {offer.proposer}", text, place, partial(answer, offer), key=key, label=label)


@frozen
class OfferScreen:
    """One proposal, to be accepted, refused or answered with another."""

    view: View
    offer: Offer
    write: Callable[[Order], None]
    counter: Callable[[Order], None]
    """Compose other clauses of the same treaty."""
    back: Act

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        s, t, o = self.view.scenario, canvas.theme, self.offer
        sign = sign_of(t, s, o.proposer)
        title = say("{actor} lays a treaty on the table", actor=names.actor(s, o.proposer))
        room = page(canvas, title, self.view.date, self.back, sign_of(t, s, self.view.seat).style.strong)
        wide = min(room.w, canvas.px(760))
        inside = canvas.panel(Rect(room.centerx - wide // 2, room.y, wide, room.h))
        shape(canvas, sign.style, (inside.x + canvas.px(16), inside.y + canvas.px(18)), 14, sign.letter)
        name = names.treaty(s, o.treaty)
        y = canvas.text(name, (inside.x + canvas.px(42), inside.y + canvas.px(2)), HEADING, bold=True, room=inside.w).bottom
        y = self._clauses(canvas, Rect(inside.x, y + canvas.px(10), inside.w, inside.bottom - canvas.px(120) - y))
        self._answers(canvas, Rect(inside.x, inside.bottom - canvas.px(90), inside.w, canvas.px(90)))

    def _clauses(self, canvas: Canvas, rect: Rect) -> int:
        """Write the clauses: those in the proposal filled, those left out hollow."""
        s, t, o = self.view.scenario, canvas.theme, self.offer
        entry = next(each for each in s.catalogue.treaties if each.id == o.treaty)
        y = canvas.text(say("If you accept, every clause takes effect this turn"), rect.topleft, BODY, t.second).bottom
        canvas.rule(rect.x, y + canvas.px(4), rect.w, strong=True)
        y += canvas.px(8)
        room = (rect.bottom - y) // max(1, len(entry.clauses))
        low, full = canvas.px(30), canvas.line(LABEL) + canvas.line(CAPTION) + canvas.px(8)
        line = min(room, full if room >= full - canvas.px(4) else low)
        for clause in entry.clauses:
            self._clause(canvas, Rect(rect.x, y, rect.w, line), clause, is_told=line > low)
            y += line
        return y

    def _clause(self, canvas: Canvas, row: Rect, clause: str, *, is_told: bool) -> None:
        """Write a clause, and below it what it says where there is room."""
        s, t, is_in = self.view.scenario, canvas.theme, clause in self.offer.clauses
        middle = row.y + (canvas.line(LABEL) if is_told else row.h) // 2
        tick = Rect(row.x + canvas.px(4), middle - canvas.px(7), canvas.px(14), canvas.px(14))
        canvas.box(tick, t.ink if is_in else t.card, t.ink, 2)
        if is_in:
            canvas.text("✓", tick.center, CAPTION, t.panel, bold=True, anchor="center")
        name, x = names.clause(s, clause), row.x + canvas.px(28)
        words = name if is_in else say("{clause} (left out)", clause=name)
        size = LABEL if row.h > canvas.px(26) else BODY
        canvas.text(words, (x, middle), size, t.ink if is_in else t.third, anchor="midleft")
        if is_told:
            text = next(names.in_words(each.text) for each in s.catalogue.clauses if each.id == clause)
            canvas.text(text, (x, row.y + canvas.line(LABEL)), CAPTION, t.second, room=row.right - x)

    def _answers(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the answers; one that is not possible says why."""
        o, gap = self.offer, canvas.px(8)
        width = (rect.w - 2 * gap) // 3
        composed = Order(PROPOSE, o.proposer, o.treaty, o.clauses)
        refused: list[str] = []
        for k, (name, text, key, order) in enumerate(
            (
                ("accept", say("Accept"), "a", Order(ACCEPT, o.proposer)),
                ("refuse", say("Refuse"), "r", Order(REFUSE, o.proposer)),
                ("counter", say("Counter with other clauses"), "o", composed),
            )
        ):
            reasons = self.view.why_not(order)
            place = Rect(rect.x + k * (width + gap), rect.bottom - canvas.px(44), width, canvas.px(44))
            if reasons and name != "counter":
                refused.append(say("{answer}: {reason}", answer=text, reason=reasons[0].text))
            act = partial(self.counter if name == "counter" else self.write, order)
            canvas.button(name, text, place, act, key=key, label=key.upper(), primary=name == "accept")
        text = say("; ").join(refused) or say("Your answer is an order like any other: it counts when you commit.")
        canvas.paragraph(text, Rect(rect.x, rect.y, rect.w, 0), CAPTION, canvas.theme.second, most=2)
