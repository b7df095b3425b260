"""No frame of play takes longer than 50 ms, and a still board costs next to nothing: by the benchmark that prints it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from frames import LIMIT, measure, rows

pytestmark = pytest.mark.long

STILL = 0.05
"""Share of a core that a still board may take under the dummy driver, which looks for events again and again."""


@pytest.mark.parametrize(("scenario", "size"), [("five-days-2008", (1024, 640)), ("invasion-2022", (1920, 1080))])
def test_no_frame_of_play_is_long(scenario, size):
    taken, share = measure(scenario, size, 2)
    slow = {name: longest for name, _, _, longest, _ in rows(taken) if longest > LIMIT}
    assert not slow
    assert {"zoom", "pan", "card", "page", "menu", "commit"} <= set(taken)
    assert share < STILL
