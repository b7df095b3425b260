"""A match that is being played through a bridge: its board, what was done so far, and what a seat is shown of it."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from game.bridges import showing, stepping, tray
from game.bridges.scene import Floats, Scene, rewards_of
from game.match import Match
from game.rules.board import Board, Cells, copy
from game.rules.codes import SHEET_ROWS
from game.rules.ends import score
from game.rules.rule import compiled

Mask = NDArray[np.int8]
Rule = Callable[..., Any]
FLOAT: Final = np.dtype(np.float32)


@define(eq=False)
class Playing:
    """A match of a scene with its compiled rules at hand."""

    scene: Scene
    board: Board = field(init=False)
    seed: int = field(default=0, init=False)
    _chance: np.random.Generator = field(init=False, factory=np.random.default_rng)
    _taken: list[tuple[int, int]] = field(init=False, factory=list)
    """Who took which action, in order; one that was not legal stands here as closing the sheet."""
    _step: Rule = field(init=False, factory=lambda: compiled(stepping.step))
    _together: Rule = field(init=False, factory=lambda: compiled(stepping.step_together))
    _observe: Rule = field(init=False, factory=lambda: compiled(showing.observe_again))
    _seen: list[Cells] = field(init=False)
    """What a seat was shown last, in whole numbers."""
    _masks: list[Cells] = field(init=False)
    """A seat's legal actions as they were last asked for, behind them when that was."""

    def __attrs_post_init__(self) -> None:
        """Lay out a board of its own."""
        self.board = copy(self.scene.start)
        self._seen = [np.zeros(self.scene.numbers, np.int32) for _ in self.scene.seats]
        self._masks = [np.zeros(self.scene.actions + 1, np.int32) for _ in self.scene.seats]

    def begin(self, seed: int | None) -> None:
        """Deal a match by a seed, or by one that follows from the last seed given."""
        if seed is not None:
            self._chance = np.random.default_rng(seed)
        self.seed = int(self._chance.integers(2**63)) if seed is None else seed
        self.scene.deal_to(self.board, self.seed)
        self._taken.clear()

    @property
    def is_over(self) -> bool:
        """Say whether the match has ended."""
        return bool(self.board.cells[self.scene.ending])

    def act(self, action: int) -> bool:
        """Let the seat that writes act; say whether that was legal."""
        seat = int(self.board.desk[self.scene.tray])
        legal = bool(self._step(self.board, action))
        self._taken.append((seat, action if legal else tray.CLOSE))
        return legal

    def act_together(self, actions: Sequence[int]) -> Sequence[bool]:
        """Let every seat act at once; say who acted legally."""
        legal = np.zeros(len(actions), np.int32)
        at = self.scene.tray + 2
        closed = self.board.desk[at : at + len(actions)].tolist()
        self._together(self.board, np.array(actions, np.int32), legal)
        self._taken += [(k, a if legal[k] else 0) for k, a in enumerate(actions) if not closed[k]]
        return [bool(each) for each in legal]

    def act_as(self, seat: int, action: int) -> bool:
        """Let one seat act on its own sheet, without the turn being played; say whether that was legal."""
        return bool(compiled(stepping.act)(self.board, seat, action))

    def has_closed(self, seat: int) -> bool:
        """Say whether a seat has closed its sheet."""
        return bool(self.board.desk[self.scene.tray + 2 + seat])

    def sheet(self, seat: int) -> list[int]:
        """Return the actions on a seat's sheet."""
        at = tray.action_at(self.board, seat, 0)
        return [action for action in self.board.desk[at : at + SHEET_ROWS].tolist() if action]

    def take_over(self, played: Board, actions: Sequence[Sequence[int]]) -> None:
        """Take over the board of a match after a turn in which every seat took those actions."""
        for seat, taken in enumerate(actions):
            compiled(stepping.take_back_sheet)(self.board, seat)
            at = tray.action_at(self.board, seat, 0)
            self.board.desk[at : at + len(taken)] = taken
        compiled(stepping.turn_over)(self.board)
        self.board.cells[:] = played.cells

    def look(self, seat: int) -> tuple[Floats, Mask]:
        """Return what a seat sees, as numbers from 0 to 1, and which of its actions are legal."""
        self._observe(self.board, seat, self._seen[seat], self._masks[seat], self.scene.sieve)
        seen = np.multiply(self._seen[seat], self.scene.scale, dtype=FLOAT, casting="unsafe")
        return seen, self._masks[seat][:-1].astype(np.int8)

    @property
    def writer(self) -> int:
        """Return the seat that writes, where seats write one after another."""
        return int(self.board.desk[self.scene.tray])

    def truth(self) -> Floats:
        """Return every cell of the true board, from 0 to 1."""
        cells = self.board.cells
        return np.multiply(cells, self.scene.scale[: len(cells)], dtype=FLOAT, casting="unsafe")

    def told(self, match: Match | None = None) -> str:
        """Return where the match stands: the date, the situations as they are, and how it ended if it has."""
        match = match or self.match()
        standing = [f"{dyad} {situation}" for dyad, situation in match.situations().items()]
        ended = [f"{match.outcome.ending}: {match.outcome.scores}"] if match.outcome else []
        return "\n".join([f"{match.turn + 1}. {match.date}", ", ".join(standing), *ended])

    def rewards(self, kind: str) -> list[float]:
        """Return what every seat is rewarded with at the end; nothing before."""
        seats = range(len(self.scene.seats))
        if not self.is_over:
            return [0.0 for _ in seats]
        found: list[float] = rewards_of(kind, np.array([score(self.board, seat) for seat in seats])).tolist()
        return found

    def match(self) -> Match:
        """Return what was played so far as a match, to be saved, replayed, explained and reported on."""
        return self.scene.played(self.seed, self._taken)
