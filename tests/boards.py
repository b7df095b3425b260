"""A table to play a small scenario on, which checks the ledger after every rule it runs."""

from typing import NamedTuple

import numpy as np
from attrs import define, field
from small_scenario import TREATIES, small

from game.rules import board as at
from game.rules.board import HIGH_TABLE, LINES, Board, printed
from game.rules.codes import BY_READING, LEGAL, NOBODY, NOWHERE
from game.rules.dice import rule_on, withdraw_rulings
from game.rules.orders import why_not, write_order
from game.rules.setup import set_up
from game.rules.tables import Index, clause_mask, index
from game.rules.turn import act, clear_ledger, open_game, resolve
from game.world.scenario import Scenario
from game.world.vocabulary import TRACKS

STEADY = {"reading": 3, "horizon": 1}
"""Faces that chance shows unless a test says otherwise: readings as they are, no early horizon."""

_DICE = ("event", "reading", "operation", "brink", "horizon", "intent", "player")
_DYAD = ("clash", "situation", "war", "alignment")
_PAIR = ("distrust", "intent", "clock", "offer", "offer-clauses", "offer-age", "cold", "threats", "gestures")
_REGION = ("holder", "status", "fort")
_BOARD = ("turn", "brink", "brink-risen", "seasons", "peace", "treaties-made", "taken", "ending")


class Line(NamedTuple):
    """A line of the ledger."""

    cell: int
    steps: int
    cause: int
    what: int
    by: int
    on: int
    region: int
    die: int


def check_ledger(b, before):
    """Hold a turn to the law: what moved is what was posted, each posting within its cell's range."""
    cells, high = before.copy(), printed(b, HIGH_TABLE)[:, 0]
    for row in b.ledger[: b.desk[LINES]]:
        line = Line(*map(int, row))
        if line.cell >= 0:
            cells[line.cell] += line.steps
            assert line.steps != 0, "a posting moves its cell"
            assert 0 <= cells[line.cell] <= high[line.cell], "no posting leaves a cell's range"
        else:
            assert line.steps == 0, "a note moves nothing"
    assert np.array_equal(cells, b.cells), "nothing moves but by a posting"


@define
class Table:
    """A board with words for its cells: `t["distrust", "south", "north"]`, `t["size", "threat", "south", "north"]`."""

    scenario: Scenario
    b: Board
    ix: Index
    dice: dict = field(factory=dict)

    def __getitem__(self, address):
        return int(self.b.cells[self.cell(address)])

    def __setitem__(self, address, value):
        self.b.cells[self.cell(address)] = value

    def cell(self, address):
        """Return the cell that a kind and its names mean."""
        kind, *names = (address,) if isinstance(address, str) else address
        if kind in TRACKS:
            return at.track_cell(self.b, self.seat(names[0]), TRACKS.index(kind))
        if kind in _BOARD:
            return at.board_cell(self.b, _BOARD.index(kind))
        if kind in _REGION:
            return at.region_cell(self.b, self.place(names[0]), _REGION.index(kind))
        if kind in {"forces", "points"}:
            places = [self.place(name) for name in names[1:]]
            return (at.forces_cell if places else at.points_cell)(self.b, self.seat(names[0]), *places)
        return self._cell_between(kind, *names)

    def _cell_between(self, kind, *names):
        one, other = self.seat(names[-2]), self.seat(names[-1])
        if kind in _DYAD:
            return at.dyad_cell(self.b, one, other, _DYAD.index(kind))
        if kind in _PAIR:
            return at.pair_cell(self.b, one, other, _PAIR.index(kind))
        kinds = {"size": self.ix.modifiers, "age": self.ix.modifiers, "regime": self.ix.regimes, "treaty": self.ix.treaties}
        cells = {"size": at.size_cell, "age": at.age_cell, "regime": at.regime_cell, "treaty": at.treaty_cell}
        return cells[kind](self.b, one, other, kinds[kind][names[0]])

    def seat(self, name):
        return self.ix.actors[name]

    def place(self, name):
        return self.ix.regions[name]

    def move(self, name):
        return self.ix.moves[name]

    def row(self, move, target="", treaty="", clauses=()):
        """Return an order as the rules know it."""
        terms = next((each.clauses for each in TREATIES if each.id == treaty), ())
        aims = self.ix.actors.get(target, NOBODY), self.ix.regions.get(target, NOWHERE)
        return self.move(move), *aims, self.ix.treaties.get(treaty, -1), clause_mask(terms, clauses)

    def why_not(self, seat, *words):
        """Return the first reason against an order."""
        return why_not(self.b, self.seat(seat), *self.row(*words))

    def write(self, seat, *words):
        """Write an order, legal or not."""
        write_order(self.b, self.seat(seat), *self.row(*words))

    def order(self, seat, *words):
        """Write a legal order."""
        assert self.why_not(seat, *words) == LEGAL
        self.write(seat, *words)

    def throw(self, **faces):
        """Rule what dice show from now on: `reading=6`."""
        self.dice |= faces
        withdraw_rulings(self.b)
        for name, face in self.dice.items():
            rule_on(self.b, _DICE.index(name), face)

    def run(self, function, *numbers):
        """Run a rule on a fresh page of the ledger, and hold it to the law of the ledger."""
        clear_ledger(self.b)
        before = self.b.cells.copy()
        result = function(self.b, *numbers)
        check_ledger(self.b, before)
        return result

    def play(self, seat, *words):
        """Let one seat's order be carried out and counted, without ending the turn."""
        self.write(seat, *words)
        self.run(act)

    def resolve(self):
        """Adjudicate a turn."""
        self.run(resolve)

    @property
    def page(self):
        """Return the lines of the last rule that was run."""
        return [Line(*map(int, row)) for row in self.b.ledger[: self.b.desk[LINES]]]

    def lines(self, cause):
        """Return the lines of one cause."""
        return [line for line in self.page if line.cause == cause]

    def readings(self):
        """Return the lines of the last page that a reading left, its tally aside."""
        tallies = {self.cell((kind, a, c)) for kind in ("threats", "gestures") for a in self.ix.actors for c in self.ix.actors}
        return [line for line in self.lines(BY_READING) if line.cell not in tallies]

    def moved(self, *address):
        """Return by how much a cell moved in the last rule that was run."""
        cell = self.cell(address)
        return sum(line.steps for line in self.page if line.cell == cell)


def lay(scenario=None, *, seed=1, choices=None, turns=0, **changes):
    """Lay a scenario on the table, by default the small one with some changes, open for the first orders."""
    scenario = scenario or small(**changes)
    table = Table(scenario, set_up(scenario, seed, choices, turns), index(scenario))
    table.throw(**STEADY)
    table.run(open_game)
    return table
