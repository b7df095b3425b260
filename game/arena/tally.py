"""Counting a tournament, one finished match after another: memory does not grow with the number of matches."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Any, Final, Self

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from game.arena.fixtures import Fixture
from game.arena.result import GameResult

Numbers = NDArray[np.float64]
BLOCKS: Final = 200
"""Rounds are dealt into so many blocks, which the bootstrap draws: a round shares its dice and is never torn."""
MOST_FAULTS: Final = 20
"""Faults of guests that are kept in full."""


@define
class Table:
    """What was counted of one scenario; arrays run over blocks, then players and seats by number."""

    seats: tuple[str, ...]
    points: Numbers
    """[block, player, seat, other player, other seat]: how often the first outscored the second; a draw is half."""
    scores: Numbers
    """[block, player, seat]: sum of scores."""
    matches: Numbers
    """[block, player, seat]: matches."""
    wins: Numbers
    """[player, seat]: matches that ended with this winner."""
    ends: Counter[str] = field(factory=Counter)
    lengths: Counter[int] = field(factory=Counter)
    situations: Counter[tuple[str, str]] = field(factory=Counter)
    """Turns by dyad and situation."""
    reached: Counter[tuple[str, str]] = field(factory=Counter)
    """Matches by dyad and a situation that they came to."""
    wars: Counter[str] = field(factory=Counter)
    decisions: int = 0

    @classmethod
    def empty(cls, seats: tuple[str, ...], players: int, blocks: int) -> Self:
        """Return a table without a match."""
        n, s = players, len(seats)
        arrays = np.zeros((blocks, n, s, n, s)), np.zeros((blocks, n, s)), np.zeros((blocks, n, s)), np.zeros((n, s))
        return cls(seats, *arrays)

    @property
    def games(self) -> int:
        """Return the number of matches."""
        return sum(self.ends.values())


@define
class Tally:
    """What was counted of a tournament."""

    players: tuple[str, ...]
    tables: dict[str, Table]
    """By scenario as it was asked for."""
    moves: dict[str, Counter[str]]
    """For each player how often it ordered each move."""
    faults: Counter[str] = field(factory=Counter)
    """For each player how often it was let go."""
    first_faults: list[dict[str, Any]] = field(factory=list)
    digest: str = ""
    """One digest over what every match came to."""

    def add(self, fixture: Fixture, result: GameResult) -> None:
        """Count a match."""
        table = self.tables[fixture.scenario]
        numbers = [self.players.index(name) for name in fixture.players]
        block = fixture.round % len(table.points)
        _count_scores(table, block, numbers, result)
        _count_course(table, result)
        for seat, name in zip(table.seats, fixture.players, strict=True):
            self.moves[name].update(result.moves[seat])
            if seat in result.faults:
                self._count_fault(fixture, seat, name, result)

    def _count_fault(self, fixture: Fixture, seat: str, name: str, result: GameResult) -> None:
        self.faults[name] += 1
        if len(self.first_faults) < MOST_FAULTS:
            told = {"match": fixture.number, "seat": seat, "player": name, "fault": result.faults[seat]}
            self.first_faults.append(told)


def _count_scores(table: Table, block: int, numbers: Sequence[int], result: GameResult) -> None:
    scores = [result.scores[seat] for seat in table.seats]
    for seat, player in enumerate(numbers):
        table.scores[block, player, seat] += scores[seat]
        table.matches[block, player, seat] += 1
        table.wins[player, seat] += result.winner == table.seats[seat]
    for one, other in permutations(range(len(numbers)), 2):
        share = float(scores[one] > scores[other]) + 0.5 * float(scores[one] == scores[other])
        table.points[block, numbers[one], one, numbers[other], other] += share


def _count_course(table: Table, result: GameResult) -> None:
    table.ends[result.end] += 1
    table.lengths[result.turns] += 1
    table.decisions += result.decisions
    for dyad, row in result.situations.items():
        table.situations.update((dyad, situation) for situation in row)
        table.reached.update((dyad, situation) for situation in set(row))
    table.wars.update(dyad for dyad, turn in result.war.items() if turn is not None)


def count(
    played: Iterable[tuple[Fixture, GameResult]], players: tuple[str, ...], seats: dict[str, tuple[str, ...]], rounds: int
) -> Tally:
    """Count finished matches, given in the order of their numbers."""
    blocks = max(1, min(BLOCKS, rounds))
    tables = {name: Table.empty(row, len(players), blocks) for name, row in seats.items()}
    tally = Tally(players, tables, {name: Counter() for name in players})
    total = hashlib.sha256()
    for fixture, result in played:
        tally.add(fixture, result)
        total.update(f"{fixture.number} {result.digest} {sorted(result.scores.items())}\n".encode())
    tally.digest = total.hexdigest()[:16]
    return tally
