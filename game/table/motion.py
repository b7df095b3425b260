"""Motion: what enters when, in milliseconds from the beginning; any key ends it, and without motion all is there at once."""

from collections.abc import Callable
from typing import Final

from attrs import define, frozen

LENGTHS: Final = {"order": 350, "fight": 900, "line": 220, "slide": 600}
"""Milliseconds that each kind of step takes; a coin slides for a part of its step and then rests."""
LONGEST: Final = 9000
"""Milliseconds that all of it may take: more steps go faster."""
RING: Final = 2000
"""Milliseconds for which a ring stays where a coin was, where nothing may move."""


@frozen
class Step:
    """Something that enters."""

    kind: str
    number: int
    start: float
    length: float


@define
class Motion:
    """The course of one showing."""

    steps: tuple[Step, ...]
    now: Callable[[], int]
    began: int
    is_still: bool = False
    """Whether all is there from the beginning."""
    heard: int = 0
    """Steps that have been begun so far, for sounds."""

    @property
    def passed(self) -> float:
        """Return the milliseconds since the beginning."""
        return float(self.now() - self.began)

    @property
    def end(self) -> float:
        """Return when the last step is done."""
        return max((each.start + each.length for each in self.steps), default=0.0)

    @property
    def is_done(self) -> bool:
        """Say whether nothing moves any more."""
        return self.is_still or self.passed >= self.end

    @property
    def has_rings(self) -> bool:
        """Say whether rings stand where coins were, instead of movement."""
        return self.is_still and self.passed < RING

    def finish(self) -> None:
        """End it at once."""
        self.steps = ()

    def share(self, kind: str, number: int) -> float:
        """Return how far a step has come, from 0 to 1."""
        if self.is_still:
            return 1.0
        step = next((each for each in self.steps if (each.kind, each.number) == (kind, number)), None)
        return 1.0 if step is None else min(1.0, max(0.0, (self.passed - step.start) / step.length))

    def begun(self) -> list[str]:
        """Return the kinds of steps that have begun since this was asked last."""
        count = sum(each.start <= self.passed for each in self.steps)
        new, self.heard = self.steps[self.heard : count], max(self.heard, count)
        return [each.kind for each in new]


def motion_of(counts: list[tuple[str, int]], now: Callable[[], int], *, is_still: bool) -> Motion:
    """Return a motion of so many steps of each kind, one after another."""
    kinds = [(kind, number) for kind, count in counts for number in range(count)]
    whole = sum(LENGTHS[kind] for kind, _ in kinds)
    by, at, steps = min(1.0, LONGEST / whole) if whole else 1.0, 0.0, []
    for kind, number in kinds:
        steps.append(Step(kind, number, at, LENGTHS[kind] * by))
        at += LENGTHS[kind] * by
    return Motion(tuple(steps), now, now(), is_still)


def eased(share: float) -> float:
    """Return a share that runs fast and then comes to rest."""
    return 1 - (1 - min(1.0, share)) ** 3
