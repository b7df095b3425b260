"""Many matches at once: a batch of a thousand steps in one compiled call, for learners that take arrays.

In every match one seat writes at a time, and not the same in all; a match that ends is dealt anew in its place.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.bridges import batches
from game.bridges.scene import DEFAULT, REWARDS, Floats, rewards_of, scene
from game.match import MatchFault
from game.rules.board import Cells
from game.rules.rule import compiled
from game.words import say


class Batch(NamedTuple):
    """What every match shows after a step; the arrays are written over by the next step, so copy what is to be kept."""

    writers: Cells
    """The number of the seat that acts next, a match each."""
    seen: Cells
    """What that seat sees, a row each, in the whole numbers of the board; `ManyMatches.scaled` brings them to 0–1."""
    masks: Cells
    """Which actions are legal, 1 or 0, a row each."""
    rewards: Floats
    """For each match a reward for every seat: 0 but where a match has just ended."""
    ended: NDArray[np.bool_]
    """Where a match has just ended; what is shown there belongs to the next."""


class ManyMatches:
    """So many matches of a scenario, stepped together; match k of seed s is that of `Match.start` with s + k·2³²."""

    def __init__(
        self,
        scenario: str = DEFAULT,
        matches: int = 1000,
        *,
        options: Mapping[str, str] | None = None,
        turns: int = 0,
        theory: str = "",
        reward: str = REWARDS[0],
    ) -> None:
        if matches < 1:
            raise MatchFault(say("expected one match or more, found {count}", count=matches))
        self.scene = scene(scenario, options=options, turns=turns, theory=theory)
        seats = len(self.scene.seats)
        rewards_of(reward, np.zeros(seats))  # says at once if there is no such reward
        self.reward, self.matches, self.seed = reward, matches, 0
        self._cells = np.zeros(matches * len(self.scene.start.cells), np.int32)
        self._desks = np.zeros(matches * len(self.scene.start.desk), np.int32)
        self._numbers, self._writers = np.zeros(matches, np.int32), np.zeros(matches, np.int32)
        self._seen = np.zeros(matches * self.scene.numbers, np.int32)
        self._masks = np.zeros(matches * (self.scene.actions + 1), np.int32)
        self._scores, self._ends = np.zeros(matches * seats, np.int32), np.zeros(matches, np.int32)
        self._shown = (self._writers, self._seen, self._masks, self.scene.sieve)
        self._salt = 0

    def reset(self, seed: int = 0) -> Batch:
        """Deal every match anew. Raises MatchFault for a seed that is not from 0 to 2³¹−1."""
        if not 0 <= seed < 2**31:
            raise MatchFault(say("a seed lies from 0 to {most}", most=2**31 - 1))
        self.seed, self._salt = seed, 0
        self._numbers[:] = np.arange(self.matches)
        self._scores[:], self._ends[:] = 0, 0
        deal = compiled(batches.deal_many)
        deal(self.scene.start, self._cells, self._desks, self.scene.intents, seed, self._numbers)
        compiled(batches.show_many)(self.scene.start, self._cells, self._desks, *self._shown)
        return self._batch()

    def step(self, actions: NDArray[Any]) -> Batch:
        """Let the writer of every match act. Raises MatchFault unless there is one action for each match."""
        taken = np.ascontiguousarray(actions, np.int32)
        if taken.shape != (self.matches,):
            raise MatchFault(say("expected {count} actions, one for each match", count=self.matches))
        state = (self.scene.start, self._cells, self._desks, self.scene.intents, self.seed, self._numbers)
        compiled(batches.step_many)(*state, taken, self._scores, self._ends, *self._shown)
        return self._batch()

    def choose(self) -> Cells:
        """Return an action for every match, drawn evenly among the legal ones; the same seed draws the same."""
        self._salt += 1
        actions = np.zeros(self.matches, np.int32)
        compiled(batches.choose_many)(self.scene.start, self._cells, self._desks, self._masks, self._salt, actions)
        return actions

    def scaled(self, seen: Cells) -> Floats:
        """Return what seats see as numbers from 0 to 1."""
        return np.multiply(seen, self.scene.scale, dtype=np.dtype(np.float32), casting="unsafe")

    def _batch(self) -> Batch:
        ended = self._ends != 0
        scores = self._scores.reshape(self.matches, -1)
        rewards = np.where(ended[:, None], rewards_of(self.reward, scores), np.float32(0))
        return Batch(self._writers, self._rows(self._seen), self._rows(self._masks)[:, :-1], rewards, ended)

    def _rows(self, cells: Cells) -> Cells:
        """Return a row for each match, to be read alone: the next step writes only what has changed."""
        rows = cells.reshape(self.matches, -1)
        rows.flags.writeable = False
        return rows
