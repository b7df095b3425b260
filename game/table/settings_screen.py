"""The settings: language, palette, size of type, motion, sound."""

from collections.abc import Callable, Iterator

from attrs import frozen
from pygame import Rect

from game.table.app import App
from game.table.bar import bar_height, plain_bar
from game.table.canvas import Canvas
from game.table.doors import Act
from game.table.theme import BODY, CAPTION, LABEL
from game.words import language, say


@frozen
class Row:
    """A setting: its name, what it is for, and its values with their words."""

    name: str
    title: str
    text: str
    now: object
    values: tuple[tuple[object, str], ...]


def rows(app: App) -> Iterator[Row]:
    """Yield every setting as it stands."""
    s = app.settings
    yield Row(
        "language", say("Language"), say("F3 changes it at any time."), language(), (("en", "English"), ("zh-TW", "繁體中文"))
    )
    themes = (("paper", say("Paper")), ("night", say("Night")), ("contrast", say("High contrast")))
    yield Row("theme", say("Colours"), say("F2 changes them at any time."), s.theme, themes)
    sizes = (("normal", say("Normal")), ("large", say("Large print")))
    yield Row("text", say("Size of type"), say("F4 changes it at any time. It also grows with the window."), s.text, sizes)
    still = ((True, say("Full")), (False, say("Reduced")))
    text = say("Reduced: nothing slides or rolls; what has changed is marked instead.")
    yield Row("motion", say("Motion"), text, s.motion, still)
    yield Row("sound", say("Sound"), say("A few quiet cues."), s.sound, ((True, say("On")), (False, say("Off"))))


@frozen
class SettingsScreen:
    """The page on which settings are changed; each counts at once and is kept."""

    app: App
    back: Act
    where: str = ""
    """The file in which they are kept."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the page."""
        room = plain_bar(canvas, say("Settings"), say("they count at once, and next time"))
        width = canvas.button_width(say("Back"), "Esc")
        place = Rect(canvas.rect.w - width - canvas.px(12), room.centery - canvas.px(16), width, canvas.px(32))
        canvas.button("back", say("Back"), place, self.back, key="escape", label="Esc", primary=True)
        top, wide = bar_height(canvas) + canvas.px(8), min(canvas.px(820), canvas.rect.w - canvas.px(16))
        panel = Rect(canvas.rect.centerx - wide // 2, top, wide, canvas.rect.h - top - canvas.px(8))
        inside = canvas.panel(panel).inflate(-canvas.px(16), -canvas.px(8))
        y = inside.y
        height = min(canvas.px(112), (inside.h - canvas.px(40)) // 5)
        for row in rows(self.app):
            self._row(canvas, Rect(inside.x, y, inside.w, height), row)
            y += height
        if self.where:
            text = say("Kept in {file}", file=self.where)
            canvas.text(text, (inside.x, inside.bottom), CAPTION, canvas.theme.third, anchor="bottomleft", room=inside.w)

    def _row(self, canvas: Canvas, rect: Rect, row: Row) -> None:
        """Draw a setting: words on the left, its values beside each other on the right."""
        t = canvas.theme
        canvas.rule(rect.x, rect.y, rect.w, strong=True)
        left = rect.w * 44 // 100
        canvas.text(row.title, (rect.x, rect.y + canvas.px(12)), LABEL, bold=True, room=left)
        place = Rect(rect.x, rect.y + canvas.px(12) + canvas.line(LABEL), left - canvas.px(14), 0)
        canvas.paragraph(row.text, place, BODY, t.second, most=3)
        options = [(f"{row.name} {value}", text, value == row.now, self._act(row, value)) for value, text in row.values]
        bar = Rect(rect.x + left, rect.y + (rect.h - canvas.px(42)) // 2, rect.w - left, canvas.px(42))
        segments(canvas, bar, options)

    def _act(self, row: Row, value: object) -> Callable[[], None]:
        return lambda: self.app.change(**{row.name: value})


def segments(canvas: Canvas, rect: Rect, options: list[tuple[str, str, bool, Act]]) -> None:
    """Draw choices beside each other; the one that holds is filled and has a tick."""
    t, gap = canvas.theme, canvas.px(6)
    width = (rect.w - gap * (len(options) - 1)) // len(options)
    for k, (name, text, is_on, act) in enumerate(options):
        place = Rect(rect.x + k * (width + gap), rect.y, width, rect.h)
        is_over = canvas.control(name, place, act)
        canvas.box(place, t.ink if is_on else t.hairline if is_over else t.card, t.ink if is_on else t.edge, 4)
        words = say("✓ {choice}", choice=text) if is_on else text
        colour = t.panel if is_on else t.ink
        canvas.text(words, place.center, BODY, colour, bold=is_on, anchor="center", room=width - canvas.px(10))


def narrowest(canvas: Canvas, options: list[tuple[str, str, bool, Act]]) -> int:
    """Return how wide each choice has to be so that none is cut, whichever of them holds."""
    return max(canvas.width(say("✓ {choice}", choice=text), BODY, bold=True) for _, text, _, _ in options) + canvas.px(10)
