"""Shares and means with their intervals, as the terminal's tables have room for them."""

from typing import Any

from game.report.shares import percent, tenths


def share(found: dict[str, Any]) -> str:
    """Return a share with its interval."""
    if found["share"] is None:
        return "–"
    low, high = found["interval"]
    return f"{percent(found['share'])} ({percent(low)}–{percent(high)})"


def mean(found: dict[str, Any]) -> str:
    """Return a mean with its interval."""
    if found["mean"] is None:
        return "–"
    low, high = (tenths(value) for value in found["interval"])
    return f"{tenths(found['mean'])} ({low} … {high})"
