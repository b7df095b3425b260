"""Work that is done a little at a time, between two pictures; what was made lately is kept."""

import time
from collections.abc import Callable, Hashable, Iterator
from typing import Final, Generic, TypeVar

from attrs import define, field

PAUSE: Final = 0.08
"""Seconds for which a thing has to be wanted before it is begun in a hurry."""
Wanted = TypeVar("Wanted", bound=Hashable)
Made = TypeVar("Made")


@define
class Work(Generic[Wanted, Made]):
    """Makes what is wanted, the last thing that was asked for."""

    make: Callable[[Wanted], Iterator[Made | None]]
    """Yields nothing after each step, and the thing at the end."""
    most: int
    """So many finished things are kept."""
    kept: dict[Wanted, Made] = field(factory=dict)
    wanted: Wanted | None = None
    """What is being made."""
    steps: Iterator[Made | None] | None = None
    since: float = 0.0
    """When it was first asked for; what changes all the time is not begun."""

    @property
    def is_busy(self) -> bool:
        """Say whether something is being made."""
        return self.steps is not None

    def find(self, wanted: Wanted, *, in_hurry: bool) -> Made | None:
        """Return a thing; in a hurry nothing unless it is done, and it is begun."""
        if wanted not in self.kept:
            if wanted != self.wanted:
                self.begin(wanted)
            if in_hurry:
                return None
            while wanted not in self.kept:
                self.go_on()
        self.kept[wanted] = self.kept.pop(wanted)
        return self.kept[wanted]

    def begin(self, wanted: Wanted) -> None:
        """Turn to a thing; what was being made is dropped."""
        self.wanted, self.steps, self.since = wanted, self.make(wanted), time.perf_counter()

    def is_early(self) -> bool:
        """Say whether the thing has not been wanted for long."""
        return time.perf_counter() < self.since + PAUSE

    def go_on(self, seconds: float = 0.0) -> Wanted | None:
        """Work for a moment, at least a step; return what was finished in it."""
        if self.steps is None or self.wanted is None:
            return None
        end = time.perf_counter() + seconds
        for made in self.steps:
            if made is not None:
                return self._finish(self.wanted, made)
            if time.perf_counter() > end:
                break
        return None

    def _finish(self, wanted: Wanted, made: Made) -> Wanted:
        """Keep what is done, and let go of what was not looked at for longest."""
        self.kept[wanted], self.wanted, self.steps = made, None, None
        while len(self.kept) > self.most:
            del self.kept[next(iter(self.kept))]
        return wanted
