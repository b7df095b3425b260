"""`dilemma lab`: what it prints, in which form, and how it ends."""

import json

import pytest

from game.cli.lab import chosen
from game.cli.program import run
from game.lab import measuring
from game.lab.propositions import PROPOSITIONS
from game.words.width import cells


@pytest.fixture
def lab(capsys, tmp_path, monkeypatch):
    """Run `dilemma lab` with a store of its own; return its exit code, what it printed, and what it said was wrong."""
    monkeypatch.setattr(measuring, "cache_folder", lambda: tmp_path)

    def call(*arguments):
        capsys.readouterr()
        code = run(["lab", *arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


SMALL = ("--games", "4", "--jobs", "1")


def test_json_has_the_form_that_scripts_rely_on(lab):
    code, out, _ = lab("misperception", *SMALL, "--json")
    [found] = json.loads(out)["propositions"]
    assert code == 0
    assert {"id", "holds", "estimate", "interval", "games", "cells"} <= found.keys()
    assert (found["id"], found["games"], len(found["interval"])) == ("misperception", 4, 2)
    assert {"id", "value", "interval", "games"} == found["cells"][0].keys()


def test_the_table_says_what_is_claimed_what_would_refute_it_and_how_many_hold(lab):
    code, out, _ = lab("P8", *SMALL)
    assert code == 0
    assert all(text in out for text in ("misperception (P8)", "Butterfield 1951", "Refuted by: ", "of 1 propositions hold"))
    assert "unwanted wars" in out
    assert [line for line in out.splitlines() if cells(line.rstrip()) > 80] == []


def test_the_same_seed_prints_the_same_and_another_seed_another(lab):
    first, again, other = (
        lab("noise-and-reciprocity", *SMALL, "--fresh", "--json", *more)[1] for more in ((), (), ("--seed", "2"))
    )
    assert first == again != other


def test_a_failing_proposition_is_a_result_unless_strictness_is_asked_for(lab):
    assert lab("P8", "--games", "2", "--jobs", "1")[0] == 0
    assert lab("P8", "--games", "2", "--jobs", "1", "--strict")[0] == 1


def test_a_sensitivity_run_says_which_results_hang_on_a_number(lab):
    code, out, _ = lab("P8", "--games", "2", "--jobs", "1", "--sensitivity", "--json")
    [found] = json.loads(out)["propositions"]
    assert code == 0
    assert isinstance(found["fragile"], bool)
    assert {"what": "alarmed", "from": 5, "to": 4}.items() <= found["variations"][4].items()
    assert "Fragile" in lab("P8", "--games", "2", "--jobs", "1", "--sensitivity")[1]


def test_a_sensitivity_run_may_take_fewer_matches_than_the_rest(lab):
    _, out, _ = lab("P8", "--games", "4", "--jobs", "1", "--sensitivity", "--sensitivity-games", "2", "--json")
    [found] = json.loads(out)["propositions"]
    assert found["games"] == 4
    assert found["variations"]


def test_propositions_go_by_id_and_by_number_in_their_own_order():
    assert [each.id for each in chosen(["c1", "P1", "four-worlds"])] == ["self-defeat", "four-worlds"]
    assert [each.id for each in chosen([])] == list(PROPOSITIONS)


def test_no_two_propositions_share_a_name():
    names = [name.lower() for each in PROPOSITIONS.values() for name in (each.id, *each.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("four-world",), 1, "did you mean 'four-worlds'?"),
        (("xyzzy",), 1, "there are: "),
        (("--games", "1"), 2, "'1' is no whole number from 2 to"),
        (("--gmaes", "9"), 2, "did you mean '--games'?"),
    ],
)
def test_mistakes_are_answered_with_a_sentence(lab, arguments, code, said):
    found, _, err = lab(*arguments)
    assert found == code
    assert said in err


def test_who_stops_it_is_told_that_nothing_is_lost(lab, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(measuring, "courses", stop)
    code, _, err = lab("P8", *SMALL)
    assert code == 130
    assert "What was measured is kept" in err
