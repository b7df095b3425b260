"""`payoffs`: cooperation is likelier the less exploitation costs and brings, and the more is expected (Jervis 1978)."""

from collections.abc import Mapping
from typing import Final

from game.lab.arm import Arm
from game.lab.conduct import cooperates
from game.lab.course import Course
from game.lab.estimate import Sample, mean_of
from game.lab.families import pooled
from game.lab.proposition import Proposition, Results, Verdict
from game.lab.trends import rises
from game.words import say

PLAYERS: Final = ("wary-seeker", "noisy-seeker", "quiet-seeker")
"""Seekers whose friendliness depends on what they meet: those that always cooperate, or never, would show nothing."""

_BOTH: Final = ("alder.birch", "birch.alder")


def _tracks(track: str, value: int) -> dict[str, int]:
    return {f"alder.{track}": value, f"birch.{track}": value}


def _sizes(modifier: str, size: int) -> dict[str, int]:
    return {f"{pair}.{modifier}": size for pair in _BOTH}


KNOBS: Final[Mapping[str, tuple[Mapping[str, int], ...]]] = {
    # each from what discourages cooperation to what encourages it
    "exploited-costs-little": tuple(_tracks("defence", value) for value in (1, 3, 5, 7, 9)),
    "exploiting-brings-little": tuple({"advantage": value} for value in (2, 1, 0)),
    "cooperation-brings-much": tuple(_sizes("trade", size) for size in (0, 1, 2, 3)),
    "rivalry-costs-much": tuple(_tracks("economy", value) for value in (10, 8, 6, 4, 2)),
    "cooperation-expected": tuple({"uncertainty": value} for value in (6, 5, 4, 3, 2, 1, 0)),
}
"""Defence against exploitation; the advantage of attack; trade; an economy that bears no arms; uncertainty about the other."""

LEAST: Final = 0.10


def _cooperation(course: Course) -> float:
    return (cooperates(course, "alder", "birch") + cooperates(course, "birch", "alder")) / 2


def _levels(results: Results, knob: str) -> dict[str, Sample]:
    return {
        str(k): pooled(results, tuple(f"{knob}/{k}/{player}" for player in PLAYERS), "cooperation")
        for k in range(len(KNOBS[knob]))
    }


def judge(results: Results) -> Verdict:
    """Ask that cooperation rises along every knob."""
    demands = [demand for knob in KNOBS for demand in rises(knob, _levels(results, knob), LEAST)]
    return Verdict.of(demands, [(arm, mean_of(taken["cooperation"])) for arm, taken in results.items()])


PROPOSITION = Proposition(
    id="payoffs",
    claim=lambda: say(
        "Jervis 1978: cooperation is likelier when being exploited costs little, exploiting brings little, cooperation "
        "brings much, rivalry costs much, and cooperation is expected: each alone."
    ),
    refuted_by=lambda: say(
        "cooperation that rises by less than ten turns in a hundred from one end of any of the five to the other"
    ),
    source="jervis-1978",
    arms=tuple(
        Arm(f"{knob}/{k}/{player}", "lab-two", (player, player), changes)
        for knob, levels in KNOBS.items()
        for k, changes in enumerate(levels)
        for player in PLAYERS
    ),
    measures={"cooperation": _cooperation},
    judge=judge,
    aliases=("C2",),
    found=(
        "These creeds weigh fear and what was done to them, and no payoffs: expectation moves them much, gain and loss "
        "hardly. A player that weighs gains would be another experiment."
    ),
)
