"""What the commands print and leave behind, and that the same seed prints the same."""

import io
import json

import pytest

from game.words.width import cells

FAST = ("--seat", "russia=historical", "--seat", "georgia=historical", "--seat", "nato=random")


def watched(dilemma, file, *more):
    return dilemma("watch", "five-days-2008", *FAST, "--seed", "5", "--turns", "2", "--save", file, *more)


def test_a_watched_match_is_told_and_saved(dilemma, tmp_path):
    code, out, _ = watched(dilemma, tmp_path / "a.jsonl")
    assert code == 0
    assert all(f"\nTurn {turn} · " in out for turn in (1, 2))
    assert "The end: " in out
    assert "human cost" in out
    assert (tmp_path / "a.jsonl").exists()


def test_the_same_seed_tells_the_same(dilemma, tmp_path):
    first, second = (watched(dilemma, tmp_path / name)[1].replace(name, "") for name in ("a.jsonl", "b.jsonl"))
    assert first == second


def test_lines_fit_eighty_columns_in_both_languages(dilemma, tmp_path):
    for language in ("en", "zh-TW"):
        _, out, _ = watched(dilemma, tmp_path / f"{language}.jsonl", "--lang", language)
        assert [line for line in out.splitlines() if cells(line.rstrip()) > 80 and "jsonl" not in line] == []


def test_a_saved_match_is_verified(dilemma, tmp_path):
    watched(dilemma, tmp_path / "a.jsonl")
    code, out, _ = dilemma("replay", tmp_path / "a.jsonl", "--verify")
    assert code == 0
    assert "2 turns follow to the last digit" in out


def test_a_changed_journal_does_not_verify(dilemma, tmp_path):
    watched(dilemma, tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_text().splitlines()
    at = next(number for number, line in enumerate(lines) if '"resolved"' in line)
    lines[at] = lines[at].replace('"resolved":"', '"resolved":"0')
    (tmp_path / "a.jsonl").write_text("\n".join(lines) + "\n")
    code, _, err = dilemma("replay", tmp_path / "a.jsonl", "--verify")
    assert code == 1
    assert f"a.jsonl:{at + 1}: " in err


def test_a_replay_stops_where_it_is_told_to_and_tells_a_seat_only_its_own_side(dilemma, tmp_path):
    watched(dilemma, tmp_path / "a.jsonl")
    whole = json.loads(dilemma("replay", tmp_path / "a.jsonl", "--to", "1", "--json")[1])
    seen = json.loads(dilemma("replay", tmp_path / "a.jsonl", "--to", "1", "--as", "nato", "--json")[1])
    assert [turn["turn"] for turn in whole["turns"]] == [0, 1]
    assert "situations" in whole["turns"][1]
    assert "situations" not in seen["turns"][1]
    assert {(each["cell"][1]) for each in seen["turns"][1]["postings"] if each["cell"] and each["cell"][0] == "distrust"} <= {
        "nato"
    }
    assert "As NATO could know it." in dilemma("replay", tmp_path / "a.jsonl", "--as", "nato")[1]


def test_history_agrees_in_json_and_in_print(dilemma):
    found = json.loads(dilemma("history", "five-days-2008", "--bare", "--json")[1])
    assert {"scenario", "turns", "documented", "agreement", "overall"} <= set(found)
    out = dilemma("history", "five-days-2008", "--bare")[1]
    assert f"{found['overall']:.0%}".replace("%", " %") in out
    assert "not history" in dilemma("history", "five-days-2008", "--set", "russia.economy=2")[1]


@pytest.mark.long
def test_history_says_what_its_agreement_is_worth(dilemma):
    bare, whole = (json.loads(dilemma("history", "five-days-2008", "--json", *more)[1]) for more in (("--bare",), ()))
    assert bare.items() < whole.items()
    assert "what agreement is worth" in dilemma("history", "five-days-2008")[1]


def test_the_list_names_every_scenario(dilemma):
    names = [each["id"] for each in json.loads(dilemma("scenario", "list", "--json")[1])]
    assert "five-days-2008" in names
    assert all(name in dilemma("scenario", "list")[1] for name in names)


@pytest.mark.parametrize("what", ["show", "sources"])
def test_a_scenario_is_shown_in_print_and_in_json(dilemma, what):
    code, out, _ = dilemma("scenario", what, "five-days-2008")
    assert code == 0
    assert out.strip()
    assert json.loads(dilemma("scenario", what, "five-days-2008", "--json")[1])


def test_the_schema_is_json(dilemma):
    assert "$schema" in json.loads(dilemma("scenario", "schema")[1])


def test_without_a_command_a_match_is_watched_and_left_behind(dilemma, tmp_path):
    code, out, _ = dilemma("--out", tmp_path / "here")
    assert code == 0
    assert out.startswith("There is no screen here")
    left = sorted(file.suffix for file in (tmp_path / "here").iterdir())
    assert left == [".jsonl", ".txt"]
    assert all(str(file) in out for file in (tmp_path / "here").iterdir())


def test_the_doctor_finds_that_playing_is_possible(dilemma, monkeypatch):
    monkeypatch.setattr("game.cli.checkup.check_folder", lambda _: ())
    code, out, _ = dilemma("doctor")
    found = json.loads(dilemma("doctor", "--json")[1])
    assert code == 0
    assert "Playing is possible." in out
    assert found["playable"]
    assert {each["state"] for each in found["checks"]} <= {"good", "note"}


def test_the_doctor_fails_when_no_scenario_is_whole(dilemma, monkeypatch):
    monkeypatch.setattr("game.cli.checkup.check_folder", lambda _: ("broken",))
    code, out, _ = dilemma("doctor")
    assert code == 1
    assert "PROBLEM" in out


def typed(monkeypatch, *lines):
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_match_is_left_and_gone_on_with(dilemma, monkeypatch):
    typed(monkeypatch, "order hold-exercises georgia")
    seats = ("--seat", "russia=human", "--seat", "georgia=historical", "--seat", "nato=historical")
    code, out, _ = dilemma("play", "five-days-2008", *seats, "--seed", "5", "--turns", "2", "--save", "a.jsonl")
    assert code == 0
    assert "Go on: dilemma play --load a.jsonl" in out
    typed(monkeypatch, "sheet", "undo", "commit", "commit")
    code, out, _ = dilemma("play", "--load", "a.jsonl")
    assert code == 0
    assert "1. Hold large exercises → Georgia" in out
    assert "Taken back: Hold large exercises" in out
    assert "Review: a.txt" in out
    assert dilemma("replay", "a.jsonl", "--verify")[0] == 0


def test_the_journal_of_play_lies_in_the_current_folder(dilemma, monkeypatch, tmp_path):
    typed(monkeypatch, "quit")
    dilemma("play", "--seed", "5", "--turns", "2")
    typed(monkeypatch, "quit")
    dilemma("play", "--seed", "5", "--turns", "2")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["five-days-2008-seed-5-2.jsonl", "five-days-2008-seed-5.jsonl"]
