"""The map panel: the picture of who holds what, with ways, tokens, names and what can be picked on it."""

from collections.abc import Callable, Iterable, Iterator

import pygame
from attrs import define, field
from pygame import Rect

from game.match import View
from game.report.atlas import Atlas, atlas_of
from game.table.canvas import Canvas, Point, Zone
from game.table.chart import DISPUTED, Camera, Holding, fitting, kept_map
from game.table.glyphs import glyph
from game.table.letters import drawn
from game.table.theme import CAPTION, Colour
from game.table.tokens import disc, shape, sign_of
from game.table.weave import cover, mixed
from game.words import say, terms
from game.world import names

Pick = Callable[[str], None]


@define
class MapView:
    """What part of the map is looked at, and whether its key is shown."""

    camera: Camera | None = None
    has_legend: bool = False
    size: tuple[int, int] = (0, 0)
    taken: list[Rect] = field(factory=list)

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
    picture = kept_map(atlas, held, styles, canvas.theme.name, rect.size, state.camera)
    canvas.surface.blit(picture, rect)
    canvas.zones.append(Zone(rect, lambda steps, at: state.zoom(steps, (at[0] - rect.x, at[1] - rect.y)), state.drag))
    old = canvas.surface.get_clip()
    canvas.surface.set_clip(rect)
    spots = {name: _spot(state.camera, rect, spot) for name, spot in atlas.anchors.items()}
    state.taken = list(_ways(canvas, view, spots))
    _fronts(canvas, view, atlas, state.camera, rect)
    chosen = set(picked)
    for region, at in spots.items():
        if rect.inflate(-8, -8).collidepoint(at):
            _tokens(canvas, view, region, at, state, pick, is_picked=region in chosen)
    for region, at in sorted(spots.items(), key=lambda each: -len(view.region(each[0]).forces)):
        if rect.collidepoint(at):
            _name(canvas, view, region, at, state, rect)
    if state.has_legend:
        _legend(canvas, view, rect)
    canvas.surface.set_clip(old)
    pygame.draw.rect(canvas.surface, canvas.theme.hairline, rect, 1, border_radius=canvas.px(4))


def _spot(camera: Camera, rect: Rect, spot: tuple[float, float]) -> Point:
    x, y = camera.point(spot, rect.size)
    return rect.x + round(x), rect.y + round(y)


def _ways(canvas: Canvas, view: View, spots: dict[str, Point]) -> Iterator[Rect]:
    """Draw the ways between regions: roads, mountain ways dotted, sea lanes dashed; yield where tunnels have their mouths."""
    t = canvas.theme
    for way in view.scenario.borders:
        one, other = (spots[each] for each in way.between)
        colour = mixed(t.second, t.land, 0.35)
        if way.link in {"road", "river"}:
            pygame.draw.aaline(canvas.surface, colour, one, other, max(1, canvas.px(1.5)))
        elif way.link == "tunnel":
            pygame.draw.aaline(canvas.surface, t.ink, one, other, max(2, canvas.px(2)))
        elif way.link == "sea":
            canvas.dashes([one, other], t.water, 1, 6)
        elif way.link == "mountain":
            canvas.dashes([one, other], colour, 1, 3)
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
    """Draw a double line, each side in its own colour, where belligerents face each other."""
    holder = {each.id: view.region(each.id).holder for each in view.scenario.regions}
    wars = {frozenset(tie.between) for tie in view.scenario.ties if view.at_war(*tie.between)}
    if not wars:
        return
    for edge, sides in atlas.edges.items():
        two = [holder.get(atlas.pieces[k].region, atlas.pieces[k].owner) for k in sides[:2]]
        if len(two) == 2 and frozenset(two) in wars and all(atlas.pieces[k].region for k in sides[:2]):
            a, c = (_spot(camera, rect, spot) for spot in edge)
            for seat, shift in zip(two, (-2, 2), strict=True):
                colour = sign_of(canvas.theme, view.scenario, seat).style.strong
                pygame.draw.line(canvas.surface, colour, (a[0], a[1] + shift), (c[0], c[1] + shift), max(2, canvas.px(3)))


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


def short_name(text: str) -> str:
    """Return the part of a region's name that stands for it on the map."""
    for mark in (",", " and ", "、", "與"):
        text = text.split(mark, maxsplit=1)[0]
    return text.split("(")[0].split("（")[0].strip()


def _name(canvas: Canvas, view: View, region: str, at: Point, state: MapView, rect: Rect) -> None:
    """Write a region's name beside its tokens where there is room for it."""
    seen = view.region(region)
    is_bold = seen.status in DISPUTED
    text = short_name(names.place(view.scenario, region))
    width, height = canvas.width(text, CAPTION, is_bold), canvas.line(CAPTION)
    near = canvas.px(13)
    offers = (
        Rect(at[0] - width // 2, at[1] + near + canvas.px(4 if seen.fort else 0), width, height),
        Rect(at[0] - width // 2, at[1] - near - height, width, height),
        Rect(at[0] + near + 4, at[1] - height // 2, width, height),
        Rect(at[0] - near - 4 - width, at[1] - height // 2, width, height),
    )
    for place in offers:
        if rect.contains(place) and place.inflate(2, -4).collidelist(state.taken) < 0:
            state.taken.append(place)
            haloed(canvas, text, place, canvas.theme.ink, bold=is_bold)
            return


def haloed(canvas: Canvas, text: str, place: Rect, colour: Colour, size: int = CAPTION, *, bold: bool = False) -> None:
    """Write a text with a rim of the ground round it, so that lines under it do not disturb."""
    rim = drawn(text, canvas.size(size), bold, canvas.theme.panel)
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)):
        canvas.surface.blit(rim, (place.x + dx, place.y + dy))
    canvas.text(text, place.topleft, size, colour, bold=bold)


def _legend(canvas: Canvas, view: View, rect: Rect) -> None:
    """Explain weaves, stripes, lines and numbers."""
    t, s = canvas.theme, view.scenario
    used = {view.region(each.id).status for each in s.regions}
    holders = {view.region(each.id).holder for each in s.regions}
    rows = [(say("{actor} holds", actor=names.actor(s, a.id)), a.id, "") for a in s.actors if a.id in holders]
    rows += [(terms.statuses()[status], "", status) for status in DISPUTED if status in used]
    rows.append((say("forces; blocks: fortification"), "", "forces"))
    line = canvas.line(CAPTION) + canvas.px(4)
    width = max(canvas.width(text, CAPTION) for text, _, _ in rows) + canvas.px(58)
    box = Rect(rect.x + canvas.px(8), rect.bottom - canvas.px(20) - line * len(rows), width, line * len(rows) + canvas.px(12))
    canvas.box(box, t.panel, t.edge, 4)
    for k, (text, seat, status) in enumerate(rows):
        y = box.y + canvas.px(6) + k * line
        chip = Rect(box.x + canvas.px(8), y + canvas.px(2), canvas.px(24), line - canvas.px(6))
        if seat:
            style = sign_of(t, s, seat).style
            cover(canvas.surface, chip, style.weave, style.tint, mixed(style.tint, style.band, 0.5), canvas.px(6))
            shape(canvas, style, (chip.right + canvas.px(11), chip.centery), 5.5)
        elif status == "forces":
            shape(canvas, sign_of(t, s, view.seat).style, chip.center, 8, "3", t.card)
        else:
            one, other = sign_of(t, s, s.actors[0].id).style, sign_of(t, s, s.actors[-1].id).style
            grounds = (t.card, other.band) if status == "separatist" else (one.band, other.band)
            cover(canvas.surface, chip, "stripes", *grounds, canvas.px(9))
        if status != "forces":
            pygame.draw.rect(canvas.surface, t.ink, chip, 1)
        canvas.text(text, (box.x + canvas.px(52), y), CAPTION)
