"""The situation matrix: four situations, and every dyad where this seat may believe it to stand, with the way it came."""

from collections.abc import Sequence
from typing import Final

import pygame
from attrs import frozen
from pygame import Rect

from game.match import View
from game.rules.board import setting
from game.rules.codes import S_ALARMED, S_CONVINCED, S_DETERRENCE, S_INCOMPATIBLE
from game.table.beliefs import Belief
from game.table.canvas import Canvas, Point
from game.table.frame import cells_of, draw_cells
from game.table.tokens import coin, corners, disc, ghost, shape, sign_of
from game.table.weave import mixed

HIGHEST: Final = 30
MOST_CLASH: Final = 14
"""Clash above the line at which interests part that the matrix has room for."""
Believed = tuple[Belief, ...]


@frozen
class Slide:
    """A movement of coins from where they stood before: how far each has come, from 0 to 1."""

    before: Believed
    shares: tuple[float, ...]
    is_ringed: bool = False
    """Whether a ring stays where a coin has left, instead of movement."""


def threshold(view: View, belief: Belief, situation: str) -> int:
    """Return the Distrust that parts left from right for a dyad: alarm above, conviction below."""
    if situation in {"I", "II"}:
        return setting(view.board, S_ALARMED)
    nuclear = min(view.track(belief.one, "nuclear"), view.track(belief.other, "nuclear")) > 0
    return setting(view.board, S_CONVINCED) + (setting(view.board, S_DETERRENCE) if nuclear else 0)


def draw_matrix(
    canvas: Canvas, rect: Rect, view: View, found: Believed, path: Sequence[Believed] = (), slide: Slide | None = None
) -> None:
    """Draw the matrix into a rectangle; the path is what was believed before, oldest first."""
    cells = cells_of(canvas, rect)
    plates = draw_cells(canvas, rect, cells)
    spots = _spots(canvas, view, found, cells, plates)
    if slide:
        spots = _under_way(canvas, view, slide, cells, plates, spots)
    names = [canvas.surface.subsurface(plate.clip(canvas.rect)).copy() for plate in plates]
    if not slide:
        for k, spot in enumerate(spots):
            _trail(canvas, view, [each[k] for each in path], cells, spot)
    for belief, spot in zip(found, spots, strict=True):
        _sides(canvas, view, belief, cells, spot)
    for picture, plate in zip(names, plates, strict=True):
        canvas.surface.blit(picture, plate)
    radius = _radius(canvas, cells)
    for belief, spot in zip(found, spots, strict=True):
        coin(canvas, [sign_of(canvas.theme, view.scenario, seat) for seat in (belief.one, belief.other)], spot, radius)
        if not belief.is_sure:
            _doubt(canvas, belief, spot, radius)
    _ghosts(canvas, view, found, cells)


def _radius(canvas: Canvas, cells: dict[str, Rect]) -> int:
    """Return how large coins are: smaller where the cells are low."""
    return 16 if cells["I"].h >= canvas.px(110) else 13


def _doubt(canvas: Canvas, belief: Belief, spot: Point, radius: int) -> None:
    """Draw dashes round a coin that may as well stand elsewhere."""
    t, outer = canvas.theme, canvas.px(radius + 3)
    pygame.draw.aacircle(canvas.surface, t.grounds[belief.likely], spot, outer + 1, max(2, canvas.px(4)))
    ring = corners("circle", spot, outer)
    canvas.dashes([*ring, ring[0]], t.inks[belief.likely], 2, 4)


def _spots(canvas: Canvas, view: View, found: Believed, cells: dict[str, Rect], plates: list[Rect]) -> list[Point]:
    """Return where every coin stands, none on another or on a name."""
    taken, spots = list(plates), []
    side = canvas.px(2 * _radius(canvas, cells) + 9)
    for belief in found:
        cell, plate = cells[belief.likely], plates[list(cells).index(belief.likely)]
        below = Rect(cell.x, plate.bottom, cell.w, cell.bottom - plate.bottom)
        at = _free(_place(canvas, view, belief, cells), below if below.h >= side else cell, taken, side)
        taken.append(Rect(at[0] - side // 2, at[1] - side // 2, side, side))
        spots.append(at)
    return spots


def _under_way(
    canvas: Canvas, view: View, slide: Slide, cells: dict[str, Rect], plates: list[Rect], spots: list[Point]
) -> list[Point]:
    """Return where coins are while they slide; where one stood before, a ring stays."""
    old, found = _spots(canvas, view, slide.before, cells, plates), []
    for k, (start, end) in enumerate(zip(old, spots, strict=True)):
        share = 1.0 if slide.is_ringed else slide.shares[k]
        found.append((round(start[0] + (end[0] - start[0]) * share), round(start[1] + (end[1] - start[1]) * share)))
        if start != end and (share > 0 or slide.is_ringed):
            ink = canvas.theme.inks[slide.before[k].likely]
            pygame.draw.aacircle(canvas.surface, ink, start, canvas.px(15 if slide.is_ringed else 4), max(1, canvas.px(2)))
    return found


def _across(canvas: Canvas, view: View, belief: Belief, cells: dict[str, Rect], distrust: float) -> int:
    """Return how far right a Distrust lies in the row of a dyad: the gap between the cells is its threshold."""
    limit, margin = threshold(view, belief, belief.likely), canvas.px(22)
    left, right = (cells[each] for each in (("I", "II") if belief.likely in {"I", "II"} else ("III", "IV")))
    cell, low, high = (left, 0, limit) if distrust < limit else (right, limit, max(limit + 1, HIGHEST))
    return round(cell.x + margin + (cell.w - 2 * margin) * min(1.0, max(0.0, (distrust - low) / (high - low))))


def _place(canvas: Canvas, view: View, belief: Belief, cells: dict[str, Rect]) -> Point:
    """Return where a coin belongs: across by the Distrust that decides, down by the Clash, always in its own cell."""
    cell, margin, top = cells[belief.likely], canvas.px(22), canvas.px(54)
    middles = [sum(ends) / 2 for ends in belief.distrust.values()]
    decides = max(middles) if belief.likely in {"I", "II"} else min(middles)
    x = min(cell.right - margin, max(cell.x + margin, _across(canvas, view, belief, cells, decides)))
    parted = setting(view.board, S_INCOMPATIBLE)
    clash = sum(belief.clash) / 2
    down = clash / parted if belief.likely in {"I", "II"} else (clash - parted) / MOST_CLASH
    return x, round(cell.y + top + (cell.h - top - margin) * min(1.0, max(0.0, down)))


def _free(at: Point, cell: Rect, taken: list[Rect], side: int) -> Point:
    """Return the spot nearest to one that no other coin covers."""
    offers = []
    for dx in range(-6, 7):
        for dy in range(-4, 5):
            place = Rect(0, 0, side, side)
            place.center = (at[0] + dx * side // 2, at[1] + dy * side // 2)
            if cell.contains(place) and place.collidelist(taken) < 0:
                offers.append((dx * dx + dy * dy, place.center))
    return min(offers)[1] if offers else at


def _trail(canvas: Canvas, view: View, path: Sequence[Belief], cells: dict[str, Rect], spot: Point) -> None:
    """Draw the way by which a coin came: a dot for each of the last turns, joined by a fine line."""
    places = [_place(canvas, view, belief, cells) for belief in path[:-1]]
    dots = [(each, belief.likely) for each, belief in zip(places, path, strict=False)]
    points = [*places, spot]
    for (start, situation), end in zip(dots, points[1:], strict=False):
        if start != end:
            ink = mixed(canvas.theme.inks[situation], canvas.theme.grounds[situation], 0.25)
            pygame.draw.aaline(canvas.surface, ink, start, end, max(1, canvas.px(1)))
    for at, situation in dict.fromkeys(dots):
        disc(canvas, at, 3.2, canvas.theme.inks[situation], canvas.theme.grounds[situation])
        disc(canvas, at, 2.2, canvas.theme.inks[situation])


def _sides(canvas: Canvas, view: View, belief: Belief, cells: dict[str, Rect], spot: Point) -> None:
    """Draw a bar from the coin to the side that does not decide, at its own Distrust: hollow where it is not known."""
    ink = canvas.theme.inks[belief.likely]
    for seat, (low, high) in belief.distrust.items():
        x = _across(canvas, view, belief, cells, (low + high) / 2)
        if abs(x - spot[0]) < canvas.px(24):
            continue
        cell = next((each for each in cells.values() if each.collidepoint(x, spot[1])), None)
        pygame.draw.line(canvas.surface, ink, spot, (x, spot[1]), max(1, canvas.px(2)))
        rim = canvas.theme.card if cell is None else canvas.theme.panel
        style = sign_of(canvas.theme, view.scenario, seat).style
        shape(canvas, style, (x, spot[1]), 6.5, rim=rim, hollow=low != high)


def _ghosts(canvas: Canvas, view: View, found: Believed, cells: dict[str, Rect]) -> None:
    """Draw along the foot of every cell which other dyads may stand there."""
    radius, step = canvas.px(11), canvas.px(27)
    for name, cell in cells.items():
        also = [each for each in found if name in each.possible and each.likely != name]
        for k, belief in enumerate(also):
            signs = tuple(sign_of(canvas.theme, view.scenario, seat) for seat in (belief.one, belief.other))
            at = (cell.right - canvas.px(18) - k * step, cell.bottom - radius - canvas.px(6))
            pygame.draw.circle(canvas.surface, canvas.theme.grounds[name], at, radius + 1)
            ghost(canvas, signs, at, 11, canvas.theme.inks[name])
