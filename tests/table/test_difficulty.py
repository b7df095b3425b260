"""How hard computers play is chosen in the new game itself: for all at once, and for a seat apart."""

import pytest
from hands import Hands


def seated(hands):
    title = hands.lobby.title
    return {each.id: title.player(each.id) for each in title.scenario.actors}


@pytest.fixture
def hands():
    return Hands(None)


def test_one_choice_counts_for_all_computers_and_for_no_person(hands):
    assert seated(hands) == {"russia": "human", "georgia": "normal", "nato": "normal"}
    hands.click("level hard")
    assert seated(hands) == {"russia": "human", "georgia": "hard", "nato": "hard"}
    hands.click("story lab-two")
    assert set(seated(hands).values()) == {"human", "hard"}, "it stays when another story is looked at"


def test_a_seat_may_differ_until_all_are_chosen_again(hands):
    hands.click("seat nato")
    hands.click("player easy")
    assert seated(hands) == {"russia": "human", "georgia": "normal", "nato": "easy"}
    assert hands.lobby.title.level == "", "nothing is ticked where they differ"
    hands.click("seat georgia")
    hands.click("player human")
    hands.click("level hard")
    assert seated(hands) == {"russia": "human", "georgia": "human", "nato": "hard"}


def test_it_is_reached_by_keys_and_played(hands):
    hands.focus("level easy")
    hands.key("return")
    hands.focus("start")
    hands.key("return")
    assert hands.played[-1].players == {"russia": "human", "georgia": "easy", "nato": "easy"}
