"""The concept probe, the rubric, and the roles that decide nothing."""

import csv
import io
import json
import zipfile

import pytest
from attrs import asdict
from rooms import room

from game.classroom import conducting, joining, probing, talking
from game.classroom.console import console_page
from game.classroom.export import exported
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.kits import kit_for, rubric
from game.classroom.opening import folded
from game.classroom.probe_view import probe_panel, rubric_panel
from game.classroom.projector import projector_page
from game.classroom.student import student_page
from game.match.journal import Journal
from game.report.after_action.markup import flat

ITEMS = kit_for("five-days-2008").common.probe.items
RIGHT = {q.id: q.answer for q in ITEMS}
WRONG = {q.id: next(o.id for o in q.options if o.id != q.answer) for q in ITEMS}


def last_stage(made):
    conducting.debrief(made.ex, made.now(), made.teacher)
    conducting.open_stage(made.ex, made.now(), made.teacher, 3)


@pytest.fixture
def asked():
    """A room in which two answered before and one after."""
    made = room()
    one, two = made.who("georgia"), made.who("russia")
    probing.answer(made.ex, made.now(), one, WRONG, "a story from both sides")
    probing.answer(made.ex, made.now(), two, RIGHT, "")
    made.begin()
    last_stage(made)
    probing.answer(made.ex, made.now(), one, RIGHT, "")
    return made


def test_the_class_is_compared_before_and_after(asked):
    seen = probing.probe_seen(asked.ex)
    assert seen.answered == (2, 1)
    assert {item.right for item in seen.items} == {(1, 1)}
    assert seen.written == (("a story from both sides",), ())
    assert "1 of 2" in flat(probe_panel(seen))


def test_the_key_and_the_answers_are_the_teachers_alone(asked):
    key = ITEMS[0].why.en
    assert key in json.dumps(asdict(console_page(asked.ex, asked.at)), ensure_ascii=False)
    for page in (student_page(asked.ex, asked.who("nato"), asked.at), projector_page(asked.ex, asked.at)):
        text = json.dumps(asdict(page), ensure_ascii=False)
        assert key not in text
        assert "a story from both sides" not in text
    assert student_page(asked.ex, asked.who("nato"), asked.at).probe.questions[0].id == ITEMS[0].id


def test_the_probe_has_its_time_and_is_answered_once():
    made = room()
    who = made.who("georgia")
    probing.answer(made.ex, made.now(), who, RIGHT, "")
    assert student_page(made.ex, who, made.at).probe.is_answered
    with pytest.raises(ClassroomFault, match="already"):
        probing.answer(made.ex, made.now(), who, WRONG, "")
    made.begin()
    assert student_page(made.ex, who, made.at).probe is None
    with pytest.raises(ClassroomFault, match="not asked now"):
        probing.answer(made.ex, made.now(), who, RIGHT, "")
    conducting.debrief(made.ex, made.now(), made.teacher)
    assert student_page(made.ex, who, made.at).probe is None
    last = made.ex.probes
    conducting.open_stage(made.ex, made.now(), made.teacher, 3)
    probing.answer(made.ex, made.now(), who, WRONG, "")
    assert last["before"][who.id][0] == RIGHT
    assert last["after"][who.id][0] == WRONG


@pytest.mark.parametrize("given", [{"no-such": "a"}, {ITEMS[0].id: "z"}, {ITEMS[0].id: "<b>"}])
def test_what_nobody_offered_is_no_answer(given):
    made = room()
    with pytest.raises(Hostile):
        probing.answer(made.ex, made.now(), made.who("georgia"), given, "")
    assert made.ex.probes == {}


def test_answers_come_back_from_the_journal_and_leave_without_names(asked):
    assert folded(Journal(asked.ex.journal.entries, None)).probes == asked.ex.probes
    with zipfile.ZipFile(io.BytesIO(exported(asked.ex))) as file:
        rows = list(csv.DictReader(io.StringIO(file.read("probe.csv").decode("utf-8-sig"))))
        told = file.read("exercise.jsonl").decode()
    assert len(rows) == 3 * len(ITEMS)
    assert {row["when"] for row in rows} == {"before", "after"}
    assert sum(int(row["right"]) for row in rows) == 2 * len(ITEMS)
    assert "a story from both sides" in told
    assert all(person.nickname not in told for person in asked.ex.people.values())


def test_the_rubric_stands_on_the_console():
    _, levels, criteria = rubric("five-days-2008")
    assert all(len(steps) == len(levels) for _, _, steps in criteria)
    assert flat(rubric_panel("five-days-2008")).count("<tr") == len(criteria) + 1


def test_the_press_corps_prints_for_everybody_and_decides_nothing():
    made = room()
    joining.admit(made.ex, made.now(), made.teacher, "p1", 0, "", "press-corps")
    who = made.ex.people["p1"]
    with pytest.raises(ClassroomFault, match="does not print"):
        talking.publish(made.ex, made.now(), who, "too early")
    made.begin()
    page = student_page(made.ex, who, made.at)
    assert (page.may_publish, page.may_message, page.table.may_order, page.sight) == (True, False, False, None)
    assert page.brief.duties
    talking.publish(made.ex, made.now(), who, "Georgia says one thing, Russia another.")
    assert [(each.who, each.text) for each in projector_page(made.ex, made.at).press] == [
        ("press corps", "Georgia says one thing, Russia another.")
    ]
    with pytest.raises(ClassroomFault, match="no seat in a cabinet"):
        talking.send(made.ex, made.now(), who, "georgia", "psst")
    conducting.draw_curtain(made.ex, made.now(), made.teacher, "frozen")
    with pytest.raises(ClassroomFault, match="does not print"):
        talking.publish(made.ex, made.now(), who, "too late")
