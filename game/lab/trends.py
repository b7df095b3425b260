"""Trends and rates: what rises from level to level, and how often something happens where it can."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from game.lab.estimate import Estimate, Sample, difference, mean_of
from game.lab.proposition import Demand


def rises(name: str, levels: Mapping[str, Sample], least: float) -> list[Demand]:
    """Ask that something rises over all levels by at least so much, and from no level to the next falls by a fifth of that."""
    steps = list(pairwise(levels.items()))
    last, first = list(levels.values())[-1], next(iter(levels.values()))
    whole = Demand(name, difference(last, first), above=least)
    return [whole, *(Demand(f"{name}/{above}", difference(more, less), above=-least / 5) for (_, less), (above, more) in steps)]


def falls(name: str, levels: Mapping[str, Sample], least: float) -> list[Demand]:
    """Ask the same of a fall."""
    return rises(name, {level: -sample for level, sample in levels.items()}, least)


def rate_of(events: Sample, exposure: Sample) -> Estimate:
    """Return how often something happens for each turn in which it could, over all matches together (ratio of sums)."""
    return rate_gap(events, exposure, np.zeros_like(events), np.ones_like(exposure))


def rate_gap(events: Sample, exposure: Sample, others: Sample, other_exposure: Sample) -> Estimate:
    """Return how much more often one thing happens than another, each for each turn in which it could."""
    if exposure.sum() == 0 or other_exposure.sum() == 0:
        return mean_of(np.array([]))
    one, other = float(events.sum() / exposure.sum()), float(others.sum() / other_exposure.sum())
    residual = (events - one * exposure) / exposure.mean() - (others - other * other_exposure) / other_exposure.mean()
    spread = mean_of(residual)
    return Estimate(one - other, one - other + spread.low, one - other + spread.high, spread.games)
