"""The turns of a match as a line of boxes: the gravest situation of each, and where one stands."""

from collections.abc import Callable, Mapping, Sequence

import pygame
from pygame import Rect

from game.table.canvas import Canvas
from game.table.theme import CAPTION
from game.table.weave import situation_ground
from game.world.vocabulary import SITUATIONS


def draw_timeline(
    canvas: Canvas, rect: Rect, count: int, now: int, situations: Sequence[Mapping[str, str]], go: Callable[[int], None]
) -> None:
    """Draw a box for every page, each of which can be pressed."""
    t = canvas.theme
    for k in range(count):
        left, right = rect.x + rect.w * k // count, rect.x + rect.w * (k + 1) // count
        box = Rect(left, rect.y, max(3, right - left - canvas.px(2)), rect.h)
        is_over = canvas.control(f"page {k}", box, lambda k=k: go(k))  # type: ignore[misc]
        if situations:
            gravest = max(situations[k].values(), key=SITUATIONS.index, default="I")
            situation_ground(canvas.surface, box, t, gravest, canvas.scale)
        else:
            canvas.fill(box, t.card)
        pygame.draw.rect(canvas.surface, t.ink if k == now or is_over else t.edge, box, canvas.px(3) if k == now else 1)
        text = str(k)
        if canvas.width(text, CAPTION, bold=True) + canvas.px(6) < box.w:
            plate = Rect(0, 0, canvas.width(text, CAPTION, bold=True) + canvas.px(6), box.h - canvas.px(8))
            plate.center = box.center
            canvas.fill(plate, t.card)
            canvas.text(text, box.center, CAPTION, bold=k == now, anchor="center")
