"""What all tests share: English messages, interpreted rules, hypothesis without a clock and, in quick runs, without chance.

`EXAMPLES=50 pytest tests/properties` looks at fifty times as many examples, drawn anew each time.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from game import words
from game.rules import rule

MORE = int(os.environ.get("EXAMPLES", "1"))

settings.register_profile(
    "tabletop",
    deadline=None,
    derandomize=MORE == 1,
    max_examples=20 * MORE,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("tabletop")


@pytest.fixture(autouse=True)
def _in_english(monkeypatch):
    """Messages are compared in English, whatever the machine speaks; a test that speaks Chinese leaves English behind."""
    monkeypatch.setenv("DILEMMA_LANG", "en")
    token = words._chosen.set("")
    yield
    words._chosen.reset(token)


@pytest.fixture(autouse=True)
def _as_written(monkeypatch):
    """Every test begins with the rules as they are written: what one compiles does not change how the next one plays."""
    monkeypatch.setattr(rule, "_speed", [])
