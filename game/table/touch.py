"""Touch: one finger is the mouse, as SDL hands it on; two fingers that part or close come nearer or go farther."""

from typing import Final

import pygame
from attrs import define

STEP: Final = 0.03
"""Share of the window by which two fingers part for one step nearer."""


@define
class Pinch:
    """How far two fingers have parted since the last step."""

    parted: float = 0.0

    def steps(self, event: pygame.event.Event) -> int:
        """Take in a movement of fingers, and return by how many steps to come nearer; below 0 to go farther."""
        if event.num_fingers != 2:
            self.parted = 0.0
            return 0
        self.parted += event.pinched
        steps = int(self.parted / STEP)
        self.parted -= steps * STEP
        return steps
