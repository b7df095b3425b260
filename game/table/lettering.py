"""The lettering of the map: room for names of lands, waters, ranges and provinces, none on anything else."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np
import pygame
from attrs import frozen
from numpy.typing import NDArray

from game.report.atlas import Atlas, flat, relief
from game.table import gazetteer
from game.table.camera import Camera
from game.table.letters import spaced_width
from game.table.relief import rounded

CELL: Final = 6
"""Pixels of a side of the squares in which room is looked for."""
SQUARES: Final = 9000
"""Into no more squares is a map parted, however large it is."""
Room = NDArray[np.bool_]
Place = tuple[int, int, int, int]

SIZES: Final = {
    "seat": ((24, 0.7, True), (20, 0.5, True), (17, 0.35, True), (15, 0.2, True), (13, 0.12, True)),
    "land": ((16, 0.4, False), (14, 0.25, False), (12, 0.15, False), (12, 0.0, False)),
    "water": ((20, 0.3, False), (17, 0.2, False), (15, 0.1, False), (13, 0.0, False)),
    "range": ((13, 0.25, False), (12, 0.1, False)),
    "province": ((12, 0.06, False), (12, 0.0, False)),
}
"""Sizes of type, room between letters as a share of it, and weight, the one wished for first."""


@frozen
class Wish:
    """A name that wants a place: which sizes it may have, whose land it names, and which pieces or waters it lies on."""

    text: str
    kind: str
    key: str


@frozen
class Lettering:
    """A name with its place."""

    wish: Wish
    size: int
    gap: int
    bold: bool
    place: Place


@frozen
class Layout:
    """What a map's lettering depends on: what is in view, and what stands there already."""

    atlas: Atlas
    camera: Camera
    size: tuple[int, int]
    wishes: tuple[Wish, ...]
    """The names that want a place, the most important first."""
    taken: tuple[Place, ...]
    scale: float


def lettered(layout: Layout) -> Iterator[tuple[Lettering, ...] | None]:
    """Find where every name stands that has room: yield nothing after each, and the places at the end."""
    size, scale = layout.size, layout.scale
    cell = max(round(CELL * scale), CELL, round((size[0] * size[1] / SQUARES) ** 0.5))
    numbers = _numbered(layout.atlas, layout.camera, size, cell)
    yield None
    free = np.zeros(numbers.shape, np.bool_)
    free[1:-1, 1:-1] = True
    for place in layout.taken:
        _block(free, place, cell)
    seen, found = _seen(layout.atlas, numbers), []
    for wish in layout.wishes:
        if wish.kind in {"seat", "land", "province"} and wish.key not in seen:
            continue
        room = _ground(layout.atlas, layout.camera, size, cell, numbers, wish) & free
        placed = _placed(wish, room, cell, scale)
        if placed:
            found.append(placed)
            _block(free, placed.place, cell)
        yield None
    yield tuple(found)


def _seen(atlas: Atlas, numbers: NDArray[np.uint32]) -> set[str]:
    """Return the lands and provinces of which something is in view."""
    pieces = [atlas.pieces[number - 1] for number in np.flatnonzero(np.bincount(numbers.ravel())).tolist() if number]
    return {piece.land for piece in pieces} | {piece.shape for piece in pieces}


def _block(free: Room, place: Place, cell: int) -> None:
    """Take the squares under a place away."""
    x, y, w, h = place
    free[max(0, x // cell) : max(0, (x + w) // cell + 1), max(0, y // cell) : max(0, (y + h) // cell + 1)] = False


@lru_cache(maxsize=8)
def _numbered(atlas: Atlas, camera: Camera, size: tuple[int, int], cell: int) -> NDArray[np.uint32]:
    """Return which piece lies in each square of a map, counted from 1; 0 is water."""
    small = pygame.Surface((size[0] // cell, size[1] // cell), 0, 32)
    for number, (piece, ring) in enumerate(zip(atlas.pieces, _rings(atlas), strict=True), 1):
        placed = ((ring - (camera.x, camera.y)) * camera.zoom + (size[0] / 2, size[1] / 2)) / cell
        (left, top), (right, bottom) = placed.min(axis=0), placed.max(axis=0)
        if piece and right >= 0 and bottom >= 0 and left < small.get_width() and top < small.get_height():
            pygame.draw.polygon(small, number, placed.tolist())
    return (pygame.surfarray.array2d(small) & 0xFFFFFF).astype(np.uint32)


@lru_cache(maxsize=4)
def _rings(atlas: Atlas) -> list[NDArray[np.float64]]:
    return [np.array(piece.ring) for piece in atlas.pieces]


def _ground(atlas: Atlas, camera: Camera, size: tuple[int, int], cell: int, numbers: NDArray[np.uint32], wish: Wish) -> Room:
    """Return the squares on which a name may stand: its own land or water, or along its ridge."""
    if wish.kind in {"seat", "land", "province"}:
        own = [False, *(wish.key == (piece.shape if wish.kind == "province" else piece.land) for piece in atlas.pieces)]
        return np.array(own)[numbers]
    room = np.zeros(numbers.shape, np.bool_)
    if wish.kind == "water":
        west, east, south, north = gazetteer.WATERS[wish.key]
        (left, top), (right, bottom) = (camera.point(flat(*spot), size, 1 / cell) for spot in ((west, north), (east, south)))
        room[max(0, int(left)) : max(0, int(right)), max(0, int(top)) : max(0, int(bottom))] = True
        room &= numbers == 0
        return room
    for spot in rounded(relief().ranges[wish.key].ridge, 1):
        x, y = camera.point(spot, size, 1 / cell)
        room[max(0, int(x) - 9) : max(0, int(x) + 10), max(0, int(y) - 4) : max(0, int(y) + 5)] = True
    room &= numbers > 0
    return room


def _placed(wish: Wish, room: Room, cell: int, scale: float) -> Lettering | None:
    """Return a name at the largest size for which there is room, near the middle of where it may stand."""
    if not room.any():
        return None
    spots = np.argwhere(room)
    middle = spots.mean(axis=0)
    sums = np.zeros((room.shape[0] + 1, room.shape[1] + 1), np.int32)
    sums[1:, 1:] = room.cumsum(axis=0).cumsum(axis=1)
    for points, share, bold in SIZES[wish.kind]:
        size = round(points * scale)
        gap = round(size * share)
        width, height = spaced_width(wish.text, size, bold, gap, wish.kind == "water"), round(size * 1.3)
        w, h = width // cell + 2, height // cell + 2
        if w >= sums.shape[0] or h >= sums.shape[1]:
            continue
        inside = sums[w:, h:] - sums[:-w, h:] - sums[w:, :-h] + sums[:-w, :-h]
        fits = np.argwhere(inside == w * h)
        if len(fits):
            half = np.array([w / 2, h / 2])
            best = fits[((fits + half - middle) ** 2).sum(axis=1).argmin()]
            x, y = ((best + half) * cell).astype(int)
            return Lettering(wish, size, gap, bold, (int(x) - width // 2, int(y) - height // 2, width, height))
    return None
