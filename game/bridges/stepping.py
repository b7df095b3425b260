"""Steps: a match played one order at a time on the compiled rules.

Seats write in turn, and no sheet is seen before all are opened, so that writing one after another is the same as writing
at once.
"""

from game.bridges.tray import CLOSE, action_at, closed_at, last_action_at, opened_at, tray, writer
from game.rules.board import ACTOR_TABLE, ACTORS, SEED, SHEETS_AT, Board, Cells, look, pair_cell, setting, written
from game.rules.codes import A_FIRST, CLOCK, FOR_INTENT, INTENT, S_FEAR_LIMIT, SHEET_LENGTH, SHEET_ROWS
from game.rules.dice import roll
from game.rules.playout import choose_at_random, is_candidate_legal, last_affordable, write_candidate
from game.rules.rule import rule
from game.rules.situation import recount
from game.rules.turn import clear_ledger, open_game, resolve


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
def lay_open(b: Board) -> None:
    """Open a game whose intents have been dealt."""
    recount(b)
    clear_ledger(b)
    open_game(b)
