"""The after-action review tells the whole match: the end, every seat, every dyad, what was meant, read and so."""

import json
import re

import pytest
from plainly import assert_plain, ids_of, play

from game.match import Match
from game.match.page import digest
from game.report.courses import course_lines, courses
from game.report.meanings import meanings
from game.report.past import past_of
from game.report.review import Review, notice
from game.rules.board import pair_cell
from game.rules.codes import DISTRUST
from game.world import names
from game.world.vocabulary import SITUATIONS


@pytest.mark.usefixtures("language")
def test_a_review_holds_the_end_every_seat_and_every_dyad_in_plain_words(matches):
    for match in matches:
        scenario, lines = match.scenario, Review(match).lines
        text = "\n".join(lines)
        ending = next(each for each in scenario.catalogue.endings if each.id == match.outcome.ending)
        assert names.in_words(ending.name) in text
        assert names.in_words(ending.text) in text
        assert all(names.in_words(actor.name) in text for actor in scenario.actors)
        assert all(names.dyad(scenario, *tie.between) in text for tie in scenario.ties)
        assert all(names.in_words(aim.name) in text for agenda in scenario.agendas for aim in agenda.aims)
        assert lines[-1] == notice()
        ids = ids_of(scenario)
        for line in filter(None, lines):
            assert_plain(line, ids)


def test_a_chinese_review_holds_no_english_sentence(matches, monkeypatch):
    monkeypatch.setenv("DILEMMA_LANG", "zh-TW")
    for match in (matches[0], matches[-1]):
        for line in Review(match).lines:
            said = re.sub(r"「[^」]*as said[^」]*」|〔[^〕]*〕", "", line)
            assert not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", said), said


def test_a_review_says_what_it_is_for():
    assert "education and exploration" in notice()
    assert "not a prediction" in notice()


def test_the_past_is_the_board_as_it_was(matches):
    for match in matches:
        boards = past_of(match).boards
        assert [digest(b) for b in boards] == [page.digest for page in match.pages]


def test_what_a_side_could_not_exclude_holds_what_was_so(matches):
    for match in matches:
        for course in courses(match, past_of(match)):
            for seat in course.between:
                assert all(true in possible for true, possible in zip(course.true, course.possible[seat], strict=True))


def test_courses_are_rows_of_the_same_length(matches):
    for match in matches:
        past = past_of(match)
        for course in courses(match, past):
            assert course.true == tuple(page.situations[course.dyad] for page in match.pages)
            assert {len(row) for row in (*course.possible.values(), *course.distrust.values(), course.documented)} == {
                len(match.pages)
            }
            one, other = (match.seats.index(seat) for seat in course.between)
            assert course.distrust[course.between[0]][-1] == match.board.cells[pair_cell(match.board, one, other, DISTRUST)]
            text = "\n".join(course_lines(match.scenario, course))
            assert ("documented" in text) == any(course.documented)
            assert all(len(line) < 110 for line in text.splitlines())


def test_the_documented_situations_stand_beside_the_turns_that_they_speak_of(matches):
    found = {course.dyad: course.documented for course in courses(matches[0], past_of(matches[0]))}
    for entry in matches[0].scenario.history.situations:
        assert entry.dyad in found
    assert any(set(turn) <= set(SITUATIONS) and turn for row in found.values() for turn in row)
    assert all(row[0] == () for row in found.values())


def test_every_order_with_an_intent_is_told_with_what_was_read_and_so(matches):
    for match in matches[::2]:
        written = [(page.turn, seat, o, i) for page in match.pages for seat, row in page.orders.items() for o, i in row]
        told = meanings(match, past_of(match))
        assert [(m.turn, m.seat, m.order, m.intention) for m in told] == written
        assert all(meaning.act is not None for meaning in told)
        text = "\n".join(Review(match).lines)
        assert text.count("  meant: ") == text.count("  was so: ") == len(written)


def test_readings_belong_to_the_order_that_was_read(matches):
    for match in matches:
        for meaning in meanings(match, past_of(match)):
            assert all((r.by, r.what) == (meaning.seat, meaning.order.move) for r in meaning.readings)
            assert len({r.on for r in meaning.readings}) == len(meaning.readings)


def test_the_review_as_data_is_the_review_in_words(matches):
    for match in matches[:2]:
        review = Review(match)
        data = json.loads(json.dumps(review.as_json(), ensure_ascii=False))
        assert data["ending"]["id"] == match.outcome.ending
        assert set(data["seats"]) == set(match.seats)
        assert set(data["dyads"]) == set(match.pages[0].situations)
        assert {seat: known["score"] for seat, known in data["seats"].items()} == match.outcome.scores
        assert len(data["told"]) == len(match.pages)
        assert data["notice"] in review.lines


def test_a_match_that_goes_on_can_be_looked_back_on_without_touching_it(scenarios):
    match = Match.start(scenarios["five-days-2008"], 1)
    before = (match.waiting_for, match._undoable.seat, digest(match.board))
    review = Review(match)
    assert "The game is not over." in review.lines
    assert review.as_json()["ending"] is None
    assert (match.waiting_for, match._undoable.seat, digest(match.board)) == before


def test_a_short_match_of_a_turn_has_a_review(scenarios):
    assert Review(play(scenarios["spiral-2014"], 5, turns=1)).lines
