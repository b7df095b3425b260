"""Pages: what happened in a turn, from the ledger, whole or as one seat may know it."""

import hashlib
from functools import cached_property
from typing import Final

import numpy as np
from attrs import evolve, field, frozen
from numpy.typing import NDArray

from game.match.cells import Cell, name_of
from game.match.lexicon import Lexicon
from game.match.order import Intention, Order
from game.rules import codes
from game.rules.board import OWNER_TABLE, Board, dyad_cell, of_move, printed
from game.rules.codes import L_BY, L_CAUSE, L_CELL, L_DIE, L_ON, L_REGION, L_STEPS, L_WHAT

CAUSES: Final = (
    "setup",
    "event",
    "order",
    "failed-order",
    "treaty",
    "breach",
    "reading",
    "operation",
    "count",
    "spiral",
    "fading",
    "politics",
    "brink",
    "ending",
    "clock",
    "ruling",
    "unattributed",
)
UNATTRIBUTED: Final = CAUSES.index("unattributed")

Written = tuple[Order, Intention | None]


@frozen
class Posting:
    """One line of the ledger in words: what moved by how much, and why."""

    cell: Cell | None
    """What moved; nothing for a note."""
    steps: int
    cause: str
    """One of `CAUSES`."""
    what: str
    """Id of the move, event or treaty; for the spiral and politics the number of its rule."""
    by: str
    on: str
    region: str
    die: int
    """The face it rests on, 0 for none."""


@frozen
class Page:
    """A turn's part of the ledger; `rows` holds only what its reader may know."""

    turn: int
    date: str
    rows: NDArray[np.int32] = field(eq=lambda rows: rows.tobytes(), repr=False)
    orders: dict[str, tuple[Written, ...]]
    digest: str
    """Digest of the board after the turn; empty on a seat's page, which has not seen the board."""
    situations: dict[str, str]
    """True situations by dyad; empty on a seat's page."""
    _lexicon: Lexicon = field(eq=False, repr=False)
    _unlit: Board = field(eq=False, repr=False)
    """A board of this match's shape that shows nothing, for naming cells."""

    @cached_property
    def postings(self) -> tuple[Posting, ...]:
        """Return the lines in words, in the order in which they were posted."""
        return tuple(_posting(self._lexicon, self._unlit, row) for row in self.rows)

    def for_seat(self, b: Board, seat: int) -> "Page":
        """Return the page as a seat may know it."""
        name = self._lexicon.seats[seat]
        orders = {
            other: tuple((o, i if other == name else None) for o, i in written if other == name or is_open(self._lexicon, o))
            for other, written in self.orders.items()
        }
        return evolve(self, rows=rows_for(b, seat, self.rows), orders=orders, digest="", situations={})

    def begins_war(self, one: int, other: int) -> bool:
        """Say whether two actors went to war in this turn."""
        cell = dyad_cell(self._unlit, one, other, codes.WAR)
        return any(row[L_CELL] == cell and row[L_STEPS] > 0 for row in self.rows)


def _posting(lex: Lexicon, b: Board, row: NDArray[np.int32]) -> Posting:
    cell = int(row[L_CELL])
    return Posting(
        name_of(lex, b, cell) if cell >= 0 else None,
        int(row[L_STEPS]),
        CAUSES[int(row[L_CAUSE])],
        _what(lex, int(row[L_CAUSE]), int(row[L_WHAT])),
        lex.seats[row[L_BY]] if row[L_BY] >= 0 else "",
        lex.seats[row[L_ON]] if row[L_ON] >= 0 else "",
        lex.scenario.regions[row[L_REGION]].id if row[L_REGION] >= 0 else "",
        int(row[L_DIE]),
    )


def _what(lex: Lexicon, cause: int, what: int) -> str:
    c = lex.scenario.catalogue
    if cause in {codes.BY_ORDER, codes.BY_FAILED_ORDER, codes.BY_READING, codes.BY_OPERATION}:
        return c.moves[what].id
    if cause in {codes.BY_TREATY, codes.BY_BREACH}:
        return c.treaties[what].id if what >= 0 else ""
    if cause == codes.BY_EVENT:
        return lex.scenario.occurrences[what].id
    return str(what)


def rows_for(b: Board, seat: int, rows: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the lines that a seat may know; those of others' covert orders without their cause."""
    kept = rows[[_may_know(b, seat, row) for row in rows]].copy() if len(rows) else rows
    for row in kept:
        if _is_covert(b, row) and row[L_BY] != seat:
            row[L_CAUSE:] = (UNATTRIBUTED, 0, -1, -1, -1, 0)
    return kept


def _may_know(b: Board, seat: int, row: NDArray[np.int32]) -> bool:
    if row[L_CELL] >= 0:
        return int(printed(b, OWNER_TABLE)[row[L_CELL], 0]) in {-1, seat}
    if row[L_CAUSE] == codes.BY_READING:
        return bool(row[L_ON] == seat)
    return not _is_covert(b, row) or bool(row[L_BY] == seat)


def _is_covert(b: Board, row: NDArray[np.int32]) -> bool:
    by_move = row[L_CAUSE] in {codes.BY_ORDER, codes.BY_FAILED_ORDER, codes.BY_READING, codes.BY_OPERATION}
    return bool(by_move and of_move(b, int(row[L_WHAT]), codes.V_COVERT))


def is_open(lex: Lexicon, order: Order) -> bool:
    """Say whether everybody sees an order when sheets are opened."""
    return lex.scenario.catalogue.moves[lex.index.moves[order.move]].visibility == "open"


def digest(b: Board) -> str:
    """Return the digest of a board: 16 hex digits over its cells."""
    return hashlib.blake2b(np.ascontiguousarray(b.cells, "<i4").tobytes(), digest_size=8).hexdigest()
