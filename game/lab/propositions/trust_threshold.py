"""`trust-threshold`: cooperation needs trust above a threshold, and the dearer betrayal is, the more of it (Kydd 2005)."""

from itertools import pairwise
from typing import Final

import numpy as np

from game.lab.arm import Arm
from game.lab.conduct import cooperates
from game.lab.course import Course
from game.lab.estimate import Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.trends import falls
from game.words import say

PLAYERS: Final = ("wary-seeker", "noisy-seeker", "quiet-seeker")
"""Seekers whose friendliness depends on what they meet: those that always cooperate, or never, would show nothing."""
DOUBTS: Final = (0, 1, 2, 3, 4, 5, 6)
"""Uncertainty about the other: the less, the more trust there is at the start."""

BETRAYAL: Final = {"cheap": 8, "dear": 3}
"""The defence of both: how much stands in the way of a blow."""

LEAST: Final = 0.10
STEEP: Final = 1.5
"""How much steeper the steepest step must be than an even slope would be, for there to be a threshold."""


def _arm(betrayal: str, doubt: int, player: str) -> Arm:
    defence = BETRAYAL[betrayal]
    changes = {"uncertainty": doubt, "alder.defence": defence, "birch.defence": defence}
    return Arm(f"{betrayal}/{doubt}/{player}", "lab-two", (player, player), changes)


def _cooperation(course: Course) -> float:
    return (cooperates(course, "alder", "birch") + cooperates(course, "birch", "alder")) / 2


def _level(results: Results, betrayal: str, doubt: int) -> Sample:
    return pooled(results, tuple(f"{betrayal}/{doubt}/{player}" for player in PLAYERS), "cooperation")


def judge(results: Results) -> Verdict:
    """Ask that cooperation falls with doubt, most of it in one step, and that it is lower where betrayal is dear."""
    curve = {betrayal: {str(d): _level(results, betrayal, d) for d in DOUBTS} for betrayal in BETRAYAL}
    cheap = list(curve["cheap"].values())
    steps = [one - other for one, other in pairwise(cheap)]
    steepest = max(steps, key=lambda step: float(step.mean()))
    whole = cheap[0] - cheap[-1]
    demands = [
        *falls("cooperation-falls-with-doubt", curve["cheap"], LEAST),
        Demand("there-is-a-threshold", mean_of(steepest - STEEP * whole / len(steps)), above=0.0),
        Demand("dear-betrayal-asks-for-more-trust", difference(_area(curve["cheap"]), _area(curve["dear"])), above=LEAST / 2),
    ]
    cells = [(f"{betrayal}/{doubt}", mean_of(sample)) for betrayal, line in curve.items() for doubt, sample in line.items()]
    return Verdict.of(demands, cells)


def _area(line: dict[str, Sample]) -> Sample:
    """Return the mean height of a curve: where it is lower, its threshold comes sooner."""
    mean: Sample = np.mean(list(line.values()), axis=0)
    return mean


PROPOSITION = Proposition(
    id="trust-threshold",
    claim=lambda: say(
        "Kydd 2005: cooperation needs trust above a threshold. With growing doubt it breaks off within a step or two, and "
        "sooner the dearer betrayal is."
    ),
    refuted_by=lambda: say(
        "cooperation that does not fall with doubt, or falls evenly, or is less than five turns in a hundred rarer where "
        "betrayal is dear"
    ),
    source="kydd-2005",
    arms=tuple(_arm(betrayal, doubt, player) for betrayal in BETRAYAL for doubt in DOUBTS for player in PLAYERS),
    measures={"cooperation": _cooperation},
    judge=judge,
    aliases=("C8",),
    found=(
        "Of the three only the wary seeker looks at what stands in the way of a blow, when it is outgunned: where that is "
        "little it cooperates 6.8 turns in a hundred less (400 matches an arm). The others look at what was done to them, "
        "and come to 2.0 and 3.9."
    ),
)
