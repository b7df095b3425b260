"""Worth: what stands beside a replayed history, so that nobody takes agreement for proof."""

from typing import Any

from attrs import frozen

from game.lab.coding import CodingReport
from game.lab.foresight import Foresight
from game.lab.nulls import Null


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
