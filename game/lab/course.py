"""Courses: the board after every turn of a match, read by name."""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.match.lexicon import Lexicon
from game.players.creed import play_creeds
from game.rules import codes, ends
from game.rules.board import Board, Cells, board_cell, dyad_cell, forces_cell, pair_cell, region_cell, size_cell, track_cell
from game.rules.rule import at_speed
from game.world.vocabulary import TRACKS

Numbers = NDArray[np.int32]


@frozen(eq=False)
class Course:
    """What every cell held after each turn; the first row is the start."""

    lexicon: Lexicon
    board: Board
    """The board at the start: where cells lie, and the printed tables."""
    cells: Numbers
    """A row for the start and for every turn, a column for every cell."""
    opening: int = 0
    """Turns of the opening, which others may have played."""

    def __len__(self) -> int:
        """Return the turns that were played."""
        return len(self.cells) - 1

    def track(self, actor: str, name: str) -> Numbers:
        """Return an actor's track over time."""
        return self._column(track_cell(self.board, self._actor(actor), TRACKS.index(name)))

    def tokens(self, actor: str) -> Numbers:
        """Return an actor's force tokens on the map over time."""
        first = forces_cell(self.board, self._actor(actor), 0)
        total: Numbers = self.cells[:, first : first + len(self.lexicon.scenario.regions)].sum(axis=1)
        return total

    def situation(self, one: str, other: str) -> Numbers:
        """Return a dyad's situation over time, 1–4."""
        return self._column(dyad_cell(self.board, self._actor(one), self._actor(other), codes.SITUATION))

    def clash(self, one: str, other: str) -> Numbers:
        """Return a dyad's Clash over time."""
        return self._column(dyad_cell(self.board, self._actor(one), self._actor(other), codes.CLASH))

    def war(self, one: str, other: str) -> Numbers:
        """Return over time whether two actors are at war, 0 or 1."""
        return self._column(dyad_cell(self.board, self._actor(one), self._actor(other), codes.WAR))

    def had_war(self, one: str, other: str) -> bool:
        """Say whether two actors came to war at any time."""
        return bool(self.war(one, other).any())

    def reached(self, one: str, other: str, situation: int) -> bool:
        """Say whether a dyad came to a situation, or to a graver one, at any time."""
        return bool((self.situation(one, other) >= situation).any())

    def score(self, actor: str) -> int:
        """Return an actor's score as the board stood at the end."""
        return int(ends.score(self.board._replace(cells=self.cells[-1]), self._actor(actor)))

    def alignment(self, one: str, other: str) -> Numbers:
        """Return a dyad's step on the alignment track over time."""
        return self._column(dyad_cell(self.board, self._actor(one), self._actor(other), codes.ALIGNMENT))

    def distrust(self, of: str, about: str) -> Numbers:
        """Return one side's Distrust of another over time."""
        return self._of_pair(of, about, codes.DISTRUST)

    def malign(self, of: str, towards: str) -> Numbers:
        """Return over time whether one side is malign towards another, 0 or 1."""
        return self._of_pair(of, towards, codes.INTENT)

    def threats(self, by: str, to: str) -> Numbers:
        """Return how many threats by one side the other had to read in each turn."""
        return self._of_pair(to, by, codes.THREATS)

    def gestures(self, by: str, to: str) -> Numbers:
        """Return how many gestures by one side the other had to read in each turn."""
        return self._of_pair(to, by, codes.GESTURES)

    def modifier(self, of: str, about: str, name: str) -> Numbers:
        """Return the size of a modifier on one side's sheet about another over time."""
        return self._column(size_cell(self.board, self._actor(of), self._actor(about), self.lexicon.index.modifiers[name]))

    def holder(self, region: str) -> Numbers:
        """Return who holds a region over time, by number."""
        return self._column(region_cell(self.board, self.lexicon.index.regions[region], codes.HOLDER))

    def on_board(self, which: int) -> Numbers:
        """Return a number that belongs to nobody over time."""
        return self._column(board_cell(self.board, which))

    def _of_pair(self, of: str, about: str, which: int) -> Numbers:
        return self._column(pair_cell(self.board, self._actor(of), self._actor(about), which))

    def _column(self, cell: int) -> Numbers:
        column: Numbers = self.cells[:, cell]
        return column

    def _actor(self, name: str) -> int:
        return self.lexicon.index.actors[name]


def play_turns(b: Board, creeds: Cells, turns: int) -> Numbers:
    """Play so many turns, unless the match ends before; return a row of cells for each."""
    rows = np.zeros((turns + 1) * len(b.cells), np.int32)
    played = at_speed(play_creeds)(b, creeds, rows) if turns else 0
    return rows.reshape(turns + 1, len(b.cells))[:played]
