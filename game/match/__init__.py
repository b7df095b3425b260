"""A match: submit and resolve, journal, view, undo and fork."""

from game.match.faults import IllegalOrder, MatchFault, Reason
from game.match.match import Match, Outcome
from game.match.order import Intention, Order
from game.match.page import Page, Posting
from game.match.view import Balance, Offer, RegionView, View

__all__ = [
    "Balance",
    "IllegalOrder",
    "Intention",
    "Match",
    "MatchFault",
    "Offer",
    "Order",
    "Outcome",
    "Page",
    "Posting",
    "Reason",
    "RegionView",
    "View",
]
