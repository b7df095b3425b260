"""§1 The ledger: nothing changes a cell but a posting."""

import numpy as np
import pytest
from boards import lay
from small_scenario import card, gains, grows

from game.rules.board import LINES, copy, track_cell
from game.rules.codes import (
    BY_COUNT,
    BY_FAILED_ORDER,
    BY_ORDER,
    BY_POLITICS,
    BY_READING,
    ECONOMY,
    LEDGER_COLUMNS,
    NO_CELL,
    OFFENCE,
    TOLL,
)
from game.rules.ledger import because, because_plainly, note, post, post_to, thrown
from game.rules.turn import clear_ledger
from game.world.conditions import Effect, Need


@pytest.mark.parametrize(
    ("before", "steps", "after"), [(5, 2, 7), (5, -2, 3), (9, 5, 10), (1, -5, 0), (10, 1, 10), (0, -1, 0), (5, 0, 5)]
)
def test_1_2__a_posting_never_leaves_the_range_of_its_cell(before, steps, after):
    t = lay()
    t["economy", "north"] = before
    moved = t.run(post, track_cell(t.b, 0, ECONOMY), steps)
    assert (t["economy", "north"], moved) == (after, after - before)
    assert len(t.page) == int(moved != 0)


@pytest.mark.parametrize(("value", "after"), [(3, 3), (99, 10), (-4, 0)])
def test_1_2__posting_to_a_value_stays_in_range_too(value, after):
    t = lay()
    assert t.run(post_to, track_cell(t.b, 0, OFFENCE), value) == after - 5
    assert t["offence", "north"] == after


def test_1_2__human_cost_stops_at_its_highest():
    t = lay()
    t["toll", "south"] = 998
    assert t.run(post, track_cell(t.b, 1, TOLL), 16) == 1


def test_1_2__what_does_not_fit_is_not_posted():
    t = lay(moves=(card("card", gains("economy", 9)),))
    t.play("north", "card", "south")
    assert t.moved("economy", "north") == 4
    t.play("north", "card", "south")
    assert t.cell(("economy", "north")) not in [line.cell for line in t.page]


def test_1_2__a_posting_names_cell_steps_cause_what_who_whom_where_and_die():
    t = lay()
    cell = track_cell(t.b, 2, ECONOMY)
    clear_ledger(t.b)
    because(t.b, BY_ORDER, 7, 0, 2, 5)
    thrown(t.b, 4)
    post(t.b, cell, -2)
    assert t.page == [(cell, -2, BY_ORDER, 7, 0, 2, 5, 4)]


def test_1_2__a_new_cause_forgets_the_die_of_the_last():
    t = lay()
    clear_ledger(t.b)
    because(t.b, BY_ORDER, 7, 0, 2, 5)
    thrown(t.b, 4)
    because_plainly(t.b, BY_COUNT, 0)
    post(t.b, track_cell(t.b, 2, ECONOMY), -2)
    assert t.page[0][2:] == (BY_COUNT, 0, -1, -1, -1, 0)


def test_1_2__a_line_that_moves_nothing_is_a_note():
    t = lay()
    before = t.b.cells.copy()
    t.run(note)
    assert [line[:2] for line in t.page] == [(NO_CELL, 0)]
    assert np.array_equal(t.b.cells, before)


def test_1_2__a_full_ledger_refuses_before_anything_moves():
    t = lay()
    t.b.desk[LINES] = len(t.b.ledger)
    with pytest.raises(IndexError, match="full"):
        post(t.b, track_cell(t.b, 0, ECONOMY), -1)
    assert t["economy", "north"] == 6


def test_1_2__the_ledger_takes_a_turn_of_full_sheets():
    t = lay(seats=4)
    for seat in t.ix.actors:
        for other in t.ix.actors:
            if seat != other:
                t.write(seat, "menace", other)
                t.write(seat, "spy", other)
    t.resolve()
    assert 40 < len(t.page) < len(t.b.ledger)
    assert t.b.ledger.shape[1] == LEDGER_COLUMNS


def test_1_2__every_change_of_a_turn_is_posted_with_a_cause():
    t = lay(unit="half-year")
    t.order("north", "menace", "south")
    t.order("south", "recover")
    t.resolve()
    causes = {line.cause for line in t.page}
    assert {BY_ORDER, BY_READING, BY_COUNT, BY_POLITICS} <= causes
    assert t.moved("economy", "south") == 0
    assert [line.steps for line in t.page if line.cell == t.cell(("economy", "south"))] == [1, -1]


def test_1_2__an_order_leaves_a_note_whether_it_is_carried_out_or_fails():
    t = lay(moves=(card("card", grows("threat"), needs=(Need("brink"),)),))
    t.play("north", "card", "south")
    assert [line.cell for line in t.lines(BY_FAILED_ORDER)] == [NO_CELL]
    assert not t.lines(BY_ORDER)
    t["brink"] = 1
    t.play("north", "card", "south")
    assert [line.cell for line in t.lines(BY_ORDER)] == [NO_CELL, t.cell(("size", "threat", "south", "north"))]


def test_1_2__a_page_holds_one_turn():
    t = lay(moves=(card("card", Effect("brink", step=1)),))
    for page in (3, 2, 2):
        t.play("north", "card", "south")
        assert len(t.page) == page == int(t.b.desk[LINES])


def test_1_2__a_copy_of_the_board_keeps_its_own_cells_and_ledger():
    t = lay()
    other = copy(t.b)
    post(other, track_cell(other, 0, ECONOMY), 1)
    assert t["economy", "north"] == 6
    assert other.book is t.b.book
