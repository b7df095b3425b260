"""Levels for people: what they sit down against when they ask for easy, normal or hard.

A first choice, not yet tuned: in 32 matches of five-days-2008 and spiral-2014 normal outscored easy in about 10 of their
16 meetings and hard outscored normal in about 11 of 16, which is within chance of even.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from game.players.doctrine import Doctrinaire
from game.players.doctrines import DOCTRINES
from game.players.planner import Planner
from game.players.player import Player
from game.players.search import Search

LEVELS: Final[Mapping[str, Callable[[int], Player]]] = {
    "easy": partial(Doctrinaire, DOCTRINES["opportunist"]),
    "normal": Planner,
    "hard": partial(Search, simulations=400, turns=6),
}
"""Each level by name: a player and its budget, made from a seed."""
