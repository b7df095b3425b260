"""The program run inside the test, in a folder of its own, with each scenario read only once and nothing compiled."""

import sys
from functools import cache

import pytest

import game.cli.starting  # noqa: F401  # what reads scenarios must be there to be made quick
from game.cli.program import run
from game.world.load import load_scenario

cached = cache(load_scenario)


@pytest.fixture(autouse=True)
def _quick(monkeypatch, tmp_path):
    """Nothing stays behind: folder, language and scenarios belong to the test. What lies compiled on disk is not used."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("game.rules.rule.is_kept", lambda _: False)
    monkeypatch.setenv("LANGUAGE", "en")
    for name, module in list(sys.modules.items()):
        if name.startswith("game.") and name != "game.world.load" and hasattr(module, "load_scenario"):
            monkeypatch.setattr(module, "load_scenario", cached)


@pytest.fixture
def dilemma(capsys):
    """Run the program; return its exit code, what it printed, and what it said was wrong."""

    def call(*arguments):
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call
