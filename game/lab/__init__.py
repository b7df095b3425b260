"""The model held to its sources: history replayed, and departed from."""

from game.lab.history import Departure, HistoryReport, replay_history

__all__ = ["Departure", "HistoryReport", "replay_history"]
