"""`entrapment`: what frees the protégé of one fear entraps the patron; no degree of commitment avoids both (Snyder 1984)."""

from typing import Final

from attrs import frozen

from game.lab.allies import CONCILIATING, PATRONS
from game.lab.course import Course
from game.lab.estimate import Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.propositions.alliance_dilemma import RIVALS, arm_of, fear_of, with_rivals
from game.lab.trends import rises
from game.words import say

PROTEGES: Final = ("daring-protege", "defensive-realist", "mirror-imager")
LEAST_INSECURITY: Final = 1.0
LEAST_QUARREL: Final = 0.1
LEAST_FEAR: Final = 0.25


def _insecurity(course: Course) -> float:
    """Return the adversary's mean Distrust of the patron."""
    return float(course.distrust("birch", "alder")[1:].mean())


def _quarrel(course: Course) -> float:
    """Say whether the patron came to III or worse, or to war, with an adversary that it had no quarrel with."""
    return float(course.reached("alder", "birch", 3) or course.had_war("alder", "birch"))


@frozen
class _Costs:
    """What each degree of commitment costs in the three ways that are asked about."""

    fear: Sample
    insecurity: Sample
    quarrel: Sample


def _costs(results: Results, patron: str) -> _Costs:
    arms = with_rivals(patron, *PROTEGES)
    return _Costs(*(pooled(results, arms, name) for name in ("fear", "insecurity", "quarrel")))


def judge(results: Results) -> Verdict:
    """Ask that firmness entangles the patron, that fear pulls the other way, and that wooing the adversary feeds it."""
    costs = {patron: _costs(results, patron) for patron in (*PATRONS, CONCILIATING)}
    loosest, firmest, wooing = costs[PATRONS[0]], costs[PATRONS[-1]], costs[CONCILIATING]
    demands = [
        *rises("insecurity-rises", {patron: costs[patron].insecurity for patron in PATRONS}, LEAST_INSECURITY),
        Demand("quarrels-rise", difference(firmest.quarrel, loosest.quarrel), above=LEAST_QUARREL),
        Demand("fear-pulls-the-other-way", difference(loosest.fear, firmest.fear), above=LEAST_FEAR),
        Demand("wooing-the-adversary-feeds-fear", difference(wooing.fear, loosest.fear), above=LEAST_FEAR),
    ]
    cells = [
        (f"{name}/{patron}", mean_of(getattr(each, name)))
        for name in ("fear", "insecurity", "quarrel")
        for patron, each in costs.items()
    ]
    return Verdict.of(demands, cells)


PROPOSITION = Proposition(
    id="entrapment",
    claim=lambda: say(
        "Snyder 1984: a firmer commitment makes the adversary less secure and draws the patron into a quarrel not its "
        "own; a looser one, and wooing the adversary, leave the protégé in fear. No degree avoids both."
    ),
    refuted_by=lambda: say(
        "from the loosest commitment to the firmest, less than a step more Distrust of the adversary, or quarrels of the "
        "patron in less than ten matches more of a hundred; or no more fear with the loosest, or with a patron that woos "
        "the adversary"
    ),
    source="snyder-1984; note: the couplings between the two games are as the longer literature has them",
    arms=tuple(
        arm_of(patron, rival, protege) for patron in (*PATRONS, CONCILIATING) for rival in RIVALS for protege in PROTEGES
    ),
    measures={"fear": fear_of, "insecurity": _insecurity, "quarrel": _quarrel},
    judge=judge,
    aliases=("C19",),
)
