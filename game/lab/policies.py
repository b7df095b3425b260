"""Creeds for experiments: temperaments of states, seekers of security and others, and bare policies that do one thing only."""

from typing import Final

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say


def _do(does: str, *when: str, whom: str = "feared") -> Line:
    """Return a line of a policy that has no reasons of its own; a move aimed at nobody is about `anybody`."""
    return Line(when, whom, does, "other", lambda: say("the experiment asks for it"))


WARY = Doctrine(
    "wary-seeker",
    lambda: say("wary seeker of security"),
    "note: Herz 1950 and Jervis 1978: it cannot be sure of the other, and arms a little for safety",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(4),
        habits.press_on(3),
        *habits.strike_first(3),
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        _do("arm", "alarmed", "solvent 3"),
        _do("guard", "pressed 2", "outgunned 0", "solvent 3"),
        _do("gesture", "unprovoked", "chance 3"),
        habits.MEND,
    ),
)
"""Arms for safety as soon as it is not sure, and more once it is alarmed; otherwise it wishes for peace."""

FIRM = Doctrine(
    "firm-seeker",
    lambda: say("firm seeker of security"),
    "note: Jervis 1976, the deterrence model's way with an opponent",
    (
        habits.TAKE_PEACE_WHEN_WORN,
        habits.greed(4),
        habits.press_on(3),
        *habits.strike_first(3),
        habits.HOLD_THE_LINE,
        _do("threat", "provoked"),
        _do("arm", "pressed 2", "solvent 3", "alike"),
        _do("arm", "alarmed", "solvent 3", "told-apart"),
        _do("guard", "calm", "pressed 2", "told-apart"),
        _do("guard", "alarmed"),
        habits.MEND,
    ),
)
"""Arms while it can afford it and answers threats with threats: strength is its way to be safe.

Until it is alarmed it buys what only defends, where that can be told from what attacks (Jervis 1978).
"""

CONCILIATORY = Doctrine(
    "conciliatory-seeker",
    lambda: say("conciliatory seeker of security"),
    "note: Jervis 1976, the spiral model's way with an opponent",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        _do("guard", "convinced", "solvent 3"),
        _do("costly", "alarmed", "solvent 3"),
        _do("bind", "alarmed"),
        _do("gesture"),
        habits.MEND,
    ),
)
"""Reassures, more so when there is alarm, and guards itself only once it is convinced of the worst."""

_QUIET = (
    habits.TAKE_PEACE,
    habits.SEEK_PEACE,
    habits.greed(4),
    habits.press_on(3),
    *habits.strike_first(3),
    habits.HOLD_THE_LINE,
    habits.TAKE_TERMS,
    _do("arm", "provoked", "solvent 3"),
    _do("guard", "alarmed", "solvent 3"),
    _do("gesture", "unprovoked"),
    habits.MEND,
)

QUIET = Doctrine(
    "quiet-seeker",
    lambda: say("quiet seeker of security"),
    "note: Axelrod 1984, reciprocity; Jervis 1978",
    _QUIET,
)
"""Answers in kind: arms against who threatens it, and is friendly to who does not."""

NOISY = Doctrine(
    "noisy-seeker",
    lambda: say("noisy seeker of security"),
    "note: Wu and Axelrod 1995, noise: one turn in six somebody at home makes a threat that was not meant",
    (_do("threat", "chance 1"), *_QUIET),
)
"""The quiet seeker with accidents."""

GREEDY = Doctrine(
    "greedy-state",
    lambda: say("greedy state"),
    "note: Glaser 2010 and Jervis 1976, the greedy state: it arms to take, and takes what the odds allow",
    (
        habits.TAKE_PEACE_WHEN_WORN,
        habits.greed(3),
        habits.press_on(2),
        _do("move buy-offensive-arms", "solvent 3", whom="anybody"),
        _do("arm", "solvent 3"),
        habits.MEND,
    ),
)
"""Arms for attack while it can afford it, and attacks once a limited attack promises enough."""

STILL = Doctrine("still", lambda: say("does nothing"), "note: a control", ())
"""Does nothing at all."""

BUILDER = Doctrine(
    "builder",
    lambda: say("builds up"),
    "note: Herz 1950, the build-up whose effect is asked",
    (_do("arm", "solvent 2"),),
)
"""Arms every turn, and does nothing else."""

ANSWERER = Doctrine(
    "answerer",
    lambda: say("answers a build-up"),
    "note: Jervis 1978, the reply that the dilemma is about",
    (_do("arm", "provoked", "solvent 2"),),
)
"""Arms when it was provoked, and does nothing else."""

COSTLY_SIGNALLER = Doctrine(
    "costly-signaller",
    lambda: say("sends one costly signal"),
    "note: Kydd 2005, a signal that a malign state would not care to send",
    (_do("move turn-to-cooperation", "early 1"),),
)
"""Turns to cooperation once: goodwill +2 for 1 point and 2 steps of its own."""

CHEAP_SIGNALLER = Doctrine(
    "cheap-signaller",
    lambda: say("sends cheap signals"),
    "note: Kydd 2005, signals that anybody can send",
    (_do("move overture", "early 2"),),
)
"""Makes an overture in each of two turns: goodwill +2 in all."""

FORCE_CUTTER = Doctrine(
    "force-cutter",
    lambda: say("cuts its forces once"),
    "note: Kydd 2005, a concession that costs means of attack",
    (_do("move cut-forces", "early 1", whom="anybody"),),
)
"""Cuts its forces once: goodwill +1 and the gap of forces −1, for offence 2."""

SWORDS = Doctrine(
    "sword-buyer",
    lambda: say("buys arms for attack"),
    "note: Walt 1985, offensive capability; Jervis 1978",
    (_do("move buy-offensive-arms", "early 3", "solvent 2", whom="anybody"),),
)
"""Buys arms for attack in each of the first three turns."""

SHIELDS = Doctrine(
    "shield-buyer",
    lambda: say("buys arms for defence"),
    "note: Walt 1985, offensive capability; Jervis 1978",
    (_do("move buy-defensive-arms", "early 3", "solvent 2", whom="anybody"),),
)
"""Buys as many arms for defence in each of the first three turns."""

POLICIES: Final[dict[str, Doctrine]] = {
    each.id: each
    for each in (
        WARY,
        FIRM,
        CONCILIATORY,
        QUIET,
        NOISY,
        GREEDY,
        STILL,
        BUILDER,
        ANSWERER,
        COSTLY_SIGNALLER,
        CHEAP_SIGNALLER,
        FORCE_CUTTER,
        SWORDS,
        SHIELDS,
    )
}
"""Every creed of the lab by name."""
