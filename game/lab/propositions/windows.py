"""`windows`: the faster power shifts, the more the declining side strikes, unless it believes a guarantee (Van Evera 1998)."""

from collections.abc import Mapping
from typing import Final

from game.lab.arm import Arm
from game.lab.conduct import strikes_first
from game.lab.course import Course
from game.lab.estimate import difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.strikers import RISERS
from game.lab.trends import rises
from game.words import say

DECLINERS: Final = ("window-watcher", "worst-case-thinker", "wary-seeker", "mirror-imager")
AHEAD: Final = {"alder.offence": 8}
"""A side can only decline from an advantage: the decliner begins with one."""

GUARANTEES: Final[Mapping[str, Mapping[str, int]]] = {
    "alone": {},
    "guaranteed": {"alder.birch.assurance": 3, "alder.birch.verification": 3},
}
"""Without and with what commits the rising side: assurance that is believed, and inspections that show it kept."""

LEAST: Final = 0.10


def _arm(riser: str, guarantee: str, decliner: str) -> Arm:
    return Arm(f"{riser}/{guarantee}/{decliner}", "lab-two", (decliner, riser), {**AHEAD, **GUARANTEES[guarantee]})


def _strikes(course: Course) -> float:
    return float(strikes_first(course, "alder", "birch"))


def _family(riser: str, guarantee: str) -> tuple[str, ...]:
    return tuple(f"{riser}/{guarantee}/{decliner}" for decliner in DECLINERS)


def judge(results: Results) -> Verdict:
    """Ask that the decliner strikes more often at every faster pace, and less often with a guarantee at the fastest."""
    alone = {riser: pooled(results, _family(riser, "alone"), "strikes") for riser in RISERS}
    guaranteed = pooled(results, _family(RISERS[-1], "guaranteed"), "strikes")
    demands = [
        *rises("strikes-rise-with-the-shift", alone, LEAST),
        Demand("a-guarantee-holds-back", difference(alone[RISERS[-1]], guaranteed), above=LEAST),
    ]
    return Verdict.of(demands, [(arm, mean_of(taken["strikes"])) for arm, taken in results.items()])


PROPOSITION = Proposition(
    id="windows",
    claim=lambda: say(
        "Van Evera 1998, Powell 2006: a side in decline strikes first more often the faster the other rises, and less "
        "often with a guarantee that it believes."
    ),
    refuted_by=lambda: say(
        "from no shift to the fastest, less than ten matches of a hundred more in which the declining side strikes first, "
        "or less than ten fewer with a guarantee"
    ),
    source="van-evera-1998; note: Levy 1987, Fearon 1995, Powell 2006",
    arms=tuple(_arm(riser, guarantee, decliner) for riser in RISERS for guarantee in GUARANTEES for decliner in DECLINERS),
    measures={"strikes": _strikes},
    judge=judge,
    aliases=("C17",),
)
