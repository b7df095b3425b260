"""Play forward, counterfactuals, and the other theory."""

import pytest

from game.arena.run import play_turn
from game.lab.counterfactual import depart
from game.lab.foresight import foresee
from game.lab.forward import fitting, from_the_start, summarise
from game.lab.theories import adjudicate, adjudicate_by_both
from game.match import Match, MatchFault, verify
from game.players import make_player
from game.world.load import load_scenario

GAMES = 3


def spiral():
    return load_scenario("spiral-2014")


def courses(found):
    return [(each.end, each.winner, each.situations) for each in found]


@pytest.fixture(scope="module")
def started():
    return from_the_start(spiral(), GAMES, 1)


def test_play_forward_is_reproducible_and_its_matches_differ(started):
    assert courses(started) == courses(from_the_start(spiral(), GAMES, 1))
    assert courses(started)[0] != courses(started)[1]


def test_shares_of_ends_sum_to_one(started):
    assert sum(end["share"] for end in summarise(started)["ends"].values()) == pytest.approx(1, abs=0.001)


def test_a_score_lies_between_perfect_and_worst():
    found = foresee(spiral(), GAMES)
    assert all(0 <= score <= 2 for score in (*found.brier.values(), *found.no_change.values()))
    assert found.brier.keys() == found.documented_at_end.keys()


def test_nothing_left_out_makes_no_difference():
    told = depart(spiral(), GAMES, until="2016-01").as_json()
    assert told["as_it_was"] == told["changed"]
    assert all(each["war"]["value"] == 0 for each in told["difference"].values())


def test_players_take_over_after_what_was_left_out():
    found = depart(spiral(), GAMES, without=["green-men"])
    assert found.turn == 1
    assert courses(found.as_it_was) != courses(found.changed)


@pytest.mark.parametrize(
    "wrong",
    [
        {"players": {"mars": "reassurer"}},
        {"players": {"russia": "mars"}},
        {"until": "soon"},
        {"until": "1914"},
        {"without": ["mars"]},
    ],
)
def test_what_cannot_be_is_named(wrong):
    with pytest.raises(MatchFault):
        depart(spiral(), 1, **wrong)


def test_a_scenario_names_doctrines_that_exist():
    for seat, names in fitting(spiral(), {}).items():
        assert names
        assert fitting(spiral(), {seat: names[0]})[seat] == (names[0],)


def played(theory=""):
    match = Match.start(spiral(), 4, turns=4, theory=theory)
    seated = {seat: make_player("mirror-imager", k) for k, seat in enumerate(match.seats)}
    while not match.is_over:
        play_turn(match, seated)
    return match


@pytest.mark.parametrize("theory", ["spiral", "deterrence"])
def test_a_journal_adjudicated_by_its_own_theory_comes_out_as_it_was(theory):
    match = played(theory)
    assert match.theory == theory
    assert adjudicate(match, theory).situations == tuple(page.situations for page in match.pages[1:])
    verify(match)


def test_both_theories_stand_side_by_side():
    spiral_model, deterrence = adjudicate_by_both(played())
    assert (spiral_model.theory, deterrence.theory) == ("spiral", "deterrence")
    assert len(spiral_model.situations) == len(deterrence.situations)
    assert deterrence.as_json().keys() == {"theory", "situations", "malign", "failed_orders"}
