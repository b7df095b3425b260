"""Who sits in a seat: a list to choose from, with a sentence about each."""

from collections.abc import Callable

from attrs import frozen
from pygame import Rect

from game.table.bar import bar_height, plain_bar
from game.table.canvas import Canvas
from game.table.doors import Act
from game.table.players import about_player, offered, player_in_words
from game.table.theme import BODY, CAPTION
from game.table.tokens import sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario


@frozen
class SeatScreen:
    """The players that a seat can be filled with, in two columns."""

    scenario: Scenario
    seat: str
    now: str
    choose: Callable[[str], None]
    back: Act

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        style = sign_of(canvas.theme, self.scenario, self.seat).style
        title = say("Who plays {actor}?", actor=names.actor(self.scenario, self.seat))
        room = plain_bar(canvas, title, names.in_words(self.scenario.name), style.strong)
        width = canvas.button_width(say("Back"), "Esc")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
        canvas.button("back", say("Back"), place, self.back, key="escape", label="Esc")
        gap, top = canvas.px(8), bar_height(canvas) + canvas.px(8)
        wide = min(canvas.px(1240), canvas.rect.w - 2 * gap)
        known = offered()
        rows = (len(known) + 1) // 2
        height = min(canvas.px(76), (canvas.rect.h - top - gap) // rows)
        for k, name in enumerate(known):
            x = canvas.rect.centerx - wide // 2 + (k // rows) * (wide + gap) // 2
            self._card(canvas, Rect(x, top + k % rows * height, (wide - gap) // 2, height - canvas.px(6)), name)

    def _card(self, canvas: Canvas, rect: Rect, name: str) -> None:
        """Draw one player to choose."""
        t, is_on = canvas.theme, name == self.now
        is_over = canvas.control(f"player {name}", rect, lambda: self.choose(name))
        canvas.box(rect, t.ink if is_on else t.hairline if is_over else t.card, t.ink if is_on else t.edge, 5)
        pad, room = canvas.px(14), rect.w - canvas.px(28)
        words, text = player_in_words(name), about_player(name)
        lines = min(2, canvas.lines(text, room, CAPTION))
        y = rect.centery - (canvas.line(BODY) + lines * canvas.line(CAPTION)) // 2
        words = words[:1].upper() + words[1:]
        canvas.text(words, (rect.x + pad, y), BODY, t.panel if is_on else t.ink, bold=True, room=room)
        below = Rect(rect.x + pad, y + canvas.line(BODY), room, 0)
        canvas.paragraph(text, below, CAPTION, t.panel if is_on else t.second, most=2)
