"""The model held to its sources: history replayed, and departed from."""

from game.lab.history import HistoryReport, replay_history
from game.lab.replaying import Departure

__all__ = ["Departure", "HistoryReport", "replay_history"]
