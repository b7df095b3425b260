"""Every number is explained by a sum that is that number, and no seat is told what it may not see."""

import re
from copy import copy

import numpy as np
import pytest
from attrs import evolve
from plainly import assert_plain, ids_of

from game.match import MatchFault
from game.match.page import _is_covert, _may_know
from game.match.worlds import visible
from game.report.asking import FORMS, subjects
from game.report.turn import tell_turn
from game.report.why import why
from game.rules.board import HIGH_TABLE, pair_cell, printed
from game.rules.codes import BY_COUNT, DISTRUST, L_BY, L_CELL, L_STEPS
from game.rules.ends import is_met
from game.rules.situation import clash_of, distrust_of

WORTH = re.compile(r"= ([+−]\d+) \(|Uncertainty .*: ([+−]\d+) \[|(?:malign|benign) towards .*: ([+−]\d+)$")


def number(text):
    return int(text.replace("−", "-"))


def summed(lines):
    """Return what the terms of an explanation add up to, and what it says they come to."""
    end = next(k for k, line in enumerate(lines) if line.startswith("Sum: "))
    found = [m for line in lines[:end] for m in WORTH.finditer(line)]
    return sum(number(next(g for g in m.groups() if g)) for m in found), lines[end]


def pairs(scenario):
    return [pair for tie in scenario.ties for pair in (tie.between, tie.between[::-1])]


def asked_of(scenario):
    """Return what the tests ask: everything, but of the modifiers only some."""
    every = [str(subject) for subject in subjects(scenario)]
    few = [line for line in every if line.startswith("modifier")]
    private = [line for line in few if "suspicion" in line or "doubt" in line]
    return [*(line for line in every if not line.startswith("modifier")), *few[::25], *private]


def test_the_terms_of_a_distrust_add_up_to_it(matches):
    for match in matches:
        for reader, subject in pairs(match.scenario):
            one, other = match.seats.index(reader), match.seats.index(subject)
            terms, told = summed(why(match, f"distrust {reader} {subject}"))
            now = int(match.board.cells[pair_cell(match.board, one, other, DISTRUST)])
            assert now == distrust_of(match.board, one, other) == min(30, max(0, terms))
            assert told in {f"Sum: {now}", f"Sum: {terms}, held at {now}".replace("-", "−")}


def test_the_terms_of_a_clash_add_up_to_it(matches):
    for match in matches:
        for one, other in (tie.between for tie in match.scenario.ties):
            terms, told = summed(why(match, f"clash {one}-{other}"))
            now = clash_of(match.board, match.seats.index(one), match.seats.index(other))
            assert now == max(0, terms)
            assert told.endswith(f" {now}")


def test_the_lines_that_made_a_track_lead_from_its_start_to_now(matches):
    for match in matches:
        for subject in (s for s in subjects(match.scenario) if s.kind == "track"):
            head, *rest = why(match, str(subject))
            now, before = map(int, re.search(r": (\d+) \(at the start (\d+)\)", head).groups())
            assert now == match.view(match.seats[0]).track(*subject.ids)
            steps = [number(re.search(r" ([+−]\d+) —", line)[1]) for line in rest if " — " in line]
            assert before + sum(steps) == now


def test_what_a_seat_is_told_holds_the_truth(matches):
    for match in matches[::2]:
        for seat in match.seats:
            view = match.view(seat)
            for reader, subject in pairs(match.scenario):
                truth = int(re.search(r": (\d+),", why(match, f"distrust {reader} {subject}")[0])[1])
                told = re.search(r": (\d+)(?: to (\d+))?,", why(view, f"distrust {reader} {subject}")[0])
                low, high = int(told[1]), int(told[2] or told[1])
                widest = view.distrust_range(reader, subject)
                assert widest[0] <= low <= truth <= high <= widest[1]
                assert low == high or reader != seat


@pytest.mark.usefixtures("language")
def test_everything_that_can_be_asked_is_answered_in_words(matches):
    for match in (matches[0], matches[-1]):
        ids = ids_of(match.scenario)
        for source in (match, match.view(match.seats[1])):
            for line in asked_of(match.scenario):
                answer = why(source, line)
                assert answer
                for told in answer:
                    assert_plain(told, ids)


def hidden_elsewhere(match, seat):
    """Return the same match with everything changed that a seat may not see: cells, lines, and who did what in secret."""
    seat_number, chance = match.seats.index(seat), np.random.default_rng(7)
    b = match.board
    seen = visible(b, seat_number)
    high = printed(b, HIGH_TABLE)[:, 0]
    cells = np.where(seen, b.cells, chance.integers(0, high + 1)).astype(np.int32)
    twin = copy(match)
    twin.board = b._replace(cells=cells)
    twin._seat_pages = {}
    twin._pages = [_page_elsewhere(b, seat_number, page) for page in match.pages]
    assert (cells != b.cells).any()
    return twin


def _page_elsewhere(b, seat, page):
    rows = page.rows.copy()
    for row in rows:
        if not _may_know(b, seat, row) and row[L_CELL] >= 0:
            row[L_STEPS] += 1
        elif _is_covert(b, row) and row[L_BY] != seat:
            row[L_BY] = next(k for k in range(3) if k not in {seat, row[L_BY]})
    hidden = {dyad: "IV" if situation == "I" else "I" for dyad, situation in page.situations.items()}
    return evolve(page, rows=rows, situations=hidden)


def test_a_seat_is_told_the_same_whatever_is_hidden_from_it(matches):
    for match in (matches[1], matches[4]):
        for seat in match.seats:
            twin = hidden_elsewhere(match, seat)
            here, there = match.view(seat), twin.view(seat)
            asked = asked_of(match.scenario)
            assert [why(here, line) for line in asked] == [why(there, line) for line in asked]
            told = [[tell_turn(match.scenario, page) for page in view.pages] for view in (here, there)]
            assert told[0] == told[1]
            assert any(why(match, line) != why(twin, line) for line in asked[:12])


def test_hidden_terms_are_said_to_be_hidden(matches):
    match = matches[0]
    told = why(match.view("nato"), "distrust georgia russia")
    assert any(line.endswith("suspicion: hidden, from +0 to +3") for line in told)
    assert "hidden" in why(match.view("nato"), "modifier suspicion georgia russia")[0]
    assert not any("hidden" in line for line in why(match.view("georgia"), "distrust georgia russia"))
    assert not any("hidden" in line for line in why(match, "clash russia-georgia"))


def test_aims_and_scores_are_those_of_the_outcome(matches):
    for match in matches:
        row = 0
        for agenda in match.scenario.agendas:
            verdicts = {name: met for name, met, _ in match.outcome.aims[agenda.seat]}
            for aim in agenda.aims:
                told = why(match, f"aim {agenda.seat} {aim.id}")[0]
                assert (": met [" in told) == verdicts[aim.id] == is_met(match.board, row)
                row += 1
            head = next(line for line in why(match, f"score {agenda.seat}") if "as things stand" in line)
            assert f": {match.outcome.scores[agenda.seat]} = ".replace("-", "−") in head


def test_a_seat_knows_its_own_score_and_a_range_of_the_others(matches):
    for match, seat in [(each, seat) for each in matches for seat in each.seats]:
        for other in match.seats:
            head = next(line for line in why(match.view(seat), f"score {other}") if "as things stand" in line)
            told = re.search(r"stand: (−?\d+)(?: to (−?\d+))? = aims (\d+)(?: to (\d+))?", head)
            low, high = number(told[1]), number(told[2] or told[1])
            assert low <= match.outcome.scores[other] <= high
            met = sum(points for _, is_met, points in match.outcome.aims[other] if is_met)
            assert int(told[3]) <= met <= int(told[4] or told[3])


def test_dyads_may_be_asked_for_in_any_order(matches):
    for line in ("clash georgia-russia", "Clash  Russia Georgia", "clash russia-georgia"):
        assert why(matches[0], line) == why(matches[0], "clash russia-georgia")


def test_an_unknown_subject_is_refused_with_what_can_be_asked(matches):
    with pytest.raises(MatchFault) as fault:
        why(matches[0], "distrust gorgia russia")
    assert "Did you mean “distrust georgia russia”?" in str(fault.value)
    assert all(form in str(fault.value) for form in FORMS)
    for nonsense in ("", "{}", "brink brink", "distrust georgia", "x" * 5000):
        with pytest.raises(MatchFault) as fault:
            why(matches[0], nonsense)
        assert len(str(fault.value)) < 600


def test_derived_numbers_are_not_their_own_reasons(matches):
    match = matches[0]
    recounts = sum(int((page.rows[:, 2] == BY_COUNT).sum()) for page in match.pages)
    assert recounts
    assert not any("the sum of what is in force" in line for line in why(match, "distrust russia georgia"))
