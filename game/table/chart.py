"""The map as a picture: who holds what by weave and band, what is disputed by stripes, coasts as water lines."""

from functools import lru_cache
from typing import Final

import pygame
from attrs import frozen

from game.report.atlas import Atlas, Edge, Spot
from game.table.canvas import dashed
from game.table.theme import THEMES, Colour, Style, Theme
from game.table.weave import cover, mixed

SHARP: Final = 2
"""The map is drawn so many times larger and then shrunk."""
DISPUTED: Final = ("separatist", "contested", "occupied", "annexed", "recognised")


@frozen
class Camera:
    """What part of the map is looked at: the spot in the middle, and pixels for a degree."""

    x: float
    y: float
    zoom: float

    def point(self, spot: Spot, size: tuple[int, int], by: float = 1.0) -> tuple[float, float]:
        """Return where a spot lies in a picture of a size."""
        return (
            by * ((spot[0] - self.x) * self.zoom + size[0] / 2),
            by * ((spot[1] - self.y) * self.zoom + size[1] / 2),
        )


def fitting(atlas: Atlas, size: tuple[int, int]) -> Camera:
    """Return the camera that shows the whole board."""
    left, top, right, bottom = atlas.frame
    zoom = min(size[0] / (right - left), size[1] / (bottom - top))
    return Camera((left + right) / 2, (top + bottom) / 2, zoom)


@frozen
class Holding:
    """How a region is drawn: who holds it, whose it is in law, what it counts as."""

    holder: str
    claimant: str
    status: str


@frozen
class Ground:
    """A way to fill shapes: a weave in two colours."""

    kind: str
    one: Colour
    other: Colour


class _Sheet:
    """The map being drawn: everything in large pixels."""

    def __init__(self, atlas: Atlas, held: dict[str, Holding], styles: dict[str, Style], theme: Theme) -> None:
        self.atlas, self.held, self.styles, self.theme = atlas, held, styles, theme
        self.rings: list[list[tuple[float, float]]] = []
        self.shown: list[int] = []
        self.unit = SHARP
        self.surface = pygame.Surface((1, 1))

    def holder(self, piece: int) -> str:
        """Return who holds a piece; nobody for the lands around."""
        each = self.atlas.pieces[piece]
        return self.held[each.region].holder if each.region in self.held else each.owner

    def ground(self, piece: int) -> Ground:
        """Return how a piece is filled."""
        t, each = self.theme, self.atlas.pieces[piece]
        holder, held = self.holder(piece), self.held.get(each.region)
        if holder not in self.styles:
            return Ground("plain", t.land, t.land)
        style = self.styles[holder]
        if held is None or held.status not in DISPUTED:
            return Ground(style.weave, style.tint, mixed(style.tint, style.band, 0.45))
        law = self.styles.get(held.claimant, style)
        if held.status == "separatist":
            return Ground("stripes", t.card, law.band)
        if held.status == "contested" and law == style:
            rivals = [each for name, each in self.styles.items() if name != holder]
            return Ground("stripes", style.tint, rivals[0].band if rivals else style.band)
        return Ground("stripes", law.band, style.band)


def draw_map(
    atlas: Atlas, held: dict[str, Holding], styles: dict[str, Style], theme: Theme, size: tuple[int, int], camera: Camera
) -> pygame.Surface:
    """Return the map without tokens and names."""
    sheet = _Sheet(atlas, held, styles, theme)
    sheet.surface = pygame.Surface((size[0] * SHARP, size[1] * SHARP))
    sheet.surface.fill(theme.sea)
    sheet.rings = [[camera.point(spot, size, SHARP) for spot in piece.ring] for piece in atlas.pieces]
    sheet.shown = [k for k, ring in enumerate(sheet.rings) if _is_near(ring, sheet.surface.get_rect())]
    kept = set(sheet.shown)
    lines = {
        edge: (camera.point(edge[0], size, SHARP), camera.point(edge[1], size, SHARP))
        for edge, sides in atlas.edges.items()
        if kept.intersection(sides)
    }
    _water(sheet, lines)
    _grounds(sheet)
    _bands(sheet, lines)
    _borders(sheet, lines)
    _margin(sheet, camera, size)
    return pygame.transform.smoothscale(sheet.surface, size)


def _is_near(ring: list[tuple[float, float]], frame: pygame.Rect) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs) < frame.right + 60 and max(xs) > -60 and min(ys) < frame.bottom + 60 and max(ys) > -60


Lines = dict[Edge, tuple[tuple[float, float], tuple[float, float]]]


def _stroke(surface: pygame.Surface, colour: Colour, line: tuple[tuple[float, float], tuple[float, float]], thick: int) -> None:
    """Draw a thick line with round ends, so that a chain of them has no gaps."""
    pygame.draw.line(surface, colour, *line, thick)
    if thick > 3:
        for end in line:
            pygame.draw.circle(surface, colour, end, thick / 2)


def _water(sheet: _Sheet, lines: Lines) -> None:
    """Draw lines along the coasts, paler away from them."""
    coasts = [line for edge, line in lines.items() if len(sheet.atlas.edges[edge]) == 1]
    t = sheet.theme
    for reach, share in ((22, 0.35), (15, 0.55), (8, 0.8)):
        colour = mixed(t.sea, t.water, share)
        for line in coasts:
            _stroke(sheet.surface, colour, line, SHARP * reach)
        for line in coasts:
            _stroke(sheet.surface, mixed(t.sea, t.water, share * 0.3), line, SHARP * (reach - 1))


def _grounds(sheet: _Sheet) -> None:
    """Fill the shapes, one way of filling after another; later shapes lie on earlier ones."""
    found = {k: sheet.ground(k) for k in sheet.shown}
    for ground in dict.fromkeys(found.values()):
        mask = pygame.Surface(sheet.surface.get_size(), pygame.SRCALPHA)
        for k in sheet.shown:
            pygame.draw.polygon(mask, (255, 255, 255, 255) if found[k] == ground else (0, 0, 0, 0), sheet.rings[k])
        _cut(sheet, mask, ground)


def _cut(sheet: _Sheet, mask: pygame.Surface, ground: Ground) -> None:
    """Lay a pattern on the map where the mask is white."""
    pattern = pygame.Surface(sheet.surface.get_size())
    step = SHARP * (9 if ground.kind == "stripes" else 7)
    cover(pattern, pattern.get_rect(), ground.kind, ground.one, ground.other, step)
    mask.blit(pattern, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    sheet.surface.blit(mask, (0, 0))


def _bands(sheet: _Sheet, lines: Lines) -> None:
    """Draw a coloured band along the inside of every holder's border."""
    for holder, style in sheet.styles.items():
        mask = pygame.Surface(sheet.surface.get_size(), pygame.SRCALPHA)
        own = [k for k in sheet.shown if sheet.holder(k) == holder]
        band = pygame.Surface(sheet.surface.get_size(), pygame.SRCALPHA)
        for edge, line in lines.items():
            sides = {sheet.holder(k) for k in sheet.atlas.edges[edge]}
            if holder in sides and (len(sides) > 1 or len(sheet.atlas.edges[edge]) == 1):
                _stroke(band, style.band, line, SHARP * 9)
        for k in sheet.shown:
            pygame.draw.polygon(mask, (255, 255, 255, 255) if k in own else (0, 0, 0, 0), sheet.rings[k])
        band.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        sheet.surface.blit(band, (0, 0))


def _borders(sheet: _Sheet, lines: Lines) -> None:
    """Draw hairlines between regions, firmer lines between holders and along coasts, dashes round what is disputed."""
    t = sheet.theme
    hair = mixed(t.edge, t.land, 0.55)
    for edge, line in lines.items():
        sides = {sheet.holder(k) for k in sheet.atlas.edges[edge]}
        is_border = len(sides) > 1 or len(sheet.atlas.edges[edge]) == 1
        _stroke(sheet.surface, t.edge if is_border else hair, line, SHARP * 2 if is_border else SHARP)
    for k in sheet.shown:
        held = sheet.held.get(sheet.atlas.pieces[k].region)
        if held and held.status in DISPUTED:
            ring = sheet.rings[k]
            dashed(sheet.surface, [*ring, ring[0]], t.ink, SHARP + 1, 5 * SHARP)


def _margin(sheet: _Sheet, camera: Camera, size: tuple[int, int]) -> None:
    """Leave blank what lies beyond the sheet, with a line where it ends."""
    left, top, right, bottom = sheet.atlas.sheet
    x0, y0 = camera.point((left, top), size, SHARP)
    x1, y1 = camera.point((right, bottom), size, SHARP)
    width, height = sheet.surface.get_size()
    for rect in ((0, 0, x0, height), (x1, 0, width - x1, height), (0, 0, width, y0), (0, y1, width, height - y1)):
        if rect[2] > 0 and rect[3] > 0:
            sheet.surface.fill(sheet.theme.land, [round(each) for each in rect])
    pygame.draw.rect(sheet.surface, sheet.theme.edge, [round(each) for each in (x0, y0, x1 - x0, y1 - y0)], SHARP)


@lru_cache(maxsize=6)
def kept_map(
    atlas: Atlas,
    held: tuple[tuple[str, Holding], ...],
    styles: tuple[tuple[str, Style], ...],
    theme_name: str,
    size: tuple[int, int],
    camera: Camera,
) -> pygame.Surface:
    """Return the map, drawn anew only when something on it has changed."""
    return draw_map(atlas, dict(held), dict(styles), THEMES[theme_name], size, camera)
