"""An exercise is a fold of its journal: killed at any line, it goes on where it was."""

import io
import json
import zipfile

import pytest
from rooms import room

from game.classroom import adjudicating, conducting, deciding, joining, talking
from game.classroom.export import exported
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.limits import plain
from game.classroom.opening import Plan, folded, go_on_with, new_exercise
from game.match import load_match
from game.match.journal import Journal

FIELDS = ("phase", "turn", "stage", "curtain", "code", "decides", "people", "tickets", "injects", "notes", "facilitators")


def state(ex):
    """Return what an exercise holds, for comparing."""
    worlds = [(w.match.pages[-1].digest, w.match.turn, w.cabinets, w.words, w.rulings) for w in ex.worlds]
    return [getattr(ex, name) for name in FIELDS], worlds


def busy(found):
    """Let a bit of everything happen."""
    found.begin()
    found.order("georgia", tag="deter", sentence="so that they see")
    russia = found.who("russia")
    talking.send(found.ex, found.now(), russia, "georgia", "Keep your column back.")
    talking.publish(found.ex, found.now(), found.who("georgia"), "We want peace.")
    conducting.prepare_inject(found.ex, found.now(), found.teacher, "Shots at night", ["georgia"], turn=1)
    conducting.note(found.ex, found.now(), found.teacher, "Russia is quiet")
    adjudicating.stand_in(found.ex, found.now(), found.teacher, 0, "nato", "easy")
    adjudicating.rule(found.ex, found.now(), found.teacher, 0, kind="brink", value=1, why="a scare")
    for _ in range(4):
        conducting.go_on(found.ex, found.now(20), found.teacher)
    joining.release(found.ex, found.now(), found.teacher, russia.id)


def test_every_prefix_of_a_journal_is_an_exercise_and_the_whole_is_this_one(tmp_path):
    found = room(tmp_path / "e.jsonl")
    busy(found)
    entries = found.ex.journal.entries
    assert state(folded(Journal(entries))) == state(found.ex)
    for cut in range(1, len(entries), 5):
        assert folded(Journal(entries[:cut])).version == cut - 1


def test_what_was_acknowledged_is_on_disk_and_a_torn_line_is_dropped(tmp_path):
    file = tmp_path / "e.jsonl"
    found = room(file)
    busy(found)
    assert [json.loads(line) for line in file.read_text().splitlines()] == found.ex.journal.entries
    file.write_bytes(file.read_bytes() + b'{"at":9999,"deed":"wor')
    again, is_torn = go_on_with(file, found.now(500))
    assert is_torn
    assert state(again) == state(found.ex)
    conducting.note(again, found.now(), found.teacher, "back again")
    assert not go_on_with(file, found.now())[1]


def test_a_server_that_was_away_takes_no_time_from_anybody(tmp_path):
    found = room(tmp_path / "e.jsonl")
    found.begin()
    left = found.ex.clock.left(found.ex.last)
    again, _ = go_on_with(tmp_path / "e.jsonl", found.now(600))
    assert again.clock.left(found.at) == pytest.approx(left, abs=1.0)


def test_a_disk_that_refuses_changes_nothing(tmp_path):
    found = room(tmp_path / "e.jsonl")
    before = state(found.ex)
    found.ex.journal.file = tmp_path / "no" / "such" / "folder" / "e.jsonl"
    with pytest.raises(Exception, match="cannot be written"):
        conducting.note(found.ex, found.now(), found.teacher, "lost?")
    assert state(found.ex) == before


def test_a_token_works_once_and_a_released_seat_changes_hands():
    found = room()
    head, ex = found.who("georgia"), found.ex
    secret = joining.join(ex, found.now(), ex.code)
    stranger = ex.person_with(secret)
    assert not stranger.is_seated
    old = head.device
    token = joining.release(ex, found.now(), found.teacher, head.id)
    assert head.device == ""
    new = joining.redeem(ex, found.now(), token.lower().replace("-", " "))
    assert ex.person_with(new) is head
    assert head.device != old
    with pytest.raises(ClassroomFault):
        joining.redeem(ex, found.now(), token)


def test_no_secret_is_in_the_journal(tmp_path):
    file = tmp_path / "e.jsonl"
    found = room(file)
    secret = joining.join(found.ex, found.now(), found.ex.code)
    token = joining.release(found.ex, found.now(), found.teacher, "p1")
    link = joining.invite(found.ex, found.now(), found.teacher, "Second")
    text = file.read_text()
    assert secret not in text
    assert token not in text
    assert link not in text


def test_a_facilitators_link_works_once():
    found = room()
    link = joining.invite(found.ex, found.now(), found.teacher, "Second")
    joining.take_charge(found.ex, found.now(), link)
    with pytest.raises(Hostile):
        joining.take_charge(found.ex, found.now(), link)
    with pytest.raises(Hostile):
        joining.take_charge(found.ex, found.now(), "")


def test_only_the_head_adopts_and_hands_in():
    found = room()
    found.begin()
    other = found.who("georgia", "diplomacy")
    deciding.propose(found.ex, found.now(), other, str(found.orders("georgia")[0]))
    name = found.ex.worlds[0].cabinets["georgia"].proposals[0].id
    for act in (
        lambda: deciding.adopt(found.ex, found.now(), other, name, True),
        lambda: deciding.commit(found.ex, found.now(), other),
    ):
        with pytest.raises(ClassroomFault, match="head"):
            act()
    stranger = found.who("russia")
    with pytest.raises(ClassroomFault):
        deciding.adopt(found.ex, found.now(), stranger, name, True)


def test_without_a_head_a_majority_decides():
    found = room(students=9)
    found.begin()
    ex, head = found.ex, found.who("georgia")
    joining.remove(ex, found.now(), found.teacher, head.id)
    one, two = ex.members(0, "georgia")
    deciding.propose(ex, found.now(), one, str(found.orders("georgia")[0]))
    cabinet = ex.worlds[0].cabinets["georgia"]
    assert not cabinet.sheet
    deciding.vote(ex, found.now(), two, cabinet.proposals[0].id, True)
    assert cabinet.sheet
    deciding.commit(ex, found.now(), one)
    assert not cabinet.is_committed
    deciding.commit(ex, found.now(), two)
    assert cabinet.is_committed


def test_after_the_hard_deadline_nothing_is_taken_and_what_was_adopted_counts():
    found = room()
    found.begin()
    head = found.who("georgia")
    line = str(found.orders("georgia")[0])
    deciding.propose(found.ex, found.now(), head, line)
    deciding.adopt(found.ex, found.now(), head, "o0-1", True)
    found.now(found.ex.clock.left(found.at) + 1)
    with pytest.raises(ClassroomFault, match="time is up"):
        deciding.commit(found.ex, found.now(), head)
    conducting.go_on(found.ex, found.now(), found.teacher)
    orders = found.ex.worlds[0].match.pages[-1].orders
    assert [str(order) for order, _ in orders["georgia"]] == [line]


def test_a_step_back_opens_the_sheets_again_as_they_were():
    found = room(worlds=2, students=12)
    found.begin()
    found.order("georgia", world=1)
    before = found.ex.worlds[1].match.pages[-1].digest
    conducting.go_on(found.ex, found.now(), found.teacher)
    conducting.step_back(found.ex, found.now(), found.teacher)
    world = found.ex.worlds[1]
    assert (found.ex.phase, found.ex.turn, world.match.pages[-1].digest) == ("planning", 0, before)
    assert len(world.cabinets["georgia"].sheet) == 1
    conducting.go_on(found.ex, found.now(), found.teacher)
    assert len(world.match.pages[-1].orders["georgia"]) == 1


def test_a_frozen_room_takes_nothing():
    found = room()
    found.begin()
    conducting.draw_curtain(found.ex, found.now(), found.teacher, "frozen")
    with pytest.raises(ClassroomFault, match="stopped the room"):
        talking.publish(found.ex, found.now(), found.who("russia"), "hello")


def test_the_last_third_is_kept_for_the_debrief():
    found = room()
    found.begin()
    clock = found.ex.clock
    for _ in range(found.ex.turns):
        if found.ex.phase == "planning":
            assert clock.hard <= clock.debrief_from
            found.now(clock.left(found.at))
            conducting.go_on(found.ex, found.at, found.teacher)
            conducting.go_on(found.ex, found.now(), found.teacher)
    assert clock.passed(found.at) <= clock.debrief_from + 60


@pytest.mark.parametrize("text", [None, 7, ["x"], "x" * 5000])
def test_a_forged_text_is_hostile(text):
    with pytest.raises(Hostile):
        plain(text)


def test_texts_lose_what_is_not_writing():
    assert plain("  a\x00\u202eb \n\n\n c\ud800 ") == "ab\nc"


def test_what_is_no_exercise_is_told_in_a_sentence(tmp_path):
    file = tmp_path / "e.jsonl"
    file.write_text('{"double-dilemma":1}\n')
    with pytest.raises(ClassroomFault, match="not the journal of an exercise"):
        go_on_with(file, 0.0)
    file.write_text(
        json.dumps(new_exercise(Plan("lab-two"), None, 0.0).journal.entries[0]) + '\n{"at":1,"deed":"fly","by":""}\n'
    )
    with pytest.raises(ClassroomFault, match=":2: does not follow"):
        go_on_with(file, 0.0)


def test_the_export_names_nobody_and_its_worlds_replay(tmp_path):
    found = room(worlds=2, students=12)
    busy(found)
    with zipfile.ZipFile(io.BytesIO(exported(found.ex))) as file:
        text = file.read("exercise.jsonl").decode()
        (tmp_path / "w.jsonl").write_bytes(file.read("world-1.jsonl"))
    assert all(person.nickname not in text for person in found.ex.people.values())
    assert all(person.device not in text for person in found.ex.people.values() if person.device)
    assert found.ex.code not in text
    assert "Teacher" not in text
    assert load_match(tmp_path / "w.jsonl").turn == found.ex.worlds[0].match.turn
