"""OpenSkill ratings: what the library of that name makes of the matches in their order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from game.arena.fixtures import Fixture
from game.arena.result import GameResult


def openskill_ratings(
    played: Iterable[tuple[Fixture, GameResult]], players: Sequence[str], seats: dict[str, tuple[str, ...]]
) -> dict[str, Any]:
    """Return Plackett–Luce ratings with their uncertainty; a player in several seats learns the mean of them."""
    from openskill.models import PlackettLuce  # noqa: PLC0415  # only tournaments need it

    model = PlackettLuce()
    known = dict.fromkeys(players, (model.mu, model.sigma))
    for fixture, result in played:
        teams = [[model.rating(*known[name])] for name in fixture.players]
        scores = [float(result.scores[seat]) for seat in seats[fixture.scenario]]
        new: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for name, (rated,) in zip(fixture.players, model.rate(teams, scores=scores), strict=True):
            new[name].append((rated.mu, rated.sigma))
        known |= {name: _mean(pairs) for name, pairs in new.items()}
    return {name: {"mu": round(mu, 2), "sigma": round(sigma, 2)} for name, (mu, sigma) in known.items()}


def _mean(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    mu, sigma = (sum(each) / len(pairs) for each in zip(*pairs, strict=True))
    return mu, sigma
