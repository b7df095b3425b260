"""`necessity`: without uncertainty there is no dilemma, and what malice makes is another thing (Tang 2010, in Hsu 2025).

As far as the game can express it: uncertainty 0, open books, readings without chance, no accidents and no change of mind
by fear stand for full and lasting knowledge. Arms and nearness still count on the sheets, as the rule book has it.
"""

from typing import Final

import numpy as np

from game.lab.arm import EVERY_WORLD, Arm
from game.lab.course import Course
from game.lab.estimate import mean_of, share_of
from game.lab.families import cells_of, contrast
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.words import say

AT_MOST: Final = 0.02
"""Largest share, of matches that come to III, or of turns that are mislabelled."""
LEAST: Final = 0.10
"""Least share of matches that come to III only because nobody can be sure."""

SEEKERS: Final = {
    "wary-seeker": "wary-seeker",
    "noisy-seeker": "quiet-seeker",
    "firm-seeker": "firm-seeker",
    "defensive-realist": "defensive-realist",
}
"""Seekers of security, and who they are without accidents."""
CERTAINTY: Final = {"uncertainty": 0, "open": 1, "fear-limit": 99}


def _doubtful(seeker: str) -> Arm:
    return Arm(f"doubt {seeker}", "lab-two", (seeker, seeker), in_turn=EVERY_WORLD)


def _certain(kind: str, seeker: str, other: str) -> Arm:
    options = {"reading": "greedy" if kind == "malice" else "benign"}
    return Arm(
        f"{kind} {seeker}",
        "lab-two",
        (SEEKERS[seeker], other),
        CERTAINTY,
        options,
        in_turn=EVERY_WORLD,
        steady=True,
    )


def clashed(course: Course) -> float:
    """Say whether interests came to look incompatible: situation III or IV."""
    return float(course.reached("alder", "birch", 3))


def mislabelled(course: Course) -> float:
    """Return the share of turns in which a malign side is there and the dyad is called a dilemma, I or II."""
    malign = (course.malign("alder", "birch") | course.malign("birch", "alder")).astype(bool)
    called = course.situation("alder", "birch")[malign]
    return float(np.mean(called <= 2)) if len(called) else float("nan")


def judge(results: Results) -> Verdict:
    """Ask that certainty end it, that doubt make it, and that malice not be called a dilemma."""
    sure = np.concatenate([results[f"certain {seeker}"]["clashed"] for seeker in SEEKERS])
    wrong = np.concatenate([results[f"malice {seeker}"]["mislabelled"] for seeker in SEEKERS])
    made = contrast(results, "doubt {}", "certain {}", "clashed", tuple(SEEKERS))
    demands = [
        Demand("clashed, certain", share_of(sure), below=AT_MOST),
        Demand("clashed, doubt over certain", made, above=LEAST),
        Demand("mislabelled", mean_of(wrong), below=AT_MOST),
    ]
    return Verdict.of(demands, [*cells_of(results, "clashed", share_of), *cells_of(results, "mislabelled")])


PROPOSITION = Proposition(
    id="necessity",
    claim=lambda: say(
        "Tang 2010: where states that seek only security know this of each other, now and for good, there is no "
        "security dilemma; and a conflict with a malign state is not one."
    ),
    refuted_by=lambda: say(
        "more than {share} in a hundred matches that come to III between states that know each other benign, "
        "or as many turns with a malign state that are called I or II",
        share=round(100 * AT_MOST),
    ),
    source="hsu 貳二; note: Tang 2009 and 2010",
    arms=(
        *(_doubtful(seeker) for seeker in SEEKERS),
        *(_certain("certain", seeker, quiet) for seeker, quiet in SEEKERS.items()),
        *(_certain("malice", seeker, "greedy-state") for seeker in SEEKERS),
    ),
    measures={"clashed": clashed, "mislabelled": mislabelled},
    judge=judge,
    aliases=("C4",),
)
