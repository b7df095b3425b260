"""Hindsight: what a seat's view was after every turn, from its own pages alone."""

import numpy as np

from game.match import View
from game.rules.codes import L_CELL, L_STEPS


def earlier(view: View) -> tuple[View, ...]:
    """Return what a seat knew after each of its pages, oldest first; the last is what it knows now."""
    cells, found = view.board.cells.copy(), []
    for page in reversed(view.pages):
        found.append(view.on(view.board._replace(cells=cells.copy())))
        moved = page.rows[page.rows[:, L_CELL] >= 0]
        np.subtract.at(cells, moved[:, L_CELL], moved[:, L_STEPS])
    return tuple(reversed(found))
