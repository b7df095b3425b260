"""Search by the clock, for the table: thinks for some seconds on every core; `--seat russia=game.players.timed:Timed`.

It plays as well as the machine lets it, so that the same seed need not give the same match: not for tournaments.
"""

import os
from typing import Final

from attrs import field, frozen

from game.match import View
from game.players.player import Sheet, Traits
from game.players.search import Search

SECONDS: Final = 2.5
"""How long a turn is thought over: a person waits for three seconds at most."""


@frozen
class Timed:
    """Thinks for so many seconds a turn."""

    seed: int
    seconds: float = SECONDS
    traits: Traits = field(default=Traits(looks_ahead=True, uses_chance=True, source="note: search by the clock"), init=False)

    def orders(self, view: View) -> Sheet:
        """Return the sheet that did best while there was time."""
        return Search(self.seed, seconds=self.seconds, cores=os.cpu_count() or 1).orders(view)
