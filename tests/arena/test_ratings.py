"""Ratings by hand and by simulation: what the fit finds is what was put in."""

from collections import Counter

import numpy as np
import pytest

from game.arena.ratings import MIDDLE, SCALE, above_par, rate
from game.arena.standings import cycles, matrix
from game.arena.tally import Table, Tally


def tally(points, names):
    """Return a tally of one scenario with two seats from points[block, player, seat, other, other seat]."""
    table = Table.empty(("x", "y"), len(names), len(points))
    table.points[:] = points
    table.matches[:] = 1
    return Tally(tuple(names), {"s": table}, {name: Counter() for name in names})


def drawn(strengths, seat, blocks=60, games=10, seed=1):
    """Return points drawn from Bradley and Terry's own model."""
    chance = np.random.default_rng(seed)
    n = len(strengths)
    points = np.zeros((blocks, n, 2, n, 2))
    for one in range(n):
        for other in range(n):
            if one != other:
                odds = 1 / (1 + np.exp(-(strengths[one] - strengths[other] + seat)))
                won = chance.binomial(games, odds, blocks)
                points[:, one, 0, other, 1], points[:, other, 1, one, 0] = won, games - won
    return points


def test_three_wins_in_four_are_191_points():
    """log(3) on the scale of 400 for ten to one; the prior of the ratings pulls by less than a point."""
    points = np.zeros((1, 2, 2, 2, 2))
    for first, second in ((0, 1), (1, 0)):
        points[0, 0, first, 1, second] = 750
        points[0, 1, second, 0, first] = 250
    found = rate(tally(points, "ab"), 1)["players"]
    assert found["a"]["value"] - found["b"]["value"] == pytest.approx(190.8, abs=1)
    assert found["a"]["value"] + found["b"]["value"] == pytest.approx(2 * MIDDLE, abs=0.2)


def test_the_fit_finds_strengths_and_seats():
    strengths, seat = np.array([1.0, 0.2, -0.4, -0.8]), 0.6
    found = rate(tally(drawn(strengths, seat), "abcd"), 1)
    for name, strength in zip("abcd", strengths, strict=True):
        assert found["players"][name]["value"] == pytest.approx(MIDDLE + SCALE * strength, abs=25)
        low, high = found["players"][name]["interval"]
        assert low < found["players"][name]["value"] < high < low + 80
    assert found["seats"]["s"]["x"]["value"] == pytest.approx(SCALE * seat / 2, abs=12)
    assert ["a", "d"] in found["pairs_told_apart"]
    assert ["d", "a"] not in found["pairs_told_apart"]


def test_too_few_rounds_give_no_interval():
    """One round would give an interval of no width, which would look like certainty."""
    found = rate(tally(drawn(np.array([1.0, 0.0]), 0.0, blocks=4), "ab"), 1)
    assert found["players"]["a"]["interval"] is None
    assert found["pairs_told_apart"] == []


def test_blocks_without_a_match_are_not_drawn():
    points = drawn(np.array([1.0, 0.0]), 0.0, blocks=20)
    some = tally(np.concatenate([points, np.zeros_like(points)]), "ab")
    some.tables["s"].matches[20:] = 0
    ends = [rate(each, 1)["players"]["a"]["interval"] for each in (some, tally(points, "ab"))]
    assert ends[0] == pytest.approx(ends[1], abs=12)


def test_one_who_always_wins_has_a_rating_too():
    found = rate(tally(drawn(np.array([30.0, 0.0]), 0.0), "ab"), 1)["players"]
    assert 1500 < found["a"]["value"] < 3500


def test_intervals_cover_what_was_put_in_about_as_often_as_they_say():
    strengths = np.array([0.5, 0.0, -0.5])
    inside = 0
    for seed in range(20):
        found = rate(tally(drawn(strengths, 0.3, blocks=25, games=2, seed=seed), "abc"), seed)["players"]
        low, high = found["a"]["interval"]
        inside += low <= MIDDLE + SCALE * 0.5 <= high
    assert inside >= 16


def test_the_same_seed_gives_the_same_ratings():
    points = drawn(np.array([0.5, 0.0, -0.5]), 0.3)
    assert rate(tally(points, "abc"), 4) == rate(tally(points, "abc"), 4)
    assert above_par(tally(points, "abc"), 4) == above_par(tally(points, "abc"), 4)


def test_par_is_the_mean_of_the_seat():
    """In seat x the two score 10 and 4, in y 1 and 3: a is (3 − 1) / 2 = 1 above par."""
    counted = tally(np.zeros((1, 2, 2, 2, 2)), "ab")
    counted.tables["s"].scores[0] = [[10, 1], [4, 3]]
    found = above_par(counted, 1)
    assert found["a"]["value"] == 1
    assert found["b"]["value"] == -1


def test_a_circle_is_found_and_called_certain_only_beyond_chance():
    for games, certain in ((1000, True), (3, False)):
        points = np.zeros((1, 3, 2, 3, 2))
        for one, other in ((0, 1), (1, 2), (2, 0)):
            points[0, one, 0, other, 1] = 2 / 3 * games
            points[0, other, 1, one, 0] = 1 / 3 * games
        found = cycles(matrix(tally(points, "abc")))
        assert [each["players"] for each in found] == [["a", "b", "c"]]
        assert found[0]["certain"] is certain


def test_without_a_circle_none_is_found():
    assert cycles(matrix(tally(drawn(np.array([2.0, 0.0, -2.0]), 0.0), "abc"))) == []
