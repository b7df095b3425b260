"""`easy-conquest`: war is likelier when conquest is easy, or believed to be, in most of its ways (Van Evera 1998)."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.lab.arm import Arm
from game.lab.conduct import arms, has_treaty, regions_taken, strikes_first
from game.lab.course import Course
from game.lab.estimate import Estimate, Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

SEEKERS: Final = ("wary-seeker", "noisy-seeker", "firm-seeker", "worst-case-thinker")
"""Seekers of security that arm: two that never do would show nothing, however easy conquest is."""
ADVANTAGES: Final = ("defence", "even", "offence")

OPPONENTS: Final[Mapping[str, str]] = {"alike": "", "greedy": "greedy-state", "riser": "riser-1"}
"""Whom a seeker meets: its like, a greedy state, or a side that rises."""

WAYS: Final[Mapping[str, tuple[str, str, int]]] = {
    # each: the mechanism's measure, the opponents it is taken with, and the sign that easy conquest should give it
    "opportunistic-expansion": ("struck", "greedy", 1),
    "defensive-expansion": ("strikes", "alike", 1),
    "fiercer-resistance": ("resists", "alike", 1),
    "striking-first": ("preempts", "alike", 1),
    "windows": ("strikes", "riser", 1),
    "faits-accomplis": ("takes", "greedy", 1),
    "failed-talks": ("treaty", "alike", -1),
    "arms-races": ("arms", "alike", 1),
}
"""Eight of the ten ways by which easy conquest leads to war; secrecy and conquest that feeds itself cannot be measured here."""

NEEDED: Final = 6
LEAST_WAR: Final = 0.10
LEAST_BELIEF: Final = 0.05
BELIEF: Final = {"alder.prior": 1, "birch.prior": 1}


def _arm(advantage: str, opponent: str, seeker: str) -> Arm:
    changes = {"advantage": ADVANTAGES.index(advantage)} | ({"birch.alder.malign": 1} if opponent == "greedy" else {})
    return Arm(f"{advantage}/{opponent}/{seeker}", "lab-two", (seeker, OPPONENTS[opponent] or seeker), changes)


def _believing_arm(seeker: str) -> Arm:
    """Return the arm in which attack has no advantage and both believe that it has, on the map and across the border."""
    both = f"{seeker}-believing"
    return Arm(f"believed/alike/{seeker}", "lab-two", (both, both), {"advantage": 1, **BELIEF})


def _war(course: Course) -> float:
    return float(course.had_war("alder", "birch"))


def _strikes(course: Course) -> float:
    return float(strikes_first(course, "alder", "birch"))


def _struck(course: Course) -> float:
    return float(strikes_first(course, "birch", "alder"))


def _preempts(course: Course) -> float:
    """Say whether one side struck first in the turn after the other had threatened it."""
    felt, war = course.modifier("birch", "alder", "war"), course.war("alder", "birch")
    struck = (felt[1:] > felt[:-1]) & (war[:-1] == 0)
    return float((struck[1:] & (course.threats("birch", "alder")[1:-1] > 0)).any())


def _resists(course: Course) -> float:
    """Return in what share of turns one side answered a threat of the turn before with a threat."""
    before, after = course.threats("birch", "alder")[1:-1] > 0, course.threats("alder", "birch")[2:] > 0
    return float((before & after).mean()) if len(course) > 1 else 0.0


def _treaty(course: Course) -> float:
    return float(has_treaty(course, "alder", "birch").any())


def _arms(course: Course) -> float:
    """Return by how much the arms of both grew a turn, in the first ten turns or until war came."""
    total, war = arms(course, "alder") + arms(course, "birch"), np.flatnonzero(course.war("alder", "birch"))
    last = max(1, min(10, len(course), *(war[:1] - 1)))
    return float((total[last] - total[0]) / last)


def _takes(course: Course) -> float:
    """Say whether the greedy side had taken land by the turn in which it first struck."""
    war = np.flatnonzero(course.war("alder", "birch"))
    return float(regions_taken(course, "birch", int(war[0])) > 0) if len(war) else 0.0


def _family(kind: str, opponent: str) -> tuple[str, ...]:
    return tuple(f"{kind}/{opponent}/{seeker}" for seeker in SEEKERS)


def _rise(results: Results, way: str) -> Estimate:
    measure, opponent, sign = WAYS[way]
    ends = [pooled(results, _family(kind, opponent), measure) for kind in ("offence", "defence")]
    return difference(sign * ends[0], sign * ends[1])


def _shown(rise: Estimate) -> float:
    return float(rise.is_positive)


def judge(results: Results) -> Verdict:
    """Ask that enough of the ways show, that war is likelier over all, and that belief alone makes it likelier."""
    rise = {way: _rise(results, way) for way in WAYS}
    shown = sum(map(_shown, rise.values()))
    count = Estimate(shown, shown, shown, min(each.games for each in rise.values()))
    war = {kind: _over_all(results, kind) for kind in ADVANTAGES}
    plain, believed = (pooled(results, _family(kind, "alike"), "war") for kind in ("even", "believed"))
    demands = [
        Demand("war-over-all", difference(war["offence"], war["defence"]), above=LEAST_WAR),
        Demand("ways-that-show", count, above=NEEDED - 0.5),
        Demand("belief-alone", difference(believed, plain), above=LEAST_BELIEF),
    ]
    cells = [*rise.items(), *((f"war/{kind}", mean_of(sample)) for kind, sample in war.items())]
    cells += [(arm, mean_of(taken["war"])) for arm, taken in results.items()]
    return Verdict.of(demands, cells)


def _over_all(results: Results, kind: str) -> Sample:
    return pooled(results, tuple(arm for opponent in OPPONENTS for arm in _family(kind, opponent)), "war")


PROPOSITION = Proposition(
    id="easy-conquest",
    claim=lambda: say(
        "Van Evera 1998: war is likelier when conquest is easy. At least six of eight of the ways in which it is show, "
        "and believing it is enough."
    ),
    refuted_by=lambda: say(
        "war that rises by less than ten matches of a hundred from defence to offence, fewer than six ways, or belief "
        "alone that adds less than five"
    ),
    source="van-evera-1998",
    arms=(
        *(_arm(a, opponent, seeker) for a in ADVANTAGES for opponent in OPPONENTS for seeker in SEEKERS),
        *(_believing_arm(seeker) for seeker in SEEKERS),
    ),
    measures={
        "war": _war,
        "strikes": _strikes,
        "struck": _struck,
        "preempts": _preempts,
        "resists": _resists,
        "treaty": _treaty,
        "arms": _arms,
        "takes": _takes,
    },
    judge=judge,
    aliases=("C16",),
)
