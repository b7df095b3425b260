"""Many matches: seats, seeds and workers; the same results whatever the number of workers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from attrs import frozen

from game.arena.result import GameResult
from game.arena.workers import play_all
from game.match import Match
from game.players import make_player
from game.players.guests import fault_of, leave
from game.players.player import Player
from game.rules.rule import prefer_speed
from game.world.load import load_scenario
from game.world.scenario import Scenario

BATCH = 5
"""Matches a worker plays before it reports: few enough for a smooth progress bar, many enough to be worth the way."""

Progress = Callable[[int], None]
"""Told how many matches have been finished since it was last told."""


@frozen
class Plan:
    """What is to be played: enough for a worker to play any match of it alone."""

    scenario: str
    """A scenario's id or folder."""
    players: Mapping[str, str]
    seed: int
    options: Mapping[str, str]
    turns: int = 0
    theory: str = ""
    """`spiral` or `deterrence`; by default the scenario's own."""

    def game_seed(self, number: int) -> int:
        """Return the seed of a match: the same number has the same dice whoever sits where (common random numbers)."""
        return (self.seed * 1_000_003 + number) % 2**64


def play_matches(plan: Plan, games: int, *, jobs: int = 1, progress: Progress | None = None) -> list[GameResult]:
    """Play so many matches and return their results in order of their number."""
    numbers = [list(range(first, min(first + BATCH, games))) for first in range(0, games, BATCH)]
    results: list[GameResult] = []
    for _, batch in play_all(partial(play_batch, plan), numbers, jobs, lambda: False):
        results.extend(batch)
        if progress is not None:
            progress(len(batch))
    return sorted(results, key=lambda result: result.number)


def play_batch(plan: Plan, numbers: Sequence[int]) -> list[GameResult]:
    """Play some matches of a plan in this process, by compiled rules."""
    prefer_speed()
    scenario = load_scenario(plan.scenario)
    return [play_one(plan, scenario, number) for number in numbers]


def play_one(plan: Plan, scenario: Scenario, number: int) -> GameResult:
    """Play one match of a plan to its end."""
    seed = plan.game_seed(number)
    match = Match.start(scenario, seed, options=plan.options, turns=plan.turns, players=plan.players, theory=plan.theory)
    seated = {seat: make_player(plan.players[seat], seed + k) for k, seat in enumerate(match.seats)}
    try:
        while not match.is_over:
            play_turn(match, seated)
    finally:
        leave(seated.values())
    return GameResult.of(match, number, faults_of(seated))


def faults_of(seated: Mapping[str, Player]) -> dict[str, str]:
    """Return what went wrong with the guests, seat by seat."""
    return {seat: fault_of(player) for seat, player in seated.items() if fault_of(player)}


def play_turn(match: Match, seated: Mapping[str, Player]) -> None:
    """Let every seat that is waited for answer its view, and adjudicate."""
    for seat in match.waiting_for:
        sheet = seated[seat].orders(match.view(seat))
        match.submit(seat, [order for order, _ in sheet], [intention for _, intention in sheet])
    match.resolve()
