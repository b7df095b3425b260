"""Tokens that would lie on each other are moved apart, as little as is needed."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Spot = tuple[int, int]
ROUNDS: Final = 60
"""So often tokens are pushed away from each other."""


@lru_cache(maxsize=32)
def spread(spots: tuple[Spot, ...], halves: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """Return the middles of boxes moved so that they hardly overlap; `halves` are half their widths and heights."""
    if len(spots) < 2:
        return spots
    at, half = np.array(spots, float), np.array(halves, float)
    least = half[:, None, :] + half[None, :, :]
    for _ in range(ROUNDS):
        apart = at[:, None, :] - at[None, :, :]
        over = least - np.abs(apart)
        touches = (over > 0).all(axis=2)
        np.fill_diagonal(touches, val=False)
        if not touches.any():
            break
        across = over[:, :, 0] < over[:, :, 1]
        push = np.zeros_like(apart)
        push[:, :, 0] = np.where(touches & across, _way(apart[:, :, 0]) * over[:, :, 0], 0)
        push[:, :, 1] = np.where(touches & ~across, _way(apart[:, :, 1]) * over[:, :, 1], 0)
        at += push.sum(axis=1) * 0.3
    return tuple((round(x), round(y)) for x, y in at.tolist())


def _way(apart: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return in which direction each goes from each other; of two in one spot the later one goes on."""
    first = np.sign(np.arange(len(apart))[:, None] - np.arange(len(apart))[None, :])
    return np.where(apart == 0, first, np.sign(apart))


def is_far(one: Spot, other: Spot, reach: int) -> bool:
    """Say whether two spots lie farther from each other than a reach."""
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 > reach * reach
