"""Pages beside the board: the nations with their tracks and aims, the news, and the list of keys."""

from collections.abc import Callable, Iterator

from attrs import define, frozen
from pygame import Rect

from game.match import View
from game.table.bar import bar_height, plain_bar
from game.table.canvas import Canvas, Zone
from game.table.glyphs import tick_box
from game.table.news import draw_news
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import shape, sign_of
from game.words import say, terms
from game.world import names
from game.world.vocabulary import TRACK_HIGHEST, TRACKS


def page(canvas: Canvas, title: str, below: str, back: Callable[[], None], colour: tuple[int, int, int] | None = None) -> Rect:
    """Draw the frame of a page with the button that leads back, and return the room inside."""
    room = plain_bar(canvas, title, below, colour)
    width = canvas.button_width(say("Back to the table"), "Esc")
    place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
    canvas.button("back", say("Back to the table"), place, back, key="escape", label="Esc")
    gap, top = canvas.px(8), bar_height(canvas)
    return Rect(gap, top + gap, canvas.rect.w - 2 * gap, canvas.rect.h - top - 2 * gap)


@define
class NationsScreen:
    """Every actor's tracks, and what this seat plays for."""

    view: View
    back: Callable[[], None]
    first: int = 0
    """The first line of the briefing that is shown."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        view, style = self.view, sign_of(canvas.theme, self.view.scenario, self.view.seat).style
        room = page(canvas, say("Nations"), view.date, self.back, style.strong)
        left = Rect(room.x, room.y, room.w * 58 // 100, room.h)
        right = Rect(left.right + canvas.px(8), room.y, room.right - left.right - canvas.px(8), room.h)
        self._tracks(canvas, canvas.panel(left))
        self._aims(canvas, canvas.panel(right))

    def _tracks(self, canvas: Canvas, rect: Rect) -> None:
        """Draw a table of tracks, each as blocks with its figure."""
        s, t = self.view.scenario, canvas.theme
        label = canvas.px(120)
        column = (rect.w - label) // len(s.actors)
        for k, each in enumerate(s.actors):
            sign, x = sign_of(t, s, each.id), rect.x + label + k * column
            shape(canvas, sign.style, (x + canvas.px(10), rect.y + canvas.px(12)), 10, sign.letter)
            canvas.text(
                names.in_words(each.name),
                (x + canvas.px(28), rect.y + canvas.px(12)),
                LABEL,
                bold=True,
                anchor="midleft",
                room=column - canvas.px(30),
            )
        y, line = rect.y + canvas.px(32), min(canvas.px(44), (rect.h - canvas.px(40)) // len(TRACKS))
        for track, most in zip(TRACKS, TRACK_HIGHEST, strict=True):
            canvas.rule(rect.x, y, rect.w, strong=track == TRACKS[0])
            words = terms.tracks()[track]
            canvas.text(
                words[:1].upper() + words[1:], (rect.x, y + line // 2), BODY, anchor="midleft", room=label - canvas.px(8)
            )
            for k, each in enumerate(s.actors):
                place = Rect(rect.x + label + k * column, y, column - canvas.px(14), line)
                self._track(canvas, place, each.id, track, most)
            y += line

    def _track(self, canvas: Canvas, rect: Rect, seat: str, track: str, most: int) -> None:
        """Draw one track: blocks up to its value, or the figure alone where there is no practical end."""
        t, value = canvas.theme, self.view.track(seat, track)
        strong = sign_of(t, self.view.scenario, seat).style.strong
        figure = canvas.text(str(value), (rect.right, rect.centery), BODY, bold=True, anchor="midright")
        if most > 10:
            return
        step = (rect.w - figure.w - canvas.px(14)) / most
        for k in range(most):
            block = Rect(
                round(rect.x + k * step), rect.centery - canvas.px(5), max(2, round(step) - canvas.px(2)), canvas.px(10)
            )
            canvas.fill(block, strong if k < value else t.hairline)

    def _aims(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the seat's briefing and its aims."""
        view, t = self.view, canvas.theme
        y = canvas.text(say("What you play for"), rect.topleft, LABEL, bold=True).bottom + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        when = {"malign": say("only if you are malign"), "benign": say("only if you are benign")}
        for aim, is_met in view.aims:
            y += canvas.px(7)
            tick_box(canvas, (rect.x, y + canvas.line(BODY) // 2), is_met)
            text = names.in_words(aim.name)
            text = say("{aim} ({when})", aim=text, when=when[aim.when]) if aim.when in when else text
            canvas.text(str(aim.points), (rect.right, y), BODY, bold=True, anchor="topright")
            y = canvas.paragraph(text, Rect(rect.x + canvas.px(24), y, rect.w - canvas.px(50), 0), BODY)
        text = say("Score: aims met, plus security, less the price. Your Distrust and rivals’ offence in reach lower security.")
        y = canvas.paragraph(text, Rect(rect.x, y + canvas.px(8), rect.w, 0), CAPTION, t.third) + canvas.px(12)
        told = "\n".join(names.in_words(each.text) for each in view.scenario.briefings if each.seat == view.seat)
        if told:
            y = canvas.text(say("How it looks from here"), (rect.x, y), LABEL, bold=True).bottom + canvas.px(4)
            canvas.rule(rect.x, y, rect.w, strong=True)
            self._briefing(canvas, Rect(rect.x, y + canvas.px(8), rect.w, rect.bottom - y - canvas.px(8)), told)

    def _briefing(self, canvas: Canvas, rect: Rect, told: str) -> None:
        """Write the briefing; where it is too long, the wheel and the arrows turn it."""
        t, foot = canvas.theme, canvas.line(CAPTION)
        if canvas.height(told, rect.w) <= rect.h:
            canvas.paragraph(told, rect, BODY, t.second)
            return
        lines, fits = canvas.folded(told, rect.w), max(1, (rect.h - foot) // canvas.line(BODY))

        def scroll(steps: int) -> None:
            self.first = max(0, min(len(lines) - fits, self.first + steps))

        canvas.paragraph("\n".join(lines[self.first : self.first + fits]), rect, BODY, t.second)
        text = say("{count} more lines: wheel or PageDown", count=max(0, len(lines) - fits - self.first))
        canvas.text(text, rect.bottomleft, CAPTION, t.third, anchor="bottomleft", room=rect.w)
        half = Rect(rect.x, rect.bottom - foot, rect.w // 2, foot)
        canvas.control("briefing after", half, lambda: scroll(fits - 1), "pagedown")
        canvas.control("briefing before", half.move(rect.w // 2, 0), lambda: scroll(1 - fits), "pageup")
        canvas.zones.append(Zone(rect, lambda steps, _: scroll(-steps)))


@frozen
class NewsScreen:
    """What happened, as far as the seat knows."""

    view: View
    back: Callable[[], None]

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        style = sign_of(canvas.theme, self.view.scenario, self.view.seat).style
        room = page(canvas, say("News"), self.view.date, self.back, style.strong)
        width = min(room.w, canvas.px(980))
        draw_news(canvas, Rect(room.centerx - width // 2, room.y, width, room.h), self.view)


def keys() -> Iterator[tuple[str, str]]:
    """Yield every key with what it does."""
    yield say("Tab, Shift+Tab, arrows"), say("go from control to control")
    yield say("Enter, Space"), say("press the one with the ring")
    yield "1–6", say("open the sheet of a relation")
    yield say("PageUp, PageDown"), say("cards before and after")
    yield "U", say("take the last order back")
    yield "C", say("commit, and hand over")
    yield "N", say("nations, aims and briefing")
    yield "L", say("news of the last turns")
    yield "D", say("day by day: the calendar of the match")
    yield "G, M, +, −", say("legend, whole map, nearer, farther; the wheel and dragging do it too")
    yield "A", say("answer a proposal that waits for you")
    yield "Esc", say("back; at the table the menu: save, settings, leave")
    yield "F2", say("paper, night or high contrast")
    yield "F3", say("English or Traditional Chinese")
    yield "F4", say("large print")
    yield "F11", say("full screen")


@frozen
class KeysScreen:
    """The list of keys."""

    back: Callable[[], None]

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        room = page(canvas, say("Keys"), say("everything can be done without a mouse"), self.back)
        width = min(room.w, canvas.px(760))
        inside = canvas.panel(Rect(room.centerx - width // 2, room.y, width, room.h))
        rows = list(keys())
        line = min(canvas.px(38), inside.h // len(rows))
        for k, (key, text) in enumerate(rows):
            y = inside.y + k * line
            canvas.text(key, (inside.x, y + line // 2), BODY, bold=True, anchor="midleft")
            canvas.text(
                text, (inside.x + canvas.px(220), y + line // 2), BODY, anchor="midleft", room=inside.w - canvas.px(220)
            )
            canvas.rule(inside.x, y + line - 1, inside.w)
