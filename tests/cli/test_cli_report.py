"""`dilemma report`: a page with its data beside it, and a sentence where that cannot be."""

import json

FAST = ("--seat", "russia=historical", "--seat", "georgia=historical", "--seat", "nato=random")


def saved(dilemma, file):
    dilemma("watch", "five-days-2008", *FAST, "--seed", "5", "--turns", "3", "--save", file)
    return file


def test_a_report_is_written_from_a_saved_match(dilemma, tmp_path):
    file = saved(dilemma, tmp_path / "a.jsonl")
    journal = file.read_bytes()
    code, out, err = dilemma("report", file, "--out", tmp_path / "out", "--games", "0")
    assert (code, err) == (0, "")
    assert "report.html" in out
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "The other theory" in page
    assert json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["scenario"] == "five-days-2008"
    assert file.read_bytes() == journal


def test_a_report_speaks_the_language_that_is_asked_for(dilemma, tmp_path):
    file = saved(dilemma, tmp_path / "a.jsonl")
    dilemma("report", file, "--out", tmp_path / "out", "--games", "0", "--lang", "zh-TW")
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert 'lang="zh-TW"' in page
    assert "喬治亞" in page


def test_what_cannot_be_reported_is_answered_with_a_sentence(dilemma, tmp_path):
    for file in (tmp_path / "none.jsonl", tmp_path):
        code, _, err = dilemma("report", file, "--out", tmp_path / "out", "--games", "0")
        assert code == 1
        assert err.startswith("dilemma: ")
    assert not (tmp_path / "out").exists()
    file = saved(dilemma, tmp_path / "a.jsonl")
    (tmp_path / "taken").write_text("a file")
    code, _, err = dilemma("report", file, "--out", tmp_path / "taken" / "below", "--games", "0")
    assert code == 1
    assert "taken" in err
    assert dilemma("report", file)[0] == 2


def test_a_class_compares_worlds_and_names_nobody(dilemma, tmp_path):
    files = [saved(dilemma, tmp_path / f"{name}.jsonl") for name in "ab"]
    code, _, err = dilemma("report", *files, "--out", tmp_path / "out", "--games", "0")
    assert code == 1
    assert "--as-class" in err
    assert not (tmp_path / "out").exists()
    assert dilemma("report", *files, "--as-class", "--out", tmp_path / "out")[0] == 0
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert 'href="world-2/report.html"' in page
    for file in (tmp_path / "out").rglob("*.*"):
        text = file.read_text(encoding="utf-8")
        assert "historical" not in text
    assert json.loads((tmp_path / "out" / "world-1" / "report.json").read_text(encoding="utf-8"))["players"]["russia"] == ""


def test_worlds_of_different_scenarios_are_not_compared(dilemma, tmp_path):
    one = saved(dilemma, tmp_path / "a.jsonl")
    other = tmp_path / "b.jsonl"
    dilemma(
        "watch", "lab-two", "--seat", "alder=random", "--seat", "birch=random", "--seed", "1", "--turns", "1", "--save", other
    )
    code, _, err = dilemma("report", one, other, "--as-class", "--out", tmp_path / "out")
    assert code == 1
    assert "b.jsonl: a match of lab-two" in err


def test_many_matches_have_a_page_of_their_own(dilemma, tmp_path):
    many = tmp_path / "many.json"
    seats = ("--seat", "alder=random", "--seat", "birch=random")
    dilemma("match", "lab-two", *seats, "--games", "2", "--turns", "2", "--seed", "1", "--jobs", "1", "--out", many)
    code, out, err = dilemma("report", many, "--out", tmp_path / "out")
    assert (code, err) == (0, "")
    assert "report.html" in out
    assert "2 matches, seed 1" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    changed = json.loads(many.read_text()) | {"games": [{}]}
    many.write_text(json.dumps(changed))
    code, _, err = dilemma("report", many, "--out", tmp_path / "other")
    assert code == 1
    assert "not what dilemma match wrote" in err
    assert not (tmp_path / "other").exists()
