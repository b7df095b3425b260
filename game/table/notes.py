"""A note over the foot of the screen: a mistake, or something that was done."""

from pygame import Rect

from game.table.canvas import Canvas
from game.table.theme import BODY


def draw_note(canvas: Canvas, text: str, *, is_fault: bool) -> None:
    """Draw a sentence, if there is any; the next press takes it away."""
    if not text:
        return
    pad, colour = canvas.px(14), canvas.theme.error if is_fault else canvas.theme.ink
    wide = canvas.rect.w - canvas.px(20)
    height = canvas.lines(text, wide - 2 * pad, BODY, bold=True) * canvas.line(BODY) + canvas.px(18)
    rect = Rect(canvas.px(10), canvas.rect.bottom - height - canvas.px(10), wide, height)
    canvas.box(rect, canvas.theme.card, colour, 5, 2)
    canvas.paragraph(text, Rect(rect.x + pad, rect.y + canvas.px(9), wide - 2 * pad, 0), BODY, colour, bold=True)
