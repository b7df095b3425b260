"""`costly-signals`: a concession that costs is believed, cheap words of the same weight are not (Kydd 2005)."""

from collections.abc import Sequence
from typing import Final

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Estimate, Sample, difference
from game.lab.families import agreement, cells_of, contrast, pooled
from game.lab.proposition import Demand, Proposition, Results, Verdict, not_against
from game.words import say

LEAST: Final = 1.0
"""Least steps of Distrust by which the costly signal must do more."""
SENT: Final = 2
"""Turns after which both kinds have been sent in full."""

READERS: Final = ("still", "defensive-realist", "wary-seeker", "random")
"""Who reads the signals: an observer, a doctrine of the house, one of the lab's seekers, play at random."""
COSTLY: Final = ("costly-signaller", "force-cutter")
"""Both undo as much on the other's sheet as the two overtures of the cheap signaller do."""
SENDERS: Final = ("defensive-realist", "wary-seeker", "mirror-imager")
"""Who may send it, once benign and once malign."""

ALARMED: Final = {"alder.birch.suspicion": 2, "birch.alder.suspicion": 2, "birch.alder.force-gap": 1}
"""Both sides alarmed; one step of a gap of forces, which a cut can undo."""


def _reading(signal: str, reader: str) -> Arm:
    return Arm(f"{signal} {reader}", "lab-two", (signal, reader), ALARMED, turns=SENT + 2)


def _sending(first: str, sender: str, kind: str) -> Arm:
    """Return an arm in which a sender cuts its forces in the first turn, or lets it be, and then plays its own way."""
    malign = {"alder.birch.malign": int(kind == "malign")}
    return Arm(
        f"{first} {kind} {sender}",
        "lab-two",
        (sender, sender),
        ALARMED | malign,
        opening=(first, "still"),
        opening_turns=1,
    )


def distrust(course: Course) -> float:
    """Return the reader's Distrust when both kinds of signal have been sent in full."""
    return float(course.distrust("birch", "alder")[: SENT + 1][-1])


def score(course: Course) -> float:
    """Return the sender's score at the end."""
    return float(course.score("alder"))


def _worth(results: Results, kind: str, senders: Sequence[str]) -> Sample:
    """Return what the costly signal adds to the score of senders of a kind, match by match."""
    sent, not_sent = (
        pooled(results, [f"{first} {kind} {each}" for each in senders], "score") for first in ("force-cutter", "still")
    )
    return sent - not_sent


def _separates(results: Results, *senders: str) -> Estimate:
    """Return how much more the costly signal is worth to a benign sender than to a malign one."""
    return difference(_worth(results, "benign", senders), _worth(results, "malign", senders))


def judge(results: Results) -> Verdict:
    """Ask that the costly signal be believed more than cheap ones, and be worth less to who would fake it."""
    told = {signal: contrast(results, "cheap-signaller {}", f"{signal} {{}}", "distrust", READERS) for signal in COSTLY}
    demands = [
        *(Demand(f"believed, {signal}", found, above=LEAST) for signal, found in told.items()),
        Demand("separates", _separates(results, *SENDERS), above=0),
        *(demand for signal in COSTLY for demand in _by_reader(results, signal)),
        *(not_against(f"separates, {sender}", _separates(results, sender)) for sender in SENDERS),
    ]
    read = {arm: samples for arm, samples in results.items() if "benign" not in arm and "malign" not in arm}
    return Verdict.of(demands, cells_of(read, "distrust"))


def _by_reader(results: Results, signal: str) -> list[Demand]:
    return agreement(f"believed, {signal}", results, "cheap-signaller {}", f"{signal} {{}}", "distrust", READERS)


PROPOSITION = Proposition(
    id="costly-signals",
    claim=lambda: say(
        "Kydd 2005: among benign states a concession that costs lowers distrust more than cheap ones that undo as much;"
        " and it is worth less to a malign sender, who therefore sends it less often."
    ),
    refuted_by=lambda: say(
        "cheap signals believed as much as costly ones, or a costly signal that pays a malign sender as well"
    ),
    source="note: Kydd 2005; Glaser 2010",
    arms=(
        *(_reading(signal, reader) for signal in (*COSTLY, "cheap-signaller", "still") for reader in READERS),
        *(
            _sending(first, sender, kind)
            for first in ("force-cutter", "still")
            for sender in SENDERS
            for kind in ("benign", "malign")
        ),
    ),
    measures={"distrust": distrust, "score": score},
    judge=judge,
    aliases=("P4", "C7"),
)
