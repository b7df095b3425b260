"""The after-action page: one self-contained page of a match that opens anywhere, with its data beside it."""

from game.report.after_action.files import write_many, write_page, write_worlds
from game.report.after_action.gathering import Gathered, OtherTheory, gather

__all__ = ["Gathered", "OtherTheory", "gather", "write_many", "write_page", "write_worlds"]
