"""What a seat is shown: the cells it may see, its sheet, last turn's open orders, and which of its actions are legal."""

from game.bridges.sieve import fill, mark_all
from game.bridges.stepping import take_back_sheet
from game.bridges.tray import CLOSE, action_at, closed_at, is_over, last_action_at, opened_at
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    CANDIDATE_TABLE,
    MOVE_TABLE,
    SHOWN_TABLE,
    Board,
    Cells,
    look,
    of_move,
    order,
    order_at,
    row_of,
    written,
)
from game.rules.codes import A_FIRST, FOR_PLAYER, K_LEFT, LEFT_PRICE, O_MOVE, SHEET_ROWS, V_COST, V_COVERT, V_PRICE
from game.rules.dice import draw
from game.rules.orders import can_pay, points_left
from game.rules.playout import TRIES, candidate, choose_among_all, guards_now, last_affordable
from game.rules.rule import rule


def seen_length(actors: int, cells: int) -> int:
    """Return how many numbers a seat is shown."""
    return cells + 1 + SHEET_ROWS + actors * SHEET_ROWS


@rule
def show(b: Board, seat: int, seen: Cells) -> None:
    """Write what a seat sees: the cells it may see, its points left, its sheet, and last turn's orders that were open."""
    count, first = len(b.cells), row_of(b, SHOWN_TABLE, seat)
    shown = b.book[first : first + count]
    for cell in range(count):
        seen[cell] = b.cells[cell] & shown[cell]
    show_sheet(b, seat, seen)
    at = count + 1 + SHEET_ROWS
    for other in range(b.book[ACTORS]):
        show_last(b, seat, other, seen, at + other * SHEET_ROWS)


@rule
def show_sheet(b: Board, seat: int, seen: Cells) -> None:
    """Write what a seat sees of its own sheet, which is all that changes within a turn."""
    count = len(b.cells)
    seen[count] = points_left(b, seat)
    for row in range(SHEET_ROWS):
        seen[count + 1 + row] = b.desk[action_at(b, seat, row)]


@rule
def show_last(b: Board, seat: int, other: int, seen: Cells, at: int) -> None:
    """Write the actions of another seat's last turn that a seat saw, close together so that a gap tells nothing."""
    count = 0
    for row in range(SHEET_ROWS):
        action = int(b.desk[last_action_at(b, other, row)])
        if action != CLOSE and (other == seat or not is_covert(b, other, action)):
            seen[at + count] = action
            count += 1
    for row in range(count, SHEET_ROWS):
        seen[at + row] = CLOSE


@rule
def is_covert(b: Board, seat: int, action: int) -> bool:
    """Say whether nobody else sees an action of a seat."""
    k = look(b, ACTOR_TABLE, seat, A_FIRST) + action - 1
    return look(b, MOVE_TABLE, candidate(b, k, O_MOVE), V_COVERT) != 0


@rule
def mask_from(b: Board, seat: int, seen: Cells, mask: Cells, sieve: Cells) -> None:
    """Mark each action of a seat as legal or not, judged by what the seat is shown and by nothing else.

    Behind the marks the array keeps for which turn, seat and sheet they were made: what was not legal before does not
    become so by an order more, so that only what was needs to be looked at again.
    """
    own, last, stamp = Board(seen[: len(b.cells)], b.book, b.desk, b.ledger), len(mask) - 1, stamp_of(b, seat)
    if is_over(b) or b.desk[closed_at(b, seat)]:
        fill(mask[:last], 0)
    elif written(b, seat) > 0 and mask[last] == stamp - 1:
        narrow(own, seat, mask)
    elif mask[last] != stamp:
        mark_all(own, seat, mask, sieve)
    mask[CLOSE], mask[last] = 1, stamp


@rule
def narrow(b: Board, seat: int, mask: Cells) -> None:
    """Unmark what is no longer legal after one order more: what costs too much, the same again, what cannot be paid too."""
    row, first = written(b, seat) - 1, look(b, ACTOR_TABLE, seat, A_FIRST)
    fill(mask[last_affordable(b, seat) - first + 1 : -1], 0)
    unmark_alike(b, first, order_at(b, seat, row, 0), int(b.desk[action_at(b, seat, row)]), mask)
    if has_spent(b, seat):
        for action in range(1, len(mask) - 1):
            if mask[action]:
                mask[action] = int(still_paid(b, seat, first + action - 1))


@rule
def unmark_alike(b: Board, first: int, at: int, chosen: int, mask: Cells) -> None:
    """Unmark an order on the desk in all its versions, which are printed side by side."""
    low, high = chosen, chosen
    while low > 0 and is_alike(b, first + low - 1, at):
        mask[low] = 0
        low -= 1
    while high < len(mask) - 1 and is_alike(b, first + high - 1, at):
        mask[high] = 0
        high += 1


@rule
def has_spent(b: Board, seat: int) -> bool:
    """Say whether the order written last takes anything from its mover beside action points."""
    move = order(b, seat, written(b, seat) - 1, O_MOVE)
    return of_move(b, move, V_PRICE) != of_move(b, move, V_COST)


@rule
def is_alike(b: Board, k: int, at: int) -> bool:
    """Say whether a candidate is the same move with the same aim as an order on the desk."""
    entry = row_of(b, CANDIDATE_TABLE, k)
    return bool(b.book[entry] == b.desk[at] and b.book[entry + 1] == b.desk[at + 1] and b.book[entry + 2] == b.desk[at + 2])


@rule
def still_paid(b: Board, seat: int, k: int) -> bool:
    """Say whether a seat's tracks bear a candidate's price beside what its sheet spends."""
    return not b.book[guards_now(b, k) + K_LEFT] & LEFT_PRICE or can_pay(b, seat, candidate(b, k, O_MOVE))


@rule
def observe(b: Board, seat: int, seen: Cells, mask: Cells, sieve: Cells) -> None:
    """Write what a seat sees and which of its actions are legal."""
    show(b, seat, seen)
    mask_from(b, seat, seen, mask, sieve)


@rule
def observe_again(b: Board, seat: int, seen: Cells, mask: Cells, sieve: Cells) -> None:
    """Do the same on the pair of arrays on which this seat was last observed: within a turn only its sheet has changed."""
    stamped, stamp = mask[len(mask) - 1], stamp_of(b, seat)
    if stamped == stamp or (stamped == stamp - 1 and written(b, seat) > 0):
        show_sheet(b, seat, seen)
    else:
        show(b, seat, seen)
    mask_from(b, seat, seen, mask, sieve)


@rule
def stamp_of(b: Board, seat: int) -> int:
    """Return a number for this turn, a seat and how many orders stand on its sheet: one more with each order."""
    return 1 + (int(b.desk[opened_at(b)]) * 8 + seat) * 8 + written(b, seat)


@rule
def forget_hidden(b: Board, seat: int) -> None:
    """Take from the tray what a seat did not see of the others' last turn, and open their sheets."""
    for other in range(b.book[ACTORS]):
        if other != seat:
            take_back_sheet(b, other)
            show_last(b, seat, other, b.desk, last_action_at(b, other, 0))


@rule
def choose_marked(b: Board, seat: int, salt: int, mask: Cells) -> int:
    """Choose the action that `choose_at_random` chooses, by a mask that holds already."""
    first, last = look(b, ACTOR_TABLE, seat, A_FIRST), last_affordable(b, seat)
    for attempt in range(TRIES):
        action = (draw(b, FOR_PLAYER, seat, salt * TRIES + attempt) * (last - first + 1)) >> 32
        if mask[action]:
            return action
    k = choose_among_all(b, seat, salt)
    return k - first + 1 if k >= first else CLOSE
