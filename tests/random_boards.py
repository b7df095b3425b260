"""Strategies of hypothesis: random settings of games over every shipped scenario and option, and boards they lead to."""

import os
import random

from hypothesis import settings
from hypothesis import strategies as st
from randomplay import SCENARIOS, Setting, played_board, seats_of

from game.rules import board as at
from game.rules.board import HIGH_TABLE, TIE_TABLE, Board, dyad_cell, look, pair_cell, printed
from game.rules.codes import ALIGNMENT, CLOCK, INTENT, WAR


def few(count: int) -> settings:
    """Ask for fewer examples than usual, where each takes long; `EXAMPLES` multiplies them."""
    return settings(max_examples=count * int(os.environ.get("EXAMPLES", "1")))


games = st.builds(
    Setting,
    scenario=st.sampled_from(SCENARIOS),
    seed=st.integers(0, 2**64 - 1),
    way=st.integers(0, 31),
    calm=st.booleans(),
)
boards = st.builds(played_board, games, st.integers(0, 12))
"""Boards that wait for orders, a few random turns into a game."""


@st.composite
def scrambled_games(draw) -> tuple[Setting, Board]:
    """Draw a board on which tracks, sheets and map stand anywhere in their ranges, with the game that it is of."""
    game = draw(games)
    b = played_board(game, draw(st.integers(0, 12)))
    scramble(b, draw(st.randoms(use_true_random=False)))
    return game, b


def scrambled_boards() -> st.SearchStrategy[Board]:
    """Return the strategy of scrambled boards alone."""
    return scrambled_games().map(lambda found: found[1])


def scramble(b: Board, rng: random.Random) -> None:
    """Put tracks, sheets and map anywhere in their ranges."""
    high = highest(b)
    for cell in _free_cells(b):
        b.cells[cell] = rng.randint(0, int(high[cell]))


def highest(b: Board):
    """Return the highest value of every cell."""
    return printed(b, HIGH_TABLE)[:, 0]


def tied_pairs(b: Board) -> list[tuple[int, int]]:
    """Return every ordered pair of seats that form a dyad."""
    return [(one, other) for one in seats_of(b) for other in seats_of(b) if look(b, TIE_TABLE, one, other)]


def _free_cells(b: Board) -> list[int]:
    """Return the cells that may hold anything: all but points, what is counted, offers, and the board's own."""
    points, sizes, regions, end = (int(b.book[k]) for k in (at.AT_POINTS, at.AT_SIZES, at.AT_REGIONS, at.AT_BOARD))
    cells = [*range(points), *range(sizes, regions), *range(regions, end)]
    for one, other in tied_pairs(b):
        cells += [pair_cell(b, one, other, which) for which in (INTENT, CLOCK)]
        cells += [dyad_cell(b, one, other, which) for which in (WAR, ALIGNMENT)]
    return cells
