"""The bar at the top: the sign of the game, the date and turn, the brink, the human cost, and whose table this is."""

import pygame
from pygame import Rect

from game.match import View
from game.table.canvas import Canvas, Point
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario


def emblem(canvas: Canvas, at: Point, side: float) -> None:
    """Draw the sign of the game: four cells, and a bar that hangs across two of them."""
    t, s = canvas.theme, canvas.px(side)
    thick = max(2, canvas.px(side / 13))
    pygame.draw.rect(canvas.surface, t.ink, (*at, s, s), thick)
    pygame.draw.line(canvas.surface, t.ink, (at[0] + s // 2, at[1]), (at[0] + s // 2, at[1] + s - 1), thick)
    pygame.draw.line(canvas.surface, t.ink, (at[0], at[1] + s // 2), (at[0] + s - 1, at[1] + s // 2), thick)
    x, r = at[0] + 3 * s // 4, max(2, s // 9)
    pygame.draw.line(canvas.surface, t.ink, (x, at[1] + s // 4), (x, at[1] + 3 * s // 4), thick)
    pygame.draw.aacircle(canvas.surface, t.ink, (x, at[1] + 3 * s // 4), r + 1)
    pygame.draw.aacircle(canvas.surface, t.ink, (x, at[1] + s // 4), r + 1)
    pygame.draw.aacircle(canvas.surface, t.panel, (x, at[1] + s // 4), r - 1)


def bar_height(canvas: Canvas) -> int:
    """Return how high the bar is."""
    return canvas.px(44 if canvas.is_small else 54)


def plain_bar(canvas: Canvas, title: str, below: str, colour: tuple[int, int, int] | None = None) -> Rect:
    """Draw a bar with a title, and return the room that is left in it on the right."""
    height = bar_height(canvas)
    rect = Rect(0, 0, canvas.rect.w, height)
    canvas.fill(rect, canvas.theme.panel)
    canvas.fill(Rect(0, height - canvas.px(3), rect.w, canvas.px(3)), colour or canvas.theme.ink)
    side = 24
    emblem(canvas, (canvas.px(14), (height - canvas.px(3 + side)) // 2), side)
    x = canvas.px(52)
    if canvas.is_small:
        first = canvas.text(title, (x, height // 2 - 1), LABEL, bold=True, anchor="midleft")
        second = canvas.text(below, (first.right + canvas.px(12), height // 2), BODY, canvas.theme.second, anchor="midleft")
        right = second.right if below else first.right
    else:
        middle = (height - canvas.px(3)) // 2
        first = canvas.text(title, (x, middle + canvas.px(2)), LABEL, bold=True, anchor="bottomleft")
        second = canvas.text(below, (x, middle), CAPTION, canvas.theme.second)
        right = max(first.right, second.right)
    return Rect(right + canvas.px(20), 0, rect.w - right - canvas.px(32), height - canvas.px(3))


def board_bar(canvas: Canvas, view: View) -> Rect:
    """Draw the bar of a seat's table, and return the room left in its middle."""
    s, t = view.scenario, canvas.theme
    sign = sign_of(t, s, view.seat)
    turn = say("turn {turn}", turn=view.turn + 1)
    below = "" if canvas.is_small else say("{scenario} · {turn}", scenario=names.in_words(s.name), turn=turn)
    room = plain_bar(canvas, view.date, below, sign.style.strong)
    name = names.actor(s, view.seat)
    width = canvas.width(name, LABEL, bold=True)
    x = canvas.rect.w - canvas.px(14) - width
    canvas.text(name, (x, room.centery), LABEL, bold=True, anchor="midleft")
    shape(canvas, sign.style, (x - canvas.px(20), room.centery), 12, sign.letter)
    right = x - canvas.px(44)
    right = draw_brink(canvas, (right, room.centery), view.brink) - canvas.px(18)
    right = tolls(canvas, (right, room.centery), s, {a.id: view.track(a.id, "toll") for a in s.actors}) - canvas.px(14)
    return Rect(room.x, room.y, right - room.x, room.h)


def draw_brink(canvas: Canvas, at: Point, brink: int) -> int:
    """Draw the brink as ten growing blocks that end at a point, and return where it begins."""
    t, step = canvas.theme, canvas.px(6 if canvas.is_small else 10)
    left = at[0] - 10 * step
    for k in range(10):
        height = canvas.px(5 + k)
        block = Rect(left + k * step, at[1] + canvas.px(8) - height, step - canvas.px(2), height)
        canvas.surface.fill(t.ink if k < brink else t.panel, block)
        pygame.draw.rect(canvas.surface, t.ink if k < brink else t.edge, block, 1)
    place = canvas.text(say("Brink {brink}", brink=brink), (left - canvas.px(8), at[1]), BODY, bold=True, anchor="midright")
    return place.left


def tolls(canvas: Canvas, at: Point, scenario: Scenario, paid: dict[str, int]) -> int:
    """Write the human cost of every actor, ending at a point, and return where that begins."""
    t, x, gap = canvas.theme, at[0], 20 if canvas.is_small else 24
    for seat in reversed(list(paid)):
        place = canvas.text(str(paid[seat]), (x, at[1]), BODY, anchor="midright")
        shape(canvas, sign_of(t, scenario, seat).style, (place.left - canvas.px(10), at[1]), 6)
        x = place.left - canvas.px(gap)
    return canvas.text(say("Human cost"), (x, at[1]), BODY, t.second, anchor="midright").left
