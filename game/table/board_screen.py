"""The board: the map, the matrix with its relations, and the hand; a seat's table for one turn."""

from collections.abc import Callable

from attrs import define, field
from pygame import Rect

from game.match import Intention, Match, MatchFault, Order, View
from game.match.view import Offer
from game.report.atlas import Atlas, atlas_of
from game.table.app import App
from game.table.bar import bar_height, board_bar
from game.table.beliefs import Belief, beliefs
from game.table.camera import widest
from game.table.canvas import Canvas
from game.table.days import draw_days
from game.table.deck import Card, deck
from game.table.detail import Detail, draw_detail
from game.table.hand import Acts, Hand, draw_hand
from game.table.mapview import MapView, draw_mapview
from game.table.matrix import draw_matrix
from game.table.memory import Memory
from game.table.news import draw_news
from game.table.offer_screen import OfferScreen, draw_offers
from game.table.strips import draw_strips, strips_height
from game.table.theme import LABEL
from game.words import say


@define
class BoardScreen:
    """A seat's table."""

    app: App
    match: Match
    seat: str
    done: Callable[[], None]
    """What follows when the sheet is closed."""
    more: dict[str, Callable[["BoardScreen"], None]]
    """Screens that open from here, by the key that opens them."""
    relation: Callable[["BoardScreen", int], None]
    hands_over: bool = True
    """Whether other people sit at this machine."""
    view: View = field(init=False)
    found: tuple[Belief, ...] = field(init=False)
    thought: int = -1
    """The turn for which it was found."""
    hand: Hand = field(factory=Hand)
    map: MapView = field(factory=MapView)
    memory: Memory = field(factory=Memory)
    detail: Detail | None = None

    def __attrs_post_init__(self) -> None:
        self.look()

    def look(self) -> None:
        """Take in what the seat may know now."""
        self.view = self.match.view(self.seat)
        self.hand.cards = deck(self.view)
        if self.thought != self.view.turn:
            self.thought, self.found = self.view.turn, beliefs(self.view)
            self.memory.look(self.view, self.found)

    def remember(self, memory: Memory) -> None:
        """Go on with what the seat remembers."""
        memory.look(self.view, self.found)
        self.memory = memory

    @property
    def is_moving(self) -> bool:
        """Say whether more of the past is being remembered."""
        return not self.memory.is_whole

    def tick(self) -> bool:
        """Remember one more turn; say whether that changes the picture."""
        return self.memory.go_on()

    def choose(self, card: Card) -> None:
        """Lay a card open."""
        self.detail = Detail(card, self.write, self.leave_detail)
        self.app.focus = "back"

    def leave_detail(self) -> None:
        """Put the card back; the focus stays on it, so that keys go on from there."""
        self.app.focus = f"card {self.detail.card.move.id}" if self.detail else ""
        self.detail = None

    def write(self, order: Order, intention: Intention | None) -> None:
        """Write an order, or say why not."""
        self._try(lambda: self.match.write(self.seat, order, intention))
        if not self.app.notice:
            self.app.cue("card")
            self.leave_detail()

    def undo(self) -> None:
        """Take the last order back."""
        self._try(lambda: self.match.undo(self.seat))

    def commit(self) -> None:
        """Close the sheet and go on."""
        self._try(lambda: self.match.commit(self.seat))
        if not self.app.notice:
            self.app.cue("seal")
            self.done()
        else:
            self.look()

    def _try(self, act: Callable[[], object]) -> None:
        """Do something with the match; a mistake becomes a sentence and loses nothing."""
        try:
            act()
        except (MatchFault, OSError) as error:
            self.app.notice = str(error)
        else:
            self.app.notice = ""
            if self.seat in self.match.waiting_for:
                hand = self.hand.family
                self.look()
                self.hand.family = hand

    def picked(self, region: str) -> None:
        """Answer a press on a region: a target of the open card."""
        if self.detail and self.detail.chosen is None:
            self.detail.pick_place(region)

    def draw(self, canvas: Canvas) -> None:
        """Draw the board."""
        self._menu(canvas, board_bar(canvas, self.view))
        map_rect, side, hand = areas(canvas, atlas_of(self.view.scenario))
        targets = [order.target for order in self.detail.targets()] if self.detail and self.detail.card.orders else []
        draw_mapview(canvas, map_rect, self.view, self.map, self.picked, targets)
        self._map_keys(canvas, map_rect)
        draw_offers(canvas, map_rect, self.view, self._answer)
        if self.detail:
            draw_detail(canvas, side, self.view, self.detail)
        else:
            self._relations(canvas, side)
        acts = Acts(self.choose, self.undo, self.commit, self.hands_over)
        draw_hand(canvas, hand, self.view, self.hand, acts)
        if canvas.is_wide:
            draw_news(canvas, news_area(canvas), self.view)

    def _answer(self, offer: Offer) -> None:
        """Look at a proposal; an answer is written on the sheet."""

        def back() -> None:
            self.app.show(self)

        def write(order: Order) -> None:
            back()
            self.write(order, None)

        def counter(order: Order) -> None:
            back()
            self.compose(order)

        self.app.show(OfferScreen(self.view, offer, write, counter, back), "accept")

    def compose(self, order: Order) -> None:
        """Open the card of a proposal with a treaty and clauses chosen beforehand."""
        cards = {card.move.id: card for card in self.hand.cards.cards("settlement")}
        card = cards.get(order.move)
        if card is None or not any((each.target, each.treaty) == (order.target, order.treaty) for each in card.orders):
            reasons = self.view.why_not(order)
            self.app.notice = reasons[0].text if reasons else say("not possible now")
            return
        self.choose(card)
        if self.detail:
            self.detail.chosen, self.detail.clauses = order, set(order.clauses)

    def _relations(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the matrix and the strips."""
        inside = canvas.panel(rect)
        y = inside.y
        if not canvas.is_small:
            y = canvas.text(say("Where do we stand?"), inside.topleft, LABEL, bold=True).bottom + canvas.px(4)
            canvas.text(
                say("dashed: it may stand there as well"),
                (inside.right, inside.y + canvas.px(3)),
                13,
                canvas.theme.third,
                anchor="topright",
            )
        strips = strips_height(canvas, len(self.found), inside.bottom - y)
        draw_matrix(
            canvas,
            Rect(inside.x, y, inside.w, inside.bottom - y - strips - canvas.px(6)),
            self.view,
            self.found,
            self.memory.path(),
        )
        draw_strips(
            canvas,
            Rect(inside.x, inside.bottom - strips, inside.w, strips),
            self.view,
            self.found,
            lambda k: self.relation(self, k),
        )

    def _menu(self, canvas: Canvas, room: Rect) -> None:
        """Draw the buttons of the bar."""
        x, gap = room.x, canvas.px(6)
        doors = [
            ("n", say("Nations"), "N"),
            ("l", say("News"), "L"),
            ("d", say("Days"), "D"),
            ("k", say("Keys"), "K"),
            ("escape", say("Menu"), "Esc"),
        ]
        doors = [each for each in doors if each[0] in self.more and not (each[0] == "escape" and self.detail)]
        if sum(canvas.button_width(text, label) + gap for _, text, label in doors) > room.w:
            doors = [(key, text, "") for key, text, _ in doors]
        for key, text, label in doors:
            width = canvas.button_width(text, label)
            place = Rect(x, room.centery - canvas.px(15), width, canvas.px(30))
            canvas.button(f"open {key}", text, place, lambda key=key: self.more[key](self), key=key, label=label)  # type: ignore[misc]
            x += width + gap
        if not canvas.is_small and room.right - x > canvas.px(120):
            days = Rect(x + canvas.px(10), room.centery - canvas.px(9), room.right - x - canvas.px(20), canvas.px(18))
            draw_days(canvas, days, self.view)

    def _map_keys(self, canvas: Canvas, rect: Rect) -> None:
        """Draw what the map answers to."""
        x, y, height = rect.x + canvas.px(8), rect.y + canvas.px(8), canvas.px(26)

        def legend() -> None:
            self.map.has_legend = not self.map.has_legend

        for text, label, key, act in (
            (say("Legend"), "G", "g", legend),
            (say("Whole map"), "M", "m", self.map.whole),
            ("+", "", "=", lambda: self.map.zoom(1)),
            ("−", "", "-", lambda: self.map.zoom(-1)),
        ):
            width = canvas.button_width(text, label)
            canvas.button(f"map {key}", text, Rect(x, y, width, height), act, key=key, label=label)
            x += width + canvas.px(4)


def areas(canvas: Canvas, atlas: Atlas) -> tuple[Rect, Rect, Rect]:
    """Return the places of the map, the relations and the hand; a narrow map leaves its room to the relations."""
    gap = canvas.px(6 if canvas.is_small else 8 if not canvas.is_wide else 12)
    top = bar_height(canvas) + gap
    width = canvas.rect.w - 2 * gap - (news_area(canvas).w + gap if canvas.is_wide else 0)
    hand = canvas.px(206 if canvas.is_small else 240)
    height = canvas.rect.h - top - hand - 2 * gap
    left = max(round((width - gap) * 0.42), min(round((width - gap) * 0.54), widest(atlas, height)))
    return (
        Rect(gap, top, left, height),
        Rect(2 * gap + left, top, width - gap - left, height),
        Rect(gap, top + height + gap, width, hand),
    )


def news_area(canvas: Canvas) -> Rect:
    """Return the place of the news beside a wide board."""
    gap, width = canvas.px(12), canvas.px(370)
    top = bar_height(canvas) + gap
    return Rect(canvas.rect.w - gap - width, top, width, canvas.rect.h - top - gap)
