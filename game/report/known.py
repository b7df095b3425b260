"""What is known of a match: everything, or what one seat may see; its numbers, and the lines that made them."""

from collections.abc import Callable, Iterator

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.match import Match, Page, Posting, View
from game.match.cells import Cell
from game.match.lexicon import Lexicon, lexicon
from game.report.causes import source
from game.report.words import describe_posting
from game.rules.board import HIGH_TABLE, Board, look, size_cell
from game.rules.codes import L_CELL, L_STEPS
from game.words import say
from game.world import names
from game.world.scenario import Scenario

Wanted = Callable[[Cell], bool]
Ends = tuple[int, int]
"""The least and the most that a number may be; equal where it is known."""


@frozen(eq=False)
class Known:
    """A board with a mark on what may be seen of it, and the pages that go with it."""

    board: Board
    visible: NDArray[np.bool_]
    pages: tuple[Page, ...]
    lex: Lexicon
    view: View | None
    """The view it comes from; nothing for somebody who may know everything."""

    @property
    def scenario(self) -> Scenario:
        """Return the scenario."""
        return self.lex.scenario

    def number(self, actor: str) -> int:
        """Return an actor's number in the rules."""
        return self.lex.index.actors[actor]

    def is_seen(self, cell: int) -> bool:
        """Say whether a cell may be seen."""
        return bool(self.visible[cell])

    def ends(self, cell: int) -> Ends:
        """Return a cell's value, or its range where it is hidden."""
        if not self.is_seen(cell):
            return 0, look(self.board, HIGH_TABLE, cell, 0)
        return int(self.board.cells[cell]), int(self.board.cells[cell])

    def size(self, reader: str, subject: str, modifier: int) -> Ends:
        """Return the size of a modifier on a sheet."""
        return self.ends(size_cell(self.board, self.number(reader), self.number(subject), modifier))

    def possible(self, one: str, other: str) -> tuple[str, ...]:
        """Return the situations that a dyad may be in; one where the truth is known."""
        if self.view is not None:
            return self.view.possible_situations(one, other)
        situations = self.pages[-1].situations
        return (situations.get(f"{one}-{other}") or situations[f"{other}-{one}"],)


@frozen
class Step:
    """A line of the ledger with its turn, and the value that its cell had afterwards."""

    turn: int
    posting: Posting
    after: int


def what_is_known(source: Match | View) -> Known:
    """Return what a match tells, or what a seat's view does."""
    lex = lexicon(source.scenario)
    if isinstance(source, View):
        return Known(source.board, source.visible, source.pages, lex, source)
    return Known(source.board, np.ones(len(source.board.cells), np.bool_), source.pages, lex, None)


def course(known: Known, wanted: Wanted) -> tuple[Step, ...]:
    """Return every line that moved the cells asked for, oldest first."""
    return tuple(reversed(list(_backwards(known, wanted))))


def _backwards(known: Known, wanted: Wanted) -> Iterator[Step]:
    """Yield lines from the last to the first, taking each back from the board that it led to."""
    values = known.board.cells.copy()
    for page in reversed(known.pages):
        for row, posting in zip(page.rows[::-1], page.postings[::-1], strict=True):
            if posting.cell is not None:
                after = int(values[row[L_CELL]])
                values[row[L_CELL]] -= row[L_STEPS]
                if wanted(posting.cell):
                    yield Step(page.turn, posting, after)


def at_start(known: Known, cell: int) -> int:
    """Return what a cell was before the first line of the ledger."""
    moved = sum(int(page.rows[page.rows[:, L_CELL] == cell, L_STEPS].sum()) for page in known.pages)
    return int(known.board.cells[cell]) - moved


def trail(known: Known, wanted: Wanted) -> Iterator[str]:
    """Yield the lines that made a number, turn by turn, with cause, die and source."""
    steps = course(known, wanted)
    yield say("What made it:") if steps else say("Nothing has moved it since the start.")
    for step in steps:
        line = describe_posting(known.scenario, step.posting, step.after)
        when, where = names.date(known.scenario, step.turn), source(known.scenario, step.posting)
        text = say("{when}: {line}", when=when, line=line)
        yield say("{text} [{source}]", text=text, source=where) if where else text
