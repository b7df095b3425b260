"""Worth: what stands beside a replayed history, so that nobody takes agreement for proof."""

from collections.abc import Callable
from typing import Any, Final

from attrs import frozen

from game.lab.coding import CodingReport, compare_codings
from game.lab.foresight import Foresight, foresee
from game.lab.nulls import Null, nulls
from game.world.scenario import Scenario

Progress = Callable[[int], None]

DRAWS: Final = 10
FORWARD: Final = 100
"""Draws of a null, and matches played forward."""
STEPS: Final = 2 + 2 * DRAWS + FORWARD
"""What is told to a progress bar in all: two nulls are replayed once."""


@frozen
class Worth:
    """What stands beside a replay: what its agreement is worth, and what play forward finds."""

    nulls: tuple[Null, ...]
    coding: CodingReport
    forward: Foresight

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --json` prints."""
        return {
            "nulls": [each.as_json() for each in self.nulls],
            "second_coding": self.coding.as_json(),
            "forward": self.forward.as_json(),
        }


def worth_of(scenario: Scenario, seed: int = 1, progress: Progress | None = None) -> Worth:
    """Measure what the agreement of a scenario's replay is worth."""
    return Worth(nulls(scenario, DRAWS, seed, progress), compare_codings(scenario), foresee(scenario, FORWARD, seed, progress))
