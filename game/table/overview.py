"""The first column of a relation sheet: the coin, the situations, the three figures, the last turns, the regimes."""

from collections.abc import Callable

from pygame import Rect

from game.match import View
from game.table.beliefs import Belief
from game.table.canvas import Canvas
from game.table.glyphs import four_cells, glyph
from game.table.plot import Memo, draw_plot
from game.table.theme import BODY, CAPTION, HEADING, LABEL
from game.table.tokens import coin, shape, sign_of
from game.words import say, terms
from game.world import names

Ask = Callable[[str], None]
LINE = 30
"""Height of a figure's row."""


def draw_overview(canvas: Canvas, rect: Rect, view: View, belief: Belief, memo: Memo, ask: Ask) -> None:
    """Draw the column."""
    s, b, t = view.scenario, belief, canvas.theme
    coin(canvas, [sign_of(t, s, seat) for seat in (b.one, b.other)], (rect.x + canvas.px(22), rect.y + canvas.px(22)), 20)
    x = rect.x + canvas.px(56)
    canvas.text(names.dyad(s, b.one, b.other), (x, rect.y - canvas.px(2)), 20, bold=True, room=rect.right - x)
    four_cells(canvas, b.possible, b.likely, (x, rect.y + canvas.px(27)), 16)
    canvas.text(_situation(b), (x + canvas.px(22), rect.y + canvas.px(24)), BODY, room=rect.right - x - canvas.px(22))
    y = rect.y + canvas.px(52)
    for seat, other in ((b.one, b.other), (b.other, b.one)):
        y = _distrust(canvas, Rect(rect.x, y, rect.w, canvas.px(LINE)), view, b, (seat, other), ask)
    row = Rect(rect.x, y, rect.w, canvas.px(LINE))
    if canvas.control("why clash", row, lambda: ask(f"clash {b.one}-{b.other}")):
        canvas.box(row, t.card, None, 3)
    y = _figure(canvas, row, say("Clash"), b.clash) + canvas.px(6)
    canvas.rule(rect.x, y, rect.w, strong=True)
    foot = _height_of_regimes(canvas, view, b, rect.w)
    y = canvas.text(say("The last turns"), (rect.x, y + canvas.px(6)), LABEL, bold=True).bottom
    height = min(canvas.px(480), max(canvas.px(176), rect.bottom - y - foot))
    draw_plot(canvas, Rect(rect.x, y, rect.w, height), view, memo)
    y += height + canvas.px(4)
    canvas.rule(rect.x, y, rect.w, strong=True)
    y = canvas.text(say("Regimes and treaties"), (rect.x, y + canvas.px(6)), LABEL, bold=True).bottom + canvas.px(4)
    _regimes(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), view, b)


def _situation(belief: Belief) -> str:
    """Return the situations in words."""
    if belief.is_sure:
        return say("{situation}: {words}", situation=belief.likely, words=terms.situations()[belief.likely])
    return say("{situation} likely; open: {all}", situation=belief.likely, all=say(" or ").join(belief.possible))


def _distrust(canvas: Canvas, rect: Rect, view: View, belief: Belief, two: tuple[str, str], ask: Ask) -> int:
    """Draw one side's Distrust of the other as a figure or a range; pressing it asks why."""
    s, t, (seat, other) = view.scenario, canvas.theme, two
    if canvas.control(f"why {seat}", rect, lambda: ask(f"distrust {seat} {other}")):
        canvas.box(rect, t.card, None, 3)
    shape(canvas, sign_of(t, s, seat).style, (rect.x + canvas.px(8), rect.centery), 7)
    glyph(canvas, "pointer", (rect.x + canvas.px(17), rect.centery - canvas.px(7)), 14)
    shape(canvas, sign_of(t, s, other).style, (rect.x + canvas.px(40), rect.centery), 7)
    text = (
        say("Your Distrust of {other}", other=names.actor(s, other))
        if seat == view.seat
        else say("{one}’s Distrust of {other}", one=names.actor(s, seat), other=names.actor(s, other))
    )
    return _figure(canvas, rect, text, belief.distrust[seat], canvas.px(56))


def _figure(canvas: Canvas, rect: Rect, text: str, ends: tuple[int, int], inset: int = 0) -> int:
    """Write a text with a figure or a range at its right."""
    low, high = ends
    figure = str(low) if low == high else f"{low}–{high}"
    place = canvas.text(figure, (rect.right, rect.centery), HEADING, bold=True, anchor="midright")
    room = place.left - rect.x - inset - canvas.px(8)
    canvas.text(text, (rect.x + inset, rect.centery), BODY, bold=True, anchor="midleft", room=room)
    return rect.bottom


def _rows(view: View, belief: Belief) -> list[tuple[str, str]]:
    """Return regimes with their states, then treaties in force, then how the two are aligned."""
    s, b = view.scenario, belief
    rows = [
        (names.regime(s, name, b.one, b.other), terms.regime_states()[state])
        for name, state in view.regimes(b.one, b.other).items()
    ]
    rows += [(names.treaty(s, name), say("treaty")) for name in view.treaties(b.one, b.other)]
    step = view.alignment(b.one, b.other)
    return rows + ([(say("Alignment"), terms.alignments()[step])] if step != "none" else [])


def _height_of_row(canvas: Canvas, width: int, row: tuple[str, str]) -> int:
    """Return how high a row is: a name that is too long takes two lines."""
    return canvas.height(row[0], _room_of_name(canvas, width, row[1])) + canvas.px(6)


def _room_of_name(canvas: Canvas, width: int, state: str) -> int:
    return width - canvas.width(state, CAPTION) - canvas.px(32)


def _height_of_regimes(canvas: Canvas, view: View, belief: Belief, width: int) -> int:
    rows = _rows(view, belief) or [(say("None has ever worked here."), "")]
    return canvas.px(46) + sum(_height_of_row(canvas, width, row) for row in rows)


def _regimes(canvas: Canvas, rect: Rect, view: View, belief: Belief) -> None:
    """List regimes, treaties and alignment; where there is no room for all, the last line says how many there are more."""
    t, rows, y = canvas.theme, _rows(view, belief), rect.y
    if not rows:
        canvas.text(say("None has ever worked here."), rect.topleft, BODY, t.third, room=rect.w)
    for number, (name, state) in enumerate(rows):
        height, left = _height_of_row(canvas, rect.w, (name, state)), len(rows) - number
        if y + height + (canvas.line(BODY) if left > 1 else 0) > rect.bottom + canvas.px(4):
            canvas.text(say("{count} more", count=left), (rect.x + canvas.px(24), y), BODY, t.third)
            return
        canvas.rule(rect.x, y, rect.w)
        glyph(canvas, "regime", (rect.x, y + (height - canvas.px(16)) // 2), 16)
        canvas.text(state, (rect.right, y + height // 2), CAPTION, t.third, anchor="midright")
        room = _room_of_name(canvas, rect.w, state)
        canvas.paragraph(name, Rect(rect.x + canvas.px(24), y + canvas.px(3), room, 0), BODY)
        y += height
