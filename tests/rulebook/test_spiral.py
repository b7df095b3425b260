"""§5 The spiral: fear feeds itself, regimes stop the clock, and only settlement leads back."""

import pytest
from boards import lay
from small_scenario import ACTORS, TIES, card, grows

from game.rules.codes import (
    BY_FADING,
    BY_SPIRAL,
    SITUATION_I,
    SITUATION_II,
    SITUATION_III,
    SITUATION_IV,
    SP_BENIGN,
    SP_CALM,
    SP_FEAR,
    SP_FEEDBACK,
    SP_MALIGN,
    SP_SPILL_OVER,
)
from game.rules.effects import grow, set_intent
from game.rules.ledger import because_plainly
from game.rules.spiral import fade, turn_the_spiral
from game.rules.turn import pass_season
from game.world.conditions import Effect
from game.world.scenario import Tie

MIND = ("south", "north")


def feeling(distrust, *, situation=SITUATION_II, clock=0, intent=0, regime=0, settlement=0, **changes):
    """Lay a table on which South feels something about North."""
    t = lay(**changes)
    t[("distrust", *MIND)], t[("clock", *MIND)], t[("intent", *MIND)] = distrust, clock, intent
    t["situation", "south", "north"] = situation
    t["size", "institutional-assurance", "south", "north"] = regime
    t["regime", "council", "south", "north"] = int(regime >= 2)
    t["size", "settlement-process", "south", "north"] = settlement
    return t


def why(t, reader="south", subject="north"):
    """Return which rules of the spiral posted for one side."""
    return [line.what for line in t.lines(BY_SPIRAL) if (line.by, line.on) == (t.seat(reader), t.seat(subject))]


@pytest.mark.parametrize(
    ("distrust", "situation", "regime", "step"),
    [
        (5, SITUATION_II, 0, 1),
        (11, SITUATION_II, 0, 1),
        (12, SITUATION_II, 0, 2),
        (30, SITUATION_II, 1, 2),
        (5, SITUATION_II, 2, 0),
        (30, SITUATION_II, 2, 0),
        (5, SITUATION_I, 0, 0),
        (9, SITUATION_III, 0, 0),
        (9, SITUATION_IV, 0, 0),
    ],
)
def test_5_1__fear_winds_the_clock_in_ii_without_a_working_regime(distrust, situation, regime, step):
    t = feeling(distrust, situation=situation, regime=regime, clock=3)
    t.run(turn_the_spiral)
    assert t[("clock", *MIND)] == 3 + step
    assert (SP_FEAR in why(t)) == bool(step)


def test_5_1__each_side_has_a_clock_of_its_own():
    t = feeling(9)
    t["distrust", "north", "south"] = 4
    t.run(turn_the_spiral)
    assert (t["clock", "south", "north"], t["clock", "north", "south"]) == (1, 0)


def test_5_1__the_clock_runs_in_rivalries_only():
    t = lay()
    t["distrust", "south", "west"], t["situation", "south", "west"] = 9, SITUATION_II
    t.run(turn_the_spiral)
    assert t["clock", "south", "west"] == 0


@pytest.mark.parametrize("situation", [SITUATION_I, SITUATION_II, SITUATION_III])
@pytest.mark.parametrize(("clock", "after"), [(5, 4), (1, 0), (0, 0)])
def test_5_2__calm_unwinds_it(situation, clock, after):
    t = feeling(4, situation=situation, clock=clock)
    t.run(turn_the_spiral)
    assert t[("clock", *MIND)] == after


@pytest.mark.parametrize(("clock", "intent"), [(14, 0), (15, 1)])
def test_5_3__at_16_the_side_turns_malign(clock, intent):
    t = feeling(5, clock=clock)
    t.run(turn_the_spiral)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (clock + 1, intent)
    assert (SP_MALIGN in why(t)) == bool(intent)


def test_5_3__a_side_wound_up_by_events_turns_at_the_next_mark():
    t = feeling(9, situation=SITUATION_III, clock=16)
    t.run(turn_the_spiral)
    assert t[("intent", *MIND)] == 1


def test_5_3__calm_comes_before_turning():
    t = feeling(4, clock=16)
    t.run(turn_the_spiral)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (15, 0)


def test_5_3__the_limit_is_a_setting():
    t = feeling(5, clock=3, settings={"fear-limit": 4})
    t.run(turn_the_spiral)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (4, 1)


@pytest.mark.parametrize(
    ("distrust", "settlement", "regime", "back"), [(4, 2, 0, 1), (4, 3, 3, 1), (5, 2, 0, 0), (4, 1, 3, 0), (0, 0, 3, 0)]
)
def test_5_4__a_malign_side_turns_back_only_through_settlement(distrust, settlement, regime, back):
    t = feeling(distrust, clock=1, intent=1, settlement=settlement, regime=regime)
    t.run(turn_the_spiral)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (1 - back, 1 - back)
    assert why(t) == [SP_CALM, SP_BENIGN] * back


def test_5_4__the_way_back_takes_as_long_as_the_clock():
    t = feeling(0, clock=16, intent=1, settlement=2)
    for season in range(16):
        assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (16 - season, 1)
        t.run(turn_the_spiral)
    assert t[("intent", *MIND)] == 0


def test_5_4__an_interrupted_settlement_only_stops_it():
    t = feeling(9, clock=7, intent=1, settlement=2)
    t.run(turn_the_spiral)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (7, 1)


def test_5_4__a_malign_side_without_settlement_never_calms():
    t = feeling(0, clock=16, intent=1, situation=SITUATION_III, regime=3)
    for _ in range(20):
        t.run(turn_the_spiral)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (16, 1)


@pytest.mark.parametrize(("malign", "clock"), [(1, 16), (0, 0)])
def test_5_5__the_clock_follows_the_intent(malign, clock):
    t = feeling(2, clock=8, intent=1 - malign)
    t.run(because_plainly, 0, 0)
    t.run(set_intent, t.seat("south"), t.seat("north"), malign)
    assert (t[("clock", *MIND)], t[("intent", *MIND)]) == (clock, malign)


@pytest.mark.parametrize("to", ["malign", "benign"])
def test_5_5__it_does_so_for_a_card_too(to):
    t = lay(moves=(card("card", Effect("intent", to=to)),))
    t[("clock", *MIND)], t[("intent", *MIND)] = 5, int(to == "benign")
    t.play("north", "card", "south")
    assert t[("clock", *MIND)] == (16 if to == "malign" else 0)


def test_5_5__a_side_that_starts_malign_starts_wound_up():
    t = lay(choices={"minds": "malign"})
    assert (t["intent", "north", "south"], t["clock", "north", "south"]) == (1, 16)
    assert (t["intent", "south", "north"], t["clock", "south", "north"]) == (0, 0)


@pytest.mark.parametrize(("alignment", "spilt"), [(2, 0), (3, 1), (5, 1)])
def test_5_6__malice_towards_a_patron_spills_over_on_a_neighbour_with_a_plan(alignment, spilt):
    t = lay()
    t["intent", "north", "west"], t["alignment", "south", "west"] = 1, alignment
    t.run(turn_the_spiral)
    assert (t["intent", "north", "south"], t["clock", "north", "south"]) == (spilt, 16 * spilt)
    assert (SP_SPILL_OVER in why(t, "north", "south")) == bool(spilt)


def test_5_6__it_spills_over_on_rivals_aligned_with_the_patron_only():
    t = lay(seats=4, ties=(*TIES, Tie(("west", "east"), "alignment", "note", alignment=4)))
    t["intent", "north", "west"], t["alignment", "south", "west"] = 1, 0
    t.run(turn_the_spiral)
    assert [t["intent", "north", name] for name in ("south", "east")] == [0, 0]


def test_5_6__malice_towards_a_neighbour_does_not_spill_over_on_its_patron():
    t = lay()
    t["intent", "north", "south"], t["alignment", "south", "west"] = 1, 5
    t.run(turn_the_spiral)
    assert t["intent", "north", "west"] == 0


def test_5_6__a_benign_side_spills_nothing():
    t = lay()
    t["alignment", "south", "west"] = 5
    t.run(turn_the_spiral)
    assert t.lines(BY_SPIRAL) == []


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 1, 0)])
def test_5_6__the_order_of_seats_decides_nothing(order):
    t = lay(actors=tuple(ACTORS[k] for k in order))
    t["intent", "north", "west"], t["alignment", "south", "west"] = 1, 3
    t["size", "settlement-process", "north", "south"] = 2
    t.run(turn_the_spiral)
    assert (t["intent", "north", "south"], t["clock", "north", "south"]) == (1, 16)


@pytest.mark.parametrize(
    ("situation", "seasons", "regime", "step"),
    [
        (SITUATION_III, 2, 0, 1),
        (SITUATION_IV, 4, 0, 1),
        (SITUATION_III, 2, 1, 1),
        (SITUATION_III, 1, 0, 0),
        (SITUATION_III, 2, 2, 0),
        (SITUATION_II, 2, 0, 0),
    ],
)
def test_5_7__suspicion_feeds_itself_in_iii_and_iv_every_second_season(situation, seasons, regime, step):
    t = feeling(4, situation=situation, regime=regime)
    t["seasons"] = seasons
    t.run(turn_the_spiral)
    assert t["size", "suspicion", "south", "north"] == step
    assert (SP_FEEDBACK in why(t)) == bool(step)


def test_5_7__it_grows_on_both_sheets():
    t = feeling(4, situation=SITUATION_III)
    t["seasons"] = 1
    t.run(pass_season)
    assert (t["size", "suspicion", "south", "north"], t["size", "suspicion", "north", "south"]) == (1, 1)


@pytest.mark.parametrize(("age", "size", "left"), [(0, 2, 2), (4, 2, 2), (5, 2, 1), (5, 1, 0)])
def test_5_8__a_psychological_modifier_loses_a_step_after_its_time(age, size, left):
    t = lay()
    t["size", "threat", "south", "north"], t["age", "threat", "south", "north"] = size, age
    t.run(fade)
    assert t["size", "threat", "south", "north"] == left
    assert t["age", "threat", "south", "north"] == (0 if left < size else age + 1)
    assert {line.cause for line in t.page} == {BY_FADING}


def test_5_8__a_step_goes_every_six_seasons():
    t = lay()
    t["size", "threat", "south", "north"] = 3
    sizes = []
    for _ in range(19):
        t.run(fade)
        sizes.append(t["size", "threat", "south", "north"])
    assert sizes == [3] * 5 + [2] * 6 + [1] * 6 + [0] * 2


@pytest.mark.parametrize("size", [1, 3])
def test_5_8__any_step_up_renews_it_even_where_it_does_not_fit(size):
    t = lay()
    t["size", "threat", "south", "north"], t["age", "threat", "south", "north"] = size, 5
    t.play("north", "menace", "south")
    assert t["age", "threat", "south", "north"] == 0
    t.run(fade)
    assert t["size", "threat", "south", "north"] == min(3, size + 1)


def test_5_8__a_step_down_does_not_renew_it():
    t = lay(moves=(card("card", grows("threat", -1)),))
    t["size", "threat", "south", "north"], t["age", "threat", "south", "north"] = 3, 4
    t.play("north", "card", "south")
    assert t["age", "threat", "south", "north"] == 4


@pytest.mark.parametrize("name", ["posture", "territory", "war", "trade", "memory", "institutional-assurance"])
def test_5_8__material_ones_and_those_without_a_time_stay(name):
    t = lay()
    t["size", name, "south", "north"] = 2
    for _ in range(25):
        t.run(fade)
    assert t["size", name, "south", "north"] == 2


def test_5_8__they_fade_on_every_sheet_of_every_dyad():
    t = lay()
    for pair in (("south", "west"), ("north", "south"), ("west", "north")):
        t["size", "image", *pair], t["age", "image", *pair] = 1, 5
    t.run(fade)
    assert sum(line.steps for line in t.page if line.steps < 0) == -3 - 15


@pytest.mark.parametrize(
    ("name", "step", "before", "lost"),
    [
        ("threat", 2, 2, 1),
        ("threat", 3, 1, 1),
        ("posture", 2, 3, 1),
        ("threat", 1, 2, 0),
        ("threat", 2, 0, 0),
        ("trade", 3, 2, 0),
        ("threat", -2, 2, 0),
    ],
)
def test_5_9__a_heavy_blow_costs_goodwill(name, step, before, lost):
    t = lay()
    t["size", "goodwill", "south", "north"] = before
    t.run(grow, t.seat("south"), t.seat("north"), t.ix.modifiers[name], step)
    assert t["size", "goodwill", "south", "north"] == before - lost


def test_5_9__on_the_sheet_that_the_blow_falls_on():
    t = lay()
    t["size", "goodwill", "south", "north"] = t["size", "goodwill", "north", "south"] = 2
    t.run(grow, t.seat("south"), t.seat("north"), t.ix.modifiers["threat"], 2)
    assert (t["size", "goodwill", "south", "north"], t["size", "goodwill", "north", "south"]) == (1, 2)


def test_5_9__even_where_the_blow_itself_does_not_fit():
    t = lay()
    t["size", "threat", "south", "north"], t["size", "goodwill", "south", "north"] = 3, 1
    t.run(grow, t.seat("south"), t.seat("north"), t.ix.modifiers["threat"], 2)
    assert t["size", "goodwill", "south", "north"] == 0
