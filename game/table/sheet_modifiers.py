"""The modifiers in force on both sheets of a relation: material ones in square frames, psychological ones in round ones."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from pygame import Rect

from game.match import View
from game.table.beliefs import Belief
from game.table.canvas import Canvas
from game.table.glyphs import glyph
from game.table.key_line import Sign, draw_key, key_height
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.catalogue import Modifier

HEAD, LEAST, MOST = 34, 19, 30
"""Heights of a head, and of a row at least and at most."""
BLOCK = 10
"""Side of a block."""
Ask = Callable[[str], None]


class Reader(Protocol):
    """Who looks at the sheets: whose is open, and what is asked."""

    reader: str
    asked: str

    def ask(self, subject: str) -> None:
        """Ask why a number is what it is."""

    def show(self, reader: str) -> None:
        """Show a side's sheet."""


def draw_sheets(canvas: Canvas, rect: Rect, view: View, belief: Belief, reader: Reader) -> None:
    """Draw both sheets, or one with tabs where there is no room for both."""
    y = canvas.text(say("Modifiers in force"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
    pairs = sorted([(belief.one, belief.other), (belief.other, belief.one)], key=lambda pair: pair[0] != view.seat)
    key = _key(canvas)
    foot = key_height(canvas, rect.w, key)
    draw_key(canvas, Rect(rect.x, rect.bottom - foot, rect.w, foot), key)
    rect = Rect(rect.x, rect.y, rect.w, rect.h - foot - canvas.px(6))
    count = sum(len(view.modifiers(*pair)) for pair in pairs) + 1
    line = (rect.bottom - y - 2 * canvas.px(HEAD)) // max(1, count)
    if line >= canvas.px(LEAST):
        for pair in pairs:
            y = _sheet(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), view, pair, min(line, canvas.px(MOST)), reader)
        return
    chosen = next((pair for pair in pairs if pair[0] == reader.reader), pairs[0])
    y = _tabs(canvas, Rect(rect.x, y, rect.w, canvas.px(28)), view, pairs, chosen, reader.show)
    line = (rect.bottom - y - canvas.px(HEAD)) // (len(view.modifiers(*chosen)) + 1)
    _sheet(canvas, Rect(rect.x, y, rect.w, rect.bottom - y), view, chosen, min(line, canvas.px(MOST)), reader)


def _key(canvas: Canvas) -> tuple[Sign, ...]:
    """Return what the frames and the blocks mean."""

    def frame(kind: str, place: Rect) -> None:
        glyph(canvas, kind, (place.x, place.centery - canvas.px(8)), 16)

    def block(is_bad: bool, place: Rect) -> None:
        _block(canvas, (place.x, place.centery), is_bad)

    return (
        Sign(say("material"), 16, partial(frame, "material")),
        Sign(say("psychological"), 16, partial(frame, "psychological")),
        Sign(say("aggravating"), BLOCK, partial(block, True)),
        Sign(say("mitigating"), BLOCK, partial(block, False)),
    )


def _tabs(
    canvas: Canvas, rect: Rect, view: View, pairs: list[tuple[str, str]], chosen: tuple[str, str], show: Callable[[str], None]
) -> int:
    """Draw a tab for each side, and return where they end."""
    width = (rect.w - canvas.px(6)) // 2
    for k, pair in enumerate(pairs):
        place = Rect(rect.x + k * (width + canvas.px(6)), rect.y, width, rect.h)
        text = say(
            "{reader} about {subject}", reader=names.actor(view.scenario, pair[0]), subject=names.actor(view.scenario, pair[1])
        )
        key = "o" if pair != chosen else ""
        canvas.button(f"reader {pair[0]}", text, place, lambda pair=pair: show(pair[0]), key=key, primary=pair == chosen)  # type: ignore[misc]
    return rect.bottom + canvas.px(6)


def _sheet(canvas: Canvas, rect: Rect, view: View, pair: tuple[str, str], line: int, reader: Reader) -> int:
    """List one sheet, and return where it ends."""
    s, t, (seat, other) = view.scenario, canvas.theme, pair
    canvas.rule(rect.x, rect.y, rect.w, strong=True)
    shape(canvas, sign_of(t, s, seat).style, (rect.x + canvas.px(8), rect.y + canvas.px(HEAD // 2)), 7)
    text = say("{reader} about {subject}", reader=names.actor(s, seat), subject=names.actor(s, other))
    middle = rect.y + canvas.px(HEAD // 2)
    canvas.text(text, (rect.x + canvas.px(24), middle), BODY, bold=True, anchor="midleft", room=rect.w - canvas.px(26))
    known, y = {each.id: each for each in s.catalogue.modifiers}, rect.y + canvas.px(HEAD)
    for name, size in sorted(view.modifiers(seat, other), key=lambda each: -each[1]):
        row, subject = Rect(rect.x, y, rect.w, line), f"modifier {name} {seat} {other}"
        is_over = canvas.control(f"why {name} {seat}", row, lambda subject=subject: reader.ask(subject))  # type: ignore[misc]
        if is_over or reader.asked == subject:
            canvas.box(row, t.hairline if reader.asked == subject else t.card, None, 3)
        _modifier(canvas, row, known[name], size)
        y += line
    if seat != view.seat:
        glyph(canvas, "hidden", (rect.x, y + (line - canvas.px(16)) // 2), 16, t.third)
        at = rect.x + canvas.px(26), y + line // 2
        text = say("what they keep to themselves is not shown")
        canvas.text(text, at, CAPTION, t.third, anchor="midleft", room=rect.w - canvas.px(28))
        y += line
    return y


def _modifier(canvas: Canvas, rect: Rect, modifier: Modifier, size: int) -> None:
    """Draw one modifier: frame, name, blocks filled where it aggravates and hollow where it mitigates."""
    is_bad = modifier.sign == "aggravating"
    canvas.rule(rect.x, rect.y, rect.w)
    glyph(canvas, modifier.kind, (rect.x, rect.centery - canvas.px(9)), 18)
    at, room = (rect.x + canvas.px(26), rect.centery), rect.w - canvas.px(118)
    size_of_type = BODY if rect.h >= canvas.line(BODY) else CAPTION
    canvas.text(names.in_words(modifier.name), at, size_of_type, anchor="midleft", room=room)
    for k in range(size):
        _block(canvas, (rect.right - canvas.px(84) + k * canvas.px(13), rect.centery), is_bad)
    text = names.signed(size if is_bad else -size)
    canvas.text(text, (rect.right, rect.centery), size_of_type, bold=True, anchor="midright")


def _block(canvas: Canvas, at: tuple[int, int], is_bad: bool) -> None:
    """Draw one step of a modifier: filled where it aggravates, hollow where it mitigates; `at` is the middle of its left."""
    side = canvas.px(BLOCK)
    canvas.box(
        Rect(at[0], at[1] - side // 2, side, side), canvas.theme.ink if is_bad else canvas.theme.card, canvas.theme.ink, 1
    )
