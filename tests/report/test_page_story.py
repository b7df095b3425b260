"""The after-action page tells what happened and no more: no noise, nothing twice, no sign on nothing."""

import re

import attrs
import pytest

from game.match import Intention, Match
from game.players import make_player
from game.report.after_action import gather
from game.report.after_action.crossings import crossings
from game.report.after_action.pieces import table
from game.report.after_action.story import story, views
from game.report.shares import percent
from game.world.load import load_scenario

SAID = "it gains 3 in 2 worlds"


def test_quiet_turns_in_a_row_are_told_as_one():
    match = Match.start(load_scenario("five-days-2008"), 5)
    while not match.is_over:
        for seat in match.seats:
            match.submit(seat, [])
        match.resolve()
    text = story(gather(match)).text
    runs = [int(count) for count in re.findall(r"In (\d+) turns nobody gave an order, and nothing moved", text)]
    assert runs
    assert min(runs) > 1
    assert text.count("<li>") == len(match.pages) - sum(runs) + len(runs)


@pytest.fixture(scope="module")
def told():
    """A match in which everybody says the same of every order, and a player of whom it is known whether it is a program."""
    match = Match.start(load_scenario("lab-two"), 3, players={"alder": "planner", "birch": "Ann"})
    player = make_player("random", seed=3)
    for _ in range(3):
        for seat in match.seats:
            orders = [order for order, _ in player.orders(match.view(seat))]
            match.submit(seat, orders, [Intention("other", SAID)] * len(orders))
        match.resolve()
    return gather(match)


def test_what_a_program_reckoned_stands_in_no_story(told):
    everybody = story(told).text.count(SAID)
    people = story(attrs.evolve(told, programs=frozenset(("planner",)))).text.count(SAID)
    programs = sum(len(page.orders.get("alder", ())) for page in told.match.pages)
    assert programs > 0
    assert everybody - people == programs
    assert people > 0
    assert SAID in views(told).text


def test_a_line_that_stands_twice_in_the_ledger_is_told_once_with_what_it_weighs_in_all(gathered):
    for g in gathered:
        text = crossings(g).text
        for body in re.findall(r"<tbody>(.*?)</tbody>", text):
            rows = re.findall(r"<tr>(.*?)</tr>", body)
            assert len(rows) == len(set(rows))


@pytest.fixture(scope="module")
def gathered(matches):
    return [gather(match) for match in matches]


@pytest.mark.parametrize(("value", "text"), [(-0.004, "0 %"), (-0.04, "−4 %"), (1, "100 %"), (0.125, "12 %")])
def test_a_share_that_rounds_to_nothing_has_no_sign(value, text):
    assert percent(value) == text


def test_every_cell_but_the_first_names_its_column_for_narrow_screens():
    text = table("what", ["who", "score"], [["Alder", "3"], ["Birch", "4"]]).text
    assert text.count('data-head="score"') == 2
    assert 'data-head="who"' not in text
