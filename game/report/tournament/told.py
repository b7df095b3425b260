"""Numbers and names of a tournament in words, the same on the page as in the terminal."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.report.shares import percent, ranged
from game.words import say

Told = Mapping[str, Any]
"""A summary as `summary.json` holds it, or a part of one."""
LONGEST: Final = 22
"""Cells of a player's name in a table."""
MOST_CYCLES: Final = 8


def short(name: str) -> str:
    """Return a player's name as a table shows it: of a guest its class or its command's last words."""
    if ":" in name and not name.startswith("cmd"):
        return name.rpartition(":")[2][:LONGEST]
    last = name.partition(":")[2] or name
    return last if len(last) <= LONGEST else "…" + last[1 - LONGEST :]


def ranked(told: Told) -> list[str]:
    """Return the players by their ratings, the highest first."""
    return sorted(told["players"], key=lambda name: -told["players"][name]["rating"]["value"])


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
    return ranged(form(found["value"]), *(form(each) for each in found["interval"]))


def skill(found: Told) -> str:
    """Return what openskill makes of a player."""
    return "{mu:.1f} ± {sigma:.1f}".format(**found["openskill"])


def lengths(found: Told) -> str:
    """Say how many matches of a scenario there were, and how long."""
    turns = found["turns"]
    return say(
        "{games} matches of {least} to {most} turns ({mean} on average), {decisions} decisions.",
        games=found["games"],
        least=turns["least"],
        most=turns["most"],
        mean=turns["mean"],
        decisions=found["decisions"],
    )


def circles(told: Told) -> tuple[str, list[str]]:
    """Say which three outscore each other in a circle: those beyond chance, or all where none is; first how many there are."""
    certain = [each for each in told["cycles"] if each["certain"]]
    lines = [_circle(each) for each in (certain or told["cycles"])[:MOST_CYCLES]]
    if certain:
        return say("Circles, in which each outscores the next, beyond chance: {count}", count=len(certain)), lines
    if lines:
        return say("Circles, in which each outscores the next: {count}, all within chance", count=len(told["cycles"])), lines
    return say("Circles, in which each outscores the next: none"), lines


def _circle(found: Told) -> str:
    a, b, c = (short(name) for name in found["players"])
    one, two, three = (percent(value) for value in found["shares"])
    return say("{a} › {b} {one}, {b} › {c} {two}, {c} › {a} {three}", a=a, b=b, c=c, one=one, two=two, three=three)
