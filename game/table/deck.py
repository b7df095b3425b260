"""The deck: every move that a seat may order now with its targets, and those it may not with the reason."""

from collections.abc import Iterator
from typing import Final

from attrs import define, field, frozen

from game.match import Order, View
from game.rules.board import of_move
from game.rules.codes import V_PRICE
from game.rules.deterrence import COSTLY
from game.rules.perception import CHEAP, WORST_CASE
from game.words import language, say
from game.world import names
from game.world.catalogue import Move
from game.world.vocabulary import FAMILIES

NEVER: Final = frozenset(("not-your-move", "wrong-target", "wrong-tie", "wrong-kind"))
"""Reasons that will not go away: such moves are not shown."""


@frozen
class Card:
    """A move with the orders that it can be written as; none where it is not possible now."""

    move: Move
    orders: tuple[Order, ...]
    reason: str = ""
    outlooks: tuple["Outlook", ...] = ()
    """How each rival may read it."""


@define
class Deck:
    """A seat's cards by family; those that are not possible now are looked into when their family is opened."""

    view: View | None = None
    legal: dict[str, tuple[Order, ...]] = field(factory=dict)
    """The orders that each possible move can be written as."""
    families: tuple[str, ...] = ()
    kept: dict[tuple[str, str], tuple[Card, ...]] = field(factory=dict)
    """Cards that were asked for, by family and language."""
    near: dict[str, Order | None] = field(factory=dict)
    """What comes nearest to being possible, by the moves that were asked about."""

    def cards(self, family: str) -> tuple[Card, ...]:
        """Return the cards of a family, possible ones first."""
        key = family, language()
        if key not in self.kept and self.view is not None:
            moves = moves_of(self.view, family)
            cards = [_card(self.view, move, self.legal[move.id]) for move in moves if move.id in self.legal]
            others = [(move, self._nearest(move)) for move in moves if move.id not in self.legal]
            self.kept[key] = (*cards, *(_impossible(self.view, move, order) for move, order in others if order))
        return self.kept.get(key, ())

    def _nearest(self, move: Move) -> Order | None:
        """Return the nearest order of an impossible move, looked for once."""
        if move.id not in self.near and self.view is not None:
            self.near[move.id] = _nearest(self.view, move)
        return self.near.get(move.id)

    def possible(self, family: str) -> int:
        """Return how many moves of a family are possible now."""
        return sum(move.id in self.legal for move in moves_of(self.view, family)) if self.view else 0


def deck(view: View) -> Deck:
    """Return the cards that a seat may think of now; families of which it has none are left out."""
    legal: dict[str, list[Order]] = {}
    for order in view.legal():
        legal.setdefault(order.move, []).append(order)
    families = tuple(family for family in FAMILIES if any(m.id in legal or _is_known(view, m) for m in moves_of(view, family)))
    return Deck(view, {move: tuple(orders) for move, orders in legal.items()}, families)


def _card(view: View, move: Move, orders: tuple[Order, ...]) -> Card:
    """Return a card with how it may be read: as its first order."""
    return Card(move, orders, "", outlooks(view, orders[0]))


def moves_of(view: View, family: str) -> list[Move]:
    """Return the moves of a family."""
    return [move for move in view.scenario.catalogue.moves if move.family == family]


def _offers(view: View, move: Move) -> Iterator[tuple[Order, int]]:
    """Yield a move at every target that it could ever have but not now, with how many rules it would break."""
    s = view.scenario
    targets = {"none": [""], "actor": [a.id for a in s.actors if a.id != view.seat], "region": [r.id for r in s.regions]}
    for target in targets[move.target]:
        order = Order(move.id, target)
        broken = view.broken(order)
        if broken and not NEVER.intersection(broken):
            yield order, len(broken)


def _is_known(view: View, move: Move) -> bool:
    """Say whether a move could be possible at another time."""
    return any(True for _ in _offers(view, move))


def _nearest(view: View, move: Move) -> Order | None:
    """Return that of the impossible orders that breaks the fewest rules, if it could ever be possible."""
    best, least = None, 0
    for order, count in _offers(view, move):
        if best is None or count < least:
            best, least = order, count
        if least == 1:
            break
    return best


def _impossible(view: View, move: Move, order: Order) -> Card:
    """Return a card for a move that is not possible now, with what stands against an order."""
    return Card(move, (), say("; ").join(reason.text for reason in view.why_not(order)))


def target_in_words(view: View, order: Order) -> str:
    """Return what an order is aimed at, as a person picks it."""
    s = view.scenario
    aim = names.aim_of(s, order.target) if order.target else say("carry it out")
    return say("{actor}: {treaty}", actor=aim, treaty=names.treaty(s, order.treaty)) if order.treaty else aim


@frozen
class Outlook:
    """How one rival may read an order: points before the die, and the words for it."""

    reader: str
    low: int
    high: int
    words: str


def outlooks(view: View, order: Order) -> tuple[Outlook, ...]:
    """Return how each rival may read an order."""
    return tuple(Outlook(reader, low, high, _of_points(low, high)) for reader, (low, high) in view.reading(order).items())


def _of_points(low: int, high: int) -> str:
    """Return what points with their die may come to."""
    if high + 1 < WORST_CASE:
        return say("taken as it is")
    return say("the worst is assumed") if low - 1 >= WORST_CASE else say("as it is, or the worst")


def gesture(view: View, order: Order) -> str:
    """Return how a reassuring order is read: by what it costs."""
    price = of_move(view.board, view.row(order)[0], V_PRICE)
    if price >= COSTLY:
        return say("costly, and so believed")
    return say("cheap: the alarmed suspect words") if price <= CHEAP else say("taken as it is")
