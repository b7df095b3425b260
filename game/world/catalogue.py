"""The catalogue shared by all scenarios: types of modifier, regime, move, clause, treaty, event and ending."""

from attrs import field, frozen

from game.world.conditions import Effect, Need
from game.world.sources import Source
from game.world.text import Text


@frozen
class Modifier:
    """A regulator of a dyad: what one side knows, fears or enjoys about the other (Hsu 2025, 貳二)."""

    id: str
    name: Text
    text: Text
    kind: str
    """Material or psychological."""
    sign: str
    """Aggravating or mitigating."""
    theme: str
    source: str
    clash: int = 0
    """Weight of a step on Clash, 0–3."""
    reader: int = 1
    """Weight of a step on the reader's Distrust, 0–3."""
    subject: int = 0
    """Weight of a step on the read side's own Distrust, 0–3."""
    fades: int = 0
    """Half-years without renewal after which a step is lost, 0–20; 0 never."""
    private: bool = False
    """Whether only the reader knows its size."""


@frozen
class Regime:
    """A type of security regime between two actors."""

    id: str
    name: Text
    text: Text
    weight: int
    """Steps of institutional assurance while it is in force, 1–2."""
    source: str
    settlement: bool = False
    """Whether it belongs to a settlement process."""


@frozen
class Move:
    """A type of action."""

    id: str
    name: Text
    text: Text
    family: str
    target: str
    character: str
    source: str
    cost: int = 1
    """Action points, 0–4."""
    tie: str = ""
    """The tie the target must have with the mover: `rivalry`, `alignment`, or any."""
    by: tuple[str, ...] = ()
    """Tags of which the mover needs one; none: everybody."""
    to: tuple[str, ...] = ()
    """Tags of which the target needs one; none: everybody."""
    visibility: str = "open"
    operation: str = "none"
    needs: tuple[Need, ...] = ()
    effects: tuple[Effect, ...] = ()
    breaches: tuple[str, ...] = ()
    """Clauses that the move breaks where they bind the mover towards the target."""


@frozen
class Clause:
    """A sentence of a treaty, with what it does when the treaty is accepted; `self` is the side that proposed."""

    id: str
    name: Text
    text: Text
    source: str
    effects: tuple[Effect, ...] = ()


@frozen
class Treaty:
    """A template made of clauses."""

    id: str
    name: Text
    text: Text
    clauses: tuple[str, ...]
    """At most 12."""
    core: tuple[str, ...]
    """Clauses that every version must hold."""
    source: str
    needs: tuple[Need, ...] = ()
    """Conditions for proposing it."""


@frozen
class Event:
    """A type of happening that nobody orders; `self` is the actor it happens to."""

    id: str
    name: Text
    text: Text
    source: str
    effects: tuple[Effect, ...] = ()


@frozen
class Ending:
    """A named end of the game."""

    id: str
    name: Text
    text: Text
    source: str


@frozen(repr=False)
class Catalogue:
    """Everything that a scenario may use, in the order of its files."""

    sources: tuple[Source, ...]
    modifiers: tuple[Modifier, ...]
    regimes: tuple[Regime, ...]
    moves: tuple[Move, ...]
    clauses: tuple[Clause, ...]
    treaties: tuple[Treaty, ...]
    events: tuple[Event, ...]
    endings: tuple[Ending, ...] = field(default=())

    def __repr__(self) -> str:
        """Return how much there is of what a scenario may use most."""
        return f"Catalogue({len(self.moves)} moves, {len(self.modifiers)} modifiers, {len(self.events)} events)"
