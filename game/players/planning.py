"""Whole matches between one-step look-ahead players by compiled rules, with nothing of Python in between.

Every seat does what `planner` does, with one world sampled a turn instead of two: it sees only its masked board.
"""

import numpy as np
from attrs import frozen

from game.match import Match
from game.match.worlds import imagine
from game.players.lookahead import NOT_LEGAL, add_values, advance
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    LINES,
    SEED,
    SHOWN_TABLE,
    Board,
    Cells,
    copy,
    look,
    on_board,
    order_at,
    row_of,
    written,
)
from game.rules.codes import A_FIRST, A_LAST, ENDING, NO_ENDING, SHEET_ROWS
from game.rules.playout import NO_CHOICE, write_candidate
from game.rules.rule import compiled, rule
from game.rules.turn import clear_ledger, resolve


@frozen
class Planning:
    """A match to be played again and again, with the boards that its players think on."""

    start: Board
    boards: tuple[Board, Board, Board, Board]
    odds: Cells
    values: Cells

    @classmethod
    def of(cls, match: Match) -> "Planning":
        """Make boards beside a match as it stands."""
        b = match.board
        most = max(look(b, ACTOR_TABLE, k, A_LAST) - look(b, ACTOR_TABLE, k, A_FIRST) for k in range(len(match.seats)))
        return cls(copy(b), (copy(b), copy(b), copy(b), copy(b)), match.odds(), np.zeros(most, np.int32))

    def play(self, seed: int) -> tuple[int, Board]:
        """Play to the end with dice from a seed below 2³¹; return the decisions, and the board as it ended."""
        b, seen, world, trial = self.boards
        b.cells[:], b.desk[:] = self.start.cells, self.start.desk
        b.desk[SEED], world.desk[SEED] = seed, seed ^ 0x2545F49
        decisions = compiled(plan_out)(b, seen, world, trial, self.odds, self.values, 999)
        return int(decisions), b


@rule
def plan_out(b: Board, seen: Board, world: Board, trial: Board, odds: Cells, values: Cells, turns: int) -> int:
    """Play by look-ahead to the end, or for so many turns; return the decisions made."""
    decisions = 0
    for _ in range(turns):
        if on_board(b, ENDING) != NO_ENDING:
            break
        for seat in range(b.book[ACTORS]):
            show(b, seen, world, seat)
            imagine(world, seat, odds)
            decisions += write_by_plan(b, seen, world, trial, seat, values)
        clear_ledger(b)
        resolve(b)
    return decisions


@rule
def show(b: Board, seen: Board, world: Board, seat: int) -> None:
    """Lay out what a seat may see, on the board that it drafts on and on the one of the world that it imagines."""
    first = row_of(b, SHOWN_TABLE, seat)
    for cell in range(len(b.cells)):
        seen.cells[cell] = b.cells[cell] & b.book[first + cell]
        world.cells[cell] = seen.cells[cell]
    for other in range(b.book[ACTORS]):
        seen.desk[order_at(seen, other, 0, -1)] = 0
        world.desk[order_at(world, other, 0, -1)] = 0
    world.desk[SEED] += 1
    world.desk[LINES] = 0


@rule
def write_by_plan(b: Board, seen: Board, world: Board, trial: Board, seat: int, values: Cells) -> int:
    """Write the order that gains most in the world, then the next, until nothing gains; return the decisions."""
    decisions = 0
    while written(b, seat) < SHEET_ROWS:
        k = best_order(seen, world, trial, seat, values)
        decisions += 1
        if k == NO_CHOICE:
            break
        write_candidate(seen, seat, k)
        write_candidate(b, seat, k)
        advance(world, trial, seat, k)
    return decisions


@rule
def best_order(seen: Board, world: Board, trial: Board, seat: int, values: Cells) -> int:
    """Return the first candidate that gains most; `NO_CHOICE` where none gains."""
    for k in range(len(values)):
        values[k] = 0
    add_values(seen, world, trial, seat, values)
    best, most = NO_CHOICE, 0
    for k in range(len(values)):
        if values[k] > most and values[k] != NOT_LEGAL:
            best, most = look(seen, ACTOR_TABLE, seat, A_FIRST) + k, int(values[k])
    return best
