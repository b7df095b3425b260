"""`last-turn`: with a horizon that nobody knows, the last turn is no more hostile than the middle of the game."""

from typing import Final

import numpy as np

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

PLAYERS: Final = ("wary-seeker", "mirror-imager", "deterrence-believer", "worst-case-thinker", "opportunist", "random")
SCENARIOS: Final = {"lab-two": 2, "lab-protege": 3, "five-days-2008": 3}

MOST_RATIO: Final = 1.25
"""How much more hostile the last turn may be than the turns in the middle."""


def _hostile(course: Course) -> Sample:
    """Return for every turn how many threats rivals had to read; a blow is read as one."""
    total = np.zeros(len(course))
    for tie in course.lexicon.scenario.ties:
        if tie.kind == "rivalry":
            for by, to in (tie.between, tie.between[::-1]):
                total += course.threats(by, to)[1:]
    return total


def _middle(course: Course) -> float:
    """Return the mean of the middle third of the turns."""
    third = len(course) // 3
    return float(_hostile(course)[third : len(course) - third].mean())


def _last(course: Course) -> float:
    return float(_hostile(course)[-1])


def judge(results: Results) -> Verdict:
    """Ask that the last turn holds no more than a quarter more threats than a turn in the middle."""
    every = tuple(results)
    last, middle = pooled(results, every, "last"), pooled(results, every, "middle")
    demands = [Demand("last-less-middle-and-a-quarter", difference(last, MOST_RATIO * middle), below=0.0)]
    cells = [(f"{arm}/{name}", mean_of(sample)) for arm, taken in results.items() for name, sample in taken.items()]
    return Verdict.of(demands, cells)


PROPOSITION = Proposition(
    id="last-turn",
    claim=lambda: say(
        "A check of the horizon: where nobody knows which turn is the last, it is at most a quarter more hostile than the "
        "middle of the game."
    ),
    refuted_by=lambda: say("a last turn with more than a quarter more threats than a turn of the middle third"),
    source="note: Axelrod 1984, known last moves invite defection; a check of the horizon, not of a theory",
    arms=tuple(
        Arm(f"{scenario}/{player}", scenario, (player,) * seats) for scenario, seats in SCENARIOS.items() for player in PLAYERS
    ),
    measures={"last": _last, "middle": _middle},
    judge=judge,
    aliases=("C24",),
)
