"""A small run of the fuzzer, and what it does with what it finds."""

import pytest
from click.testing import CliRunner
from fuzz import Broken, Case, Tally, dump, hold, main, play
from randomplay import QUICK

from game.match import load_match


@pytest.mark.parametrize("number", range(6))
def test_random_acts_break_nothing(number):
    play(Case(QUICK, 2014, number), Tally())


@pytest.mark.long
def test_many_random_acts_break_nothing(tmp_path):
    result = CliRunner().invoke(main, ["--matches", "300", "--seed", "7", "--folder", str(tmp_path)])
    assert result.exit_code == 0, result.output


def test_what_is_found_is_written_down_so_that_it_can_be_played_again(tmp_path):
    case = Case(QUICK, 5, 1)
    match = play(case, Tally())
    error = Broken("planted")
    error.match = match
    file = dump(case, error, tmp_path)
    assert "planted" in file.read_text(encoding="utf-8")
    assert case.command in file.read_text(encoding="utf-8")
    assert load_match(file.with_suffix(".jsonl")).pages == match.pages
    assert play(case, Tally()).pages == match.pages


def test_a_match_that_breaks_a_law_is_reported_with_the_match(monkeypatch, tmp_path):
    def broken(_):
        raise Broken("planted")

    monkeypatch.setattr("fuzz.check_range", broken)
    result = CliRunner().invoke(main, ["--matches", "1", "--folder", str(tmp_path)])
    assert result.exit_code == 1
    assert "planted" in result.output
    assert len(list(tmp_path.iterdir())) == 2


def test_a_law_that_does_not_hold_is_an_error():
    with pytest.raises(Broken, match="words"):
        hold(False, "words")
