"""§9 Politics: events happen, governments stand or fall, and wars are paid for."""

import pytest
from attrs import evolve
from boards import lay
from small_scenario import ACTORS, event, gains, grows, occurrence

from game.rules.codes import BY_EVENT, BY_POLITICS, CONTESTED, PO_FALL, PO_UPKEEP
from game.rules.politics import deal_points, is_collapsing, season_at_home
from game.rules.turn import pass_season
from game.world.conditions import Effect

BOOM = event("boom", gains("economy", 2))


def happening(*occurrences, events=(BOOM,), **changes):
    return lay(events=events, occurrences=occurrences, **changes)


def test_9_1__an_event_comes_at_the_start_of_its_turn():
    t = happening(occurrence("boom", "2014-01-02"))
    assert t["economy", "north"] == 6
    t.resolve()
    assert (t["turn"], t["economy", "north"]) == (1, 8)
    t.resolve()
    assert t.lines(BY_EVENT) == []


def test_9_1__events_of_the_first_turn_come_before_the_first_orders():
    assert happening(occurrence("boom", "2014-01-01"))["economy", "north"] == 8


def test_9_1__what_lies_before_the_start_does_not_happen():
    t = happening(occurrence("boom", "2013-12-31"))
    t.resolve()
    assert t["economy", "north"] == 6


@pytest.mark.parametrize(
    ("odds", "face", "happens"), [(1, 1, True), (1, 2, False), (3, 3, True), (3, 4, False), (5, 6, False), (6, 6, True)]
)
def test_9_1__with_odds_below_6_a_die_decides(odds, face, happens):
    t = happening(occurrence("boom", "2014-01-02", odds=odds))
    t.throw(event=face)
    t.resolve()
    assert (t["economy", "north"] == 8) == happens
    assert bool(t.lines(BY_EVENT)) == happens
    if happens:
        assert {line.die for line in t.lines(BY_EVENT)} == {face if odds < 6 else 0}


@pytest.mark.parametrize("face", [1, 6])
def test_9_1__in_documented_play_they_come_as_they_were(face):
    t = happening(occurrence("boom", "2014-01-02", odds=1), settings={"documented": 1})
    t.throw(event=face)
    t.resolve()
    assert t["economy", "north"] == 8


def test_9_1__each_event_has_a_die_of_its_own():
    both = [occurrence(f"boom-{k}", "2014-01-02", odds=3, what="boom", of="south") for k in range(12)]
    seen = set()
    for seed in range(4):
        t = lay(events=(event("boom", gains("toll", 1)),), occurrences=tuple(both), seed=seed)
        t.resolve()
        seen.add(t["toll", "south"])
    assert seen - {0, 12}


def test_9_1__self_is_whom_it_happens_to_and_target_whom_it_is_about():
    scare = event("scare", grows("threat", of="self", about="target"), gains("standing", -1, of="target"))
    t = happening(occurrence("scare", "2014-01-02", of="south", about="north"), events=(scare,))
    t.resolve()
    assert (t["size", "threat", "south", "north"], t["standing", "north"], t["standing", "south"]) == (1, 4, 5)


def test_9_1__an_event_may_befall_a_region():
    slip = event("slip", Effect("status", to="contested"), Effect("holder", to="target"), grows("threat"))
    t = happening(occurrence("slip", "2014-01-02", of="north", about="border"), events=(slip,))
    t.resolve()
    assert (t["status", "border"], t["holder", "border"]) == (CONTESTED, t.seat("south"))
    assert t["size", "threat", "south", "north"] == 1
    assert {line.region for line in t.lines(BY_EVENT)} == {t.place("border")}


def test_9_1__events_are_not_read():
    scare = event("scare", grows("threat", 3))
    t = happening(occurrence("scare", "2014-01-02", of="north", about="south"), events=(scare,))
    t.throw(reading=6)
    t["situation", "north", "south"] = 3
    t.resolve()
    assert t["size", "suspicion", "south", "north"] == 0


@pytest.mark.parametrize(("economy", "after"), [(6, 5), (1, 0), (0, 0)])
def test_9_2__war_costs_economy_at_each_season_mark(economy, after):
    t = lay()
    t["war", "north", "south"], t["economy", "north"], t["economy", "west"] = 1, economy, 6
    t.run(season_at_home)
    assert (t["economy", "north"], t["economy", "south"], t["economy", "west"]) == (after, 5, 6)
    assert (PO_UPKEEP in {line.what for line in t.lines(BY_POLITICS)}) is True


def test_9_2__two_wars_cost_no_more_than_one():
    t = lay()
    t["war", "north", "south"] = t["war", "north", "west"] = 1
    t.run(season_at_home)
    assert t["economy", "north"] == 5


@pytest.mark.parametrize(("economy", "after"), [(2, 3), (5, 6), (6, 6), (9, 8)])
def test_9_2__an_economy_not_at_war_moves_towards_its_start(economy, after):
    t = lay()
    t["economy", "south"] = economy
    t.run(season_at_home)
    assert t["economy", "south"] == after


@pytest.mark.parametrize(("standing", "after"), [(0, 1), (4, 5), (5, 5), (6, 5), (10, 9)])
@pytest.mark.parametrize("war", [0, 1])
def test_9_3__standing_moves_towards_5(standing, after, war):
    t = lay()
    t["standing", "south"], t["war", "north", "south"] = standing, war
    t.run(season_at_home)
    assert t["standing", "south"] == after


@pytest.mark.parametrize(("start", "cohesion", "after"), [(5, 3, 4), (5, 5, 5), (5, 8, 7), (8, 8, 8), (8, 5, 6), (3, 5, 4)])
def test_9_3__cohesion_moves_towards_its_start(start, cohesion, after):
    south = evolve(ACTORS[1], tracks=ACTORS[1].tracks | {"cohesion": start})
    t = lay(actors=(ACTORS[0], south, ACTORS[2]))
    t["cohesion", "south"] = cohesion
    t.run(season_at_home)
    assert t["cohesion", "south"] == after


@pytest.mark.parametrize(("orientation", "after"), [(0, 1), (1, 2), (2, 2), (3, 2), (4, 3)])
def test_9_4__at_cohesion_0_the_government_falls(orientation, after):
    t = lay()
    t["cohesion", "south"], t["orientation", "south"] = 0, orientation
    t.run(season_at_home)
    assert (t["cohesion", "south"], t["orientation", "south"]) == (4, after)
    assert PO_FALL in {line.what for line in t.lines(BY_POLITICS)}


def test_9_4__not_at_cohesion_1():
    t = lay()
    t["cohesion", "south"], t["orientation", "south"] = 1, 4
    t.run(season_at_home)
    assert (t["cohesion", "south"], t["orientation", "south"]) == (2, 4)


@pytest.mark.parametrize(
    ("war", "economy", "cohesion", "after"),
    [(1, 2, 0, 0), (1, 2, 1, 1), (1, 3, 0, 4), (1, 3, 1, 2), (0, 0, 0, 4), (1, 0, 2, 3)],
)
def test_9_4__a_belligerent_at_the_point_of_collapse_finds_no_new_government(war, economy, cohesion, after):
    t = lay()
    t["war", "north", "south"], t["economy", "south"], t["cohesion", "south"] = war, economy, cohesion
    t.run(season_at_home)
    assert t["cohesion", "south"] == after
    assert is_collapsing(t.b, t.seat("south")) == (after <= 1)


@pytest.mark.parametrize(("cohesion", "economy", "points"), [(5, 5, 4), (3, 2, 4), (2, 2, 3), (3, 1, 3), (2, 1, 2), (0, 0, 2)])
def test_9_5__action_points_for_the_next_turn(cohesion, economy, points):
    t = lay()
    t["cohesion", "north"], t["economy", "north"] = cohesion, economy
    t.run(deal_points)
    assert (t["points", "north"], t["points", "south"]) == (points, 4)


@pytest.mark.parametrize("number", [1, 2, 6])
def test_9_5__never_below_1(number):
    t = lay(actors=(evolve(ACTORS[0], points=number), *ACTORS[1:3]))
    assert t["points", "north"] == number
    t["cohesion", "north"] = t["economy", "north"] = 0
    t.run(deal_points)
    assert t["points", "north"] == max(1, number - 2)


def test_9_2__every_nation_has_its_season():
    t = lay(seats=4)
    for seat in t.ix.actors:
        t["standing", seat] = 0
    t.run(pass_season)
    assert [t["standing", seat] for seat in t.ix.actors] == [1, 1, 1, 1]
