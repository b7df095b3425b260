"""Numbers and names of a tournament in words, the same on the page as in the terminal."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.report.after_action.pieces import hundredths
from game.words import say

Told = Mapping[str, Any]
"""A summary as `summary.json` holds it, or a part of one."""
LONGEST: Final = 22
"""Cells of a player's name in a table."""


def short(name: str) -> str:
    """Return a player's name as a table shows it: of a guest its class or its command's last words."""
    if ":" in name and not name.startswith("cmd"):
        return name.rpartition(":")[2][:LONGEST]
    last = name.partition(":")[2] or name
    return last if len(last) <= LONGEST else "…" + last[1 - LONGEST :]


def ranked(told: Told) -> list[str]:
    """Return the players by their ratings, the highest first."""
    return sorted(told["players"], key=lambda name: -told["players"][name]["rating"]["value"])


def percent(value: float | None) -> str:
    """Return a share as a whole number of hundredths."""
    return "–" if value is None else hundredths(value)


def share(found: Told) -> str:
    """Return a share with its interval."""
    if found["share"] is None:
        return "–"
    low, high = (percent(each) for each in found["interval"])
    return say("{share} ({low} to {high})", share=percent(found["share"]), low=low, high=high)


def whole(value: float) -> str:
    """Return a number without decimals."""
    return f"{value:.0f}".replace("-", "−")


def signed(value: float, digits: int = 0) -> str:
    """Return a number with its sign; nothing is neither above nor below."""
    text = f"{value:+.{digits}f}".replace("-", "−")
    return text if float(text.replace("−", "-")) else text[1:]


def estimate(found: Told, form: Callable[[float], str]) -> str:
    """Return a value with its interval, if there were rounds enough for one."""
    if found["interval"] is None:
        return form(found["value"])
    low, high = (form(each) for each in found["interval"])
    return say("{share} ({low} to {high})", share=form(found["value"]), low=low, high=high)
