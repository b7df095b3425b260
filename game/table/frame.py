"""The frame of the situation matrix: the axes, the four cells with their patterns, and their names on flat plates."""

import pygame
from pygame import Rect

from game.table.canvas import Canvas, Point
from game.table.letters import drawn, folded
from game.table.theme import BODY, CAPTION
from game.table.weave import situation_ground
from game.words import language, say, terms
from game.world.vocabulary import SITUATIONS


def cells_of(canvas: Canvas, rect: Rect) -> dict[str, Rect]:
    """Return the places of the four cells in a rectangle."""
    head, gap = canvas.line(CAPTION) + canvas.px(2), canvas.px(4)
    height = (rect.h - head - gap) // 2
    is_long = any(canvas.width(text, CAPTION) > height for text in _rows())
    side = canvas.px(20 if language() == "zh-TW" else 36 if is_long else 22)
    width = (rect.w - side - gap) // 2
    xs, ys = (rect.x + side, rect.x + side + width + gap), (rect.y + head, rect.y + head + height + gap)
    return dict(zip(SITUATIONS, [Rect(x, y, width, height) for y in ys for x in xs], strict=True))


def draw_cells(canvas: Canvas, rect: Rect, cells: dict[str, Rect]) -> list[Rect]:
    """Draw axes, cells and names, and return the plates of the names."""
    t, upright = canvas.theme, language() == "zh-TW"
    texts = say("subjectively compatible"), say("subjectively incompatible")
    for name, text in zip(("I", "II"), texts, strict=True):
        cell = cells[name]
        canvas.text(text, (cell.centerx, rect.y), CAPTION, t.second, anchor="midtop", room=cell.w)
    for name, text in zip(("I", "III"), _rows(), strict=True):
        cell = cells[name]
        _side(canvas, text, ((rect.x + cell.x) // 2 - canvas.px(2), cell.centery), cell.h, upright=upright)
    plates, meanings = [], _meanings()
    room = min(cell.w - canvas.width(name, 20, bold=True) for name, cell in cells.items()) - canvas.px(30)
    has_more = cells["I"].h >= canvas.px(150) and all(canvas.width(each, CAPTION) <= room for each in meanings.values())
    for name, cell in cells.items():
        situation_ground(canvas.surface, cell, t, name, canvas.scale)
        pygame.draw.rect(canvas.surface, t.edge, cell, 1)
        plates.append(_plate(canvas, name, cell, meanings[name] if has_more else ""))
    return plates


def _side(canvas: Canvas, text: str, middle: Point, room: int, *, upright: bool) -> None:
    """Write the label of a row: English turned, Chinese one character under another."""
    if upright:
        line = canvas.line(CAPTION) - canvas.px(2)
        for k, letter in enumerate(text):
            at = middle[0], middle[1] - len(text) * line // 2 + k * line
            canvas.text(letter, at, CAPTION, canvas.theme.second, anchor="midtop")
        return
    lines = folded(text, room, canvas.size(CAPTION), False)
    line = canvas.line(CAPTION) - canvas.px(2)
    for k, each in enumerate(lines):
        picture = pygame.transform.rotate(drawn(each, canvas.size(CAPTION), False, canvas.theme.second), 90)
        x = middle[0] + round((k - (len(lines) - 1) / 2) * line)
        canvas.surface.blit(picture, picture.get_rect(center=(x, middle[1])))


def _rows() -> tuple[str, str]:
    """Return the labels of the two rows."""
    return say("objectively compatible"), say("objectively incompatible")


def _plate(canvas: Canvas, name: str, cell: Rect, meaning: str) -> Rect:
    """Write the name of a situation on a flat plate, with what it means where there is room."""
    t = canvas.theme
    numeral, word = canvas.width(name, 20, bold=True), terms.situations()[name]
    word = word[:1].upper() + word[1:]
    room = cell.w - numeral - canvas.px(30)
    lines = folded(word, room, canvas.size(BODY), True)
    size = BODY if len(lines) == 1 else CAPTION
    lines = lines if size == BODY else folded(word, room, canvas.size(size), True)
    has_more = bool(meaning) and len(lines) == 1
    width = max(canvas.width(line, size, bold=True) for line in lines)
    width = min(room, max(width, canvas.width(meaning, CAPTION) if has_more else 0))
    height = canvas.px(48 if has_more else 34) + (len(lines) - 1) * canvas.line(size)
    plate = Rect(cell.x + 1, cell.y + 1, numeral + width + canvas.px(24), height)
    canvas.fill(plate, t.grounds[name])
    first = plate.y + canvas.px(17)
    canvas.text(name, (cell.x + canvas.px(8), first), 20, t.inks[name], bold=True, anchor="midleft")
    x = cell.x + numeral + canvas.px(15)
    for k, line in enumerate(lines):
        at = x, first + canvas.px(1) + k * canvas.line(size)
        canvas.text(line, at, size, t.inks[name], bold=True, anchor="midleft", room=room)
    if has_more:
        canvas.text(meaning, (x, first + canvas.px(9)), CAPTION, t.inks[name], room=room)
    return plate


def _meanings() -> dict[str, str]:
    """Return what each situation means, in a few words."""
    return {
        "I": say("compatible, and both see it"),
        "II": say("compatible, but one side is alarmed"),
        "III": say("incompatible, and one does not see it"),
        "IV": say("incompatible, and both see it"),
    }
