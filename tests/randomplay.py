"""Seeded play for tests: the shipped scenarios, random legal orders, and whole matches, without any player's code."""

import random
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

import pytest
from attrs import frozen

from game.match import Match, Order, View
from game.match.lexicon import lexicon
from game.rules import board as at
from game.rules.board import MOVE_TABLE, SEED, Board, look, on_board, written
from game.rules.codes import A_FIRST, A_LAST, ENDING, NO_ENDING, O_MOVE, SHEET_ROWS, V_FAMILY
from game.rules.playout import NO_CHOICE, candidate, choose_at_random, write_candidate
from game.rules.setup import set_up
from game.rules.turn import clear_ledger, open_game, resolve
from game.world.load import load_scenario, scenario_ids
from game.world.scenario import Scenario
from game.world.vocabulary import FAMILIES

SCENARIOS = scenario_ids()
QUICK = ("five-days-2008", "spiral-2014", "lab-two", "invasion-2022")
"""Scenarios that stand for all in quick runs, where a test takes long: by the day and with a hidden intent, by the quarter
and with nuclear powers, the smallest with two seats, and the largest, which begins in open war. `-m long` plays the rest."""
HARD = frozenset({FAMILIES.index("nuclear"), FAMILIES.index("force")})
"""Families that a calm temper leaves alone, so that random play does not always end at the brink."""

shipped = cache(load_scenario)


def dear(cases: Iterable = SCENARIOS) -> list:
    """Return cases of a test that takes long, scenario first: all but those of `QUICK` wait for a long run."""
    told = [case if isinstance(case, tuple) else (case,) for case in cases]
    return [pytest.param(*case, marks=() if case[0] in QUICK else pytest.mark.long) for case in told]


def option_choices(scenario: Scenario) -> list[dict[str, str]]:
    """Return every way of setting the options of a scenario."""
    names = [option.id for option in scenario.options]
    ways = product(*([choice.id for choice in option.choices] for option in scenario.options))
    return [dict(zip(names, way, strict=True)) for way in ways]


@frozen
class Setting:
    """What a random game starts from."""

    scenario: str
    seed: int = 1
    way: int = 0
    """Number of a way of setting the options."""
    calm: bool = False
    turns: int = 0
    is_open: bool = False
    """Whether everybody sees everything but the others' sheets."""

    @property
    def options(self) -> dict[str, str]:
        ways = option_choices(shipped(self.scenario))
        return ways[self.way % len(ways)]

    def board(self) -> Board:
        """Return the board, open for the first orders."""
        b = set_up(shipped(self.scenario), self.seed, self.options, self.turns, {"open": 1} if self.is_open else {})
        open_game(b)
        return b

    def match(self, file=None) -> Match:
        scenario, options = shipped(self.scenario), self.options
        return Match.start(scenario, self.seed, options=options, turns=self.turns, is_open=self.is_open, file=file)


def is_over(b: Board) -> bool:
    return on_board(b, ENDING) != NO_ENDING


def seats_of(b: Board) -> range:
    return range(int(b.book[at.ACTORS]))


def write_randomly(b: Board, seat: int, rng: random.Random, *, calm: bool = False) -> list[int]:
    """Fill a sheet with random legal candidates until one passes; return them."""
    chosen = []
    for salt in range(4 * SHEET_ROWS):
        if written(b, seat) >= SHEET_ROWS:
            break
        k = _drawn(b, seat, rng, salt)
        if k == NO_CHOICE:
            break
        if not (calm and look(b, MOVE_TABLE, candidate(b, k, O_MOVE), V_FAMILY) in HARD):
            write_candidate(b, seat, k)
            chosen.append(k)
    return chosen


def _drawn(b: Board, seat: int, rng: random.Random, salt: int) -> int:
    """Draw a candidate with the rules' own draw from a seed of the test's; the board keeps its own."""
    kept = b.desk[SEED : SEED + 2].copy()
    b.desk[SEED : SEED + 2] = (rng.getrandbits(31), rng.getrandbits(31))
    k = choose_at_random(b, seat, salt)
    b.desk[SEED : SEED + 2] = kept
    return k


def play_turn(b: Board, rng: random.Random, *, calm: bool = False) -> None:
    """Play one random turn on a bare board."""
    for seat in seats_of(b):
        write_randomly(b, seat, rng, calm=calm)
    clear_ledger(b)
    resolve(b)


def played_board(setting: Setting, turns: int) -> Board:
    """Return a bare board after so many random turns, or before the last if the game would be over."""
    b, rng = setting.board(), random.Random(setting.seed)
    for _ in range(turns):
        before = at.copy(b)
        play_turn(b, rng, calm=setting.calm)
        if is_over(b):
            return before
    return b


def draft(view: View, rng: random.Random, *, calm: bool = False) -> tuple[Order, ...]:
    """Return a random sheet of orders, legal one after another, from what a seat sees."""
    seen = view.board
    b = Board(seen.cells, seen.book, seen.desk.copy(), seen.ledger)
    rows = at.printed(b, at.CANDIDATE_TABLE)
    chosen = write_randomly(b, view.number, rng, calm=calm)
    lex = lexicon(view.scenario)
    return tuple(lex.order(tuple(int(number) for number in rows[k])) for k in chosen)


def submit_all(match: Match, rng: random.Random, *, calm: bool = False) -> None:
    """Let every seat that is waited for submit a random sheet."""
    for seat in match.waiting_for:
        match.submit(seat, draft(match.view(seat), rng, calm=calm))


def play_match(match: Match, rng: random.Random, *, calm: bool = False, turns: int = 999) -> Match:
    """Play a match at random to its end, or for so many turns."""
    for _ in range(turns):
        if match.is_over:
            break
        submit_all(match, rng, calm=calm)
        match.resolve()
    return match


def candidates_of(match: Match, seat: str) -> Iterator[Order]:
    """Yield every order that a seat may ever write, in its printed versions."""
    b, lex = match.board, lexicon(match.scenario)
    number = lex.index.actors[seat]
    rows = at.printed(b, at.CANDIDATE_TABLE)
    from_row, to_row = (look(b, at.ACTOR_TABLE, number, column) for column in (A_FIRST, A_LAST))
    for row in rows[from_row:to_row]:
        yield lex.order(tuple(int(value) for value in row))
