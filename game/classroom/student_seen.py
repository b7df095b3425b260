"""The student's page as frozen values: what is shown, and nothing that leads back to the exercise."""

from attrs import frozen

from game.classroom.kits import Asked, Keyed
from game.classroom.probing import ProbePage
from game.classroom.sight import Place, Sight


@frozen
class Time:
    """The clock as a page shows it."""

    is_running: bool
    left: int
    """Seconds until sheets close, −1 without a deadline."""
    is_late: bool
    is_closed: bool


@frozen
class Said:
    """A message, a press release or an inject."""

    id: str
    kind: str
    who: str
    to: str
    text: str
    turn: int
    date: str
    is_own: bool


@frozen
class OnTable:
    """A proposal in the cabinet."""

    id: str
    text: str
    intent: str
    by: str
    yes: int
    no: int
    my_vote: str
    """`yes`, `no` or nothing."""
    is_adopted: bool
    is_mine: bool
    against: str
    """What the rules say against it beside the sheet; nothing where it may be adopted."""


@frozen
class Member:
    """A member of the cabinet."""

    nickname: str
    role: str
    is_me: bool
    is_there: bool
    is_ready: bool


@frozen
class Table:
    """What lies before a cabinet, and what this one may do about it."""

    members: tuple[Member, ...]
    proposals: tuple[OnTable, ...]
    is_committed: bool
    stand_in: bool
    agreed: int
    has_agreed: bool
    decides_by_vote: bool
    may_decide: bool
    may_order: bool
    """Whether the sheets are open."""


@frozen
class Brief:
    """What one reads before the game, and whether one is ready."""

    is_ready: bool
    briefing: str
    plain: str
    """The briefing in plain words; nothing where there is no kit."""
    duties: tuple[str, ...]
    notice: str
    questions: tuple[Asked, ...]
    key: tuple[Keyed, ...]
    """What was right, once this one has answered."""
    right: int


@frozen
class StudentPage:
    """One student's page."""

    nickname: str
    role: str
    role_name: str
    world: int
    worlds: int
    side: str
    side_name: str
    letter: str
    scenario: str
    phase: str
    """`lobby`, or a phase of the exercise."""
    curtain: str
    turn: int
    turns: int
    time: Time
    stage: int
    is_over: bool
    sight: Sight | None
    """Nothing in the lobby and for observers."""
    places: tuple[Place, ...]
    news: tuple[str, ...]
    """Public news, for observers."""
    may_message: bool
    may_publish: bool
    table: Table
    others: tuple[tuple[str, str], ...]
    """The other sides: id and name."""
    said: tuple[Said, ...]
    brief: Brief
    pause: str
    """What to stop and think about now."""
    asked: str
    """The relation that the class is asked about, in words; nothing when it is not."""
    my_guess: str
    probe: ProbePage | None
    """The concept probe, where it is asked now."""
