"""An aggravating modifier never lowers Clash or Distrust, and assurance never raises them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_boards import scrambled_boards, tied_pairs
from randomplay import SCENARIOS, shipped

from game.rules.board import MODIFIER_TABLE, MODIFIERS, Board, look, pair_cell, size_cell
from game.rules.codes import D_SIGN, DISTRUST, INTENT
from game.rules.situation import clash_of, distrust_of, recount, situation_of


def gravity(b: Board, one: int, other: int) -> tuple[int, int, int, int]:
    """Return what lies between two sides: Clash, both Distrusts and the situation."""
    recount(b)
    found = clash_of(b, one, other), distrust_of(b, one, other), distrust_of(b, other, one)
    return *found, situation_of(b, one, other)


def no_less(after, before):
    return all(now >= then for now, then in zip(after, before, strict=True))


@given(scrambled_boards(), st.data())
def test_a_step_of_any_modifier_moves_its_dyad_in_its_own_direction_only(b, data):
    one, other = data.draw(st.sampled_from(tied_pairs(b)))
    for modifier in range(int(b.book[MODIFIERS])):
        cell = size_cell(b, one, other, modifier)
        if b.cells[cell] < 3:
            before = gravity(b, one, other)
            b.cells[cell] += 1
            after = gravity(b, one, other)
            aggravating = look(b, MODIFIER_TABLE, modifier, D_SIGN) > 0
            assert no_less(after, before) if aggravating else no_less(before, after)


@given(scrambled_boards(), st.data())
def test_a_step_leaves_every_other_dyad_alone(b, data):
    pairs = tied_pairs(b)
    one, other = data.draw(st.sampled_from(pairs))
    rest = [(a, c) for a, c in pairs if {a, c} != {one, other}]
    before = [gravity(b, a, c) for a, c in rest]
    modifier = data.draw(st.integers(0, int(b.book[MODIFIERS]) - 1))
    cell = size_cell(b, one, other, modifier)
    b.cells[cell] = (b.cells[cell] + 1) % 4
    assert [gravity(b, a, c) for a, c in rest] == before


@given(scrambled_boards(), st.data())
def test_malice_never_lowers_clash_or_the_situation(b, data):
    one, other = data.draw(st.sampled_from(tied_pairs(b)))
    b.cells[pair_cell(b, one, other, INTENT)] = 0
    before = gravity(b, one, other)
    b.cells[pair_cell(b, one, other, INTENT)] = 1
    assert no_less(gravity(b, one, other), before)


@given(scrambled_boards())
def test_what_is_counted_lies_in_its_range_and_is_shared(b):
    recount(b)
    for one, other in tied_pairs(b):
        clash, mine, theirs, situation = gravity(b, one, other)
        assert (clash, theirs, mine, situation) == gravity(b, other, one)
        assert clash >= 0
        assert 0 <= mine <= 30
        assert situation in {1, 2, 3, 4}
        assert b.cells[pair_cell(b, one, other, DISTRUST)] == mine


@pytest.mark.parametrize("name", SCENARIOS)
def test_weights_are_printed_without_a_sign(name):
    for modifier in shipped(name).catalogue.modifiers:
        weights = (modifier.clash, modifier.reader, modifier.subject)
        assert all(0 <= weight <= 3 for weight in weights), modifier.id
        assert any(weights), f"{modifier.id} weighs nothing"
