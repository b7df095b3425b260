"""Why not: every reason why a seat may not write an order now, in words."""

from collections.abc import Callable, Iterator
from typing import Final

from game.match.asked import Asked, condition
from game.match.faults import Reason
from game.match.lexicon import Lexicon, Row
from game.match.order import Order
from game.rules import codes
from game.rules.board import Board, of_move, points_cell
from game.rules.measures import holds, target_of
from game.rules.orders import (
    can_pay,
    can_reach,
    why_never,
    why_not_agreed,
    why_not_on_sheet,
    why_not_with,
)
from game.words import say
from game.world import names

_TELL: Final[dict[int, tuple[str, Callable[..., str]]]] = {
    codes.GAME_OVER: ("game-over", lambda **_: say("the game has ended")),
    codes.NOT_YOUR_MOVE: ("not-your-move", lambda move, **_: say("{move} is not a move of this seat", move=move)),
    codes.WRONG_TARGET: ("wrong-target", lambda move, **_: say("{move} cannot be aimed at that", move=move)),
    codes.WRONG_TIE: ("wrong-tie", lambda move, **_: say("{move} does not fit the relation with that actor", move=move)),
    codes.WRONG_KIND: ("wrong-kind", lambda move, **_: say("{move} does not fit that kind of actor", move=move)),
    codes.SHEET_FULL: ("sheet-full", lambda **_: say("a sheet holds at most {count} orders", count=codes.SHEET_ROWS)),
    codes.TOO_FEW_POINTS: (
        "too-few-points",
        lambda cost, points, **_: say(
            "it costs {cost} of {points} action points, and the sheet spends some", cost=cost, points=points
        ),
    ),
    codes.ORDERED_TWICE: ("ordered-twice", lambda **_: say("it stands on the sheet already")),
    codes.CANNOT_PAY: ("cannot-pay", lambda **_: say("a track of one’s own is too low to pay for it")),
    codes.NO_WAY_THERE: (
        "no-way-there",
        lambda **_: say("no forces can reach that region, or it is not held by a rival"),
    ),
    codes.BAD_TREATY: (
        "bad-treaty",
        lambda **_: say(
            "that treaty cannot be proposed now, its core is incomplete, it lies on the table, or one was refused lately"
        ),
    ),
    codes.NO_OFFER: ("no-offer", lambda **_: say("no such offer lies on the table")),
}
"""The name of each code of the rules, and what it says of a move with its cost and the points that are left."""


_NEED: Final = "need-unmet"
NO_NEED: Final = -1
"""Stands with a code that is not about a need."""


def reasons(lex: Lexicon, b: Board, seat: int, order: Order) -> tuple[Reason, ...]:
    """Return every rule that an order would break now; none when it is legal."""
    row = lex.row(order)
    if isinstance(row, Reason):
        return (row,)
    return tuple(_in_words(lex, b, seat, row, code, need) for code, need in _broken(b, seat, row))


def broken(lex: Lexicon, b: Board, seat: int, order: Order) -> tuple[str, ...]:
    """Return the names of the rules that an order would break now: what `reasons` puts into words, which takes longer."""
    row = lex.row(order)
    if isinstance(row, Reason):
        return (row.code,)
    return tuple(_NEED if code == codes.NEED_UNMET else _TELL[code][0] for code, _ in _broken(b, seat, row))


def _broken(b: Board, seat: int, row: Row) -> Iterator[tuple[int, int]]:
    """Yield the codes that stand against an order, in the order in which the rules ask, each with the need that is not met."""
    move, target, place, treaty, clauses = row
    never = why_never(b, seat, move, target, place)
    if never != codes.LEGAL:
        yield never, NO_NEED
        return
    bears_on = target_of(b, seat, target, place)
    found = [why_not_on_sheet(b, seat, move, target, place, treaty)]
    if place >= 0 and bears_on != codes.NOBODY:
        found.append(why_not_with(b, seat, move, bears_on))
    if not can_pay(b, seat, move):
        found.append(codes.CANNOT_PAY)
    if of_move(b, move, codes.V_OPERATION) and not can_reach(b, seat, move, bears_on, place):
        found.append(codes.NO_WAY_THERE)
    found.append(why_not_agreed(b, seat, move, target, treaty, clauses))
    yield from ((code, NO_NEED) for code in found if code != codes.LEGAL)
    for need in range(of_move(b, move, codes.V_FIRST_NEED), of_move(b, move, codes.V_LAST_NEED)):
        if not holds(b, need, seat, bears_on, place):
            yield codes.NEED_UNMET, need


def _in_words(lex: Lexicon, b: Board, seat: int, row: Row, code: int, need: int) -> Reason:
    """Return what stands against an order in words."""
    move, target, place, _, _ = row
    if code == codes.NEED_UNMET:
        words = lex.scenario.catalogue.moves[move].needs[need - of_move(b, move, codes.V_FIRST_NEED)]
        asked = Asked(words, need, seat, target_of(b, seat, target, place), place)
        return Reason(_NEED, say("it needs {condition}", condition=condition(lex, b, asked)))
    name, tell = _TELL[code]
    cost, points = of_move(b, move, codes.V_COST), int(b.cells[points_cell(b, seat)])
    return Reason(name, tell(move=names.move(lex.scenario, lex.scenario.catalogue.moves[move].id), cost=cost, points=points))
