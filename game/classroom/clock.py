"""The clock: it can stand still, has a soft and a hard deadline for every phase, and keeps the last third for the debrief."""

from typing import Final

from attrs import define

BRIEFING: Final = 1 / 9
"""Part of the time that the briefing takes."""
DEBRIEF: Final = 1 / 3
"""Part of the time that is kept for the debrief."""
SOFT: Final = 0.6
HARD: Final = 0.8
"""Parts of a turn after which orders should be, and are, closed; the rest is for what happened."""
SHORTEST: Final = 60.0
"""Seconds of the shortest turn."""


@define
class Clock:
    """Seconds of the exercise; they pass only while it runs."""

    minutes: int
    banked: float = 0.0
    """Seconds that had passed when it last stood still."""
    since: float = -1.0
    """When it was last set going, −1 while it stands still."""
    began: float = 0.0
    """When this phase began, in seconds of the exercise."""
    soft: float = 0.0
    hard: float = 0.0
    """When this phase should end and when its sheets close, in seconds of the exercise; 0 for no deadline."""

    @property
    def is_running(self) -> bool:
        """Say whether time passes."""
        return self.since >= 0

    @property
    def debrief_from(self) -> float:
        """Return when the debrief should begin."""
        return self.minutes * 60 * (1 - DEBRIEF)

    def passed(self, at: float) -> float:
        """Return how much of the exercise has passed."""
        return self.banked + (max(0.0, at - self.since) if self.is_running else 0.0)

    def left(self, at: float) -> float | None:
        """Return how long until sheets close; nothing without a deadline."""
        return max(0.0, self.hard - self.passed(at)) if self.hard else None

    def is_late(self, at: float) -> bool:
        """Say whether the soft deadline has passed."""
        return bool(self.hard) and self.passed(at) >= self.soft

    def is_closed(self, at: float) -> bool:
        """Say whether the hard deadline has passed."""
        return bool(self.hard) and self.passed(at) >= self.hard

    def start(self, at: float) -> None:
        """Let time pass."""
        if not self.is_running:
            self.since = at

    def stop(self, at: float) -> None:
        """Let time stand still."""
        self.banked, self.since = self.passed(at), -1.0

    def skip(self, seconds: float) -> None:
        """Leave out a time in which nobody could act: the server was away."""
        if self.is_running:
            self.since += seconds

    def no_deadline(self, at: float) -> None:
        """Begin a phase without a deadline."""
        self.began, self.soft, self.hard = self.passed(at), 0.0, 0.0

    def brief(self, at: float) -> None:
        """Begin the briefing."""
        self.began = self.passed(at)
        self.hard = self.began + self.minutes * 60 * BRIEFING
        self.soft = self.hard

    def turn(self, at: float, turns: int) -> None:
        """Begin a turn of so many that are still to be played; together they end where the debrief begins."""
        self.began = self.passed(at)
        length = max(SHORTEST, (self.debrief_from - self.began) / max(1, turns))
        self.soft, self.hard = self.began + SOFT * length, self.began + HARD * length

    def extend(self, seconds: float) -> None:
        """Put off the deadlines."""
        if self.hard:
            self.soft, self.hard = self.soft + seconds, self.hard + seconds

    def fitting(self, at: float, turns: int) -> int:
        """Return how many of the turns still to be played fit before the debrief at the shortest."""
        return min(turns, max(0, int((self.debrief_from - self.passed(at)) // SHORTEST)))
