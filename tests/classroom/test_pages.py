"""Pages are plain values, and tell nobody what is not theirs."""

import json

import pytest
from attrs import asdict
from rooms import room

from game.classroom import adjudicating, conducting, deciding, joining, talking
from game.classroom.console import console_page
from game.classroom.hand import reading_shifts, readings_of
from game.classroom.projector import projector_page
from game.classroom.student import student_page

MARK = "quiet-as-a-mouse"


@pytest.fixture
def found():
    made = room(worlds=2, students=14)
    made.begin()
    made.order("georgia", tag="seize", sentence=MARK)
    talking.send(made.ex, made.now(), made.who("georgia"), "nato", f"to NATO only {MARK}")
    conducting.prepare_inject(made.ex, made.now(), made.teacher, f"for Georgia {MARK}", ["georgia"], turn=0)
    conducting.note(made.ex, made.now(), made.teacher, MARK)
    return made


def as_text(page):
    return json.dumps(asdict(page), ensure_ascii=False)


def test_pages_are_plain_values(found):
    found.ex.gate.refuse(found.now(), lambda: "something")
    for page in (
        student_page(found.ex, found.who("georgia"), found.at),
        console_page(found.ex, found.at),
        projector_page(found.ex, found.at),
    ):
        assert json.loads(as_text(page))


def test_a_side_sees_its_own_table_and_nobody_elses(found):
    assert MARK in as_text(student_page(found.ex, found.who("georgia"), found.at))
    assert MARK in as_text(student_page(found.ex, found.who("nato"), found.at))
    assert MARK not in as_text(student_page(found.ex, found.who("russia"), found.at))
    assert MARK not in as_text(student_page(found.ex, found.who("nato", world=1), found.at))
    assert MARK in as_text(console_page(found.ex, found.at))


def test_the_projector_leaks_nothing(found):
    text = as_text(projector_page(found.ex, found.at))
    assert MARK not in text
    assert all(person.nickname not in text for person in found.ex.people.values())
    assert all(str(person.device) not in text for person in found.ex.people.values())
    assert projector_page(found.ex, found.at).truth == ()


def test_after_the_turn_intents_stay_ones_own(found):
    conducting.go_on(found.ex, found.now(), found.teacher)
    assert MARK not in as_text(student_page(found.ex, found.who("russia"), found.at))
    assert MARK not in as_text(projector_page(found.ex, found.at))


def test_the_hand_shrinks_with_the_sheet(found):
    head = found.who("russia")
    before = student_page(found.ex, head, found.at).sight
    deciding.propose(found.ex, found.now(), head, before.cards[0].line)
    deciding.adopt(found.ex, found.now(), head, "o0-1", True)
    after = student_page(found.ex, head, found.at)
    assert after.sight.points == before.points - before.cards[0].cost
    assert before.cards[0].line not in [card.line for card in after.sight.cards]
    assert student_page(found.ex, found.who("georgia"), found.at).sight.points_dealt > 0


def test_no_student_page_holds_the_truth(found):
    page = student_page(found.ex, found.who("russia"), found.at)
    theirs = page.sight.relations[0].distrust[1]
    assert theirs[0] < theirs[1]


def test_the_truth_is_on_the_projector_once_the_teacher_shows_it(found):
    conducting.show(found.ex, found.now(), found.teacher, 0, True)
    assert dict(projector_page(found.ex, found.at).truth)


@pytest.mark.parametrize("side", ["russia", "georgia", "nato"])
def test_readings_are_those_of_the_view(found, side):
    view = found.ex.worlds[0].match.view(side)
    legal = view.legal()
    shifts = reading_shifts(view, legal)
    assert {str(order): readings_of(view, order, shifts) for order in legal} == {str(o): view.reading(o) for o in legal}


def test_the_teacher_reads_names_and_orders_and_no_ids(found):
    ex, at = found.ex, found.now()
    second = ex.facilitator_with(joining.take_charge(ex, at, joining.invite(ex, at, found.teacher, ""))).id
    line = str(ex.worlds[0].cabinets["georgia"].adopted()[0].order)
    adjudicating.rule(ex, at, second, 0, kind="cancel", of="georgia", what=line, why="the line is cut")
    adjudicating.rule(ex, at, found.teacher, 0, kind="track", of="nato", what="energy", value=1, why="a mild winter")
    page = console_page(ex, found.at)
    called = next(each for each in page.worlds[0].cabinets if each.side == "georgia").proposals[0].text
    posting, order = page.worlds[0].rulings
    assert "energy leverage" in posting.text
    assert called in order.text
    assert line not in order.text
    assert (posting.by, order.by) == page.facilitators == ("Teacher", "facilitator 2")
