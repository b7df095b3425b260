"""Many matches: the same results whatever the number of workers, and sums that add up."""

import pytest

from game.arena import Plan, play_matches, summarise
from game.arena.result import share
from game.world.load import load_scenario

PLAYERS = {"russia": "random", "georgia": "historical", "nato": "random"}


def plan(seed=4):
    return Plan("five-days-2008", PLAYERS, seed, {}, 5)


@pytest.mark.long
def test_results_do_not_depend_on_the_number_of_workers():
    assert play_matches(plan(), 12, jobs=1) == play_matches(plan(), 12, jobs=2)


@pytest.mark.long
def test_a_summary_adds_up():
    results = play_matches(plan(), 8)
    summary = summarise(results)
    assert sum(end["count"] for end in summary["ends"].values()) == 8
    assert sum(win["count"] for win in summary["wins"].values()) == 8
    turns = summary["situations"]["russia-georgia"]
    assert sum(turns[name]["turns"] for name in ("I", "II", "III", "IV")) == pytest.approx(1, abs=0.001)


def test_seeds_of_matches_are_all_different():
    assert len({plan(seed).game_seed(k) for seed in range(5) for k in range(100)}) == 500


def test_a_share_has_its_interval():
    """Wilson's interval for 8 of 10 by hand: 0.4902 to 0.9433."""
    assert share(8, 10)["interval"] == [0.4902, 0.9433]


def test_the_players_of_a_plan_fit_the_scenario():
    assert set(PLAYERS) == {actor.id for actor in load_scenario("five-days-2008").actors}
