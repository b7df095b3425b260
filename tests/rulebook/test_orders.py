"""§7 Orders: what may be written, why not, and in which order it is carried out."""

import numpy as np
import pytest
from boards import lay
from small_scenario import card, gains, grows

from game.rules import board as at
from game.rules.board import points_cell, written
from game.rules.codes import (
    A_FIRST,
    A_LAST,
    ALLOWED,
    BAD_TREATY,
    BY_FAILED_ORDER,
    BY_OPERATION,
    BY_ORDER,
    CANCELLED,
    CANNOT_PAY,
    FOR_ORDER,
    GAME_OVER,
    LEGAL,
    NEED_UNMET,
    NO_WAY_THERE,
    NOBODY,
    NOT_YOUR_MOVE,
    NOWHERE,
    ORDERED_TWICE,
    SHEET_FULL,
    SHEET_ROWS,
    TOO_FEW_POINTS,
    WRONG_KIND,
    WRONG_TARGET,
    WRONG_TIE,
)
from game.rules.dice import rule_on
from game.rules.ledger import post_to
from game.rules.orders import order_number, points_left, why_not
from game.rules.playout import is_candidate_legal, mark_legal
from game.world.conditions import Effect, Need
from game.world.vocabulary import FAMILIES


def test_7_1__orders_are_written_within_action_points():
    t = lay()
    t.order("north", "attack", "border")
    t.order("north", "menace", "south")
    assert points_left(t.b, t.seat("north")) == 1
    assert t.why_not("north", "attack", "valley") == TOO_FEW_POINTS
    assert t.why_not("north", "recover") == LEGAL


def test_7_1__points_left_over_are_lost():
    t = lay()
    t.resolve()
    assert points_left(t.b, t.seat("north")) == 4


def test_7_1__each_order_once_a_turn():
    t = lay()
    t.order("north", "menace", "south")
    assert t.why_not("north", "menace", "south") == ORDERED_TWICE
    assert t.why_not("north", "menace", "west") == LEGAL
    t.resolve()
    assert t.why_not("north", "menace", "south") == LEGAL


def test_7_1__the_same_move_may_go_to_another_region():
    t = lay()
    t.order("north", "deploy", "plain")
    assert t.why_not("north", "deploy", "plain") == ORDERED_TWICE
    assert t.why_not("north", "deploy", "port") == LEGAL


def test_7_1__at_most_six_on_a_sheet():
    free = tuple(card(f"free-{k}", cost=0) for k in range(7))
    t = lay(moves=free)
    for k in range(SHEET_ROWS):
        t.order("north", f"free-{k}", "south")
    assert t.why_not("north", "free-6", "south") == SHEET_FULL
    assert [written(t.b, seat) for seat in range(3)] == [6, 0, 0]


def test_7_1__sheets_are_opened_together():
    t = lay(moves=(card("card", grows("memory"), needs=(Need("modifier", "threat", least=0, most=0),)),))
    t.order("north", "menace", "south")
    assert t.why_not("south", "card", "north") == LEGAL
    assert t["size", "threat", "south", "north"] == 0


def test_7_1__when_the_game_is_over_nothing_is_written():
    t = lay()
    t["ending"] = 1
    assert t.why_not("north", "recover") == GAME_OVER


@pytest.mark.parametrize(
    ("seat", "move", "target", "reason"),
    [
        ("north", "signal", "", LEGAL),
        ("south", "signal", "", NOT_YOUR_MOVE),
        ("north", "menace", "south", LEGAL),
        ("north", "menace", "", WRONG_TARGET),
        ("north", "menace", "north", WRONG_TARGET),
        ("north", "menace", "border", WRONG_TARGET),
        ("north", "recover", "south", WRONG_TARGET),
        ("north", "recover", "plain", WRONG_TARGET),
        ("north", "deploy", "", WRONG_TARGET),
        ("north", "deploy", "south", WRONG_TARGET),
        ("west", "embrace", "south", LEGAL),
        ("west", "embrace", "north", WRONG_TIE),
        ("west", "strike", "border", NO_WAY_THERE),
        ("south", "menace", "east", WRONG_TARGET),
    ],
)
def test_7_2__the_move_must_be_open_to_the_seat_and_its_target_must_fit(seat, move, target, reason):
    assert lay(seats=4).why_not(seat, move, target) == reason


@pytest.mark.parametrize(("target", "reason"), [("west", LEGAL), ("south", WRONG_KIND)])
def test_7_2__the_target_must_be_of_the_kind_that_the_card_asks(target, reason):
    t = lay(moves=(card("card", to=("alliance", "union")),))
    assert t.why_not("north", "card", target) == reason


def test_7_2__one_tag_of_several_is_enough():
    t = lay(moves=(card("card", by=("union", "small-state")),))
    assert [t.why_not(seat, "card", "north") for seat in ("south", "west")] == [LEGAL, NOT_YOUR_MOVE]


@pytest.mark.parametrize(("region", "reason"), [("border", LEGAL), ("island", WRONG_KIND), ("plain", LEGAL)])
def test_7_2__tie_and_kind_are_asked_of_the_actor_that_a_region_bears_on(region, reason):
    t = lay(moves=(card("card", target="region", to=("small-state",)),))
    assert t.why_not("north", "card", region) == reason


def test_7_2__a_tie_asked_of_a_region():
    t = lay(seats=4, moves=(card("card", target="region", tie="rivalry"),))
    assert [t.why_not("west", "card", region) for region in ("border", "plain")] == [WRONG_TIE, LEGAL]
    assert t.why_not("east", "card", "plain") == WRONG_TIE


def test_7_2__its_conditions_must_hold():
    t = lay()
    assert t.why_not("north", "deploy", "border") == NEED_UNMET
    assert t.why_not("north", "deploy", "plain") == LEGAL


def test_7_2__own_tracks_must_bear_the_price():
    t = lay()
    t["economy", "north"] = 0
    assert t.why_not("north", "concede", "south") == CANNOT_PAY
    t["economy", "north"] = 1
    assert t.why_not("north", "concede", "south") == LEGAL


def test_7_2__beside_what_the_sheet_already_spends():
    t = lay()
    t["economy", "north"] = 1
    t.order("north", "rearm")
    assert t.why_not("north", "concede", "south") == CANNOT_PAY
    t["economy", "north"] = 2
    assert t.why_not("north", "concede", "south") == LEGAL


def test_7_2__what_the_sheet_gains_pays_for_nothing():
    t = lay()
    t["economy", "north"] = 0
    t.order("north", "recover")
    assert t.why_not("north", "concede", "south") == CANNOT_PAY


@pytest.mark.parametrize(("move", "reason"), [("menace", BAD_TREATY), ("accept-offer", BAD_TREATY), ("propose-treaty", LEGAL)])
@pytest.mark.parametrize(("treaty", "clauses"), [("truce", ("ceasefire",)), ("pact", ("limits",))])
def test_7_2__only_a_proposal_names_a_treaty(move, reason, treaty, clauses):
    t = lay()
    t["offer", "south", "north"] = 1
    assert t.why_not("north", move, "south", treaty, clauses) == reason


def test_7_2__what_a_sheet_takes_from_others_is_not_spent():
    t = lay(moves=(card("card", gains("economy", -3, of="target")),))
    t["economy", "north"] = 1
    t.order("north", "card", "south")
    assert t.why_not("north", "concede", "south") == LEGAL


def test_7_2__what_others_lose_or_one_gains_is_no_price():
    t = lay(moves=(card("card", gains("economy", -3, of="target"), gains("toll", 3)),))
    t["economy", "north"] = t["economy", "south"] = 0
    assert t.why_not("north", "card", "south") == LEGAL


def test_7_2__tokens_must_be_in_the_reserve():
    t = lay(moves=(card("card", Effect("forces", of="self", step=1), target="region"),))
    t["reserve", "north"] = 0
    assert [t.why_not("north", move, "plain") for move in ("deploy", "card")] == [CANNOT_PAY, CANNOT_PAY]
    t["reserve", "north"] = 1
    assert [t.why_not("north", move, "plain") for move in ("deploy", "card")] == [LEGAL, LEGAL]


def test_7_2__an_operation_must_reach_its_region():
    t = lay()
    assert t.why_not("north", "attack", "border") == LEGAL
    assert t.why_not("north", "attack", "capital") == NO_WAY_THERE


@pytest.mark.parametrize("seats", [2, 3, 4])
def test_7_2__the_printed_candidates_agree_with_the_reasons(seats):
    t = lay(seats=seats)
    for seat in range(seats):
        first, last = (at.look(t.b, at.ACTOR_TABLE, seat, column) for column in (A_FIRST, A_LAST))
        mask = np.zeros(last - first, np.int32)
        count = mark_legal(t.b, seat, mask)
        rows = at.printed(t.b, at.CANDIDATE_TABLE)[first:last]
        assert count == mask.sum() > 10
        assert [why_not(t.b, seat, *map(int, row)) == LEGAL for row in rows] == [bool(each) for each in mask]
        assert is_candidate_legal(t.b, seat, first + int(mask.argmax()))


def carried_out(t):
    """Return who did what, in the order in which it was carried out."""
    moves = list(t.ix.moves)
    return [(moves[line.what], line.by) for line in t.page if line.cause in {BY_ORDER, BY_FAILED_ORDER} and line.cell < 0]


def test_7_3__orders_resolve_by_family():
    cards = tuple(card(f"in-{family}", family=family, cost=0) for family in FAMILIES)
    t = lay(moves=cards)
    for k, each in enumerate(reversed(cards)):
        t.order("north" if k < SHEET_ROWS else "west", each.id, "south")
    t.resolve()
    assert [name for name, _ in carried_out(t)] == [each.id for each in cards]


def test_7_3__the_families_stand_in_printed_order():
    printed = "settlement reassurance institutions domestic alignment coercion subversion arming nuclear force"
    assert list(FAMILIES) == printed.split()


def test_7_3__within_a_family_by_seat_number_and_then_as_written():
    cards = card("first", family="arming"), card("second", family="arming")
    t = lay(moves=cards)
    for seat, moves in (("west", ("first",)), ("north", ("second", "first")), ("south", ("second",))):
        for move in moves:
            t.order(seat, move, "north" if seat != "north" else "south")
    t.resolve()
    assert carried_out(t) == [("second", 0), ("first", 0), ("second", 1), ("first", 2)]


def test_7_4__an_order_whose_conditions_no_longer_hold_fails_and_is_read():
    t = lay(moves=(card("card", grows("memory"), family="force", needs=(Need("modifier", "posture", least=0, most=0),)),))
    t["situation", "north", "south"] = 3
    t.throw(reading=6)
    t.order("south", "card", "north")
    t.order("north", "guard", "south")
    t.play("west", "recover")
    assert carried_out(t)[-1] == ("card", 1)
    assert [line.by for line in t.lines(BY_FAILED_ORDER)] == [t.seat("south")]
    assert t["size", "memory", "north", "south"] == 0
    assert [line.by for line in t.readings()] == [0, 1]


def test_7_4__conditions_are_asked_again_when_the_turn_of_the_order_comes():
    t = lay(moves=(card("card", gains("standing"), family="force", target="none", needs=(Need("track", "economy", most=6),)),))
    t.order("north", "card")
    t.order("north", "recover")
    t.resolve()
    assert (t["economy", "north"], t["standing", "north"]) == (7, 5)


@pytest.mark.parametrize(("holder", "standing"), [("south", 6), ("north", 6), ("east", 5)])
def test_7_4__the_tie_is_asked_again_where_a_region_has_changed_hands(holder, standing):
    t = lay(seats=4, moves=(card("card", gains("standing"), target="region", tie="rivalry"),))
    t.order("north", "card", "border")
    t["holder", "border"] = t.seat(holder)
    t.resolve()
    assert (t["standing", "north"], len(t.lines(BY_FAILED_ORDER))) == (standing, 6 - standing)


def test_7_4__it_is_asked_again_of_the_first_region_too():
    t = lay(seats=4, moves=(card("card", gains("standing"), target="region", tie="rivalry"),))
    t.order("south", "card", "plain")
    t["holder", "plain"] = t.seat("west")
    t.resolve()
    assert t["standing", "south"] == 5


def test_7_4__no_operation_is_fought_on_an_order_that_failed():
    need = Need("track", "standing", least=5)
    t = lay(moves=(card("card", target="region", family="force", operation="ground", needs=(need,)),))
    t.order("north", "card", "border")
    t.run(post_to, t.cell(("standing", "north")), 4)
    t.resolve()
    assert len(t.lines(BY_FAILED_ORDER)) == 1
    assert t.lines(BY_OPERATION) == []
    assert (t["war", "north", "south"], t["toll", "south"]) == (0, 0)


def test_7_4__an_operation_goes_on_though_its_own_effects_undo_its_conditions():
    effects = Effect("operation", "ground", to="limited"), gains("standing", -1)
    need = Need("track", "standing", least=5)
    t = lay(moves=(card("card", *effects, target="region", family="force", operation="ground", needs=(need,)),))
    t.order("north", "card", "border")
    t.resolve()
    assert t.lines(BY_OPERATION)


def test_7_4__an_order_fails_where_its_region_can_no_longer_be_reached():
    t = lay()
    t.order("north", "attack", "border")
    t["forces", "north", "plain"] = t["forces", "north", "valley"] = 0
    t.resolve()
    assert (len(t.lines(BY_FAILED_ORDER)), len(t.lines(BY_OPERATION))) == (1, 0)


def test_7_4__yesterdays_failure_is_forgotten():
    t = lay()
    t.order("north", "attack", "border")
    t["forces", "north", "plain"] = t["forces", "north", "valley"] = 0
    t.resolve()
    t["forces", "north", "plain"] = 4
    t.order("north", "attack", "border")
    t.resolve()
    assert t.lines(BY_OPERATION)


def test_7_1__points_are_a_cell_like_any_other():
    t = lay()
    t.run(post_to, points_cell(t.b, 0), 0)
    assert t.why_not("north", "recover") == TOO_FEW_POINTS
    assert t.why_not("north", "accept-offer", "south") != TOO_FEW_POINTS


@pytest.mark.parametrize(("ruled", "economy"), [(CANCELLED, 0), (ALLOWED, -1)])
def test_1_3__a_ruling_decides_whether_an_order_is_carried_out(ruled, economy):
    t = lay()
    move, target = t.ix.moves["rearm"], NOBODY
    rule_on(t.b, FOR_ORDER, ruled, who=t.seat("north"), number=order_number(move, target, NOWHERE))
    t.play("north", "rearm")
    assert t.moved("economy", "north") == economy


def test_1_3__a_ruling_names_an_order_on_a_region_as_it_was_written():
    t = lay()
    number = order_number(t.ix.moves["attack"], NOBODY, t.ix.regions["border"])
    rule_on(t.b, FOR_ORDER, CANCELLED, who=t.seat("north"), number=number)
    t.order("north", "attack", "border")
    t.resolve()
    assert not t.lines(BY_OPERATION)
