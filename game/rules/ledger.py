"""§1 The ledger: nothing changes a cell but a posting, and every posting names its cause."""

from game.rules.board import HAND, HIGH_TABLE, LINES, Board, look
from game.rules.codes import L_BY, L_CAUSE, L_CELL, L_DIE, L_ON, L_REGION, L_STEPS, L_WHAT, NO_CELL, NOBODY, NOWHERE
from game.rules.rule import rule


@rule
def because(b: Board, cause: int, what: int, by: int, on: int, place: int) -> None:
    """Name the cause of the postings that follow: kind, what, who did it, to whom and where."""
    b.desk[HAND + L_CAUSE] = cause
    b.desk[HAND + L_WHAT] = what
    b.desk[HAND + L_BY] = by
    b.desk[HAND + L_ON] = on
    b.desk[HAND + L_REGION] = place
    b.desk[HAND + L_DIE] = 0


@rule
def because_plainly(b: Board, cause: int, what: int) -> None:
    """Name a cause that is nobody's act."""
    because(b, cause, what, NOBODY, NOBODY, NOWHERE)


@rule
def thrown(b: Board, die: int) -> int:
    """Name the die that the postings which follow rest on."""
    b.desk[HAND + L_DIE] = die
    return die


@rule
def post(b: Board, cell: int, steps: int) -> int:
    """Move a cell by so many steps within its range; return the steps that were moved."""
    before = int(b.cells[cell])
    after = min(max(before + steps, 0), look(b, HIGH_TABLE, cell, 0))
    if after != before:
        write(b, cell, after - before)
        b.cells[cell] = after
    return after - before


@rule
def post_to(b: Board, cell: int, value: int) -> int:
    """Move a cell to a value; return the steps that were moved."""
    return post(b, cell, value - int(b.cells[cell]))


@rule
def note(b: Board) -> None:
    """Write a line that moves nothing: an order that failed, a die that changed no cell."""
    write(b, NO_CELL, 0)


@rule
def write(b: Board, cell: int, steps: int) -> None:
    """Append a line to the ledger. Raises IndexError when the turn's ledger is full."""
    row = int(b.desk[LINES])
    if row >= b.ledger.shape[0]:
        raise IndexError("the ledger of this turn is full")
    b.ledger[row, L_CELL] = cell
    b.ledger[row, L_STEPS] = steps
    for column in range(L_CAUSE, L_DIE + 1):
        b.ledger[row, column] = b.desk[HAND + column]
    b.desk[LINES] = row + 1
