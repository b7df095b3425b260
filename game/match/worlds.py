"""Masks and worlds: the board as a seat may see it, and boards that could lie behind what it sees."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.rules.board import (
    ACTORS,
    MODIFIER_TABLE,
    MODIFIERS,
    SEED,
    SHEETS_AT,
    SHOWN_TABLE,
    TIE_TABLE,
    Board,
    Cells,
    look,
    pair_cell,
    row_of,
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
    NO_TIE,
    RIVALRY,
    S_FEAR_LIMIT,
    S_OPEN,
    SHEET_LENGTH,
)
from game.rules.dice import draw
from game.rules.rule import at_speed, rule
from game.rules.situation import recount

Odds = Cells
"""Faces of a die on which one seat is malign towards another, seat after seat, as far as the scenario says."""


NO_LEDGER: Final = np.zeros((0, LEDGER_COLUMNS), np.int32)


def visible(b: Board, seat: int) -> NDArray[np.bool_]:
    """Return which cells a seat may see."""
    seen: NDArray[np.bool_] = _shown(b, seat) != 0
    return seen


def _shown(b: Board, seat: int) -> Cells:
    """Return the printed bits that a seat may see of every cell."""
    first = row_of(b, SHOWN_TABLE, seat)
    return b.book[first : first + len(b.cells)]


def masked(b: Board, seat: int) -> Board:
    """Return a board with what a seat may not see set to 0: other cells, the seed, other sheets, the ledger."""
    desk = np.zeros(len(b.desk), np.int32)
    first = SHEETS_AT + seat * SHEET_LENGTH
    desk[first : first + SHEET_LENGTH] = b.desk[first : first + SHEET_LENGTH]
    return Board(b.cells & _shown(b, seat), b.book, desk, NO_LEDGER)


def unlit(b: Board) -> Board:
    """Return a board of the same shape that shows nothing, by which cells can be named."""
    return Board(np.zeros_like(b.cells), b.book, np.zeros_like(b.desk), NO_LEDGER)


def sample(seen: Board, seat: int, odds: Odds, number: int) -> Board:
    """Return the world of that number that could lie behind a masked board: secrets drawn anew, then counted."""
    b = Board(seen.cells.copy(), seen.book, seen.desk.copy(), np.zeros((LEDGER_ROWS, LEDGER_COLUMNS), np.int32))
    b.desk[SEED : SEED + 2] = (number + 1, seat + 7919)
    at_speed(imagine)(b, seat, odds)
    return b


@rule
def imagine(b: Board, seat: int, odds: Cells) -> None:
    """Draw what a seat may not know of the others, and count."""
    if setting(b, S_OPEN) == 0:
        for other in range(b.book[ACTORS]):
            for about in range(b.book[ACTORS]):
                if other != seat and look(b, TIE_TABLE, other, about) != NO_TIE:
                    if look(b, TIE_TABLE, other, about) == RIVALRY:
                        draw_mind(b, other, about, int(odds[other * b.book[ACTORS] + about]))
                    draw_readings(b, other, about)
    recount(b)


@rule
def draw_mind(b: Board, other: int, about: int, faces: int) -> None:
    """Draw another seat's intent and fear clock."""
    malign = draw_die(b, other, about, 0) <= faces
    b.cells[pair_cell(b, other, about, INTENT)] = int(malign)
    clock = setting(b, S_FEAR_LIMIT) if malign else draw_die(b, other, about, 1) - 1
    b.cells[pair_cell(b, other, about, CLOCK)] = clock


@rule
def draw_readings(b: Board, other: int, about: int) -> None:
    """Draw how another seat may have read what was done: the sizes of its private modifiers."""
    for modifier in range(b.book[MODIFIERS]):
        if look(b, MODIFIER_TABLE, modifier, D_PRIVATE):
            face = draw_die(b, other, about, 2 + modifier)
            b.cells[size_cell(b, other, about, modifier)] = int(face > 3) + int(face > 5)


@rule
def draw_die(b: Board, other: int, about: int, number: int) -> int:
    """Throw a die of one's own imagination."""
    return 1 + ((draw(b, FOR_PLAYER, other * 8 + about, number) * 6) >> 32)


def is_consistent(seen: Board, world: Board, seat: int) -> bool:
    """Say whether a world shows a seat just what it sees."""
    mask = visible(seen, seat)
    return bool(np.array_equal(seen.cells[mask], world.cells[mask]))
