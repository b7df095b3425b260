"""Creeds that strike first: out of fear when the odds are good enough, each with its own idea of enough."""

from typing import Final

from attrs import evolve

from game.lab.policies import POLICIES
from game.players.doctrine import Doctrine, Line
from game.players.doctrines import defensive_realist, habits, mirror_imager, worst_case_thinker
from game.words import say

SURE: Final = 5
"""The best that the balance sheet can show: a gain at the least, a breakthrough with five faces of six."""


def _strikes_at(doctrine: Doctrine, odds: int) -> tuple[Line, ...]:
    """Return a doctrine's lines with fear that strikes first at one kind of odds only, however deep it is."""
    return tuple(
        evolve(line, does=f"attack {odds}") if line.tag == "protect" and "convinced" in line.when else line
        for line in doctrine.lines
    )


LAST_RESORT = evolve(
    defensive_realist.DOCTRINE,
    id="last-resort",
    name=lambda: say("strikes as a last resort"),
    source="thesis 2.2 p.18–19: preventive war is never the preferred choice, and asks for success, speed and small costs",
    lines=_strikes_at(defensive_realist.DOCTRINE, SURE),
)
"""The defensive realist, who strikes first only when a quick decision is as good as sure."""


def without_limit(doctrine: Doctrine) -> Doctrine:
    """Return a doctrine that knows no limited war: whoever attacks goes for all."""
    lines = tuple(evolve(line, does=line.does.replace("attack", "conquer")) for line in doctrine.lines)
    return evolve(doctrine, id=f"{doctrine.id}-without-limit", lines=lines)


def believing(doctrine: Doctrine) -> Doctrine:
    """Return a doctrine that believes in the attack: it takes every balance for a step better than it is (Van Evera 1998)."""
    lines = tuple(evolve(line, does=_a_step_easier(line.does)) for line in doctrine.lines)
    return evolve(doctrine, id=f"{doctrine.id}-believing", lines=lines)


def _a_step_easier(does: str) -> str:
    name, _, number = does.partition(" ")
    return f"{name} {int(number) - 1}" if name in ("attack", "conquer") else does


WINDOW_WATCHER = Doctrine(
    "window-watcher",
    lambda: say("strikes before its window closes"),
    "note: Van Evera 1998 and Levy 1987, a side in decline that fights now rather than later",
    (
        habits.TAKE_PEACE,
        Line(("alarmed", "edge 1", "at-peace"), "feared", "attack 2", "protect", lambda: say("tomorrow they will be stronger")),
        habits.press_on(2),
        habits.SEEK_PEACE,
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        Line(("unprovoked",), "feared", "gesture", "reassure", lambda: say("they let us be")),
        habits.MEND,
    ),
)
"""Keeps the peace, but attacks at fair odds once it is afraid while it still has the edge."""

PACES: Final = {"never": (), "4": ("every 4",), "3": ("every 3",), "2": ("every 2",), "1": ("always",)}
"""How often a rising side arms: never, every fourth turn, and so on to every turn."""


def _riser(pace: str) -> Doctrine:
    """Return a side that rises at a pace and harms nobody."""
    when = PACES[pace]
    arm = Line(when, "feared", "arm", "prepare", lambda: say("the nation grows"))
    lines = (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        *([arm] if when else ()),
        habits.MEND,
    )
    return Doctrine(f"riser-{pace}", lambda: say("rises at a pace"), "note: Powell 2006, shifting power", lines)


RISERS: Final = tuple(f"riser-{pace}" for pace in PACES)
"""Five paces of rising, slowest first."""

_FAMILIES: Final = (defensive_realist.DOCTRINE, mirror_imager.DOCTRINE, worst_case_thinker.DOCTRINE, LAST_RESORT)
_ARMING: Final = (POLICIES["wary-seeker"], POLICIES["noisy-seeker"], POLICIES["firm-seeker"], worst_case_thinker.DOCTRINE)

STRIKERS: Final[dict[str, Doctrine]] = {
    each.id: each
    for each in (
        LAST_RESORT,
        WINDOW_WATCHER,
        *(without_limit(each) for each in _FAMILIES),
        *(believing(each) for each in _ARMING),
        *(_riser(pace) for pace in PACES),
    )
}
"""Every creed of this file by name."""
