"""Guests at the command line: seated anywhere, checked, and never started by a file."""

import json
from io import StringIO

import pytest

MINE = """
class Mine:
    def __init__(self, seed): pass
    def orders(self, view): return view.legal()[:1] if view.turn < 1 else 1 / 0
"""
ROWS = ("five-days-2008", "--seed", "2", "--turns", "2", "--seat", "russia=mine.py:Mine")


@pytest.fixture(autouse=True)
def _mine(tmp_path):
    (tmp_path / "mine.py").write_text(MINE)


def test_a_watched_match_says_who_was_let_go(dilemma):
    code, out, _ = dilemma("watch", *ROWS)
    assert code == 0
    assert "Russia’s player was let go, and passed from then on: turn 2: ZeroDivisionError" in " ".join(out.split())


def test_a_saved_match_starts_nobody_from_outside(dilemma, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO())
    assert dilemma("play", *ROWS, "--seat", "georgia=human", "--save", "a.jsonl")[0] == 0
    code, _, err = dilemma("play", "--load", "a.jsonl")
    assert code == 1
    assert "a file starts no programs; if you trust them, add --seat russia=mine.py:Mine" in err
    assert dilemma("play", "--load", "a.jsonl", "--seat", "russia=mine.py:Mine")[0] == 0
    assert "leave out --seat" in dilemma("play", "--load", "a.jsonl", "--seat", "nato=random")[2]


def test_check_fails_with_the_reason(dilemma):
    code, out, _ = dilemma("player", "check", "mine.py:Mine", "--json")
    assert code == 1
    told = json.loads(out)
    assert not told["conforms"]
    assert "ZeroDivisionError" in told["checks"][0]["text"]


def test_players_are_listed_with_their_sources(dilemma):
    code, out, _ = dilemma("player", "list", "--json")
    assert code == 0
    assert {"random", "planner", "defensive-realist"} <= set(json.loads(out))


MISTAKES = [
    (("tournament", "lab-two", "--players", "random,planer", "--out", "t"), "did you mean 'planner'?"),
    (("tournament", "lab-two", "--players", "random", "--out", "t"), "two players or more"),
    (("tournament", "lab-two", "--players", "random,planner,random", "--out", "t"), "named twice"),
    (("tournament", "lab-tow", "--players", "random,planner", "--out", "t"), "did you mean 'lab-two'?"),
    (("tournament", "--players", "random,planner", "--out", "t"), "which scenario?"),
    (("tournament", "lab-two", "--out", "t"), "who plays?"),
    (("tournament", "lab-two", "--players", "random,planner"), "--out"),
    (("tournament", "--resume", "--out", "nowhere"), "holds no tournament"),
    (("player", "check", "planer"), "did you mean 'planner'?"),
    (("watch", "--seat", "russia=nowhere.py:Mine"), "nowhere.py: there is no such file"),
]


@pytest.mark.parametrize(("arguments", "sentence"), MISTAKES, ids=[" ".join(each) for each, _ in MISTAKES])
def test_a_mistake_is_answered_with_a_sentence(dilemma, arguments, sentence, tmp_path):
    code, _, err = dilemma(*arguments)
    assert code in (1, 2)
    assert sentence in err
    assert not (tmp_path / "t").exists()


def test_a_tournament_is_begun_once_and_gone_on_with(dilemma, tmp_path):
    asked = ("tournament", "lab-two", "--players", "random,historical", "--games", "2", "--turns", "2", "--seed", "1")
    code, out, _ = dilemma(*asked, "--jobs", "1", "--out", "t", "--json")
    assert code == 0
    assert json.loads(out)["finished"] == 2
    assert "holds a tournament; go on with --resume" in dilemma(*asked, "--out", "t")[2]
    assert dilemma(*asked, "--out", "t", "--resume", "--jobs", "1")[0] == 0
    assert "another tournament" in dilemma(*asked[:-1], "7", "--out", "t", "--resume")[2]
    assert "Of the model, not of the world." in (tmp_path / "t" / "summary.txt").read_text()
