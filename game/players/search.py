"""`search`: Monte Carlo over sampled worlds: whole sheets are played on against all doctrines, and the best one is kept.

The information set is sampled, not solved: each simulation draws a world that could lie behind the view, dice, and a
doctrine for every other seat, plays a sheet and some turns after it by the compiled rules, and looks at the score. All
sheets meet the same draws, and half of them are dropped again and again until one is left (Karnin, Koren and Somekh
2013, sequential halving; Cowling, Powley and Whitehouse 2012 on determinization; Churchill and Buro 2013 on portfolios).
"""

from collections.abc import Iterable, Iterator

import numpy as np
from attrs import field, frozen

from game.match import Intention, View
from game.match.page import Written
from game.players.bench import Bench, Budget
from game.players.creed import write_by_creed
from game.players.doctrine import creeds_of
from game.players.doctrines import DOCTRINES
from game.players.planner import Planner
from game.players.player import Sheet, Traits
from game.players.sheets import Draft
from game.rules.board import ACTOR_TABLE, SEED, SHEETS_AT, Board, Cells, look
from game.rules.codes import A_FIRST, A_LAST, SHEET_LENGTH, SHEET_ROWS
from game.rules.playout import mark_legal, write_candidate
from game.rules.rule import at_speed
from game.words import say

VARIANTS = 24
"""Changes of the best sheet that are tried: one order more, one less, or another one."""


@frozen
class Search:
    """Chooses among sheets by playing them on; the same seed and view give the same sheet, unless seconds are counted."""

    seed: int
    simulations: int = 600
    """Simulations a turn."""
    turns: int = 4
    """Turns that a simulation looks ahead."""
    seconds: float = 0.0
    """Where above 0, thinks for so long instead; what comes of it depends on the machine."""
    cores: int = 1
    """Cores that think side by side; with simulations they change nothing but the time."""
    traits: Traits = field(
        default=Traits(looks_ahead=True, uses_chance=True, source="note: determinized Monte Carlo over a portfolio of sheets"),
        init=False,
    )

    def orders(self, view: View) -> Sheet:
        """Return the sheet that did best."""
        chance = np.random.default_rng((self.seed % 2**32, view.turn, view.number))
        bench = Bench.of(view, self.turns, chance, self.cores)
        half = Budget(self.simulations, self.seconds).part(0.5)
        first = _distinct(_portfolio(view, self.seed))
        best, _ = bench.best_of(first, half)
        best, value = bench.best_of(_distinct([best, *_variants(view, best, chance)]), half)
        return _sheet(view, best, value)


def _portfolio(view: View, seed: int) -> Iterator[Cells]:
    """Yield the sheets to begin with: passing, what the planner writes, and what every doctrine would write here."""
    yield np.zeros(SHEET_LENGTH, np.int32)
    yield _as_cells(view, Planner(seed).orders(view))
    creeds, used = creeds_of(list(DOCTRINES.values()), view.scenario), np.zeros(SHEET_ROWS, np.int32)
    for number in range(len(DOCTRINES)):
        board = Draft(view).board
        board.desk[SEED] = (seed + number) % 2**31
        at_speed(write_by_creed)(board, view.number, creeds, int(creeds[2 * number]), int(creeds[2 * number + 1]), used)
        yield _cells(board, view.number)


def _variants(view: View, best: Cells, chance: np.random.Generator) -> Iterator[Cells]:
    """Yield sheets near the best: each order left out, and others put in, in its place or beside it."""
    orders = [order for order, _ in _sheet(view, best, 0)]
    for gone in range(len(orders)):
        yield _as_cells(view, [(each, None) for k, each in enumerate(orders) if k != gone])
    for number in range(VARIANTS):
        kept = [each for k, each in enumerate(orders) if number % 2 or k != number // 2 % max(1, len(orders))]
        board = _drafted(view, [(each, None) for each in kept]).board
        _add_any(board, view.number, chance)
        yield _cells(board, view.number)


def _add_any(board: Board, seat: int, chance: np.random.Generator) -> None:
    """Write a legal order drawn by chance, if there is one."""
    first, last = look(board, ACTOR_TABLE, seat, A_FIRST), look(board, ACTOR_TABLE, seat, A_LAST)
    mask = np.zeros(last - first, np.int32)
    at_speed(mark_legal)(board, seat, mask)
    legal = np.flatnonzero(mask)
    if len(legal):
        write_candidate(board, seat, first + int(legal[chance.integers(len(legal))]))


def _distinct(sheets: Iterator[Cells] | list[Cells]) -> list[Cells]:
    return list({sheet.tobytes(): sheet for sheet in sheets}.values())


def _cells(board: Board, seat: int) -> Cells:
    """Return a seat's sheet as it stands on a board."""
    first = SHEETS_AT + seat * SHEET_LENGTH
    return board.desk[first : first + SHEET_LENGTH].copy()


def _drafted(view: View, sheet: Iterable[Written]) -> Draft:
    draft = Draft(view)
    for order, intention in sheet:
        draft.add_if_legal(order, intention)
    return draft


def _as_cells(view: View, sheet: Iterable[Written]) -> Cells:
    return _cells(_drafted(view, sheet).board, view.number)


def _sheet(view: View, cells: Cells, value: float) -> Sheet:
    """Return a sheet in words, each order with why it was chosen."""
    board = Draft(view).board
    first = SHEETS_AT + view.number * SHEET_LENGTH
    board.desk[first : first + SHEET_LENGTH] = cells
    count = 12 * (len(view.scenario.actors) - 1)
    told = say("of all sheets tried this one left us best off: {value} points", value=f"{value / count:+.1f}")
    why = Intention("other", told)
    return _drafted(view, [(order, why) for order in view.on(board).written]).sheet()
