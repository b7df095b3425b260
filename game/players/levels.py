"""Levels for people: what they sit down against when they ask for easy, normal or hard."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from game.players.doctrine import Doctrinaire
from game.players.doctrines import DOCTRINES
from game.players.planner import Planner
from game.players.player import Player
from game.players.search import Search

LEVELS: Final[Mapping[str, Callable[[int], Player]]] = {
    "easy": Planner,
    "normal": partial(Doctrinaire, DOCTRINES["opportunist"]),
    "hard": Search,
}
"""Each level by name: a player and its budget, made from a seed."""
