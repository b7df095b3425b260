"""Who takes part: a nickname, a seat and the digest of a device; nothing else is known of anybody."""

from typing import Final

from attrs import define, frozen

from game.classroom.remembered import once_per_language
from game.words import say

ROLES: Final = ("head", "defence", "diplomacy", "intelligence", "press")
"""Roles of a cabinet."""
FILLED: Final = ("head", "diplomacy", "defence", "intelligence", "press")
"""The order in which a cabinet fills."""
OBSERVER: Final = "observer"
"""A role without a side, for whoever would rather not decide."""
PRESS_CORPS: Final = "press-corps"
"""A role without a side, for whoever would rather report than decide."""
OPT_OUTS: Final = (OBSERVER, PRESS_CORPS)
"""Roles that decide nothing."""
BIRDS: Final = 24


@define
class Person:
    """Somebody who joined."""

    id: str
    bird: int
    number: int
    device: str
    """Digest of the device's secret; empty while the seat is released."""
    world: int = -1
    """Number of the world, −1 in the lobby."""
    side: str = ""
    role: str = ""
    is_admitted: bool = False
    is_ready: bool = False
    answers: int = 0
    """Readiness questions answered rightly."""
    is_gone: bool = False
    """Removed by the teacher."""

    @property
    def is_seated(self) -> bool:
        """Say whether this one sits in a cabinet or watches a world."""
        return self.is_admitted and not self.is_gone and bool(self.role)

    @property
    def nickname(self) -> str:
        """Return the generated name in the language in use."""
        return f"{birds()[self.bird % BIRDS]}-{self.number}"


@define
class Facilitator:
    """Somebody who runs the exercise."""

    id: str
    name: str
    link: str
    """Digest of the secret link; empty once it has been used."""
    device: str = ""


@frozen
class Ticket:
    """A single-use token: it gives a device the place of a person, or a new seat."""

    person: str = ""
    world: int = -1
    side: str = ""
    role: str = ""


@once_per_language(2)
def roles() -> dict[str, str]:
    """Return what the roles are called."""
    return {
        "head": say("head of government"),
        "defence": say("defence"),
        "diplomacy": say("diplomacy"),
        "intelligence": say("intelligence"),
        "press": say("press"),
        "observer": say("observer"),
        "press-corps": say("press corps"),
    }


@once_per_language(2)
def birds() -> tuple[str, ...]:
    """Return the names from which nicknames are made."""
    return (
        *(say("Heron"), say("Swallow"), say("Wren"), say("Plover"), say("Finch"), say("Lark"), say("Ibis"), say("Tern")),
        *(say("Robin"), say("Crane"), say("Stork"), say("Avocet"), say("Magpie"), say("Oriole"), say("Dipper"), say("Curlew")),
        *(say("Starling"), say("Kingfisher"), say("Sandpiper"), say("Wagtail"), say("Bunting"), say("Egret")),
        *(say("Redstart"), say("Waxwing")),
    )
