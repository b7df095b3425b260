"""Guests: players that do not come with the game, seated by `file.py:Class`, `module:Class` or `cmd:COMMAND`."""

from game.players.guests.code import GuestFault
from game.players.guests.guarded import Guarded, fault_of, leave
from game.players.guests.seated import check_guest, is_guest, make_guest

__all__ = ["Guarded", "GuestFault", "check_guest", "fault_of", "is_guest", "leave", "make_guest"]
