"""A course of play that never changes: every action or die leads to another one, so that trees of them can be searched."""

from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final, Self

import numpy as np
from attrs import field, frozen

from game.bridges import showing, stepping, tray
from game.bridges.dice import AS_UNDECIDED, Decided, Die, Marks, marks_of, next_die, outcomes, rule_die, rule_nothing
from game.bridges.scene import REWARDS, Floats, Scene, rewards_of
from game.match.worlds import masked, sample
from game.rules.board import Board, Cells
from game.rules.codes import FOR_INTENT, SHEET_ROWS
from game.rules.dice import withdraw_rulings
from game.rules.ends import score
from game.rules.rule import compiled

MALIGN: Final = 1
"""The face by which an intent is malign."""
Recall = tuple[bytes, ...]
"""For each seat a digest of all that it has seen, turn by turn."""


@frozen(eq=False)
class Terms:
    """What holds for all courses of a game."""

    scene: Scene
    most: int = SHEET_ROWS
    """The most orders that a seat may write a turn."""
    reward: str = REWARDS[0]
    at_once: bool = False
    """Whether seats write at once, and not one after another."""

    @cached_property
    def faces(self) -> dict[Die, int]:
        """Return on how many faces each uncertain intent is malign."""
        rows = self.scene.intents.reshape(-1, 3).tolist()
        return {Die(FOR_INTENT, one * 8 + other, 0): faces for one, other, faces in rows if 0 < faces < 6}


@frozen(eq=False, slots=False)
class Course:
    """Where a match stands: sheets in the making, or dice about to fall."""

    terms: Terms
    board: Board
    recall: Recall
    is_open: bool = False
    """Whether the intents have been dealt and the first turn has begun."""
    decided: Decided = ()
    """Dice of this turn with what they show."""
    pending: Die | None = None
    """The die that falls next; nothing while seats write, and when all is over."""
    tried: tuple[Board, Marks] | None = field(default=None, repr=False)
    """The board after the turn with the pending die undecided, and the marks of those that are."""
    narrowed: Cells | None = field(default=None, repr=False)
    """The legal actions before the last order, by which those after it are found sooner."""

    @classmethod
    def begin(cls, terms: Terms) -> Self:
        """Return the start: the first die to be thrown, or the first sheet to be written."""
        return cls(terms, _own(terms.scene.start), (b"",) * len(terms.scene.seats)).played()

    @property
    def scene(self) -> Scene:
        """Return the scene that is played."""
        return self.terms.scene

    def __deepcopy__(self, memo: object) -> Self:
        """Return this very course: it never changes."""
        return self

    @property
    def is_over(self) -> bool:
        """Say whether the match has ended."""
        return self.is_open and self.pending is None and bool(self.board.cells[self.scene.ending])

    @property
    def writer(self) -> int:
        """Return the seat that writes, where seats write one after another."""
        return int(self.board.desk[self.scene.tray])

    @cached_property
    def outcomes(self) -> tuple[tuple[int, float], ...]:
        """Return what the pending die may show, with odds."""
        assert self.pending is not None
        return outcomes(self.board, self.pending, self.terms.faces.get(self.pending, 0))

    def fallen(self, face: int) -> Self:
        """Return what follows when the pending die shows a face."""
        assert self.pending is not None
        decided = (*self.decided, (self.pending, face))
        if self.pending.what == FOR_INTENT:
            return self._cast(self.board, decided).played()
        board = _own_desk(self.board)
        rule_die(board, self._ruled, self.pending, face)
        after = self._cast(board, decided)
        return after.gone_on(self.tried) if face == AS_UNDECIDED.get(self.pending.what) else after.played()

    def _cast(self, board: Board, decided: Decided, *pending: Any) -> Self:
        """Return this course with other dice decided, and what is pending."""
        return type(self)(self.terms, board, self.recall, self.is_open, decided, *pending)

    @property
    def _ruled(self) -> int:
        """Return how many dice of this turn have been ruled on: all that are decided but intents."""
        return sum(die.what != FOR_INTENT for die, _ in self.decided)

    def written(self, seat: int, action: int) -> Self:
        """Return what follows when a seat writes an order or closes its sheet."""
        board = _own_desk(self.board)
        compiled(stepping.put)(board, seat, action, self.terms.most)
        last = self.__dict__.get("_marked")
        narrowed = last[1] if last and last[0] == seat else None
        after = type(self)(self.terms, board, self.recall, self.is_open, narrowed=narrowed)
        return after if after.writer < len(self.recall) else after.played()

    def written_together(self, actions: Sequence[int]) -> Self:
        """Return what follows when all seats act at once; one whose sheet is closed can only leave it so."""
        board = _own_desk(self.board)
        for seat, action in enumerate(actions):
            if not self.has_closed(seat):
                compiled(stepping.put)(board, seat, action, self.terms.most)
        after = type(self)(self.terms, board, self.recall, self.is_open)
        return after if not after.is_closed else after.played()

    def has_closed(self, seat: int) -> bool:
        """Say whether a seat has closed its sheet."""
        return bool(self.board.desk[self.scene.tray + 2 + seat])

    @property
    def is_closed(self) -> bool:
        """Say whether all sheets are closed."""
        return all(self.has_closed(seat) for seat in range(len(self.scene.seats)))

    def played(self) -> Self:
        """Return this course with its dice as far as they are decided: the next die, or the turn that follows."""
        if not self.is_open:
            left = [die for die in self.terms.faces if die not in dict(self.decided)]
            if left:
                return self._cast(self.board, self.decided, left[0])
        if not self._ruled:
            rule_nothing(self.board)
        after = self._tried(self.board)
        return self.gone_on((after, marks_of(after)))

    def gone_on(self, tried: tuple[Board, Marks] | None) -> Self:
        """Return this course after its turn was tried: the next die, or the turn that follows."""
        assert tried is not None
        die = next_die(self.board, tried[1], self.decided, self._tried_with)
        return self._cast(self.board, self.decided, die, tried) if die else self._turned(_own(tried[0]))

    def _tried_with(self, die: Die, face: int) -> Board:
        """Return the board after this turn with one more die decided."""
        board = _own(self.board)
        rule_die(board, self._ruled, die, face)
        return self._tried(board)

    def _tried(self, board: Board) -> Board:
        """Return a board after this turn, with the dice as they are ruled."""
        after = _own(board)
        if self.is_open:
            compiled(stepping.end_turn)(after)
        else:
            self._deal(after, self.decided)
            compiled(stepping.lay_open)(after)
        return after

    def _deal(self, b: Board, decided: Decided) -> None:
        """Deal the intents: those that are certain, and those that dice have decided."""
        shown = dict(decided)
        for one, other, faces in self.scene.intents.reshape(-1, 3).tolist():
            if faces == 6 or shown.get(Die(FOR_INTENT, one * 8 + other, 0)) == MALIGN:
                stepping.make_malign(b, one, other)

    def _turned(self, after: Board) -> Self:
        """Return the course at the opening of the turn that follows."""
        withdraw_rulings(after)
        recall = tuple(_remembered(self.scene, after, seat, past) for seat, past in enumerate(self.recall))
        return type(self)(self.terms, after, recall, is_open=True)

    def seen(self, seat: int) -> Cells:
        """Return what a seat sees, in whole numbers."""
        seen = np.zeros(self.scene.numbers, np.int32)
        compiled(showing.show)(self.board, seat, seen)
        return seen

    def scaled(self, seat: int) -> Floats:
        """Return what a seat sees as numbers from 0 to 1."""
        return np.multiply(self.seen(seat), self.scene.scale, dtype=np.dtype(np.float32), casting="unsafe")

    def legal(self, seat: int) -> list[int]:
        """Return a seat's legal actions in ascending order; none while dice fall, or when all is over."""
        if self.pending is not None or self.is_over:
            return []
        marked = self.__dict__.get("_marked")
        if marked is None or marked[0] != seat:
            marked = self.__dict__["_marked"] = (seat, self._mask(seat))
        found: list[int] = marked[1][:-1].nonzero()[0].tolist()
        return found

    def _mask(self, seat: int) -> Cells:
        scene = self.scene
        mask = np.zeros(scene.actions + 1, np.int32) if self.narrowed is None else self.narrowed.copy()
        compiled(showing.observe)(self.board, seat, scene.scrap, mask, scene.sieve)
        return mask

    def sheet(self, seat: int) -> list[int]:
        """Return the actions that stand on a seat's sheet."""
        at = tray.action_at(self.board, seat, 0)
        return [action for action in self.board.desk[at : at + SHEET_ROWS].tolist() if action]

    def told(self, seat: int) -> str:
        """Return all that a seat knows, turn by turn, as a line: the turn, its sheet, and a digest of the past."""
        sheet = " ".join(map(str, self.sheet(seat)))
        closed = " closed" if self.has_closed(seat) else ""
        return f"{self.scene.seats[seat]}: turn {self.turn}, sheet [{sheet}]{closed}, past {self.recall[seat].hex()}"

    @property
    def turn(self) -> int:
        """Return the turn, from 0."""
        return int(self.board.cells[self.scene.turn])

    def returns(self) -> list[float]:
        """Return what every seat is rewarded with at the end; nothing before."""
        seats = range(len(self.scene.seats))
        if not self.is_over:
            return [0.0 for _ in seats]
        found: list[float] = rewards_of(self.terms.reward, np.array([score(self.board, seat) for seat in seats])).tolist()
        return found

    def imagined(self, seat: int, number: int) -> Self:
        """Return a course that could lie behind what a seat knows: secrets, and the others' closed sheets, drawn anew."""
        board = _own(self.board)
        board.cells[:] = sample(masked(self.board, seat), seat, self.scene.odds, number).cells
        withdraw_rulings(board)
        compiled(showing.forget_hidden)(board, seat)
        recall = list(self.recall)
        for other in range(len(recall)):
            if other != seat:
                recall[other] = _remembered(self.scene, board, other, b"")
                if self.has_closed(other):
                    compiled(stepping.put_at_random)(board, other, self.terms.most, number)
        return type(self)(self.terms, board, tuple(recall), self.is_open)


def _remembered(scene: Scene, b: Board, seat: int, past: bytes) -> bytes:
    """Return the digest of what a seat remembers, with what it sees now."""
    compiled(showing.show)(b, seat, scene.scrap)
    return blake2b(past + scene.scrap.tobytes(), digest_size=12).digest()


def _own_desk(b: Board) -> Board:
    """Return a board with a desk of its own, for what leaves the cells alone."""
    return Board(b.cells, b.book, b.desk.copy(), b.ledger)


def _own(b: Board) -> Board:
    """Return a board with cells and desk of its own; the ledger is scrap paper that every turn begins anew."""
    return Board(b.cells.copy(), b.book, b.desk.copy(), b.ledger)
