"""The grammar of the rule book's two sentences: what each measure and each change speaks of, and how far it goes."""

from typing import Final

from attrs import frozen

from game.world import vocabulary as words


@frozen
class Rule:
    """What a sentence takes beside its verb."""

    what: str = ""
    """Kind of word that `what` names; empty: none."""
    roles: int = 0
    """How many of `of` and `about` it reads: 0, 1 (`of`) or 2."""
    place: bool = False
    """Whether it speaks of the target region."""
    low: int = 0
    high: int = 0
    """Range of the value measured, or of the step."""
    to: tuple[str, ...] = ()
    """Words that `to` may hold; none: it is a step."""


MEASURE_RULES: Final = {
    "track": Rule("tracks", 1, high=999),
    "alignment": Rule(roles=2, high=5),
    "modifier": Rule("modifiers", 2, high=3),
    "regime": Rule("regimes", 2, high=2),
    "war": Rule(roles=2, high=1),
    "status": Rule("statuses", place=True, high=1),
    "holds": Rule(roles=1, place=True, high=1),
    "claims": Rule(roles=1, place=True, high=1),
    "forces": Rule(roles=1, place=True, high=9),
    "near": Rule(roles=1, place=True, high=540),
    "access": Rule(roles=1, place=True, high=1),
    "brink": Rule(high=10),
    "intent": Rule(roles=2, high=1),
    "offer": Rule(roles=2, high=1),
    "treaty": Rule("treaties", 2, high=1),
    "tag": Rule("tags", 1, high=1),
    "distrust": Rule(roles=2, high=30),
    "turn": Rule(high=999),
    "held": Rule(roles=2, high=60),
    "toll": Rule(roles=1, high=999),
    "fort": Rule(place=True, high=3),
    "situation": Rule(roles=2, high=4),
    "clash": Rule(roles=2, high=999),
    "dispute": Rule(roles=2, high=1),
}

EFFECT_RULES: Final = {
    "modifier": Rule("modifiers", 2, low=-3, high=3),
    "track": Rule("tracks", 1, low=-9, high=9),
    "regime": Rule("regimes", 2, to=("in-force", "suspended", "none", "restored")),
    "alignment": Rule(roles=2, low=-5, high=5),
    "intent": Rule(roles=2, to=("benign", "malign")),
    "clock": Rule(roles=2, low=-16, high=16),
    "brink": Rule(low=-10, high=10),
    "forces": Rule(roles=1, place=True, low=-9, high=9),
    "status": Rule(place=True, to=words.STATUSES),
    "holder": Rule(place=True, to=words.ROLES),
    "fort": Rule(place=True, low=-3, high=3),
    "war": Rule(roles=2, to=("on", "off")),
    "operation": Rule("operations", place=True, to=words.AIMS_OF_WAR),
    "withdraw": Rule(roles=2),
}

TOLL: Final = Rule("tracks", 1, low=0, high=16)
"""A change of the toll, which never falls."""

WORDS: Final = {
    "tracks": words.TRACKS,
    "statuses": words.STATUSES,
    "tags": words.TAGS,
    "operations": words.OPERATIONS[1:],
}
"""Kinds of word that the rule book closes; the others are ids of the catalogue."""

HIDDEN: Final = ("situation", "clash")
"""Measures that no mover can see."""
OWN: Final = ("intent", "distrust")
"""Measures that a mover can see of itself only."""
AIMED: Final = ("target", "backers")
"""Roles that nobody plays without a target."""
NAMED_BY_THE_RULES: Final = (
    "suspicion",
    "benefit-of-doubt",
    "goodwill",
    "memory",
    "nationalism",
    "image",
    "institutional-assurance",
    "settlement-process",
    "war",
    "territory",
)
"""Modifiers that chapters of the rule book place or look at, so that no catalogue can do without them."""
KEPT_BY_THE_RULES: Final = ("institutional-assurance", "settlement-process")
"""Modifiers that follow from the regimes in force, and from nothing else."""
