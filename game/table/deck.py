"""The deck: every move that a seat may order now with its targets, and those it may not with the reason."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from game.match import Order, View
from game.rules.board import of_move
from game.rules.codes import V_PRICE
from game.rules.deterrence import COSTLY
from game.rules.perception import CHEAP, WORST_CASE
from game.words import say
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


def deck(view: View) -> dict[str, tuple[Card, ...]]:
    """Return the cards of every family that has any, possible ones first."""
    legal: dict[str, list[Order]] = {}
    for order in view.legal():
        legal.setdefault(order.move, []).append(order)
    found = {}
    for family in FAMILIES:
        moves = [move for move in view.scenario.catalogue.moves if move.family == family]
        cards = [Card(move, tuple(legal[move.id])) for move in moves if move.id in legal]
        cards += [card for move in moves if move.id not in legal for card in _impossible(view, move)]
        if cards:
            found[family] = tuple(cards)
    return found


def _impossible(view: View, move: Move) -> Iterator[Card]:
    """Yield a card for a move that is not possible now, with the fewest reasons that any target gives."""
    s = view.scenario
    targets = {"none": [""], "actor": [a.id for a in s.actors if a.id != view.seat], "region": [r.id for r in s.regions]}
    best: tuple[str, ...] | None = None
    for target in targets[move.target]:
        reasons = view.why_not(Order(move.id, target))
        if reasons and not NEVER.intersection(each.code for each in reasons) and (best is None or len(reasons) < len(best)):
            best = tuple(each.text for each in reasons)
    if best:
        yield Card(move, (), say("; ").join(best))


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
