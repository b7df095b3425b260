"""An exercise: parallel worlds, people, phases and a clock; a pure fold of one journal."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import define, field

from game.classroom.clock import Clock
from game.classroom.faults import ClassroomFault
from game.classroom.gate import Gate
from game.classroom.parallel import World
from game.classroom.people import Facilitator, Person, Ticket
from game.classroom.tokens import digest
from game.match.journal import Journal
from game.words import say
from game.world.scenario import Scenario

PHASES: Final = ("briefing", "planning", "results", "debrief")
CURTAINS: Final = ("open", "frozen", "hidden")
STAGES: Final = ("own", "other", "truth")
"""Stages of the debrief: one's own view, the other's view, what was so."""
DECIDES: Final = ("head", "vote")

Entry = dict[str, Any]
Deed = Callable[["Exercise", Entry], None]
"""What a line of the journal does to an exercise; it may refuse nothing."""


@define
class Inject:
    """News that the facilitator keeps ready or has planned."""

    id: str
    text: str
    to: tuple[str, ...] = ()
    world: int = -1
    """Number of the world, −1 for all."""
    turn: int = -1
    """The turn that it waits for, −1 for none."""
    is_sent: bool = False
    by: str = ""


@define
class Note:
    """A private note of a facilitator."""

    at: float
    by: str
    text: str


@define(eq=False)
class Exercise:
    """Everything that the journal says, and nothing else but the gate's counts."""

    scenario: Scenario
    minutes: int
    turns: int
    decides: str
    code: str
    journal: Journal = field(repr=False)
    deeds: Mapping[str, Deed] = field(repr=False)
    clock: Clock
    worlds: list[World] = field(factory=list, repr=False)
    people: dict[str, Person] = field(factory=dict, repr=False)
    facilitators: dict[str, Facilitator] = field(factory=dict, repr=False)
    tickets: dict[str, Ticket] = field(factory=dict, repr=False)
    """Single-use tokens by digest."""
    injects: list[Inject] = field(factory=list, repr=False)
    notes: list[Note] = field(factory=list, repr=False)
    guesses: dict[str, dict[str, str]] = field(factory=dict, repr=False)
    """For each dyad that was asked about, which situation each person takes it for."""
    probes: dict[str, dict[str, tuple[dict[str, str], str]]] = field(factory=dict, repr=False)
    """What everybody answered to the concept probe, `before` and `after`: the answers, and what was written freely."""
    asked: str = ""
    """The dyad that the class is asked about now."""
    phase: str = "briefing"
    turn: int = 0
    stage: int = 0
    """Stages of the debrief that are open, 0–3."""
    curtain: str = "open"
    shows_truth: bool = False
    """Whether the projector shows the true situations during play."""
    shown_world: int = 0
    version: int = 0
    """How many lines of the journal are in it."""
    last: float = 0.0
    """When the last line was written."""
    gate: Gate = field(factory=Gate, repr=False)

    @property
    def sides(self) -> tuple[str, ...]:
        """Return the sides, by seat number."""
        return self.worlds[0].match.seats

    def record(self, at: float, deed: str, by: str = "", **fields: Any) -> None:
        """Put a deed on disk and only then do it. Raises MatchFault when the disk refuses; nothing is lost."""
        entry = {"at": round(max(at, self.last), 3), "deed": deed, "by": by, **fields}
        self.journal.append(entry)
        self.do(entry)

    def do(self, entry: Entry) -> None:
        """Do what a line of the journal says."""
        self.deeds[entry["deed"]](self, entry)
        self.version += 1
        self.last = entry["at"]

    def person_with(self, secret: str) -> Person | None:
        """Return who has the device with this secret."""
        mark = digest(secret) if secret else "-"
        return next((p for p in self.people.values() if p.device == mark and not p.is_gone), None)

    def facilitator_with(self, secret: str) -> Facilitator | None:
        """Return the facilitator who has the device with this secret."""
        mark = digest(secret) if secret else "-"
        return next((f for f in self.facilitators.values() if f.device == mark), None)

    def members(self, world: int, side: str) -> tuple[Person, ...]:
        """Return who sits in a cabinet."""
        return tuple(p for p in self.people.values() if p.side == side and p.world == world and p.is_seated)

    def world(self, number: Any) -> World:
        """Return a world by number. Raises ClassroomFault where there is none."""
        if not isinstance(number, int) or not 0 <= number < len(self.worlds):
            raise ClassroomFault(say("there is no world {number}", number=str(number)[:8]))
        return self.worlds[number]

    def has_head(self, world: int, side: str) -> bool:
        """Say whether a cabinet is led by somebody who is there."""
        return any(p.role == "head" and p.device for p in self.members(world, side))

    def by_vote(self, world: int, side: str) -> bool:
        """Say whether a cabinet decides by vote: as the exercise has it, or because nobody leads it."""
        return self.decides == "vote" or not self.has_head(world, side)
