"""The map panel: the picture of who holds what, with ways, tokens, names and what can be picked on it."""

from collections.abc import Callable, Iterable, Iterator
from math import hypot
from typing import Final

import pygame
from attrs import define, field
from pygame import Rect

from game.match import View
from game.report.atlas import Atlas, atlas_of
from game.table.camera import Camera, fitting
from game.table.canvas import Canvas, Point, Zone
from game.table.fronts import fronts
from game.table.glyphs import glyph
from game.table.ground import Holding
from game.table.landnames import Written, draw_names, lay_out
from game.table.legend import draw_legend, draw_note, draw_way, legend_box
from game.table.painter import Wanted
from game.table.placenames import draw_name, kept_names
from game.table.spread import is_far, spread
from game.table.tokens import disc, shape, sign_of
from game.table.weave import mixed

Pick = Callable[[str], None]
KEYS: Final = (360, 42)
"""Length and height of the corner in which the buttons of the map stand."""


@define
class MapView:
    """What part of the map is looked at, and whether its key is shown."""

    camera: Camera | None = None
    has_legend: bool = False
    size: tuple[int, int] = (0, 0)
    taken: list[Rect] = field(factory=list)
    written: Written | None = None
    """The lettering as it was last laid out."""

    def zoom(self, steps: int, at: Point | None = None) -> None:
        """Come nearer or go farther, towards a point of the panel."""
        c = self.camera
        if c:
            factor = 1.2**steps
            dx, dy = (at[0] - self.size[0] / 2, at[1] - self.size[1] / 2) if at else (0, 0)
            self.camera = Camera(
                c.x + dx / c.zoom - dx / (c.zoom * factor), c.y + dy / c.zoom - dy / (c.zoom * factor), c.zoom * factor
            )

    def drag(self, dx: int, dy: int) -> None:
        """Move the map by pixels."""
        if self.camera:
            self.camera = Camera(self.camera.x - dx / self.camera.zoom, self.camera.y - dy / self.camera.zoom, self.camera.zoom)

    def whole(self) -> None:
        """Show the whole board again."""
        self.camera = None


def draw_mapview(canvas: Canvas, rect: Rect, view: View, state: MapView, pick: Pick, picked: Iterable[str] = ()) -> None:
    """Draw the map panel."""
    atlas, s = atlas_of(view.scenario), view.scenario
    if state.size != rect.size:
        state.camera, state.size = None, rect.size
    state.camera = state.camera or fitting(atlas, rect.size)
    held = tuple((r.id, Holding(seen.holder, seen.claimant, seen.status)) for r in s.regions if (seen := view.region(r.id)))
    styles = tuple((a.id, sign_of(canvas.theme, s, a.id).style) for a in s.actors)
    wanted = Wanted(atlas, held, styles, canvas.theme.name, rect.size, state.camera)
    canvas.painter.draw(canvas.surface, rect, wanted)
    canvas.zones.append(Zone(rect, lambda steps, at: state.zoom(steps, (at[0] - rect.x, at[1] - rect.y)), state.drag))
    old = canvas.surface.get_clip()
    canvas.surface.set_clip(rect)
    homes = {name: _spot(state.camera, rect, spot) for name, spot in atlas.anchors.items()}
    spots = _apart(canvas, view, homes)
    state.taken = [Rect(rect.topleft, (canvas.px(KEYS[0]), canvas.px(KEYS[1]))), *_ways(canvas, view, spots)]
    if state.has_legend:
        state.taken.append(legend_box(canvas, view, rect))
    _fronts(canvas, view, atlas, state.camera, rect)
    _strings(canvas, homes, spots)
    chosen = set(picked)
    for region, at in spots.items():
        if rect.inflate(-8, -8).collidepoint(at):
            _tokens(canvas, view, region, at, state, pick, is_picked=region in chosen)
    for region, at in sorted(spots.items(), key=lambda each: -len(view.region(each[0]).forces)):
        if rect.collidepoint(at):
            draw_name(canvas, view, region, at, state.taken, rect)
    state.written = lay_out(canvas, rect, atlas, state.camera, kept_names(s), state.taken) or state.written
    if state.written:
        draw_names(canvas, rect, state.camera, state.written)
    pointed = next((name for name in spots if _is_pointed(canvas, name)), "")
    if pointed:
        draw_note(canvas, view, pointed, spots[pointed], rect)
    if state.has_legend:
        draw_legend(canvas, view, rect)
    canvas.surface.set_clip(old)
    pygame.draw.rect(canvas.surface, canvas.theme.hairline, rect, 1, border_radius=canvas.px(4))


def _spot(camera: Camera, rect: Rect, spot: tuple[float, float]) -> Point:
    x, y = camera.point(spot, rect.size)
    return rect.x + round(x), rect.y + round(y)


def _apart(canvas: Canvas, view: View, homes: dict[str, Point]) -> dict[str, Point]:
    """Return where the tokens of every region stand, none on another."""
    wide, least = canvas.px(25), canvas.px(13)
    counts = [len(view.region(region).forces) for region in homes]
    halves = tuple((max(least, wide * count // 2) + 1, least + 1) if count else (least // 2, least // 2) for count in counts)
    return dict(zip(homes, spread(tuple(homes.values()), halves), strict=True))


def _strings(canvas: Canvas, homes: dict[str, Point], spots: dict[str, Point]) -> None:
    """Tie tokens that had to move to the place where they belong."""
    for region, home in homes.items():
        if is_far(home, spots[region], canvas.px(12)):
            pygame.draw.aaline(canvas.surface, canvas.theme.ink, home, spots[region], max(1, canvas.px(1.5)))
            disc(canvas, home, 2.5, canvas.theme.ink)


def _ways(canvas: Canvas, view: View, spots: dict[str, Point]) -> Iterator[Rect]:
    """Draw the ways between regions: roads, mountain ways dotted, sea lanes dashed; yield where tunnels have their mouths."""
    t = canvas.theme
    colour = mixed(t.second, t.land, 0.35)
    for way in view.scenario.borders:
        draw_way(canvas, way.link, spots[way.between[0]], spots[way.between[1]], colour)
    for way in view.scenario.borders:
        if way.link == "tunnel":
            one, other = (spots[each] for each in way.between)
            yield _tunnel(canvas, ((one[0] + other[0]) // 2, (one[1] + other[1]) // 2))


def _tunnel(canvas: Canvas, at: Point) -> Rect:
    """Draw the mouth of a tunnel, and return its place."""
    side = canvas.px(20)
    rect = Rect(0, 0, side, side)
    rect.center = at
    canvas.box(rect, canvas.theme.card, canvas.theme.ink, 3)
    glyph(canvas, "defensive", (rect.x + canvas.px(3), rect.y + canvas.px(3)), 14)
    return rect


def _fronts(canvas: Canvas, view: View, atlas: Atlas, camera: Camera, rect: Rect) -> None:
    """Draw a double line, each side in its own colour on its own side, where belligerents face each other."""
    holders = tuple((each.id, view.region(each.id).holder) for each in view.scenario.regions)
    wars = frozenset(frozenset(tie.between) for tie in view.scenario.ties if view.at_war(*tie.between))
    width = max(2, canvas.px(3))
    for edge, seats in fronts(atlas, holders, wars) if wars else ():
        a, c = (_spot(camera, rect, spot) for spot in edge)
        length = max(1.0, hypot(c[0] - a[0], c[1] - a[1]))
        dx, dy = (c[1] - a[1]) / length * width / 2, (a[0] - c[0]) / length * width / 2
        for seat, way in zip(seats, (1, -1), strict=True):
            colour = sign_of(canvas.theme, view.scenario, seat).style.strong
            start, end = ((round(p[0] + way * dx), round(p[1] + way * dy)) for p in (a, c))
            pygame.draw.line(canvas.surface, colour, start, end, width)


def _tokens(canvas: Canvas, view: View, region: str, at: Point, state: MapView, pick: Pick, *, is_picked: bool) -> None:
    """Draw the forces in a region, or a dot, and let it be picked."""
    t, seen = canvas.theme, view.region(region)
    step = canvas.px(25)
    left = at[0] - step * (len(seen.forces) - 1) // 2
    place = Rect(left - step // 2, at[1] - step // 2, step * max(1, len(seen.forces)), step)
    if is_picked:
        pygame.draw.rect(canvas.surface, t.card, place.inflate(8, 8), border_radius=canvas.px(6))
        pygame.draw.rect(canvas.surface, t.ink, place.inflate(8, 8), max(2, canvas.px(2)), border_radius=canvas.px(6))
    for k, (seat, count) in enumerate(seen.forces.items()):
        shape(canvas, sign_of(t, view.scenario, seat).style, (left + k * step, at[1]), 11, str(count), t.card)
    if not seen.forces:
        disc(canvas, at, 4, t.card, t.ink)
    if seen.fort:
        _fort(canvas, place, seen.fort)
    state.taken.append(place)
    if canvas.control(f"region {region}", place, lambda: pick(region)):
        pygame.draw.rect(canvas.surface, t.ink, place.inflate(4, 4), 1, border_radius=canvas.px(4))


def _fort(canvas: Canvas, place: Rect, steps: int) -> None:
    """Draw fortification as small blocks under the tokens."""
    side = canvas.px(5)
    for k in range(steps):
        canvas.fill(
            Rect(place.centerx - steps * (side + 1) // 2 + k * (side + 1), place.bottom - 1, side, side), canvas.theme.ink
        )


def _is_pointed(canvas: Canvas, region: str) -> bool:
    """Say whether the mouse or the focus is on a region."""
    found = next((each for each in canvas.controls if each.id == f"region {region}"), None)
    return found is not None and (canvas.focus == found.id or found.rect.collidepoint(canvas.mouse))
