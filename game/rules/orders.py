"""§7 Orders: what may be written on a sheet, why not, and how the sheets are carried out."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    REGION_TABLE,
    TIE_TABLE,
    TREATY_TABLE,
    Board,
    look,
    of_effect,
    of_move,
    on_board,
    order,
    order_at,
    points_cell,
    sheet,
    track,
    treaty_cell,
    written,
)
from game.rules.codes import (
    A_TAGS,
    AIR,
    ALLOWED,
    AT_ACTOR,
    AT_REGION,
    BAD_TREATY,
    BALANCE_COLUMN,
    BY_FAILED_ORDER,
    BY_ORDER,
    CANNOT_PAY,
    COLD,
    DO_FORCES,
    DO_TRACK,
    E_DO,
    E_OF,
    E_STEP,
    E_WHAT,
    ENDING,
    FAMILY_COUNT,
    FOR_ORDER,
    GAME_OVER,
    LEGAL,
    NEED_UNMET,
    NO_OFFER,
    NO_OPERATION,
    NO_RULING,
    NO_TIE,
    NO_WAY_THERE,
    NOBODY,
    NOT_FOUGHT,
    NOT_YOUR_MOVE,
    O_CLAUSES,
    O_MOVE,
    O_REGION,
    O_TARGET,
    O_TREATY,
    OFFER,
    OFFER_CLAUSES,
    ORDERED_TWICE,
    ORDINARY,
    PROPOSE,
    R_COASTAL,
    RESERVE,
    RIVALRY,
    SEA,
    SELF,
    SHEET_FULL,
    SHEET_ROWS,
    T_AVAILABLE,
    T_CORE,
    T_FIRST,
    T_FIRST_NEED,
    T_LAST,
    T_LAST_NEED,
    TOO_FEW_POINTS,
    V_ACT,
    V_BY,
    V_COST,
    V_COVERT,
    V_FAMILY,
    V_FIRST_EFFECT,
    V_FIRST_NEED,
    V_LAST_EFFECT,
    V_LAST_NEED,
    V_OPERATION,
    V_TARGET,
    V_TIE,
    V_TO,
    WITHDRAW_OFFER,
    WRONG_KIND,
    WRONG_TARGET,
    WRONG_TIE,
)
from game.rules.dice import ruling
from game.rules.diplomacy import break_treaties
from game.rules.effects import apply_all
from game.rules.ledger import because, note
from game.rules.measures import all_hold, near, target_of
from game.rules.perception import read_order
from game.rules.rule import rule


@rule
def why_not(b: Board, seat: int, move: int, target: int, place: int, treaty: int, clauses: int) -> int:
    """Return the first reason why a seat may not write an order now, or `LEGAL`."""
    reason = why_never(b, seat, move, target, place)
    if reason != LEGAL:
        return reason
    return why_not_now(b, seat, move, target, place, treaty, clauses)


@rule
def why_never(b: Board, seat: int, move: int, target: int, place: int) -> int:
    """Return the reason in the printed tables why a seat can never write an order, or `LEGAL`."""
    if of_move(b, move, V_BY) != 0 and of_move(b, move, V_BY) & look(b, ACTOR_TABLE, seat, A_TAGS) == 0:
        return NOT_YOUR_MOVE
    aimed = of_move(b, move, V_TARGET)
    if (aimed == AT_REGION) != (place >= 0) or (aimed == AT_ACTOR) != (target >= 0):
        return WRONG_TARGET
    if aimed != AT_ACTOR:
        return LEGAL
    return why_not_with(b, seat, move, target)


@rule
def why_not_with(b: Board, seat: int, move: int, target: int) -> int:
    """Return the reason why a move does not fit an actor aimed at, or `LEGAL`."""
    if target == seat or look(b, TIE_TABLE, seat, target) == NO_TIE:
        return WRONG_TARGET
    if of_move(b, move, V_TIE) != NO_TIE and of_move(b, move, V_TIE) != look(b, TIE_TABLE, seat, target):
        return WRONG_TIE
    if of_move(b, move, V_TO) != 0 and of_move(b, move, V_TO) & look(b, ACTOR_TABLE, target, A_TAGS) == 0:
        return WRONG_KIND
    return LEGAL


@rule
def why_not_now(b: Board, seat: int, move: int, target: int, place: int, treaty: int, clauses: int) -> int:
    """Return the reason in the present position why a seat may not write an order, or `LEGAL`."""
    reason = why_not_on_sheet(b, seat, move, target, place, treaty)
    if reason != LEGAL:
        return reason
    return why_not_true(b, seat, move, target, place, treaty, clauses)


@rule
def why_not_on_sheet(b: Board, seat: int, move: int, target: int, place: int, treaty: int) -> int:
    """Return the reason why an order does not fit what is already written, or `LEGAL`."""
    if on_board(b, ENDING) > 0:
        return GAME_OVER
    if written(b, seat) >= SHEET_ROWS:
        return SHEET_FULL
    for row in range(written(b, seat)):
        if is_same(b, seat, row, move, target, place):
            return ORDERED_TWICE
    return TOO_FEW_POINTS if of_move(b, move, V_COST) > points_left(b, seat) else LEGAL


@rule
def points_left(b: Board, seat: int) -> int:
    """Return the action points that a seat's sheet leaves."""
    left = int(b.cells[points_cell(b, seat)])
    for row in range(written(b, seat)):
        left -= of_move(b, order(b, seat, row, O_MOVE), V_COST)
    return left


@rule
def is_same(b: Board, seat: int, row: int, move: int, target: int, place: int) -> bool:
    """Say whether a row of a sheet holds the same move with the same aim."""
    return bool(
        order(b, seat, row, O_MOVE) == move
        and order(b, seat, row, O_TARGET) == target
        and order(b, seat, row, O_REGION) == place
    )


@rule
def why_not_true(b: Board, seat: int, move: int, target: int, place: int, treaty: int, clauses: int) -> int:
    """Return the reason why the position does not allow an order, or `LEGAL`."""
    bears_on = target_of(b, seat, target, place)
    if place >= 0 and bears_on != NOBODY:
        reason = why_not_with(b, seat, move, bears_on)
        if reason != LEGAL:
            return reason
    if not all_hold(
        b,
        of_move(b, move, V_FIRST_NEED),
        of_move(b, move, V_LAST_NEED),
        seat,
        bears_on,
        place,
    ):
        return NEED_UNMET
    if not can_pay(b, seat, move):
        return CANNOT_PAY
    if of_move(b, move, V_OPERATION) != NO_OPERATION and not can_reach(b, seat, move, bears_on, place):
        return NO_WAY_THERE
    return why_not_agreed(b, seat, move, target, treaty, clauses)


@rule
def why_not_agreed(b: Board, seat: int, move: int, target: int, treaty: int, clauses: int) -> int:
    """Return the reason why an act of diplomacy is not possible, or `LEGAL`."""
    act = of_move(b, move, V_ACT)
    if act == PROPOSE:
        return LEGAL if may_propose(b, seat, target, treaty, clauses) else BAD_TREATY
    if act == ORDINARY or treaty >= 0:
        return LEGAL if treaty < 0 else BAD_TREATY
    open_offer = sheet(b, seat, target, OFFER) if act == WITHDRAW_OFFER else sheet(b, target, seat, OFFER)
    return LEGAL if open_offer > 0 else NO_OFFER


@rule
def may_propose(b: Board, seat: int, other: int, treaty: int, clauses: int) -> bool:
    """Say whether a treaty may be proposed: available, whole in its core, new, and nothing refused lately."""
    if treaty < 0 or not look(b, TREATY_TABLE, treaty, T_AVAILABLE) or sheet(b, seat, other, COLD) > 0:
        return False
    width = look(b, TREATY_TABLE, treaty, T_LAST) - look(b, TREATY_TABLE, treaty, T_FIRST)
    core = look(b, TREATY_TABLE, treaty, T_CORE)
    if clauses >> width != 0 or clauses & core != core:
        return False
    if sheet(b, seat, other, OFFER) == treaty + 1 and sheet(b, seat, other, OFFER_CLAUSES) == clauses:
        return False
    if clauses & ~int(b.cells[treaty_cell(b, seat, other, treaty)]) == 0:
        return False
    return all_hold(
        b,
        look(b, TREATY_TABLE, treaty, T_FIRST_NEED),
        look(b, TREATY_TABLE, treaty, T_LAST_NEED),
        seat,
        other,
        -1,
    )


@rule
def can_pay(b: Board, seat: int, move: int) -> bool:
    """Say whether a seat's tracks bear a move's price on top of what its sheet already spends."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, step = of_effect(b, effect, E_DO), of_effect(b, effect, E_STEP)
        if of_effect(b, effect, E_OF) == SELF:
            if do == DO_TRACK and step < 0:
                what = of_effect(b, effect, E_WHAT)
                if track(b, seat, what) + step < owed(b, seat, what):
                    return False
            elif do == DO_FORCES and step > 0 and track(b, seat, RESERVE) == 0:
                return False
    return True


@rule
def owed(b: Board, seat: int, what: int) -> int:
    """Return what the orders already written take from a track."""
    total = 0
    for row in range(written(b, seat)):
        move = order(b, seat, row, O_MOVE)
        for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
            if (
                of_effect(b, effect, E_DO) == DO_TRACK
                and of_effect(b, effect, E_WHAT) == what
                and of_effect(b, effect, E_OF) == SELF
            ):
                total -= min(0, of_effect(b, effect, E_STEP))
    return total


@rule
def can_reach(b: Board, seat: int, move: int, target: int, place: int) -> bool:
    """Say whether an operation can be mounted on a rival: by land from next to it, by sea on a coast, by air anywhere."""
    if target == NOBODY or look(b, TIE_TABLE, seat, target) != RIVALRY:
        return False
    kind = of_move(b, move, V_OPERATION)
    if kind == AIR:
        return True
    if kind == SEA:
        return bool(look(b, REGION_TABLE, place, R_COASTAL))
    return near(b, seat, place) > 0


@rule
def write_order(b: Board, seat: int, move: int, target: int, place: int, treaty: int, clauses: int) -> None:
    """Write an order in the next row of a seat's sheet."""
    at = order_at(b, seat, written(b, seat), 0)
    b.desk[at + O_MOVE] = move
    b.desk[at + O_TARGET] = target
    b.desk[at + O_REGION] = place
    b.desk[at + O_TREATY] = treaty
    b.desk[at + O_CLAUSES] = clauses
    b.desk[order_at(b, seat, 0, -1)] += 1


@rule
def carry_out_all(b: Board) -> None:
    """Carry out every sheet, family by family, within a family by seat number."""
    for family in range(FAMILY_COUNT):
        for seat in range(b.book[ACTORS]):
            for row in range(written(b, seat)):
                if of_move(b, order(b, seat, row, O_MOVE), V_FAMILY) == family:
                    carry_out(b, seat, row)


@rule
def carry_out(b: Board, seat: int, row: int) -> None:
    """Carry out one order, or note that it failed; either way it is read."""
    move, place = order(b, seat, row, O_MOVE), order(b, seat, row, O_REGION)
    target = target_of(b, seat, order(b, seat, row, O_TARGET), place)
    b.desk[order_at(b, seat, row, BALANCE_COLUMN)] = 0
    first, last = of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)
    if is_carried_out(b, seat, row, target):
        because(b, BY_ORDER, move, seat, target, place)
        note(b)
        apply_all(b, first, last, seat, target, place)
        if not of_move(b, move, V_COVERT):
            break_treaties(b, move, seat, target)
    else:
        because(b, BY_FAILED_ORDER, move, seat, target, place)
        note(b)
        b.desk[order_at(b, seat, row, BALANCE_COLUMN)] = NOT_FOUGHT
    read_order(b, move, seat, target, place, row)


@rule
def is_carried_out(b: Board, seat: int, row: int, target: int) -> bool:
    """Say whether an order is carried out when its turn comes: as was ruled, else if its conditions still hold."""
    move, place = order(b, seat, row, O_MOVE), order(b, seat, row, O_REGION)
    ruled = ruling(b, FOR_ORDER, seat, order_number(move, order(b, seat, row, O_TARGET), place))
    return ruled == ALLOWED if ruled != NO_RULING else is_still_possible(b, seat, move, target, place)


@rule
def order_number(move: int, target: int, place: int) -> int:
    """Return the number by which a ruling names an order of a seat, with its target and place as they were written."""
    return (move * 16 + target + 1) * 64 + place + 1


@rule
def is_still_possible(b: Board, seat: int, move: int, target: int, place: int) -> bool:
    """Say whether an order's conditions still hold when its turn comes."""
    if of_move(b, move, V_ACT) != ORDINARY:
        return True
    if place >= 0 and target != NOBODY and why_not_with(b, seat, move, target) != LEGAL:
        return False
    if not all_hold(
        b,
        of_move(b, move, V_FIRST_NEED),
        of_move(b, move, V_LAST_NEED),
        seat,
        target,
        place,
    ):
        return False
    return bool(of_move(b, move, V_OPERATION) == NO_OPERATION or can_reach(b, seat, move, target, place))
