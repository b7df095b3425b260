"""Creeds of patrons and protégés: how firmly a friend is stood by, and how much a friend dares."""

from typing import Final

from attrs import evolve

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import alliance_manager, defensive_realist, habits, mirror_imager, reassurer
from game.words import say


def _for_friend(move: str) -> Line:
    """Return a line about the friend: one type of move, as often as it is possible."""
    return Line((), "friend", f"move {move}", "deter", lambda: say("the experiment asks for it"), at_any_price=True)


def _to_rival(does: str, *when: str) -> Line:
    """Return a line about the rival."""
    return Line(when, "feared", does, "other", lambda: say("the experiment asks for it"))


def promising(doctrine: Doctrine) -> Doctrine:
    """Return a doctrine that first promises its friend membership, and then repeats it."""
    first = (_for_friend("promise-membership"), _for_friend("reaffirm-promise"))
    return evolve(doctrine, id=f"{doctrine.id}-promising", lines=(*first, *doctrine.lines))


_PEACE = (habits.TAKE_PEACE, habits.SEEK_PEACE, habits.HOLD_THE_LINE, habits.TAKE_TERMS)
_ONCE: Final = ("offer-partnership-plan", "promise-membership", "admit-member")
"""What is done once, by the degree of commitment from which it is done: a plan, a promise, membership."""
_OFTEN: Final = ("stand-by-partner", "joint-exercises", "reaffirm-promise")
"""What is done turn by turn: words, exercises, the promise again."""
_DEGREES: Final = {"aloof": (0, 0), "words": (0, 1), "plan": (1, 2), "promise": (2, 3), "member": (3, 3)}

PATRONS: Final = tuple(f"patron-{name}" for name in _DEGREES)
"""Five degrees of commitment, each doing all that the one before does, and more (Snyder 1984)."""


def _patron(name: str) -> Doctrine:
    """Return a patron of a degree of commitment, a defender of itself for the rest."""
    once, often = _DEGREES[name]
    moves = (*_ONCE[:once], *_OFTEN[:often])
    return Doctrine(
        f"patron-{name}",
        lambda: say("patron of a measured firmness"),
        "note: Snyder 1984, commitment to an ally by degrees",
        (*_PEACE, *(_for_friend(move) for move in moves), _to_rival("guard", "alarmed", "outgunned 0"), habits.MEND),
    )


CONCILIATING: Final = "patron-conciliating"
"""The patron that does nothing for its friend and much for its friend's adversary."""

_WOOING = Doctrine(
    CONCILIATING,
    lambda: say("patron that woos the adversary"),
    "note: Snyder 1984, the adversary game: conciliation abroad is felt by the ally",
    (*_PEACE, _to_rival("costly"), _to_rival("bind"), _to_rival("gesture"), habits.MEND),
)

RESTRAINED = Doctrine(
    "restrained-protege",
    lambda: say("protégé that keeps still"),
    "note: Snyder 1984, a protégé that provokes nobody",
    (*_PEACE, _to_rival("guard", "outgunned 1"), habits.MEND),
)
"""Guards itself and leaves the lost land alone."""

DARING = Doctrine(
    "daring-protege",
    lambda: say("protégé that dares"),
    "note: Snyder 1984, entrapment begins with a protégé that dares",
    (
        habits.TAKE_PEACE,
        Line(("at-peace",), "weakest", "attack 1", "seize", lambda: say("the land is ours, and somebody stands behind us")),
        Line(("at-war",), "weakest", "attack 1", "seize", lambda: say("the land is ours")),
        habits.SEEK_PEACE,
        habits.HOLD_THE_LINE,
        _to_rival("threat"),
        _to_rival("guard", "outgunned 1"),
        habits.MEND,
    ),
)
"""Threatens, and takes back what it can, whoever stands behind it."""

EMBOLDENED = Doctrine(
    "emboldened-protege",
    lambda: say("protégé that dares when it is backed"),
    "note: Snyder 1984, a protégé that weighs its patron's word; the boldness is written into it",
    (
        habits.TAKE_PEACE,
        Line(("at-peace", "backed 4"), "weakest", "attack 1", "seize", lambda: say("somebody stands behind us")),
        Line(("backed 3",), "feared", "threat", "coerce", lambda: say("somebody stands behind us")),
        *RESTRAINED.lines,
    ),
)
"""Dares only with a promise behind it: true by construction, and shown beside the others for that reason."""

ALLIES: Final[dict[str, Doctrine]] = {
    each.id: each
    for each in (
        *(_patron(name) for name in _DEGREES),
        *(promising(module.DOCTRINE) for module in (alliance_manager, defensive_realist, mirror_imager, reassurer)),
        _WOOING,
        RESTRAINED,
        DARING,
        EMBOLDENED,
    )
}
"""Every creed of this file by name."""
