"""§1 The board: every cell that can change, the printed tables, the sheets and the ledger, as small whole numbers."""

from itertools import accumulate
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.rules.codes import (
    DYAD_CELLS,
    LEDGER_COLUMNS,
    PAIR_CELLS,
    REGION_CELLS,
    SHEET_COLUMNS,
    SHEET_LENGTH,
    TRACK_COUNT,
)
from game.rules.rule import rule

Cells = NDArray[np.int32]

# Head of the book: how many pieces of each kind there are, and where each kind of cell begins.
(
    ACTORS,
    MODIFIERS,
    REGIMES,
    REGIONS,
    TREATIES,
    MOVES,
    AIMS,
    OCCURRENCES,
    AT_POINTS,
    AT_DYADS,
    AT_REGIMES,
    AT_TREATIES,
    AT_PAIRS,
    AT_SIZES,
    AT_AGES,
    AT_REGIONS,
    AT_FORCES,
    AT_BOARD,
) = range(18)
FIRST_OFFSET: Final = AT_POINTS
TABLES_AT: Final = 18
"""Where the head ends and the directory of tables begins: for each, its place in the book and its columns."""

TABLES: Final = (
    "actors",
    "ties",
    "modifiers",
    "weights",
    "known",
    "moves",
    "needs",
    "effects",
    "breaches",
    "regimes",
    "treaties",
    "terms",
    "clauses",
    "events",
    "occurrences",
    "calendar",
    "regions",
    "borders",
    "neighbours",
    "aims",
    "settings",
    "candidates",
    "gates",
    "guarded",
    "guards",
    "high",
    "owner",
    "shown",
)
(
    ACTOR_TABLE,
    TIE_TABLE,
    MODIFIER_TABLE,
    WEIGHT_TABLE,
    KNOWN_TABLE,
    MOVE_TABLE,
    NEED_TABLE,
    EFFECT_TABLE,
    BREACH_TABLE,
    REGIME_TABLE,
    TREATY_TABLE,
    TERM_TABLE,
    CLAUSE_TABLE,
    EVENT_TABLE,
    OCCURRENCE_TABLE,
    CALENDAR_TABLE,
    REGION_TABLE,
    BORDER_TABLE,
    NEIGHBOUR_TABLE,
    AIM_TABLE,
    SETTING_TABLE,
    CANDIDATE_TABLE,
    GATE_TABLE,
    GUARDED_TABLE,
    GUARD_TABLE,
    HIGH_TABLE,
    OWNER_TABLE,
    SHOWN_TABLE,
) = range(len(TABLES))

# The desk: what lies beside the board.
(SEED, RULINGS, LINES, HAND) = (0, 2, 3, 4)
RULINGS_AT: Final = HAND + LEDGER_COLUMNS
RULING_COLUMNS: Final = 5
RULING_ROWS: Final = 64
SHEETS_AT: Final = RULINGS_AT + RULING_COLUMNS * RULING_ROWS


class Board(NamedTuple):
    """Everything on the table, in four arrays, so that a compiled rule can be handed it cheaply."""

    cells: Cells
    """Everything that a posting can change."""
    book: Cells
    """The printed tables, which nothing changes: a head, a directory, and the tables one after another."""
    desk: Cells
    """What lies beside the board: seed, rulings, the cause in hand, order sheets."""
    ledger: Cells
    """The turn's postings, a line each."""


@rule
def look(b: Board, table: int, row: int, column: int) -> int:
    """Look up a number in a printed table."""
    entry = TABLES_AT + 2 * table
    return int(b.book[b.book[entry] + row * b.book[entry + 1] + column])


@rule
def row_of(b: Board, table: int, row: int) -> int:
    """Return where a row of a printed table begins in the book."""
    entry = TABLES_AT + 2 * table
    return int(b.book[entry] + row * b.book[entry + 1])


@rule
def of_move(b: Board, move: int, column: int) -> int:
    """Look up a number of a move."""
    return look(b, MOVE_TABLE, move, column)


@rule
def of_effect(b: Board, effect: int, column: int) -> int:
    """Look up a number of an effect."""
    return look(b, EFFECT_TABLE, effect, column)


@rule
def of_need(b: Board, need: int, column: int) -> int:
    """Look up a number of a condition."""
    return look(b, NEED_TABLE, need, column)


@rule
def setting(b: Board, which: int) -> int:
    """Return a numbered setting of the scenario."""
    return look(b, SETTING_TABLE, which, 0)


@rule
def known(b: Board, which: int) -> int:
    """Return the number of a modifier that the rules name."""
    return look(b, KNOWN_TABLE, which, 0)


@rule
def written(b: Board, seat: int) -> int:
    """Return how many orders stand on a seat's sheet."""
    return int(b.desk[SHEETS_AT + seat * SHEET_LENGTH])


@rule
def order_at(b: Board, seat: int, row: int, column: int) -> int:
    """Return where a number of an order lies on the desk."""
    return SHEETS_AT + seat * SHEET_LENGTH + 1 + row * SHEET_COLUMNS + column


@rule
def order(b: Board, seat: int, row: int, column: int) -> int:
    """Return a number of an order on a seat's sheet."""
    return int(b.desk[order_at(b, seat, row, column)])


@rule
def track_cell(b: Board, actor: int, track: int) -> int:
    """Return the cell of an actor's track."""
    return actor * TRACK_COUNT + track


@rule
def points_cell(b: Board, actor: int) -> int:
    """Return the cell of an actor's action points."""
    return int(b.book[AT_POINTS]) + actor


@rule
def dyad_cell(b: Board, one: int, other: int, which: int) -> int:
    """Return a cell that two actors share, in whichever order they are named."""
    return int(b.book[AT_DYADS]) + _dyad(b, one, other) * DYAD_CELLS + which


@rule
def regime_cell(b: Board, one: int, other: int, regime: int) -> int:
    """Return the cell of a type of regime between two actors."""
    return int(b.book[AT_REGIMES]) + _dyad(b, one, other) * int(b.book[REGIMES]) + regime


@rule
def treaty_cell(b: Board, one: int, other: int, treaty: int) -> int:
    """Return the cell of the clauses in force of a treaty between two actors."""
    return int(b.book[AT_TREATIES]) + _dyad(b, one, other) * int(b.book[TREATIES]) + treaty


@rule
def pair_cell(b: Board, reader: int, subject: int, which: int) -> int:
    """Return a cell of one side's sheet about another."""
    return int(b.book[AT_PAIRS]) + (reader * int(b.book[ACTORS]) + subject) * PAIR_CELLS + which


@rule
def size_cell(b: Board, reader: int, subject: int, modifier: int) -> int:
    """Return the cell of the size of a modifier on the reader's sheet about the subject."""
    return int(b.book[AT_SIZES]) + (reader * int(b.book[ACTORS]) + subject) * int(b.book[MODIFIERS]) + modifier


@rule
def age_cell(b: Board, reader: int, subject: int, modifier: int) -> int:
    """Return the cell of the season marks since that modifier was renewed."""
    return int(b.book[AT_AGES]) + (reader * int(b.book[ACTORS]) + subject) * int(b.book[MODIFIERS]) + modifier


@rule
def region_cell(b: Board, region: int, which: int) -> int:
    """Return a cell of a region."""
    return int(b.book[AT_REGIONS]) + region * REGION_CELLS + which


@rule
def forces_cell(b: Board, actor: int, region: int) -> int:
    """Return the cell of an actor's force tokens in a region."""
    return int(b.book[AT_FORCES]) + actor * int(b.book[REGIONS]) + region


@rule
def board_cell(b: Board, which: int) -> int:
    """Return a cell that belongs to nobody: the turn, the brink."""
    return int(b.book[AT_BOARD]) + which


@rule
def track(b: Board, actor: int, which: int) -> int:
    """Return an actor's standing on a track."""
    return int(b.cells[track_cell(b, actor, which)])


@rule
def size(b: Board, reader: int, subject: int, modifier: int) -> int:
    """Return the size of a modifier, 0–3."""
    return int(b.cells[size_cell(b, reader, subject, modifier)])


@rule
def known_size(b: Board, reader: int, subject: int, which: int) -> int:
    """Return the size of a modifier that the rules name."""
    return size(b, reader, subject, known(b, which))


@rule
def between(b: Board, one: int, other: int, which: int) -> int:
    """Return a number that two actors share."""
    return int(b.cells[dyad_cell(b, one, other, which)])


@rule
def sheet(b: Board, reader: int, subject: int, which: int) -> int:
    """Return a number of one side's sheet about another."""
    return int(b.cells[pair_cell(b, reader, subject, which)])


@rule
def region(b: Board, place: int, which: int) -> int:
    """Return a number of a region."""
    return int(b.cells[region_cell(b, place, which)])


@rule
def forces(b: Board, actor: int, place: int) -> int:
    """Return an actor's force tokens in a region."""
    return int(b.cells[forces_cell(b, actor, place)])


@rule
def on_board(b: Board, which: int) -> int:
    """Return a number that belongs to nobody."""
    return int(b.cells[board_cell(b, which)])


@rule
def is_tied(b: Board, one: int, other: int, tie: int) -> bool:
    """Say whether two actors are bound in that way."""
    return bool(one != other and look(b, TIE_TABLE, one, other) == tie)


@rule
def _dyad(b: Board, one: int, other: int) -> int:
    low, high = (one, other) if one < other else (other, one)
    return low * int(b.book[ACTORS]) + high


def copy(b: Board) -> Board:
    """Return a board with the same book and its own cells, desk and ledger, whose unwritten lines hold nothing."""
    ledger, lines = np.empty_like(b.ledger), b.desk[LINES]
    ledger[:lines] = b.ledger[:lines]
    return Board(b.cells.copy(), b.book, b.desk.copy(), ledger)


def desk_length(actors: int) -> int:
    """Return how long a desk is for so many seats."""
    return SHEETS_AT + actors * SHEET_LENGTH


def offsets(actors: int, modifiers: int, regimes: int, regions: int, treaties: int) -> list[int]:
    """Return where each kind of cell begins, in the order of the `AT_` numbers."""
    square = actors * actors
    lengths = (
        actors * TRACK_COUNT,
        actors,
        square * DYAD_CELLS,
        square * regimes,
        square * treaties,
        square * PAIR_CELLS,
        square * modifiers,
        square * modifiers,
        regions * REGION_CELLS,
        actors * regions,
    )
    return list(accumulate(lengths))


def print_book(head: list[int], tables: dict[str, Cells]) -> Cells:
    """Bind the head and the tables of `TABLES` into one book."""
    at = TABLES_AT + 2 * len(TABLES)
    directory: list[int] = []
    for name in TABLES:
        directory += [at, tables[name].shape[1]]
        at += tables[name].size
    return np.concatenate([np.array(head + directory, np.int32), *(tables[name].reshape(-1) for name in TABLES)])


def printed(b: Board, table: int) -> Cells:
    """Return a printed table as rows, for reading at leisure."""
    entry = TABLES_AT + 2 * table
    start, columns = int(b.book[entry]), int(b.book[entry + 1])
    following = [int(b.book[TABLES_AT + 2 * k]) for k in range(table + 1, len(TABLES))] or [len(b.book)]
    return b.book[start : following[0]].reshape(-1, max(1, columns))
