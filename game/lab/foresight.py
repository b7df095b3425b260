"""Foresight: how likely play forward finds what is documented, with a proper score beside “no change”."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from game.lab.agreement import accepted
from game.lab.forward import Continuation, Progress, from_the_start
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS

LIKELY: Final = (0.02, 0.95)
"""Between these shares a documented end is possible and not fated."""


@frozen
class Foresight:
    """The distribution of situations turn by turn, and its score."""

    games: int
    brier: Mapping[str, float]
    """Mean Brier score by dyad over the documented turns: 0 is perfect, 2 is worst."""
    no_change: Mapping[str, float]
    """The score of predicting that the first situation stays."""
    documented_at_end: Mapping[str, float]
    """Share of matches that stand, at the last documented turn, in a situation that the study accepts."""

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --json` prints."""
        return {
            "games": self.games,
            "brier": dict(self.brier),
            "no_change": dict(self.no_change),
            "documented_at_end": dict(self.documented_at_end),
            "possible_not_fated": {dyad: LIKELY[0] <= p <= LIKELY[1] for dyad, p in self.documented_at_end.items()},
        }


def foresee(scenario: Scenario, games: int, seed: int = 1, progress: Progress | None = None) -> Foresight:
    """Play a scenario forward so many times and score what comes out against the study."""
    found = from_the_start(scenario, games, seed, progress)
    turns = scenario.calendar.most
    wanted = {dyad: accepted(scenario, dyad, turns) for dyad in found[0].situations}
    judged = {dyad: [t for t in range(turns) if wanted[dyad][t]] for dyad in wanted if any(wanted[dyad])}
    courses = {dyad: [_whole(each, dyad, turns) for each in found] for dyad in judged}
    start = {dyad: found[0].course.situation(*dyad.split("-"))[0] for dyad in judged}
    return Foresight(
        games,
        {dyad: _mean([_brier(_odds(courses[dyad], t), wanted[dyad][t]) for t in ts]) for dyad, ts in judged.items()},
        {dyad: _mean([_brier(_sure(start[dyad]), wanted[dyad][t]) for t in ts]) for dyad, ts in judged.items()},
        {dyad: _mean([row[ts[-1]] in wanted[dyad][ts[-1]] for row in courses[dyad]]) for dyad, ts in judged.items()},
    )


def _whole(each: Continuation, dyad: str, turns: int) -> list[str]:
    """Return a dyad's course; a match that ended early stays where it ended."""
    row = list(each.situations[dyad])
    return [*row, *[row[-1]] * (turns - len(row))]


def _odds(rows: Sequence[Sequence[str]], turn: int) -> dict[str, float]:
    return {name: sum(row[turn] == name for row in rows) / len(rows) for name in SITUATIONS}


def _sure(number: int) -> dict[str, float]:
    return {name: float(k == max(0, number - 1)) for k, name in enumerate(SITUATIONS)}


def _brier(odds: Mapping[str, float], wanted: set[str]) -> float:
    """Return the Brier score of odds; of several accepted situations the likeliest counts as what happened."""
    happened = max(sorted(wanted), key=lambda name: odds[name])
    return sum((p - float(name == happened)) ** 2 for name, p in odds.items())


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 4)
