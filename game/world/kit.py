"""What a teacher needs beside a scenario: what is common to all of them, and what each adds of its own."""

from typing import Final

from attrs import frozen

from game.world.kit_questions import Probe, Question, Rubric
from game.world.text import Text

CABINET: Final = ("head", "defence", "diplomacy", "intelligence", "press")
"""Roles of a side's cabinet, in the order in which its sheets are handed out."""
STAGES: Final = ("own", "other", "truth")
"""Stages of the debrief: one's own view, the other's view, what was so and what happened in history."""
KINDS: Final = ("brief", "play", "pause", "debrief")
"""What a phase of a timetable is for."""


@frozen
class Phase:
    """A part of a timetable."""

    id: str
    kind: str
    minutes: int
    name: Text
    text: Text
    """What to do and to say in it."""


@frozen
class Timetable:
    """An exercise of so many minutes, the last third of them for the debrief."""

    minutes: int
    phases: tuple[Phase, ...]

    def minutes_of(self, kind: str) -> int:
        """Return how long all phases of a kind last together."""
        return sum(phase.minutes for phase in self.phases if phase.kind == kind)


@frozen
class Post:
    """A role that is the same in every scenario: of a cabinet, or for those who would rather not decide."""

    id: str
    name: Text
    text: Text
    """What it is for, in one sentence."""
    duties: tuple[Text, ...]


@frozen
class Stage:
    """A stage of the debrief."""

    id: str
    name: Text
    text: Text
    """What the teacher says when it opens."""
    show: Text
    """What is on the projector, or on the table, meanwhile."""
    ask: tuple[Text, ...]


@frozen
class CommonKit:
    """What is the same in all scenarios."""

    consent: tuple[Text, ...]
    """Rules of safety and consent, read out before anybody takes a seat."""
    timetables: tuple[Timetable, ...]
    cabinet: tuple[Post, ...]
    opt_outs: tuple[Post, ...]
    """Posts for those who would rather not decide about force."""
    readiness: tuple[Question, ...]
    """What everybody must know of the game before the first turn."""
    debrief: tuple[Stage, ...]
    discussion: tuple[Text, ...]
    rubric: Rubric
    probe: Probe


@frozen
class Pause:
    """A moment to stop the game and think."""

    turn: int
    """The turn after which to stop, from 1."""
    text: Text


@frozen
class Lesson:
    """What a timetable of so many minutes means in one scenario."""

    minutes: int
    text: Text
    pauses: tuple[Pause, ...] = ()


@frozen
class RoleSheet:
    """What one member of a side's cabinet brings to the table in one scenario."""

    role: str
    text: Text
    moves: tuple[str, ...] = ()
    """Cards that this one should read first."""


@frozen
class Side:
    """The sheets of one seat."""

    seat: str
    plain: Text
    """The briefing in plain words; the full one stands with the scenario."""
    roles: tuple[RoleSheet, ...]


@frozen
class Fact:
    """What is documented, for the last stage of the debrief."""

    id: str
    text: Text
    source: str


@frozen
class Claim:
    """What one party or study says of a contested question."""

    who: Text
    text: Text
    source: str


@frozen
class Dispute:
    """A question on which the sources or the parties disagree."""

    id: str
    text: Text
    claims: tuple[Claim, ...]


@frozen
class Topic:
    """A question for discussion, with what the teacher may listen for."""

    id: str
    text: Text
    listen: Text
    moves: tuple[str, ...] = ()


@frozen
class OwnKit:
    """What one scenario adds."""

    objectives: tuple[Text, ...]
    notice: Text
    """What the exercise touches that may hurt, said before it begins."""
    lessons: tuple[Lesson, ...]
    sides: tuple[Side, ...]
    readiness: tuple[Question, ...]
    history: tuple[Fact, ...]
    contested: tuple[Dispute, ...]
    discussion: tuple[Topic, ...]


@frozen
class Kit:
    """The teacher's kit of a scenario."""

    scenario: str
    common: CommonKit
    own: OwnKit | None
    """Nothing, where a scenario has none of its own."""

    def timetable(self, minutes: int) -> Timetable | None:
        """Return the timetable of a length."""
        return next((each for each in self.common.timetables if each.minutes == minutes), None)

    def lesson(self, minutes: int) -> Lesson | None:
        """Return what the scenario says of a length."""
        return next((each for each in self.own.lessons if each.minutes == minutes), None) if self.own else None

    def side(self, seat: str) -> Side | None:
        """Return the sheets of a seat."""
        return next((each for each in self.own.sides if each.seat == seat), None) if self.own else None

    def sheet(self, seat: str, role: str) -> RoleSheet | None:
        """Return the sheet of one member of a seat's cabinet."""
        side = self.side(seat)
        return next((each for each in side.roles if each.role == role), None) if side else None

    def questions(self, seat: str, tier: str = "full") -> tuple[Question, ...]:
        """Return what a seat must answer before the first turn, if it has read that tier of its briefing."""
        asked = (*self.common.readiness, *(self.own.readiness if self.own else ()))
        return tuple(each for each in asked if each.seat in {"", seat} and (tier == "full" or each.tier == "plain"))
