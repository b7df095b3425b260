"""Lists beside creeds: which printed orders are of the kind that each line wants, found once, so that search looks at those."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.players.bearing import mark_effects
from game.players.creed import LINE_COLUMNS, W_LISTED, W_NUMBER, W_WANT, W_WEIGHS
from game.players.doctrine import Doctrine, creeds_of
from game.players.kinds import MOVE, is_wanted_kind
from game.rules.board import ACTOR_TABLE, ACTORS, CLAUSE_TABLE, MOVE_TABLE, Board, Cells, look, printed
from game.rules.codes import A_FIRST, A_LAST, C_LAST, V_LAST_EFFECT
from game.rules.rule import at_speed, rule
from game.world.scenario import Scenario


def listed_creeds(doctrines: Sequence[Doctrine], scenario: Scenario, b: Board) -> Cells:
    """Bind the creeds of doctrines into one array, with lists behind them; a board of the scenario tells what is printed.

    A list begins with where each seat's candidates begin in the array, and where the last seat's end. Last stands which effects
    bear on which seat's agenda.
    """
    creeds = creeds_of(doctrines, scenario)
    rows = creeds.reshape(-1, LINE_COLUMNS)[int(creeds[0]) :]
    edges, parts, at, places = _edges(b), [creeds], len(creeds), dict[tuple[int, int], int]()
    for row in rows:
        kind = int(row[W_WANT]), int(row[W_NUMBER]) if row[W_WANT] == MOVE else 0
        if kind not in places:
            found = _of_kind(b, *kind, int(edges[-1]))
            places[kind], start = at, at + len(edges)
            parts += [(start + np.searchsorted(found, edges)).astype(np.int32), found]
            at = start + len(found)
        row[W_LISTED] = places[kind]
    rows[:, W_WEIGHS] *= at
    return np.concatenate([*parts, _marks(b)])


def _edges(b: Board) -> NDArray[np.int64]:
    """Return where each seat's candidates begin, and where the last one's end."""
    seats = range(int(b.book[ACTORS]))
    return np.array([*(look(b, ACTOR_TABLE, seat, A_FIRST) for seat in seats), look(b, ACTOR_TABLE, seats[-1], A_LAST)])


def _of_kind(b: Board, want: int, number: int, end: int) -> Cells:
    marks = np.zeros(end, np.int32)
    at_speed(mark_kind)(b, want, number, marks)
    return np.flatnonzero(marks).astype(np.int32)


def _marks(b: Board) -> Cells:
    """Return which printed effects bear on which seat's agenda."""
    ends = [int(printed(b, MOVE_TABLE)[:, V_LAST_EFFECT].max()), int(printed(b, CLAUSE_TABLE)[:, C_LAST].max())]
    marks = np.zeros(max(ends) * int(b.book[ACTORS]), np.int32)
    at_speed(mark_effects)(b, marks)
    return marks


@rule
def mark_kind(b: Board, want: int, number: int, marks: Cells) -> None:
    """Mark each printed candidate of a kind with 1."""
    for k in range(len(marks)):
        marks[k] = int(is_wanted_kind(b, k, want, number))
