"""Playing on from sheets: the turn that one makes, some turns of doctrines after it, and what that is worth."""

from game.players.creed import write_by_creed
from game.players.lookahead import lay_out, progress
from game.rules.board import (
    ACTORS,
    AIM_TABLE,
    AIMS,
    SEED,
    SHEETS_AT,
    Board,
    Cells,
    look,
    on_board,
)
from game.rules.codes import ENDING, I_SEAT, NO_ENDING, SHEET_LENGTH
from game.rules.ends import is_met, score
from game.rules.rule import rule
from game.rules.turn import clear_ledger, resolve

POINT = 6
"""What a point of the final score is worth; steps towards an aim count in sixths of one."""


@rule
def play_on(
    world: Board,
    trial: Board,
    seat: int,
    sheets: Cells,
    which: int,
    creeds: Cells,
    minds: Cells,
    used: Cells,
    turns: int,
    dice: int,
) -> int:
    """Play a sheet and so many turns in all in a world with dice of its own; return what came of it for its seat.

    `minds` holds for each seat the number of its doctrine in `creeds`, which begins with their first and last lines.
    """
    lay_out(world, trial)
    trial.desk[SEED] = dice
    first = SHEETS_AT + seat * SHEET_LENGTH
    for cell in range(SHEET_LENGTH):
        trial.desk[first + cell] = sheets[which * SHEET_LENGTH + cell]
    for turn in range(turns):
        for other in range(trial.book[ACTORS]):
            if other != seat or turn > 0:
                mind = minds[other]
                write_by_creed(trial, other, creeds, creeds[2 * mind], creeds[2 * mind + 1], used)
        clear_ledger(trial)
        resolve(trial)
        if on_board(trial, ENDING) != NO_ENDING:
            break
    return lead(trial, seat)


@rule
def try_sheets(
    world: Board,
    trial: Board,
    seat: int,
    sheets: Cells,
    tried: Cells,
    creeds: Cells,
    worlds: Cells,
    draws: Cells,
    used: Cells,
    turns: int,
    totals: Cells,
) -> None:
    """Play every tried sheet on under every draw, and add up for each what came of it.

    A draw is a row: the number of a world among `worlds`, the dice, and a doctrine for each seat.
    """
    cells, width = len(world.cells), 2 + world.book[ACTORS]
    for first in range(0, len(draws), width):
        at = draws[first] * cells
        for cell in range(cells):
            world.cells[cell] = worlds[at + cell]
        minds = draws[first + 2 : first + width]
        for k in range(len(tried)):
            totals[k] += play_on(world, trial, seat, sheets, tried[k], creeds, minds, used, turns, draws[first + 1])


@rule
def lead(b: Board, seat: int) -> int:
    """Return what a position is worth to a seat, less half of what it is worth to the others on average."""
    others, count = 0, 0
    for other in range(b.book[ACTORS]):
        if other != seat:
            others += worth(b, other)
            count += 1
    return 2 * count * worth(b, seat) - others


@rule
def worth(b: Board, seat: int) -> int:
    """Return a seat's score as it would stand now, and steps on the way to aims as long as the game goes on."""
    value = POINT * score(b, seat)
    if on_board(b, ENDING) == NO_ENDING:
        for aim in range(b.book[AIMS]):
            if look(b, AIM_TABLE, aim, I_SEAT) == seat and not is_met(b, aim):
                value += progress(b, aim)
    return int(value)
