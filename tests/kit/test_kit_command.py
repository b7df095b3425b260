"""`dilemma scenario kit` prints a kit for people and for scripts."""

import json

import pytest

from game.cli.program import run
from game.words.width import cells


@pytest.fixture
def dilemma(capsys):
    def call(*arguments):
        code = run([*arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


def test_a_kit_is_printed_in_the_order_in_which_it_is_needed(dilemma):
    code, out, _ = dilemma("scenario", "kit", "lab-protege")
    assert code == 0
    headings = (
        "Learning objectives",
        "Content notice",
        "Timetable, 45 minutes",
        "Role sheets: Cedar",
        "Readiness questions",
        "Debrief 1: Own view",
    )
    places = [
        out.index(f"\n{heading}") for heading in (*headings, "What happened", "How reasoning is assessed", "Concept probe")
    ]
    assert places == sorted(places)
    assert "Pause after turn 5: " in out
    assert "Right: b. " in out


@pytest.mark.parametrize("language", ["en", "zh-TW"])
def test_lines_fit_eighty_columns(language, dilemma):
    _, out, _ = dilemma("scenario", "kit", "five-days-2008", "--lang", language)
    assert [line for line in out.splitlines() if cells(line.rstrip()) > 80] == []


def test_a_kit_is_told_to_scripts_in_both_languages(dilemma):
    code, out, _ = dilemma("scenario", "kit", "lab-two", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["scenario"] == "lab-two"
    assert set(told["own"]["notice"]) == {"en", "zh"}
    assert [side["seat"] for side in told["own"]["sides"]] == ["alder", "birch"]


def test_a_scenario_without_a_kit_gives_the_common_part(dilemma, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert dilemma("scenario", "new", "two-states")[0] == 0
    code, out, _ = dilemma("scenario", "kit", "two-states")
    assert code == 0
    assert "This scenario has no kit of its own." in out
    assert "Role sheets" not in out


def test_a_mistyped_scenario_is_named_with_the_near_one(dilemma):
    code, out, err = dilemma("scenario", "kit", "rose-2004")
    assert code != 0
    assert out == ""
    assert "rose-2003" in err
