"""Deeds: every line that moves a relation belongs to one of them, and their parts make the sums of the turn."""

from collections import Counter
from functools import cache

import pytest

from game.match import Match
from game.players import make_player
from game.report.deeds import deeds_of, others_of, sums_of
from game.world.load import load_scenario


@cache
def _match(name):
    match = Match.start(load_scenario(name), 7)
    players = {seat: make_player("historical", 7) for seat in match.seats}
    while not match.is_over and match.turn < 12:
        for seat in match.seats:
            match.submit(seat, [order for order, _ in players[seat].orders(match.view(seat))])
        match.resolve()
    return match


def _all(scenario, page):
    return [*(deed for own in deeds_of(scenario, page).values() for deed in own), *others_of(scenario, page)]


@pytest.mark.parametrize("name", ["five-days-2008", "dual-dilemma"])
def test_what_moves_a_modifier_stands_in_exactly_one_deed(name):
    match = _match(name)
    for page in match.pages[1:]:
        told = Counter(id(line) for deed in _all(match.scenario, page) for line in deed.lines)
        moving = [each for each in page.postings if each.cell is not None and each.cell.kind == "modifier"]
        assert {told[id(each)] for each in moving} <= {1}


def test_the_parts_make_the_sum_where_distrust_is_not_held_at_an_end():
    match, compared = _match("five-days-2008"), 0
    for page in match.pages[1:]:
        parts = Counter()
        for deed in _all(match.scenario, page):
            parts.update(deed.effect.distrust)
        for pair, steps in sums_of(page):
            if set(pair) == {"russia", "georgia"}:  # between them it stays between its ends all the time
                compared += 1
                assert parts[pair] == steps, (page.turn, pair)
    assert compared > 5


def test_a_seats_deeds_hold_no_line_that_its_page_does_not():
    match = _match("five-days-2008")
    for seat in match.seats:
        for page in match.view(seat).pages[1:]:
            own = {id(each) for each in page.postings}
            assert all(id(line) in own for deed in _all(match.scenario, page) for line in deed.lines)


def test_an_order_has_its_operation_and_its_readings():
    match = _match("five-days-2008")
    page = match.pages[9]
    strikes = next(deed for deed in deeds_of(match.scenario, page)["russia"] if deed.order.move == "air-strikes")
    assert {each.cause for each in strikes.lines} >= {"order", "reading", "operation"}
    assert strikes.tracks["georgia"]["toll"] == 3
    assert strikes.effect.distrust["georgia", "russia"] == 1
