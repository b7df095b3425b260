"""The window as people meet it: a real process on a real screen, pressed by a real keyboard."""

import os
import subprocess
import sys
import time

import pytest
from xserver import new_screen

from game.match import load_match

pytestmark = pytest.mark.long

TITLE = 2.0
"""Seconds within which the title stands."""


@pytest.fixture
def screen():
    found = new_screen()
    yield found
    found.close()


def begin(screen, folder, *words):
    environment = {name: value for name, value in os.environ.items() if name not in {"SDL_VIDEODRIVER", "WAYLAND_DISPLAY"}}
    environment |= {"DISPLAY": screen.name, "SDL_AUDIODRIVER": "dummy", "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    environment |= {"SDL_VIDEODRIVER": "x11", "DILEMMA_LANG": "en"}
    return subprocess.Popen(
        [sys.executable, "-m", "game.cli", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def drawn(screen, empty):
    """Say whether the window shows more than one flat colour."""
    picture = screen.picture()
    return picture != empty and len(set(picture[:: 4 * 977])) > 12


def test_the_title_stands_within_two_seconds(screen, tmp_path):
    """The limit is held against the time of the processor: other work on the machine must not count."""
    empty = screen.picture()
    game = begin(screen, tmp_path)
    assert screen.wait(60, lambda: drawn(screen, empty))
    title = screen.settled(60)
    end(screen, game)
    taken = []
    for _ in range(2):
        start = time.monotonic()
        game = begin(screen, tmp_path)
        assert screen.wait(60, lambda: screen.picture() == title)
        clock = time.monotonic() - start
        taken.append((end(screen, game), clock))
    assert min(taken)[0] < TITLE, taken


def end(screen, game):
    """Close a game, and return the seconds of the processor that it took."""
    game.terminate()
    _, _, usage = os.wait4(game.pid, 0)
    game.returncode = 0
    screen.wait(5, lambda: not screen.windows())
    return usage.ru_utime + usage.ru_stime


def test_two_people_and_a_computer_play_a_short_match(screen, tmp_path):
    file, empty = tmp_path / "match.jsonl", screen.picture()
    seats = [f"--seat={each}" for each in ("russia=human", "georgia=human", "nato=planner")]
    game = begin(screen, tmp_path, "play", "five-days-2008", *seats, "--turns", "2", "--seed", "7", "--save", str(file))
    assert screen.wait(30, lambda: drawn(screen, empty))
    screen.settled()
    screen.focus()
    curtain = screen.picture()
    screen.key("return")
    assert screen.settled() == curtain, "a short press must not open the curtain"
    for _ in range(30):
        assert game.poll() is None, game.stdout.read().decode()
        if file.is_file() and load_match(file).is_over:
            break
        screen.key("return", hold=1.1)
        screen.settled()
        screen.key("c")
        screen.settled()
    assert load_match(file).is_over
    screen.settled()
    game.terminate()
    game.wait()
