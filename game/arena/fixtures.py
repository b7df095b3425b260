"""Who plays whom in a tournament: every player in every seat under the same dice.

A round has one seed and as many matches of a scenario as there are players; in it each player sits in each seat
once. Who sits beside whom changes from round to round until every seating has been played.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations, product
from random import Random

from attrs import frozen

from game.arena.run import Plan

Steps = tuple[int, ...]
"""For each seat how many players further down the list its player is than that of the first seat."""


@frozen
class Fixture:
    """One match of a tournament."""

    number: int
    scenario: str
    """A scenario's id or folder."""
    round: int
    players: tuple[str, ...]
    """Seat by seat."""

    def plan(self, seats: Sequence[str], seed: int, turns: int, theory: str) -> Plan:
        """Return the plan by which the match is played: its seed is that of its round."""
        return Plan(self.scenario, dict(zip(seats, self.players, strict=True)), seed, {}, turns, theory)


def rounds_for(games: int, players: int) -> int:
    """Return how many rounds give each scenario at least so many matches."""
    return -(-games // players)


def fixtures(scenarios: Sequence[tuple[str, int]], players: Sequence[str], rounds: int) -> Iterator[Fixture]:
    """Yield every match in order; scenarios come with their number of seats."""
    ways = {count: seatings(len(players), count) for _, count in scenarios}
    number = 0
    for turn in range(rounds):
        for name, count in scenarios:
            steps = ways[count][turn % len(ways[count])]
            for first in range(len(players)):
                seated = tuple(players[(first + step) % len(players)] for step in steps)
                yield Fixture(number, name, turn, seated)
                number += 1


def seatings(players: int, seats: int) -> list[Steps]:
    """Return all ways to seat players beside one another, in a fixed mixed order: once each if there are enough of them."""
    if players >= seats:
        ways = [(0, *rest) for rest in permutations(range(1, players), seats - 1)]
    else:
        ways = [(0, *rest) for rest in product(range(players), repeat=seats - 1) if any(rest) or players == 1]
    Random(seats).shuffle(ways)  # noqa: S311  # a fixed order, the same everywhere
    return ways
