"""The benchmark of the bridges measures steps, and does without libraries that are not installed."""

import importlib.util
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "benchmarks" / "bridges.py"
spec = importlib.util.spec_from_file_location("benchmarks_of_bridges", SOURCE)
bridges = importlib.util.module_from_spec(spec)
spec.loader.exec_module(bridges)


def test_a_thing_is_measured_in_microseconds_a_step():
    assert 0 < bridges.measure(f"{bridges.BATCH} matches lab-two, chosen, stepped, shown", 0.05) < 1000


def test_what_is_not_installed_is_left_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspiel", None)
    assert bridges.measure("OpenSpiel tic_tac_toe (theirs)", 0) is None


def test_the_table_compares_with_a_game_of_the_library_in_the_same_run(capsys):
    rows = [
        {"name": "PettingZoo connect_four_v3 (theirs)", "us_a_step": 80.0, "least": 79.0, "most": 81.0, "steps_per_s": 12500.0},
        {"name": "PettingZoo lab-two, in turn", "us_a_step": 10.0, "least": 9.0, "most": 11.0, "steps_per_s": 100000.0},
    ]
    bridges.print_table(rows)
    assert "8.0×" in capsys.readouterr().out
