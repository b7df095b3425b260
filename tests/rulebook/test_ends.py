"""§11 Agendas and ends: what everybody wanted, what it cost, and what to call it."""

import pytest
from attrs import evolve
from boards import lay
from small_scenario import ACTORS, REGIONS, aim

from game.rules.codes import (
    ARMED_PEACE,
    BY_ENDING,
    CATASTROPHE,
    COLLAPSE,
    CONTESTED,
    COOPERATIVE_PEACE,
    ENDINGS,
    FROZEN_CONFLICT,
    LIMITED_VICTORY,
    NO_ENDING,
    NOBODY,
    OCCUPIED,
    SEPARATIST,
    UNEASY_CALM,
    WAR_WITHOUT_END,
)
from game.rules.ends import aims_met, look_for_end, name_of_end, price, reach, score, security, winner
from game.world.conditions import Need

CALM = {"regions": tuple(evolve(r, status="undisputed", holder="south") if r.id == "valley" else r for r in REGIONS)}
RICH = Need("track", "economy", least=6)
POOR = Need("track", "economy", most=5)


def seeking(*aims, seat="north", **changes):
    return lay(aims={seat: aims}, **changes)


def test_11_1__points_of_the_aims_met_are_added():
    t = seeking(aim("rich", 3, RICH), aim("poor", 4, POOR), aim("calm", 2, Need("brink", least=0, most=0)))
    assert aims_met(t.b, t.seat("north")) == 5
    t["economy", "north"] = 5
    assert aims_met(t.b, t.seat("north")) == 6


def test_11_1__an_aim_is_met_when_all_its_needs_hold():
    t = seeking(aim("both", 3, RICH, Need("brink", least=2)))
    assert aims_met(t.b, 0) == 0
    t["brink"] = 2
    assert aims_met(t.b, 0) == 3


def test_11_1__each_seat_has_its_own():
    t = lay(aims={"north": (aim("a", 3, RICH),), "west": (aim("b", 2, RICH), aim("c", 1, RICH))})
    assert [aims_met(t.b, seat) for seat in range(3)] == [3, 0, 3]


@pytest.mark.parametrize(
    ("target", "need", "met"),
    [
        ("south", Need("war", least=0, most=0), True),
        ("south", Need("held", least=2), False),
        ("valley", Need("holds"), True),
        ("border", Need("holds"), False),
        ("border", Need("holds", of="target"), True),
        ("south", Need("situation", most=1), True),
        ("south", Need("clash", least=1), False),
    ],
)
def test_11_1__an_aim_speaks_of_its_target(target, need, met):
    t = seeking(aim("a", 1, need, target=target))
    assert aims_met(t.b, 0) == int(met)


@pytest.mark.parametrize(("when", "benign", "malign"), [("always", 1, 1), ("malign", 0, 1), ("benign", 1, 0)])
def test_11_1__an_aim_may_count_only_for_a_malign_or_a_benign_seat(when, benign, malign):
    t = seeking(aim("a", 1, RICH, when=when))
    assert aims_met(t.b, 0) == benign
    t["intent", "north", "west"] = 1
    assert aims_met(t.b, 0) == malign


def test_11_1__score_is_aims_and_security_less_the_price():
    t = seeking(aim("a", 4, RICH))
    t["cohesion", "north"] = 3
    expected = 4 + security(t.b, 0) - 2
    assert score(t.b, 0) == expected > 0


@pytest.mark.parametrize(
    ("south", "west", "offence", "left"),
    [(0, 0, 0, 10), (2, 2, 0, 8), (3, 2, 0, 8), (3, 3, 0, 7), (9, 9, 0, 1), (30, 30, 10, 0)],
)
def test_11_2__security_is_10_less_half_of_what_threatens(south, west, offence, left):
    t = lay()
    t["distrust", "north", "south"], t["distrust", "north", "west"] = south, west
    t["offence", "south"] = t["offence", "west"] = offence
    assert security(t.b, 0) == left


def test_11_2__only_rivals_count():
    t = lay()
    t["distrust", "south", "north"] = t["offence", "north"] = 0
    t["distrust", "south", "west"] = 30
    assert security(t.b, t.seat("south")) == 10


def threat(t, rival="north", seat="south"):
    return reach(t.b, t.seat(rival), t.seat(seat))


def test_11_2__offence_out_of_reach_counts_half():
    t = lay()
    t["offence", "north"] = 7
    assert threat(t) == 7
    t["forces", "north", "plain"] = t["forces", "north", "valley"] = 0
    assert threat(t) == 3


@pytest.mark.parametrize(
    ("region", "near"), [("border", True), ("plain", True), ("valley", True), ("island", True), ("port", False)]
)
def test_11_2__in_reach_is_in_or_next_to_what_the_seat_claims(region, near):
    t = lay()
    t["offence", "north"] = 7
    for name in ("plain", "valley"):
        t["forces", "north", name] = 0
    t["forces", "north", region] = 1
    assert (threat(t) == 7) == near


def test_11_2__in_a_region_far_from_all_others_that_it_claims():
    t = lay()
    t["offence", "north"] = 7
    assert threat(t, seat="west") == 3
    t["forces", "north", "island"] = 1
    assert threat(t, seat="west") == 7


def test_11_2__what_it_claims_counts_and_not_what_it_holds():
    t = lay()
    t["offence", "north"], t["forces", "north", "plain"] = 7, 0
    t["holder", "valley"] = t.seat("north")
    assert threat(t) == 7


@pytest.mark.parametrize(
    ("economy", "cohesion", "toll", "paid"),
    [(6, 5, 0, 0), (4, 5, 0, 2), (6, 2, 0, 3), (9, 9, 0, 0), (6, 5, 9, 0), (6, 5, 10, 1), (6, 5, 29, 2), (3, 4, 31, 7)],
)
def test_11_3__price_is_economy_and_cohesion_lost_and_toll_in_tens(economy, cohesion, toll, paid):
    t = lay()
    t["economy", "south"], t["cohesion", "south"], t["toll", "south"] = economy, cohesion, toll
    assert price(t.b, t.seat("south")) == paid


def ended(t):
    """Look for an end, and return its name."""
    t.run(look_for_end)
    return ENDINGS[t["ending"]]


def test_11_4__catastrophe_comes_first_and_leaves_0_to_everybody():
    t = seeking(aim("a", 5, RICH), turns=1)
    t["brink"], t["war", "north", "south"], t["economy", "south"], t["cohesion", "south"] = 10, 1, 0, 0
    assert ended(t) == "catastrophe"
    assert [score(t.b, seat) for seat in range(3)] == [0, 0, 0]
    assert winner(t.b) == NOBODY


def test_11_4__an_end_is_posted_and_nothing_moves_before_it():
    t = lay()
    t["brink"] = 9
    assert ended(t) == ""
    t["brink"] = 10
    assert ended(t) == "catastrophe"
    assert [line.steps for line in t.lines(BY_ENDING) if line.cell == t.cell("ending")] == [CATASTROPHE]


@pytest.mark.parametrize(("lead", "wins"), [(0, False), (1, False), (2, True), (5, True)])
def test_11_5__the_highest_score_wins_if_it_leads_by_2(lead, wins):
    t = lay(aims={"west": [aim("a", lead, RICH)] if lead else []})
    for one in t.ix.actors:
        t["offence", one] = 0
    assert winner(t.b) == (t.seat("west") if wins and len({score(t.b, seat) for seat in range(3)}) > 1 else NOBODY)


def test_11_5__the_second_best_counts_whoever_it_is():
    t = lay(aims={"north": [aim("a", 5, RICH)], "south": [aim("b", 4, RICH)], "west": [aim("c", 1, RICH)]})
    for one in t.ix.actors:
        t["offence", one] = 0
    best = [score(t.b, seat) for seat in range(3)]
    t["toll", "south"] += 10 * (best[1] - best[0] + 1)
    assert (score(t.b, 0) - score(t.b, 1), winner(t.b)) == (1, NOBODY)
    t["toll", "south"] += 10
    assert winner(t.b) == t.seat("north")


def test_11_5__scores_may_be_below_0():
    t = lay()
    for one in t.ix.actors:
        t["toll", one] = 900
    t["toll", "south"] = 500
    assert score(t.b, 0) < 0
    assert winner(t.b) == t.seat("south")


@pytest.mark.parametrize(
    ("war", "economy", "cohesion", "end"),
    [(1, 1, 1, "collapse"), (1, 0, 0, "collapse"), (1, 2, 1, ""), (1, 1, 2, ""), (0, 0, 0, "")],
)
def test_11_6__collapse_of_a_belligerent(war, economy, cohesion, end):
    t = lay()
    t["war", "north", "south"], t["economy", "south"], t["cohesion", "south"] = war, economy, cohesion
    assert ended(t) == end


@pytest.mark.parametrize("unit", ["day", "half-year", "year"])
def test_11_6__collapse_is_possible_whatever_the_length_of_a_turn(unit):
    t = lay(unit=unit)
    t["war", "north", "south"], t["economy", "south"], t["cohesion", "south"] = 1, 1, 0
    t.resolve()
    assert t["ending"] == COLLAPSE


def peaceful(turns, **changes):
    t = lay(**changes)
    t["peace"] = turns - 1
    return t


@pytest.mark.parametrize(("treaties", "counted"), [(0, 0), (1, 5), (3, 5)])
def test_11_7__a_peace_that_was_made_counts_from_a_treaty(treaties, counted):
    t = peaceful(5)
    t["treaties-made"] = treaties
    assert ended(t) == ""
    assert t["peace"] == counted


@pytest.mark.parametrize("trouble", ["war", "situation"])
def test_11_7__the_count_begins_anew_with_every_trouble(trouble):
    t = peaceful(9)
    t["treaties-made"] = 1
    t[trouble, "north", "west"] = 1 if trouble == "war" else 3
    assert ended(t) == ""
    assert t["peace"] == 0


def test_11_7__ii_is_peace_enough_and_alignments_do_not_count():
    t = peaceful(6)
    t["treaties-made"] = 1
    t["situation", "north", "west"], t["situation", "south", "west"] = 2, 4
    assert ended(t) == ""
    assert t["peace"] == 6


def at_horizon(**boxes):
    """Return the name of an end at the horizon of a calm board on which some boxes are changed."""
    t = lay(**CALM)
    for address, value in boxes.items():
        kind, *names = address.split("_")
        t[kind if not names else (kind, *names)] = value
    return name_of_end(t.b)


@pytest.mark.parametrize(
    ("boxes", "end"),
    [
        ({}, COOPERATIVE_PEACE),
        ({"situation_north_west": 2}, UNEASY_CALM),
        ({"situation_north_west": 3}, ARMED_PEACE),
        ({"situation_north_south": 4}, ARMED_PEACE),
        ({"situation_north_west": 3, "status_border": CONTESTED}, FROZEN_CONFLICT),
        ({"status_border": SEPARATIST}, FROZEN_CONFLICT),
        ({"status_border": OCCUPIED}, FROZEN_CONFLICT),
        ({"situation_north_west": 2, "peace": 5}, UNEASY_CALM),
        ({"situation_north_west": 2, "peace": 6}, COOPERATIVE_PEACE),
        ({"status_border": SEPARATIST, "taken": 1}, LIMITED_VICTORY),
        ({"taken": 2}, LIMITED_VICTORY),
        ({"taken": 2, "war_north_south": 1}, WAR_WITHOUT_END),
        ({"war_south_west": 1}, WAR_WITHOUT_END),
        ({"situation_south_west": 4}, COOPERATIVE_PEACE),
    ],
)
def test_11_8__ends_at_the_horizon(boxes, end):
    assert at_horizon(**boxes) == end


def test_11_8__every_end_has_a_name():
    ends = {
        NO_ENDING,
        CATASTROPHE,
        COLLAPSE,
        COOPERATIVE_PEACE,
        WAR_WITHOUT_END,
        LIMITED_VICTORY,
        FROZEN_CONFLICT,
        ARMED_PEACE,
        UNEASY_CALM,
    }
    assert ends == set(range(len(ENDINGS)))


@pytest.mark.parametrize(
    ("played", "face", "over"), [(19, 6, False), (20, 5, False), (20, 6, True), (25, 6, True), (29, 5, False), (30, 1, True)]
)
def test_11_9__the_horizon_is_a_die_from_the_least_number_of_turns_and_sure_at_the_most(played, face, over):
    t = lay(**CALM)
    t["turn"] = played - 1
    t.throw(horizon=face)
    assert bool(ended(t)) == over
    assert t["ending"] == (COOPERATIVE_PEACE if over else 0)


def test_11_9__the_die_of_the_horizon_is_in_the_ledger():
    t = lay()
    t["turn"] = 22
    t.throw(horizon=4)
    assert ended(t) == ""
    assert [line.die for line in t.lines(BY_ENDING) if line.cell < 0] == [4]


@pytest.mark.parametrize(("turns", "least"), [(10, 8), (5, 4), (4, 4), (1, 1)])
def test_11_9__a_shorter_length_of_play_brings_it_nearer(turns, least):
    t = lay(turns=turns)
    t.throw(horizon=6)
    for played in range(1, least + 1):
        t.resolve()
        assert (t["ending"] > 0) == (played == least)


def test_11_9__a_game_of_its_whole_length_ends():
    t = lay(least=3, most=6, actors=ACTORS[:3])
    for played in range(1, 7):
        t.resolve()
        assert (t["ending"] > 0) == (played == 6)
