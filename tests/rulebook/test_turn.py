"""§12 The sequence of a turn, interpreted and compiled."""

import numpy as np
import pytest
from attrs import evolve
from boards import lay
from small_scenario import event, gains, grows, occurrence, small

from game.rules.board import LINES, copy, on_board, written
from game.rules.codes import (
    BY_BRINK,
    BY_CLOCK,
    BY_COUNT,
    BY_ENDING,
    BY_EVENT,
    BY_FADING,
    BY_OPERATION,
    BY_ORDER,
    BY_POLITICS,
    BY_READING,
    BY_SPIRAL,
    BY_TREATY,
    ENDING,
    NO_ENDING,
)
from game.rules.dice import withdraw_rulings
from game.rules.playout import write_at_random
from game.rules.rule import compiled
from game.rules.turn import clear_ledger, resolve

NEWS = event("news", gains("toll", 1))


def busy():
    """Lay a table on which everything that a turn can do is about to happen."""
    t = lay(unit="half-year", events=(NEWS,), occurrences=(occurrence("news", "2014-12"),))
    t["situation", "north", "south"], t["distrust", "south", "north"], t["standing", "south"] = 2, 9, 3
    t["size", "image", "south", "north"], t["age", "image", "south", "north"] = 3, 5
    t["brink"], t["peace"] = 4, 3
    t["offer", "south", "north"], t["offer-clauses", "south", "north"] = t.ix.treaties["pact"] + 1, 0b101
    t["offer", "south", "west"] = t.ix.treaties["pact"] + 1
    for order in (("accept-offer", "south"), ("menace", "south"), ("strike", "border")):
        t.order("north", *order)
    return t


def causes(t):
    """Return the causes of the last page in order, each run of them once."""
    found = []
    for line in t.page:
        if not found or found[-1] != line.cause:
            found.append(line.cause)
    return found


def test_12_1__the_sequence_of_a_turn():
    t = busy()
    t.resolve()
    season = [BY_CLOCK, BY_SPIRAL, BY_FADING, BY_BRINK, BY_POLITICS, BY_COUNT]
    opening = [BY_CLOCK, BY_TREATY, BY_EVENT]
    assert causes(t) == [BY_TREATY, BY_ORDER, BY_READING, BY_ORDER, BY_OPERATION, BY_COUNT, *season, BY_ENDING, *opening]


def test_12_1__answers_come_before_proposals():
    t = lay()
    t["offer", "south", "north"], t["offer-clauses", "south", "north"] = t.ix.treaties["truce"] + 1, 1
    t.order("south", "propose-treaty", "north", "pact", ("limits",))
    t.order("north", "accept-offer", "south")
    t.resolve()
    assert t["treaty", "truce", "north", "south"] % 4096 == 1
    assert t["treaty", "pact", "north", "south"] == 0
    assert t["offer", "south", "north"] == t.ix.treaties["pact"] + 1


def test_12_1__a_proposal_withdrawn_may_still_be_accepted_in_the_same_turn():
    t = lay()
    t["offer", "south", "north"], t["offer-clauses", "south", "north"] = t.ix.treaties["truce"] + 1, 1
    t.order("south", "withdraw-offer", "north")
    t.order("north", "accept-offer", "south")
    t.resolve()
    assert t["treaty", "truce", "north", "south"] % 4096 == 1


def test_12_1__diplomacy_comes_before_orders():
    t = lay()
    t["offer", "south", "north"], t["offer-clauses", "south", "north"] = t.ix.treaties["truce"] + 1, 0b0101
    t.order("north", "accept-offer", "south")
    t.order("south", "menace", "north")
    t.resolve()
    assert (t["treaty", "truce", "north", "south"], t["standing", "south"]) == (0, 4)


def test_12_1__each_order_is_followed_by_its_readings():
    t = lay()
    t.order("north", "menace", "south")
    t.order("south", "menace", "north")
    t.resolve()
    lines = [(line.cause, line.by) for line in t.page if line.cell < 0]
    assert lines[:5] == [(BY_ORDER, 0), (BY_READING, 0), (BY_READING, 0), (BY_ORDER, 1), (BY_READING, 1)]


def test_12_1__readings_know_the_situation_as_it_stood():
    t = lay()
    t["size", "war", "south", "north"] = 2
    t["size", "posture", "south", "north"] = 1
    t.throw(reading=6)
    t.order("north", "guard", "south")
    t.resolve()
    assert t["situation", "north", "south"] == 3
    assert t["size", "suspicion", "south", "north"] == 0


def test_12_1__operations_come_after_all_orders():
    t = lay()
    t.order("north", "attack", "border")
    t.order("south", "deploy", "border")
    t.throw(operation=1)
    t.resolve()
    assert t["forces", "south", "border"] == 4
    first = min(k for k, line in enumerate(t.page) if line.cause == BY_OPERATION)
    assert max(k for k, line in enumerate(t.page) if line.cause == BY_ORDER) < first


def test_12_1__recount_comes_before_the_season_and_after_it():
    t = lay(unit="half-year")
    t["size", "threat", "south", "north"], t["age", "threat", "south", "north"] = 3, 5
    t.resolve()
    distrust = [line.steps for line in t.page if line.cell == t.cell(("distrust", "south", "north"))]
    assert distrust == [3, -1]
    assert t["clock", "south", "north"] == 1


def test_12_1__points_follow_politics():
    t = lay(unit="half-year")
    t["cohesion", "north"] = 0
    t.resolve()
    assert (t["cohesion", "north"], t["points", "north"]) == (4, 4)


def test_12_1__events_are_counted_before_orders_are_written():
    scare = event("scare", grows("threat", 3, of="target", about="self"))
    t = lay(events=(scare,), occurrences=(occurrence("scare", "2014-01-02", of="north", about="south"),))
    t.resolve()
    assert (t["turn"], t["distrust", "south", "north"], t["situation", "north", "south"]) == (1, 5, 2)


def test_12_1__sheets_are_clean_for_the_next_turn():
    t = lay()
    t.order("north", "recover")
    t.resolve()
    assert [written(t.b, seat) for seat in range(3)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("unit", "marks"), [("day", [0, 0, 0, 0]), ("quarter", [0, 1, 0, 1]), ("half-year", [1, 1, 1, 1]), ("year", [2, 2, 2, 2])]
)
def test_12_2__season_marks_follow_the_calendar(unit, marks):
    t, found = lay(unit=unit), []
    for _ in range(4):
        before = t["seasons"]
        t.resolve()
        found.append(t["seasons"] - before)
    assert found == marks


def test_12_2__a_turn_without_a_mark_winds_no_clock():
    t = lay(unit="month")
    t["size", "threat", "south", "north"] = 3
    clocks = []
    for _ in range(12):
        t.resolve()
        clocks.append(t["clock", "south", "north"])
    assert clocks == [0] * 5 + [1] * 6 + [2]


def test_12_2__each_of_several_marks_is_passed():
    t = lay(unit="year")
    t["brink"], t["size", "threat", "south", "north"] = 5, 3
    t.resolve()
    assert (t["brink"], t["clock", "south", "north"], t["age", "threat", "south", "north"]) == (3, 2, 2)


def test_12_3__when_the_game_has_ended_nothing_opens():
    t = lay(events=(NEWS,), occurrences=(occurrence("news", "2014-01-02"),))
    t["brink"], t["points", "north"] = 9, 1
    t.order("north", "signal")
    t.resolve()
    assert (t["turn"], t["toll", "north"], t["points", "north"]) == (0, 0, 1)
    assert written(t.b, 0) == 0


def compare(seed, turns, twin, scenario):
    """Play random turns with the rules as they are written and as they are compiled; return how many were played."""
    t = lay(scenario, seed=seed)
    withdraw_rulings(t.b)
    other = copy(t.b)
    for played in range(turns):
        if on_board(t.b, ENDING) != NO_ENDING:
            return played
        for seat in range(len(t.ix.actors)):
            assert write_at_random(t.b, seat) == write_at_random(other, seat)
        for board, rule in ((t.b, resolve), (other, twin)):
            clear_ledger(board)
            rule(board)
        lines = int(t.b.desk[LINES])
        assert np.array_equal(t.b.cells, other.cells)
        assert np.array_equal(t.b.desk, other.desk)
        assert np.array_equal(t.b.ledger[:lines], other.ledger[:lines])
    return turns


@pytest.mark.long
def test_12_1__compiled_rules_play_the_same_turns():
    wide = small(unit="quarter", seats=4, events=(NEWS,), occurrences=(occurrence("news", "2014-05", odds=3),))
    calm = evolve(wide, settings={"peace-turns": 99})
    twin, played = compiled(resolve), 0
    for seed in range(40):
        played += compare(seed, 60 - played, twin, calm)
        if played >= 50:
            break
    assert played >= 50
