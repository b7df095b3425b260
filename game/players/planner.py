"""`planner`: one step of look-ahead over sampled worlds with a readable evaluation."""

import numpy as np
from attrs import field, frozen

from game.match import Intention, View
from game.players.lookahead import add_values, advance
from game.players.player import Sheet, Traits
from game.players.sheets import Draft
from game.rules.board import ACTOR_TABLE, CANDIDATE_TABLE, Board, Cells, copy, look, printed
from game.rules.codes import A_FIRST, A_LAST, SHEET_ROWS
from game.rules.rule import at_speed
from game.words import say

WORLDS = 2
"""Worlds sampled a turn: enough to hedge between a benign and a malign rival, few enough to answer at once."""


@frozen
class Planner:
    """Writes the order that gains most in its sampled worlds, then the next, until nothing gains."""

    seed: int
    worlds: int = WORLDS
    traits: Traits = field(
        default=Traits(looks_ahead=True, uses_chance=True, source="note: one-ply search over determinizations"),
        init=False,
    )

    def orders(self, view: View) -> Sheet:
        """Return a sheet; the same seed and view give the same sheet."""
        draft, worlds = Draft(view), self._worlds(view)
        trial = copy(worlds[0])
        for _ in range(SHEET_ROWS):
            k, gained = _best(draft.board, worlds, trial, view.number, self.seed + view.turn)
            if gained <= 0:
                break
            order = view.order(_row(view.board, k))
            draft.add(order, _intention(gained, self.worlds))
            for world in worlds:
                at_speed(advance)(world, trial, view.number, k)
        return draft.sheet()

    def _worlds(self, view: View) -> list[Board]:
        first = (self.seed * 1_000_003 + view.turn * 101) % 2**30
        return [view.sample(first + number) for number in range(self.worlds)]


def _best(seen: Board, worlds: list[Board], trial: Board, seat: int, salt: int) -> tuple[int, int]:
    """Return the candidate that gains most over all worlds, and its gain; ties fall by the player's seed."""
    first, last = look(seen, ACTOR_TABLE, seat, A_FIRST), look(seen, ACTOR_TABLE, seat, A_LAST)
    values: Cells = np.zeros(last - first, np.int32)
    for world in worlds:
        at_speed(add_values)(seen, world, trial, seat, values)
    best = np.flatnonzero(values == values.max())
    pick = int(best[salt % len(best)])
    return first + pick, int(values[pick])


def _row(seen: Board, k: int) -> tuple[int, int, int, int, int]:
    move, target, place, treaty, clauses = (int(number) for number in printed(seen, CANDIDATE_TABLE)[k])
    return move, target, place, treaty, clauses


def _intention(gained: int, worlds: int) -> Intention:
    """Say why an order was chosen, in a sentence."""
    return Intention("other", say("it gains {gain} in {worlds} worlds that could be the true one", gain=gained, worlds=worlds))
