"""The painter of the map: it works between pictures, and until it is done the last map is shown, moved and stretched."""

from collections.abc import Iterator
from math import ceil, floor
from typing import Final

import pygame
from attrs import define, evolve, field, frozen

from game.report.atlas import Atlas
from game.table.camera import Camera
from game.table.chart import painted
from game.table.ground import Holding
from game.table.lettering import Layout, Lettering, lettered
from game.table.theme import THEMES, Style
from game.table.work import Work

MAPS: Final = 8
"""So many finished maps are kept."""
LAYOUTS: Final = 24
"""So many layouts of their names are kept."""
SLICE: Final = 0.008
"""Seconds of work between two pictures."""


@frozen
class Wanted:
    """A map to be drawn: everything that it depends on."""

    atlas: Atlas
    held: tuple[tuple[str, Holding], ...]
    styles: tuple[tuple[str, Style], ...]
    theme: str
    size: tuple[int, int]
    camera: Camera


def _map(wanted: Wanted) -> Iterator[pygame.Surface | None]:
    """Draw a map in steps."""
    return painted(wanted.atlas, dict(wanted.held), dict(wanted.styles), THEMES[wanted.theme], wanted.size, wanted.camera)


@define
class Painter:
    """Draws maps and finds room for the names on them, at once or a little at a time."""

    in_hurry: bool = False
    """Whether a picture must not wait until the map is done."""
    maps: Work[Wanted, pygame.Surface] = field(factory=lambda: Work(_map, MAPS))
    names: Work[Layout, tuple[Lettering, ...]] = field(factory=lambda: Work(lettered, LAYOUTS))
    asked: Wanted | None = None
    """The map that was asked for last."""

    @property
    def is_busy(self) -> bool:
        """Say whether something is being made."""
        return self.maps.is_busy or self.names.is_busy

    def draw(self, surface: pygame.Surface, rect: pygame.Rect, wanted: Wanted) -> None:
        """Draw a map into a rectangle; in a hurry perhaps a rough one, to be asked for again once it is done."""
        self.asked = wanted
        picture = self.maps.find(wanted, in_hurry=self.in_hurry)
        if picture:
            surface.blit(picture, rect)
        else:
            self._rough(wanted, surface.subsurface(rect))

    def letter(self, layout: Layout) -> tuple[Lettering, ...] | None:
        """Return where the names on a map stand; in a hurry nothing until it is found out."""
        return self.names.find(layout, in_hurry=self.in_hurry)

    def go_on(self) -> bool:
        """Work for a moment, on maps first; say whether what was asked for is done."""
        work = self.maps if self.maps.is_busy else self.names
        if self.in_hurry and work.is_early():
            return False
        done = work.go_on(SLICE)
        if not isinstance(done, Wanted):
            return done is not None
        self._spread_out(whole(done))
        return done == self.asked

    def _spread_out(self, base: Wanted) -> None:
        """Go on with the map of all the lands if it is missing: rough maps are made from it."""
        if self.in_hurry and base not in self.maps.kept:
            self.maps.begin(base)

    def _rough(self, wanted: Wanted, picture: pygame.Surface) -> None:
        """Draw a rough map, stretched from those that are done."""
        theme = THEMES[wanted.theme]
        alike = [each for each in self.maps.kept if (each.atlas, each.theme) == (wanted.atlas, wanted.theme)]
        covered = pygame.Rect(0, 0, 0, 0)
        if alike:
            covered = stretch(self.maps.kept[alike[-1]], alike[-1].camera, picture, wanted.camera, picture.get_rect())
        base = next((each for each in reversed(alike) if each == whole(each)), None)
        for margin in margins(picture.get_rect(), covered):
            picture.fill(theme.sea, margin)
            if base:
                stretch(self.maps.kept[base], base.camera, picture, wanted.camera, margin)


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
