"""The figures of a scenario: its start, its replay, and matches between equal players."""

from collections.abc import Sequence
from typing import Any, Final

from attrs import asdict, evolve, frozen

from game.arena.tournament import load
from game.lab.equals import Progress, Told, play_equals, tables
from game.lab.history import HistoryReport, replay_history
from game.lab.start import Start, starts
from game.world.scenario import Scenario

PLAYERS: Final = ("planner", "opportunist")
"""Who sits in every seat, one after the other: who looks a step ahead, and a doctrine that takes what it can get."""


@frozen
class Figures:
    """What is measured of a scenario."""

    scenario: Scenario
    starts: tuple[Start, ...]
    report: HistoryReport
    equals: dict[str, Told]
    """By player what matches between equals come to; empty where none were asked for."""

    def as_json(self) -> dict[str, Any]:
        """Return the form that `scenario figures --json` prints."""
        return {
            "scenario": self.scenario.id,
            "digest": self.scenario.digest,
            "starts": [asdict(each) for each in self.starts],
            "history": self.report.as_json(),
            "matches": self.equals,
        }


def certain(name: str) -> Figures:
    """Return what needs no match: the same again in every run."""
    scenario = load(name)
    return Figures(scenario, starts(scenario), replay_history(scenario), {})


def measure(names: Sequence[str], games: int, seed: int, jobs: int, progress: Progress) -> list[Figures]:
    """Return the figures of scenarios, after so many matches of each kind."""
    equals = play_equals(tables(names, PLAYERS, games, seed), jobs, progress)
    return [evolve(certain(name), equals={player: equals[name, player] for player in PLAYERS if games}) for name in names]
