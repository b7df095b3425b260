"""What stands on the map in words: the legend, and a note about the region that is pointed at."""

from collections.abc import Callable, Iterator

import pygame
from attrs import frozen
from pygame import Rect

from game.match import View
from game.table.canvas import Canvas, Point
from game.table.glyphs import glyph
from game.table.ground import DISPUTED
from game.table.theme import BODY, CAPTION, Colour
from game.table.tokens import shape, sign_of
from game.table.weave import cover, mixed
from game.words import say, terms
from game.world import names

Draw = Callable[[Canvas, Rect], None]


@frozen
class Row:
    """A line of the legend: a chip, and what it means."""

    text: str
    draw: Draw


def draw_legend(canvas: Canvas, view: View, rect: Rect) -> None:
    """Explain weaves, stripes, lines and numbers, as far as they stand on this map."""
    rows, line = list(_rows(view)), canvas.line(CAPTION) + canvas.px(4)
    box = legend_box(canvas, view, rect)
    canvas.box(box, canvas.theme.panel, canvas.theme.edge, 4)
    for k, row in enumerate(rows):
        y = box.y + canvas.px(6) + k * line
        row.draw(canvas, Rect(box.x + canvas.px(8), y + canvas.px(2), canvas.px(24), line - canvas.px(6)))
        canvas.text(row.text, (box.x + canvas.px(54), y), CAPTION)


def legend_box(canvas: Canvas, view: View, rect: Rect) -> Rect:
    """Return where the legend stands in a map."""
    rows, gap = list(_rows(view)), canvas.px(8)
    width = max(canvas.width(row.text, CAPTION) for row in rows) + canvas.px(62)
    height = (canvas.line(CAPTION) + canvas.px(4)) * len(rows) + canvas.px(12)
    return Rect(rect.x + gap, rect.bottom - height - gap, width, height)


def _rows(view: View) -> Iterator[Row]:
    """Yield what stands on the map: holders, statuses, the front, ways, forces."""
    s = view.scenario
    seen = [view.region(each.id) for each in s.regions]
    for actor in s.actors:
        if any(each.holder == actor.id for each in seen):
            yield Row(say("{actor} holds", actor=names.actor(s, actor.id)), _held(view, actor.id))
    for status in DISPUTED:
        if any(each.status == status for each in seen):
            yield Row(terms.statuses()[status], _disputed(view, status))
    if any(view.at_war(*tie.between) for tie in s.ties):
        yield Row(say("front"), _front(view))
    links = {each.link for each in s.borders}
    for link, text in (
        ("road", say("road")),
        ("mountain", say("mountain way")),
        ("sea", say("sea lane")),
        ("tunnel", say("tunnel")),
    ):
        if link in links or (link == "road" and "river" in links):
            yield Row(text, _way(link))
    yield Row(say("forces; blocks: fortification"), _forces(view))


def _held(view: View, seat: str) -> Draw:
    def draw(canvas: Canvas, chip: Rect) -> None:
        style = sign_of(canvas.theme, view.scenario, seat).style
        cover(canvas.surface, chip, style.weave, style.tint, mixed(style.tint, style.band, 0.5), canvas.px(6))
        pygame.draw.rect(canvas.surface, canvas.theme.ink, chip, 1)
        shape(canvas, style, (chip.right + canvas.px(11), chip.centery), 5.5)

    return draw


def _disputed(view: View, status: str) -> Draw:
    def draw(canvas: Canvas, chip: Rect) -> None:
        t, actors = canvas.theme, view.scenario.actors
        one, other = (sign_of(t, view.scenario, each.id).style for each in actors[:2])
        grounds = (t.card, other.band) if status == "separatist" else (one.band, other.band)
        cover(canvas.surface, chip, "stripes", *grounds, canvas.px(9))
        ends = [chip.topleft, chip.topright, chip.bottomright, chip.bottomleft, chip.topleft]
        canvas.dashes(ends, t.ink, 1, 4)

    return draw


def _front(view: View) -> Draw:
    def draw(canvas: Canvas, chip: Rect) -> None:
        war = next(tie.between for tie in view.scenario.ties if view.at_war(*tie.between))
        thick = max(2, canvas.px(3))
        for seat, y in zip(war, (chip.centery - thick, chip.centery), strict=True):
            canvas.fill(Rect(chip.x, y, chip.w, thick), sign_of(canvas.theme, view.scenario, seat).style.strong)

    return draw


def _way(link: str) -> Draw:
    def draw(canvas: Canvas, chip: Rect) -> None:
        t = canvas.theme
        if link == "tunnel":
            glyph(canvas, "defensive", (chip.centerx - canvas.px(7), chip.centery - canvas.px(7)), 14)
            return
        draw_way(canvas, link, chip.midleft, chip.midright, mixed(t.second, t.land, 0.35))

    return draw


def draw_way(canvas: Canvas, link: str, one: Point, other: Point, colour: Colour) -> None:
    """Draw a way: roads in a line, tunnels in ink, sea lanes dashed, mountain ways dotted."""
    t = canvas.theme
    if link in {"road", "river"}:
        pygame.draw.aaline(canvas.surface, colour, one, other, max(1, canvas.px(1.5)))
    elif link == "tunnel":
        pygame.draw.aaline(canvas.surface, t.ink, one, other, max(2, canvas.px(2)))
    elif link == "sea":
        canvas.dashes([one, other], mixed(t.water, t.sea_name, 0.4), 1, 6)
    elif link == "mountain":
        canvas.dashes([one, other], colour, 1, 3)


def _forces(view: View) -> Draw:
    def draw(canvas: Canvas, chip: Rect) -> None:
        shape(canvas, sign_of(canvas.theme, view.scenario, view.seat).style, chip.center, 8, "3", canvas.theme.card)

    return draw


def draw_note(canvas: Canvas, view: View, region: str, at: Point, rect: Rect) -> None:
    """Write beside a region what it is: its whole name, who holds it, whose it is in law, its forces and works."""
    s, seen = view.scenario, view.region(region)
    lines = [say("{actor} holds", actor=names.actor(s, seen.holder))]
    if seen.claimant != seen.holder:
        lines = [say("{actor} holds, {other} claims", actor=names.actor(s, seen.holder), other=names.actor(s, seen.claimant))]
    lines.append(terms.statuses()[seen.status])
    if seen.fort:
        lines.append(say("fortification {steps}", steps=seen.fort))
    lines += [say("{actor}: forces {count}", actor=names.actor(s, seat), count=count) for seat, count in seen.forces.items()]
    title, pad = names.place(s, region), canvas.px(8)
    width = max(canvas.width(title, BODY, bold=True), *(canvas.width(line, CAPTION) for line in lines)) + 2 * pad
    box = Rect(at[0] + canvas.px(18), 0, width, canvas.line(BODY) + canvas.line(CAPTION) * len(lines) + 2 * pad)
    box.bottom = at[1] - canvas.px(16)
    if box.right > rect.right - 4:
        box.right = at[0] - canvas.px(18)
    box.clamp_ip(rect.inflate(-8, -8))
    canvas.box(box, canvas.theme.panel, canvas.theme.ink, 4)
    y = canvas.text(title, (box.x + pad, box.y + pad - canvas.px(2)), BODY, bold=True).y + canvas.line(BODY)
    for line in lines:
        canvas.text(line, (box.x + pad, y), CAPTION, canvas.theme.second)
        y += canvas.line(CAPTION)
