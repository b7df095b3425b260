"""`cheap-talk`: a word beforehand saves two doves from a race while hawks are rare (Baliga and Sjöström 2004)."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Estimate, Sample, mean_of
from game.lab.families import pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.signallers import DOVES
from game.words import say

MEETINGS: Final = ("doves", "dove-and-hawk", "hawks")
"""Two of a kind of dove; one of them and a hawk; two hawks."""

TALK: Final[Mapping[str, str]] = {"talk": "talker", "silence": "still"}
"""What doves do in the first turn: say that they would rather not race, or nothing. Hawks say nothing."""

NOISE: Final[Mapping[str, str]] = {"clear": "", "noisy": "-noisy"}
"""Without and with doves of whose words one in six is lost, and who slip into a threat in one turn of six."""

RARE: Final = 0.05
SHARES: Final = (0.01, RARE, 0.20, 0.50, 0.80)
"""Shares of hawks among those that may sit on the other side."""

LEAST_DROP: Final = 0.50


def arm_of(talk: str, noise: str, meeting: str, dove: str) -> Arm:
    """Return the arm of a meeting: everybody's first turn is for talk, then doves arm unless they are reassured."""
    hawks = MEETINGS.index(meeting)
    first = (TALK[talk],) * (2 - hawks) + ("still",) * hawks
    seated = (f"{dove}{NOISE[noise]}",) * (2 - hawks) + ("hawk",) * hawks
    return Arm(f"{talk}/{noise}/{meeting}/{dove}", "lab-two", seated, opening=first, opening_turns=1)


def races(course: Course) -> float:
    """Say whether the two came to fear each other: II or worse."""
    return float(course.reached("alder", "birch", 2))


def among(results: Results, talk: str, noise: str, hawks: float) -> Sample:
    """Return how often a race comes where so many are hawks, every kind of meeting weighed by its chance."""
    weights = [(1 - hawks) ** 2, 2 * hawks * (1 - hawks), hawks**2]
    parts = [pooled(results, tuple(f"{talk}/{noise}/{meeting}/{dove}" for dove in DOVES), "races") for meeting in MEETINGS]
    total: Sample = np.average(parts, axis=0, weights=weights)
    return total


def drop(results: Results, noise: str, hawks: float) -> Sample:
    """Return by how much talk lowers the chance of a race."""
    saved: Sample = among(results, "silence", noise, hawks) - among(results, "talk", noise, hawks)
    return saved


def cells_of_talk(results: Results) -> list[tuple[str, Estimate]]:
    """Return every arm, and what talk saves at every share of hawks."""
    cells = [(arm, mean_of(taken["races"])) for arm, taken in results.items()]
    cells += [
        (f"saved-by-talk/{noise}/{hawks:.2f}", mean_of(drop(results, noise, hawks))) for noise in NOISE for hawks in SHARES
    ]
    return cells


def judge(results: Results) -> Verdict:
    """Ask for a large drop while hawks are rare, which shrinks as they become common."""
    saved = {hawks: drop(results, "clear", hawks) for hawks in SHARES}
    demands = [
        Demand("talk-saves-rare-hawks", mean_of(saved[RARE]), above=LEAST_DROP),
        Demand("talk-saves-less-among-hawks", mean_of(saved[SHARES[0]] - saved[SHARES[-1]]), above=LEAST_DROP / 2),
    ]
    return Verdict.of(demands, cells_of_talk(results))


ARMS: Final = tuple(
    arm_of(talk, noise, meeting, dove) for talk in TALK for noise in NOISE for meeting in MEETINGS for dove in DOVES
)

PROPOSITION = Proposition(
    id="cheap-talk",
    claim=lambda: say(
        "Baliga and Sjöström 2004: two sides that would rather not race, and race out of fear, are saved by a word "
        "beforehand as long as hawks are rare; the more hawks there are, the less it helps."
    ),
    refuted_by=lambda: say(
        "with five hawks in a hundred, talk that prevents less than half of the races, or that helps as much among many hawks"
    ),
    source="note: Baliga and Sjöström 2004",
    arms=ARMS,
    measures={"races": races},
    judge=judge,
    aliases=("C11",),
)
