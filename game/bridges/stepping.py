"""Steps: a match played one order at a time on the compiled rules, and what its seats see of it.

An action is 0, which closes a seat's sheet, or 1 + the number of one of its printed candidates. Seats write in turn, and
no sheet is seen before all are opened, so that writing one after another is the same as writing at once. All rules of the
bridges stand in this file, because the compiler's cache looks only at the file of what it compiles.
"""

from typing import Final

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    CANDIDATE_TABLE,
    GATE_TABLE,
    GUARDED_TABLE,
    LINES,
    MOVE_TABLE,
    SEED,
    SHEETS_AT,
    SHOWN_TABLE,
    Board,
    Cells,
    look,
    of_move,
    on_board,
    order,
    order_at,
    pair_cell,
    row_of,
    setting,
    written,
)
from game.rules.codes import (
    A_FIRST,
    BY_BRINK,
    CLOCK,
    ENDING,
    FOR_INTENT,
    INTENT,
    K_FIRST,
    K_LAST,
    K_LEFT,
    K_OPEN,
    L_CAUSE,
    L_DIE,
    LEFT_PRICE,
    NO_CELL,
    NO_ENDING,
    O_MOVE,
    S_FEAR_LIMIT,
    SHEET_LENGTH,
    SHEET_ROWS,
    V_COST,
    V_COVERT,
    V_PRICE,
)
from game.rules.dice import roll
from game.rules.ends import score
from game.rules.orders import can_pay, points_left
from game.rules.playout import (
    candidate,
    choose_at_random,
    guards_now,
    is_candidate_legal,
    is_legal_past_guards,
    is_past_guards,
    last_affordable,
    write_candidate,
)
from game.rules.rule import rule
from game.rules.situation import recount
from game.rules.turn import clear_ledger, open_game, resolve

ALL_SIX: Final = 6
"""The brink die leaves a line only when it shows this."""
CLOSE: Final = 0
"""The action that closes a seat's sheet."""


def tray_length(actors: int) -> int:
    """Return how much longer than usual the desk is: who writes, turns opened, closed sheets, and two turns of actions."""
    return 2 + actors + 2 * actors * SHEET_ROWS


def seen_length(actors: int, cells: int) -> int:
    """Return how many numbers a seat is shown."""
    return cells + 1 + SHEET_ROWS + actors * SHEET_ROWS


@rule
def tray(b: Board) -> int:
    """Return where the tray begins, behind what the rules keep on the desk; the seat that writes stands first."""
    return SHEETS_AT + int(b.book[ACTORS]) * SHEET_LENGTH


@rule
def opened_at(b: Board) -> int:
    """Return where it stands how many turns were opened on this board, of one match after another."""
    return tray(b) + 1


@rule
def closed_at(b: Board, seat: int) -> int:
    """Return where it stands whether a seat has closed its sheet."""
    return tray(b) + 2 + seat


@rule
def action_at(b: Board, seat: int, row: int) -> int:
    """Return where an action of this turn stands."""
    return tray(b) + 2 + int(b.book[ACTORS]) + seat * SHEET_ROWS + row


@rule
def last_action_at(b: Board, seat: int, row: int) -> int:
    """Return where an action of the turn before stands."""
    return action_at(b, int(b.book[ACTORS]) + seat, row)


@rule
def writer(b: Board) -> int:
    """Return the seat whose turn it is to write."""
    return int(b.desk[tray(b)])


@rule
def is_over(b: Board) -> bool:
    """Say whether the match has ended."""
    return on_board(b, ENDING) != NO_ENDING


@rule
def deal(b: Board, start: Board, intents: Cells, low: int, high: int) -> None:
    """Lay a match out from its bare board with the dice of a seed, as `set_up` does, and open it."""
    for cell in range(len(start.cells)):
        b.cells[cell] = start.cells[cell]
    opened = b.desk[opened_at(b)]
    for place in range(len(start.desk)):
        b.desk[place] = start.desk[place]
    b.desk[opened_at(b)] = opened + 1
    b.desk[SEED] = low
    b.desk[SEED + 1] = high
    for k in range(0, len(intents), 3):
        one, other = intents[k], intents[k + 1]
        if roll(b, FOR_INTENT, one * 8 + other, 0) <= intents[k + 2]:
            make_malign(b, one, other)
    recount(b)
    clear_ledger(b)
    open_game(b)


@rule
def make_malign(b: Board, one: int, other: int) -> None:
    """Deal one side a malign intent towards another."""
    b.cells[pair_cell(b, one, other, INTENT)] = 1
    b.cells[pair_cell(b, one, other, CLOCK)] = setting(b, S_FEAR_LIMIT)


@rule
def is_order_open(b: Board, seat: int, action: int) -> bool:
    """Say whether an action is an order that a seat may write now."""
    k = look(b, ACTOR_TABLE, seat, A_FIRST) + action - 1
    return action > CLOSE and k < last_affordable(b, seat) and is_candidate_legal(b, seat, k)


@rule
def act(b: Board, seat: int, action: int) -> bool:
    """Write an order or close the sheet, which a full sheet does by itself; say whether the action was legal.

    An action that is not legal closes the sheet too, so that a learner without a mask cannot hang a match.
    """
    is_order = is_order_open(b, seat, action)
    if is_order:
        b.desk[action_at(b, seat, written(b, seat))] = action
        write_candidate(b, seat, look(b, ACTOR_TABLE, seat, A_FIRST) + action - 1)
    if not is_order or written(b, seat) >= SHEET_ROWS:
        b.desk[closed_at(b, seat)] = 1
    return is_order or action == CLOSE


@rule
def step(b: Board, action: int) -> bool:
    """Let the seat that writes act; once its sheet is closed the next one writes, and after the last the turn is played."""
    seat = writer(b)
    legal = act(b, seat, action)
    if b.desk[closed_at(b, seat)]:
        if seat + 1 < b.book[ACTORS]:
            b.desk[tray(b)] = seat + 1
        else:
            end_turn(b)
    return legal


@rule
def step_together(b: Board, actions: Cells, legal: Cells) -> None:
    """Let all seats whose sheets are open act at once and say who acted legally; once all are closed the turn is played."""
    open_sheets = 0
    for seat in range(b.book[ACTORS]):
        legal[seat] = act(b, seat, int(actions[seat])) if not b.desk[closed_at(b, seat)] else actions[seat] == CLOSE
        open_sheets += 1 - b.desk[closed_at(b, seat)]
    if open_sheets == 0:
        end_turn(b)


@rule
def end_turn(b: Board) -> None:
    """Play the turn from the sheets and clear the tray for the next."""
    turn_over(b)
    clear_ledger(b)
    resolve(b)


@rule
def turn_over(b: Board) -> None:
    """Keep this turn's actions as those of the turn before, and let everybody write again."""
    b.desk[tray(b)] = 0
    b.desk[opened_at(b)] += 1
    for seat in range(b.book[ACTORS]):
        b.desk[closed_at(b, seat)] = 0
        for row in range(SHEET_ROWS):
            b.desk[last_action_at(b, seat, row)] = b.desk[action_at(b, seat, row)]
            b.desk[action_at(b, seat, row)] = CLOSE


@rule
def take_back_sheet(b: Board, seat: int) -> None:
    """Open a seat's sheet again, with nothing on it."""
    b.desk[SHEETS_AT + seat * SHEET_LENGTH] = 0
    b.desk[closed_at(b, seat)] = 0
    for row in range(SHEET_ROWS):
        b.desk[action_at(b, seat, row)] = CLOSE


@rule
def show(b: Board, seat: int, seen: Cells) -> None:
    """Write what a seat sees: the cells it may see, its points left, its sheet, and last turn's orders that were open."""
    count, first = len(b.cells), row_of(b, SHOWN_TABLE, seat)
    for cell in range(count):
        seen[cell] = b.cells[cell] & b.book[first + cell]
    seen[count] = points_left(b, seat)
    for row in range(SHEET_ROWS):
        seen[count + 1 + row] = b.desk[action_at(b, seat, row)]
    at = count + 1 + SHEET_ROWS
    for other in range(b.book[ACTORS]):
        show_last(b, seat, other, seen, at + other * SHEET_ROWS)


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
def mask_from(b: Board, seat: int, seen: Cells, mask: Cells, memo: Cells) -> None:
    """Mark each action of a seat as legal or not, judged by what the seat is shown and by nothing else.

    Behind the marks the array keeps for which turn, seat and sheet they were made: what was not legal before does not
    become so by an order more, so that only what was needs to be looked at again.
    """
    own, last = Board(seen[: len(b.cells)], b.book, b.desk, b.ledger), len(mask) - 1
    stamp = 1 + (int(b.desk[opened_at(b)]) * 8 + seat) * 8 + written(b, seat)
    if is_over(b) or b.desk[closed_at(b, seat)]:
        for k in range(last):
            mask[k] = 0
    elif written(b, seat) > 0 and mask[last] == stamp - 1:
        narrow(own, seat, mask)
    elif mask[last] != stamp:
        mark_all(own, seat, mask, memo)
    mask[CLOSE], mask[last] = 1, stamp


@rule
def mark_all(b: Board, seat: int, mask: Cells, memo: Cells) -> None:
    """Mark each of a seat's actions as `mark_legal` does, asking guards that many candidates share only once.

    `memo` has a place for each guard: twice the end of the guards that begin there, and 1 if all of them let one pass.
    """
    first, last = look(b, ACTOR_TABLE, seat, A_FIRST), last_affordable(b, seat)
    gates, guarded = row_of(b, GATE_TABLE, first), row_of(b, GUARDED_TABLE, 0)
    for place in range(len(memo)):
        memo[place] = 0
    for k in range(last - first):
        holder, row = b.book[gates + 2 * k], guarded + 4 * b.book[gates + 2 * k + 1]
        if holder != NO_CELL:
            row += 4 * b.cells[holder]
        mask[1 + k] = int(
            passes(b, row, memo) and (asks_no_more(b, seat, row) or is_legal_past_guards(b, seat, first + k, row))
        )
    for k in range(last - first + 1, len(mask) - 1):
        mask[k] = 0


@rule
def passes(b: Board, row: int, memo: Cells) -> bool:
    """Say whether the guards of a row let its candidate pass, from the memo if they were asked before."""
    first, last = b.book[row + K_FIRST], b.book[row + K_LAST]
    if memo[first] >> 1 != last:
        memo[first] = 2 * last + int(is_past_guards(b, row))
    return bool(memo[first] & 1)


@rule
def asks_no_more(b: Board, seat: int, row: int) -> bool:
    """Say whether a candidate past its guards is legal on an empty sheet without another look."""
    is_plain = b.book[row + K_OPEN] == b.book[row + K_LAST] and b.book[row + K_LEFT] & ~LEFT_PRICE == 0
    return bool(is_plain and written(b, seat) == 0)


@rule
def narrow(b: Board, seat: int, mask: Cells) -> None:
    """Unmark what is no longer legal after one order more: what costs too much, the same again, what cannot be paid too."""
    first, affordable = look(b, ACTOR_TABLE, seat, A_FIRST), last_affordable(b, seat)
    last, spends = order_at(b, seat, written(b, seat) - 1, 0), has_spent(b, seat)
    for action in range(1, len(mask) - 1):
        if mask[action]:
            k = first + action - 1
            mask[action] = int(k < affordable and not is_alike(b, k, last) and (not spends or still_paid(b, seat, k)))


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
def observe(b: Board, seat: int, seen: Cells, mask: Cells, memo: Cells) -> None:
    """Write what a seat sees and which of its actions are legal."""
    show(b, seat, seen)
    mask_from(b, seat, seen, mask, memo)


@rule
def nth(start: Board, cells: Cells, desks: Cells, match: int) -> Board:
    """Return one of many boards that lie one behind the other; book and ledger are shared."""
    wide, long = len(start.cells), len(start.desk)
    own, desk = cells[match * wide : (match + 1) * wide], desks[match * long : (match + 1) * long]
    return Board(own, start.book, desk, start.ledger)


@rule
def deal_many(start: Board, cells: Cells, desks: Cells, intents: Cells, seed: int, numbers: Cells) -> None:
    """Deal every match anew: a match's seed is the common one and, as its upper half, the match's number."""
    for match in range(len(numbers)):
        deal(nth(start, cells, desks, match), start, intents, seed, int(numbers[match]))


@rule
def step_many(
    start: Board,
    cells: Cells,
    desks: Cells,
    intents: Cells,
    seed: int,
    numbers: Cells,
    actions: Cells,
    scores: Cells,
    ends: Cells,
) -> None:
    """Let the writer of every match act. Where a match ends, keep its scores and deal the next one in its place."""
    seats, count = int(start.book[ACTORS]), len(numbers)
    for match in range(count):
        b = nth(start, cells, desks, match)
        step(b, int(actions[match]))
        ends[match] = on_board(b, ENDING)
        if ends[match] != NO_ENDING:
            for seat in range(seats):
                scores[match * seats + seat] = score(b, seat)
            numbers[match] += count
            deal(b, start, intents, seed, int(numbers[match]))


@rule
def show_many(start: Board, cells: Cells, desks: Cells, writers: Cells, seen: Cells, masks: Cells, memo: Cells) -> None:
    """Write for every match who writes next, what that seat sees, and which of its actions are legal."""
    count = len(writers)
    shown, actions = len(seen) // count, len(masks) // count
    for match in range(count):
        b = nth(start, cells, desks, match)
        seat, own = writer(b), seen[match * shown : (match + 1) * shown]
        writers[match] = seat
        observe(b, seat, own, masks[match * actions : (match + 1) * actions], memo)


@rule
def choose_many(start: Board, cells: Cells, desks: Cells, salt: int, actions: Cells) -> None:
    """Choose for every match evenly among the legal actions, by the player's dice of that match."""
    for match in range(len(actions)):
        b = nth(start, cells, desks, match)
        k = choose_at_random(b, writer(b), salt)
        actions[match] = k - look(b, ACTOR_TABLE, writer(b), A_FIRST) + 1 if k >= 0 else CLOSE


@rule
def put(b: Board, seat: int, action: int, most: int) -> None:
    """Let a seat act that may write at most so many orders a turn; the turn is not played."""
    act(b, seat, action)
    if written(b, seat) >= most:
        b.desk[closed_at(b, seat)] = 1
    if seat == writer(b) and b.desk[closed_at(b, seat)]:
        b.desk[tray(b)] = seat + 1


@rule
def put_at_random(b: Board, seat: int, most: int, salt: int) -> None:
    """Fill and close another seat's sheet at random, as somebody may imagine it."""
    take_back_sheet(b, seat)
    for number in range(SHEET_ROWS):
        if not b.desk[closed_at(b, seat)]:
            k = choose_at_random(b, seat, salt + number)
            act(b, seat, k - look(b, ACTOR_TABLE, seat, A_FIRST) + 1 if k >= 0 else CLOSE)
            if written(b, seat) >= most:
                b.desk[closed_at(b, seat)] = 1


@rule
def forget_hidden(b: Board, seat: int) -> None:
    """Take from the tray what a seat did not see of the others' last turn, and open their sheets."""
    for other in range(b.book[ACTORS]):
        if other != seat:
            take_back_sheet(b, other)
            show_last(b, seat, other, b.desk, last_action_at(b, other, 0))


@rule
def lay_open(b: Board) -> None:
    """Open a game whose intents have been dealt."""
    recount(b)
    clear_ledger(b)
    open_game(b)


@rule
def next_marked(b: Board, number: int, undecided: int, happens: int) -> int:
    """Return the first line of the ledger from a number on whose die is not decided or stands for the brink's, or −1."""
    for line in range(number, b.desk[LINES]):
        die = b.ledger[line, L_DIE]
        if die == undecided or die == happens or (die == ALL_SIX and b.ledger[line, L_CAUSE] == BY_BRINK):
            return line
    return -1
