"""A guest with somebody at its side: from its first mistake on it passes, and the mistake is kept for the result."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from attrs import define, field

from game.match import Intention, MatchFault, Order, View
from game.players.guests.code import told
from game.players.player import Player, Sheet, Traits
from game.players.sheets import Draft
from game.words import say


@define
class Guarded:
    """A player from outside; nothing that it does can end a match."""

    name: str
    seed: int
    _make: Callable[[], Player] = field(repr=False)
    _player: Player | None = None
    fault: str = ""
    """The turn and what went wrong in it; empty as long as all is well."""

    @property
    def traits(self) -> Traits:
        """Return what the guest says of itself, or what has to be assumed."""
        traits = getattr(self._player, "traits", None)
        return traits if isinstance(traits, Traits) else Traits(looks_ahead=False, uses_chance=True, source=self.name)

    def orders(self, view: View) -> Sheet:
        """Return the guest's sheet; an empty one from its first mistake on."""
        if self.fault:
            return ()
        try:
            if self._player is None:
                self._player = self._make()
            return read_sheet(view, self._player.orders(view))
        except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever a guest may do
            reason = str(error) if isinstance(error, MatchFault) else told(error)
            self.fault = say("turn {turn}: {reason}", turn=view.turn + 1, reason=reason)
            self.leave()
            return ()

    def leave(self) -> None:
        """Let the guest go; a second time does nothing."""
        player, self._player = self._player, None
        leaving = getattr(player, "leave", None)
        with suppress(Exception):  # it goes anyway
            if callable(leaving):
                leaving()


def read_sheet(view: View, answer: Iterable[Any]) -> Sheet:
    """Return an answer as a sheet, each order legal after those before it. Raises MatchFault for the first that is not."""
    draft = Draft(view)
    for item in answer:
        order, intention = written(item)
        broken = draft.why_not(order)
        if broken:
            raise MatchFault(say("“{order}” is not legal: {reason}", order=order, reason="; ".join(r.text for r in broken)))
        draft.add(order, intention)
    return draft.sheet()


def written(item: Any) -> tuple[Order, Intention | None]:
    """Return an order in any of its forms: an `Order`, its line, or one of these with an `Intention`."""
    order, intention = item if isinstance(item, tuple) else (item, None)
    if isinstance(order, str):
        order = Order.parse(order)
    if not isinstance(order, Order) or not isinstance(intention, Intention | None):
        raise MatchFault(say("“{item}” is not an order", item=str(item)[:80]))
    return order, intention


def leave(players: Iterable[Player]) -> None:
    """Let every guest go once a match is over."""
    for player in players:
        if isinstance(player, Guarded):
            player.leave()


def fault_of(player: Player) -> str:
    """Return what went wrong with a player; empty where nothing did."""
    return player.fault if isinstance(player, Guarded) else ""
