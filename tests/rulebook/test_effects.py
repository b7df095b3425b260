"""§2 Effects: what moves, clauses and events change."""

import re
from pathlib import Path

import pytest
from attrs import evolve
from boards import lay
from small_scenario import card, gains, grows, small

from game.rules.codes import (
    ANNEXED,
    CONTESTED,
    IN_FORCE,
    NO_REGIME,
    OCCUPIED,
    SEPARATIST,
    SUSPENDED,
    UNDISPUTED,
)
from game.rules.effects import set_regime, withdraw
from game.world.checks.references import names_in
from game.world.checks.sentences import Reach, check_effects
from game.world.conditions import Effect
from game.world.findings import Findings
from game.world.scenario import Tie
from game.world.vocabulary import EFFECTS, STATUSES


def doing(*effects, region=False, **changes):
    """Lay a table with a card that has some effects."""
    changes = {"seats": 4} | changes
    return lay(moves=(card("card", *effects, target="region" if region else "actor", character="defensive"),), **changes)


@pytest.mark.parametrize(
    ("before", "step", "after"), [(0, 1, 1), (0, 3, 3), (2, 2, 3), (3, 1, 3), (3, -1, 2), (1, -3, 0), (0, -1, 0)]
)
def test_2_5__a_modifier_moves_on_the_readers_sheet_about_the_subject(before, step, after):
    t = doing(grows("threat", step))
    t["size", "threat", "south", "north"] = before
    t.play("north", "card", "south")
    assert (t["size", "threat", "south", "north"], t["size", "threat", "north", "south"]) == (after, 0)


@pytest.mark.parametrize(
    ("of", "about", "pairs"),
    [
        ("target", "self", {("south", "north")}),
        ("self", "target", {("north", "south")}),
        ("backers", "self", {("west", "north")}),
        ("everyone", "self", {("south", "north"), ("west", "north"), ("east", "north")}),
        ("allies", "self", {("east", "north")}),
        ("target", "backers", {("south", "west")}),
        ("self", "everyone", {("north", "south"), ("north", "west"), ("north", "east")}),
        ("everyone", "everyone", {("south", "west"), ("west", "south")}),
    ],
)
def test_2_5__an_effect_on_roles_falls_on_every_pair_that_plays_them(of, about, pairs):
    t = doing(grows("threat", of=of, about=about))
    t.play("north", "card", "south")
    seats = list(t.ix.actors)
    assert {(a, z) for a in seats for z in seats if t["size", "threat", a, z]} == pairs


@pytest.mark.parametrize(
    ("what", "step", "after"), [("economy", 2, 8), ("economy", 9, 10), ("standing", -9, 0), ("toll", 16, 16)]
)
def test_2_5__a_track_moves(what, step, after):
    t = doing(gains(what, step))
    t.play("north", "card", "south")
    assert t[what, "north"] == after


def test_2_5__a_track_moves_for_everybody_of_a_role():
    t = doing(gains("cohesion", -2, of="others"))
    t.play("north", "card", "south")
    assert [t["cohesion", seat] for seat in t.ix.actors] == [5, 5, 3, 3]


def test_2_5__human_cost_never_falls():
    findings = Findings("file")
    check_effects((gains("toll", -1),), ("moves", 0), Reach(), names_in(small().catalogue), findings)
    assert len(findings.faults) == 1


@pytest.mark.parametrize(
    ("before", "to", "after"),
    [
        (NO_REGIME, "in-force", IN_FORCE),
        (NO_REGIME, "suspended", NO_REGIME),
        (NO_REGIME, "restored", NO_REGIME),
        (IN_FORCE, "suspended", SUSPENDED),
        (IN_FORCE, "restored", IN_FORCE),
        (IN_FORCE, "none", NO_REGIME),
        (SUSPENDED, "restored", IN_FORCE),
        (SUSPENDED, "in-force", IN_FORCE),
        (SUSPENDED, "suspended", SUSPENDED),
        (SUSPENDED, "none", NO_REGIME),
    ],
)
def test_2_5__a_regime_comes_into_a_state(before, to, after):
    t = doing(Effect("regime", "council", to=to))
    t["regime", "council", "north", "south"] = before
    t.play("north", "card", "south")
    assert t["regime", "council", "south", "north"] == after


@pytest.mark.parametrize(("before", "step", "after"), [(0, 2, 2), (4, 5, 5), (3, -1, 2), (1, -5, 0)])
def test_2_5__an_alignment_moves_along_its_track(before, step, after):
    t = doing(Effect("alignment", step=step))
    t["alignment", "west", "south"] = before
    t.play("west", "card", "south")
    assert t["alignment", "south", "west"] == after


@pytest.mark.parametrize(("before", "step", "after"), [(0, 1, 1), (2, 3, 3), (3, 1, 3), (4, 1, 4), (5, 1, 5), (4, -1, 3)])
def test_2_8__nobody_but_an_alliance_lifts_an_alignment_beyond_a_plan(before, step, after):
    t = doing(Effect("alignment", step=step))
    t["alignment", "south", "west"] = before
    t.play("south", "card", "west")
    assert t["alignment", "west", "south"] == after


@pytest.mark.parametrize(("to", "intent"), [("malign", 1), ("benign", 0)])
def test_2_5__an_intent_turns_towards_somebody(to, intent):
    t = doing(Effect("intent", of="self", about="target", to=to))
    t["intent", "north", "south"] = 1 - intent
    t.play("north", "card", "south")
    assert (t["intent", "north", "south"], t["intent", "south", "north"]) == (intent, 0)


@pytest.mark.parametrize(("before", "step", "after"), [(0, 4, 4), (14, 16, 16), (3, -16, 0)])
def test_2_5__a_fear_clock_moves(before, step, after):
    t = doing(Effect("clock", of="target", about="self", step=step))
    t["clock", "south", "north"] = before
    t.play("north", "card", "south")
    assert (t["clock", "south", "north"], t["intent", "south", "north"]) == (after, 0)


@pytest.mark.parametrize(("before", "step", "after", "risen"), [(0, 2, 2, 1), (9, 5, 10, 1), (4, -10, 0, 0), (10, 1, 10, 0)])
def test_2_5__the_brink_moves_and_a_rise_is_remembered(before, step, after, risen):
    t = doing(Effect("brink", step=step))
    t["brink"] = before
    t.play("north", "card", "south")
    assert (t["brink"], t["brink-risen"]) == (after, risen)


@pytest.mark.parametrize(
    ("reserve", "there", "step", "placed"),
    [(6, 4, 2, 2), (6, 4, 1, 1), (1, 4, 2, 1), (0, 4, 2, 0), (6, 8, 2, 1), (6, 9, 2, 0), (20, 0, 9, 9)],
)
def test_2_5__forces_come_from_the_reserve_as_far_as_there_are_any_and_they_fit(reserve, there, step, placed):
    t = doing(Effect("forces", of="self", step=step), region=True)
    t["reserve", "north"], t["forces", "north", "plain"] = reserve, there
    t.play("north", "card", "plain")
    assert (t["forces", "north", "plain"], t["reserve", "north"]) == (there + placed, reserve - placed)


@pytest.mark.parametrize(("there", "step", "back"), [(4, -2, 2), (1, -9, 1), (0, -3, 0)])
def test_2_5__forces_return_to_the_reserve(there, step, back):
    t = doing(Effect("forces", of="self", step=step), region=True)
    t["forces", "north", "plain"] = there
    t.play("north", "card", "plain")
    assert (t["forces", "north", "plain"], t["reserve", "north"]) == (there - back, 6 + back)


def test_2_5__forces_of_another_role_move_in_the_target_region():
    t = doing(Effect("forces", of="target", step=-1), region=True)
    t.play("north", "card", "border")
    assert (t["forces", "south", "border"], t["reserve", "south"]) == (1, 7)


def test_1_2__a_full_reserve_takes_no_more_tokens():
    t = doing(Effect("forces", of="self", step=-3), region=True)
    t["reserve", "north"] = 19
    t.play("north", "card", "plain")
    assert (t["forces", "north", "plain"], t["reserve", "north"]) == (1, 20)


@pytest.mark.parametrize("status", STATUSES)
def test_2_5__a_region_takes_a_status(status):
    t = doing(Effect("status", to=status), region=True)
    t.play("north", "card", "valley")
    assert STATUSES[t["status", "valley"]] == status
    assert t["holder", "valley"] == t.seat("north")


@pytest.mark.parametrize(("role", "holder"), [("self", "north"), ("target", "south"), ("backers", "west"), ("allies", "east")])
def test_2_5__a_region_goes_to_a_role(role, holder):
    t = doing(Effect("holder", to=role), region=True)
    t.play("north", "card", "border")
    assert (t["holder", "border"], t["taken"]) == (t.seat(holder), 0)


@pytest.mark.parametrize(("before", "step", "after"), [(0, 2, 2), (2, 3, 3), (2, -1, 1), (1, -3, 0)])
def test_2_5__a_fortification_grows_or_falls(before, step, after):
    t = doing(Effect("fort", step=step), region=True)
    t["fort", "plain"] = before
    t.play("north", "card", "plain")
    assert t["fort", "plain"] == after


@pytest.mark.parametrize(("to", "war"), [("on", 1), ("off", 0)])
def test_2_5__a_war_begins_or_ends(to, war):
    t = doing(Effect("war", to=to))
    t["war", "north", "south"] = 1 - war
    t.play("north", "card", "south")
    assert t["war", "south", "north"] == war


def test_2_5__an_operation_changes_nothing_by_itself():
    t = doing(Effect("operation", "ground", to="limited"), region=True)
    t.play("north", "card", "border")
    assert [line.cell for line in t.page] == [-1]


def test_2_5__withdrawn_tokens_go_back_to_the_reserve():
    t = doing(Effect("withdraw", of="self", about="target"))
    t["forces", "north", "border"] = 2
    t.play("north", "card", "south")
    assert [t["forces", "north", name] for name in ("border", "valley", "plain")] == [0, 0, 4]
    assert (t["reserve", "north"], t["forces", "south", "border"]) == (9, 2)


@pytest.mark.parametrize(
    ("status", "holder", "left", "holds"),
    [
        (OCCUPIED, "north", UNDISPUTED, "south"),
        (SEPARATIST, "north", SEPARATIST, "north"),
        (ANNEXED, "north", ANNEXED, "north"),
        (CONTESTED, "south", UNDISPUTED, "south"),
        (CONTESTED, "north", CONTESTED, "north"),
        (OCCUPIED, "west", OCCUPIED, "west"),
    ],
)
def test_2_5__what_was_merely_occupied_or_contested_goes_back_to_the_claimant(status, holder, left, holds):
    t = lay()
    t["status", "border"], t["holder", "border"] = status, t.seat(holder)
    t.run(withdraw, t.seat("north"), t.seat("south"))
    assert (t["status", "border"], t["holder", "border"]) == (left, t.seat(holds))


def test_2_5__withdrawal_leaves_what_the_mover_itself_claims():
    t = doing(Effect("withdraw", of="self", about="target"))
    t["status", "plain"] = CONTESTED
    t.play("north", "card", "south")
    assert t["status", "plain"] == CONTESTED


def test_2_5__effects_are_applied_in_printed_order():
    up, down = gains("economy", 9), gains("economy", -3)
    for effects, left in (((up, down), 7), ((down, up), 10)):
        t = doing(*effects)
        t.play("north", "card", "south")
        assert t["economy", "north"] == left


def test_2_5__an_effect_on_a_region_does_nothing_where_none_is_aimed_at():
    t = doing(Effect("status", to="contested"), Effect("fort", step=1), Effect("holder", to="self"), Effect("forces", step=1))
    t.play("north", "card", "south")
    assert [line.cell for line in t.page] == [-1]


def test_2_5__every_effect_is_in_the_printed_table():
    book = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    table = book[book.index("**2.5**") : book.index("**2.6**")]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(EFFECTS)


def assurance(t, one="north", other="south"):
    return [t["size", name, one, other] for name in ("institutional-assurance", "settlement-process")]


def test_2_6__a_regime_in_force_is_felt_by_both_sides():
    t = doing(Effect("regime", "council", to="in-force"))
    t.play("north", "card", "south")
    assert assurance(t) == assurance(t, "south", "north") == [2, 0]
    assert assurance(t, "west", "north") == [0, 0]


def test_2_6__a_settlement_is_felt_as_settlement():
    t = doing(Effect("regime", "accord", to="in-force"))
    t.play("north", "card", "south")
    assert assurance(t) == assurance(t, "south", "north") == [0, 2]


@pytest.mark.parametrize("to", ["suspended", "none"])
def test_2_6__a_regime_suspended_or_ended_is_felt_no_more(to):
    t = doing(
        Effect("regime", "council", to=to), ties=(Tie(("north", "south"), "rivalry", "note", regimes={"council": "in-force"}),)
    )
    assert assurance(t) == [2, 0]
    t.play("north", "card", "south")
    assert assurance(t) == assurance(t, "south", "north") == [0, 0]


def test_2_6__a_suspended_regime_that_ends_takes_nothing_more():
    regimes = {"council": "suspended", "hotline": "in-force"}
    t = doing(Effect("regime", "council", to="none"), ties=(Tie(("north", "south"), "rivalry", "note", regimes=regimes),))
    t.play("north", "card", "south")
    assert assurance(t) == [1, 0]


def test_2_6__assurance_is_the_sum_of_the_weights_in_force_at_most_3():
    t = lay()
    t.run(set_regime, 0, 1, t.ix.regimes["council"], IN_FORCE)
    t.run(set_regime, 0, 1, t.ix.regimes["hotline"], IN_FORCE)
    assert assurance(t) == [3, 0]
    t.run(set_regime, 0, 1, t.ix.regimes["hotline"], SUSPENDED)
    assert assurance(t) == [2, 0]


def test_2_6__what_the_limit_hides_is_there_again_when_a_regime_ends():
    catalogue = small().catalogue
    second = evolve(catalogue.regimes[0], id="second")
    t = lay(catalogue=evolve(catalogue, regimes=(*catalogue.regimes, second)))
    for name in ("council", "second", "hotline"):
        t.run(set_regime, 0, 1, t.ix.regimes[name], IN_FORCE)
    assert assurance(t) == [3, 0]
    t.run(set_regime, 0, 1, t.ix.regimes["council"], SUSPENDED)
    assert assurance(t) == assurance(t, "south", "north") == [3, 0]
    t.run(set_regime, 0, 1, t.ix.regimes["hotline"], NO_REGIME)
    assert assurance(t) == [2, 0]


def test_2_6__it_starts_with_what_the_scenario_has_in_force():
    regimes = {"council": "in-force", "hotline": "in-force", "accord": "suspended", "commission": "in-force"}
    t = lay(ties=(Tie(("north", "south"), "rivalry", "note", regimes=regimes),))
    assert assurance(t) == assurance(t, "south", "north") == [3, 1]


@pytest.mark.parametrize(
    "effect",
    [
        grows("threat", of="self", about="others"),
        Effect("regime", "council", of="self", about="others", to="in-force"),
        Effect("alignment", of="self", about="others", step=1),
        Effect("war", of="self", about="others", to="on"),
        Effect("intent", of="self", about="others", to="malign"),
    ],
)
def test_2_7__between_two_without_a_dyad_nothing_changes(effect):
    t = doing(effect)
    t.play("west", "card", "north")
    strangers = {t.cell((kind, "west", "east")) for kind in ("alignment", "war", "intent", "clock")}
    strangers |= {t.cell(("size", "threat", "west", "east")), t.cell(("regime", "council", "west", "east"))}
    assert not strangers & {line.cell for line in t.page}


@pytest.mark.parametrize(("place", "reader", "threat"), [("border", "north", 1), ("marsh", "north", 0)])
def test_2_1__neighbours_of_a_region_stand_in_it_or_border_on_it(place, reader, threat):
    t = lay(moves=(card("card", grows("threat", of="neighbours"), target="region", character="dual-use"),))
    t.play("south", "card", place)
    assert t["size", "threat", reader, "south"] == threat
