"""Nothing changes a cell but a posting, and no posting leaves a cell's range."""

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from random_boards import boards, games, highest, scrambled_boards
from randomplay import is_over, play_match, play_turn, shipped

from game.rules.board import LINES
from game.rules.codes import L_CELL, L_STEPS
from game.rules.setup import set_up
from game.rules.turn import clear_ledger, open_game


def replay_ledger(b, before):
    """Add the turn's postings to the cells before it, one after another, and hold each in its cell's range."""
    cells, high = before.copy(), highest(b)
    for row in b.ledger[: b.desk[LINES]]:
        cell = row[L_CELL]
        if cell < 0:
            assert row[L_STEPS] == 0, "a note moves nothing"
            continue
        assert row[L_STEPS] != 0, "a posting moves its cell"
        cells[cell] += row[L_STEPS]
        assert 0 <= cells[cell] <= high[cell], f"cell {cell} left its range"
    return cells


@given(boards, st.booleans(), st.integers(0, 2**32), st.integers(1, 4))
def test_the_postings_of_a_turn_are_its_change(b, calm, seed, turns):
    rng = random.Random(seed)
    for _ in range(turns):
        if is_over(b):
            break
        before = b.cells.copy()
        play_turn(b, rng, calm=calm)
        assert np.array_equal(replay_ledger(b, before), b.cells)


@given(scrambled_boards(), st.integers(0, 2**32))
def test_they_are_from_any_position(b, seed):
    before = b.cells.copy()
    play_turn(b, random.Random(seed))
    assert np.array_equal(replay_ledger(b, before), b.cells)


@given(games)
def test_they_are_when_the_game_is_opened(game):
    b = set_up(shipped(game.scenario), game.seed, game.options)
    clear_ledger(b)
    before = b.cells.copy()
    assert np.all((before >= 0) & (before <= highest(b)))
    open_game(b)
    assert np.array_equal(replay_ledger(b, before), b.cells)


@given(boards, st.integers(0, 2**32))
def test_the_book_never_changes(b, seed):
    book = b.book.copy()
    play_turn(b, random.Random(seed))
    assert np.array_equal(book, b.book)


@given(games, st.integers(0, 6))
def test_the_pages_of_a_match_add_up_to_its_board(game, turns):
    match = play_match(game.match(), random.Random(game.seed), calm=game.calm, turns=turns)
    total = set_up(match.scenario, match.seed, match.options).cells.astype(np.int64)
    for page in match.pages:
        moved = page.rows[page.rows[:, L_CELL] >= 0]
        np.add.at(total, moved[:, L_CELL], moved[:, L_STEPS])
    assert np.array_equal(total, match.board.cells)
