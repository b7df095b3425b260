"""Matches between look-ahead players in one call: the same with the same seed, and blind to what no seat may see."""

import numpy as np

from game.match import Match
from game.players.planning import Planning, plan_out, show
from game.rules.board import SEED, on_board
from game.rules.codes import ENDING
from game.rules.rule import compiled
from game.world.load import load_scenario


def planning(seed=3):
    return Planning.of(Match.start(load_scenario("lab-two"), seed))


def test_the_same_seed_gives_the_same_match_and_another_one_another():
    game = planning()
    ends = [(game.play(seed)[0], game.boards[0].cells.tobytes()) for seed in (7, 7, 8)]
    assert ends[0] == ends[1] != ends[2]
    assert on_board(game.boards[0], ENDING) > 0


def test_what_no_seat_may_see_reaches_neither_draft_nor_world():
    game = planning()
    b, seen, world, _ = game.boards
    show(b, seen, world, 0)
    before = seen.cells.copy()
    hidden = ~Match.start(load_scenario("lab-two"), 3).view("alder").visible
    b.cells[hidden] += 1
    show(b, seen, world, 0)
    assert hidden.any()
    assert np.array_equal(seen.cells, before)
    assert np.array_equal(world.cells, before)


def test_interpreted_it_plays_as_compiled():
    ends = []
    for play in (plan_out, compiled(plan_out)):
        game = planning()
        b, seen, world, trial = game.boards
        b.desk[SEED] = world.desk[SEED] = 5
        decisions = play(b, seen, world, trial, game.odds, game.values, 2)
        ends.append((decisions, b.cells.tobytes()))
    assert ends[0] == ends[1]
