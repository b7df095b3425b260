"""A person's mistake is answered with a sentence and the near word, never with a traceback, and the program fails."""

import json

import pytest

MISTAKES = [
    (("plya",), "there is no command 'plya'; did you mean 'play'?"),
    (("help",), "did you mean '--help'?"),
    (("rose-2003",), "rose-2003 is a scenario; play it with: dilemma play rose-2003"),
    (("scenario", "shw"), "did you mean 'show'?"),
    (("scenario", "show", "rose"), "did you mean 'rose-2003'?"),
    (("scenario", "check", "rose-203"), "did you mean 'rose-2003'?"),
    (("scenario", "show", "caesar"), "there are: caucasus-1991, crimea-2014"),
    (("player", "check", "planer"), "did you mean 'planner'?"),
    (("lab", "ladr"), "did you mean 'ladder'?"),
    (("watch", "--theory", "spirl"), "--theory: there is no 'spirl'; did you mean 'spiral'?"),
    (("watch", "spiral-2014", "--option", "readng=study"), "did you mean 'reading'?"),
    (("watch", "spiral-2014", "--option", "reading=stdy"), "did you mean 'study'?"),
    (("watch", "--seat", "russia=planner", "--seat", "russia=random"), "--seat names a seat twice"),
    (("watch", "five-days-2008", "twice"), "this is too much: twice"),
    (("watch", "--seed"), "--seed: its value is missing"),
    (("tournament", "five-days-2008", "--players", "rndom,planner", "--out", "t"), "did you mean 'random'?"),
    (("watch", "--sed", "3"), "there is no option '--sed'; did you mean '--seed'?"),
    (("watch", "five-days-208"), "did you mean 'five-days-2008'?"),
    (("watch", "--seat", "rusia=planner"), "did you mean 'russia'?"),
    (("watch", "--seat", "russia=planer"), "did you mean 'planner'?"),
    (("watch", "--seat", "russia"), "expected ACTOR=PLAYER"),
    (("watch", "--seat", "russia=human"), "there is no player 'human'"),
    (("watch", "--seed", "-1"), "--seed"),
    (("watch", "--lang", "fr"), "there is no 'fr'; there are: en, zh-TW"),
    (("watch", "--turns", "999"), "--turns"),
    (("watch", "--turns", "300"), "at most 29 turns"),
    (("match", "five-days-2008", "--games", "0"), "--games"),
    (("match",), "SCENARIO is missing"),
    (("print", "lab-two"), "--out is missing: file to write, a PDF"),
    (("history", "five-days-2008", "--without", "ceasefire-viod"), "did you mean 'ceasefire-void'?"),
    (("history", "five-days-2008", "--set", "rusia.economy=2"), "did you mean 'russia.economy'?"),
    (("history", "five-days-2008", "--set", "russia.economy=lots"), "whole number"),
    (("replay", "nowhere.jsonl"), "nowhere.jsonl"),
    (("play", "--load", "nowhere.jsonl"), "nowhere.jsonl"),
    (("play", "five-days-2008", "--load", "nowhere.jsonl"), "leave out the scenario"),
    (("scenario", "new", "Not A Name"), "cannot name a scenario"),
    (("watch", "--save", "no/such/folder/a.jsonl"), "no/such/folder/a.jsonl"),
    (("match", "five-days-2008", "--out", "no/such/folder/a.json"), "there is no such file or folder"),
]


@pytest.mark.parametrize(("arguments", "sentence"), MISTAKES, ids=[" ".join(each) for each, _ in MISTAKES])
def test_a_mistake_is_answered_with_a_sentence(dilemma, arguments, sentence):
    code, _, err = dilemma(*arguments)
    assert code in (1, 2)
    assert sentence in err
    assert "Traceback" not in err
    assert all(line.startswith("dilemma: ") for line in err.strip().splitlines())


def test_a_mistyped_file_is_answered_with_the_near_one(dilemma, tmp_path):
    (tmp_path / "match.jsonl").write_text("{}\n")
    for command in (("replay", "mtach.jsonl"), ("report", "mtach.jsonl", "--out", "r")):
        code, _, err = dilemma(*command)
        assert code == 1
        assert "mtach.jsonl: there is no such file or folder; did you mean 'match.jsonl'?" in err
    assert "No such file" not in dilemma("replay", "gone.jsonl", "--lang", "zh-TW")[2]


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', "\x00\xff", '{"double-dilemma": 99}'])
def test_a_broken_journal_is_named_with_its_line(dilemma, tmp_path, text):
    file = tmp_path / "broken.jsonl"
    file.write_text(text + "\n", encoding="latin-1")
    code, _, err = dilemma("replay", file)
    assert code == 1
    assert "broken.jsonl" in err


def test_a_folder_is_no_journal(dilemma, tmp_path):
    code, _, err = dilemma("replay", tmp_path)
    assert code == 1
    assert str(tmp_path) in err


def test_a_file_is_never_overwritten(dilemma, tmp_path):
    taken = tmp_path / "taken.jsonl"
    taken.write_text("mine\n")
    code, _, err = dilemma("watch", "--save", taken, "--turns", "1")
    assert code == 1
    assert "exists" in err
    assert taken.read_text() == "mine\n"


def test_a_full_disk_is_a_sentence(dilemma):
    code, _, err = dilemma("watch", "--save", "/dev/full", "--turns", "1")
    assert code == 1
    assert "/dev/full" in err


def test_faults_of_a_scenario_name_file_and_line(dilemma, tmp_path):
    assert dilemma("scenario", "new", "mine")[0] == 0
    assert dilemma("scenario", "check", "mine")[:2] == (0, "No faults in mine\n")
    file = tmp_path / "mine" / "scenario.yaml"
    file.write_text(file.read_text().replace("economy:", "econmy:", 1))
    code, out, _ = dilemma("scenario", "check", "mine")
    assert code == 1
    assert "scenario.yaml:" in out
    assert "expected 'economy'" in out
    assert json.loads(dilemma("scenario", "check", "mine", "--json")[1])[0]["line"] > 1


@pytest.mark.parametrize(("arguments", "sentence"), MISTAKES, ids=[" ".join(each) for each, _ in MISTAKES])
def test_the_near_word_is_named_in_chinese_too(dilemma, arguments, sentence):
    if "--lang" in arguments or arguments[-1] == "--seed":
        return
    near = sentence.partition("did you mean '")[2].rstrip("'?")
    code, _, err = dilemma("--lang", "zh-TW", *arguments)
    assert code in (1, 2)
    assert near in err
    assert any("\u4e00" <= letter <= "\u9fff" for letter in err.splitlines()[0])


def test_mistakes_are_answered_in_chinese(dilemma):
    _, _, err = dilemma("plya", "--lang", "zh-TW")
    assert "沒有「plya」這個指令" in err
