"""Scores against agendas: every seat's figure, and its aims; where not all fit, those of the seat that is opened."""

from collections.abc import Callable

from pygame import Rect

from game.match import Match, Outcome
from game.table.canvas import Canvas
from game.table.glyphs import tick_box
from game.table.theme import BODY, CAPTION, FIGURE, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names

HEAD = 42
"""Height of a seat without its aims."""


def draw_scores(canvas: Canvas, rect: Rect, match: Match, outcome: Outcome, opened: str, show: Callable[[str], None]) -> None:
    """Draw every seat's score with its aims into a rectangle."""
    s, o = match.scenario, outcome
    winner = say("{actor} wins", actor=names.actor(s, o.winner)) if o.winner else say("nobody wins")
    title = say("Scores against agendas: {winner}", winner=winner)
    y = canvas.text(title, rect.topleft, LABEL, bold=True, room=rect.w).bottom + canvas.px(4)
    ending = next((each for each in s.catalogue.endings if each.id == o.ending), None)
    if ending:
        place = Rect(rect.x, y, rect.w, 0)
        y = canvas.paragraph(names.in_words(ending.text), place, BODY, canvas.theme.second, most=3) + canvas.px(6)
    left = rect.bottom - y - canvas.px(HEAD) * len(o.scores)
    fits_all = left // max(1, sum(map(len, o.aims.values()))) >= canvas.line(BODY)
    shown = set(o.scores) if fits_all else {opened}
    line = min(canvas.px(28), left // max(1, sum(len(o.aims[seat]) for seat in shown)))
    for seat in o.scores:
        _seat(canvas, Rect(rect.x, y, rect.w, canvas.px(38)), match, outcome, seat)
        if not fits_all:
            canvas.control(f"score {seat}", Rect(rect.x, y + 2, rect.w, canvas.px(36)), lambda seat=seat: show(seat))  # type: ignore[misc]
        y += canvas.px(38)
        if seat in shown:
            y = _aims(canvas, Rect(rect.x, y, rect.w, line), match, outcome, seat)
        y += canvas.px(4)
    if not fits_all:
        text = say("Press a seat to see its aims")
        canvas.text(text, (rect.x, rect.bottom), CAPTION, canvas.theme.third, anchor="bottomleft", room=rect.w)


def _seat(canvas: Canvas, rect: Rect, match: Match, outcome: Outcome, seat: str) -> None:
    """Draw a seat's name and score."""
    s, t = match.scenario, canvas.theme
    canvas.rule(rect.x, rect.y, rect.w, strong=True)
    sign, middle = sign_of(t, s, seat), rect.y + canvas.px(19)
    shape(canvas, sign.style, (rect.x + canvas.px(12), middle), 11, sign.letter)
    place = canvas.text(names.actor(s, seat), (rect.x + canvas.px(32), middle), LABEL, bold=True, anchor="midleft")
    score = names.plain(outcome.scores[seat])
    figure = canvas.text(score, (rect.right, middle), FIGURE, bold=True, anchor="midright")
    text = say("security +{security}, price −{price}", security=outcome.security[seat], price=outcome.price[seat])
    room = figure.left - place.right - canvas.px(26)
    canvas.text(text, (figure.left - canvas.px(14), middle), CAPTION, t.third, anchor="midright", room=max(1, room))


def _aims(canvas: Canvas, rect: Rect, match: Match, outcome: Outcome, seat: str) -> int:
    """Draw a seat's aims, ticked where they are met, and return where they end."""
    y = rect.y
    for name, is_met, points in outcome.aims[seat]:
        aim, middle = names.aim(match.scenario, seat, name), y + rect.h // 2
        tick_box(canvas, (rect.x + canvas.px(2), middle), is_met)
        text = names.in_words(aim.name) if aim else name
        canvas.text(text, (rect.x + canvas.px(24), middle), BODY, anchor="midleft", room=rect.w - canvas.px(64))
        figure = names.signed(points) if is_met else "0"
        canvas.text(figure, (rect.right, middle), BODY, bold=True, anchor="midright")
        y += rect.h
    return y
