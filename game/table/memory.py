"""A seat's memory: what it believed after each turn, worked out a turn at a time between pictures."""

from attrs import define, field

from game.match import View
from game.report.hindsight import earlier
from game.table.beliefs import Belief, beliefs


@define
class Memory:
    """What one seat believed, by the number of the page after which it did."""

    known: dict[int, tuple[Belief, ...]] = field(factory=dict)
    missing: list[tuple[int, View]] = field(factory=list)
    """Pages that are not thought through yet, the newest last."""
    last: int = -1
    """The number of the newest page."""

    def look(self, view: View, found: tuple[Belief, ...]) -> None:
        """Take in what is believed now."""
        self.last = len(view.pages) - 1
        self.known[self.last] = found
        if any(number not in self.known for number in range(self.last)):
            self.missing = [(number, old) for number, old in enumerate(earlier(view)) if number not in self.known]

    @property
    def is_whole(self) -> bool:
        """Say whether every turn has been thought through."""
        return not self.missing

    def go_on(self) -> bool:
        """Think one more turn through; say whether there was one."""
        if not self.missing:
            return False
        number, view = self.missing.pop()
        self.known[number] = beliefs(view)
        return True

    def path(self, most: int = 6) -> tuple[tuple[Belief, ...], ...]:
        """Return what was believed after the last turns, oldest first and now last, as far as it is known."""
        found: list[tuple[Belief, ...]] = []
        for number in range(self.last, max(-1, self.last - most), -1):
            if number not in self.known:
                break
            found.append(self.known[number])
        return tuple(reversed(found))
