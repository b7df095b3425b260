"""A few quiet cues; where there is no device for sound, or no file, nothing is heard and nothing breaks."""

from typing import Final

import pygame
from attrs import define, field

from game.data import data_folder

CUES: Final = ("card", "seal", "open", "die", "line", "slide", "war", "end")
"""A card written, a sheet closed, the sheets opened, a die, a line of the ledger, a coin that moves, a war begun, the end."""
LOUDNESS: Final = 0.5


@define
class Sounds:
    """The cues; silent until they are opened."""

    known: "dict[str, pygame.mixer.Sound]" = field(factory=dict)

    def open(self) -> None:
        """Get ready to be heard, if the machine has a device for it."""
        try:
            pygame.mixer.init(22050, -16, 1, 1024)
            for name in CUES:
                self.known[name] = pygame.mixer.Sound(str(data_folder("assets") / "sounds" / f"{name}.wav"))
                self.known[name].set_volume(LOUDNESS)
        except (pygame.error, OSError, NotImplementedError):
            self.known = {}

    def play(self, name: str) -> None:
        """Let a cue be heard."""
        if name in self.known:
            self.known[name].play()
