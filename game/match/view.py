"""A view: all that a seat may know, with no handle to the board behind it."""

from itertools import product

import numpy as np
from attrs import evolve, field, frozen
from numpy.typing import NDArray

from game.match.doubt import clash_bounds, distrust_bounds, open_situations, reading_bounds
from game.match.faults import MatchFault, Reason
from game.match.legality import broken, reasons
from game.match.lexicon import Lexicon, Row, candidate_orders
from game.match.order import Order
from game.match.page import Page
from game.match.worlds import Odds, sample
from game.rules import codes
from game.rules.balance import BALANCE_LIMIT, BALANCE_LINES, balance_line
from game.rules.board import (
    ACTOR_TABLE,
    AIM_TABLE,
    TIE_TABLE,
    Board,
    between,
    forces,
    look,
    on_board,
    order,
    points_cell,
    regime_cell,
    region,
    sheet,
    size,
    track,
    treaty_cell,
    written,
)
from game.rules.ends import is_met
from game.rules.force import result_of
from game.rules.measures import target_of
from game.rules.orders import points_left
from game.rules.playout import mark_legal
from game.rules.rule import at_speed
from game.world.scenario import Aim, Scenario
from game.world.vocabulary import ALIGNMENTS, REGIME_STATES, SITUATIONS, STATUSES, TRACKS

BALANCE_NAMES = ("front", "whole", "access", "fort", "nation", "aim", "surprise", "friends", "backlash", "home", "technique")
RESULTS = ("repulse", "stall", "gain", "breakthrough")


@frozen
class RegionView:
    """A region as everybody sees it."""

    holder: str
    claimant: str
    status: str
    fort: int
    forces: dict[str, int]


@frozen
class Offer:
    """A proposal on the table."""

    proposer: str
    to: str
    treaty: str
    clauses: tuple[str, ...]


@frozen
class Balance:
    """The offence–defence balance sheet of an operation."""

    lines: tuple[tuple[str, int], ...]
    total: int
    odds: dict[str, int]
    """Faces of the die that give each result."""


@frozen
class View:
    """What one seat may know."""

    seat: str
    date: str
    board: Board = field(eq=lambda b: b.cells.tobytes(), repr=False)
    """The board with what the seat may not see set to 0."""
    visible: NDArray[np.bool_] = field(eq=False, repr=False)
    pages: tuple[Page, ...]
    """Past turns, as far as the seat may know them."""
    _lexicon: Lexicon = field(eq=False, repr=False)
    _odds: Odds = field(eq=False, repr=False)

    @property
    def scenario(self) -> Scenario:
        """Return the scenario, which is public."""
        return self._lexicon.scenario

    @property
    def number(self) -> int:
        """Return the seat's number in the rules."""
        return self._actor(self.seat)

    @property
    def turn(self) -> int:
        """Return the turn, from 0."""
        return on_board(self.board, codes.TURN)

    @property
    def is_over(self) -> bool:
        """Say whether the game has ended."""
        return on_board(self.board, codes.ENDING) > 0

    @property
    def brink(self) -> int:
        """Return the shared brink track, 0–10."""
        return on_board(self.board, codes.BRINK)

    @property
    def points(self) -> int:
        """Return the action points that the sheet leaves."""
        return points_left(self.board, self.number)

    @property
    def written(self) -> tuple[Order, ...]:
        """Return the orders on the seat's own sheet."""
        return orders_on_sheet(self._lexicon, self.board, self.number)

    def legal(self) -> tuple[Order, ...]:
        """Return every order that may be written now; a treaty stands in its barest and its fullest version."""
        first, last = (
            look(self.board, ACTOR_TABLE, self.number, codes.A_FIRST),
            look(self.board, ACTOR_TABLE, self.number, codes.A_LAST),
        )
        mask = np.zeros(last - first, np.int32)
        at_speed(mark_legal)(self.board, self.number, mask)
        return tuple(candidate_orders(self._lexicon, self.board, first + np.flatnonzero(mask)))

    def why_not(self, wanted: Order) -> tuple[Reason, ...]:
        """Return every rule that an order would break now."""
        return reasons(self._lexicon, self.board, self.number, wanted)

    def broken(self, wanted: Order) -> tuple[str, ...]:
        """Return the names of those rules, which takes less time than their words."""
        return broken(self._lexicon, self.board, self.number, wanted)

    def distrust(self, about: str) -> int:
        """Return the seat's own Distrust of another."""
        return sheet(self.board, self.number, self._actor(about), codes.DISTRUST)

    def distrust_range(self, of: str, about: str) -> tuple[int, int]:
        """Return the least and the most Distrust that one side may have of another; equal where it is known."""
        return distrust_bounds(self.board, self.number, self._actor(of), self._actor(about))

    def clash_range(self, one: str, other: str) -> tuple[int, int]:
        """Return the least and the most Clash that may lie between two sides."""
        return clash_bounds(self.board, self.number, self._actor(one), self._actor(other))

    def possible_situations(self, one: str, other: str) -> tuple[str, ...]:
        """Return the situations that the public facts and the seat's own sheet leave open."""
        found = open_situations(self.board, self.number, self._actor(one), self._actor(other))
        return tuple(SITUATIONS[number - 1] for number in found)

    def track(self, actor: str, name: str) -> int:
        """Return an actor's standing on a track."""
        return track(self.board, self._actor(actor), TRACKS.index(name))

    def points_of(self, actor: str) -> int:
        """Return an actor's action points this turn."""
        return int(self.board.cells[points_cell(self.board, self._actor(actor))])

    def modifiers(self, of: str, about: str) -> tuple[tuple[str, int], ...]:
        """Return the modifiers in force on a sheet, as far as the seat sees them."""
        one, other = self._actor(of), self._actor(about)
        sizes = ((m.id, size(self.board, one, other, k)) for k, m in enumerate(self.scenario.catalogue.modifiers))
        return tuple((name, steps) for name, steps in sizes if steps)

    def alignment(self, one: str, other: str) -> str:
        """Return the step on which two actors are aligned."""
        return ALIGNMENTS[between(self.board, self._actor(one), self._actor(other), codes.ALIGNMENT)]

    def at_war(self, one: str, other: str) -> bool:
        """Say whether two actors are at war."""
        return between(self.board, self._actor(one), self._actor(other), codes.WAR) == 1

    def regimes(self, one: str, other: str) -> dict[str, str]:
        """Return the regimes between two actors that exist or once did, with their states."""
        a, c = self._actor(one), self._actor(other)
        states = (
            (r.id, int(self.board.cells[regime_cell(self.board, a, c, k)]))
            for k, r in enumerate(self.scenario.catalogue.regimes)
        )
        return {name: REGIME_STATES[state] for name, state in states if state}

    def treaties(self, one: str, other: str) -> tuple[str, ...]:
        """Return the treaties in force between two actors."""
        a, c = self._actor(one), self._actor(other)
        entries = self.scenario.catalogue.treaties
        return tuple(t.id for k, t in enumerate(entries) if self.board.cells[treaty_cell(self.board, a, c, k)])

    def region(self, name: str) -> RegionView:
        """Return a region."""
        b, place = self.board, self._lexicon.index.regions[name]
        seats = self._lexicon.seats
        tokens = {seat: forces(b, k, place) for k, seat in enumerate(seats) if forces(b, k, place)}
        holder, status = seats[region(b, place, codes.HOLDER)], STATUSES[region(b, place, codes.STATUS)]
        claimant = self.scenario.regions[place].claimant
        return RegionView(holder, claimant, status, region(b, place, codes.FORT), tokens)

    def offers(self) -> tuple[Offer, ...]:
        """Return the proposals on the table."""
        found = []
        for (k, one), (m, other) in product(enumerate(self._lexicon.seats), repeat=2):
            treaty = sheet(self.board, k, m, codes.OFFER) - 1
            if k != m and treaty >= 0:
                entry = self.scenario.catalogue.treaties[treaty]
                mask = sheet(self.board, k, m, codes.OFFER_CLAUSES)
                clauses = tuple(clause for n, clause in enumerate(entry.clauses) if mask >> n & 1)
                found.append(Offer(one, other, entry.id, clauses))
        return tuple(found)

    def balance(self, operation: Order) -> Balance | None:
        """Return the balance sheet of an operation; nothing for any other order."""
        row = self._lexicon.row(operation)
        if isinstance(row, Reason) or self.scenario.catalogue.moves[row[0]].operation == "none":
            return None
        target = target_of(self.board, self.number, codes.NOBODY, row[2])
        if target == codes.NOBODY:
            return None
        values = [balance_line(self.board, k, self.number, target, row[0], row[2]) for k in range(BALANCE_LINES)]
        total = max(-BALANCE_LIMIT, min(BALANCE_LIMIT, sum(values)))
        faces = [RESULTS[result_of(die + total)] for die in range(1, 7)]
        odds = {result: faces.count(result) for result in RESULTS if result in faces}
        return Balance(tuple(zip(BALANCE_NAMES, values, strict=True)), total, odds)

    def reading(self, wanted: Order) -> dict[str, tuple[int, int]]:
        """Return the least and most points that an order may have in each rival's reading, before the die."""
        row = self._lexicon.row(wanted)
        if isinstance(row, Reason) or self.scenario.catalogue.moves[row[0]].character == "conciliatory":
            return {}
        return {
            other: reading_bounds(self.board, self.number, row[0], k)
            for k, other in enumerate(self._lexicon.seats)
            if k != self.number and look(self.board, TIE_TABLE, k, self.number)
        }

    @property
    def aims(self) -> tuple[tuple[Aim, bool], ...]:
        """Return the seat's aims, and whether each is met as far as the seat can see."""
        mine = [aim for agenda in self.scenario.agendas if agenda.seat == self.seat for aim in agenda.aims]
        rows = [k for k in range(self._count_aims()) if look(self.board, AIM_TABLE, k, codes.I_SEAT) == self.number]
        return tuple((aim, is_met(self.board, k)) for aim, k in zip(mine, rows, strict=True))

    def on(self, board: Board) -> "View":
        """Return this view over another masked board: a player's own draft."""
        return evolve(self, board=board)

    def row(self, wanted: Order) -> Row:
        """Return an order as a row of the rules. Raises MatchFault where it names nothing."""
        row = self._lexicon.row(wanted)
        if isinstance(row, Reason):
            raise MatchFault(row.text)
        return row

    def order(self, row: Row) -> Order:
        """Return a row of the rules as an order."""
        return self._lexicon.order(row)

    def sample(self, number: int) -> Board:
        """Return the world of that number that could lie behind this view, with dice of its own."""
        return sample(self.board, self.number, self._odds, number)

    def _actor(self, name: str) -> int:
        return self._lexicon.index.actors[name]

    def _count_aims(self) -> int:
        return sum(len(agenda.aims) for agenda in self.scenario.agendas)


def orders_on_sheet(lex: Lexicon, b: Board, seat: int) -> tuple[Order, ...]:
    """Return the orders that stand on a seat's sheet."""
    rows = [tuple(order(b, seat, row, k) for k in range(codes.ORDER_COLUMNS)) for row in range(written(b, seat))]
    return tuple(lex.order(row) for row in rows)  # type: ignore[arg-type]  # five columns
