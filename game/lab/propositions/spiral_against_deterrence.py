"""`spiral-against-deterrence`: firmness provokes a seeker of security and stops a greedy state (Jervis 1976)."""

from typing import Final

from game.lab.arm import EVERY_WORLD, Arm
from game.lab.course import Course
from game.lab.estimate import Estimate, share_of
from game.lab.families import cells_of, contrast
from game.lab.proposition import Demand, Proposition, Results, Verdict, not_against
from game.words import say

LEAST: Final = 0.10
"""Least share of matches by which each policy must be the worse one against one kind of opponent."""

FAMILIES: Final = {
    "lab": ("firm-seeker", "conciliatory-seeker", "wary-seeker", "greedy-state"),
    "house": ("deterrence-believer", "reassurer", "defensive-realist", "opportunist"),
    "mirrors": ("deterrence-believer", "appeaser", "mirror-imager", "offensive-realist"),
}
"""Firm policy, soft policy, an opponent that seeks security, a greedy one."""


def _arms(family: str) -> tuple[Arm, ...]:
    firm, soft, seeker, greedy = FAMILIES[family]
    kinds = (("benign", seeker), ("greedy", greedy))
    return tuple(
        Arm(f"{policy} {kind} {family}", "lab-two", (doctrine, other), options={"reading": kind}, in_turn=EVERY_WORLD)
        for kind, other in kinds
        for policy, doctrine in (("firm", firm), ("soft", soft))
    )


def war(course: Course) -> float:
    """Say whether the two came to war."""
    return float(course.had_war("alder", "birch"))


def _provoked(results: Results, *families: str) -> Estimate:
    """Return how much more war firmness brings against seekers of security."""
    return contrast(results, "firm benign {}", "soft benign {}", "war", families)


def _deterred(results: Results, *families: str) -> Estimate:
    """Return how much less war firmness brings against greedy states."""
    return contrast(results, "soft greedy {}", "firm greedy {}", "war", families)


def judge(results: Results) -> Verdict:
    """Ask that the sign turn with the opponent: a policy that is better against both kinds takes a side."""
    demands = [
        Demand("provoked", _provoked(results, *FAMILIES), above=LEAST),
        Demand("deterred", _deterred(results, *FAMILIES), above=LEAST),
        *(not_against(f"provoked, {family}", _provoked(results, family)) for family in FAMILIES),
        *(not_against(f"deterred, {family}", _deterred(results, family)) for family in FAMILIES),
    ]
    return Verdict.of(demands, cells_of(results, "war", share_of))


PROPOSITION = Proposition(
    id="spiral-against-deterrence",
    claim=lambda: say(
        "Jervis 1976: against a benign opponent firmness raises the chance of war and reassurance lowers it; against a "
        "malign one it is the other way round."
    ),
    refuted_by=lambda: say(
        "one policy as good as the other, or better, against both kinds of opponent; each must be worse by {least} "
        "points against one",
        least=round(100 * LEAST),
    ),
    source="hsu 貳二; note: Jervis 1976",
    arms=tuple(arm for family in FAMILIES for arm in _arms(family)),
    measures={"war": war},
    judge=judge,
    aliases=("P3", "C3"),
    found=(
        "Firmness frightens and deters at once: where it convinces a seeker of security that war is coming, the seeker "
        "seldom has the odds to strike first, since the firm side has armed. The defensive realist is alarmed by the "
        "deterrence believer and never convinced, since it answers by talks; no match of that family comes to war."
    ),
)
