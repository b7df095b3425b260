"""The painter of the map: it works between pictures, and until it is done the last map is shown, moved and stretched."""

import time
from collections.abc import Iterator
from math import ceil, floor
from typing import Final

import pygame
from attrs import define, evolve, field, frozen

from game.report.atlas import Atlas
from game.table.camera import Camera
from game.table.chart import Holding, painted
from game.table.theme import THEMES, Style

KEPT: Final = 8
"""So many finished maps are kept."""
SLICE: Final = 0.008
"""Seconds of work between two pictures."""
PAUSE: Final = 0.08
"""Seconds for which a map has to be wanted before it is begun."""


@frozen
class Wanted:
    """A map to be drawn: everything that it depends on."""

    atlas: Atlas
    held: tuple[tuple[str, Holding], ...]
    styles: tuple[tuple[str, Style], ...]
    theme: str
    size: tuple[int, int]
    camera: Camera


@define
class Painter:
    """Draws maps, at once or a little at a time."""

    in_hurry: bool = False
    """Whether a picture must not wait until the map is done."""
    kept: dict[Wanted, pygame.Surface] = field(factory=dict)
    asked: Wanted | None = None
    """The map that was asked for last."""
    wanted: Wanted | None = None
    """The map that is being drawn."""
    work: Iterator[pygame.Surface | None] | None = None
    since: float = 0.0
    """When the map was first asked for; one that is still being moved about is not begun."""

    @property
    def is_busy(self) -> bool:
        """Say whether a map is being drawn."""
        return self.work is not None

    def draw(self, surface: pygame.Surface, rect: pygame.Rect, wanted: Wanted) -> None:
        """Draw a map into a rectangle; in a hurry perhaps a rough one, to be asked for again once it is done."""
        self.asked = wanted
        if wanted not in self.kept:
            if wanted != self.wanted:
                self._begin(wanted)
            if self.in_hurry:
                self._rough(wanted, surface.subsurface(rect))
                return
            while wanted not in self.kept:
                self.go_on()
        self.kept[wanted] = self.kept.pop(wanted)
        surface.blit(self.kept[wanted], rect)

    def go_on(self) -> bool:
        """Work for a moment; say whether the map that was asked for is done."""
        if self.work is None or self.wanted is None:
            return False
        if self.in_hurry and time.perf_counter() < self.since + PAUSE:
            return False
        end = time.perf_counter() + SLICE
        for found in self.work:
            if found is not None:
                return self._finish(self.wanted, found)
            if time.perf_counter() > end:
                break
        return False

    def _begin(self, wanted: Wanted) -> None:
        self.wanted, self.since = wanted, time.perf_counter()
        self.work = painted(
            wanted.atlas, dict(wanted.held), dict(wanted.styles), THEMES[wanted.theme], wanted.size, wanted.camera
        )

    def _finish(self, wanted: Wanted, picture: pygame.Surface) -> bool:
        """Keep a finished map, and go on with that of all the lands if it is missing: rough maps are made from it."""
        self.kept[wanted], self.wanted, self.work = picture, None, None
        while len(self.kept) > KEPT:
            del self.kept[next(iter(self.kept))]
        base = whole(wanted)
        if self.in_hurry and base not in self.kept:
            self._begin(base)
        return wanted == self.asked

    def _rough(self, wanted: Wanted, picture: pygame.Surface) -> None:
        """Draw a rough map, stretched from those that are done."""
        theme = THEMES[wanted.theme]
        alike = [each for each in self.kept if (each.atlas, each.theme) == (wanted.atlas, wanted.theme)]
        covered = pygame.Rect(0, 0, 0, 0)
        if alike:
            covered = stretch(self.kept[alike[-1]], alike[-1].camera, picture, wanted.camera, picture.get_rect())
        base = next((each for each in reversed(alike) if each == whole(each)), None)
        for margin in margins(picture.get_rect(), covered):
            picture.fill(theme.sea, margin)
            if base:
                stretch(self.kept[base], base.camera, picture, wanted.camera, margin)


def whole(wanted: Wanted) -> Wanted:
    """Return the same map with all the lands on it."""
    left, top, right, bottom = wanted.atlas.sheet
    zoom = max(wanted.size[0] / (right - left), wanted.size[1] / (bottom - top))
    return evolve(wanted, camera=Camera((left + right) / 2, (top + bottom) / 2, zoom))


def margins(frame: pygame.Rect, covered: pygame.Rect) -> list[pygame.Rect]:
    """Return what of a frame lies above, below, left and right of what is covered."""
    if not covered.w or not covered.h:
        return [frame]
    found = [
        pygame.Rect(0, 0, frame.w, covered.top),
        pygame.Rect(0, covered.bottom, frame.w, frame.bottom - covered.bottom),
        pygame.Rect(0, covered.top, covered.left, covered.h),
        pygame.Rect(covered.right, covered.top, frame.right - covered.right, covered.h),
    ]
    return [each for each in found if each.w and each.h]


def stretch(old: pygame.Surface, seen: Camera, onto: pygame.Surface, wanted: Camera, area: pygame.Rect) -> pygame.Rect:
    """Draw a picture made by one camera as another would see it, as far as it reaches into an area; return where."""
    by = wanted.zoom / seen.zoom
    (w, h), (width, height) = old.get_size(), onto.get_size()
    left, top = (wanted.x - seen.x) * seen.zoom + (w - width / by) / 2, (wanted.y - seen.y) * seen.zoom + (h - height / by) / 2
    part = pygame.Rect(floor(left + area.x / by), floor(top + area.y / by), ceil(area.w / by) + 1, ceil(area.h / by) + 1)
    part = part.clip(old.get_rect())
    if part.w < 1 or part.h < 1:
        return pygame.Rect(0, 0, 0, 0)
    place = pygame.Rect(round((part.x - left) * by), round((part.y - top) * by), round(part.w * by), round(part.h * by))
    piece = old.subsurface(part)
    onto.set_clip(area)
    onto.blit(piece if by == 1 else pygame.transform.scale(piece, place.size), place)
    onto.set_clip(None)
    return place.clip(area)
