"""`four-worlds`: seekers of security fight most where attack has the advantage and arms look alike (Jervis 1978)."""

from typing import Final

from game.lab.arm import WORLDS, Arm
from game.lab.course import Course
from game.lab.estimate import difference, share_of
from game.lab.families import agreement, cells_of, pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

GAP: Final = 0.25
"""Least share of matches by which the first world must be more warlike than the fourth."""

SEEKERS: Final = ("wary-seeker", "noisy-seeker", "firm-seeker", "worst-case-thinker")
"""Seekers of security of four temperaments, one of them a doctrine of the house."""

FIRST, SECOND, THIRD, FOURTH = WORLDS
ORDER: Final = ((FIRST, SECOND), (FIRST, THIRD), (SECOND, FOURTH), (THIRD, FOURTH))
"""Worlds of which one must be more warlike than the other; about the second and the third the theory is silent."""


def war(course: Course) -> float:
    """Say whether the two came to war."""
    return float(course.had_war("alder", "birch"))


def worst(course: Course) -> float:
    """Say whether interests came to look incompatible: situation III or IV."""
    return float(course.reached("alder", "birch", 3))


def _more(results: Results, one: str, other: str, least: float) -> Demand:
    """Return the demand that one world be more warlike than another."""
    ones, others = (pooled(results, [f"{each} {world}" for each in SEEKERS], "war") for world in (one, other))
    return Demand(f"{one} over {other}", difference(ones, others), above=least)


def judge(results: Results) -> Verdict:
    """Ask for the order of the worlds, and for a wide gap between the ends of it."""
    demands = [
        _more(results, FIRST, FOURTH, GAP),
        *(_more(results, one, other, 0) for one, other in ORDER),
        *agreement("first over fourth", results, f"{{}} {FIRST}", f"{{}} {FOURTH}", "war", SEEKERS),
    ]
    return Verdict.of(demands, [cell for name in ("war", "worst") for cell in cells_of(results, name, share_of)])


PROPOSITION = Proposition(
    id="four-worlds",
    claim=lambda: say(
        "Jervis 1978: two states that seek only security come to war most often where attack has the advantage and arms"
        " look alike, least where defence has it and arms can be told apart; the other two worlds lie between."
    ),
    refuted_by=lambda: say(
        "a middle world as warlike as the first or as peaceful as the fourth, or a gap of less than {gap} points from "
        "first to fourth",
        gap=round(100 * GAP),
    ),
    source="thesis 2.2; note: Jervis 1978",
    arms=tuple(
        Arm(f"{seeker} {world}", "lab-two", (seeker, seeker), options={"world": world})
        for seeker in SEEKERS
        for world in WORLDS
    ),
    measures={"war": war, "worst": worst},
    judge=judge,
    aliases=("P2", "C1"),
    found=(
        "Two of these four go to war. The worst-case thinker asks for odds, on which the advantage of attack stands (8.3), "
        "and arms alike whether arms can be told apart or not; the firm seeker shields itself where they can (2.9), and "
        "fights where they cannot and attack has the advantage. In the second world it hardly ever has the odds."
    ),
)
