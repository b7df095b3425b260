"""§13 The other theory: weakness tempts, resolve restrains, and fear makes nobody malign."""

import pytest
from boards import lay
from small_scenario import card, grows

from game.rules.codes import BY_SPIRAL, SITUATION_II, SP_DARES, SP_DETERRED
from game.rules.deterrence import weigh_temptations
from game.rules.turn import pass_season

MIND = ("north", "south")


def facing(*, clock=0, intent=0, **changes):
    """Lay a table played by the deterrence model, on which North feels tempted by South."""
    t = lay(settings={"theory": 1}, **changes)
    t[("clock", *MIND)], t[("intent", *MIND)] = clock, intent
    return t


@pytest.mark.parametrize(("character", "suspicion"), [("defensive", 0), ("dual-use", 0), ("offensive", 1)])
def test_13_1__a_threat_shows_resolve_and_only_an_offensive_one_rouses_suspicion(character, suspicion):
    t = facing(clock=5, moves=(card("card", grows("threat"), character=character),))
    t.throw(reading=6)
    t.play("south", "card", "north")
    assert t[("clock", *MIND)] == 4
    assert t.moved("size", "suspicion", "north", "south") == suspicion


@pytest.mark.parametrize(("cost", "step"), [(1, 1), (2, 1), (3, 2)])
def test_13_2__a_gesture_shows_weakness(cost, step):
    t = facing(clock=5, moves=(card("card", grows("trade"), character="conciliatory", cost=cost),))
    t.play("south", "card", "north")
    assert t[("clock", *MIND)] == 5 + step
    assert t.moved("size", "benefit-of-doubt", "north", "south") == 0


def test_13_2__a_reading_that_moves_nothing_leaves_a_line():
    t = facing(clock=16, moves=(card("card", grows("trade"), character="conciliatory"),))
    t.play("south", "card", "north")
    assert [line.steps for line in t.readings() if line.cell < 0] == [0]


@pytest.mark.parametrize(
    ("offence", "friend", "nuclear", "step"),
    [(4, 0, 0, -1), (5, 0, 0, 0), (6, 0, 0, 0), (7, 0, 0, 1), (7, 2, 0, -1), (7, 5, 0, -1), (7, 0, 3, -1)],
)
def test_13_3__the_balance_of_power_tempts_or_restrains(offence, friend, nuclear, step):
    t = facing(clock=5)
    t["offence", "north"], t["nuclear", "south"], t["cohesion", "west"] = offence, nuclear, 6
    t["alignment", "south", "west"] = friend
    t.run(weigh_temptations)
    assert t[("clock", *MIND)] == 5 + step


def test_13_3__fear_winds_nothing():
    t = facing()
    t["distrust", "south", "north"], t["situation", "south", "north"] = 20, SITUATION_II
    t["offence", "south"] = 5
    t.run(pass_season)
    assert t["clock", "south", "north"] == 0


def test_13_4__at_its_limit_a_benign_side_dares():
    t = facing(clock=15)
    t["offence", "north"], t["alignment", "south", "west"] = 9, 0
    t.run(weigh_temptations)
    assert (t[("intent", *MIND)], t[("clock", *MIND)]) == (1, 16)
    assert SP_DARES in [line.what for line in t.lines(BY_SPIRAL)]


def test_13_4__at_nothing_a_malign_side_is_deterred():
    t = facing(clock=1, intent=1)
    t["offence", "north"] = 2
    t.run(weigh_temptations)
    assert (t[("intent", *MIND)], t[("clock", *MIND)]) == (0, 0)
    assert SP_DETERRED in [line.what for line in t.lines(BY_SPIRAL)]
