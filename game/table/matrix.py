"""The situation matrix: four situations, and the coin of every dyad where this seat may believe it to stand."""

from typing import Final

import pygame
from pygame import Rect

from game.match import View
from game.rules.board import setting
from game.rules.codes import S_ALARMED, S_CONVINCED, S_DETERRENCE, S_INCOMPATIBLE
from game.table.beliefs import Belief
from game.table.canvas import Canvas, Point
from game.table.letters import drawn, shortened
from game.table.theme import BODY, CAPTION
from game.table.tokens import Sign, coin, ghost, sign_of
from game.table.weave import situation_ground
from game.words import language, say, terms
from game.world.vocabulary import SITUATIONS

HIGHEST: Final = 30


def threshold(view: View, belief: Belief, situation: str) -> int:
    """Return the Distrust that parts left from right for a dyad: alarm above, conviction below."""
    if situation in {"I", "II"}:
        return setting(view.board, S_ALARMED)
    nuclear = min(view.track(belief.one, "nuclear"), view.track(belief.other, "nuclear")) > 0
    return setting(view.board, S_CONVINCED) + (setting(view.board, S_DETERRENCE) if nuclear else 0)


def draw_matrix(canvas: Canvas, rect: Rect, view: View, found: tuple[Belief, ...]) -> None:
    """Draw the matrix into a rectangle."""
    cells = _cells(canvas, rect)
    taken: list[Rect] = []
    for name, cell in cells.items():
        situation_ground(canvas.surface, cell, canvas.theme, name, canvas.scale)
        pygame.draw.rect(canvas.surface, canvas.theme.edge, cell, 1)
        taken.append(_plate(canvas, name, cell))
    for belief in found:
        signs = tuple(sign_of(canvas.theme, view.scenario, seat) for seat in (belief.one, belief.other))
        at = _free(_place(canvas, view, belief, cells[belief.likely]), cells[belief.likely], taken, canvas.px(38))
        taken.append(Rect(at[0] - canvas.px(19), at[1] - canvas.px(19), canvas.px(38), canvas.px(38)))
        coin(canvas, signs, at, 17)
    _ghosts(canvas, view, found, cells)


def _cells(canvas: Canvas, rect: Rect) -> dict[str, Rect]:
    """Write the axes and return the four cells."""
    t = canvas.theme
    upright = language() == "zh-TW"
    side = canvas.px(22) if not upright else canvas.px(20)
    head, gap = canvas.line(CAPTION) + canvas.px(2), canvas.px(4)
    width, height = (rect.w - side - gap) // 2, (rect.h - head - gap) // 2
    xs, ys = (rect.x + side, rect.x + side + width + gap), (rect.y + head, rect.y + head + height + gap)
    for x, text in zip(xs, (say("subjectively compatible"), say("subjectively incompatible")), strict=True):
        canvas.text(text, (x + width // 2, rect.y), CAPTION, t.second, anchor="midtop", room=width)
    for y, text in zip(ys, (say("objectively compatible"), say("objectively incompatible")), strict=True):
        _side(canvas, text, (rect.x + side // 2 - canvas.px(2), y + height // 2), height, upright=upright)
    places = [Rect(x, y, width, height) for y in ys for x in xs]
    return dict(zip(SITUATIONS, places, strict=True))


def _side(canvas: Canvas, text: str, middle: Point, room: int, *, upright: bool) -> None:
    """Write the label of a row: English turned, Chinese one character under another."""
    if upright:
        line = canvas.line(CAPTION) - canvas.px(2)
        for k, letter in enumerate(text):
            canvas.text(
                letter, (middle[0], middle[1] - len(text) * line // 2 + k * line), CAPTION, canvas.theme.second, anchor="midtop"
            )
        return
    size = canvas.size(CAPTION)
    picture = pygame.transform.rotate(drawn(shortened(text, room, size, False), size, False, canvas.theme.second), 90)
    canvas.surface.blit(picture, picture.get_rect(center=middle))


def _plate(canvas: Canvas, name: str, cell: Rect) -> Rect:
    """Write the name of a situation on a flat plate."""
    t = canvas.theme
    numeral, word = canvas.width(name, 20, bold=True), terms.situations()[name]
    word = word[:1].upper() + word[1:]
    room = cell.w - numeral - canvas.px(30)
    width = min(room, canvas.width(word, BODY, bold=True))
    plate = Rect(cell.x + 1, cell.y + 1, numeral + width + canvas.px(24), canvas.px(34))
    canvas.fill(plate, t.grounds[name])
    canvas.text(name, (cell.x + canvas.px(8), plate.centery), 20, t.inks[name], bold=True, anchor="midleft")
    canvas.text(
        word,
        (cell.x + numeral + canvas.px(15), plate.centery + canvas.px(1)),
        BODY,
        t.inks[name],
        bold=True,
        anchor="midleft",
        room=room,
    )
    return plate


def _place(canvas: Canvas, view: View, belief: Belief, cell: Rect) -> Point:
    """Return where a coin belongs in its cell: across by the Distrust that decides, down by the Clash."""
    limit = threshold(view, belief, belief.likely)
    middles = [sum(ends) / 2 for ends in belief.distrust.values()]
    decides = max(middles) if belief.likely in {"I", "II"} else min(middles)
    is_left = belief.likely in {"I", "III"}
    low, high = (0, limit) if is_left else (limit, max(limit + 1, HIGHEST))
    across = min(1.0, max(0.0, (decides - low) / (high - low)))
    parted = setting(view.board, S_INCOMPATIBLE)
    clash = sum(belief.clash) / 2
    down = clash / parted if belief.likely in {"I", "II"} else (clash - parted) / 14
    margin, top = canvas.px(24), canvas.px(56)
    x = cell.x + margin + (cell.w - 2 * margin) * across
    y = cell.y + top + (cell.h - top - margin) * min(1.0, max(0.0, down))
    return round(x), round(y)


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


def _ghosts(canvas: Canvas, view: View, found: tuple[Belief, ...], cells: dict[str, Rect]) -> None:
    """Draw along the foot of every cell which other dyads may stand there."""
    radius, step = canvas.px(11), canvas.px(27)
    for name, cell in cells.items():
        also = [each for each in found if name in each.possible and each.likely != name]
        for k, belief in enumerate(also):
            signs: tuple[Sign, ...] = tuple(sign_of(canvas.theme, view.scenario, seat) for seat in (belief.one, belief.other))
            at = (cell.right - canvas.px(18) - k * step, cell.bottom - radius - canvas.px(6))
            pygame.draw.circle(canvas.surface, canvas.theme.grounds[name], at, radius + 1)
            ghost(canvas, signs, at, 11, canvas.theme.inks[name])
