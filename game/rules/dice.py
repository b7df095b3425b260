"""§1 Dice: named draws of a counter-based generator, independent of the order in which they are made."""

from typing import Final

from game.rules.board import RULING_COLUMNS, RULING_ROWS, RULINGS, RULINGS_AT, SEED, Board, board_cell
from game.rules.codes import ANY, NO_RULING, TURN
from game.rules.rule import rule

WORD: Final = 0xFFFFFFFF


@rule
def mix(x: int) -> int:
    """Scramble a 32-bit word (Wellons' lowbias32), in arithmetic that is the same compiled and interpreted."""
    x = x ^ (x >> 16)
    x = (x * 0x7FEB352D) & WORD
    x = x ^ (x >> 15)
    x = (x * 0x846CA68B) & WORD
    return x ^ (x >> 16)


@rule
def draw(b: Board, what: int, who: int, number: int) -> int:
    """Return the 32-bit word drawn for a purpose, this turn, somebody and a running number."""
    x = mix((int(b.desk[SEED]) & WORD) ^ 0x9E3779B9)
    x = mix(x ^ (int(b.desk[SEED + 1]) & WORD))
    x = mix((x + what * 1000003 + int(b.cells[board_cell(b, TURN)])) & WORD)
    return mix((x + who * 8191 + number * 131071) & WORD)


@rule
def roll(b: Board, what: int, who: int, number: int) -> int:
    """Throw the die of that name, 1–6; a ruling on that die comes first."""
    face = ruling(b, what, who, number)
    return face if face != NO_RULING else 1 + ((draw(b, what, who, number) * 6) >> 32)


@rule
def ruling(b: Board, what: int, who: int, number: int) -> int:
    """Return what was ruled for a purpose, this turn, somebody and a running number, or `NO_RULING`."""
    for k in range(b.desk[RULINGS]):
        at = RULINGS_AT + k * RULING_COLUMNS
        if (
            b.desk[at] == what
            and is_meant(b.desk[at + 1], b.cells[board_cell(b, TURN)])
            and is_meant(b.desk[at + 2], who)
            and is_meant(b.desk[at + 3], number)
        ):
            return int(b.desk[at + 4])
    return NO_RULING


@rule
def is_meant(ruled: int, value: int) -> bool:
    """Say whether a ruling that names a value, or any, means this one."""
    return bool(ruled == ANY or ruled == value)


def rule_on(b: Board, what: int, face: int, turn: int = ANY, who: int = ANY, number: int = ANY) -> None:
    """Rule that dice of a name show a face, or whether orders are carried out; what is not named is meant whatever it is.

    Raises IndexError when no further ruling fits.
    """
    row = int(b.desk[RULINGS])
    if row >= RULING_ROWS:
        raise IndexError("no room for another ruling")
    at = RULINGS_AT + row * RULING_COLUMNS
    b.desk[at : at + RULING_COLUMNS] = (what, turn, who, number, face)
    b.desk[RULINGS] = row + 1


def withdraw_rulings(b: Board) -> None:
    """Let dice fall as they fall."""
    b.desk[RULINGS] = 0
