"""`regulators`: they make the dilemma more or less severe, and neither create nor abolish it (Tang 2009)."""

from collections.abc import Mapping
from typing import Final

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Sample, difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

SEEKERS: Final = ("wary-seeker", "noisy-seeker", "firm-seeker")
"""Seekers of security that arm for it."""

IDLE: Final = ("still", "waits-for-a-sign", "appeaser")
"""Players that gather no arms: without these, and with nothing uncertain, an essential of the dilemma is absent."""

_BOTH: Final = ("alder.birch", "birch.alder")


def _sized(modifier: str, size: int) -> dict[str, int]:
    return {f"{pair}.{modifier}": size for pair in _BOTH}


REGULATORS: Final[Mapping[str, tuple[Mapping[str, int], Mapping[str, int]]]] = {
    # each at its mildest and at its worst: three of them material, three psychological
    "geography": (_sized("geography", 0), _sized("geography", 3)),
    "advantage": ({"advantage": 0}, {"advantage": 2}),
    "distinction": ({"indistinguishable": 0}, {"indistinguishable": 1}),
    "memory": (_sized("memory", 0), _sized("memory", 3)),
    "nationalism": (_sized("nationalism", 0), _sized("nationalism", 3)),
    "image": (_sized("image", 0), _sized("image", 3)),
}


def _all(worst: int) -> dict[str, int]:
    return {name: value for ends in REGULATORS.values() for name, value in ends[worst].items()}


STARTS: Final[Mapping[str, Mapping[str, int]]] = {
    **{f"{name}-{end}": ends[k] for name, ends in REGULATORS.items() for k, end in enumerate(("mild", "worst"))},
    "all-mild": _all(0),
    "all-worst": _all(1),
}

LEAST_SEVERITY: Final = 0.05
LEAST_RISE: Final = 0.1
NEVER: Final = 0.02


def _with(start: str, seeker: str) -> Arm:
    return Arm(f"with/{start}/{seeker}", "lab-two", (seeker, seeker), STARTS[start])


def _without(start: str, idle: str) -> Arm:
    """Return an arm without two of the dilemma's essentials: nothing is uncertain, and nobody gathers arms."""
    return Arm(f"without/{start}/{idle}", "lab-two", (idle, idle), {**STARTS[start], "uncertainty": 0})


def _distrust(course: Course) -> float:
    """Return the mean Distrust of both sides over the turns played."""
    return float((course.distrust("alder", "birch")[1:].mean() + course.distrust("birch", "alder")[1:].mean()) / 2)


def _dilemma(course: Course) -> float:
    """Return the share of turns spent in II or worse."""
    return float((course.situation("alder", "birch")[1:] >= 2).mean())


def _family(results: Results, essentials: str, start: str, measure: str) -> Sample:
    players = SEEKERS if essentials == "with" else IDLE
    return pooled(results, tuple(f"{essentials}/{start}/{player}" for player in players), measure)


def judge(results: Results) -> Verdict:
    """Ask that each regulator deepens distrust, that none abolishes the dilemma, and that none creates it."""
    felt = {start: _family(results, "with", start, "distrust") for start in STARTS}
    demands = [
        Demand("not-abolished", mean_of(_family(results, "with", "all-mild", "dilemma")), above=LEAST_SEVERITY),
        *(
            Demand(f"deepened-by/{name}", difference(felt[f"{name}-worst"], felt[f"{name}-mild"]), above=LEAST_RISE)
            for name in REGULATORS
        ),
        *(
            Demand(f"not-created/{start}", mean_of(_family(results, "without", start, "dilemma")), below=NEVER)
            for start in ("all-mild", "all-worst")
        ),
    ]
    cells = [(f"{arm}/{name}", mean_of(sample)) for arm, taken in results.items() for name, sample in taken.items()]
    return Verdict.of(demands, cells)


PROPOSITION = Proposition(
    id="regulators",
    claim=lambda: say(
        "Tang 2009: geography, technology and memories make the dilemma more or less severe. At their mildest they do not "
        "abolish it; at their worst they do not create it where nothing is uncertain and nobody arms."
    ),
    refuted_by=lambda: say(
        "a dilemma that is gone with all at their mildest, one of them that leaves Distrust as it was within a tenth of a "
        "step, or alarm where an essential is absent"
    ),
    source="tang-2009",
    arms=(
        *(_with(start, seeker) for start in STARTS for seeker in SEEKERS),
        *(_without(start, idle) for start in ("all-mild", "all-worst") for idle in IDLE),
    ),
    measures={"distrust": _distrust, "dilemma": _dilemma},
    judge=judge,
    aliases=("C20",),
    found=(
        "Distrust is a sum (3.2): geography, memory, nationalism and image at their worst alarm by themselves, where Tang "
        "has them only deepen what is there. A sum is what can be reckoned at a table; a product was not tried. "
        "Where arms can be told apart the firm seeker shields itself (2.9) and the two stay in I, which Hsu calls a "
        "dilemma that lies dormant, and this test calls none."
    ),
)
