"""`alliance-dilemma`: a firmer commitment frees a protégé from fear, and makes daring pay (Snyder 1984)."""

from typing import Final

from game.lab.allies import PATRONS
from game.lab.arm import Arm
from game.lab.conduct import strikes_first, threatens
from game.lab.course import Course
from game.lab.estimate import Estimate, Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.trends import falls
from game.words import say

RIVALS: Final = ("defensive-realist", "mirror-imager", "worst-case-thinker")
"""Temperaments of the rival across the border."""

PROTEGES: Final = ("restrained-protege", "daring-protege", "emboldened-protege", "defensive-realist", "mirror-imager")
"""Two that are compared, one whose boldness is written into it, and two of the house that do not ask who stands behind them."""

LEAST_FEAR: Final = 0.5
LEAST_GAIN: Final = 0.5


def arm_of(patron: str, rival: str, protege: str) -> Arm:
    """Return the arm in which these three play, nobody being malign."""
    return Arm(f"{patron}/{rival}/{protege}", "lab-protege", (patron, rival, protege))


def with_rivals(patron: str, *proteges: str) -> tuple[str, ...]:
    """Return the arms of a patron and its protégés with every rival."""
    return tuple(f"{patron}/{rival}/{protege}" for rival in RIVALS for protege in proteges)


def fear_of(course: Course) -> float:
    """Return the protégé's mean fear of being abandoned."""
    return float(course.modifier("cedar", "alder", "abandonment-fear")[1:].mean())


def _opens(course: Course) -> float:
    return float(strikes_first(course, "cedar", "birch"))


def _threatens(course: Course) -> float:
    return threatens(course, "cedar", "birch")


def _score(course: Course) -> float:
    return float(course.score("cedar"))


def _gain(results: Results, patron: str) -> Sample:
    """Return what daring brings the protégé beyond restraint, in points of its own score."""
    daring = pooled(results, with_rivals(patron, "daring-protege"), "score")
    gain: Sample = daring - pooled(results, with_rivals(patron, "restrained-protege"), "score")
    return gain


def judge(results: Results) -> Verdict:
    """Ask that fear falls from each degree of commitment to the next, and that daring pays more with the firmest."""
    fear = {patron: pooled(results, with_rivals(patron, *PROTEGES), "fear") for patron in PATRONS}
    gain = {patron: _gain(results, patron) for patron in PATRONS}
    loosest, firmest = PATRONS[0], PATRONS[-1]
    demands = [
        *falls("fear-falls", fear, LEAST_FEAR),
        Demand("daring-pays-more", difference(gain[firmest], gain[loosest]), above=LEAST_GAIN),
    ]
    return Verdict.of(demands, _cells(results, fear, gain))


def _cells(results: Results, fear: dict[str, Sample], gain: dict[str, Sample]) -> list[tuple[str, Estimate]]:
    cells = [(f"fear/{patron}", mean_of(sample)) for patron, sample in fear.items()]
    cells += [(f"daring-less-restraint/{patron}", mean_of(sample)) for patron, sample in gain.items()]
    for protege in PROTEGES:
        for patron in PATRONS:
            arms = with_rivals(patron, protege)
            cells.append((f"opens/{protege}/{patron}", mean_of(pooled(results, arms, "opens"))))
            cells.append((f"threatens/{protege}/{patron}", mean_of(pooled(results, arms, "threatens"))))
    return cells


PROPOSITION = Proposition(
    id="alliance-dilemma",
    claim=lambda: say(
        "Snyder 1984: the firmer a patron stands by its protégé, the less the protégé fears to be abandoned, and the "
        "better it pays to take risks."
    ),
    refuted_by=lambda: say(
        "fear that falls by less than half a step from the loosest commitment to the firmest, or daring that pays no half "
        "point more"
    ),
    source="snyder-1984; thesis 3.2–3.3 on 2004–2008",
    arms=tuple(arm_of(patron, rival, protege) for patron in PATRONS for rival in RIVALS for protege in PROTEGES),
    measures={"fear": fear_of, "opens": _opens, "threatens": _threatens, "score": _score},
    judge=judge,
    aliases=("P10",),
)
