"""`talk-under-noise`: where words are lost and acts slip, talk saves little (Acharya and Ramsay 2013)."""

from typing import Final

from game.lab.estimate import mean_of
from game.lab.proposition import Demand, Proposition, Results, Verdict
from game.lab.propositions.cheap_talk import ARMS, RARE, cells_of_talk, drop, races
from game.words import say

LARGEST_REMNANT: Final = 0.50
"""The share of what talk saves that noise may leave."""


def judge(results: Results) -> Verdict:
    """Ask that noise takes away at least half of what talk saves."""
    clear, noisy = drop(results, "clear", RARE), drop(results, "noisy", RARE)
    demands = [
        Demand("talk-saves-without-noise", mean_of(clear), above=0.0),
        Demand("noise-takes-half", mean_of(noisy - LARGEST_REMNANT * clear), below=0.0),
    ]
    return Verdict.of(demands, cells_of_talk(results))


PROPOSITION = Proposition(
    id="talk-under-noise",
    claim=lambda: say(
        "Acharya and Ramsay 2013: where words are lost and acts slip, talk saves at most half of what it saves without."
    ),
    refuted_by=lambda: say(
        "talk that still saves more than half as many races with one word in six lost and one slip in six turns"
    ),
    source="note: Acharya and Ramsay 2013",
    arms=ARMS,
    measures={"races": races},
    judge=judge,
    aliases=("C12",),
)
