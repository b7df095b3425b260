"""The benchmarks of growth say what grows how, and every row of the one run has its line."""

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import all as everything  # noqa: E402 - found only now
import scaling  # noqa: E402
import thinking  # noqa: E402


@pytest.mark.parametrize(("power", "exponent"), [(1, 1.0), (2, 2.0)])
def test_the_exponent_tells_linear_from_square(power, exponent):
    sizes = [10, 20, 40, 80]
    found = scaling.slope(sizes, [0.001 * size**power for size in sizes])
    assert found["exponent"] == pytest.approx(exponent)
    assert found["each"] > 0


def test_memory_that_grows_is_told_by_its_slope():
    assert scaling.memory_slope([50.0, *range(100, 111)], 11_000) == pytest.approx(1024)
    assert scaling.memory_slope([50.0, *[100.0] * 10], 11_000) == pytest.approx(0, abs=1e-6)


def test_every_part_has_its_lines():
    growth = scaling.slope([1, 2, 4], [1.0, 2.0, 4.0])
    found = {
        "by matches": growth,
        "by turns": growth,
        "by seats": {"lab-two": {"seats": 2, "us_a_match": 130.0, "us_a_decision": 0.7}},
        "memory": {"matches": 10, "mib": [1.0, 1.0, 1.0], "tournament": {"matches": 5, "mib": [2.0, 2.0, 2.0]}},
        "workers": {"matches": 10, "one": 10.0, "two": 19.0, "times": 1.9},
        "store": {"matches": 10, "writes_a_s": 100.0, "by_fifty_a_s": 900.0, "summed_a_s": 1000.0, "bytes_a_match": 3000.0},
        "cluster": {"tasks": 10, "tasks_a_s": 500.0},
    }
    told = scaling.lines(found)
    assert set(found) == set(scaling.PARTS)
    assert len(told) == len(found) + 1
    assert any("1.90 times" in line for line in told)
    assert any("exponent 1.000" in line for line in told)


def test_the_rows_of_search_sum_up_by_the_median(capsys):
    name = next(iter(everything.TARGETS))
    assert name in thinking.rates()
    row = everything._row(name, [{"per_s": speed, "decisions_in_s": 10 * speed} for speed in (1.0, 7000.0, 9000.0)])
    assert (row["per_s"], row["least"], row["most"]) == (7000.0, 1.0, 9000.0)
    everything.print_thinking([row])
    told = capsys.readouterr().out
    assert "7,000.0/s" in told
    assert "goal 6,000" in told


def test_a_rollout_is_counted_with_its_decisions():
    done, decisions = thinking.random_rollouts("lab-two")()
    assert done == 1
    assert decisions > 20
