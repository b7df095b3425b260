"""A match: submit and resolve, journal, view, undo and fork."""

from game.match.faults import MatchFault, Reason
from game.match.match import Match
from game.match.order import IllegalOrder, Intention, Order
from game.match.outcome import Outcome
from game.match.page import Page, Posting
from game.match.replaying import fork, load_match, replay_match, verify, without_rulings
from game.match.ruling import Ruling
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
    "Ruling",
    "View",
    "fork",
    "load_match",
    "replay_match",
    "verify",
    "without_rulings",
]
