"""Guards: conditions of a candidate that are plain cells, printed once with what each cell must lie between.

They ask what `orders` asks, only sooner: most candidates fall at a first glance. What is no plain cell is left to `orders`.
"""

from typing import Final

from game.rules.board import (
    ACTOR_TABLE,
    REGION_TABLE,
    TIE_TABLE,
    Board,
    board_cell,
    dyad_cell,
    forces_cell,
    look,
    of_effect,
    of_move,
    of_need,
    pair_cell,
    regime_cell,
    region_cell,
    size_cell,
    track_cell,
    treaty_cell,
)
from game.rules.codes import (
    A_TAGS,
    ALIGNMENT,
    BRINK,
    DISTRUST,
    DO_FORCES,
    DO_TRACK,
    E_DO,
    E_OF,
    E_STEP,
    E_WHAT,
    FORT,
    HOLDER,
    INTENT,
    LEFT_CONDITIONS,
    LEFT_PRICE,
    M_ALIGNMENT,
    M_BRINK,
    M_CLAIMS,
    M_DISTRUST,
    M_FORCES,
    M_FORT,
    M_HOLDS,
    M_INTENT,
    M_MODIFIER,
    M_OFFER,
    M_REGIME,
    M_STATUS,
    M_TAG,
    M_TOLL,
    M_TRACK,
    M_TREATY,
    M_TURN,
    M_WAR,
    N_ABOUT,
    N_LEAST,
    N_MEASURE,
    N_MOST,
    N_OF,
    N_WHAT,
    NO_CELL,
    NO_OPERATION,
    NO_TIE,
    NOBODY,
    OFFER,
    ORDINARY,
    PROPOSE,
    R_CLAIMANT,
    RESERVE,
    SELF,
    STATUS,
    TARGET,
    TOLL,
    TURN,
    V_ACT,
    V_FIRST_EFFECT,
    V_FIRST_NEED,
    V_LAST_EFFECT,
    V_LAST_NEED,
    V_OPERATION,
    WAR,
    WITHDRAW_OFFER,
)
from game.rules.measures import is_about_one

Guard = tuple[int, int, int]
"""A cell, and the least and the most that it may show."""

MOST: Final = 9999
ALWAYS: Final[Guard] = (NO_CELL, 0, 0)
NEVER: Final[Guard] = (0, 1, 0)
NOT_PRINTED: Final = -2
"""An actor that hangs on who holds a region when the order is written."""
PAIRED: Final = {M_MODIFIER, M_REGIME, M_ALIGNMENT, M_WAR, M_INTENT, M_DISTRUST, M_OFFER, M_TREATY}
YES_OR_NO: Final = {M_OFFER, M_TREATY}


def guard_rows(b: Board, seats: list[int], rows: list[tuple[int, int, int, int, int]]) -> tuple[list[Guard], list[Guard]]:
    """Print the guards of candidates, given whose each is: for each where they lie and what they leave open, and all."""
    guarded: list[Guard] = []
    guards: list[Guard] = []
    for seat, (move, target, place, _, _) in zip(seats, rows, strict=True):
        own, left = _guards_of(b, seat, move, target, place)
        guards += own
        guarded.append((len(guards) - len(own), len(guards), left))
    return guarded, guards


def _guards_of(b: Board, seat: int, move: int, target: int, place: int) -> tuple[list[Guard], int]:
    """Return the guards of a candidate, and as bits what they leave open."""
    bears_on = target if place < 0 else _printed_target(b, seat, move, place)
    found = [_guard(b, need, seat, bears_on, place) for need in _needs(b, move)]
    prices = _prices(b, seat, move)
    guards = [guard for guard in found if guard and guard != ALWAYS] + _offers(b, seat, move, target) + prices
    is_open = None in found or place >= 0 or of_move(b, move, V_OPERATION) != NO_OPERATION or of_move(b, move, V_ACT) == PROPOSE
    return guards, LEFT_CONDITIONS * is_open | LEFT_PRICE * bool(prices)


def _needs(b: Board, move: int) -> range:
    return range(of_move(b, move, V_FIRST_NEED), of_move(b, move, V_LAST_NEED))


def _printed_target(b: Board, seat: int, move: int, place: int) -> int:
    """Return whom an order on a region bears on, if the move asks that its mover hold it; else nobody knows yet."""
    for need in _needs(b, move):
        of_self = of_need(b, need, N_OF) == SELF and of_need(b, need, N_LEAST) == 1
        if of_self and of_need(b, need, N_MEASURE) == M_HOLDS:
            claimant = look(b, REGION_TABLE, place, R_CLAIMANT)
            return claimant if claimant != seat else NOBODY
    return NOT_PRINTED


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


def _guard(b: Board, need: int, seat: int, target: int, place: int) -> Guard | None:
    """Return a condition as a guard, as one that always or never holds, or as nothing if it is no plain cell."""
    least, most, measured = of_need(b, need, N_LEAST), of_need(b, need, N_MOST), of_need(b, need, N_MEASURE)
    roles = of_need(b, need, N_OF), of_need(b, need, N_OF if is_about_one(measured) else N_ABOUT)
    one, other = (seat if role == SELF else target if role == TARGET else NOT_PRINTED for role in roles)
    if NOT_PRINTED in {one, other}:
        return None
    if NOBODY in {one, other} or (measured in PAIRED and not _is_dyad(b, one, other)):
        return ALWAYS if least == 0 else NEVER
    what = of_need(b, need, N_WHAT)
    if measured == M_TAG or (measured == M_CLAIMS and place >= 0):
        is_so = _is_printed(b, measured, what, one, place)
        return ALWAYS if least <= is_so <= most else NEVER
    if place >= 0 and measured in {M_STATUS, M_HOLDS}:
        which, value = (STATUS, what) if measured == M_STATUS else (HOLDER, one)
        return (region_cell(b, place, which), value, value) if least == 1 else None
    return _between(_cell(b, measured, what, one, other, place), measured, least, most)


def _is_dyad(b: Board, one: int, other: int) -> bool:
    return one != other and look(b, TIE_TABLE, one, other) != NO_TIE


def _is_printed(b: Board, measured: int, what: int, actor: int, place: int) -> int:
    """Return a measure that no posting changes: a tag, or whose a region is in law."""
    if measured == M_TAG:
        return look(b, ACTOR_TABLE, actor, A_TAGS) >> what & 1
    return int(look(b, REGION_TABLE, place, R_CLAIMANT) == actor)


def _between(cell: int, measured: int, least: int, most: int) -> Guard | None:
    """Return a guard over a cell; of a question with yes or no, over whether it shows anything."""
    if cell == NO_CELL:
        return None
    if measured not in YES_OR_NO:
        return cell, least, most
    return (cell, 1, MOST) if least >= 1 else (cell, 0, 0) if most == 0 else ALWAYS


def _cell(b: Board, measured: int, what: int, one: int, other: int, place: int) -> int:
    """Return the cell that a measure reads, or `NO_CELL`."""
    if measured in {M_TRACK, M_TOLL}:
        return track_cell(b, one, what if measured == M_TRACK else TOLL)
    if measured in {M_BRINK, M_TURN}:
        return board_cell(b, BRINK if measured == M_BRINK else TURN)
    if measured in {M_FORCES, M_FORT} and place >= 0:
        return forces_cell(b, one, place) if measured == M_FORCES else region_cell(b, place, FORT)
    if measured in {M_ALIGNMENT, M_WAR}:
        return dyad_cell(b, one, other, ALIGNMENT if measured == M_ALIGNMENT else WAR)
    if measured in {M_INTENT, M_DISTRUST, M_OFFER}:
        return pair_cell(b, one, other, {M_INTENT: INTENT, M_DISTRUST: DISTRUST, M_OFFER: OFFER}[measured])
    if measured == M_MODIFIER:
        return size_cell(b, one, other, what)
    if measured == M_REGIME:
        return regime_cell(b, one, other, what)
    return treaty_cell(b, one, other, what) if measured == M_TREATY and what >= 0 else NO_CELL
