"""Ratings: Bradley and Terry's model with an effect for every seat, fitted here, with bootstrap intervals over rounds.

At a table every seat meets every other; who scores more, beats the other, and an equal score is half a win each. The
log-odds of that are the difference of the players' ratings and of their seats' effects. Source: Bradley and Terry 1952;
draws as half wins; the bootstrap draws whole rounds, since the matches of a round share their dice.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from typing import Any, Final

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.arena.tally import Numbers, Tally

SCALE: Final = 400 / log(10)
"""Points of a rating for one of log-odds: 400 points are ten to one."""
MIDDLE: Final = 1500
DRAWS: Final = 400
FEWEST: Final = 5
"""Rounds below which no interval is given: so few draws would look far surer than they are."""
STEPS: Final = 25
RATING_WEIGHT: Final = 0.05
"""Weight of the prior that pulls a rating to the middle: felt only where somebody always wins, whom no number could rate."""
SEAT_WEIGHT: Final = 0.01


@frozen
class Fit:
    """What a fit found, in points: ratings around `MIDDLE`, effects of seats around 0 in each scenario."""

    ratings: Numbers
    seats: tuple[Numbers, ...]


@frozen
class _Design:
    """Which pairings there can be, and what each parameter has to do with them."""

    rows: Numbers
    players: int
    seats: tuple[int, ...]

    def fit(self, points: Numbers, others: Numbers) -> Fit:
        """Return the most likely parameters for points won and lost in each pairing (Newton's method)."""
        games = points + others
        weight = np.full(self.rows.shape[1], SEAT_WEIGHT)
        weight[: self.players] = RATING_WEIGHT
        found = np.zeros(self.rows.shape[1])
        for _ in range(STEPS):
            odds = 1 / (1 + np.exp(-np.clip(self.rows @ found, -30, 30)))
            slope = self.rows.T @ (points - games * odds) - weight * found
            bend = (self.rows * (games * odds * (1 - odds))[:, None]).T @ self.rows + np.diag(weight)
            step = np.linalg.solve(bend, slope)
            found += np.clip(step, -2, 2)
            if np.abs(step).max() < 1e-8:
                break
        return self._told(found * SCALE)

    def _told(self, found: Numbers) -> Fit:
        ratings = found[: self.players]
        ends = np.cumsum((self.players, *self.seats))
        effects = [found[first:last] for first, last in pairwise(ends)]
        return Fit(MIDDLE + ratings - ratings.mean(), tuple(each - each.mean() for each in effects))


def rate(tally: Tally, seed: int) -> dict[str, Any]:
    """Return ratings of players and effects of seats, each with its 95% interval; the same seed gives the same."""
    design = _design(tally)
    won, lost = _pairings(tally)
    best = design.fit(won.sum(0), lost.sum(0))
    draws = [design.fit(w @ won, w @ lost) for w in _weights(_filled(tally), seed)]
    ratings = np.array([draw.ratings for draw in draws]).reshape(len(draws), len(tally.players))
    return {
        "players": {name: _estimate(best.ratings[k], ratings[:, k]) for k, name in enumerate(tally.players)},
        "seats": {
            name: {
                seat: _estimate(best.seats[t][s], np.array([draw.seats[t][s] for draw in draws]))
                for s, seat in enumerate(table.seats)
            }
            for t, (name, table) in enumerate(tally.tables.items())
        },
        "pairs_told_apart": _told_apart(tally.players, ratings),
    }


def above_par(tally: Tally, seed: int) -> dict[str, Any]:
    """Return how many points each player scores above the mean of the seats it sits in, with 95% intervals."""
    filled = _filled(tally)
    best = _above(tally, np.ones(len(filled)))
    drawn = np.array([_above(tally, weights) for weights in _weights(filled, seed)]).reshape(-1, len(tally.players))
    return {name: _estimate(best[k], drawn[:, k], digits=2) for k, name in enumerate(tally.players)}


def _above(tally: Tally, weights: Numbers) -> Numbers:
    found = []
    for table in tally.tables.values():
        scores, games = np.tensordot(weights, table.scores, 1), np.tensordot(weights, table.matches, 1)
        par = scores.sum(0) / np.maximum(games.sum(0), 1)
        above = (scores - games * par).sum(1) / np.maximum(games.sum(1), 1)
        found.append(above)
    mean: Numbers = np.mean(found, axis=0)
    return mean


def _filled(tally: Tally) -> NDArray[np.bool_]:
    """Return in which blocks matches have been played."""
    played: NDArray[np.bool_] = np.sum([table.matches.sum((1, 2)) for table in tally.tables.values()], axis=0) > 0
    return played


def _weights(filled: NDArray[np.bool_], seed: int) -> Iterator[Numbers]:
    """Yield how often each block is drawn, bootstrap after bootstrap; nothing where there are too few."""
    chance, blocks = np.random.default_rng(seed), np.flatnonzero(filled)
    for _ in range(DRAWS if len(blocks) >= FEWEST else 0):
        yield np.bincount(chance.choice(blocks, size=len(blocks)), minlength=len(filled)).astype(float)


def _design(tally: Tally) -> _Design:
    """Return the pairings of every table: each pair of seats once."""
    n, counts = len(tally.players), tuple(len(table.seats) for table in tally.tables.values())
    parts, first = [], n
    for count in counts:
        one, a, other, c = _indices(n, count)
        rows = np.zeros((len(one), n + sum(counts)))
        everyone = np.arange(len(one))
        for column, sign in ((one, 1), (other, -1), (first + a, 1), (first + c, -1)):
            np.add.at(rows, (everyone, column), sign)
        parts.append(rows)
        first += count
    return _Design(np.concatenate(parts), n, counts)


def _indices(players: int, seats: int) -> tuple[Any, Any, Any, Any]:
    """Return player and seat, other player and other seat of every pairing."""
    one, a, other, c = np.indices((players, seats, players, seats)).reshape(4, -1)
    once = a < c
    return one[once], a[once], other[once], c[once]


def _pairings(tally: Tally) -> tuple[Numbers, Numbers]:
    """Return points won and lost, block by block, in each pairing of the design."""
    won, lost = [], []
    for table in tally.tables.values():
        one, a, other, c = _indices(len(tally.players), len(table.seats))
        won.append(table.points[:, one, a, other, c])
        lost.append(table.points[:, other, c, one, a])
    return np.concatenate(won, 1), np.concatenate(lost, 1)


def _estimate(value: float, draws: Numbers, digits: int = 1) -> dict[str, Any]:
    """Return a value with the interval in which 95 of 100 bootstraps lie, if there were any."""
    if not len(draws):
        return {"value": round(float(value), digits), "interval": None}
    low, high = np.percentile(draws, (2.5, 97.5))
    return {"value": round(float(value), digits), "interval": [round(float(low), digits), round(float(high), digits)]}


def _told_apart(players: Sequence[str], ratings: Numbers) -> list[list[str]]:
    """Return every pair of which the first is above the second in at least 97.5 of 100 bootstraps."""
    if not len(ratings):
        return []
    pairs = [(one, other) for one in range(len(players)) for other in range(len(players)) if one != other]
    above = [(one, other) for one, other in pairs if (ratings[:, one] > ratings[:, other]).mean() >= 0.975]
    return [[players[one], players[other]] for one, other in above]
