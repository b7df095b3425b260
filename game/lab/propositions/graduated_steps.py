"""`graduated-steps`: persistent steps lead back where waiting does not, and lose little to the greedy (Osgood 1962)."""

from collections.abc import Mapping
from typing import Final

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

GRADUATED, ONE_OFF, WAITING = "graduated-reciprocator", "one-gesture", "waits-for-a-sign"
POLICIES: Final = (GRADUATED, ONE_OFF, WAITING)

SEEKERS: Final = ("waits-for-a-sign", "wary-seeker", "firm-seeker", "worst-case-thinker")
"""Seekers of security that are slow to begin: with one that begins by itself there is no stand-off to lead out of."""
GREEDY: Final = ("greedy-state", "opportunist")

_FEAR = {f"{pair}.{what}": size for pair in ("alder.birch", "birch.alder") for what, size in (("threat", 2), ("suspicion", 1))}
_FACTS = {"alder.birch.posture": 3, "birch.alder.posture": 3}
STARTS: Final[Mapping[str, Mapping[str, int]]] = {"II": _FEAR, "III": {**_FEAR, **_FACTS}}
"""What both feel at the start: fear, and in III forces at the border besides."""

TURNS: Final = 10
"""Five years, before a fright of the start has faded by itself."""

LEAST: Final = 0.15
MOST_GAIN: Final = 0.15
MOST_LOSS: Final = 1.0


def _arm(start: str, policy: str, other: str) -> Arm:
    malign = {"birch.alder.malign": 1} if other in GREEDY else {}
    return Arm(f"{start}/{policy}/{other}", "lab-two", (policy, other), {**STARTS[start], **malign}, turns=TURNS)


def _returned(course: Course) -> float:
    """Say whether the two stand at the end in a better situation than at the start, without war."""
    situation = course.situation("alder", "birch")
    return float(situation[-1] < situation[0] and not course.war("alder", "birch")[-1])


def _score(course: Course) -> float:
    return float(course.score("alder"))


def _of(results: Results, policy: str, others: tuple[str, ...], measure: str) -> Sample:
    return pooled(results, tuple(f"{start}/{policy}/{other}" for start in STARTS for other in others), measure)


def judge(results: Results) -> Verdict:
    """Ask for more returns than waiting and one gesture bring with seekers, and for neither gain nor ruin with the greedy."""
    back = {policy: _of(results, policy, SEEKERS, "returned") for policy in POLICIES}
    greedy = {policy: _of(results, policy, GREEDY, "returned") for policy in POLICIES}
    loss = difference(_of(results, WAITING, GREEDY, "score"), _of(results, GRADUATED, GREEDY, "score"))
    demands = [
        Demand("more-returns-than-waiting", difference(back[GRADUATED], back[WAITING]), above=LEAST),
        Demand("more-returns-than-one-gesture", difference(back[GRADUATED], back[ONE_OFF]), above=0.0),
        Demand("no-gain-with-the-greedy", difference(greedy[GRADUATED], greedy[WAITING]), below=MOST_GAIN),
        Demand("bounded-loss-to-the-greedy", loss, below=MOST_LOSS),
    ]
    return Verdict.of(demands, [(arm, mean_of(taken["returned"])) for arm, taken in results.items()])


PROPOSITION = Proposition(
    id="graduated-steps",
    claim=lambda: say(
        "Osgood 1962: graduated and persistent steps that keep the guard up lead out of a stand-off of two seekers of "
        "security where waiting or a single gesture does not; with a greedy state they gain nothing and lose little."
    ),
    refuted_by=lambda: say(
        "steps that lead back less than fifteen matches of a hundred more often than waiting, or cost a point or more "
        "with the greedy"
    ),
    source="note: Osgood 1962, graduated and reciprocated initiatives in tension reduction",
    arms=tuple(_arm(start, policy, other) for start in STARTS for policy in POLICIES for other in (*SEEKERS, *GREEDY)),
    measures={"returned": _returned, "score": _score},
    judge=judge,
    aliases=("C14",),
)
