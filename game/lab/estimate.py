"""Estimates: means, shares and paired differences with 95% intervals by the normal approximation."""

from math import sqrt
from typing import Any, Final

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Sample = NDArray[np.float64]
"""One number for each match; not-a-number where a match has none."""

Z95: Final = 1.959964
"""Standard normal quantile of a 95% interval."""


@frozen
class Estimate:
    """A value with its interval and the matches behind it."""

    value: float
    low: float
    high: float
    games: int

    @property
    def is_positive(self) -> bool:
        """Say whether the whole interval lies above 0."""
        return self.low > 0

    @property
    def is_negative(self) -> bool:
        """Say whether the whole interval lies below 0."""
        return self.high < 0

    def as_json(self) -> dict[str, Any]:
        """Return the form that `lab --json` prints."""
        interval = [_in_json(self.low), _in_json(self.high)]
        return {"value": _in_json(self.value), "interval": interval, "games": self.games}


def _in_json(value: float) -> float | None:
    """Return a rounded number; JSON has none for what no match could tell."""
    return None if np.isnan(value) else round(value, 4)


def mean_of(sample: Sample) -> Estimate:
    """Return the mean of a sample, matches without a number left out."""
    kept = sample[~np.isnan(sample)]
    if len(kept) == 0:
        return Estimate(float("nan"), float("nan"), float("nan"), 0)
    middle = float(kept.mean())
    half = Z95 * float(kept.std(ddof=1)) / sqrt(len(kept)) if len(kept) > 1 else 0.0
    return Estimate(middle, middle - half, middle + half, len(kept))


def share_of(sample: Sample) -> Estimate:
    """Return the share of matches in which something happened (a sample of 0 and 1), with Wilson's interval.

    Unlike that of a mean it does not shrink to a point where nothing, or everything, happened in all matches.
    """
    kept = sample[~np.isnan(sample)]
    if len(kept) == 0:
        return mean_of(kept)
    n, share, z = len(kept), float(kept.mean()), Z95
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return Estimate(share, middle - half, middle + half, n)


def difference(one: Sample, other: Sample) -> Estimate:
    """Return the mean of one sample less the other, match by match with the same dice."""
    return mean_of(one - other)
