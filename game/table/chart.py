"""The map as a picture: who holds what by weave and band, what is disputed by stripes, coasts as water lines."""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import Final

import numpy as np
import pygame
from numpy.typing import NDArray

from game.report.atlas import Atlas
from game.table.camera import Camera
from game.table.ground import DISPUTED, Ground, Holding, ground_of
from game.table.lines import STROKES, Line, dashed, strokes
from game.table.relief import draw_relief
from game.table.theme import Style, Theme
from game.table.weave import cover, mixed

SHARP: Final = 2
"""The map is drawn so many times larger and then shrunk."""
ROWS: Final = 240
"""So many rows of large pixels are laid on the map at once."""


class _Sheet:
    """The map being drawn: everything in large pixels."""

    def __init__(
        self,
        atlas: Atlas,
        held: dict[str, Holding],
        styles: dict[str, Style],
        theme: Theme,
        size: tuple[int, int],
        camera: Camera,
    ) -> None:
        self.atlas, self.held, self.styles, self.theme, self.camera, self.size = atlas, held, styles, theme, camera, size
        self.frame = pygame.Rect(0, 0, size[0] * SHARP, size[1] * SHARP)
        self.surface = self.mask = self.over = pygame.Surface((1, 1))
        self.rings: list[list[tuple[float, float]]] = []
        self.boxes: list[pygame.Rect] = []
        self.shown: list[int] = []
        self.lines: list[Line] = []

    def holder(self, piece: int) -> str:
        """Return who holds a piece; nobody for the lands around."""
        each = self.atlas.pieces[piece]
        return self.held[each.region].holder if each.region in self.held else each.owner

    def ground(self, piece: int) -> Ground:
        """Return how a piece is filled."""
        return ground_of(self.theme, self.styles, self.holder(piece), self.held.get(self.atlas.pieces[piece].region))

    def area(self, pieces: Sequence[int]) -> pygame.Rect:
        """Return the part of the picture in which pieces lie."""
        boxes = [self.boxes[k] for k in pieces]
        return boxes[0].unionall(boxes[1:]).clip(self.frame) if boxes else pygame.Rect(0, 0, 0, 0)


@lru_cache(maxsize=4)
def _numbers(atlas: Atlas) -> tuple[list[NDArray[np.float64]], NDArray[np.float64]]:
    """Return the rings and the edges of a map as numbers, to be moved all at once."""
    ends = [(*one, *other) for one, other in atlas.edges]
    return [np.array(piece.ring) for piece in atlas.pieces], np.array(ends)


def painted(
    atlas: Atlas, held: dict[str, Holding], styles: dict[str, Style], theme: Theme, size: tuple[int, int], camera: Camera
) -> Iterator[pygame.Surface | None]:
    """Draw the map without tokens and names in small steps: yield nothing after each, and the picture at the end."""
    sheet = _Sheet(atlas, held, styles, theme, size, camera)
    yield from _lay_out(sheet)
    yield from _measure(sheet)
    for step in (_water, _grounds, _relief, _bands, _borders):
        yield from step(sheet)
    _margin(sheet)
    picture = pygame.Surface(size)
    for band in _bands_of(sheet.frame):
        small = pygame.Rect(0, band.y // SHARP, size[0], band.h // SHARP)
        pygame.transform.smoothscale(sheet.surface.subsurface(band), small.size, picture.subsurface(small))
        yield None
    yield picture


def draw_map(
    atlas: Atlas, held: dict[str, Holding], styles: dict[str, Style], theme: Theme, size: tuple[int, int], camera: Camera
) -> pygame.Surface:
    """Return the map without tokens and names, drawn at once."""
    *_, picture = painted(atlas, held, styles, theme, size, camera)
    assert picture is not None
    return picture


def _bands_of(area: pygame.Rect) -> list[pygame.Rect]:
    """Return an area in bands of a few rows each."""
    return [pygame.Rect(area.x, y, area.w, min(ROWS, area.bottom - y)) for y in range(area.y, area.bottom, ROWS)]


def _lay_out(sheet: _Sheet) -> Iterator[None]:
    """Get the surfaces to draw on, touched band by band: a large one takes the system a while."""
    for name, flags in (("surface", 0), ("mask", pygame.SRCALPHA), ("over", pygame.SRCALPHA)):
        made = pygame.Surface(sheet.frame.size, flags)
        setattr(sheet, name, made)
        for band in _bands_of(sheet.frame):
            made.fill(sheet.theme.sea if name == "surface" else (0, 0, 0, 0), band)
            yield


def _measure(sheet: _Sheet) -> Iterator[None]:
    """Work out where everything lies, and what of it is near."""
    c, (rings, edges) = sheet.camera, _numbers(sheet.atlas)
    yield
    middle = np.array([sheet.size[0] / 2, sheet.size[1] / 2])
    placed = [SHARP * ((ring - (c.x, c.y)) * c.zoom + middle) for ring in rings]
    for ring in placed:
        (left, top), (right, bottom) = ring.min(axis=0), ring.max(axis=0)
        sheet.boxes.append(pygame.Rect(left, top, right - left + 2, bottom - top + 2))
    sheet.rings = [ring.tolist() for ring in placed]
    near = sheet.frame.inflate(120, 120)
    sheet.shown = [k for k, box in enumerate(sheet.boxes) if box.colliderect(near)]
    yield
    ends = (SHARP * ((edges - (c.x, c.y, c.x, c.y)) * c.zoom + np.tile(middle, 2))).tolist()
    holders = [sheet.holder(k) for k in range(len(sheet.rings))]
    kept = set(sheet.shown)
    for number, ((x0, y0, x1, y1), sides) in enumerate(zip(ends, sheet.atlas.edges.values(), strict=True)):
        if not kept.isdisjoint(sides) and near.clipline(x0, y0, x1, y1):
            held = frozenset(holders[k] for k in sides)
            sheet.lines.append(Line(((x0, y0), (x1, y1)), held, len(sides) == 1))
        if number % (8 * STROKES) == 0:
            yield


def _water(sheet: _Sheet) -> Iterator[None]:
    """Draw lines along the coasts, paler away from them."""
    t, coasts = sheet.theme, [line for line in sheet.lines if line.is_coast]
    for reach, share in ((22, 0.35), (15, 0.55), (8, 0.8)):
        yield from strokes(sheet.surface, mixed(t.sea, t.water, share), coasts, SHARP * reach)
        yield from strokes(sheet.surface, mixed(t.sea, t.water, share * 0.3), coasts, SHARP * (reach - 1))


def _grounds(sheet: _Sheet) -> Iterator[None]:
    """Fill the shapes, one way of filling after another; later shapes lie on earlier ones."""
    found = {k: sheet.ground(k) for k in sheet.shown}
    for ground in dict.fromkeys(found.values()):
        own = [k for k in sheet.shown if found[k] == ground]
        area = sheet.area(own)
        yield from _cut_out(sheet, set(own), area)
        step = SHARP * (9 if ground.kind == "stripes" else 7)
        for band in _bands_of(area):
            cover(sheet.over, band, ground.kind, ground.one, ground.other, step)
            yield
        yield from _lay(sheet, area)


def _cut_out(sheet: _Sheet, own: set[int], area: pygame.Rect) -> Iterator[None]:
    """Make the mask white on some pieces, and clear elsewhere in an area."""
    for band in _bands_of(area):
        sheet.mask.fill((0, 0, 0, 0), band)
        yield
    sheet.mask.set_clip(area)
    drawn = 0
    for k in sheet.shown:
        if sheet.boxes[k].colliderect(area):
            pygame.draw.polygon(sheet.mask, (255, 255, 255, 255) if k in own else (0, 0, 0, 0), sheet.rings[k])
            drawn += len(sheet.rings[k])
            if drawn > STROKES:
                drawn = 0
                yield
    sheet.mask.set_clip(None)


def _lay(sheet: _Sheet, area: pygame.Rect) -> Iterator[None]:
    """Lay what was prepared on the map where the mask is white."""
    for band in _bands_of(area):
        sheet.over.blit(sheet.mask, band, band, special_flags=pygame.BLEND_RGBA_MULT)
        sheet.surface.blit(sheet.over, band, band)
        yield


def _relief(sheet: _Sheet) -> Iterator[None]:
    """Draw rivers and mountains, where the board lies on the map of the world."""
    if any(piece.shape for piece in sheet.atlas.pieces):
        place = partial(sheet.camera.point, size=sheet.size, by=SHARP)
        yield from draw_relief(sheet.surface, sheet.theme, place, SHARP, sheet.camera.zoom)


def _bands(sheet: _Sheet) -> Iterator[None]:
    """Draw a coloured band along the inside of every holder's border."""
    holders = {k: sheet.holder(k) for k in sheet.shown}
    for holder, style in sheet.styles.items():
        own = {k for k in sheet.shown if holders[k] == holder}
        area = sheet.area(list(own))
        for band in _bands_of(area):
            sheet.over.fill((*style.band, 0), band)
            yield
        lines = [line for line in sheet.lines if holder in line.holders and (len(line.holders) > 1 or line.is_coast)]
        yield from strokes(sheet.over, style.band, lines, SHARP * 9)
        yield from _cut_out(sheet, own, area)
        yield from _lay(sheet, area)


def _borders(sheet: _Sheet) -> Iterator[None]:
    """Draw hairlines between regions, firmer lines between holders and along coasts, dashes round what is disputed."""
    t = sheet.theme
    firm = [line for line in sheet.lines if line.is_coast or len(line.holders) > 1]
    fine = [line for line in sheet.lines if not line.is_coast and len(line.holders) == 1]
    yield from strokes(sheet.surface, mixed(t.edge, t.land, 0.55), fine, SHARP)
    yield from strokes(sheet.surface, t.edge, firm, SHARP * 2)
    for k in sheet.shown:
        held = sheet.held.get(sheet.atlas.pieces[k].region)
        if held and held.status in DISPUTED:
            ring = sheet.rings[k]
            dashed(sheet.surface, [*ring, ring[0]], t.ink, SHARP + 1, 5 * SHARP)
            yield


def _margin(sheet: _Sheet) -> None:
    """Leave blank what lies beyond the sheet, with a line where it ends."""
    left, top, right, bottom = sheet.atlas.sheet
    x0, y0 = sheet.camera.point((left, top), sheet.size, SHARP)
    x1, y1 = sheet.camera.point((right, bottom), sheet.size, SHARP)
    width, height = sheet.frame.size
    for rect in ((0, 0, x0, height), (x1, 0, width - x1, height), (0, 0, width, y0), (0, y1, width, height - y1)):
        if rect[2] > 0 and rect[3] > 0:
            sheet.surface.fill(sheet.theme.land, [round(each) for each in rect])
    pygame.draw.rect(sheet.surface, sheet.theme.edge, [round(each) for each in (x0, y0, x1 - x0, y1 - y0)], SHARP)
