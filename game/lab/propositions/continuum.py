"""`continuum`: I and II turn into each other, III lasts the longer it has lasted, nobody jumps from IV to I (Tang 2009)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from attrs import evolve

from game.lab.arm import EVERY_WORLD, Arm
from game.lab.course import Course, Numbers
from game.lab.estimate import Estimate
from game.lab.families import agreement, cells_of, contrast
from game.lab.proposition import Demand, Proposition, Results, Verdict, not_against
from game.words import say

LEAST: Final = 0.10
"""Least share of the window's turns by which regimes, and time, must count."""
WINDOW: Final = 20
"""Turns in which the two may find their way back: ten years, since malice needs eight to cool (rules 5.3 to 5.5)."""
LENGTH: Final = 36
"""Turns of a match: so many that no horizon cuts the longest opening and its window short (rule 11.9)."""
SEEKERS: Final = ("defensive-realist", "reassurer", "graduated-reciprocator", "wary-seeker")
"""Seekers of security that would like to go back: three doctrines of the house and one of the lab's."""
WAITS: Final = (0, 2, 4, 6, 8)
"""Turns that the two spend in III, firm or still, before they try."""
HOSTILE: Final = "firm-seeker"
"""Who plays those turns: sides that answer threats with threats, as sides in III do."""
PASSIVE: Final = "still"
"""For comparison: sides that do nothing."""
REGIMES: Final = ("mediation-format", "joint-commission", "monitoring-mission")
"""Regimes of weight 1 each, lost one by one."""

FEAR: Final = {"suspicion": 3, "threat": 3, "image": 2}
CONVICTION: Final = {"posture": 3, "territory": 1, "threat": 3, "image": 3, "suspicion": 3}
"""What stands on both sheets at the start: for situation II, and for IV."""
QUARRELS: Final = {
    "facts": {"alder.birch.posture": 3, "alder.birch.territory": 2, "birch.alder.posture": 3, "birch.alder.territory": 2},
    "malice": {"birch.alder.malign": 1, "alder.birch.suspicion": 1, "birch.alder.suspicion": 1},
}
"""The two roots of situation III: facts that exclude each other, or one side's malice (rule 3.1)."""
ROOTED: Final = tuple(f"{root} {seeker}" for root in QUARRELS for seeker in SEEKERS)
"""Every seeker with either root."""


def _on_both(sizes: dict[str, int]) -> dict[str, int]:
    return {f"{pair}.{what}": size for pair in ("alder.birch", "birch.alder") for what, size in sizes.items()}


def _regimes(count: int) -> dict[str, int]:
    return {f"alder.birch.{regime}": 1 for regime in REGIMES[:count]}


def _arm(name: str, seeker: str, start: dict[str, int]) -> Arm:
    return Arm(f"{name} {seeker}", "lab-two", (seeker, seeker), start, turns=LENGTH, in_turn=EVERY_WORLD)


def _after(arm: Arm, who: str, turns: int, regimes: int = 0) -> Arm:
    """Return an arm whose first turns others play, and whose sides then get so many regimes."""
    return evolve(arm, opening=(who, who), opening_turns=turns, after_opening=_regimes(regimes))


def _arms(seeker: str) -> Iterator[Arm]:
    """Yield the arms of a seeker; where time is asked about, a settlement follows it, since malice does not cool without."""
    yield _arm("regimes-in-II", seeker, _on_both(FEAR) | _regimes(len(REGIMES)))
    yield _arm("alone-in-II", seeker, _on_both(FEAR))
    yield _arm("convinced", seeker, _on_both(CONVICTION))
    for root, start in QUARRELS.items():
        for turns in WAITS:
            yield _after(_arm(f"fought-{turns} {root}", seeker, start), HOSTILE, turns, len(REGIMES))
        yield _after(_arm(f"waited-{WAITS[-1]} {root}", seeker, start), PASSIVE, WAITS[-1], len(REGIMES))
        for kept in range(len(REGIMES) + 1):
            yield _after(_arm(f"kept-{kept} {root}", seeker, start | _regimes(kept)), HOSTILE, WAITS[1])


def calm(course: Course) -> float:
    """Return the share of the window's turns in which the two stand in I."""
    return float(np.mean(_window(course) == 1))


def back(course: Course) -> float:
    """Return the share of the window's turns in which the two stand in I or II."""
    return float(np.mean(_window(course) <= 2))


def _window(course: Course) -> Numbers:
    """Return the situations of the window; a match that ended before has its last."""
    return course.situation("alder", "birch")[course.opening + 1 :][:WINDOW] if len(course) > course.opening else _last(course)


def _last(course: Course) -> Numbers:
    return course.situation("alder", "birch")[-1:]


def jumps(course: Course) -> float:
    """Say whether the two were in IV in one turn and in I in the next, but where the experiment itself moved a piece."""
    row = course.situation("alder", "birch")
    jumped = np.flatnonzero((row[:-1] == 4) & (row[1:] == 1))
    return float(np.any(jumped != course.opening))


def _more(results: Results, one: str, other: str) -> Estimate:
    """Return how much more of the window is spent back in some arms than in others, over all seekers and both roots."""
    return contrast(results, f"{one} {{}}", f"{other} {{}}", "back", ROOTED)


def _steps(results: Results, name: str, row: Sequence[str]) -> list[Demand]:
    """Return the demands on a row of arms: enough from end to end, and no step the other way."""
    return [
        Demand(name, _more(results, row[0], row[-1]), above=LEAST),
        *(not_against(f"{name}, {one} over {other}", _more(results, one, other)) for one, other in pairwise(row)),
        *agreement(name, results, f"{row[0]} {{}}", f"{row[-1]} {{}}", "back", ROOTED),
    ]


def judge(results: Results) -> Verdict:
    """Ask for each half of the sentence, and that no seeker show the opposite."""
    jumped = float(sum(samples["jumps"].sum() for samples in results.values()))
    calmed = contrast(results, "regimes-in-II {}", "alone-in-II {}", "calm", SEEKERS)
    demands = [
        Demand("calm, regimes over none", calmed, above=LEAST),
        *_steps(results, "time", [f"fought-{turns}" for turns in WAITS]),
        *_steps(results, "regimes", [f"kept-{count}" for count in range(len(REGIMES), -1, -1)]),
        Demand("jumps", Estimate(jumped, jumped, jumped, len(results)), below=0.5),
    ]
    alone = {arm: samples for arm, samples in results.items() if "-in-II" in arm}
    return Verdict.of(demands, [*cells_of(alone, "calm"), *cells_of(results, "back"), *cells_of(results, "jumps")])


PROPOSITION = Proposition(
    id="continuum",
    claim=lambda: say(
        "Tang 2009, Hsu figure 1: situations I and II turn into each other, the sooner with regimes; the chance of "
        "coming back from III falls with the time spent there and with every regime lost; nobody jumps from IV to I."
    ),
    refuted_by=lambda: say(
        "a way back from II or III that regimes do not widen, or time does not narrow, by {least} points; or a single "
        "jump from IV to I",
        least=round(100 * LEAST),
    ),
    source="hsu 貳二 (figure 1); note: Tang 2009",
    arms=tuple(arm for seeker in SEEKERS for arm in _arms(seeker)),
    measures={"calm": calm, "back": back, "jumps": jumps},
    judge=judge,
    aliases=("P5",),
    found=(
        "The jumps that were looked at are turns in which both sides take several steps at once: land goes back, forces "
        "are drawn off, a treaty founds an institution, gestures are felt; Distrust falls by 13 on average and Clash by 7 "
        "(71 jumps in 120 matches an arm). Two mechanisms were tried and not taken. Letting minds feel institutions by a "
        "step a season left the jumps, and cost the replays. Letting the convinced hear one gesture a turn left nine "
        "jumps in ten. Time hardens a quarrel for some four turns; then the sheets are full, since a modifier has three "
        "steps. Why the way back from a quarrel about facts widens a little after that was not found out."
    ),
)
