"""Guards: conditions of a candidate that are plain cells, printed once with what each cell must lie between.

They are printed from `measures` itself, only sooner: most candidates fall at a first glance. An order on a region bears on
whoever holds it, so its guards are printed for each holder. What is no plain cell is left open, to be asked when it matters.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from game.rules.board import (
    ACTORS,
    Board,
    of_effect,
    of_move,
    pair_cell,
    region_cell,
    track_cell,
)
from game.rules.codes import (
    AIR,
    DO_FORCES,
    DO_TRACK,
    E_DO,
    E_OF,
    E_STEP,
    E_WHAT,
    HOLDER,
    LEFT_PRICE,
    LEFT_REACH,
    LEFT_TREATY,
    LEGAL,
    NO_CELL,
    NO_OPERATION,
    NOBODY,
    OFFER,
    ORDINARY,
    PROPOSE,
    RESERVE,
    SEA,
    SELF,
    TARGET,
    V_ACT,
    V_FIRST_EFFECT,
    V_FIRST_NEED,
    V_LAST_EFFECT,
    V_LAST_NEED,
    V_OPERATION,
    WITHDRAW_OFFER,
)
from game.rules.measures import SETTLED, cell_of, in_words, is_about_one, is_measured, measure, target_of
from game.rules.orders import can_reach, why_not_with

Guard = tuple[int, int, int]
"""A cell, and the least and the most that it may show."""
Need = list[int]
"""A row of the table of needs."""

MOST: Final = 9999
AND_MORE: Final = 99
"""A cell that shows so much shows what any larger number would to a question with yes or no."""
ALWAYS: Final[Guard] = (NO_CELL, 0, 0)
NEVER: Final[Guard] = (0, 1, 0)


def guard_rows(
    b: Board, needs: list[Need], seats: list[int], rows: list[tuple[int, int, int, int, int]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int, int, int]], list[Guard]]:
    """Print the guards of candidates, given the table of needs and whose each is, from a board with nothing on it.

    Returns for each candidate the cell of the holder it hangs on, or `NO_CELL`, and its first row of the next list; for each
    candidate and holder where its guards lie, with the conditions left open behind them, and what else is left open; and all
    guards.
    """
    places: dict[tuple[Guard, ...], int] = {}
    gates: list[tuple[int, int]] = []
    guarded: list[tuple[int, int, int, int]] = []
    guards: list[Guard] = []
    for seat, (move, target, place, _, _) in zip(seats, rows, strict=True):
        gates.append((region_cell(b, place, HOLDER) if place >= 0 else NO_CELL, len(guarded)))
        for bears_on in _targets(b, seat, target, place):
            own, still, left = _guards_of(b, needs, seat, move, target, bears_on, place)
            if own + still not in places:
                places[own + still] = len(guards)
                guards += own + still
            first = places[own + still]
            guarded.append((first, first + len(own), first + len(own) + len(still), left))
    return gates, guarded, guards


def _targets(b: Board, seat: int, target: int, place: int) -> Iterator[int]:
    """Yield whom an order bears on: for a region, for each holder in turn, who holds it on the board meanwhile."""
    if place < 0:
        yield target
        return
    cell = region_cell(b, place, HOLDER)
    for holder in range(int(b.book[ACTORS])):
        b.cells[cell] = holder
        yield target_of(b, seat, target, place)
    b.cells[cell] = 0


def _guards_of(
    b: Board, needs: list[Need], seat: int, move: int, target: int, bears_on: int, place: int
) -> tuple[tuple[Guard, ...], tuple[Guard, ...], int]:
    """Return the guards of a candidate, the conditions that they leave open, and as bits what else they do."""
    if place >= 0 and bears_on != NOBODY and why_not_with(b, seat, move, bears_on) != LEGAL:
        return (NEVER,), (), 0
    reached = _reached(b, seat, move, bears_on, place)
    found, still = [reached or ALWAYS], list[Guard]()
    for number in range(of_move(b, move, V_FIRST_NEED), of_move(b, move, V_LAST_NEED)):
        guard = guard_of(b, needs[number], seat, bears_on, place)
        found += [guard] if guard else []
        still += [] if guard else [(number, 0, 0)]
        if NEVER in found:
            return (NEVER,), (), 0
    prices = _prices(b, seat, move)
    guards = [guard for guard in found if guard != ALWAYS] + _offers(b, seat, move, target) + prices
    left = LEFT_PRICE * bool(prices) | LEFT_REACH * (reached is None) | LEFT_TREATY * (of_move(b, move, V_ACT) == PROPOSE)
    return tuple(guards), tuple(still), left


def _reached(b: Board, seat: int, move: int, bears_on: int, place: int) -> Guard | None:
    """Return whether an operation reaches its region, as far as that does not hang on where forces stand."""
    kind = of_move(b, move, V_OPERATION)
    if kind == NO_OPERATION:
        return ALWAYS
    if kind not in {AIR, SEA}:
        return None
    return ALWAYS if can_reach(b, seat, move, bears_on, place) else NEVER


def _prices(b: Board, seat: int, move: int) -> list[Guard]:
    """Return what a move takes from its mover, as the least that must be there."""
    found = []
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, step = of_effect(b, effect, E_DO), of_effect(b, effect, E_STEP)
        if of_effect(b, effect, E_OF) == SELF and do == DO_TRACK and step < 0:
            found.append((track_cell(b, seat, of_effect(b, effect, E_WHAT)), -step, MOST))
        elif of_effect(b, effect, E_OF) == SELF and do == DO_FORCES and step > 0:
            found.append((track_cell(b, seat, RESERVE), 1, MOST))
    return found


def _offers(b: Board, seat: int, move: int, target: int) -> list[Guard]:
    """Return that an offer must lie on the table, where a move answers one or takes it back."""
    act = of_move(b, move, V_ACT)
    if act in {ORDINARY, PROPOSE}:
        return []
    one, other = (seat, target) if act == WITHDRAW_OFFER else (target, seat)
    return [(pair_cell(b, one, other, OFFER), 1, MOST)]


def guard_of(b: Board, need: Need, seat: int, target: int, place: int) -> Guard | None:
    """Return a condition as a guard, as one that always or never holds, or as nothing if it is no plain cell."""
    measured, what, of, about, least, most = need  # in the order of the `N_` columns
    about = of if is_about_one(measured) else about
    if not {of, about} <= {SELF, TARGET}:
        return None
    one, other = (seat if role == SELF else target for role in (of, about))
    if NOBODY in {one, other} or not is_measured(b, measured, about, seat, target, one, other):
        return ALWAYS if least == 0 else NEVER
    if measured in SETTLED:
        return ALWAYS if least <= measure(b, measured, what, one, other, place) <= most else NEVER
    cell = cell_of(b, measured, what, one, other, place)
    span = _span(measured, what, one, least, most)
    return (cell, *span) if span and cell != NO_CELL else None


@cache
def _span(measured: int, what: int, of: int, least: int, most: int) -> tuple[int, int] | None:
    """Return between what a cell lies just when what is made of it lies from least to most, or nothing if there is no such."""
    if in_words(measured, what, of, MOST) == MOST:
        return least, most
    fitting = [shown for shown in range(AND_MORE + 1) if least <= in_words(measured, what, of, shown) <= most]
    if not fitting:
        return 1, 0
    if fitting[-1] - fitting[0] >= len(fitting):
        return None
    return fitting[0], MOST if fitting[-1] == AND_MORE else fitting[-1]
