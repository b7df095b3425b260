"""Many at once: a whole class comes in by one address within a minute, and a flood ends at the door."""

import pytest

from game.classroom import joining
from game.classroom.faults import ClassroomFault, WrongCode
from game.classroom.limits import MOST_WAITING, RATES
from game.classroom.opening import Plan, new_exercise
from game.classroom.pieces import told_line, without_sources
from game.classroom.student import student_page
from game.words import say, use_language


@pytest.fixture
def ex():
    use_language("en")
    return new_exercise(Plan("lab-two"), None, 0.0)


def test_a_class_of_120_joins_within_a_minute_and_before_anybody_is_admitted(ex):
    secrets = {joining.join(ex, 0.5 * k, ex.code) for k in range(120)}
    assert len(secrets) == len(ex.people) == 120
    assert joining.admit_all(ex, 61.0, "f1") == 120
    assert all(person.is_seated for person in ex.people.values())
    assert ex.gate.log == ()


def test_a_flood_of_right_codes_ends_at_the_door_and_the_teacher_reads_of_it(ex):
    refused = 0
    for k in range(400):
        try:
            joining.join(ex, 0.01 * k, ex.code)
        except ClassroomFault:
            refused += 1
    assert refused == 400 - MOST_WAITING
    assert "too many who ask to join" in ex.gate.log[-1].text
    joining.turn_away_all(ex, 5.0, "f1")
    with pytest.raises(ClassroomFault, match="wait a minute"):
        joining.join(ex, 5.1, ex.code)
    joining.join(ex, 65.0, ex.code)


def test_wrong_codes_take_nothing_from_those_who_have_the_right_one(ex):
    for _ in range(3 * RATES["join"][0]):
        with pytest.raises(WrongCode):
            joining.join(ex, 1.0, "AAA-AA")
    joining.join(ex, 1.0, ex.code)
    assert len(ex.people) == 1


@pytest.mark.parametrize(
    ("line", "text", "sources"),
    [
        ("event: a truce · Georgia — it held. [study p.4; note]", "event: a truce · Georgia — it held.", ["study p.4; note"]),
        ("one [a p.1]; two [b p.2]", "one; two", ["a p.1", "b p.2"]),
        ("事件：停火〔研究第4頁〕；另一件〔第5頁〕", "事件：停火；另一件", ["研究第4頁", "第5頁"]),
        ("Russia: waits (“we [really] wait”)", "Russia: waits (“we [really] wait”)", []),
    ],
)
def test_sources_stand_behind_a_key(line, text, sources):
    assert without_sources(line) == (text, sources)
    shown = told_line(line).text
    assert ("<details" in shown) == bool(sources)
    assert all(source in shown for source in sources)


def test_nobody_is_offered_words_that_the_phase_does_not_allow(ex):
    secret = joining.join(ex, 1.0, ex.code)
    joining.admit_all(ex, 2.0, "f1")
    page = student_page(ex, ex.person_with(secret), 3.0)
    assert (page.phase, page.may_message, page.may_publish) == ("briefing", False, False)


def test_each_teacher_reads_the_log_in_their_own_language(ex):
    use_language("zh-TW")
    ex.gate.refuse(1.0, lambda: say("a message to nobody"))
    use_language("en")
    ex.gate.refuse(2.0, lambda: say("a message to nobody"))
    (line,) = ex.gate.log
    assert (line.text, line.times) == ("refused: a message to nobody", 2)
    use_language("zh-TW")
    told = line.text
    use_language("en")
    assert told != line.text
    assert "a message" not in told
