"""Dice one by one: which die of a turn falls next and what may come of it, so that chance can be laid open.

The rules throw dice by name and let a ruling decide what one shows. So a turn is tried with faces that no die has for all
dice that are not decided yet; these faces stand in the ledger, and the first of them belongs to the die that falls next.
Nothing is rounded: the odds are those of the rule book. Where faces come to the same, one of them stands for all.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import numpy as np

from game.rules.board import (
    LINES,
    OCCURRENCE_TABLE,
    RULING_COLUMNS,
    RULING_ROWS,
    RULINGS,
    RULINGS_AT,
    Board,
    look,
    of_move,
    order,
    written,
)
from game.rules.codes import (
    ANY,
    BY_BRINK,
    BY_EVENT,
    BY_OPERATION,
    BY_READING,
    FOR_BRINK,
    FOR_EVENT,
    FOR_HORIZON,
    FOR_OPERATION,
    FOR_READING,
    L_BY,
    L_CAUSE,
    L_DIE,
    L_ON,
    L_REGION,
    L_WHAT,
    O_MOVE,
    O_ODDS,
    V_OPERATION,
)
from game.rules.rule import compiled, rule


class Die(NamedTuple):
    """A die by its name in the rules: what it is for, whose it is, and which of several."""

    what: int
    who: int
    number: int


Decided = tuple[tuple[Die, int], ...]
"""Dice of this turn with what they show."""
Marks = tuple[list[int], ...]
"""Lines of the ledger that tell of a die that has not been decided, or that may stand for the brink's."""
Try = Callable[[Die, int], Board]
"""What tries the turn with one more die decided and returns the board after it, with its ledger."""

UNDECIDED: Final = 7
"""A face that reads, fights and ends nothing as the middle faces do, and that no die has."""
PROBED: Final = 8
"""Another such face."""
HAPPENS: Final = -5
"""A face by which every event happens, and that no die has."""
CLIMBS: Final = 6
"""The brink die leaves a line only when it shows this."""
AS_UNDECIDED: Final = {FOR_READING: 3, FOR_HORIZON: 1, FOR_EVENT: 1, FOR_BRINK: 6}
"""The face of a die with which a turn goes as it goes while that die is undecided."""
STANDING: Final = (
    (FOR_READING, UNDECIDED),
    (FOR_OPERATION, UNDECIDED),
    (FOR_HORIZON, UNDECIDED),
    (FOR_EVENT, HAPPENS),
    (FOR_BRINK, CLIMBS),
)
STANDING_ROWS: Final = np.array([number for what, face in STANDING for number in (what, ANY, ANY, ANY, face)], np.int32)
MOST: Final = RULING_ROWS - len(STANDING) - 1
"""Dice of one turn that can be decided; any beyond them, which random play never met, read and fight as middle faces do."""
SIXTH: Final = 1 / 6


def rule_nothing(b: Board) -> None:
    """Rule that all dice of a turn show faces that no die has."""
    _stand(b, 0)


def rule_die(b: Board, number: int, die: Die, face: int) -> None:
    """Rule what one more die shows, after so many others; all that are left still show faces that no die has."""
    at = RULINGS_AT + RULING_COLUMNS * number
    b.desk[at : at + RULING_COLUMNS] = (die.what, ANY, die.who, die.number, face)
    _stand(b, number + 1)


def _stand(b: Board, number: int) -> None:
    at = RULINGS_AT + RULING_COLUMNS * number
    b.desk[at : at + len(STANDING_ROWS)] = STANDING_ROWS
    b.desk[RULINGS] = number + len(STANDING)


def marks_of(after: Board) -> Marks:
    """Return the lines of the ledger that a turn with undecided dice has left."""
    found, number = list[list[int]](), -1
    while (number := compiled(next_marked)(after, number + 1, UNDECIDED, HAPPENS)) >= 0:
        found.append(after.ledger[number].tolist())
    return tuple(found)


def next_die(before: Board, marks: Marks, decided: Decided, again: Try) -> Die | None:
    """Return the first die that fell undecided after a board, or nothing when all are decided."""
    if len(decided) >= MOST:
        return None
    known = {die for die, _ in decided}
    for line in marks:
        for die in _names(before, line):
            if die not in known and (line[L_CAUSE] != BY_READING or _falls(die, before, line, known, again)):
                return die
    return None


def _names(b: Board, line: list[int]) -> Iterator[Die]:
    """Yield the dice that a line of the ledger may speak of: one, or for a reading one for each order of that move."""
    cause, what, by, on = line[L_CAUSE], line[L_WHAT], line[L_BY], line[L_ON]
    if cause == BY_READING:
        rows = (row for row in range(written(b, by)) if order(b, by, row, O_MOVE) == what)
        yield from (Die(FOR_READING, by * 64 + on * 8 + row, what) for row in rows)
    elif cause == BY_OPERATION:
        yield Die(FOR_OPERATION, by, line[L_REGION] * 8 + of_move(b, what, V_OPERATION))
    elif cause == BY_EVENT:
        yield Die(FOR_EVENT, by, what)
    elif cause == BY_BRINK:
        if what == 1:
            yield Die(FOR_BRINK, by, on)
    else:
        yield Die(FOR_HORIZON, 0, 0)


def _falls(die: Die, b: Board, line: list[int], known: set[Die], again: Try) -> bool:
    """Say whether a reading's die falls at all: where a seat ordered a move twice, a turn tried once more shows whose it is."""
    left = [each for each in _names(b, line) if each not in known]
    if len(left) == 1:
        return True
    after = again(die, PROBED)
    return bool((after.ledger[: after.desk[LINES], L_DIE] == PROBED).any())


def outcomes(b: Board, die: Die, faces: int) -> tuple[tuple[int, float], ...]:
    """Return the faces that make a difference with their odds; `faces` are those on which an intent is malign."""
    if die.what == FOR_READING:
        return (1, SIXTH), (3, 4 * SIXTH), (6, SIXTH)
    if die.what == FOR_OPERATION:
        return tuple((face, SIXTH) for face in range(1, 7))
    if die.what in {FOR_HORIZON, FOR_BRINK}:
        return (1, 5 * SIXTH), (6, SIXTH)
    up_to = look(b, OCCURRENCE_TABLE, die.number, O_ODDS) if die.what == FOR_EVENT else faces
    return (1, up_to * SIXTH), (6, (6 - up_to) * SIXTH)


@rule
def next_marked(b: Board, number: int, undecided: int, happens: int) -> int:
    """Return the first line of the ledger from a number on whose die is not decided or stands for the brink's, or −1."""
    for line in range(number, b.desk[LINES]):
        die = b.ledger[line, L_DIE]
        if die == undecided or die == happens or (die == CLIMBS and b.ledger[line, L_CAUSE] == BY_BRINK):
            return line
    return -1
