"""`crossing`: promises to a neighbour, and a quarrel of the great, are felt in the other dyad (Hsu 2025)."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.lab.arm import Arm
from game.lab.conduct import turns_until
from game.lab.course import Course
from game.lab.estimate import difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict, not_against
from game.words import say

SCENARIOS: Final[Mapping[str, str]] = {"spiral-2014": "ukraine", "rose-2003": "georgia"}
"""The scenarios, each with Russia's neighbour in it."""

NATOS: Final = ("alliance-manager", "defensive-realist", "mirror-imager")
"""Temperaments of the patron, each with and without promises on top."""

FAMILIES: Final[Mapping[str, Mapping[str, str]]] = {
    "realists": {"russia": "defensive-realist", "nato": "defensive-realist", "neighbour": "defensive-realist"},
    "mirrors": {"russia": "mirror-imager", "nato": "mirror-imager", "neighbour": "mirror-imager"},
    "menders": {"russia": "graduated-reciprocator", "nato": "alliance-manager", "neighbour": "reassurer"},
}
"""Who sits where when it is asked how soon the neighbours settle."""

_FELT = (("threat", 3), ("image", 2), ("common-threat", 0))
_FEAR = {f"{pair}.{what}": size for pair in ("russia.nato", "nato.russia") for what, size in _FELT}
_FACTS = {"russia.nato.posture": 3, "nato.russia.posture": 3}
_CALM = {f"russia.nato.{what}": 0 for what in ("enlargement", "missile-defence", "promise", "status-grievance", "criticism")}
GREAT: Final[Mapping[str, Mapping[str, int]]] = {
    "I": {**_CALM, "russia.nato.assurance": 2, "nato.russia.assurance": 2},
    "II": _FEAR,
    "III": {**_FEAR, **_FACTS},
}
"""What stands between Russia and NATO at the start, so that the dyad begins in that situation."""

LEAST_CLASH: Final = 1.0
LEAST_DELAY: Final = 1.0
HOLDS_FOR: Final = 4
"""Turns for which a settled dyad must stay so, or to the end."""


def _benign(neighbour: str) -> dict[str, int]:
    pairs = (("russia", neighbour), (neighbour, "russia"), ("russia", "nato"), ("nato", "russia"))
    return {f"{one}.{other}.malign": 0 for one, other in pairs}


def _seats(scenario: str, seated: Mapping[str, str]) -> tuple[str, ...]:
    """Return doctrines by seat number, which differs between the scenarios."""
    order = ("russia", "nato", "neighbour") if scenario == "spiral-2014" else ("russia", "neighbour", "nato")
    return tuple(seated[seat] for seat in order)


def _promise_arm(scenario: str, nato: str) -> Arm:
    neighbour = SCENARIOS[scenario]
    seated = {"russia": "defensive-realist", "neighbour": "defensive-realist", "nato": nato}
    changes = {**_benign(neighbour), f"nato.{neighbour}.alignment": 2}
    return Arm(f"promise/{scenario}/{nato}", scenario, _seats(scenario, seated), changes)


def _settle_arm(scenario: str, great: str, family: str) -> Arm:
    """Begin with the neighbours in dispute over facts, with nobody malign and no regime between them that works."""
    neighbour = SCENARIOS[scenario]
    facts = {f"{neighbour}.russia.{what}": 2 for what in ("territory", "proxies", "posture")}
    changes = {**_benign(neighbour), **facts, **GREAT[great]}
    return Arm(f"settle/{scenario}/{great}/{family}", scenario, _seats(scenario, FAMILIES[family]), changes)


def _neighbour(course: Course) -> str:
    return SCENARIOS[course.lexicon.scenario.id]


def _clash(course: Course) -> float:
    """Return the mean Clash between Russia and its neighbour over the turns played."""
    return float(course.clash("russia", _neighbour(course))[1:].mean())


def _settled(course: Course) -> float:
    """Return the turn from which Russia and its neighbour stand in I or II without war, and stay there."""
    neighbour = _neighbour(course)
    calm = (course.situation("russia", neighbour) <= 2) & (course.war("russia", neighbour) == 0)
    ahead = [bool(calm[turn : turn + HOLDS_FOR].all()) for turn in range(len(calm))]
    return turns_until(np.array(ahead, np.int32))


def _great(course: Course) -> float:
    return float(course.situation("russia", "nato")[0])


def _settling(scenario: str, great: str) -> tuple[str, ...]:
    return tuple(f"settle/{scenario}/{great}/{family}" for family in FAMILIES)


def _risen(results: Results, scenario: str) -> Demand:
    plain = tuple(f"promise/{scenario}/{nato}" for nato in NATOS)
    promised = tuple(f"promise/{scenario}/{nato}-promising" for nato in NATOS)
    rise = difference(pooled(results, promised, "clash"), pooled(results, plain, "clash"))
    return Demand(f"{SCENARIOS[scenario]}/promises-raise-clash", rise, above=LEAST_CLASH)


def _delayed(results: Results, scenario: str) -> tuple[Demand, ...]:
    when = {great: pooled(results, _settling(scenario, great), "settled") for great in GREAT}
    name = SCENARIOS[scenario]
    return (
        Demand(f"{name}/III-settles-later-than-I", difference(when["III"], when["I"]), above=LEAST_DELAY),
        not_against(f"{name}/II-settles-no-sooner-than-I", difference(when["II"], when["I"])),
        not_against(f"{name}/III-settles-no-sooner-than-II", difference(when["III"], when["II"])),
    )


def judge(results: Results) -> Verdict:
    """Ask that promises raise the neighbour's Clash, and that a worse situation of the great delays its settlement."""
    demands = [demand for s in SCENARIOS for demand in (_risen(results, s), *_delayed(results, s))]
    asked = {"promise": "clash", "settle": "settled"}
    cells = [(arm, mean_of(taken[asked[arm.partition("/")[0]]])) for arm, taken in results.items()]
    return Verdict.of(demands, cells)


PROPOSITION = Proposition(
    id="crossing",
    claim=lambda: say(
        "Hsu 2025: two dilemmas cross. NATO’s promises of accession raise the Clash between Russia and its neighbour, and "
        "the worse Russia and NATO stand, the later Russia and its neighbour settle."
    ),
    refuted_by=lambda: say(
        "promises that add less than one step of Clash in the other dyad, or a settlement less than a turn later where "
        "Russia and NATO begin in III instead of I"
    ),
    source="hsu 肆; thesis 4.2貳 p.51–52",
    arms=(
        *(_promise_arm(s, f"{nato}{more}") for s in SCENARIOS for nato in NATOS for more in ("", "-promising")),
        *(_settle_arm(s, great, family) for s in SCENARIOS for great in GREAT for family in FAMILIES),
    ),
    measures={"clash": _clash, "settled": _settled, "great": _great},
    judge=judge,
    aliases=("P9",),
)
