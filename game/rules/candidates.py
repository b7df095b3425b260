"""Candidates: every order that a seat may ever write, printed once so that legality asks only about the moment."""

from game.rules.board import (
    ACTORS,
    MOVES,
    REGIONS,
    TREATIES,
    TREATY_TABLE,
    Board,
    look,
    of_move,
)
from game.rules.codes import (
    AT_ACTOR,
    AT_REGION,
    DEAREST,
    LEGAL,
    NOBODY,
    NOWHERE,
    PROPOSE,
    T_AVAILABLE,
    T_CORE,
    T_FIRST,
    T_LAST,
    V_ACT,
    V_COST,
    V_TARGET,
)
from game.rules.orders import why_never

Row = tuple[int, int, int, int, int]


def candidate_rows(b: Board) -> tuple[list[Row], list[list[int]]]:
    """Print the candidates of every seat, cheapest first, so that nobody looks further than it can pay.

    Returns them, and for each seat where they begin and where those of each cost end.
    """
    rows: list[Row] = []
    ranges: list[list[int]] = []
    for seat in range(int(b.book[ACTORS])):
        ends = [len(rows)]
        for cost in range(DEAREST + 1):
            for move in range(int(b.book[MOVES])):
                if of_move(b, move, V_COST) == cost:
                    rows.extend(_rows_of(b, seat, move))
            ends.append(len(rows))
        ranges.append(ends)
    return rows, ranges


def _rows_of(b: Board, seat: int, move: int) -> list[Row]:
    """Return a seat's candidates for one move."""
    aimed = of_move(b, move, V_TARGET)
    targets = range(int(b.book[ACTORS])) if aimed == AT_ACTOR else [NOBODY]
    places = range(int(b.book[REGIONS])) if aimed == AT_REGION else [NOWHERE]
    aims = [(t, p) for t in targets for p in places if why_never(b, seat, move, t, p) == LEGAL]
    if of_move(b, move, V_ACT) == PROPOSE:
        return [(move, t, p, treaty, mask) for t, p in aims for treaty, mask in _versions(b)]
    return [(move, t, p, -1, 0) for t, p in aims]


def _versions(b: Board) -> list[tuple[int, int]]:
    """Return each available treaty in its barest and its fullest version."""
    versions = []
    for treaty in range(int(b.book[TREATIES])):
        if look(b, TREATY_TABLE, treaty, T_AVAILABLE):
            core = look(b, TREATY_TABLE, treaty, T_CORE)
            full = (1 << int(look(b, TREATY_TABLE, treaty, T_LAST) - look(b, TREATY_TABLE, treaty, T_FIRST))) - 1
            versions += [(treaty, mask) for mask in sorted({core, full})]
    return versions
