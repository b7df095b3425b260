"""Families of players: the same experiment with other temperaments, so that no result is a property of one of them."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from game.lab.estimate import Estimate, Sample, difference, mean_of
from game.lab.proposition import Demand, Results, not_against


def pooled(results: Results, arms: Sequence[str], measure: str) -> Sample:
    """Return a measure averaged over arms, match by match; a match without a number in one of them has none."""
    average: Sample = np.mean([results[arm][measure] for arm in arms], axis=0)
    return average


def contrast(results: Results, more: str, less: str, measure: str, families: Sequence[str]) -> Estimate:
    """Return how much larger a measure is in some arms than in others, over families; `{}` stands for the family."""
    ones, others = ([pattern.format(family) for family in families] for pattern in (more, less))
    return difference(pooled(results, ones, measure), pooled(results, others, measure))


def agreement(name: str, results: Results, more: str, less: str, measure: str, families: Sequence[str]) -> list[Demand]:
    """Return the demand on every family that it does not point the other way."""
    return [not_against(f"{name}, {family}", contrast(results, more, less, measure, [family])) for family in families]


def cells_of(
    results: Results, measure: str, estimate: Callable[[Sample], Estimate] = mean_of
) -> tuple[tuple[str, Estimate], ...]:
    """Return a measure in every arm."""
    return tuple((f"{measure}, {arm}", estimate(samples[measure])) for arm, samples in _with(results, measure))


def _with(results: Results, measure: str) -> list[tuple[str, Mapping[str, Sample]]]:
    return [(arm, samples) for arm, samples in results.items() if measure in samples]
