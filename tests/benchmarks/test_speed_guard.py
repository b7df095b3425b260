"""The guard of speed tells what is too slow from what is not, and measures again before it says so."""

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import guard  # noqa: E402 - found only now


def test_more_than_half_as_long_again_is_too_slow():
    assert guard.too_slow({"a": 150.0, "b": 151.0, "new": 999.0}, {"a": 100.0, "b": 100.0, "gone": 1.0}) == ["b"]


def test_what_is_quick_when_measured_again_is_forgiven(monkeypatch):
    again = iter([200.0, 120.0])
    monkeypatch.setattr(guard, "things", lambda: {"a": lambda: None})
    monkeypatch.setattr(guard, "ratio", lambda _: next(again))
    assert guard.confirmed({"a": 160.0}, {"a": 100.0}) == []


@pytest.mark.parametrize(("found", "code"), [(149.0, 0), (151.0, 1)])
def test_the_command_fails_for_what_stays_slow(monkeypatch, tmp_path, capsys, found, code):
    kept = tmp_path / "guard.json"
    kept.write_text(json.dumps({"a": 100.0}))
    monkeypatch.setattr(guard, "KEPT", kept)
    monkeypatch.setattr(guard, "things", lambda: {"a": lambda: None})
    monkeypatch.setattr(guard, "ratio", lambda _: found)
    monkeypatch.setattr(sys, "argv", ["guard.py"])
    assert guard.main() == code
    assert ("too slow" in capsys.readouterr().out) == bool(code)


def test_a_thing_four_times_as_long_is_found_so(monkeypatch):
    monkeypatch.setattr(guard, "SLICE", 0.01)
    one = guard.ratio(lambda: guard.loop() / guard.LOOP)
    four = guard.ratio(lambda: sum(guard.loop() for _ in range(4)) / guard.LOOP / 4)
    assert four / one == pytest.approx(4, rel=0.4)


def test_everything_that_is_guarded_has_a_figure_to_compare_with():
    assert set(guard.things()) == set(json.loads(guard.KEPT.read_text()))
