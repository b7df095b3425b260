"""`ladder`: situations change a step at a time, and the way down from III is longer than the way up (from Tang 2009)."""

from typing import Final

import numpy as np

from game.lab.arm import Arm
from game.lab.course import Course, Numbers
from game.lab.estimate import Sample, mean_of
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.trends import rate_gap, rate_of
from game.words import say

PLAYERS: Final = ("wary-seeker", "mirror-imager", "worst-case-thinker", "graduated-reciprocator", "opportunist", "random")
"""Doctrines of the house, a creed of the lab, and play at random, each against its like."""

SCENARIOS: Final = {"lab-two": 2, "lab-protege": 3, "spiral-2014": 3, "orange-2004": 3}
"""Abstract and documented starts, with their number of seats."""

LEAST_SHARE: Final = 0.90

CLIMB, DESCENT = (2, 3), (3, 2)


def _dyads(course: Course) -> list[Numbers]:
    """Return the situation of every rivalry over time."""
    rivalries = [tie.between for tie in course.lexicon.scenario.ties if tie.kind == "rivalry"]
    return [course.situation(*pair) for pair in rivalries]


def _count(course: Course, before: int, after: int) -> float:
    return float(sum(((s[:-1] == before) & (s[1:] == after)).sum() for s in _dyads(course)))


def _changes(course: Course) -> float:
    return float(sum((s[:-1] != s[1:]).sum() for s in _dyads(course)))


def _steps(course: Course) -> float:
    return float(sum((np.abs(s[1:] - s[:-1]) == 1).sum() for s in _dyads(course)))


def _turns_in(course: Course, situation: int) -> float:
    return float(sum((s[:-1] == situation).sum() for s in _dyads(course)))


def _all(results: Results, name: str, scenario: str = "") -> Sample:
    """Return a count summed over all arms, or those of one scenario, match by match."""
    chosen = [taken[name] for arm, taken in results.items() if arm.startswith(scenario)]
    total: Sample = np.sum(np.stack(chosen), axis=0)
    return total


def judge(results: Results) -> Verdict:
    """Ask that nine changes of ten go a step, and that a turn in II leads up more often than a turn in III leads down."""
    steps = rate_of(_all(results, "steps"), _all(results, "changes"))
    ways = [_all(results, name) for name in ("climbs", "in-II", "descents", "in-III")]
    demands = [
        Demand("changes-go-a-step", steps, above=LEAST_SHARE),
        Demand("climbing-is-quicker-than-descending", rate_gap(*ways), above=0.0),
    ]
    cells = [("climbs-a-turn-in-II", rate_of(ways[0], ways[1])), ("descents-a-turn-in-III", rate_of(ways[2], ways[3]))]
    for scenario in SCENARIOS:
        here = {name: _all(results, name, scenario) for name in MEASURES}
        cells.append((f"{scenario}/changes-go-a-step", rate_of(here["steps"], here["changes"])))
        cells.append((f"{scenario}/climbs-a-turn-in-II", rate_of(here["climbs"], here["in-II"])))
        cells.append((f"{scenario}/descents-a-turn-in-III", rate_of(here["descents"], here["in-III"])))
        cells.append((f"{scenario}/changes", mean_of(here["changes"])))
    return Verdict.of(demands, cells)


MEASURES: Final = {
    "changes": _changes,
    "steps": _steps,
    "climbs": lambda course: _count(course, *CLIMB),
    "descents": lambda course: _count(course, *DESCENT),
    "in-II": lambda course: _turns_in(course, 2),
    "in-III": lambda course: _turns_in(course, 3),
}

PROPOSITION = Proposition(
    id="ladder",
    claim=lambda: say(
        "Inferred from Tang 2009 and Jervis 1976: at least nine changes of situation in ten go to a neighbouring one, and "
        "climbing from II to III takes less time than descending from III to II."
    ),
    refuted_by=lambda: say(
        "one change in ten or more that leaps over a situation, or a turn in III that leads down as often as one in II leads up"
    ),
    source="note: inferred from Tang 2009 (a continuum) and Jervis 1976 (beliefs are rigid)",
    arms=tuple(
        Arm(f"{scenario}/{player}", scenario, (player,) * seats) for scenario, seats in SCENARIOS.items() for player in PLAYERS
    ),
    measures=MEASURES,
    judge=judge,
    aliases=("C25",),
    found=(
        "A war, a treaty of peace and a turn of intent each move Clash and Distrust together, so that a change may pass "
        "over a situation; it does so least in the documented scenarios and most where two abstract states make war and "
        "peace."
    ),
)
