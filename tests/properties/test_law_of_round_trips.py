"""What is written can be read back: orders, journals, pages."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated
from random_boards import few, games
from randomplay import SCENARIOS, Setting, candidates_of, dear, play_match

from game.match import Intention, Match, MatchFault, Order, load_match, replay_match
from game.match.journal import LONGEST_FILE
from game.world.vocabulary import INTENT_TAGS

words = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
orders = st.one_of(
    st.builds(Order, words),
    st.builds(Order, words, words),
    st.builds(Order, words, words, words, st.lists(words, max_size=5).map(tuple)),
)


@given(orders)
def test_an_order_of_any_words_reads_back(order):
    assert Order.parse(str(order)) == order


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_candidate_reads_back(name):
    match = Setting(name).match()
    seen = set()
    for seat in match.seats:
        for order in candidates_of(match, seat):
            assert Order.parse(str(order)) == order
            seen.add(str(order))
    assert len(seen) > 200


def parsed(line):
    """Return the order that a line says, or the fault that it is none."""
    try:
        return Order.parse(line)
    except MatchFault as fault:
        return fault


@given(st.text(max_size=60))
def test_parsing_takes_a_line_or_says_what_it_expected(line):
    found = parsed(line)
    if isinstance(found, Order):
        assert Order.parse(str(found)) == found
    else:
        assert "expected" in str(found)


@given(games, st.integers(0, 5))
@few(8)
def test_a_journal_reads_back_as_it_was_written(game, turns):
    match = play_match(game.match(), random.Random(game.seed), calm=game.calm, turns=turns)
    remade = Match.start(match.scenario, match.seed, options=match.options)
    for entry in match.journal.entries[1:]:
        told = json.loads(json.dumps(entry))
        if "write" in told:
            remade.write(told["seat"], Order.parse(told["write"]))
        elif "commit" in told:
            remade.commit(told["seat"])
        else:
            assert remade.resolve().digest == told["resolved"]
    assert remade.journal.entries == match.journal.entries
    assert remade.pages == match.pages


def busy_match(name, seed, file):
    """Play a match with remarks, second thoughts and an open sheet at the end."""
    match, rng = Setting(name, seed, seed, calm=True).match(file), random.Random(seed)
    while not match.is_over and match.turn < 3:
        for seat in match.seats:
            for _ in range(2):
                legal = match.view(seat).legal()
                remark = rng.choice(["", "to be safe", "為了安全", "“quoted” \\ \t tab", "x" * 500])
                match.write(seat, rng.choice(legal), Intention(rng.choice(INTENT_TAGS), remark))
                if rng.random() < 0.3:
                    match.undo(seat)
            match.commit(seat)
        match.resolve()
    if not match.is_over:
        match.write(match.seats[1], match.view(match.seats[1]).legal()[0])
    return match


@pytest.mark.parametrize("name", dear())
def test_a_saved_match_loads_as_it_was(name, tmp_path):
    file, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    match = busy_match(name, 4, file)
    match.save(other)
    assert file.read_bytes() == other.read_bytes()
    for again in (load_match(file), replay_match(other)):
        assert again.journal.entries == match.journal.entries
        assert again.pages == match.pages
        assert again.waiting_for == match.waiting_for
        assert [again.orders_of(seat) for seat in again.seats] == [match.orders_of(seat) for seat in match.seats]
        assert [again.view(seat) for seat in again.seats] == [match.view(seat) for seat in match.seats]
    assert file.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("name", dear())
def test_a_whole_journal_is_far_from_the_longest(name, tmp_path):
    match = play_match(Setting(name, 2, calm=True).match(), random.Random(2), calm=True)
    match.save(tmp_path / "whole.jsonl")
    assert (tmp_path / "whole.jsonl").stat().st_size * 60 < LONGEST_FILE


@pytest.mark.parametrize("name", SCENARIOS)
def test_mutated_orders_read_back_if_they_can_be_written_at_all(name):
    match, rng = Setting(name).match(), random.Random(9)
    candidates = list(candidates_of(match, match.seats[0]))
    for _ in range(300):
        order = mutated(rng.choice(candidates), match.scenario, rng)
        try:
            again = Order.parse(str(order))
        except MatchFault:
            assert match.why_not(match.seats[0], order)
        else:
            assert str(again) == str(order)
