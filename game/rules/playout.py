"""Random play inside the rules: for search, for the arena and for measuring speed."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    CANDIDATE_TABLE,
    GATE_TABLE,
    GUARD_TABLE,
    GUARDED_TABLE,
    Board,
    Cells,
    look,
    on_board,
    row_of,
    written,
)
from game.rules.codes import (
    A_FIRST,
    A_UP_TO_0,
    DEAREST,
    ENDING,
    FOR_PLAYER,
    K_FIRST,
    K_HOLDER,
    K_LAST,
    K_LEFT,
    K_OPEN,
    K_ROW,
    LEFT_PRICE,
    LEFT_REACH,
    LEFT_TREATY,
    NO_CELL,
    NO_ENDING,
    O_CLAUSES,
    O_MOVE,
    O_REGION,
    O_TARGET,
    O_TREATY,
    SHEET_ROWS,
)
from game.rules.dice import draw
from game.rules.measures import holds, target_of
from game.rules.orders import can_pay, can_reach, is_same, may_propose, points_left, write_order
from game.rules.rule import rule
from game.rules.turn import clear_ledger, resolve

TRIES = 48
NO_CHOICE = -1


@rule
def candidate(b: Board, k: int, column: int) -> int:
    """Return a number of a printed candidate."""
    return look(b, CANDIDATE_TABLE, k, column)


@rule
def is_candidate_legal(b: Board, seat: int, k: int) -> bool:
    """Say whether a printed candidate that the seat can afford is legal now; what can never be was not printed."""
    guarded = guards_now(b, k)
    return is_past_guards(b, guarded) and is_legal_past_guards(b, seat, k, guarded)


@rule
def guards_now(b: Board, k: int) -> int:
    """Return where the book says which guards a candidate has now, which may hang on who holds its region."""
    gate = row_of(b, GATE_TABLE, k)
    holder = b.book[gate + K_HOLDER]
    return row_of(b, GUARDED_TABLE, b.book[gate + K_ROW] + (b.cells[holder] if holder != NO_CELL else 0))


@rule
def is_past_guards(b: Board, guarded: int) -> bool:
    """Say whether every cell that a row of guards watches lies within its limits."""
    for guard in range(b.book[guarded + K_FIRST], b.book[guarded + K_LAST]):
        entry = row_of(b, GUARD_TABLE, guard)
        shown = b.cells[b.book[entry]]
        if shown < b.book[entry + 1] or shown > b.book[entry + 2]:
            return False
    return True


@rule
def is_legal_past_guards(b: Board, seat: int, k: int, guarded: int) -> bool:
    """Say whether a candidate is not written yet, and whether what its guards leave open holds."""
    move, target, place = candidate(b, k, O_MOVE), candidate(b, k, O_TARGET), candidate(b, k, O_REGION)
    for row in range(written(b, seat)):
        if is_same(b, seat, row, move, target, place):
            return False
    bears_on = target_of(b, seat, target, place)
    for entry in range(b.book[guarded + K_LAST], b.book[guarded + K_OPEN]):
        if not holds(b, look(b, GUARD_TABLE, entry, 0), seat, bears_on, place):
            return False
    left = b.book[guarded + K_LEFT]
    if left & LEFT_PRICE and written(b, seat) > 0 and not can_pay(b, seat, move):
        return False
    if left & LEFT_REACH and not can_reach(b, seat, move, bears_on, place):
        return False
    return not left & LEFT_TREATY or may_propose(b, seat, target, candidate(b, k, O_TREATY), candidate(b, k, O_CLAUSES))


@rule
def write_candidate(b: Board, seat: int, k: int) -> None:
    """Write a printed candidate on a seat's sheet."""
    move, target, place = candidate(b, k, O_MOVE), candidate(b, k, O_TARGET), candidate(b, k, O_REGION)
    write_order(b, seat, move, target, place, candidate(b, k, O_TREATY), candidate(b, k, O_CLAUSES))


@rule
def mark_legal(b: Board, seat: int, mask: Cells) -> int:
    """Mark each candidate of a seat as legal (1) or not (0) in a given array; return how many are legal."""
    first, affordable = look(b, ACTOR_TABLE, seat, A_FIRST), last_affordable(b, seat)
    count = 0
    for k in range(len(mask)):
        mask[k] = 0
    for k in range(min(len(mask), affordable - first)):
        if is_candidate_legal(b, seat, first + k):
            mask[k] = 1
            count += 1
    return count


@rule
def last_affordable(b: Board, seat: int) -> int:
    """Return where a seat's candidates end that its sheet still has room for and its action points still pay for."""
    if on_board(b, ENDING) != NO_ENDING or written(b, seat) >= SHEET_ROWS:
        return look(b, ACTOR_TABLE, seat, A_FIRST)
    return look(b, ACTOR_TABLE, seat, A_UP_TO_0 + min(points_left(b, seat), DEAREST))


@rule
def choose_at_random(b: Board, seat: int, salt: int) -> int:
    """Choose evenly among a seat's legal orders and passing; return the candidate, or −1 for passing.

    Drawing until a legal one comes up gives every legal order the same chance without looking at all of them.
    """
    first, last = look(b, ACTOR_TABLE, seat, A_FIRST), last_affordable(b, seat)
    for attempt in range(TRIES):
        word = draw(b, FOR_PLAYER, seat, salt * TRIES + attempt)
        k = first - 1 + ((word * (last - first + 1)) >> 32)
        if k < first:
            return NO_CHOICE
        if is_candidate_legal(b, seat, k):
            return k
    return choose_among_all(b, seat, salt)


@rule
def choose_among_all(b: Board, seat: int, salt: int) -> int:
    """Choose evenly among a seat's legal orders and passing by looking at every candidate."""
    first, last = look(b, ACTOR_TABLE, seat, A_FIRST), last_affordable(b, seat)
    chosen, count = NO_CHOICE, 1
    for k in range(first, last):
        if is_candidate_legal(b, seat, k):
            count += 1
            if (draw(b, FOR_PLAYER, seat, salt * 8191 + k) * count) >> 32 == 0:
                chosen = k
    return chosen


@rule
def write_at_random(b: Board, seat: int) -> int:
    """Fill a seat's sheet at random until it passes; return the decisions made."""
    decisions = 0
    while written(b, seat) < SHEET_ROWS:
        k = choose_at_random(b, seat, decisions)
        decisions += 1
        if k == NO_CHOICE:
            break
        write_candidate(b, seat, k)
    return decisions


@rule
def play_out(b: Board, turns: int) -> int:
    """Play at random to the end, or for so many turns; return the decisions made."""
    decisions = 0
    for _ in range(turns):
        if on_board(b, ENDING) != NO_ENDING:
            break
        for seat in range(b.book[ACTORS]):
            decisions += write_at_random(b, seat)
        clear_ledger(b)
        resolve(b)
    return decisions
