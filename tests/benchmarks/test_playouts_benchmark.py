"""The benchmark measures what it says, sums up by the median, and does without neighbours that are not installed."""

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import measured  # noqa: E402 - found only now
import playouts  # noqa: E402


def test_rows_say_which_are_compiled_and_which_interpreted():
    names = list(measured.games())
    for scenario in measured.SCENARIOS:
        assert f"{scenario} compiled" in names
        assert f"{scenario} interpreted" in names


@pytest.mark.parametrize("scenario", measured.SCENARIOS)
def test_an_interpreted_playout_counts_its_decisions(scenario):
    found = measured.measure_game(lambda: measured.playout(scenario, fast=False), 0)
    assert found["decisions_per_s"] > found["games_per_s"] > 0
    assert found["decisions_per_game"] > 3


def test_copies_have_dice_of_their_own():
    b = measured.board_of(measured.SCENARIOS[0])
    one, other = (measured.fresh(b, measured.random.Random(seed)) for seed in (1, 2))
    assert one.desk[:2].tolist() != other.desk[:2].tolist()
    assert one.cells is not b.cells


def test_a_neighbour_that_is_not_installed_prints_nothing(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pyspiel", None)
    monkeypatch.setitem(sys.modules, "catanatron", None)
    for name in ("openspiel tic_tac_toe", "catanatron 4 random players"):
        measured.main(name, 0)
    assert capsys.readouterr().out == ""


def rows():
    speeds = {f"{name} compiled": [900.0, 1000.0, 5000.0] for name in measured.SCENARIOS} | {"a neighbour": [1.0, 10.0, 11.0]}
    return [
        playouts.row_of(name, [{"decisions_per_s": speed, "games_per_s": speed / 10} for speed in three])
        for name, three in speeds.items()
    ]


def test_the_median_counts_and_ratios_follow_from_it():
    assert [row["decisions_per_s"] for row in rows()] == [1000.0, 1000.0, 10.0]
    assert playouts.ratios(rows())[f"{measured.SCENARIOS[0]} compiled"]["a neighbour"] == 100.0


def test_the_table_has_a_line_for_every_row(capsys):
    measured_rows = [*rows(), playouts.time_of("a process", [0.2, 0.3, 0.4])]
    playouts.print_table(measured_rows, playouts.ratios(measured_rows))
    table = capsys.readouterr().out
    assert "100.0×" in table
    assert "300.00 ms" in table
    assert all(row["name"] in table for row in measured_rows)


def test_spans_of_time_are_told_in_the_unit_that_suits_them():
    assert [playouts.in_words(seconds) for seconds in (2.5, 0.0025, 2.5e-6, 2.5e-9)] == ["2.50 s", "2.50 ms", "2.50 µs", "2 ns"]


def test_json_is_what_programs_read(monkeypatch, capsys):
    monkeypatch.setattr(playouts, "measure_all", lambda _: rows())
    monkeypatch.setattr(playouts, "lifetimes", list)
    monkeypatch.setattr(sys, "argv", ["playouts.py", "--json", "--seconds", "0.1"])
    playouts.main()
    told = json.loads(capsys.readouterr().out)
    assert {"name", "decisions_per_s", "games_per_s"} <= told["rows"][0].keys()
    assert told["ratios"]
