"""`preventive-war`: fear attacks only while every condition of a preventive war is there (thesis, chapter 4)."""

from collections.abc import Mapping
from typing import Final

from game.lab.arm import Arm
from game.lab.conduct import strikes_first
from game.lab.course import Course
from game.lab.estimate import difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

RUSSIAS: Final = ("defensive-realist", "mirror-imager", "worst-case-thinker", "last-resort")
"""Four temperaments that strike out of fear: at odds of 3, 3, 1 and 5 on the balance sheet."""

BENIGN: Final = {"russia.georgia.malign": 0, "georgia.russia.malign": 0}

TAKEN_AWAY: Final[Mapping[str, Mapping[str, int]]] = {
    # Georgia keeps out of NATO: no course, promise or arms from there; nor does it press (see `_arm`)
    "extreme-threat": {
        "russia.georgia.course": 0,
        "russia.georgia.promise": 0,
        "russia.georgia.arms-and-training": 0,
        "nato.georgia.alignment": 1,
    },
    # no stronger than Georgia's defence, and no larger reserve
    "force-advantage": {"russia.offence": 3, "russia.reserve": 5},
    "access-by-the-tunnel": {"north-ossetia.roki.border": 0},
    # a friend of one mind, which stays so although what it does wears it
    "passive-america": {"nato.cohesion": 10},
    "european-dependence": {"russia.energy": 3, "nato.russia.energy-dependence": 0},
    # the means are those of the doctrines that know no limited war
    "limited-aim": {},
    # the Russia of 1998
    "recovered-economy": {"russia.economy": 1},
}
"""Each condition of the thesis, chapter 4, taken away so far that the board counts it no more."""

BASE: Final = "all-present"
LEAST: Final = 0.05
DAYS: Final = 10
"""The first ten days of August 2008: long enough for the documented attack; in a month almost every temperament gets there."""


def _arm(condition: str, russia: str) -> Arm:
    changes = {**BENIGN, **TAKEN_AWAY.get(condition, {})}
    means = f"{russia}-without-limit" if condition == "limited-aim" else russia
    georgia = "defensive-realist" if condition == "extreme-threat" else "deterrence-believer"
    return Arm(f"{condition}/{russia}", "five-days-2008", (means, georgia, "alliance-manager"), changes, turns=DAYS)


def _attacks(course: Course) -> float:
    return float(strikes_first(course, "russia", "georgia"))


def _family(condition: str) -> tuple[str, ...]:
    return tuple(f"{condition}/{russia}" for russia in RUSSIAS)


def judge(results: Results) -> Verdict:
    """Ask of every condition that the share of attacks falls without it."""
    base = pooled(results, _family(BASE), "attacks")
    demands = [
        Demand(condition, difference(base, pooled(results, _family(condition), "attacks")), above=LEAST)
        for condition in TAKEN_AWAY
    ]
    return Verdict.of(demands, [(arm, mean_of(measures["attacks"])) for arm, measures in results.items()])


PROPOSITION = Proposition(
    id="preventive-war",
    claim=lambda: say(
        "Thesis, chapter 4: a status-quo Russia attacks in August 2008 less often when any one condition is taken away: "
        "extreme threat, stronger forces, the tunnel, a passive America, Europe’s need of its gas, a limited aim, a "
        "recovered economy."
    ),
    refuted_by=lambda: say("without one of them it attacks as often as before, within five matches of a hundred"),
    source="thesis 2.2 p.18–19, 4.3 p.57–68 and 4.4 p.68",
    arms=tuple(_arm(condition, russia) for condition in (BASE, *TAKEN_AWAY) for russia in RUSSIAS),
    measures={"attacks": _attacks},
    judge=judge,
    aliases=("P7",),
    found=(
        "Without the tunnel the first blow falls where it mostly falls with it: in the Kodori valley, from Abkhazia. The "
        "rules count the tunnel where forces have to pass it, and nothing tells these temperaments that the campaign as a "
        "whole needs it. Two of the four attack in nearly every match whatever is taken away: the deeper the fear, the worse "
        "the odds that it takes, and a balance that stood above what they ask still does with one line less."
    ),
)
