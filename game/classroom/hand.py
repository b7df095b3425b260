"""The hand: every order that a side may write now, with how it may be read, as plain words."""

from collections.abc import Iterable

from attrs import frozen

from game.match import Order, View
from game.rules.board import of_move
from game.rules.codes import V_PRICE
from game.rules.deterrence import COSTLY
from game.rules.perception import CHEAP, WORST_CASE, threat_points
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario

Ends = dict[str, tuple[int, int]]
"""Least and most for each reader."""


@frozen
class Card:
    """A move with a target that may be ordered now."""

    line: str
    """What is sent back to propose it."""
    move: str
    name: str
    aim: str
    family: str
    family_name: str
    character: str
    character_name: str
    cost: int
    text: str
    readings: tuple[str, ...]
    """How it may be read, in words."""
    range: tuple[int, int]
    """Least and most points of a reading before the die; twice 0 where it is no threat to anybody."""
    odds: str
    """Results of an operation in words."""
    treaty: str = ""
    treaty_name: str = ""
    clauses: tuple[tuple[str, str, bool], ...] = ()
    """Of a proposal: id of a clause, its name, and whether it is part of the core."""


def cards_of(view: View) -> tuple[Card, ...]:
    """Return every order that may be written now."""
    if view.is_over:
        return ()
    legal = view.legal()
    shifts = reading_shifts(view, legal)
    return tuple(_card(view, order, readings_of(view, order, shifts)) for order in legal)


def reading_shifts(view: View, legal: tuple[Order, ...]) -> Ends:
    """Return by how much each reader's least and most points lie beside the printed ones: the same for every move."""
    for order in legal:
        found = view.reading(order)
        if found:
            points = printed_points(view, order, found)
            return {reader: (low - points[reader], high - points[reader]) for reader, (low, high) in found.items()}
    return {}


def readings_of(view: View, order: Order, shifts: Ends) -> Ends:
    """Return the least and most points of an order in each rival's reading, as `View.reading` does, but at once."""
    if next(m.character for m in view.scenario.catalogue.moves if m.id == order.move) == "conciliatory":
        return {}
    points = printed_points(view, order, shifts)
    return {reader: (points[reader] + low, points[reader] + high) for reader, (low, high) in shifts.items()}


def printed_points(view: View, order: Order, readers: Iterable[str]) -> dict[str, int]:
    """Return the points of a move by the printed table, for each reader."""
    move = view.row(order)[0]
    numbers = {actor.id: k for k, actor in enumerate(sorted(view.scenario.actors, key=lambda actor: actor.seat))}
    return {reader: threat_points(view.board, move, view.number, numbers[reader]) for reader in readers}


def _card(view: View, order: Order, points: Ends) -> Card:
    s = view.scenario
    move = next(each for each in s.catalogue.moves if each.id == order.move)
    low, high = (min(p[0] for p in points.values()), max(p[1] for p in points.values())) if points else (0, 0)
    aim = names.aim_of(s, order.target) if order.target else ""
    return Card(
        str(order),
        move.id,
        names.in_words(move.name),
        say("{actor}: {treaty}", actor=aim, treaty=names.treaty(s, order.treaty)) if order.treaty else aim,
        move.family,
        terms.families()[move.family],
        move.character,
        terms.characters()[move.character],
        move.cost,
        names.in_words(move.text),
        _readings(view, order, points),
        (low, high),
        _odds(view, order),
        order.treaty,
        names.treaty(s, order.treaty) if order.treaty else "",
        _clauses(s, order),
    )


def _clauses(scenario: Scenario, order: Order) -> tuple[tuple[str, str, bool], ...]:
    """Return the clauses that a proposal may have."""
    treaty = next((each for each in scenario.catalogue.treaties if each.id == order.treaty), None)
    if treaty is None:
        return ()
    return tuple((clause, names.clause(scenario, clause), clause in treaty.core) for clause in treaty.clauses)


def _readings(view: View, order: Order, points: dict[str, tuple[int, int]]) -> tuple[str, ...]:
    """Return how an order may be read, a line for every reader or one for all."""
    if not points:
        return (_gesture(view, order),)
    return tuple(
        say("{actor}: {words}", actor=names.actor(view.scenario, reader), words=_of_points(*ends))
        for reader, ends in points.items()
    )


def _of_points(low: int, high: int) -> str:
    """Return what points with their die may come to."""
    if high + 1 < WORST_CASE:
        return say("taken as it is")
    return say("the worst is assumed") if low - 1 >= WORST_CASE else say("as it is, or the worst")


def _gesture(view: View, order: Order) -> str:
    """Return how a reassuring order is read: by what it costs."""
    price = of_move(view.board, view.row(order)[0], V_PRICE)
    if price >= COSTLY:
        return say("costly, and so believed")
    return say("cheap: the alarmed suspect words") if price <= CHEAP else say("taken as it is")


def _odds(view: View, order: Order) -> str:
    """Return the results of an operation with their faces of the die."""
    balance = view.balance(order)
    if balance is None:
        return ""
    called = terms.results()
    return names.joined(say("{result} {faces} of 6", result=called[name], faces=faces) for name, faces in balance.odds.items())
