"""Sounds are opened when the first is wanted, and libraries say nothing on the user's terminal."""

import os

import pygame
import pytest

from game.table.app import App
from game.table.settings import Settings
from game.table.sounds import CUES, Sounds


@pytest.fixture
def opened(monkeypatch):
    calls = []

    def init(*_):
        calls.append(1)
        os.write(2, b"ALSA lib confmisc.c: cannot find card '0'\n")
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", init)
    return calls


def test_no_device_is_opened_while_sounds_are_off(opened):
    app = App(None, settings=Settings(sound=False))
    app.cue(CUES[0])
    assert not opened
    app.settings = Settings(sound=True)
    app.cue(CUES[0])
    app.cue(CUES[1])
    assert len(opened) == 1, "a machine without a device is asked once"


def test_what_libraries_say_stays_off_the_terminal(opened, capfd):
    Sounds().play(CUES[0])
    os.write(2, b"this is heard")
    assert opened
    assert capfd.readouterr().err == "this is heard"


def test_every_cue_can_be_heard():
    sounds = Sounds()
    sounds.play(CUES[0])
    assert set(sounds.known) == set(CUES)
    pygame.mixer.quit()
