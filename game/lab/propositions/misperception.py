"""`misperception`: with every intent benign wars still occur, and fewer with regimes (Butterfield 1951; Jervis 1976)."""

from typing import Final

import numpy as np

from game.lab.arm import EVERY_WORLD, Arm
from game.lab.course import Course
from game.lab.estimate import share_of
from game.lab.families import agreement, cells_of, contrast
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

SOME: Final = 0.01
"""Least share of matches that come to war between states neither of which is malign when it breaks out."""
LEAST: Final = 0.05
"""Least share of matches that regimes keep from war."""

SEEKERS: Final = ("wary-seeker", "noisy-seeker", "firm-seeker", "worst-case-thinker")
"""Seekers of security of four temperaments, one of them a doctrine of the house."""
REGIMES: Final = {"alder.birch.consultation-council": 1, "alder.birch.partnership": 1}


def _arm(kind: str, seeker: str) -> Arm:
    changes = REGIMES if kind == "regimes" else dict.fromkeys(REGIMES, 0)
    return Arm(f"{kind} {seeker}", "lab-two", (seeker, seeker), changes, in_turn=EVERY_WORLD)


def war(course: Course) -> float:
    """Say whether the two came to war."""
    return float(course.had_war("alder", "birch"))


def misread(course: Course) -> float:
    """Say whether war came while neither side was malign."""
    wars = np.flatnonzero(course.war("alder", "birch"))
    if not len(wars):
        return 0.0
    before = max(0, wars[0] - 1)
    return float(not course.malign("alder", "birch")[before] and not course.malign("birch", "alder")[before])


def judge(results: Results) -> Verdict:
    """Ask for wars that nobody wanted, and for fewer wars where regimes work."""
    alone = np.concatenate([results[f"alone {seeker}"]["misread"] for seeker in SEEKERS])
    demands = [
        Demand("unwanted wars", share_of(alone), above=SOME),
        Demand("wars prevented", contrast(results, "alone {}", "regimes {}", "war", SEEKERS), above=LEAST),
        *agreement("wars prevented", results, "alone {}", "regimes {}", "war", SEEKERS),
    ]
    return Verdict.of(demands, [cell for name in ("war", "misread") for cell in cells_of(results, name, share_of)])


PROPOSITION = Proposition(
    id="misperception",
    claim=lambda: say(
        "Butterfield 1951, Jervis 1976: with every intent benign wars still occur, and they occur less where regimes "
        "are in force."
    ),
    refuted_by=lambda: say(
        "no war between two benign states, or fewer than {least} matches in a hundred that regimes keep from war",
        least=round(100 * LEAST),
    ),
    source="hsu 貳二; note: Butterfield 1951; Jervis 1976",
    arms=tuple(_arm(kind, seeker) for kind in ("alone", "regimes") for seeker in SEEKERS),
    measures={"war": war, "misread": misread},
    judge=judge,
    aliases=("P8",),
    found=(
        "Two of these four go to war. Regimes keep the firm seeker from all its wars, and those are of one world in four, "
        "where attack has the advantage and arms look alike; the worst-case thinker’s fear does not ask for regimes, and it "
        "goes as often with them."
    ),
)
