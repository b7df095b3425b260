"""Coverage: which rows of the digests are played somewhere, which are left out with a reason, and which are missing."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from game.lab.coding import second_coding
from game.world.scenario import Scenario


@frozen
class Coverage:
    """Rows of the digests, by what the scenarios make of them."""

    rows: tuple[str, ...]
    """Every row."""
    played: dict[str, tuple[str, ...]]
    """Rows that some scenario plays, with where."""
    left: dict[str, str]
    """Rows that none plays, with the reason of the first scenario that leaves them."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the rows of which no scenario says anything."""
        return tuple(row for row in self.rows if row not in self.played and row not in self.left)

    @property
    def bearing(self) -> tuple[str, ...]:
        """Return the rows that bear on the game: those in which the second coder, blind to ours, saw a move or an event."""
        return tuple(row for row in self.rows if second_coding()[row].kind != "none")

    @property
    def share(self) -> float:
        """Return the share of bearing rows that are played."""
        return round(sum(row in self.played for row in self.bearing) / len(self.bearing), 4)


def cover(scenarios: Iterable[Scenario]) -> Coverage:
    """Count the rows of some scenarios."""
    played: dict[str, tuple[str, ...]] = {}
    left: dict[str, str] = {}
    for scenario in scenarios:
        for row in _played_rows(scenario):
            played[row] = (*(place for place in played.get(row, ()) if place != scenario.id), scenario.id)
        for entry in scenario.history.left:
            left |= {row: entry.reason for row in entry.rows if row not in left}
    rows = tuple(second_coding())
    return Coverage(rows, played, {row: reason for row, reason in left.items() if row not in played})


def _played_rows(scenario: Scenario) -> Iterator[str]:
    """Yield the rows that a scenario's deeds and events stand for."""
    for deed in scenario.history.deeds:
        yield from deed.rows
    for happened in scenario.occurrences:
        yield from happened.rows
