"""`balance-of-threat`: at equal power nearness, an offensive posture and perceived intent each raise distrust (Walt 1985)."""

from itertools import pairwise
from typing import Final

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.families import agreement, cells_of, contrast
from game.lab.proposition import Demand, Proposition, Results, Verdict, not_against
from game.words import say

LEAST: Final = 1.0
"""Least steps of Distrust by which each must count on its own."""
SPAN: Final = 8
"""Turns over which Distrust is averaged, four years."""

FACTORS: Final = {"proximity": "geography", "posture": "posture", "intent": "suspicion"}
"""What Birch's sheet says of Alder: how near it is, how it stands, what it is taken to want."""
SIZES: Final = (0, 1, 2, 3)
PLAYERS: Final = ("defensive-realist", "wary-seeker", "random")
"""How both sides play: a doctrine of the house, one of the lab's seekers, play at random."""
ARMS_BOUGHT: Final = ("sword-buyer", "shield-buyer")
"""Alder buys as much of the one as of the other: equal power, another posture."""


def _sized(factor: str, size: int, player: str) -> Arm:
    changes = dict.fromkeys((f"birch.alder.{what}" for what in FACTORS.values()), 0)
    changes[f"birch.alder.{FACTORS[factor]}"] = size
    return Arm(f"{factor}-{size} {player}", "lab-two", (player, player), changes)


def _buying(policy: str, player: str) -> Arm:
    return Arm(f"{policy} {player}", "lab-two", (policy, player))


def distrust(course: Course) -> float:
    """Return Birch's mean Distrust of Alder over some years."""
    return float(course.distrust("birch", "alder")[1 : SPAN + 1].mean())


def _steps(results: Results, factor: str) -> list[Demand]:
    """Return the demands on a factor: enough from none to most, no step back on the way, and no family against it."""
    names = [f"{factor}-{size} {{}}" for size in SIZES]
    steps = [contrast(results, more, less, "distrust", PLAYERS) for less, more in pairwise(names)]
    return [
        Demand(factor, contrast(results, names[-1], names[0], "distrust", PLAYERS), above=LEAST),
        *(not_against(f"{factor}, step {size}", step) for size, step in zip(SIZES[1:], steps, strict=True)),
        *agreement(factor, results, names[-1], names[0], "distrust", PLAYERS),
    ]


def judge(results: Results) -> Verdict:
    """Ask that each factor count on its own, on the sheet and by what is bought."""
    swords, shields = (f"{each} {{}}" for each in ARMS_BOUGHT)
    bought = contrast(results, swords, shields, "distrust", PLAYERS)
    demands = [each for factor in FACTORS for each in _steps(results, factor)]
    demands += [
        Demand("arms bought", bought, above=LEAST),
        *agreement("arms bought", results, swords, shields, "distrust", PLAYERS),
    ]
    return Verdict.of(demands, cells_of(results, "distrust"))


PROPOSITION = Proposition(
    id="balance-of-threat",
    claim=lambda: say(
        "Walt 1985: at equal power a state distrusts another the more the nearer it is, the more its forces are made "
        "for attack, and the more hostile it is taken to be: each of these alone."
    ),
    refuted_by=lambda: say("one of the three that leaves distrust as it was, or moves it by less than a step"),
    source="thesis 2.2; note: Walt 1985",
    arms=(
        *(_sized(factor, size, player) for factor in FACTORS for size in SIZES for player in PLAYERS),
        *(_buying(policy, player) for policy in ARMS_BOUGHT for player in PLAYERS),
    ),
    measures={"distrust": distrust},
    judge=judge,
    aliases=("P6",),
)
