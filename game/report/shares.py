"""Shares and means in words: whole hundredths, tenths, and the interval in which an estimate lies."""

from collections.abc import Mapping
from typing import Any

from game.words import say
from game.world import names


def percent(value: float | None) -> str:
    """Return a share or a difference of shares in whole hundredths; what rounds to nothing has no sign."""
    return "–" if value is None else f"{names.plain(round(100 * value))} %"


def share(found: Mapping[str, Any]) -> str:
    """Return a share with its interval, from an answer that holds both."""
    if found["share"] is None:
        return "–"
    return ranged(percent(found["share"]), *(percent(end) for end in found["interval"]))


def tenths(value: float | None) -> str:
    """Return a mean with one decimal."""
    return "–" if value is None else f"{value:.1f}".replace("-", "−")


def ranged(value: str, low: str, high: str) -> str:
    """Return an estimate with the ends of its interval."""
    return say("{share} ({low} to {high})", share=value, low=low, high=high)
