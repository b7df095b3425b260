"""Creeds that talk: who waits, who begins, who answers in kind, who forgives, and who slips."""

from collections.abc import Callable
from typing import Final

from attrs import evolve

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import graduated_reciprocator, habits
from game.words import say


def _do(does: str, *when: str, most: int = 1) -> Line:
    """Return a line about the rival, of a policy that has no reasons of its own."""
    return Line(when, "feared", does, "other", lambda: say("the experiment asks for it"), most)


def _without_steps(name: str, called: Callable[[], str], source: str, *steps: Line) -> Doctrine:
    """Return the graduated reciprocator of the house with other steps: war, terms, home and guard it deals with alike."""
    alike = (line for line in graduated_reciprocator.DOCTRINE.lines if line.tag != "reassure" and line.does != "mediate")
    return Doctrine(name, called, source, (*alike, *steps), weighs=graduated_reciprocator.DOCTRINE.weighs)


WAITING = _without_steps(
    "waits-for-a-sign",
    lambda: say("waits for the other to begin"),
    "note: Osgood 1962, the policy that graduated initiatives are compared with",
    _do("gesture", "wooed"),
)
"""Answers a gesture with a gesture, and begins nothing."""

ONE_OFF = _without_steps(
    "one-gesture",
    lambda: say("makes one gesture, then waits"),
    "note: Osgood 1962, a single step without persistence",
    _do("gesture", "early 1"),
    _do("gesture", "wooed"),
)
"""Begins once."""

_PEACE: Final = (habits.TAKE_PEACE, habits.SEEK_PEACE, habits.HOLD_THE_LINE)

TIT_FOR_TAT = Doctrine(
    "tit-for-tat",
    lambda: say("tit for tat"),
    "note: Axelrod 1984, tit for tat",
    (*_PEACE, _do("threat", "provoked"), _do("gesture", "unprovoked"), habits.MEND),
)
"""Threatens who threatened it, and is friendly to who did not."""

GENEROUS = Doctrine(
    "generous-tit-for-tat",
    lambda: say("generous tit for tat"),
    "note: Wu and Axelrod 1995, generous tit for tat",
    (*_PEACE, _do("threat", "provoked", "chance 4"), _do("gesture", "unprovoked"), _do("gesture", "provoked"), habits.MEND),
)
"""Lets one threat in three pass."""

CONTRITE = Doctrine(
    "contrite-tit-for-tat",
    lambda: say("contrite tit for tat"),
    "note: Wu and Axelrod 1995, contrite tit for tat",
    (
        *_PEACE,
        _do("threat", "provoked", "innocent"),
        _do("gesture", "guilty"),
        _do("gesture", "unprovoked"),
        habits.MEND,
    ),
)
"""Takes a blow quietly after having struck by mistake."""

ALWAYS_THREATENING = Doctrine(
    "always-threatening",
    lambda: say("threatens always"),
    "note: Axelrod 1984, the player that never cooperates",
    (*_PEACE, _do("threat"), habits.MEND),
)
"""Threatens every turn."""

RECIPROCATORS: Final = (TIT_FOR_TAT, GENEROUS, CONTRITE)

NOISE: Final = {"4": ("every 4", "chance 1"), "8": ("every 2", "chance 1"), "17": ("chance 1",)}
"""How often somebody at home makes a threat that was not meant, by its rounded percentage of turns."""


def noisy(doctrine: Doctrine, percent: str) -> Doctrine:
    """Return a doctrine that slips: in some turns it threatens by mistake."""
    slip = _do("threat", *NOISE[percent])
    return evolve(doctrine, id=f"{doctrine.id}-noise-{percent}", lines=(slip, *doctrine.lines))


_ARMING: Final = {"dove": ("arm", 1), "hasty-dove": ("arm", 2), "guarding-dove": ("guard", 2)}
"""Three doves, by how they arm for fear that the other will: a little, much, or with arms for defence."""

DOVES: Final = tuple(_ARMING)


def _dove(name: str, *heard: str) -> Doctrine:
    """Return a dove; `heard` are conditions under which its friendly words arrive."""
    does, most = _ARMING[name]
    arming = _do(does, "unwooed", "solvent 2", most=most)
    return Doctrine(
        name,
        lambda: say("arms unless it is reassured"),
        "note: Baliga and Sjöström 2004, the type that would rather not race and races out of fear",
        (*_PEACE, arming, _do("gesture", "wooed", *heard), habits.MEND),
    )


def _noisy_dove(name: str) -> Doctrine:
    """Return a dove of whose friendly words one in six is lost, and one turn in six brings a threat that was not meant."""
    return evolve(noisy(_dove(name, "chance 5"), "17"), id=f"{name}-noisy")


TALKER = Doctrine(
    "talker",
    lambda: say("says that it would rather not race"),
    "note: Baliga and Sjöström 2004, cheap talk before a race",
    (_do("move overture"),),
)
"""Says a friendly word, which costs next to nothing."""

HAWK = Doctrine(
    "hawk",
    lambda: say("arms whatever is said"),
    "note: Baliga and Sjöström 2004, the type for which racing is best in any case",
    (*_PEACE, _do("arm", "solvent 2"), habits.MEND),
)
"""Arms always."""

SIGNALLERS: Final[dict[str, Doctrine]] = {
    each.id: each
    for each in (
        WAITING,
        ONE_OFF,
        *RECIPROCATORS,
        *(noisy(each, percent) for each in (*RECIPROCATORS, ALWAYS_THREATENING) for percent in NOISE),
        ALWAYS_THREATENING,
        *(_dove(name) for name in DOVES),
        *(_noisy_dove(name) for name in DOVES),
        TALKER,
        HAWK,
    )
}
"""Every creed of this file by name."""
