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
