"""A person's hands: events as the system would send them, and pictures after each."""

import tempfile
import time
from pathlib import Path

import pygame

from game.table.settings import Settings
from game.table.shelf import Shelf
from game.table.window import make_lobby


class Hands:
    """Somebody at the window."""

    def __init__(self, match, size=(1280, 800), folder=None, report=(), motion=False):
        self.surface = pygame.Surface(size)
        self.clock = 0
        home = Path(folder or tempfile.mkdtemp())
        self.lobby = make_lobby(Shelf(home / "matches", home / "saves", (), 7, report), match, Settings(motion=motion))
        self.app, self.played = self.lobby.app, self.lobby.played
        self.app.now = lambda: self.clock
        self.look()

    @property
    def screen(self):
        return type(self.app.screen).__name__

    def look(self):
        self.canvas = self.app.draw(self.surface)

    def names(self):
        return [each.id for each in self.app.controls]

    def key(self, name, hold=0):
        code = pygame.key.key_code(name)
        self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
        self.clock += hold
        self.app.tick()
        self.app.handle(pygame.event.Event(pygame.KEYUP, key=code, mod=0))
        self.look()

    def click(self, name):
        at = next(each for each in self.app.controls if each.id == name).rect.center
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.app.handle(pygame.event.Event(kind, button=1, pos=at))
        self.app.tick()
        self.look()

    def focus(self, name, most=200):
        for _ in range(most):
            if self.app.focus == name:
                return
            self.key("tab")
        raise AssertionError(f"{name} cannot be reached by Tab")

    def wait(self, seconds=60):
        end = time.monotonic() + seconds
        while self.screen == "Thinking" and time.monotonic() < end:
            self.app.tick()
            time.sleep(0.005)
        self.look()

    def type(self, text):
        self.app.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))
        self.look()
