"""Intent, uncovered when all is over: what each side wanted of its rivals, and since when."""

from collections.abc import Iterator

from pygame import Rect

from game.match import Match
from game.report.past import Past
from game.rules.board import sheet
from game.rules.codes import INTENT
from game.table.canvas import Canvas
from game.table.glyphs import glyph
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names


def intents(match: Match, past: Past) -> Iterator[tuple[str, str, str]]:
    """Yield for each side of a rivalry whom it looks at, and in words what it wanted."""
    number = past.lex.index.actors
    for tie in match.scenario.ties:
        for one, other in (tie.between, tie.between[::-1]) if tie.kind == "rivalry" else ():
            course = [sheet(b, number[one], number[other], INTENT) == 1 for b in past.boards]
            yield one, other, _in_words(match, course)


def _in_words(match: Match, course: list[bool]) -> str:
    """Return what was wanted over the pages of a match: one word where it never turned, else since when."""
    if len(set(course)) == 1:
        return say("malign all along") if course[0] else say("benign all along")
    turned = max(k for k in range(1, len(course)) if course[k] != course[k - 1])
    when = names.date(match.scenario, match.pages[turned].turn)
    return say("malign since {date}", date=when) if course[-1] else say("benign since {date}", date=when)


def draw_intents(canvas: Canvas, rect: Rect, match: Match, past: Past) -> None:
    """Draw every side's intent, as many in a line as fit."""
    t, s = canvas.theme, match.scenario
    canvas.rule(rect.x, rect.y, rect.w, strong=True)
    title = say("Intent, now uncovered")
    y = canvas.text(title, (rect.x, rect.y + canvas.px(6)), LABEL, bold=True, room=rect.w).bottom + canvas.px(3)
    x, line, step = rect.x, canvas.line(BODY) + canvas.px(3), canvas.px(52)
    for one, other, words in intents(match, past):
        width = step + canvas.width(words, BODY) + canvas.px(26)
        if x + width > rect.right and x > rect.x:
            x, y = rect.x, y + line
        middle = y + line // 2
        shape(canvas, sign_of(t, s, one).style, (x + canvas.px(8), middle), 7)
        glyph(canvas, "pointer", (x + canvas.px(17), middle - canvas.px(7)), 14)
        shape(canvas, sign_of(t, s, other).style, (x + canvas.px(40), middle), 7)
        canvas.text(words, (x + step, middle), BODY, anchor="midleft")
        x += width
    text = say("Hidden cards of this match, dealt by the scenario. They are not findings about history.")
    canvas.text(text, (rect.x, y + line + canvas.px(2)), CAPTION, t.third, room=rect.w)


def intents_height(canvas: Canvas, width: int, match: Match, past: Past) -> int:
    """Return how much room that takes."""
    x, lines = 0, 1
    for _, _, words in intents(match, past):
        step = canvas.px(78) + canvas.width(words, BODY)
        if x + step > width and x:
            x, lines = 0, lines + 1
        x += step
    return canvas.line(LABEL) + canvas.px(16) + lines * (canvas.line(BODY) + canvas.px(3)) + canvas.line(CAPTION)
