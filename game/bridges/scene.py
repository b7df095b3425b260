"""A scene: a scenario with its options, laid out once so that matches of it can be dealt and stepped many times."""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from game.bridges import showing, stepping, tray
from game.bridges.straining import sieve_of
from game.match import Match, MatchFault, Order
from game.match.cells import Cell, name_of
from game.match.header import settings_of
from game.match.lexicon import Lexicon, lexicon
from game.match.worlds import unlit
from game.rules import codes
from game.rules.board import (
    ACTOR_TABLE,
    AIM_TABLE,
    CANDIDATE_TABLE,
    HIGH_TABLE,
    OWNER_TABLE,
    Board,
    Cells,
    board_cell,
    copy,
    look,
    pair_cell,
    printed,
    setting,
)
from game.rules.codes import SHEET_ROWS
from game.rules.rule import compiled
from game.rules.setup import set_up
from game.words import say
from game.world.load import load_scenario

Floats = NDArray[np.float32]
DEFAULT: Final = "lab-two"
"""The scenario that is played if none is named: two seats and nothing but the dilemma."""
REWARDS: Final = ("score", "lead", "win")
"""What a seat may be rewarded by at the end: its score, that less the mean of the others, or winning."""
HARDEST: Final = 99 + 10 + 10
"""The most that a nation can pay: human cost in tens, economy, cohesion."""


@frozen(eq=False)
class Scene:
    """All that matches of one scenario have in common."""

    match: Match
    """A match of it, for everything that is asked once."""
    start: Board
    """The bare board, with a tray on the desk for the sheets in the making."""
    intents: Cells
    """Who is malign towards whom on how many faces of a die, three numbers each."""

    @property
    def seats(self) -> tuple[str, ...]:
        """Return the seats by number."""
        return self.match.seats

    @cached_property
    def lexicon(self) -> Lexicon:
        """Return the scenario's words with their numbers."""
        return lexicon(self.match.scenario)

    @cached_property
    def firsts(self) -> tuple[int, ...]:
        """Return where the printed candidates of each seat begin."""
        return tuple(look(self.start, ACTOR_TABLE, seat, codes.A_FIRST) for seat in range(len(self.seats)))

    @cached_property
    def orders(self) -> tuple[int, ...]:
        """Return how many printed candidates each seat has."""
        lasts = (look(self.start, ACTOR_TABLE, seat, codes.A_LAST) for seat in range(len(self.seats)))
        return tuple(last - first for first, last in zip(self.firsts, lasts, strict=True))

    @cached_property
    def actions(self) -> int:
        """Return how many actions there are: closing the sheet, and the orders of the seat that has most."""
        return 1 + max(self.orders)

    @cached_property
    def numbers(self) -> int:
        """Return how many numbers a seat is shown."""
        return showing.seen_length(len(self.seats), len(self.start.cells))

    @cached_property
    def scale(self) -> Floats:
        """Return what the numbers that a seat is shown are multiplied by to lie from 0 to 1, never a hair above."""
        high = printed(self.start, HIGH_TABLE)[:, 0].astype(np.float64)
        for which in (codes.TURN, codes.SEASONS, codes.TAKEN):
            high[board_cell(self.start, which)] = 2 * setting(self.start, codes.S_MOST)
        rest = (len(self.seats) + 1) * SHEET_ROWS
        highest = np.concatenate([np.maximum(high, 1), [9], np.full(rest, self.actions)])
        return np.nextafter((1 / highest).astype(np.float32), np.float32(0))

    @cached_property
    def least_and_most(self) -> tuple[float, float]:
        """Return between what every score lies."""
        points = [row[codes.I_POINTS] for row in printed(self.start, AIM_TABLE).tolist()]
        return -float(HARDEST) + sum(min(0, p) for p in points), 10.0 + sum(max(0, p) for p in points)

    @cached_property
    def tray(self) -> int:
        """Return where the seat that writes stands on a desk."""
        return tray.tray(self.start)

    @cached_property
    def ending(self) -> int:
        """Return the cell of how a match ended."""
        return board_cell(self.start, codes.ENDING)

    @cached_property
    def sieve(self) -> Cells:
        """Return the sieve by which legal actions are found."""
        return sieve_of(self.start)

    @cached_property
    def scrap(self) -> Cells:
        """Return a sheet of scrap paper for what a seat is shown."""
        return np.zeros(self.numbers, np.int32)

    @cached_property
    def turn(self) -> int:
        """Return the cell of the turn."""
        return board_cell(self.start, codes.TURN)

    @cached_property
    def odds(self) -> Cells:
        """Return the faces on which each side is malign at the start, seat after seat."""
        return self.match.odds()

    @property
    def most_turns(self) -> int:
        """Return how many turns a match has at most."""
        return setting(self.start, codes.S_MOST)

    def order(self, seat: int, action: int) -> Order | None:
        """Return what an action of a seat writes; nothing for closing the sheet. Raises MatchFault for no action of it."""
        if not 0 <= action <= self.orders[seat]:
            raise MatchFault(
                say(
                    "{seat} has no action {action}; expected 0 to {most}",
                    seat=self.seats[seat],
                    action=action,
                    most=self.orders[seat],
                )
            )
        if action == tray.CLOSE:
            return None
        row = printed(self.start, CANDIDATE_TABLE)[self.firsts[seat] + action - 1].tolist()
        return self.lexicon.order(tuple(row))

    def action(self, seat: int, order: Order) -> int:
        """Return the action by which a seat writes an order. Raises MatchFault for one that has no number."""
        if order not in self._actions[seat]:
            raise MatchFault(say("{seat} has no action that writes “{order}”", seat=self.seats[seat], order=order))
        return self._actions[seat][order]

    def nearest_action(self, seat: int, order: Order) -> int:
        """Return the action of an order or, for a treaty in a version that has no number, of its barest one; else 0."""
        alike = (k for each, k in self._actions[seat].items() if evolve(each, clauses=()) == evolve(order, clauses=()))
        return self._actions[seat].get(order) or next(alike, tray.CLOSE)

    @cached_property
    def _actions(self) -> tuple[dict[Order, int], ...]:
        """Return for each seat the number of every order."""
        return tuple(
            {order: k for k in range(1, count + 1) if (order := self.order(seat, k)) is not None}
            for seat, count in enumerate(self.orders)
        )

    def words(self, seat: int, action: int) -> str:
        """Return an action as its line of a journal."""
        return str(self.order(seat, action) or "close the sheet")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return what each number of an observation is."""
        b = unlit(self.start)
        cells = (_told(name_of(self.lexicon, b, cell)) for cell in range(len(b.cells)))
        own = (f"own sheet {row}" for row in range(SHEET_ROWS))
        last = (f"last turn {seat} {row}" for seat in self.seats for row in range(SHEET_ROWS))
        return (*cells, "points left", *own, *last)

    @lru_cache(maxsize=8)  # noqa: B019 - scenes are few and kept for good
    def own(self, seat: int) -> Cells:
        """Return 1 for each number that only this seat is shown, and 0 for what everybody sees."""
        owners = printed(self.start, OWNER_TABLE)[:, 0]
        sheet = np.ones(1 + SHEET_ROWS, np.int32)
        last = np.repeat(np.arange(len(self.seats)) == seat, SHEET_ROWS)
        return np.concatenate([owners == seat, sheet, last]).astype(np.int32)

    def dealt(self, seed: int) -> Board:
        """Return the board of a new match, the same as that of `Match.start` with that seed."""
        b = copy(self.start)
        self.deal_to(b, seed)
        return b

    def deal_to(self, b: Board, seed: int) -> None:
        """Lay a board out for a new match. Raises MatchFault for a seed that cannot be."""
        if not 0 <= seed < 2**64:
            raise MatchFault(say("a seed lies from 0 to {most}", most=2**64 - 1))
        low, high = np.array([seed & 0xFFFFFFFF, seed >> 32], np.uint32).view(np.int32).tolist()
        compiled(stepping.deal)(b, self.start, self.intents, low, high)

    def begun(self, seed: int, players: Mapping[str, str] | None = None) -> Match:
        """Return a match of this scene that has just begun."""
        return Match.start(
            self.match.scenario,
            seed,
            options=self.match.options,
            turns=self.match.length,
            players=players,
            is_open=self.match.is_open,
            theory=self.match.journal.entries[0]["theory"],
        )

    def played(self, seed: int, taken: Iterable[tuple[int, int]]) -> Match:
        """Return the match in which seats took those actions, one after another."""
        played = self.begun(seed)
        for seat, action in taken:
            self._take(played, seat, action)
        return played

    def _take(self, played: Match, seat: int, action: int) -> None:
        """Take an action in a match, as `stepping` does on its board."""
        name, order = self.seats[seat], self.order(seat, action)
        if order is not None:
            played.write(name, order)
        if order is None or len(played.orders_of(name)) >= SHEET_ROWS:
            played.commit(name)
        if not played.waiting_for and not played.is_over:
            played.resolve()


def scene(
    scenario: str = DEFAULT,
    *,
    options: Mapping[str, str] | None = None,
    turns: int = 0,
    theory: str = "",
    is_open: bool = False,
) -> Scene:
    """Return the scene of a scenario. Raises UnknownScenario, ScenarioFaults, or MatchFault for what it does not have."""
    return _scene(scenario, tuple(sorted((options or {}).items())), turns, theory, is_open)


@lru_cache(maxsize=16)
def _scene(name: str, options: tuple[tuple[str, str], ...], turns: int, theory: str, is_open: bool) -> Scene:
    scenario = load_scenario(name)
    match = Match.start(scenario, 0, options=dict(options), turns=turns, theory=theory, is_open=is_open)
    return Scene(match, _bare(match), _intents(match))


def _bare(match: Match) -> Board:
    """Return the board of a match with nothing dealt yet, and a tray behind its desk."""
    header = match.journal.entries[0]
    b = set_up(match.scenario, 0, match.options, match.length, settings_of(header))
    seats = len(match.seats)
    for one in range(seats):
        for other in range(seats):
            b.cells[[pair_cell(b, one, other, codes.INTENT), pair_cell(b, one, other, codes.CLOCK)]] = 0
    desk = np.concatenate([b.desk, np.zeros(tray.tray_length(seats), np.int32)])
    return b._replace(desk=desk)


def _intents(match: Match) -> Cells:
    """Return who is malign towards whom on how many faces of a die."""
    seats, odds = len(match.seats), match.odds()
    pairs = [(one, other, int(odds[one * seats + other])) for one in range(seats) for other in range(seats)]
    return np.array([number for row in pairs if row[2] for number in row], np.int32)


def _told(cell: Cell) -> str:
    return " ".join(word for word in (cell.kind, cell.of, cell.about, cell.what) if word)


def rewards_of(kind: str, scores: NDArray[Any]) -> Floats:
    """Return rewards for final scores, the seats along the last axis. Raises MatchFault for an unknown kind.

    Whoever leads by two has won (11.5) and gains 1, which the others lose in equal shares.
    """
    if kind not in REWARDS:
        raise MatchFault(say("there is no reward “{name}”; expected one of: {names}", name=kind, names=", ".join(REWARDS)))
    points, others = scores.astype(np.float32), scores.shape[-1] - 1
    if kind == "score":
        return points
    if kind == "lead":
        lead: Floats = ((others + 1) * points - points.sum(-1, keepdims=True)) / np.float32(others)
        return lead
    first = np.sort(points, -1)[..., -1:]
    wins = (points == first) & (first - np.sort(points, -1)[..., -2:-1] >= 2)
    won = wins.any(-1, keepdims=True)
    return np.where(wins, 1, np.where(won, -1 / others, 0)).astype(np.float32)
