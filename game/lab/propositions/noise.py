"""`noise-and-reciprocity`: slips wear tit for tat down; who forgives, or takes the blame, keeps more (Wu and Axelrod 1995)."""

from typing import Final

from game.lab.arm import Arm
from game.lab.conduct import cooperates
from game.lab.course import Course
from game.lab.estimate import difference, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.trends import falls
from game.words import say

TIT, GENEROUS, CONTRITE = "tit-for-tat", "generous-tit-for-tat", "contrite-tit-for-tat"
PLAYERS: Final = (TIT, GENEROUS, CONTRITE)
FIELD: Final = (*PLAYERS, "always-threatening")
"""Who meets whom when all meet all."""

LEVELS: Final = {"none": "", "4": "-noise-4", "8": "-noise-8", "17": "-noise-17"}
MODERATE: Final = "8"
"""The noise at which the three are compared: a slip in one turn of twelve."""

LEAST_DECAY: Final = 0.10
LEAST_LEAD: Final = 0.05


def _pair(level: str, one: str, other: str) -> Arm:
    return Arm(f"{level}/{one}/{other}", "lab-two", (f"{one}{LEVELS[level]}", f"{other}{LEVELS[level]}"))


def _cooperation(course: Course) -> float:
    return (cooperates(course, "alder", "birch") + cooperates(course, "birch", "alder")) / 2


def _score(course: Course) -> float:
    return float(course.score("alder"))


def judge(results: Results) -> Verdict:
    """Ask that noise wears tit for tat down, and that the two that mend do better, with their like and in a mixed field."""
    alike = {(level, p): results[f"{level}/{p}/{p}"]["cooperation"] for level in LEVELS for p in PLAYERS}
    decay = {level: alike[level, TIT] for level in LEVELS if level != "17"}
    in_field = {p: pooled(results, [f"{MODERATE}/{p}/{q}" for q in FIELD], "score") for p in PLAYERS}
    demands = [
        *falls("tit-for-tat-decays", decay, LEAST_DECAY),
        *(
            Demand(f"{p}/cooperates-more", difference(alike[MODERATE, p], alike[MODERATE, TIT]), above=LEAST_LEAD)
            for p in (GENEROUS, CONTRITE)
        ),
        *(
            Demand(f"{p}/fares-better-in-the-field", difference(in_field[p], in_field[TIT]), above=0.0)
            for p in (GENEROUS, CONTRITE)
        ),
    ]
    cells = [(f"{level}/{p}", mean_of(sample)) for (level, p), sample in alike.items()]
    cells += [(f"field/{p}", mean_of(sample)) for p, sample in in_field.items()]
    return Verdict.of(demands, cells)


PROPOSITION = Proposition(
    id="noise-and-reciprocity",
    claim=lambda: say(
        "Wu and Axelrod 1995: slips wear down the cooperation of tit for tat with its like; generous and contrite tit for "
        "tat keep more of it, and fare better in a mixed field."
    ),
    refuted_by=lambda: say(
        "a slip in twelve turns that costs tit for tat less than ten turns of cooperation in a hundred, or one of the "
        "others that keeps less than five more, or scores no better"
    ),
    source="note: Wu and Axelrod 1995",
    arms=(
        *(_pair(level, p, p) for level in LEVELS for p in PLAYERS if level != MODERATE),
        *(_pair(MODERATE, one, other) for one in FIELD for other in FIELD),
    ),
    measures={"cooperation": _cooperation, "score": _score},
    judge=judge,
    aliases=("C13",),
)
