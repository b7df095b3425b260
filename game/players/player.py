"""What a player is: somebody who is shown a view and answers with a sheet."""

from typing import Protocol

from attrs import frozen

from game.match import Intention, Order, View

Sheet = tuple[tuple[Order, Intention | None], ...]


@frozen
class Traits:
    """Facts about a player that stand beside its code."""

    looks_ahead: bool
    uses_chance: bool
    source: str
    """Where the idea comes from."""


class Player(Protocol):
    """A player sees views only; it must answer with orders that are legal one after another."""

    @property
    def traits(self) -> Traits:
        """Return the facts about the player."""
        ...

    def orders(self, view: View) -> Sheet:
        """Return the sheet for this turn."""
        ...
