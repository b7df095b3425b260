"""The same scenario, seed and orders give the same boards: in another process, in any hash order, at either speed."""

import io
import os
import random
import subprocess
import sys
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_boards import boards, few, games, scrambled_boards
from randomplay import QUICK, SCENARIOS, Setting, is_over, play_match, seats_of, write_randomly

from game.match import fork, load_match, verify
from game.rules import board as at
from game.rules.codes import A_FIRST, A_LAST
from game.rules.playout import mark_legal, play_out
from game.rules.rule import cache_folder, compiled
from game.rules.turn import clear_ledger, resolve

ROOT = Path(__file__).parents[2]
DIGESTS = """
import sys
from pathlib import Path
from game.match import replay_match
for file in sys.argv[1:]:
    print(*(page.digest for page in replay_match(Path(file)).pages))
"""
OUTCOMES = """
import random, sys
from randomplay import SCENARIOS, Setting, play_match
for name in SCENARIOS:
    match = play_match(Setting(name, 11).match(), random.Random(5), turns=4)
    print([page.digest for page in match.pages], match.pages[-1].postings, match.outcome, match.view(match.seats[0]).legal())
"""


def run(program, *arguments, **environment):
    """Run a program in a process of its own and return what it prints."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
    found = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path, **environment},
    )
    assert found.returncode == 0, found.stderr
    return found.stdout


def digests(match):
    return [page.digest for page in match.pages]


def test_another_process_replays_a_journal_to_the_bit(tmp_path):
    matches = [
        play_match(Setting(name, 3, way=1, calm=True).match(tmp_path / name), random.Random(3), calm=True, turns=10)
        for name in SCENARIOS
    ]
    printed = run(DIGESTS, *(match.journal.file for match in matches)).splitlines()
    assert [line.split() for line in printed] == [digests(match) for match in matches]


def test_nothing_hangs_on_the_order_of_hashes():
    own = io.StringIO()
    with redirect_stdout(own):
        exec(OUTCOMES, {})
    assert run(OUTCOMES, PYTHONHASHSEED="4242") == own.getvalue()


@given(games, games, st.integers(1, 4))
@few(8)
def test_interleaved_matches_are_their_solo_runs(one, other, turns):
    solo = [play_match(game.match(), random.Random(game.seed), calm=game.calm, turns=turns) for game in (one, other)]
    both = [(game.match(), random.Random(game.seed), game.calm) for game in (one, other)]
    for _ in range(turns):
        for match, rng, calm in both:
            play_match(match, rng, calm=calm, turns=1)
    assert [digests(match) for match, _, _ in both] == [digests(match) for match in solo]
    assert [match.journal.entries for match, _, _ in both] == [match.journal.entries for match in solo]


@given(games)
@few(8)
def test_a_match_verifies_itself(game):
    match = play_match(game.match(), random.Random(game.seed), calm=game.calm, turns=5)
    verify(match)


@given(games, st.integers(1, 5), st.data())
@few(8)
def test_a_fork_shares_the_past_to_the_bit(game, turns, data):
    match = play_match(game.match(), random.Random(game.seed), calm=game.calm, turns=turns)
    turn = data.draw(st.integers(0, match.turn))
    forked = fork(match, turn)
    assert forked.turn == turn
    assert digests(forked) == digests(match)[: turn + 1]
    assert [page.postings for page in forked.pages] == [page.postings for page in match.pages[: turn + 1]]


@given(boards, st.integers(0, 2**32))
def test_equal_boards_and_sheets_resolve_equally(b, seed):
    twin = at.copy(b)
    for board in (b, twin):
        rng = random.Random(seed)
        for seat in seats_of(board):
            write_randomly(board, seat, rng)
        resolve(board)
    assert_equal(b, twin)


def assert_equal(one, other):
    """Hold two boards equal to the bit, with their desks and ledgers."""
    assert np.array_equal(one.cells, other.cells)
    assert np.array_equal(one.desk, other.desk)
    lines = one.desk[at.LINES]
    assert np.array_equal(one.ledger[:lines], other.ledger[:lines])


def is_kept(*names):
    """Say whether the compiled twins of some rules lie on disk, so that no compiling is to be expected."""
    folder = cache_folder()
    return folder.is_dir() and all(any(folder.rglob(f"*.{name}-*.nbi")) for name in names)


AT_BOTH_SPEEDS = [
    pytest.param(name, marks=() if name in QUICK and is_kept("resolve", "mark_legal", "play_out") else pytest.mark.long)
    for name in SCENARIOS
]
"""Compiling takes twenty seconds and more, so that quick runs compare speeds only where the twins lie on disk already."""


@cache
def twin(function):
    return compiled(function)


def compare_speeds(b, seed):
    rng = random.Random(seed)
    slow, fast = b, at.copy(b)
    for _ in range(3):
        for seat in seats_of(slow):
            write_randomly(slow, seat, rng)
        fast.desk[:] = slow.desk
        for board, rule in ((slow, resolve), (fast, twin(resolve))):
            clear_ledger(board)
            rule(board)
        assert_equal(slow, fast)
        if is_over(slow):
            break


def compare_masks(b):
    for seat in seats_of(b):
        count = at.look(b, at.ACTOR_TABLE, seat, A_LAST) - at.look(b, at.ACTOR_TABLE, seat, A_FIRST)
        slow, fast = np.full(count, 9, np.int32), np.full(count, 7, np.int32)
        assert mark_legal(b, seat, slow) == twin(mark_legal)(b, seat, fast)
        assert np.array_equal(slow, fast)


@pytest.mark.parametrize("name", AT_BOTH_SPEEDS)
def test_compiled_and_interpreted_playouts_are_equal_to_the_bit(name):
    for seed in range(5):
        slow = Setting(name, seed, way=seed).board()
        fast = at.copy(slow)
        assert play_out(slow, 40) == twin(play_out)(fast, 40)
        assert_equal(slow, fast)


@pytest.mark.parametrize("name", AT_BOTH_SPEEDS)
def test_compiled_and_interpreted_turns_and_masks_are_equal_to_the_bit(name):
    for seed in range(3):
        b = Setting(name, seed, way=seed).board()
        compare_masks(b)
        compare_speeds(b, seed)
        compare_masks(b)


@pytest.mark.long
@given(scrambled_boards(), st.integers(0, 2**32))
@settings(max_examples=400, derandomize=False)
def test_the_two_speeds_are_equal_from_any_position(b, seed):
    compare_masks(b)
    compare_speeds(b, seed)


@pytest.mark.long
@pytest.mark.parametrize("name", SCENARIOS)
def test_saved_matches_load_and_go_on_alike(name, tmp_path):
    for seed in range(10):
        match = play_match(Setting(name, seed, seed).match(tmp_path / str(seed)), random.Random(seed), turns=3)
        loaded = load_match(tmp_path / str(seed))
        match.journal.file = None
        play_match(match, random.Random(seed + 100))
        play_match(loaded, random.Random(seed + 100))
        assert digests(match) == digests(loaded)
