"""`self-defeat`: a build-up that is answered in kind makes its owner no safer (Herz 1951; Jervis 1978; Tang 2009; Hsu 2025)."""

from typing import Final

from game.lab.arm import EVERY_WORLD, Arm
from game.lab.course import Course
from game.lab.estimate import Estimate
from game.lab.families import agreement, cells_of, contrast
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

YEARS_LATER: Final = 8
"""Turns after which it is asked, four years."""
GAIN: Final = 1.0
"""Least steps by which a build-up that nobody answers must pay."""

OTHERS: Final = ("answerer", "wary-seeker", "firm-seeker", "mirror-imager", "defensive-realist")
"""Who faces the build-up: one bare reply, two of the lab's seekers, two doctrines of the house."""
REPLY: Final = 1.0
"""Least steps of offence that the other adds because of the build-up; who adds fewer does not answer it in kind."""
ANSWERS: Final = 3
"""Least number of those that must answer, else nothing has been tested."""

IN_THE_DILEMMA: Final = {"alder.birch.suspicion": 2, "birch.alder.suspicion": 2}
"""Both sides benign and alarmed: situation II."""


def _arm(policy: str, other: str) -> Arm:
    return Arm(f"{policy} {other}", "lab-two", (policy, other), IN_THE_DILEMMA, turns=YEARS_LATER + 2, in_turn=EVERY_WORLD)


def distrust(course: Course) -> float:
    """Return the builder's own Distrust some years later."""
    return float(course.distrust("alder", "birch")[: YEARS_LATER + 1][-1])


def exposure(course: Course) -> float:
    """Return how far the other's offence outruns the builder's defence, as the balance sheet weighs it (rule 8.3)."""
    offence, defence = course.track("birch", "offence"), course.track("alder", "defence")
    return float((offence - defence)[: YEARS_LATER + 1][-1])


def insecurity(course: Course) -> float:
    """Return Distrust and exposure together."""
    return distrust(course) + exposure(course)


def reply(course: Course) -> float:
    """Return the other's offence some years later."""
    return float(course.track("birch", "offence")[: YEARS_LATER + 1][-1])


def answering(results: Results) -> tuple[str, ...]:
    """Return those who answer a build-up in kind: the proposition is about no others."""
    return tuple(other for other in OTHERS if contrast(results, "builder {}", "still {}", "reply", [other]).low > REPLY)


def judge(results: Results) -> Verdict:
    """Ask that the build-up leave more insecurity where it is answered, and less where it is not."""
    who = answering(results)
    answered = contrast(results, "builder {}", "still {}", "insecurity", who or OTHERS)
    unanswered = contrast(results, "still {}", "builder {}", "insecurity", ["still"])
    demands = [
        Demand("answered", answered, above=0),
        Demand("unanswered", unanswered, above=GAIN),
        Demand("who answers", Estimate(len(who), len(who), len(who), len(OTHERS)), above=ANSWERS - 0.5),
        *agreement("answered", results, "builder {}", "still {}", "insecurity", who),
    ]
    return Verdict.of(demands, [cell for name in ("distrust", "exposure", "reply") for cell in cells_of(results, name)])


PROPOSITION = Proposition(
    id="self-defeat",
    claim=lambda: say(
        "Herz 1951, Jervis 1978: between two benign states in situation II a build-up, once it is answered in kind, leaves its "
        "owner no safer than restraint would have; only a build-up that nobody answers pays."
    ),
    refuted_by=lambda: say(
        "an answered build-up that leaves less distrust and exposure than restraint, or an unanswered one that saves "
        "less than a step"
    ),
    source="note: Herz 1951; Jervis 1978; Snyder 1984; hsu 貳二",
    arms=tuple(_arm(policy, other) for policy in ("builder", "still") for other in (*OTHERS, "still")),
    measures={"insecurity": insecurity, "distrust": distrust, "exposure": exposure, "reply": reply},
    judge=judge,
    aliases=("P1", "C6"),
)
