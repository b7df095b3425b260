"""Players, easiest first: one file each, seated by name."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from game.players.doctrine import Doctrinaire
from game.players.doctrines import DOCTRINES
from game.players.guests import is_guest, make_guest
from game.players.historical import Historical
from game.players.levels import LEVELS
from game.players.planner import Planner
from game.players.player import Player, Sheet, Traits
from game.players.randomly import RandomPlayer
from game.players.search import Search

PLAYERS: Final[Mapping[str, Callable[[int], Player]]] = {
    "random": RandomPlayer,
    "historical": Historical,
    **{name: partial(Doctrinaire, doctrine) for name, doctrine in DOCTRINES.items()},
    "planner": Planner,
    **LEVELS,
    "search": Search,
}
"""Every player by name; each is made from a seed."""


def make_player(name: str, seed: int) -> Player:
    """Make a player by name; one with a colon is a guest. Raises KeyError for a name that is not in `PLAYERS`."""
    return make_guest(name, seed) if is_guest(name) else PLAYERS[name](seed)


__all__ = ["PLAYERS", "Player", "Sheet", "Traits", "make_player"]
