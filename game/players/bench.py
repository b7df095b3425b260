"""The bench of `search`: where sheets are tried against each other under the same draws, on as many cores as are asked for."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from game.match import View
from game.players.doctrines import DOCTRINES
from game.players.listing import listed_creeds
from game.players.playingon import try_sheets
from game.rules.board import ACTORS, Board, Cells, copy
from game.rules.codes import SHEET_ROWS
from game.rules.rule import compiled

Numbers = NDArray[np.float64]
WORLDS = 12
"""Worlds sampled a turn; simulations go round them with dice of their own."""
AT_ONCE = 4
"""Draws between two looks at the clock, where seconds are what is counted."""


@frozen
class Budget:
    """How much may be tried: so many simulations, or for so many seconds where seconds are given."""

    simulations: int
    seconds: float = 0.0

    def part(self, share: float) -> "Budget":
        """Return a share of it."""
        return Budget(int(self.simulations * share), self.seconds * share)


@define
class Bench:
    """Worlds that could lie behind a view, and the doctrines that others may follow in them."""

    seat: int
    turns: int
    creeds: Cells
    worlds: Cells
    """The cells of every world, one after another."""
    chance: np.random.Generator
    places: list[tuple[Board, Board]]
    """For each core a board for the world and one to play on."""
    count: int = field(init=False)

    @classmethod
    def of(cls, view: View, turns: int, chance: np.random.Generator, cores: int = 1) -> "Bench":
        """Sample the worlds of a view."""
        worlds = [view.sample(int(chance.integers(2**30))) for _ in range(WORLDS)]
        creeds = listed_creeds(list(DOCTRINES.values()), view.scenario, view.board)
        places = [(copy(worlds[0]), copy(worlds[0])) for _ in range(cores)]
        return cls(view.number, turns, creeds, np.concatenate([world.cells for world in worlds]), chance, places)

    def best_of(self, sheets: Sequence[Cells], budget: Budget) -> tuple[Cells, float]:
        """Return the sheet that does best, and its mean, by sequential halving with the same draws for all."""
        rows, left = np.concatenate(sheets), np.arange(len(sheets))
        total, count = np.zeros(len(sheets)), 0
        rounds = max(1, int(np.ceil(np.log2(len(sheets)))))
        for _ in range(rounds):
            for draws in self._draws(len(left), budget.part(1 / rounds)):
                total[left] += self._try(rows, left, draws)
                count += len(draws)
            left = left[np.argsort(-total[left], kind="stable")][: max(1, (len(left) + 1) // 2)]
        return sheets[int(left[0])], float(total[left[0]] / count)

    def _draws(self, sheets: int, budget: Budget) -> Iterator[Cells]:
        """Yield draws for so many sheets: as many as the simulations allow, or a few at a time until the time is up."""
        if not budget.seconds:
            yield self._drawn(max(1, budget.simulations // sheets))
            return
        end = time.monotonic() + budget.seconds
        yield self._drawn(AT_ONCE)
        while time.monotonic() < end:
            yield self._drawn(AT_ONCE)

    def _drawn(self, count: int) -> Cells:
        """Draw a world, dice, and a doctrine for each seat, so many times."""
        actors = int(self.places[0][0].book[ACTORS])
        worlds = self.chance.integers(WORLDS, size=(count, 1))
        dice = self.chance.integers(2**31, size=(count, 1))
        return np.hstack([worlds, dice, self.chance.integers(len(DOCTRINES), size=(count, actors))]).astype(np.int32)

    def _try(self, rows: Cells, left: NDArray[np.int64], draws: Cells) -> Numbers:
        """Return what each sheet comes to in all draws; the cores share the sheets, which changes nothing."""
        if len(self.places) == 1:
            return self._try_here(self.places[0], rows, left.astype(np.int32), draws)
        parts = np.array_split(left.astype(np.int32), len(self.places))
        with ThreadPoolExecutor(len(self.places)) as threads:
            found = threads.map(lambda place, part: self._try_here(place, rows, part, draws), self.places, parts)
            return np.concatenate(list(found))

    def _try_here(self, place: tuple[Board, Board], rows: Cells, part: Cells, draws: Cells) -> Numbers:
        totals, used, play = np.zeros(len(part), np.int32), np.zeros(SHEET_ROWS, np.int32), compiled(try_sheets)
        play(*place, self.seat, rows, part, self.creeds, self.worlds, draws.reshape(-1), used, self.turns, totals)
        return totals.astype(float)
