"""Drafts: a sheet in the making, beside a view that does not change."""

import numpy as np
from attrs import define, field

from game.match import Intention, Order, Reason, View
from game.players.player import Sheet
from game.rules.board import Board
from game.rules.orders import write_order


@define
class Draft:
    """Orders that a player has chosen so far, each legal after those before it."""

    view: View
    _view: View = field(init=False)
    _written: list[tuple[Order, Intention | None]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        """Take a copy of the view's board, so that drafting leaves the view alone."""
        self._view = self.view.on(_own_copy(self.view.board))

    @property
    def board(self) -> Board:
        """Return the masked board with the draft on its sheet."""
        return self._view.board

    def legal(self) -> tuple[Order, ...]:
        """Return the orders that may follow."""
        return self._view.legal()

    def why_not(self, order: Order) -> tuple[Reason, ...]:
        """Return the rules that an order would break after the draft."""
        return self._view.why_not(order)

    def add(self, order: Order, intention: Intention | None = None) -> None:
        """Add a legal order."""
        write_order(self._view.board, self._view.number, *self._view.row(order))
        self._written.append((order, intention))

    def add_if_legal(self, order: Order, intention: Intention | None = None) -> bool:
        """Add an order if it is legal; say whether it was."""
        if self.why_not(order):
            return False
        self.add(order, intention)
        return True

    def orders(self) -> tuple[Order, ...]:
        """Return what stands on the draft's sheet, whoever wrote it there."""
        return self._view.written

    def sheet(self) -> Sheet:
        """Return the draft as a sheet."""
        return tuple(self._written)


def _own_copy(seen: Board) -> Board:
    return Board(seen.cells, seen.book, seen.desk.copy(), np.zeros_like(seen.ledger))
