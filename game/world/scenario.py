"""What a scenario says: who, where, when, how things stood, and what is documented."""

from attrs import field, frozen

from game.world.catalogue import Catalogue
from game.world.conditions import Need
from game.world.sources import Source
from game.world.text import Text


@frozen
class Actor:
    """A player's seat."""

    id: str
    seat: int
    """Number on the board, 1–8: order of seats, whatever the order in the file."""
    name: Text
    letter: Text
    tags: tuple[str, ...]
    tracks: dict[str, int]
    points: int
    """Action points a turn, 1–6."""
    source: str
    prior: int = 0
    """How it reads others before it knows them: −1 trusting, 0, 1 wary."""
    doctrines: tuple[str, ...] = ()
    """Players that fit it by the sources, for play forward from the documented start."""


@frozen
class Tie:
    """How two actors are bound at the start."""

    between: tuple[str, ...]
    kind: str
    source: str
    alignment: int = 0
    """Step of the alignment track, 0–5."""
    war: bool = False
    regimes: dict[str, str] = field(factory=dict)
    """State at the start of each type of regime that exists."""
    regime_names: dict[str, Text] = field(factory=dict)
    """What a type of regime is called here: the Joint Control Commission, Minsk."""


@frozen
class Intent:
    """The chance that one side is malign towards another at the start."""

    of: str
    towards: str
    malign: int
    """Faces of a die that make it malign, 0 (benign) to 6 (malign)."""
    source: str


@frozen
class Standing:
    """A modifier in force at the start."""

    what: str
    of: str
    """Whose sheet it is on: the reader."""
    about: str
    size: int
    """1–3."""
    source: str
    note: str = ""


@frozen
class Region:
    """A place on the map."""

    id: str
    number: int
    """Number on the board, 1–60: order of regions, whatever the order in the file."""
    name: Text
    claimant: str
    """The actor whose territory it is in law, as the scenario's sources have it."""
    holder: str
    terrain: str
    source: str
    status: str = "undisputed"
    fort: int = 0
    """Fortification, 0–3."""
    people: int = 1
    """Weight of its population in human cost, 0–3."""
    forces: dict[str, int] = field(factory=dict)
    """Force tokens of each actor, 0–9."""
    shapes: tuple[str, ...] = ()
    """Ids of the shapes it is drawn with."""


@frozen
class Border:
    """A way between two regions."""

    between: tuple[str, ...]
    link: str
    source: str


@frozen
class Aim:
    """An aim of an agenda, met when all its needs hold."""

    id: str
    name: Text
    points: int
    """1–5."""
    needs: tuple[Need, ...]
    source: str
    when: str = "always"
    """`always`, or only for a `malign` or a `benign` holder."""
    target: str = ""
    """Actor or region that `target` means in its needs."""


@frozen
class Agenda:
    """What a seat plays for, public."""

    seat: str
    aims: tuple[Aim, ...]


@frozen
class Occurrence:
    """An event of the calendar: documented, or drawn by a die."""

    id: str
    event: str
    of: str
    date: str
    source: str
    about: str = ""
    odds: int = 6
    """Faces of a die on which it happens when it is drawn, 1–6; documented play takes it as it was."""
    rows: tuple[str, ...] = ()
    """Rows of the digests that it stands for."""
    note: Text | None = None


@frozen
class Deed:
    """A documented order: a type of move that an actor made at a date."""

    id: str
    actor: str
    move: str
    date: str
    source: str
    target: str = ""
    treaty: str = ""
    clauses: tuple[str, ...] = ()
    die: int = 0
    """The face that gives the documented outcome of an operation, 1–6; 0: none was needed."""
    rows: tuple[str, ...] = ()
    note: Text | None = None


@frozen
class Documented:
    """The situations of a dyad between two dates as a study has them."""

    dyad: str
    since: str
    until: str
    situations: tuple[str, ...]
    """Accepted values; several where the study is ambiguous."""
    source: str
    out_of_sample: bool = False
    """Whether the study names phases only, so that nothing was fitted to it."""


@frozen
class Left:
    """Rows of the digests that are not played, and why."""

    rows: tuple[str, ...]
    reason: str


@frozen
class History:
    """What is documented."""

    deeds: tuple[Deed, ...]
    situations: tuple[Documented, ...]
    left: tuple[Left, ...] = ()


@frozen
class Choice:
    """One way of setting an option."""

    id: str
    name: Text
    text: Text
    source: str
    intents: tuple[Intent, ...] = ()
    settings: dict[str, int] = field(factory=dict)


@frozen
class Option:
    """A contested reading or a setting that players may choose."""

    id: str
    name: Text
    choices: tuple[Choice, ...]
    """The first is the default."""


@frozen
class Preset:
    """A length of play."""

    minutes: int
    turns: int


@frozen
class Calendar:
    """When the scenario begins and how time passes."""

    start: str
    unit: str
    least: int
    """Turns that are always played unless an end comes first."""
    most: int
    """Turns after which it always ends."""
    presets: tuple[Preset, ...] = ()


@frozen
class Briefing:
    """What a seat is told before play: how it looks from its own side."""

    seat: str
    text: Text


@frozen(eq=False, repr=False)
class Scenario:
    """A scenario with the catalogue that it is played by; its digest tells whether two are the same."""

    id: str
    name: Text
    text: Text
    years: str
    teaches: Text
    toll_unit: Text
    """What one step of human cost stands for here."""
    token: Text
    """What one force token stands for here."""
    sources: tuple[Source, ...]
    calendar: Calendar
    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]
    intents: tuple[Intent, ...]
    modifiers: tuple[Standing, ...]
    regions: tuple[Region, ...]
    borders: tuple[Border, ...]
    agendas: tuple[Agenda, ...]
    treaties: tuple[str, ...]
    settings: dict[str, int]
    options: tuple[Option, ...]
    occurrences: tuple[Occurrence, ...]
    briefings: tuple[Briefing, ...]
    history: History
    catalogue: Catalogue
    digest: str
    """SHA-256 of everything above, hex: what a journal is bound to."""

    def __repr__(self) -> str:
        """Return the name and the digest: the whole would fill a hundred screens."""
        return f"Scenario({self.id!r}, digest={self.digest[:12]!r})"
