"""Search: the same seed gives the same sheet, more is better, and a turn takes no longer than a person will wait."""

import time

import pytest

from game.arena import Plan, play_matches
from game.match import Match
from game.players.levels import LEVELS
from game.players.search import Search
from game.players.sheets import Draft
from game.players.timed import Timed
from game.rules.rule import prefer_speed
from game.world.load import load_scenario


def view(scenario="five-days-2008", seed=3):
    match = Match.start(load_scenario(scenario), seed)
    return match.view(match.seats[0])


def test_the_same_seed_and_view_give_the_same_sheet_and_each_order_its_reason():
    sheet = Search(5, 60, 2).orders(view())
    assert sheet == Search(5, 60, 2).orders(view())
    assert all("points" in intention.sentence for _, intention in sheet)


def test_the_dice_of_the_match_are_not_the_dice_of_the_search():
    """Another match with an equal view is the same to it."""
    match = Match.start(load_scenario("five-days-2008"), 3)
    before = Search(5, 60, 2).orders(match.view("russia"))
    match.board.desk[0] += 1
    assert Search(5, 60, 2).orders(match.view("russia")) == before


def test_several_cores_change_nothing_but_the_time():
    assert Search(5, 60, 2, cores=3).orders(view()) == Search(5, 60, 2).orders(view())


def test_by_the_clock_it_answers_in_its_time_with_legal_orders():
    shown = view()
    Timed(5, 0.3).orders(shown)  # reads what is compiled, once in a process
    began = time.monotonic()
    sheet = Timed(5, 0.3).orders(shown)
    assert time.monotonic() - began < 3
    draft = Draft(shown)
    assert all(draft.add_if_legal(order) for order, _ in sheet)


def test_it_passes_when_nothing_can_be_ordered():
    shown = view()
    shown.board.cells[:] = 0
    assert Search(5, 20, 1).orders(shown) == ()


@pytest.mark.long
def test_hard_answers_within_three_seconds():
    """The slowest of the first turns; the machine may have other things to do, so the clock is the process's own."""
    prefer_speed()
    for scenario in ("five-days-2008", "spiral-2014"):
        shown = view(scenario)
        LEVELS["hard"](1).orders(shown)
        began = time.process_time()
        LEVELS["hard"](2).orders(shown)
        assert time.process_time() - began < 3


@pytest.mark.long
def test_search_outscores_random_play():
    players = {"russia": "hard", "georgia": "random", "nato": "random"}
    results = play_matches(Plan("five-days-2008", players, 1, {}), 6, jobs=2)
    ahead = sum(result.scores["russia"] >= max(result.scores["georgia"], result.scores["nato"]) for result in results)
    assert ahead >= 4
