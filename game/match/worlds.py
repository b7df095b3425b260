"""Masks and worlds: the board as a seat may see it, and boards that could lie behind what it sees."""

import numpy as np
from numpy.typing import NDArray

from game.rules.board import (
    ACTORS,
    MODIFIER_TABLE,
    MODIFIERS,
    OWNER_TABLE,
    SEED,
    SHEETS_AT,
    TIE_TABLE,
    Board,
    look,
    pair_cell,
    printed,
    setting,
    size_cell,
)
from game.rules.codes import (
    CLOCK,
    D_PRIVATE,
    FOR_PLAYER,
    INTENT,
    LEDGER_COLUMNS,
    LEDGER_ROWS,
    RIVALRY,
    S_FEAR_LIMIT,
    S_OPEN,
    SHEET_LENGTH,
)
from game.rules.dice import draw
from game.rules.rule import at_speed
from game.rules.situation import recount

PRIVATE_ODDS = (3, 5, 6, 6)
"""Of six, how many draws give at most 0, 1, 2, 3 steps of a modifier that nobody else sees (a design prior)."""

Odds = dict[tuple[int, int], int]
"""Faces of a die on which one seat is malign towards another, as far as the scenario says."""


def visible(b: Board, seat: int) -> NDArray[np.bool_]:
    """Return which cells a seat may see."""
    owner = printed(b, OWNER_TABLE)[:, 0]
    seen: NDArray[np.bool_] = (owner == -1) | (owner == seat)
    return seen


def masked(b: Board, seat: int) -> Board:
    """Return a board with what a seat may not see set to 0: other cells, the seed, other sheets, the ledger."""
    desk = np.zeros_like(b.desk)
    own = slice(SHEETS_AT + seat * SHEET_LENGTH, SHEETS_AT + (seat + 1) * SHEET_LENGTH)
    desk[own] = b.desk[own]
    return Board(np.where(visible(b, seat), b.cells, 0), b.book, desk, np.zeros((0, LEDGER_COLUMNS), np.int32))


def unlit(b: Board) -> Board:
    """Return a board of the same shape that shows nothing, by which cells can be named."""
    return Board(np.zeros_like(b.cells), b.book, np.zeros_like(b.desk), np.zeros((0, LEDGER_COLUMNS), np.int32))


def sample(seen: Board, seat: int, odds: Odds, number: int) -> Board:
    """Return the world of that number that could lie behind a masked board: secrets drawn anew, then counted."""
    b = Board(seen.cells.copy(), seen.book, seen.desk.copy(), np.zeros((LEDGER_ROWS, LEDGER_COLUMNS), np.int32))
    b.desk[SEED : SEED + 2] = (number + 1, seat + 7919)
    if not setting(b, S_OPEN):
        for other in range(int(b.book[ACTORS])):
            if other != seat:
                _draw_secrets(b, other, odds)
    at_speed(recount)(b)
    return b


def _draw_secrets(b: Board, other: int, odds: Odds) -> None:
    """Draw another seat's intents, clocks and private readings."""
    for about in range(int(b.book[ACTORS])):
        if look(b, TIE_TABLE, other, about) == RIVALRY:
            malign = _die(b, other, about, 0) <= odds.get((other, about), 0)
            b.cells[pair_cell(b, other, about, INTENT)] = int(malign)
            limit = setting(b, S_FEAR_LIMIT)
            b.cells[pair_cell(b, other, about, CLOCK)] = limit if malign else _die(b, other, about, 1) - 1
        if look(b, TIE_TABLE, other, about):
            for modifier in range(int(b.book[MODIFIERS])):
                if look(b, MODIFIER_TABLE, modifier, D_PRIVATE):
                    face = _die(b, other, about, 2 + modifier)
                    b.cells[size_cell(b, other, about, modifier)] = sum(face > limit for limit in PRIVATE_ODDS)


def _die(b: Board, other: int, about: int, number: int) -> int:
    return 1 + ((draw(b, FOR_PLAYER, other * 8 + about, number) * 6) >> 32)


def is_consistent(seen: Board, world: Board, seat: int) -> bool:
    """Say whether a world shows a seat just what it sees."""
    mask = visible(seen, seat)
    return bool(np.array_equal(seen.cells[mask], world.cells[mask]))
