"""A table whose people are a list of lines, and whose screen is a text."""

import io
from functools import cache

import pytest
from rich.console import Console

from game.match import Match
from game.terminal.screen import Screen, make_console
from game.terminal.table import play, set_table
from game.world.load import load_scenario

SCENARIO = "five-days-2008"


@cache
def scenario(name=SCENARIO):
    return load_scenario(name)


def started(turns=2, seed=7, is_open=False, **players):
    """Start a match; seats that are not named are played by what is documented."""
    everybody = {actor.id: players.get(actor.id, "historical") for actor in scenario().actors}
    return Match.start(scenario(), seed, turns=turns, players=everybody, is_open=is_open)


@pytest.fixture
def new_match():
    return started


def screen_for(lines, *, width=80, is_terminal=False):
    """Make a screen on which the lines are typed; its text is in `console.file`."""
    console = make_console(io.StringIO())
    console.width = width
    return Screen(console, io.StringIO("".join(f"{line}\n" for line in lines)), is_terminal=is_terminal)


@pytest.fixture
def new_screen():
    return screen_for


@pytest.fixture
def sit_down():
    """Play a match with lines typed; return what was shown."""

    def call(match, *lines, **screen):
        shown = screen_for(lines, **screen)
        assert isinstance(shown.console, Console)
        play(set_table(match, shown))
        return shown.console.file.getvalue()

    return call
