"""The examples play or train with stock libraries and say what came of it."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "needs", "words"),
    [
        ("pettingzoo_random.py", "pettingzoo", "µs a step"),
        ("openspiel_ismcts.py", "pyspiel", "mean lead"),
        ("small_learner.py", "numpy", "mean lead over random play"),
    ],
)
def test_an_example_runs_as_it_is(name, needs, words):
    pytest.importorskip(needs)
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / name)], capture_output=True, text=True, check=False, cwd=EXAMPLES.parent
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert words in done.stdout
