"""A turn is told in a few lines, and a seat's page tells no more than the seat may know."""

import re

import pytest
from plainly import assert_plain, ids_of, play

from game.report.acts import operations_of, result_of
from game.report.turn import tell_turn
from game.rules import force
from game.world import names
from game.world.vocabulary import SITUATIONS


@pytest.mark.usefixtures("language")
def test_every_turn_takes_4_to_20_lines_in_plain_words(matches):
    for match in matches:
        ids = ids_of(match.scenario)
        for page in match.pages:
            lines = tell_turn(match.scenario, page)
            assert 4 <= len(lines) <= 20
            for line in lines:
                assert_plain(line, ids)


def test_a_turn_tells_every_seat_and_the_human_cost(matches):
    for match in matches[:2]:
        for page in match.pages[1:]:
            lines = tell_turn(match.scenario, page)
            for actor in match.scenario.actors:
                assert any(line.startswith(f"{actor.name.en}: ") for line in lines)
            assert any(line.startswith("Human cost: ") for line in lines)


def test_stated_intents_are_told_to_those_who_may_know_them(matches):
    page = next(p for p in matches[0].pages if any(p.orders.values()))
    assert "as said by player" in " ".join(tell_turn(matches[0].scenario, page))
    for number, seat in enumerate(matches[0].seats):
        told = " ".join(line for p in matches[0].view(seat).pages for line in tell_turn(matches[0].scenario, p))
        assert set(re.findall(r"as said by player (\d)", told)) <= {str(number)}


def test_changes_of_situation_are_told_only_where_they_are_known(matches):
    for match in matches:
        before = match.pages[0].situations
        for number, page in enumerate(match.pages[1:], 1):
            told = " ".join(tell_turn(match.scenario, page))
            changed = sum(before[dyad] != page.situations[dyad] for dyad in before)
            assert told.count("situation I") == changed
            seen = tell_turn(match.scenario, match.view(match.seats[0]).pages[number])
            assert "situation I" not in " ".join(seen)
            before = page.situations


def test_what_is_named_for_a_change_of_situation_pushed_that_way(matches):
    for match in matches:
        signs = {names.inside(m.name.en): m.sign for m in match.scenario.catalogue.modifiers}
        for line in (line for page in match.pages for line in tell_turn(match.scenario, page) if "above all by" in line):
            before, now = re.search(r"situation (I\w*) → (I\w*)", line).groups()
            for name, step in re.findall(r"(?:by |, )([^,]*?) ([+−])\d \(", line.split("above all ")[1]):
                graver = (step == "+") == (signs[name] == "aggravating")
                assert graver == (SITUATIONS.index(now) > SITUATIONS.index(before))


def test_the_opening_says_where_relations_stand(matches):
    for match in matches:
        told = " ".join(tell_turn(match.scenario, match.pages[0]))
        assert all(f" {situation}" in told for situation in match.pages[0].situations.values())


def test_the_last_turn_tells_the_end(matches):
    for match in matches:
        ending = next(e.name.en for e in match.scenario.catalogue.endings if e.id == match.outcome.ending)
        assert f"The game ends: {ending}" in " ".join(tell_turn(match.scenario, match.pages[-1]))


def test_results_of_operations_are_those_of_the_dice(scenarios, monkeypatch):
    """The result is told from what the ledger shows; it must be what the rules threw."""
    thrown = []
    carry = force.carry_result

    def remember(b, attacker, defender, move, place, result):
        thrown.append(("repulse", "stall", "gain", "breakthrough")[result])
        carry(b, attacker, defender, move, place, result)

    monkeypatch.setattr(force, "carry_result", remember)
    told = []
    for scenario in scenarios.values():
        for seed in (4, 5, 6, 7):
            match = play(scenario, seed, turns=10)
            told += [result_of(scenario, each) for page in match.pages for each in operations_of(page.postings)]
    assert len(told) == len(thrown) > 20
    assert {"repulse", "stall", "gain", "breakthrough"} == set(thrown)
    for one, other in zip(told, thrown, strict=True):
        assert one == other or (one, other) == ("gain", "breakthrough")
