"""Undo reaches back only as far as nobody could have learnt anything: never over a die, another's act or look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_boards import few
from randomplay import QUICK, Setting

from game.match import Match, MatchFault

LEGAL = {seat: Setting(QUICK[0], 2).match().view(seat).legal() for seat in Setting(QUICK[0], 2).match().seats}
"""The orders of each seat that are legal at the start, found on tables of their own."""


@pytest.fixture
def match():
    return Setting(QUICK[0], 2).match()


def write(match, seat):
    """Write an order that is legal now, without looking at the table."""
    match.write(seat, next(order for order in LEGAL[seat] if not match.why_not(seat, order)))


def test_the_last_order_is_taken_back(match):
    one = match.seats[0]
    write(match, one)
    write(match, one)
    first, second = (order for order, _ in match.orders_of(one))
    assert match.undo(one) == second
    assert match.undo(one) == first
    with pytest.raises(MatchFault, match="nothing to undo"):
        match.undo(one)


def test_a_closed_sheet_is_opened_again(match):
    one = match.seats[0]
    write(match, one)
    match.commit(one)
    match.undo(one)
    assert one in match.waiting_for
    assert match.orders_of(one) == ()


def test_not_after_a_die(match):
    one = match.seats[0]
    write(match, one)
    for seat in match.seats:
        match.commit(seat)
    match.resolve()
    with pytest.raises(MatchFault, match="dice"):
        match.undo(one)


def test_not_after_another_seat_has_acted(match):
    one, other = match.seats[:2]
    write(match, one)
    write(match, other)
    with pytest.raises(MatchFault, match="another seat has acted"):
        match.undo(one)


def test_not_over_another_seat_s_act(match):
    one, other = match.seats[:2]
    write(match, one)
    match.commit(other)
    write(match, one)
    match.undo(one)
    with pytest.raises(MatchFault, match="another seat has acted"):
        match.undo(one)


def test_not_after_another_seat_has_looked(match):
    one, other = match.seats[:2]
    write(match, one)
    match.view(other)
    with pytest.raises(MatchFault, match="another seat has looked"):
        match.undo(one)


def test_not_over_another_seat_s_look(match):
    one, other = match.seats[:2]
    write(match, one)
    match.view(other)
    match.view(one)
    with pytest.raises(MatchFault, match="another seat has looked"):
        match.undo(one)


def test_looking_oneself_costs_nothing(match):
    one = match.seats[0]
    write(match, one)
    match.view(one)
    match.undo(one)


def test_undo_takes_back_points_and_leaves_no_trace(match):
    one = match.seats[0]
    told = match.view(one)
    write(match, one)
    match.undo(one)
    assert match.view(one).points == told.points
    assert match.view(one).legal() == told.legal()
    assert match.view(one) == told
    for seat in match.seats:
        match.commit(seat)
    untouched = Match.start(match.scenario, match.seed, options=match.options)
    for seat in untouched.seats:
        untouched.commit(seat)
    assert match.resolve().digest == untouched.resolve().digest


ACTS = st.lists(st.tuples(st.sampled_from(["write", "undo", "look", "commit"]), st.integers(0, 1)), max_size=12)


@given(ACTS)
@few(60)
def test_any_mixture_of_acts_keeps_undo_clean(acts):
    """Hold the match against the rule in its plainest form: a list of all acts and looks of the turn."""
    match = Setting(QUICK[0], 2).match()
    past = []
    for act, number in acts:
        seat = match.seats[number]
        closed = seat not in match.waiting_for
        if act == "look":
            match.view(seat)
            past.append(("look", seat))
        elif act == "undo":
            undo(match, seat, past)
        elif not closed and act == "commit":
            match.commit(seat)
            past.append(("commit", seat))
        elif not closed and act == "write":
            order = next((o for o in LEGAL[seat] if not match.why_not(seat, o)), None)
            if order:
                match.write(seat, order)
                past.append(("write", seat))


def undo(match, seat, past):
    """Undo, if the seat's last order is newer than any act or look of another."""
    places = [k for k, (act, who) in enumerate(past) if act == "write" and who == seat]
    if places and all(who == seat for _, who in past[places[-1] :]):
        match.undo(seat)
        past[places[-1]] = ("undone", seat)
    else:
        with pytest.raises(MatchFault):
            match.undo(seat)
