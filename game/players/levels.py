"""Levels for people: what they sit down against when they ask for easy, normal or hard."""

from collections.abc import Callable, Mapping
from typing import Final

from game.players.player import Player
from game.players.search import Search

LEVELS: Final[Mapping[str, Callable[[int], Player]]] = {
    "easy": lambda seed: Search(seed, simulations=30, turns=1),
    "normal": lambda seed: Search(seed, simulations=120, turns=3),
    "hard": lambda seed: Search(seed, simulations=1600, turns=6),
}
"""Each is the same player with another budget."""
