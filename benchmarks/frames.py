"""Measure the frames of the window: `python benchmarks/frames.py` plays, zooms and pans, and prints what each frame took.

`--size 1920x1080`, `--scenario invasion-2022` and `--turns 3` change what is played; `--json` prints for programs. Software
rendering without a screen, or on the screen that SDL finds where `SDL_VIDEODRIVER` is set. A frame is everything between
two pictures: an event answered, what is done between pictures, and the drawing. The limit is held against the time of the
processor, so that other work on the machine counts less; on a quiet machine the clock shows much the same. Rules
lie compiled when it begins, as they do from a machine's second match on.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.cli.compiling import compile_rules
from game.match import Match
from game.rules.rule import prefer_speed
from game.table.app import App
from game.table.shelf import Shelf
from game.table.window import make_lobby, settle
from game.world.load import load_scenario

LIMIT = 50.0
"""Milliseconds that no frame may take in play."""
STILL = 3.0
"""Seconds for which a still board is looked at."""

Taken = dict[str, list[tuple[float, float]]]
"""Milliseconds of every frame by what was done in it: of the processor, and by the clock."""


class Player:
    """Somebody at the window, with a stopwatch."""

    def __init__(self, app: App, size: tuple[int, int]) -> None:
        self.app, self.taken, self.size = app, {}, size
        app.painter.in_hurry = True

    def frame(self, name: str, event: pygame.event.Event | None = None, mouse: tuple[int, int] | None = None) -> None:
        """Run one frame as the window does, and note what it took."""
        if mouse:
            self.app.mouse = mouse
        start, clock = time.thread_time(), time.perf_counter()
        if event:
            self.app.handle(event)
        self.app.tick()
        if self.app.is_stale:
            self.app.draw(pygame.display.get_surface())
            pygame.display.flip()
        took = (time.thread_time() - start) * 1000, (time.perf_counter() - clock) * 1000
        self.taken.setdefault(name, []).append(took)

    def key(self, name: str, what: str) -> None:
        """Press a key, and let the pictures settle."""
        code = pygame.key.key_code(name)
        self.frame(what, pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
        self.frame(what, pygame.event.Event(pygame.KEYUP, key=code, mod=0))
        self.settle(what)

    def press(self, name: str, what: str) -> None:
        """Press a control by the mouse."""
        found = next((each for each in self.app.controls if each.id == name), None)
        if found:
            for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
                self.frame(what, pygame.event.Event(kind, button=1, pos=found.rect.center))
            self.settle(what)

    def settle(self, what: str, most: int = 400) -> None:
        """Run frames until nothing moves any more."""
        for _ in range(most):
            if not self.app.is_stale and not self.app.is_busy:
                return
            if not self.app.is_stale:
                time.sleep(1 / 60)
            self.frame(what)

    def zoom_and_pan(self) -> None:
        """Turn the wheel over the map, drag it about, and look at the whole again."""
        middle = (self.size[0] // 4, self.size[1] // 3)
        for steps in (1, 1, 1, 1, -1, -1, 1, 1):
            self.frame("zoom", pygame.event.Event(pygame.MOUSEWHEEL, y=steps, x=0), mouse=middle)
            self.frame("zoom")
        for k in range(40):
            rel = (7, 3) if k < 20 else (-9, -5)
            self.frame("pan", pygame.event.Event(pygame.MOUSEMOTION, pos=middle, rel=rel, buttons=(1, 0, 0)))
        self.settle("pan")
        self.key("m", "whole map")

    def wait(self) -> None:
        """Wait until the computers have thought."""
        while type(self.app.screen).__name__ == "Thinking":
            self.frame("thinking")
            time.sleep(1 / 60)
        self.settle("new screen")

    def board(self) -> None:
        """Do on the board what one does in a turn."""
        self.settle("board")
        self.zoom_and_pan()
        for name in [each.id for each in self.app.controls if each.id.startswith("family ")]:
            self.press(name, "family")
        for card in [each.id for each in self.app.controls if each.id.startswith("card ")][:3]:
            self.press(card, "card")
            self.key("escape", "card")
        for key in ("1", "2", "3", "n", "l", "d", "k"):
            self.key(key, "page")
            self.key("escape", "page")
        self.menu()
        self.key("c", "commit")

    def menu(self) -> None:
        """Look at everything behind the menu, and change colours, language and size of type."""
        self.key("escape", "menu")
        for name in ("settings", "keys", "save"):
            self.press(name, "menu")
            self.key("escape", "menu")
        self.key("escape", "menu")
        for key in ("f2", "f2", "f2", "f3", "f3", "f4", "f4"):
            self.key(key, key)

    def play(self) -> None:
        """Play until the end."""
        for _ in range(400):
            self.wait()
            match type(self.app.screen).__name__:
                case "BoardScreen":
                    self.board()
                case "SummaryScreen":
                    self.settle("adjudication")
                    self.key("escape", "next turn")
                case "EndScreen":
                    self.settle("end")
                    return


def still(app: App, seconds: float) -> float:
    """Return the share of one core that a still board takes."""
    from game.table.window import breathe  # noqa: PLC0415

    clock = pygame.time.Clock()
    start, wall = time.process_time(), time.perf_counter()
    while time.perf_counter() - wall < seconds:
        breathe(app, clock)
    return (time.process_time() - start) / (time.perf_counter() - wall)


def measure(scenario: str, size: tuple[int, int], turns: int) -> tuple[Taken, float]:
    """Play a match with one person and return the frames, and the share of a core that the still board takes."""
    compile_rules()
    prefer_speed(waiting=False)
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode(size)
    story = load_scenario(scenario)
    people = story.actors[1].id
    players = {each.id: "human" if each.id == people else "planner" for each in story.actors}
    match = Match.start(story, 7, players=players, turns=turns)
    with TemporaryDirectory() as folder:
        return _measured(make_lobby(Shelf(Path(folder), Path(folder), (), 7, ()), match).app, size)


def _measured(app: App, size: tuple[int, int]) -> tuple[Taken, float]:
    """Play in an application, and measure."""
    player = Player(app, size)
    settle()
    player.frame("first picture")
    player.wait()
    player.settle("board")
    share = still(app, STILL)
    player.play()
    return player.taken, share


def rows(taken: Taken) -> Iterator[tuple[str, int, float, float, float]]:
    """Yield what was done, in how many frames, the median and the longest of them, and the longest by the clock."""
    for name, times in taken.items():
        busy = [each for each, _ in times]
        yield name, len(times), median(busy), max(busy), max(each for _, each in times)


def main(say: Callable[[str], None] = print) -> int:
    """Measure and print; say by the exit code whether every frame kept the limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scenario", default="five-days-2008")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    width, height = (int(each) for each in asked.size.split("x"))
    taken, share = measure(asked.scenario, (width, height), asked.turns)
    worst = max(longest for _, _, _, longest, _ in rows(taken))
    if asked.json:
        say(json.dumps({"still": share, "worst": worst, "frames": {name: list(row) for name, *row in rows(taken)}}))
        return int(worst > LIMIT)
    say(f"{asked.scenario}, {asked.size}, {asked.turns} turns, milliseconds")
    say(f"{'what':14}{'frames':>8}{'median':>9}{'longest':>9}{'by clock':>10}")
    for name, count, middle, longest, clock in rows(taken):
        say(f"{name:14}{count:8d}{middle:9.1f}{longest:9.1f}{clock:10.1f}")
    say(f"a still board takes {share:.1%} of a core; the longest frame {worst:.1f} ms (limit {LIMIT:.0f})")
    return int(worst > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
