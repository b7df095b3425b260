"""Straining: how a sieve is laid out from the guards in the book, and from what these leave open but sums of cells settle."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np

from game.bridges.sieve import ROW, SECTIONS_AT
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    CANDIDATE_TABLE,
    GATE_TABLE,
    GUARD_TABLE,
    GUARDED_TABLE,
    NEED_TABLE,
    NEIGHBOUR_TABLE,
    TIE_TABLE,
    TREATY_TABLE,
    Board,
    Cells,
    copy,
    forces_cell,
    look,
    pair_cell,
    printed,
)
from game.rules.codes import (
    A_FIRST,
    A_LAST,
    COLD,
    K_FIRST,
    K_HOLDER,
    K_LAST,
    K_LEFT,
    K_OPEN,
    LEFT_REACH,
    LEFT_TREATY,
    M_ACCESS,
    M_NEAR,
    N_LEAST,
    N_MEASURE,
    N_MOST,
    N_OF,
    NO_CELL,
    NOBODY,
    RIVALRY,
    T_FIRST_NEED,
    T_LAST_NEED,
)
from game.rules.guards import ALWAYS, MOST, guard_of
from game.rules.measures import plays, target_of

Limit = tuple[tuple[int, ...], int, int]
"""Cells, and the least and the most of their sum."""
NEVER: Final[Limit] = ((0,), 1, 0)
ANY_NUMBER: Final = 999
"""The most of a condition that asks for so many or more."""
PLAIN, PROPOSAL, OPEN = range(3)


class Aim(NamedTuple):
    """What an action is about while somebody holds its region."""

    seat: int
    target: int
    place: int
    bears_on: int


class Strained(NamedTuple):
    """What must hold for an action, and whether that is all there is to ask."""

    limits: list[Limit]
    left: int


class Book(NamedTuple):
    """The tables that are read, as lists."""

    board: Board
    candidates: list[list[int]]
    gates: list[list[int]]
    guarded: list[list[int]]
    guards: list[list[int]]
    needs: list[list[int]]


def sieve_of(b: Board) -> Cells:
    """Return the sieve of a board's book."""
    tables = (CANDIDATE_TABLE, GATE_TABLE, GUARDED_TABLE, GUARD_TABLE, NEED_TABLE)
    book = Book(copy(b), *(printed(b, table).tolist() for table in tables))
    seats = int(b.book[ACTORS])
    sieve = [0] * seats
    for seat in range(seats):
        sieve[seat] = len(sieve)
        _add_part(sieve, book, seat)
    return np.array(sieve, np.int32)


def _add_part(sieve: list[int], book: Book, seat: int) -> None:
    """Lay a seat's part of the sieve at its end."""
    sections: dict[int, list[dict[Limit, list[int]]]] = {}
    lists: dict[int, list[int]] = {PLAIN: [], PROPOSAL: [], OPEN: []}
    first, last = (look(book.board, ACTOR_TABLE, seat, column) for column in (A_FIRST, A_LAST))
    for action, k in enumerate(range(first, last), 1):
        strained = _strained(book, seat, k)
        lists[max(each.left for each in strained)].append(action)
        kinds = sections.setdefault(book.gates[k][K_HOLDER], [defaultdict(list) for _ in strained])
        for falling, each in zip(kinds, strained, strict=True):
            for limit in each.limits:
                falling[limit].append(action)
    part = len(sieve)
    sieve += [len(sections), 0, 0, 0] + [0, 0] * len(sections)
    for at, (holder, kinds) in zip(range(part + SECTIONS_AT, len(sieve), 2), sections.items(), strict=True):
        sieve[at : at + 2] = holder, len(sieve)
        _add_rows(sieve, kinds)
    sieve[part + 1 : part + SECTIONS_AT] = _added(sieve, (lists[PROPOSAL], lists[OPEN]))


def _add_rows(sieve: list[int], kinds: list[dict[Limit, list[int]]]) -> None:
    """Lay out a section: for each holder where its rows begin, with the end of the last; the rows; cells and what falls."""
    rows = [(limit, actions) for falling in kinds for limit, actions in falling.items()]
    first = len(sieve) + len(kinds) + 1
    sieve += [first + ROW * count for count in np.cumsum([0, *map(len, kinds)]).tolist()]
    sieve += [0] * (ROW * len(rows))
    for at, ((cells, least, most), actions) in zip(range(first, first + ROW * len(rows), ROW), rows, strict=True):
        begin, middle, end = _added(sieve, (cells, actions))
        sieve[at : at + ROW] = begin, middle, least, most, middle, end


def _added(sieve: list[int], lists: Iterable[Iterable[int]]) -> list[int]:
    """Add two lists and return where the first begins, where the second does, and where it ends."""
    places = [len(sieve)]
    for each in lists:
        sieve += each
        places.append(len(sieve))
    return places


def _strained(book: Book, seat: int, k: int) -> list[Strained]:
    """Return what must hold for a candidate, for each that may hold its region."""
    _, target, place, _, _ = book.candidates[k]
    holder, row = book.gates[k]
    found = []
    for number in range(1 if holder == NO_CELL else int(book.board.book[ACTORS])):
        if holder != NO_CELL:
            book.board.cells[holder] = number
        aim = Aim(seat, target, place, target_of(book.board, seat, target, place))
        found.append(_limits(book, aim, k, book.guarded[row + number]))
    return found


def _limits(book: Book, aim: Aim, k: int, row: list[int]) -> Strained:
    """Return what must hold for a candidate as limits, and what is left to ask."""
    limits: list[Limit] = [((cell,), least, most) for cell, least, most in book.guards[row[K_FIRST] : row[K_LAST]]]
    needs = [book.needs[number] for number, _, _ in book.guards[row[K_LAST] : row[K_OPEN]]]
    wanted: list[Limit | None] = [_near_enough(book, aim, need) for need in needs]
    if row[K_LEFT] & LEFT_REACH:
        wanted.append(_reached(book, aim))
    if row[K_LEFT] & LEFT_TREATY:
        wanted += _treaty_limits(book, aim, book.candidates[k][3])
    limits += [limit for limit in wanted if limit]
    left = OPEN if None in wanted else PROPOSAL if row[K_LEFT] & LEFT_TREATY else PLAIN
    return Strained(list(dict.fromkeys(limits)), left)


def _near_enough(book: Book, aim: Aim, need: list[int]) -> Limit | None:
    """Return a condition on forces in and next to a region as a limit, or nothing if it is another one."""
    measured, role, least, most = (need[column] for column in (N_MEASURE, N_OF, N_LEAST, N_MOST))
    seats = range(int(book.board.book[ACTORS]))
    actors = [actor for actor in seats if plays(book.board, role, aim.seat, aim.bears_on, actor)]
    is_any = (least, most) == (1, ANY_NUMBER)
    if aim.place < 0 or measured not in {M_NEAR, M_ACCESS} or not (is_any or (measured == M_NEAR and len(actors) == 1)):
        return None
    cells = [cell for actor in actors for cell in _cells_near(book.board, actor, aim.place)]
    return (tuple(cells), least, most) if cells else NEVER


def _reached(book: Book, aim: Aim) -> Limit:
    """Return that land forces reach a region of a rival."""
    if aim.bears_on == NOBODY or look(book.board, TIE_TABLE, aim.seat, aim.bears_on) != RIVALRY:
        return NEVER
    return _cells_near(book.board, aim.seat, aim.place), 1, MOST


def _cells_near(b: Board, actor: int, place: int) -> tuple[int, ...]:
    """Return the cells that `near` adds up."""
    around = (look(b, NEIGHBOUR_TABLE, place, k) for k in range(1, 1 + look(b, NEIGHBOUR_TABLE, place, 0)))
    return tuple(forces_cell(b, actor, each) for each in (place, *around))


def _treaty_limits(book: Book, aim: Aim, treaty: int) -> list[Limit | None]:
    """Return what must hold for a proposal beside its being new; nothing for a condition that is no plain cell."""
    b, limits = book.board, list[Limit | None]([((pair_cell(book.board, aim.seat, aim.target, COLD),), -MOST, 0)])
    for number in range(look(b, TREATY_TABLE, treaty, T_FIRST_NEED), look(b, TREATY_TABLE, treaty, T_LAST_NEED)):
        guard = guard_of(b, book.needs[number], aim.seat, aim.target, -1)
        if guard != ALWAYS:
            limits.append(((guard[0],), *guard[1:]) if guard else None)
    return limits
