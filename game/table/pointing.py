"""Where the mouse is: what lies under it, what it drags and what its wheel turns."""

from collections.abc import Sequence

import pygame

from game.table.canvas import Control, Point, Zone


def control_at(controls: Sequence[Control], at: Point) -> Control | None:
    """Return the uppermost control at a point."""
    return next((each for each in reversed(controls) if each.rect.collidepoint(at)), None)


def dragged(zones: Sequence[Zone], event: pygame.event.Event) -> bool:
    """Drag what the mouse moves over with its first button down; say whether there was anything."""
    zone = _zone_at(zones, event.pos)
    if not event.buttons[0] or zone is None or zone.drag is None:
        return False
    zone.drag(*event.rel)
    return True


def wheeled(zones: Sequence[Zone], at: Point, steps: int) -> bool:
    """Turn the wheel over a point; say whether anything there turns."""
    zone = _zone_at(zones, at)
    if not steps or zone is None or zone.wheel is None:
        return False
    zone.wheel(steps, at)
    return True


def _zone_at(zones: Sequence[Zone], at: Point) -> Zone | None:
    return next((each for each in reversed(zones) if each.rect.collidepoint(at)), None)
