"""Relation strips: a line for each dyad with what is known of Distrust and Clash, and the tie between the two."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.match import View
from game.rules.board import setting
from game.rules.codes import S_INCOMPATIBLE
from game.table.beliefs import Belief
from game.table.canvas import Canvas
from game.table.glyphs import four_cells
from game.table.matrix import HIGHEST, threshold
from game.table.theme import BODY, CAPTION
from game.table.tokens import coin, shape, sign_of
from game.words import say, terms
from game.world import names

MOST_CLASH = 24


def draw_strips(canvas: Canvas, rect: Rect, view: View, found: tuple[Belief, ...], show: Callable[[int], None] | None) -> None:
    """Draw a strip for every dyad, one under another."""
    head = canvas.line(CAPTION) if is_flat(canvas, rect.h, len(found)) else 0
    height = (rect.h - head) // max(1, len(found))
    for k, belief in enumerate(found):
        strip = Rect(rect.x, rect.y + head + k * height, rect.w, height)
        canvas.rule(strip.x, strip.y, strip.w)
        _strip(canvas, strip, view, belief, k, show)
    if head:
        distrust, clash = _halves(canvas, _scale(canvas, Rect(rect.x, rect.y, rect.w, head)))
        canvas.text(say("Distrust"), (distrust.x, rect.y), CAPTION, canvas.theme.third, room=distrust.w)
        canvas.text(say("Clash"), (clash.x, rect.y), CAPTION, canvas.theme.third, room=clash.w)


def is_flat(canvas: Canvas, height: int, count: int) -> bool:
    """Say whether strips are too low for two scales under each other: then they stand beside each other under one head."""
    return height < count * canvas.px(34)


def strips_height(canvas: Canvas, count: int, room: int) -> int:
    """Return how high the strips of so many dyads are, in a panel with some room."""
    wanted = count * canvas.px(34 if canvas.is_small else 44)
    return wanted if wanted <= room * 2 // 5 else min(wanted, count * canvas.px(26) + canvas.line(CAPTION))


def _scale(canvas: Canvas, strip: Rect) -> Rect:
    """Return where both scales of a low strip lie."""
    left = strip.x + canvas.px(160)
    return Rect(left, strip.y, strip.right - canvas.px(18) - left, strip.h)


def _halves(canvas: Canvas, scale: Rect) -> tuple[Rect, Rect]:
    """Return the places of Distrust and of Clash in a low strip."""
    width = (scale.w - canvas.px(24)) // 2
    return Rect(scale.x, scale.y, width, scale.h), Rect(scale.right - width, scale.y, width, scale.h)


def _strip(canvas: Canvas, strip: Rect, view: View, belief: Belief, number: int, show: Callable[[int], None] | None) -> None:
    """Draw one strip; where it can be pressed, that opens the relation's sheet."""
    t, s = canvas.theme, view.scenario
    if show and canvas.control(f"relation {number}", strip.inflate(0, -4), lambda: show(number), str(number + 1)):
        canvas.box(strip.inflate(0, -2), t.card, None, 3)
    signs = tuple(sign_of(t, s, seat) for seat in (belief.one, belief.other))
    flat = is_flat(canvas, strip.h, 1)
    coin(canvas, signs, (strip.x + canvas.px(16), strip.centery), 11 if flat else 13)
    x, room = strip.x + canvas.px(36), canvas.px(130)
    likely = belief.likely if belief.is_sure else say("{situation}, likely", situation=belief.likely)
    top = strip.centery - canvas.line(BODY) if strip.h >= canvas.px(40) else strip.centery - canvas.line(BODY) // 2
    if strip.h >= canvas.px(40):
        canvas.text(names.dyad(s, belief.one, belief.other), (x, top), BODY, bold=True, room=room)
        top += canvas.line(BODY)
    four_cells(canvas, belief.possible, belief.likely, (x, top + canvas.px(2)), 14)
    war = say("{situation} · war", situation=likely) if view.at_war(belief.one, belief.other) else likely
    canvas.text(war, (x + canvas.px(20), top), BODY, t.second, room=room - canvas.px(20))
    if flat:
        distrust, clash = _halves(canvas, _scale(canvas, strip))
        draw_distrust(canvas, distrust, distrust.centery, view, belief)
        _clash(canvas, Rect(clash.x, clash.centery - canvas.px(4), clash.w, canvas.px(8)), view, belief)
        return
    tie_width = canvas.px(118) if strip.w > canvas.px(470) else 0
    scale = Rect(x + room + canvas.px(58), strip.y, strip.right - x - room - canvas.px(76) - tie_width, strip.h)
    draw_scales(canvas, scale, view, belief, labels=True)
    if tie_width:
        _tie(canvas, Rect(strip.right - tie_width + canvas.px(8), strip.y, tie_width - canvas.px(8), strip.h), view, belief)


def _tie(canvas: Canvas, rect: Rect, view: View, belief: Belief) -> None:
    """Write how many regimes work, or how far an alignment goes."""
    regimes = view.regimes(belief.one, belief.other)
    working = sum(state == "in-force" for state in regimes.values())
    steps = terms.alignments()[view.alignment(belief.one, belief.other)]
    if rect.h < 2 * canvas.line(CAPTION) - canvas.px(4):
        canvas.text(steps, (rect.x, rect.centery), CAPTION, canvas.theme.second, anchor="midleft", room=rect.w)
        return
    y = rect.centery - canvas.line(CAPTION)
    canvas.text(steps, (rect.x, y), CAPTION, canvas.theme.second, room=rect.w)
    text = say("regimes {working} of {all}", working=working, all=len(regimes))
    canvas.text(text, (rect.x, rect.centery), CAPTION, canvas.theme.third, room=rect.w)


def draw_scales(canvas: Canvas, rect: Rect, view: View, belief: Belief, *, labels: bool) -> None:
    """Draw Distrust with both sides' marks and Clash as a bar; dashes where it is not known."""
    t, quarter = canvas.theme, rect.h // 4
    y = rect.y + quarter + canvas.px(1)
    if labels:
        for text, at in ((say("Distrust"), y), (say("Clash"), rect.y + 3 * quarter)):
            canvas.text(text, (rect.x - canvas.px(8), at), CAPTION, t.third, anchor="midright")
    draw_distrust(canvas, rect, y, view, belief)
    _clash(canvas, Rect(rect.x, rect.y + 3 * quarter - canvas.px(4), rect.w, canvas.px(8)), view, belief)


def draw_distrust(canvas: Canvas, rect: Rect, y: int, view: View, belief: Belief) -> None:
    """Draw the scale of Distrust with the lines of alarm and conviction and the marks of both sides."""
    t = canvas.theme
    pygame.draw.line(canvas.surface, t.edge, (rect.x, y), (rect.right, y))
    for value in range(0, HIGHEST + 1, 5):
        x = rect.x + rect.w * value // HIGHEST
        pygame.draw.line(canvas.surface, t.edge, (x, y - canvas.px(3)), (x, y + canvas.px(3)))
    for situation in ("I", "III"):
        x = rect.x + rect.w * threshold(view, belief, situation) // HIGHEST
        canvas.dashes([(x, y - canvas.px(9)), (x, y + canvas.px(9))], t.ink, 2, 3)
    for seat, (low, high) in belief.distrust.items():
        _mark(canvas, rect, y, view, seat, low, high)


def _mark(canvas: Canvas, rect: Rect, y: int, view: View, seat: str, low: int, high: int) -> None:
    """Mark a side's Distrust of the other, with a dashed range where it is not known."""
    style = sign_of(canvas.theme, view.scenario, seat).style
    left, right = (rect.x + rect.w * value // HIGHEST for value in (low, high))
    if low != high:
        h = canvas.px(6)
        outline = [(left, y - h), (right, y - h), (right + h, y), (right, y + h), (left, y + h), (left - h, y), (left, y - h)]
        canvas.dashes(outline, style.strong, 1, 3)
    shape(canvas, style, ((left + right) // 2, y), 5.5, rim=canvas.theme.panel, hollow=low != high)


def _clash(canvas: Canvas, bar: Rect, view: View, belief: Belief) -> None:
    t = canvas.theme
    low, high = (min(MOST_CLASH, value) * bar.w // MOST_CLASH for value in belief.clash)
    pygame.draw.line(canvas.surface, t.hairline, (bar.x, bar.centery), (bar.right, bar.centery))
    canvas.fill(Rect(bar.x, bar.y, max(low, 2), bar.h), t.ink)
    if high > low:
        box = Rect(bar.x + low, bar.y, high - low, bar.h)
        ends = [box.topleft, box.topright, box.bottomright, box.bottomleft]
        canvas.dashes(ends, t.ink, 1, 3)
    x = bar.x + setting(view.board, S_INCOMPATIBLE) * bar.w // MOST_CLASH
    canvas.dashes([(x, bar.y - canvas.px(4)), (x, bar.bottom + canvas.px(4))], t.edge if low * MOST_CLASH > x else t.ink, 2, 3)
