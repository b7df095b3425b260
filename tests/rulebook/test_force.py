"""§8 Force: reach, war, dice, losses, and who holds what afterwards."""

import pytest
from attrs import evolve
from boards import lay
from small_scenario import BORDERS, REGIONS, card

from game.rules.board import order
from game.rules.codes import (
    ANNEXED,
    BALANCE_COLUMN,
    BY_FAILED_ORDER,
    BY_OPERATION,
    CONTESTED,
    LEGAL,
    NO_WAY_THERE,
    OCCUPIED,
    RECOGNISED,
    SEPARATIST,
    UNDISPUTED,
    WRONG_TIE,
)
from game.rules.force import (
    BREAKTHROUGH,
    GAIN,
    REPULSE,
    STALL,
    carry_result,
    count_toll,
    fight_on_land,
    lose,
    move_in,
    open_war,
    result_of,
    take,
)
from game.rules.orders import can_reach
from game.world.conditions import Effect
from game.world.vocabulary import STATUSES

RESULTS = (REPULSE, STALL, GAIN, BREAKTHROUGH)


def run(t, rule, *words, attacker="north", defender="south", region="border"):
    """Run a rule of force for an attacker, a defender and a region."""
    return t.run(rule, t.seat(attacker), t.seat(defender), t.place(region), *words)


@pytest.mark.parametrize(
    ("move", "region", "reached"),
    [
        *[("attack", "border", True), ("attack", "capital", False), ("attack", "island", False)],
        *[("raid", "border", True), ("raid", "capital", False), ("raid", "island", False)],
        *[("blockade", "island", True), ("blockade", "border", False), ("blockade", "capital", True)],
        *[("strike", "border", True), ("strike", "marsh", True), ("strike", "island", True)],
    ],
)
def test_8_1__an_operation_reaches_by_land_by_sea_or_through_the_air(move, region, reached):
    t = lay()
    assert (t.why_not("north", move, region) == LEGAL) == reached


def test_8_1__forces_in_the_region_are_enough():
    t = lay()
    t["forces", "north", "marsh"] = 1
    assert t.why_not("north", "attack", "marsh") == LEGAL
    t["forces", "north", "marsh"] = 0
    assert t.why_not("north", "attack", "marsh") == NO_WAY_THERE


def test_8_1__next_to_it_means_by_land():
    borders = tuple(evolve(b, link="sea") if set(b.between) == {"plain", "border"} else b for b in BORDERS)
    t = lay(borders=borders)
    t["forces", "north", "valley"] = 0
    assert t.why_not("north", "attack", "border") == NO_WAY_THERE
    assert t.why_not("north", "blockade", "border") == LEGAL


def test_8_1__a_coast_lies_by_the_sea():
    regions = tuple(evolve(r, terrain="coast") if r.id == "marsh" else r for r in REGIONS)
    assert lay(regions=regions).why_not("north", "blockade", "marsh") == LEGAL


@pytest.mark.parametrize(
    ("seat", "region", "reason"), [("west", "border", NO_WAY_THERE), ("west", "plain", LEGAL), ("north", "plain", NO_WAY_THERE)]
)
def test_8_1__it_needs_a_rivalry_with_the_target(seat, region, reason):
    assert lay().why_not(seat, "strike", region) == reason


def test_8_1__the_target_is_who_holds_the_region():
    t = lay()
    t["holder", "border"] = t.seat("west")
    assert can_reach(t.b, t.seat("south"), t.move("attack"), t.seat("west"), t.place("border")) is False
    assert t.why_not("south", "attack", "border") == WRONG_TIE
    assert t.why_not("north", "attack", "border") == LEGAL


@pytest.mark.parametrize(("move", "steps"), [("attack", 2), ("strike", 2), ("assault", 3)])
def test_8_2__the_first_blow_starts_a_war_and_is_felt(move, steps):
    t = lay()
    t.play("north", move, "border")
    assert t["war", "north", "south"] == 1
    assert (t["size", "war", "south", "north"], t["size", "war", "north", "south"]) == (steps, 0)


@pytest.mark.parametrize("unlimited", [False, True])
def test_8_2__every_later_blow_adds_one(unlimited):
    t = lay()
    t["war", "north", "south"], t["size", "war", "south", "north"] = 1, 1
    t.run(open_war, t.seat("north"), t.seat("south"), unlimited)
    assert (t["war", "north", "south"], t["size", "war", "south", "north"]) == (1, 2)


def test_8_2__war_with_one_is_no_war_with_another():
    t = lay()
    t.play("north", "attack", "border")
    assert (t["war", "north", "west"], t["war", "south", "west"]) == (0, 0)


def test_8_2__striking_back_is_no_first_blow():
    t = lay()
    t.play("north", "attack", "border")
    t.play("south", "strike", "plain")
    assert t["size", "war", "north", "south"] == 1


def test_8_4__all_balances_are_struck_before_the_first_die_falls():
    t = lay()
    t["forces", "north", "plain"], t["forces", "north", "valley"], t["forces", "south", "capital"] = 6, 3, 9
    t.throw(operation=6)
    t.order("north", "attack", "border")
    t.order("south", "attack", "valley")
    t.resolve()
    assert len(t.lines(BY_OPERATION)) > 2
    assert [order(t.b, t.seat(seat), 0, BALANCE_COLUMN) for seat in ("north", "south")] == [2 - 1, -2 - 2 + 1 + 1]
    assert t["holder", "border"] == t.seat("north")


def test_8_4__surprise_is_both_sides_when_both_strike_first():
    t = lay()
    t.order("north", "strike", "border")
    t.order("south", "strike", "plain")
    t.resolve()
    assert t["size", "war", "south", "north"] == 2
    assert t["size", "war", "north", "south"] == 1


def test_8_4__operations_are_fought_by_seat_number():
    t = lay()
    for seat, region in (("west", "port"), ("south", "plain"), ("north", "border")):
        t.order(seat, "strike", region)
    t.resolve()
    assert [line.by for line in t.lines(BY_OPERATION) if line.cell < 0] == [0, 1, 2]


def test_8_4__one_that_can_no_longer_reach_a_rival_there_is_not_fought():
    t = lay()
    t["forces", "south", "capital"] = 0
    t.throw(operation=6)
    t["offence", "north"] = 10
    t.order("north", "attack", "border")
    t.order("south", "attack", "plain")
    t.resolve()
    assert t["holder", "border"] == t.seat("north")
    assert {line.by for line in t.lines(BY_OPERATION)} == {t.seat("north")}


def test_8_4__nor_one_whose_forces_have_been_driven_off_by_another_order():
    expel = card("expel", Effect("forces", of="target", step=-9), family="force", target="region")
    t = lay(moves=(expel,))
    t.order("north", "attack", "border")
    for region in ("plain", "valley"):
        t.order("west", "expel", region)
    t.resolve()
    assert (t.lines(BY_FAILED_ORDER), t.lines(BY_OPERATION)) == ([], [])
    assert t["war", "north", "south"] == 0


def test_8_4__a_blow_at_what_a_friend_has_taken_meanwhile_is_not_struck():
    t = lay(seats=4)
    t["holder", "border"] = t.seat("north")
    t["forces", "south", "border"] = t["forces", "north", "plain"] = t["forces", "north", "valley"] = 0
    t["forces", "west", "capital"], t["offence", "south"] = 2, 10
    t.throw(operation=6)
    t.order("south", "attack", "border")
    t.order("west", "attack", "border")
    t.resolve()
    assert t["holder", "border"] == t.seat("south")
    assert {line.by for line in t.lines(BY_OPERATION)} == {t.seat("south")}


TOTALS = [(-4, REPULSE), (1, REPULSE), (2, STALL), (3, STALL), (4, GAIN), (6, GAIN), (7, BREAKTHROUGH), (11, BREAKTHROUGH)]


@pytest.mark.parametrize(("total", "result"), TOTALS)
def test_8_5__die_and_balance_make_the_result(total, result):
    assert result_of(total) == result


@pytest.mark.parametrize(
    ("face", "status", "holder"),
    [
        (6, OCCUPIED, "north"),
        (5, OCCUPIED, "north"),
        (4, CONTESTED, "south"),
        (2, CONTESTED, "south"),
        (1, UNDISPUTED, "south"),
    ],
)
def test_8_5__an_operation_throws_one_die(face, status, holder):
    t = lay()
    t.throw(operation=face)
    t.play("north", "attack", "border")
    assert (t["status", "border"], t["holder", "border"]) == (status, t.seat(holder))
    assert {line.die for line in t.lines(BY_OPERATION)} == {face}


@pytest.mark.parametrize(
    ("result", "before", "status", "holder", "south", "north"),
    [
        (BREAKTHROUGH, UNDISPUTED, OCCUPIED, "north", 2, 5),
        (GAIN, UNDISPUTED, CONTESTED, "south", 3, 4),
        (GAIN, CONTESTED, OCCUPIED, "north", 2, 4),
        (STALL, UNDISPUTED, UNDISPUTED, "south", 4, 4),
        (STALL, CONTESTED, CONTESTED, "south", 4, 4),
        (REPULSE, UNDISPUTED, UNDISPUTED, "south", 4, 3),
        (REPULSE, CONTESTED, CONTESTED, "south", 4, 3),
    ],
)
def test_8_5__results_of_a_ground_operation(result, before, status, holder, south, north):
    t = lay()
    t["status", "border"] = before
    run(t, fight_on_land, result)
    assert (t["status", "border"], t["holder", "border"]) == (status, t.seat(holder))
    assert sum(t["forces", "south", name] for name in ("border", "capital")) == south
    assert sum(t["forces", "north", name] for name in ("plain", "valley", "border")) == north


@pytest.mark.parametrize(
    ("border", "capital", "lost", "left"),
    [(2, 2, 1, (1, 2)), (2, 2, 2, (0, 2)), (1, 2, 2, (0, 1)), (0, 2, 2, (0, 0)), (0, 1, 2, (0, 0)), (0, 0, 2, (0, 0))],
)
def test_8_6__losses_fall_on_the_region_and_then_next_to_it(border, capital, lost, left):
    t = lay()
    t["forces", "south", "border"], t["forces", "south", "capital"] = border, capital
    t.run(lose, t.seat("south"), t.place("border"), lost)
    assert (t["forces", "south", "border"], t["forces", "south", "capital"]) == left
    assert t["reserve", "south"] == 6


def test_8_6__in_the_order_of_the_regions_numbers_and_by_land_only():
    t = lay()
    t["forces", "north", "plain"] = 1
    t.run(lose, t.seat("north"), t.place("border"), 2)
    assert (t["forces", "north", "plain"], t["forces", "north", "valley"]) == (0, 0)
    t.run(lose, t.seat("west"), t.place("capital"), 2)
    assert t["forces", "west", "island"] == 3


@pytest.mark.parametrize(
    ("region", "unlimited", "result", "defender", "attacker"),
    [
        ("marsh", False, STALL, 1, 1),
        ("marsh", False, GAIN, 2, 1),
        ("marsh", False, BREAKTHROUGH, 2, 1),
        ("marsh", False, REPULSE, 1, 2),
        ("border", False, STALL, 2, 1),
        ("border", True, STALL, 3, 1),
        ("capital", False, STALL, 4, 2),
        ("capital", True, GAIN, 6, 2),
        ("capital", True, REPULSE, 5, 3),
    ],
)
def test_8_7__human_cost_of_both_sides(region, unlimited, result, defender, attacker):
    t = lay()
    run(t, count_toll, result, unlimited, region=region)
    assert (t["toll", "south"], t["toll", "north"], t["toll", "west"]) == (defender, attacker, 0)


@pytest.mark.parametrize("move", ["attack", "assault", "strike", "blockade", "raid"])
def test_8_7__every_operation_costs(move):
    t = lay()
    t["forces", "north", "capital"] = 1
    t.play("north", move, "capital")
    assert t["toll", "south"] >= 4
    assert t["toll", "north"] >= 2


def test_8_8__the_defender_falls_back_to_its_reserve():
    t = lay()
    t["forces", "south", "border"] = 5
    run(t, take)
    assert (t["forces", "south", "border"], t["reserve", "south"]) == (0, 11)


@pytest.mark.parametrize(
    ("plain", "valley", "moved"), [(4, 1, (2, 1, 2)), (1, 1, (0, 0, 2)), (0, 1, (0, 0, 1)), (0, 0, (0, 0, 0))]
)
def test_8_8__up_to_two_of_the_attackers_move_in(plain, valley, moved):
    t = lay()
    t["forces", "north", "plain"], t["forces", "north", "valley"] = plain, valley
    run(t, take)
    assert tuple(t["forces", "north", name] for name in ("plain", "valley", "border")) == moved


def test_8_8__by_land_and_as_far_as_they_fit():
    t = lay()
    t["forces", "north", "border"] = 8
    t.run(move_in, t.seat("north"), t.place("border"), 2)
    assert (t["forces", "north", "border"], t["forces", "north", "plain"]) == (9, 3)
    t.run(move_in, t.seat("north"), t.place("border"), 2)
    assert (t["forces", "north", "border"], t["forces", "north", "plain"]) == (9, 3)
    t.run(move_in, t.seat("west"), t.place("capital"), 2)
    assert t["forces", "west", "capital"] == 0


def test_8_8__third_parties_stay():
    t = lay()
    t["forces", "west", "border"] = 2
    run(t, take)
    assert t["forces", "west", "border"] == 2


@pytest.mark.parametrize("status", STATUSES)
def test_8_9__a_region_taken_is_undisputed_if_the_taker_is_its_claimant(status):
    t = lay()
    t["status", "valley"] = STATUSES.index(status)
    run(t, take, attacker="south", defender="north", region="valley")
    assert (t["status", "valley"], t["holder", "valley"], t["taken"]) == (UNDISPUTED, t.seat("south"), 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (UNDISPUTED, OCCUPIED),
        (CONTESTED, OCCUPIED),
        (OCCUPIED, OCCUPIED),
        (RECOGNISED, OCCUPIED),
        (ANNEXED, OCCUPIED),
        (SEPARATIST, SEPARATIST),
    ],
)
def test_8_9__else_separatist_if_it_was_so_else_occupied(before, after):
    t = lay()
    t["status", "border"] = before
    run(t, take)
    assert (t["status", "border"], t["holder", "border"]) == (after, t.seat("north"))


@pytest.mark.parametrize("lost_as", [UNDISPUTED, CONTESTED, OCCUPIED])
def test_8_9__authorities_come_back_with_their_backer(lost_as):
    t = lay()
    t["holder", "valley"], t["status", "valley"] = t.seat("south"), lost_as
    run(t, take, region="valley")
    assert t["status", "valley"] == SEPARATIST


def test_8_9__but_with_nobody_else():
    t = lay()
    t["status", "valley"] = CONTESTED
    run(t, take, attacker="west", defender="north", region="valley")
    assert (t["status", "valley"], t["holder", "valley"]) == (OCCUPIED, t.seat("west"))


def test_8_10__the_claimant_and_its_friends_feel_the_loss():
    t = lay()
    run(t, take)
    felt = {pair: t["size", "territory", *pair] for pair in (("south", "north"), ("west", "north"), ("north", "south"))}
    assert felt == {("south", "north"): 2, ("west", "north"): 1, ("north", "south"): 0}


def test_8_10__only_about_a_rival():
    t = lay()
    run(t, take, attacker="west", defender="south", region="border")
    assert (t["size", "territory", "south", "west"], t["size", "territory", "north", "west"]) == (0, 0)


def test_8_10__friends_that_are_no_rivals_of_the_taker_feel_nothing():
    t = lay(seats=4)
    t["holder", "plain"] = t.seat("north")
    run(t, take, attacker="south", defender="north", region="plain")
    assert (t["size", "territory", "north", "south"], t["size", "territory", "east", "south"]) == (2, 0)


def test_8_10__a_claimant_that_takes_a_region_back_feels_less():
    t = lay()
    t["size", "territory", "south", "north"] = 3
    run(t, take, attacker="south", defender="north", region="valley")
    assert t["size", "territory", "south", "north"] == 2


def effect_of(move, result, region="capital"):
    """Return what an operation with a result changes of the defender: tokens, fortification, defence, economy."""
    t = lay()
    t["fort", region] = 2
    run(t, lambda b, a, d, p: carry_result(b, a, d, t.move(move), p, result), region=region)
    assert (t["holder", region], t["status", region]) == (t.seat("south"), UNDISPUTED)
    return tuple(
        t.moved(*address)
        for address in (("forces", "south", region), ("fort", region), ("defence", "south"), ("economy", "south"))
    )


@pytest.mark.parametrize(
    ("move", "changes"),
    [
        ("strike", [(0, 0, 0, 0), (0, 0, 0, 0), (-1, -1, 0, 0), (-1, -1, -1, 0)]),
        ("blockade", [(0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, -1), (0, 0, 0, -1)]),
        ("raid", [(0, 0, 0, 0), (0, 0, 0, 0), (-1, 0, 0, 0), (-1, 0, 0, 0)]),
    ],
)
def test_8_11__air_sea_and_raids(move, changes):
    assert [effect_of(move, result) for result in RESULTS] == changes


def test_8_11__below_a_gain_they_only_cost():
    t = lay()
    t.throw(operation=1)
    t["offence", "north"] = 0
    t.play("north", "strike", "capital")
    lines = {line.cell for line in t.lines(BY_OPERATION)}
    known = {
        t.cell(address)
        for address in (("war", "north", "south"), ("size", "war", "south", "north"), ("toll", "north"), ("toll", "south"))
    }
    assert lines - {-1} == known


def test_8_11__a_bombed_region_without_tokens_loses_none_elsewhere():
    t = lay()
    t["forces", "south", "border"] = 0
    run(t, lambda b, a, d, p: carry_result(b, a, d, t.move("strike"), p, GAIN))
    assert t["forces", "south", "capital"] == 2
