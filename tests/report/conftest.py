"""Matches that the reports are tried on, played once."""

import pytest
from plainly import play

from game.match import Match
from game.words import LANGUAGES
from game.world.load import load_scenario
from game.world.scenario import Scenario

SCENARIOS = ("five-days-2008", "spiral-2014")
SEEDS = (1, 2, 3)


@pytest.fixture(scope="session")
def scenarios() -> dict[str, Scenario]:
    return {name: load_scenario(name) for name in SCENARIOS}


@pytest.fixture(scope="session")
def matches(scenarios) -> tuple[Match, ...]:
    """Six random matches played to their end, every order with an intent."""
    return tuple(play(scenario, seed) for scenario in scenarios.values() for seed in SEEDS)


@pytest.fixture(params=LANGUAGES)
def language(request, monkeypatch) -> str:
    """Speak one language after the other."""
    monkeypatch.setenv("DILEMMA_LANG", request.param)
    return str(request.param)
