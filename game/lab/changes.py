"""Changed starts: settings, tracks, modifiers, regimes, alignments and intents given by name."""

from collections.abc import Callable, Mapping
from typing import Final

from game.lab.ground import is_of_ground
from game.match.faults import MatchFault
from game.match.lexicon import Lexicon
from game.rules import codes
from game.rules.board import (
    HIGH_TABLE,
    TIE_TABLE,
    Board,
    dyad_cell,
    look,
    pair_cell,
    setting,
    size_cell,
    track_cell,
)
from game.rules.effects import set_regime
from game.rules.situation import recount
from game.rules.turn import clear_ledger
from game.words import say
from game.world.settings import SETTINGS
from game.world.vocabulary import TRACKS

Changes = Mapping[str, int]
"""Each with its value: `advantage`, `russia.economy`, `russia.nato.enlargement` (a modifier on Russia's sheet about NATO),
`russia.ukraine.malign`, `nato.ukraine.alignment`, `russia.nato.at-war`, `russia.nato.consultation-council` (a regime)."""


def settings_of(changes: Changes) -> dict[str, int]:
    """Return those that are settings. Raises MatchFault for an unknown one or a value out of range."""
    found = {name: value for name, value in changes.items() if "." not in name}
    for name, value in found.items():
        if name not in SETTINGS or not SETTINGS[name][1] <= value <= SETTINGS[name][2]:
            raise MatchFault(
                say(
                    "no setting “{name}” with value {value}; settings: {names}",
                    name=name,
                    value=value,
                    names=", ".join(SETTINGS),
                )
            )
    return found


def change_start(lex: Lexicon, b: Board, changes: Changes) -> None:
    """Change pieces of a board that is set up, and count. Raises MatchFault for a name or a value that cannot be."""
    for name, value in changes.items():
        if "." in name and not is_of_ground(name):
            _change(lex, b, name, value)
    recount(b)
    clear_ledger(b)


def _change(lex: Lexicon, b: Board, name: str, value: int) -> None:
    parts = name.split(".")
    if len(parts) == 2 and parts[0] in lex.index.actors and parts[1] in TRACKS:
        _place(b, name, track_cell(b, lex.index.actors[parts[0]], TRACKS.index(parts[1])), value)
    elif len(parts) == 3 and set(parts[:2]) <= set(lex.seats) and parts[0] != parts[1]:
        _change_between(lex, b, name, value)
    else:
        raise _unknown(name)


def _change_between(lex: Lexicon, b: Board, name: str, value: int) -> None:
    """Change something between two actors."""
    of, about, what = name.split(".")
    one, other = lex.index.actors[of], lex.index.actors[about]
    if look(b, TIE_TABLE, one, other) == codes.NO_TIE:
        raise MatchFault(say("{one} and {other} have nothing between them", one=of, other=about))
    if what in lex.index.modifiers:
        _place(b, name, size_cell(b, one, other, lex.index.modifiers[what]), value)
    elif what in lex.index.regimes:
        set_regime(b, one, other, lex.index.regimes[what], _within(name, value, 2))
    elif what in SHARED:
        SHARED[what](b, name, one, other, value)
    else:
        raise _unknown(name)


def _set_intent(b: Board, name: str, one: int, other: int, value: int) -> None:
    _place(b, name, pair_cell(b, one, other, codes.INTENT), value)
    b.cells[pair_cell(b, one, other, codes.CLOCK)] = value * setting(b, codes.S_FEAR_LIMIT)


SHARED: Final[dict[str, Callable[[Board, str, int, int, int], None]]] = {
    "malign": _set_intent,
    "clock": lambda b, name, one, other, value: _place(b, name, pair_cell(b, one, other, codes.CLOCK), value),
    "alignment": lambda b, name, one, other, value: _place(b, name, dyad_cell(b, one, other, codes.ALIGNMENT), value),
    "at-war": lambda b, name, one, other, value: _place(b, name, dyad_cell(b, one, other, codes.WAR), value),
}
"""What can be changed between two actors beside modifiers and regimes."""


def _place(b: Board, name: str, cell: int, value: int) -> None:
    b.cells[cell] = _within(name, value, look(b, HIGH_TABLE, cell, 0))


def _within(name: str, value: int, highest: int) -> int:
    if not 0 <= value <= highest:
        raise MatchFault(say("{name} lies from 0 to {highest}", name=name, highest=highest))
    return value


def _unknown(name: str) -> MatchFault:
    return MatchFault(
        say(
            "nothing is called “{name}”; write a setting, actor.track, or actor.actor.what: a modifier, a regime, {shared}",
            name=name,
            shared=", ".join(SHARED),
        )
    )
