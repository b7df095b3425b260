"""Two states that differ only in what a seat may not know give that seat the same view, to the last byte."""

import gc
import pickle
import random
import types

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_boards import boards, few, games, highest, tied_pairs
from randomplay import SCENARIOS, Setting, candidates_of, play_match, seats_of, write_randomly

from game.match import Intention, Match
from game.match.journal import Journal
from game.match.worlds import is_consistent, masked, visible
from game.rules import board as at
from game.rules.board import RULINGS, RULINGS_AT, SEED, SHEETS_AT, on_board, pair_cell
from game.rules.codes import CLOCK, DISTRUST, INTENT, PEACE, SHEET_LENGTH
from game.rules.situation import clash_of, distrust_of, recount, situation_of
from game.world.vocabulary import SITUATIONS


def opened(game, turns):
    """Return a match some random turns on, the last of which may have ended it."""
    return play_match(game.match(), random.Random(game.seed), calm=game.calm, turns=turns)


def with_other_secrets(b, seat, rng):
    """Return a board that differs from another only in what a seat may not see: cells, sheets, dice and rulings."""
    other = at.copy(b)
    high = highest(b)
    for cell in np.flatnonzero(~visible(b, seat)):
        other.cells[cell] = rng.randint(0, int(high[cell]))
    for number in seats_of(b):
        if number != seat:
            other.desk[SHEETS_AT + number * SHEET_LENGTH] = 0
            write_randomly(other, number, rng)
    other.desk[SEED : SEED + 2] = (rng.getrandbits(31), rng.getrandbits(31))
    other.desk[RULINGS] = 1
    other.desk[RULINGS_AT : RULINGS_AT + 5] = (1, 2, 3, 4, 5)
    other.ledger[:] = rng.getrandbits(20)
    return other


def answers(view, match, orders):
    """Return everything that a view tells: its own words, its functions' answers, and how it looks."""
    seats, scenario = match.seats, match.scenario
    pairs = [(one, other) for one in seats for other in seats if one != other]
    others = [other for other in seats if other != view.seat]
    told = [view.turn, view.date, view.is_over, view.brink, view.points, view.written, view.offers(), view.aims]
    told += [view.legal(), [view.why_not(order) for order in orders], [match.why_not(view.seat, o) for o in orders]]
    told += [[view.balance(order) for order in orders], [view.reading(order) for order in orders]]
    told += [[view.distrust(other) for other in others], [view.points_of(seat) for seat in seats]]
    for ask in (view.distrust_range, view.clash_range, view.possible_situations, view.modifiers, view.alignment):
        told.append([ask(*pair) for pair in pairs])
    for ask in (view.at_war, view.regimes, view.treaties):
        told.append([ask(*pair) for pair in pairs])
    told += [[view.region(region.id) for region in scenario.regions]]
    told += [[view.track(seat, name) for seat in seats for name in ("offence", "toll")]]
    told += [[page.postings for page in view.pages], view.visible.tolist()]
    told += [view.sample(number).cells.tolist() for number in range(2)]
    return told


@given(games, st.integers(0, 6), st.data())
@few(12)
def test_a_view_hangs_on_nothing_that_is_secret(game, turns, data):
    match = opened(game, turns)
    seat = data.draw(st.sampled_from(match.seats))
    rng = random.Random(game.seed)
    orders = rng.sample(list(candidates_of(match, seat)), 40)
    view = match.view(seat)
    told, looks, bytes_of = answers(view, match, orders), repr(view), pickle.dumps(view)
    match.board = with_other_secrets(match.board, match.seats.index(seat), rng)
    other = match.view(seat)
    assert other == view
    assert answers(other, match, orders) == told
    assert repr(other) == looks
    assert pickle.dumps(match.view(seat)) == bytes_of


@given(games, st.integers(0, 6), st.data())
@few(12)
def test_nothing_secret_can_be_reached_from_a_view(game, turns, data):
    match = opened(game, turns)
    seat = data.draw(st.sampled_from(match.seats))
    hidden = ~visible(match.board, match.seats.index(seat))
    for thing in reachable(match.view(seat)):
        assert not isinstance(thing, (Match, Journal, random.Random))
        if isinstance(thing, at.Board):
            assert not thing.cells[hidden].any()
            assert not thing.desk[:SHEETS_AT].any()
            assert len(thing.ledger) == 0


def reachable(start):
    """Return everything that hangs on a value, without modules, classes and functions."""
    passed = (types.ModuleType, type, types.FunctionType, types.BuiltinFunctionType, types.MethodType)
    seen, left = {}, [start]
    while left:
        thing = left.pop()
        if id(thing) not in seen and not isinstance(thing, passed):
            seen[id(thing)] = thing
            left.extend(gc.get_referents(thing))
    return list(seen.values())


@given(games, st.integers(1, 6), st.data())
@few(12)
def test_pages_of_a_seat_hold_nothing_secret(game, turns, data):
    match = opened(game, turns)
    seat = data.draw(st.sampled_from(match.seats))
    covert = {move.id for move in match.scenario.catalogue.moves if move.visibility == "covert"}
    by_move = {"order", "failed-order", "reading", "operation"}
    hidden = set(np.flatnonzero(~visible(match.board, match.seats.index(seat))).tolist())
    for page, whole in zip(match.view(seat).pages, match.pages, strict=True):
        assert page.digest == ""
        assert page.situations == {}
        assert not hidden & set(page.rows[:, 0].tolist())
        for posting in page.postings:
            if posting.cause in by_move and posting.by != seat:
                assert posting.what not in covert
            if posting.cause == "reading" and posting.cell is None:
                assert posting.on == seat
        for name, written in page.orders.items():
            if name == seat:
                assert written == whole.orders[name]
            else:
                assert all(order.move not in covert and intention is None for order, intention in written)


@given(games, st.integers(0, 6), st.data())
@few(12)
def test_what_a_view_leaves_open_holds_the_truth(game, turns, data):
    match = opened(game, turns)
    b = match.board
    seat = data.draw(st.sampled_from(match.seats))
    view = match.view(seat)
    for one, other in tied_pairs(b):
        names = match.seats[one], match.seats[other]
        low, high = view.distrust_range(*names)
        assert low <= distrust_of(b, one, other) <= high
        low, high = view.clash_range(*names)
        assert low <= clash_of(b, one, other) <= high
        assert SITUATIONS[situation_of(b, one, other) - 1] in view.possible_situations(*names)
        if names[0] == seat:
            assert view.distrust(names[1]) == distrust_of(b, one, other)


@given(games, st.integers(0, 6), st.integers(0, 1000), st.data())
@few(12)
def test_a_sampled_world_shows_the_seat_what_it_sees(game, turns, number, data):
    match = opened(game, turns)
    seat = data.draw(st.sampled_from(match.seats))
    view = match.view(seat)
    world = view.sample(number)
    assert is_consistent(view.board, world, view.number)
    assert np.all((world.cells >= 0) & (world.cells <= highest(world)))
    counted = at.copy(world)
    recount(counted)
    assert np.array_equal(counted.cells, world.cells)
    assert not np.array_equal(view.sample(number + 1).desk[SEED : SEED + 2], world.desk[SEED : SEED + 2])


@given(boards, st.data())
def test_own_secrets_are_one_s_own_and_clash_is_nobody_s(b, data):
    seat = data.draw(st.sampled_from(list(seats_of(b))))
    seen = visible(b, seat)
    for one, other in tied_pairs(b):
        for which in (DISTRUST, INTENT, CLOCK):
            assert seen[pair_cell(b, one, other, which)] == (one == seat)
        assert not seen[at.dyad_cell(b, one, other, 0)]
        assert not seen[at.dyad_cell(b, one, other, 1)]
    assert not seen[at.board_cell(b, PEACE)]
    assert on_board(masked(b, seat), PEACE) == 0


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_an_order_is_meant_to_do_stays_with_its_seat(name):
    match = Setting(name, 3).match()
    writer, reader = match.seats[:2]
    order = match.view(writer).legal()[0]
    match.write(writer, order, Intention("deter", "the remark of one seat"))
    for seat in match.seats:
        match.commit(seat)
    match.resolve()
    assert any(intention for _, intention in match.view(writer).pages[-1].orders[writer])
    assert not any(intention for _, intention in match.view(reader).pages[-1].orders[writer])
    assert b"the remark of one seat" not in pickle.dumps(match.view(reader))


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_open_sheet_is_seen_by_its_seat_only(name):
    match = Setting(name, 3).match()
    writer, reader = match.seats[:2]
    before = pickle.dumps(match.view(reader))
    match.write(writer, match.view(writer).legal()[0])
    assert match.view(writer).written
    assert match.view(reader).written == ()
    assert pickle.dumps(match.view(reader)) == before


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_open_game_shows_every_seat_the_same_board(name):
    match = play_match(Setting(name, 5, is_open=True).match(), random.Random(5), calm=True, turns=2)
    cells = {match.view(seat).board.cells.tobytes() for seat in match.seats}
    assert cells == {match.board.cells.tobytes()}
