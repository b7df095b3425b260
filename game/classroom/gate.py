"""The gate: how often a device or an address may ask, and the teacher's log of what was turned away."""

from collections import deque
from typing import Final

from attrs import define, field, frozen

from game.classroom.faults import Telling
from game.classroom.limits import RATES
from game.words import said_in, say

LINES: Final = 300
"""Lines of the log that are kept."""
KEYS: Final = 4000
"""Devices and addresses that are remembered at once."""


@frozen
class Line:
    """A line of the teacher's log; what repeats is counted, not repeated."""

    at: float
    telling: Telling
    key: str
    """Its text in English, by which what repeats is known."""
    times: int = 1

    @property
    def text(self) -> str:
        """Return it in the language in use."""
        return self.telling()


@define
class Gate:
    """Counts in memory only: what is turned away leaves no trace on the disk but a line."""

    _seen: dict[tuple[str, str], deque[float]] = field(factory=dict, repr=False)
    _log: deque[Line] = field(factory=lambda: deque(maxlen=LINES), repr=False)

    def allows(self, kind: str, who: str, at: float) -> bool:
        """Say whether somebody may do a thing once more now, and count it."""
        return self._count((kind, who), *RATES[kind], at)

    def tell(self, at: float, telling: Telling) -> None:
        """Write a line in the teacher's log, to be read in any language."""
        key = said_in("en", telling)
        for k, line in enumerate(self._log):
            if line.key == key and at - line.at < 600:
                del self._log[k]
                self._log.append(Line(at, telling, key, line.times + 1))
                return
        self._log.append(Line(at, telling, key))

    def refuse(self, at: float, reason: Telling) -> None:
        """Write in the teacher's log what was turned away."""
        self.tell(at, lambda: say("refused: {reason}", reason=reason()))

    @property
    def told(self) -> int:
        """Return how many lines were told, repeated ones counted."""
        return sum(line.times for line in self._log)

    @property
    def log(self) -> tuple[Line, ...]:
        """Return the log, the latest last."""
        return tuple(self._log)

    def _count(self, key: tuple[str, str], most: int, within: float, at: float) -> bool:
        if len(self._seen) > KEYS:
            self._seen = {k: times for k, times in self._seen.items() if times and at - times[-1] < 60}
        times = self._seen.setdefault(key, deque(maxlen=most + 1))
        while times and at - times[0] >= within:
            times.popleft()
        if len(times) >= most:
            return False
        times.append(at)
        return True
