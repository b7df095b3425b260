"""The left half of the title: the map of a story, the name of the game above it and what the story is about below."""

from typing import Final

from pygame import Rect

from game.report.atlas import atlas_of
from game.table.bar import emblem
from game.table.camera import over_free
from game.table.canvas import Canvas
from game.table.ground import Holding
from game.table.landnames import draw_names, lay_out
from game.table.painter import Wanted
from game.table.theme import BODY, CAPTION, LABEL, TITLE
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario

MOST: Final = 8
"""Lines of a story that are told."""


def draw_cover(canvas: Canvas, rect: Rect, scenario: Scenario, foot: int) -> None:
    """Draw it all, above a foot of so many pixels."""
    name, story = _name_box(canvas, rect), _story_box(canvas, rect, scenario, foot)
    _map(canvas, rect, scenario, Rect(rect.x, name.bottom, rect.w, story.y - name.bottom))
    _name(canvas, name)
    _story(canvas, story, scenario)


def gap_of(canvas: Canvas) -> int:
    """Return how far everything stays away from the edge."""
    return canvas.px(16 if canvas.is_small else 36)


def _map(canvas: Canvas, rect: Rect, scenario: Scenario, free: Rect) -> None:
    """Draw the map of the chosen story as it stands at its start, the board in the part that stays free."""
    s, t = scenario, canvas.theme
    atlas = atlas_of(s)
    held = tuple((r.id, Holding(r.holder, r.claimant, r.status)) for r in s.regions)
    styles = tuple((a.id, sign_of(t, s, a.id).style) for a in s.actors)
    camera = over_free(atlas, rect, free)
    canvas.painter.draw(canvas.surface, rect, Wanted(atlas, held, styles, t.name, rect.size, camera))
    taken = [Rect(rect.x, rect.y, rect.w, free.y - rect.y), Rect(rect.x, free.bottom, rect.w, rect.bottom - free.bottom)]
    for each in s.regions:
        x, y = camera.point(atlas.anchors[each.id], rect.size)
        for k, (seat, count) in enumerate(each.forces.items()):
            at = (rect.x + round(x) + k * canvas.px(22), rect.y + round(y))
            shape(canvas, sign_of(t, s, seat).style, at, 9, str(count), t.card)
            taken.append(Rect(at[0] - canvas.px(13), at[1] - canvas.px(13), canvas.px(26), canvas.px(26)))
    written = lay_out(canvas, rect, atlas, camera, frozenset(), taken)
    if written:
        draw_names(canvas, rect, camera, written)


def _name_box(canvas: Canvas, rect: Rect) -> Rect:
    """Return where the name of the game stands."""
    gap, pad, size = gap_of(canvas), canvas.px(16 if canvas.is_small else 26), _name_size(canvas)
    lines = canvas.lines(_motto(), rect.w - 2 * gap - 2 * pad, LABEL)
    height = 2 * pad + canvas.line(size) + lines * canvas.line(LABEL) + canvas.px(4)
    return Rect(rect.x + gap, rect.y + gap, rect.w - 2 * gap, height)


def _name(canvas: Canvas, box: Rect) -> None:
    """Draw the name of the game and what it is about."""
    size, pad = _name_size(canvas), canvas.px(16 if canvas.is_small else 26)
    canvas.box(box, canvas.theme.panel, canvas.theme.edge, 6)
    middle = box.y + pad + canvas.line(size) // 2
    emblem(canvas, (box.x + pad, middle - canvas.px(size) // 2), size)
    x = box.x + pad + canvas.px(size + 18)
    canvas.text(say("Double Dilemma"), (x, middle), size, bold=True, anchor="midleft")
    y = box.y + pad + canvas.line(size) + canvas.px(4)
    canvas.paragraph(_motto(), Rect(box.x + pad, y, box.w - 2 * pad, 0), LABEL)


def _story_box(canvas: Canvas, rect: Rect, scenario: Scenario, below: int) -> Rect:
    """Return where it is told what the chosen story is about: above the ways on."""
    gap, pad = gap_of(canvas), canvas.px(14)
    room = rect.w - 2 * gap
    lines = min(MOST, canvas.lines(names.in_words(scenario.text), room - 2 * pad, BODY))
    height = 2 * pad + canvas.line(LABEL) + canvas.px(6) + lines * canvas.line(BODY) + canvas.line(CAPTION)
    foot = rect.bottom - gap - canvas.px(4) - below
    return Rect(rect.x + gap, foot - height, room, height)


def _story(canvas: Canvas, box: Rect, s: Scenario) -> None:
    """Write what the chosen story is about."""
    t, pad = canvas.theme, canvas.px(14)
    room = box.w - 2 * pad
    canvas.box(box, t.panel, t.edge, 6)
    y = canvas.text(names.in_words(s.name), (box.x + pad, box.y + pad), LABEL, bold=True, room=room).bottom + canvas.px(4)
    place = Rect(box.x + pad, y, room, 0)
    y = canvas.paragraph(names.in_words(s.text), place, BODY, t.second, most=MOST)
    canvas.text(_facts(s), (box.x + pad, y + canvas.px(2)), CAPTION, t.third, room=room)


def _name_size(canvas: Canvas) -> int:
    return 30 if canvas.is_small else TITLE


def _motto() -> str:
    return say("A state that arms for safety frightens its neighbour, who arms in turn, and both end up less safe.")


def _facts(scenario: Scenario) -> str:
    """Return how many sit down, and how long it takes."""
    presets = scenario.calendar.presets
    words = {"seats": len(scenario.actors), "turns": scenario.calendar.most}
    if not presets:
        return say("{seats} seats · up to {turns} turns", **words)
    short, long = presets[0].minutes, presets[-1].minutes
    return say("{seats} seats · up to {turns} turns · {short} to {long} minutes", **words, short=short, long=long)
