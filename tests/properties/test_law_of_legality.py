"""Every legal order can be applied, and no illegal order can, however it is asked."""

import random

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated
from random_boards import few, games, scrambled_boards, scrambled_games
from randomplay import SCENARIOS, Setting, candidates_of, dear, draft, play_match, seats_of, shipped, write_randomly

from game.match import IllegalOrder, Order, Reason, fork
from game.match.legality import reasons
from game.match.lexicon import lexicon
from game.rules import board as at
from game.rules.codes import A_FIRST, A_LAST, LEGAL, SHEET_LENGTH
from game.rules.orders import points_left, why_not
from game.rules.playout import mark_legal
from game.rules.turn import resolve


def opened(game, turns):
    """Return a match some random turns on that has not ended."""
    rng = random.Random(game.seed)
    match = game.match()
    for _ in range(turns):
        before = fork(match, match.turn)
        play_match(match, rng, calm=game.calm, turns=1)
        if match.is_over:
            return before
    return match


def wrong_orders(match, rng, count):
    """Return random orders of any seat, most of them changed so that they break a rule."""
    orders = [order for seat in match.seats for order in candidates_of(match, seat)]
    chosen = [rng.choice(orders) for _ in range(count)]
    return [order if rng.random() < 0.2 else mutated(order, match.scenario, rng) for order in chosen]


@given(games, st.integers(0, 4), st.data())
@few(10)
def test_what_is_called_legal_can_be_written_and_nothing_else(game, turns, data):
    match = opened(game, turns)
    seat = data.draw(st.sampled_from(match.seats))
    rng = random.Random(game.seed)
    for order in wrong_orders(match, rng, 150):
        found = match.why_not(seat, order)
        assert match.view(seat).why_not(order) == found
        before = match.orders_of(seat)
        if found:
            with pytest.raises(IllegalOrder) as raised:
                match.write(seat, order)
            assert raised.value.reasons == found
            assert raised.value.order == order
            assert match.orders_of(seat) == before
        else:
            match.write(seat, order)
            assert len(match.orders_of(seat)) == len(before) + 1
            assert str(match.orders_of(seat)[-1][0]) == str(in_printed_order(order, match.scenario))
            match.undo(seat)


def in_printed_order(order, scenario):
    """Return an order with its clauses as the treaty prints them."""
    treaties = {treaty.id: treaty.clauses for treaty in scenario.catalogue.treaties}
    clauses = tuple(clause for clause in treaties.get(order.treaty, ()) if clause in order.clauses)
    return Order(order.move, order.target, order.treaty, clauses)


@given(games, st.integers(0, 4))
@few(6)
def test_the_legal_list_is_what_has_no_reason_against_it(game, turns):
    match = opened(game, turns)
    for seat in match.seats:
        view = match.view(seat)
        assert list(view.legal()) == [order for order in candidates_of(match, seat) if not view.why_not(order)]


@given(games, st.integers(0, 4))
@few(6)
def test_reasons_are_sentences(game, turns):
    match = opened(game, turns)
    rng = random.Random(game.seed)
    for order in wrong_orders(match, rng, 60):
        for reason in match.why_not(match.seats[0], order):
            assert isinstance(reason, Reason)
            assert reason.code
            assert reason.text.strip()


@given(games, st.integers(0, 4))
@few(6)
def test_a_seat_may_not_write_what_only_another_may(game, turns):
    match = opened(game, turns)
    own = {seat: set(candidates_of(match, seat)) for seat in match.seats}
    for seat in match.seats:
        strange = sorted(set().union(*own.values()) - own[seat], key=str)
        assert all(match.why_not(seat, order) for order in strange)


@given(scrambled_games(), st.integers(0, 2**32))
def test_words_and_numbers_agree_on_what_is_legal_anywhere(found, seed):
    rng = random.Random(seed)
    game, b = found
    scenario = shipped(game.scenario)
    lex = lexicon(scenario)
    rows = at.printed(b, at.CANDIDATE_TABLE)
    for seat in seats_of(b):
        write_randomly(b, seat, rng)
        for _ in range(40):
            order = lex.order(tuple(int(number) for number in rows[rng.randrange(len(rows))]))
            row = lex.row(mutated(order, scenario, rng) if rng.random() < 0.5 else order)
            if not isinstance(row, Reason):
                named = reasons(lex, b, seat, lex.order(row))
                assert (why_not(b, seat, *row) == LEGAL) == (not named)


@given(scrambled_boards(), st.integers(0, 2**32))
@few(10)
def test_the_legal_mask_is_what_the_rules_say_of_each_candidate_anywhere(b, seed):
    rng = random.Random(seed)
    rows = at.printed(b, at.CANDIDATE_TABLE)
    for seat in seats_of(b):
        if rng.random() < 0.5:
            write_randomly(b, seat, rng)
            b.desk[at.SHEETS_AT + seat * SHEET_LENGTH] = rng.randint(0, at.written(b, seat))
        first, last = (at.look(b, at.ACTOR_TABLE, seat, column) for column in (A_FIRST, A_LAST))
        mask = np.full(last - first, 9, np.int32)
        count = mark_legal(b, seat, mask)
        asked = [int(why_not(b, seat, *map(int, row[:5])) == LEGAL) for row in rows[first:last]]
        assert mask.tolist() == asked
        assert count == sum(asked)


@given(scrambled_boards(), st.integers(0, 2**32))
def test_a_sheet_stays_within_its_action_points_anywhere(b, seed):
    rng = random.Random(seed)
    for seat in seats_of(b):
        write_randomly(b, seat, rng)
        assert points_left(b, seat) >= 0
    resolve(b)


@given(games)
@few(4)
def test_nothing_is_legal_when_the_game_is_over(game):
    match = play_match(game.match(), random.Random(game.seed), turns=40)
    assert match.is_over
    for seat in match.seats:
        assert match.view(seat).legal() == ()
        assert {reason.code for order in candidates_of(match, seat) for reason in match.why_not(seat, order)} >= {"game-over"}


@pytest.mark.parametrize("name", SCENARIOS)
def test_only_a_proposal_names_a_treaty(name):
    match = Setting(name, 5).match()
    treaty = match.scenario.catalogue.treaties[0]
    for seat in match.seats:
        for order in match.view(seat).legal():
            if order.move != "propose-treaty":
                assert match.why_not(seat, evolve(order, treaty=treaty.id, clauses=treaty.clauses))


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_sheet_is_submitted_whole_or_not_at_all(name):
    match = Setting(name, 5).match()
    seat = match.seats[0]
    good = draft(match.view(seat), random.Random(5))
    with pytest.raises(IllegalOrder):
        match.submit(seat, [*good, Order("no-such-move")])
    assert match.orders_of(seat) == ()
    assert len(match.journal.entries) == 1
    match.submit(seat, good)
    assert tuple(order for order, _ in match.orders_of(seat)) == good


@pytest.mark.parametrize("name", dear())
def test_an_order_that_was_opened_is_carried_out_or_noted_as_failed(name):
    for seed in range(6):
        match = Setting(name, seed, seed, calm=True).match()
        rng = random.Random(seed)
        while not match.is_over and match.turn < 5:
            for seat in match.seats:
                match.submit(seat, draft(match.view(seat), rng, calm=True))
            page = match.resolve()
            for seat, written in page.orders.items():
                for order, _ in written:
                    assert any(
                        posting.by == seat and posting.what == order.move and posting.cause in {"order", "failed-order"}
                        for posting in page.postings
                    ), f"nothing was posted for {order} of {seat}"
