"""Many matches: pairings, seeds, workers and results."""

from game.arena.result import GameResult, summarise
from game.arena.run import Plan, play_matches, play_turn

__all__ = ["GameResult", "Plan", "play_matches", "play_turn", "summarise"]
