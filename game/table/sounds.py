"""A few quiet cues; where there is no device for sound, or no file, nothing is heard, said or broken."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

import pygame
from attrs import define

from game.data import data_folder

CUES: Final = ("card", "seal", "open", "die", "line", "slide", "war", "end")
"""A card written, a sheet closed, the sheets opened, a die, a line of the ledger, a coin that moves, a war begun, the end."""
LOUDNESS: Final = 0.5


@define
class Sounds:
    """The cues; the device for sound is opened when the first of them is wanted."""

    known: "dict[str, pygame.mixer.Sound] | None" = None
    """The cues that can be heard; none where the machine has no device, nothing as long as nobody asked."""

    def play(self, name: str) -> None:
        """Let a cue be heard."""
        if self.known is None:
            self.known = _opened()
        if name in self.known:
            self.known[name].play()


def _opened() -> "dict[str, pygame.mixer.Sound]":
    """Open the device for sound, if the machine has one, and return the cues."""
    known = {}
    with suppress(pygame.error, OSError, NotImplementedError), _hushed():
        pygame.mixer.init(22050, -16, 1, 1024)
        for name in CUES:
            known[name] = pygame.mixer.Sound(str(data_folder("assets") / "sounds" / f"{name}.wav"))
            known[name].set_volume(LOUDNESS)
    return known


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep from the terminal what libraries of the system say about devices that are not there."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
