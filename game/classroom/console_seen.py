"""What the facilitator's page shows, as frozen values: they hold no handle to the exercise."""

from attrs import frozen

from game.classroom.probing import ProbeSeen
from game.classroom.student_seen import Said, Time


@frozen
class Someone:
    """A person as the teacher sees them."""

    id: str
    nickname: str
    world: int
    """From 0; −1 in the lobby."""
    side: str
    role: str
    role_name: str
    is_bound: bool
    is_ready: bool
    answers: int


@frozen
class Truth:
    """What is so between two sides."""

    dyad: str
    name: str
    one: str
    other: str
    situation: str
    clash: int
    distrust: tuple[int, int]
    malign: tuple[bool, bool]


@frozen
class Proposed:
    """A proposal as the teacher sees it."""

    id: str
    line: str
    text: str
    intent: str
    by: str
    yes: int
    no: int
    is_adopted: bool


@frozen
class CabinetSeen:
    """A cabinet as the teacher sees it."""

    side: str
    name: str
    letter: str
    members: tuple[Someone, ...]
    proposals: tuple[Proposed, ...]
    state: str
    is_committed: bool
    stand_in: str


@frozen
class RulingSeen:
    """A ruling in words."""

    text: str
    why: str
    by: str
    waits: bool
    number: int
    """Its number among those that wait."""


@frozen
class WorldSeen:
    """A world as the teacher sees it."""

    number: int
    date: str
    is_over: bool
    cabinets: tuple[CabinetSeen, ...]
    truths: tuple[Truth, ...]
    story: tuple[str, ...]
    """The last turn, with everything that was hidden."""
    said: tuple[Said, ...]
    rulings: tuple[RulingSeen, ...]
    remarks: tuple[str, ...]
    brink: int


@frozen
class InjectSeen:
    """News that is ready, planned or sent."""

    id: str
    text: str
    to: str
    when: str
    is_sent: bool


@frozen
class ConsolePage:
    """The facilitator's page."""

    scenario: str
    scenario_id: str
    minutes: int
    code: str
    phase: str
    turn: int
    turns: int
    date: str
    curtain: str
    decides: str
    stage: int
    time: Time
    passed: int
    """Seconds of the exercise that have passed."""
    debrief_from: int
    fitting: int
    """Turns that still fit before the debrief."""
    shown_world: int
    shows_truth: bool
    asked: str
    lobby: tuple[Someone, ...]
    people: tuple[Someone, ...]
    worlds: tuple[WorldSeen, ...]
    injects: tuple[InjectSeen, ...]
    notes: tuple[tuple[str, str], ...]
    log: tuple[tuple[str, int], ...]
    """What was turned away, and how often, the latest last."""
    sides: tuple[tuple[str, str], ...]
    dyads: tuple[tuple[str, str], ...]
    facilitators: tuple[str, ...]
    probe: ProbeSeen | None
    """What the class answered to the concept probe, with its key."""
