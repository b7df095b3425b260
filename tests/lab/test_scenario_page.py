"""The page on the scenarios: it names each, what needs no match is as it comes out now, and matches between equals add up."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve

from game.arena.result import GameResult
from game.cli.program import run
from game.lab.equals import handicap, play_equals, sit_down, tables, winner_after
from game.lab.figures import certain
from game.lab.provenance import data_digest, provenance
from game.lab.scenario_page import head_lines, replay_lines, start_lines
from game.lab.validity import page as validity_page
from game.rules.rule import prefer_speed
from game.world.load import load_scenario, scenario_ids

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scenarios.md"


@pytest.fixture(autouse=True)
def _fast():
    prefer_speed()


@cache
def sections():
    """Return what the page says of each scenario, by its id."""
    return dict(part.split("\n", 1) for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:])


def test_the_page_names_every_scenario_in_order_and_how_it_was_made():
    assert list(sections()) == list(scenario_ids())
    line = PAGE.read_text(encoding="utf-8").splitlines()[1]
    made = r"version \S+, rules and players `[0-9a-f]{16}`, scenarios and catalogue `[0-9a-f]{16}`, seed \d+, \d+ matches"
    assert re.search(made, line)
    assert re.search(r"`dilemma scenario figures --games \d+ --seed \d+ --page docs/scenarios.md`", line)


@pytest.mark.parametrize("name", scenario_ids())
def test_what_needs_no_match_is_as_it_comes_out_now(name):
    found = certain(name)
    told = f"\n{sections()[name]}"
    command = re.search("`(dilemma scenario figures .*?)`", PAGE.read_text(encoding="utf-8"))[1]
    for lines in (list(head_lines(found.scenario))[1:], start_lines(found), replay_lines(found)):
        assert "\n" + "\n".join(lines) + "\n" in told, f"docs/scenarios.md is of older rules; write it anew: {command}"


@pytest.fixture(scope="module")
def two():
    """Two matches of each kind at the smallest table."""
    prefer_speed()
    done = []
    asked = list(tables(["lab-two"], ("planner", "opportunist"), 2, 5))
    return asked, play_equals(asked, 1, done.append), done


def test_matches_between_equals_add_up(two):
    asked, found, done = two
    assert (len(asked), sum(done), set(found)) == (4, 4, {("lab-two", "planner"), ("lab-two", "opportunist")})
    for told in found.values():
        assert sum(each["count"] for each in told["ends"].values()) == told["games"] == 2
        wins = [told["nobody"], *(each["wins"] for each in told["seats"].values())]
        assert sum(each["count"] for each in wins) == 2
    assert {each.plan.game_seed(each.number) for each in asked} == {asked[0].plan.game_seed(0), asked[1].plan.game_seed(1)}


def test_what_a_seat_could_and_did_order_is_counted_turn_by_turn(two):
    sitting = sit_down(two[0][2])
    assert sitting == sit_down(two[0][2])
    for seat, written in sitting.written.items():
        assert len(written) == len(sitting.choices[seat]) == sitting.result.turns
        assert sum(written) == sum(sitting.result.moves[seat].values()) > 0
        assert all(could >= did for could, did in zip(sitting.choices[seat], written, strict=True))


def results(*scores):
    """Return matches with these scores of two seats, and the winner by two."""
    made = [GameResult(0, 0, 1, "frozen-conflict", None, {"a": a, "b": b}, {}, {}, {}, "") for a, b in scores]
    return [evolve(each, winner=winner_after(each, {})) for each in made]


def test_a_handicap_is_the_least_that_takes_the_lead_away():
    assert handicap(results((5, 5), (6, 1), (1, 6)), "a") == 0
    assert handicap(results((9, 5), (9, 5), (9, 5)), "a") == 3
    assert handicap(results((9, 5), (9, 5), (1, 9)), "a") == 3
    assert winner_after(evolve(results((0, 0))[0], end="catastrophe"), {"a": 5}) is None


def test_provenance_changes_with_the_data():
    one, other = load_scenario("lab-two"), load_scenario("lab-protege")
    assert data_digest([one, other]) == data_digest([other, one]) != data_digest([one])
    line = provenance([one], 7, "9 matches", "dilemma lab")
    assert all(text in line for text in (data_digest([one]), "seed 7", "9 matches", "`dilemma lab`", "not of the world"))
    assert line in validity_page([], [], [], [], line).splitlines()[1]


@pytest.fixture
def figures(capsys):
    """Run `dilemma scenario figures`; return its exit code, what it printed, and what it said was wrong."""

    def call(*arguments):
        capsys.readouterr()
        code = run(["scenario", "figures", *arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


def test_json_has_the_form_that_scripts_rely_on(figures):
    code, out, _ = figures("lab-two", "--games", "1", "--jobs", "1", "--json")
    [found] = json.loads(out)
    assert code == 0
    assert {"scenario", "digest", "starts", "history", "matches"} == found.keys()
    assert set(found["matches"]) == {"planner", "opportunist"}
    assert {"wins", "score", "handicap", "choices", "orders", "without"} == found["matches"]["planner"]["seats"]["alder"].keys()


def test_the_page_is_english_whatever_is_spoken_and_the_table_is_not(figures, tmp_path):
    file = tmp_path / "page.md"
    assert figures("lab-two", "--games", "0", "--page", str(file), "--lang", "zh-TW")[0] == 0
    assert "Alder–Birch" in file.read_text(encoding="utf-8")
    code, out, _ = figures("lab-two", "--games", "0", "--lang", "zh-TW")
    assert code == 0
    assert "Alder" not in out


def test_refused_deeds_are_told_with_the_rule(figures):
    code, out, _ = figures("dormant-1991", "--games", "0")
    assert code == 0
    assert "centralise-power: it needs Russia’s cohesion: at most 6" in " ".join(out.split())


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("lab-twoo",), 1, "did you mean 'lab-two'?"),
        (("lab-two", "--games", "-1"), 2, "is no whole number"),
        (("lab-two", "--games", "0", "--page", "no-such-folder/page.md"), 1, "there is no such folder"),
    ],
)
def test_mistakes_are_answered_with_a_sentence(figures, arguments, code, said):
    found, _, err = figures(*arguments)
    assert found == code
    assert said in err
