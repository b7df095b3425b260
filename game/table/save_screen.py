"""Saving under a name."""

from attrs import define, field
from pygame import Rect

from game.match import Match, MatchFault
from game.table.app import App
from game.table.bar import plain_bar
from game.table.canvas import Canvas
from game.table.doors import Act
from game.table.entry import Entry, draw_entry
from game.table.shelf import Shelf
from game.table.theme import BODY, HEADING
from game.words import say


@define
class SaveScreen:
    """A name is typed; the match is saved as it stands, and goes on."""

    app: App
    shelf: Shelf
    match: Match
    back: Act
    entry: Entry = field(factory=Entry)

    @classmethod
    def of(cls, app: App, shelf: Shelf, match: Match, back: Act) -> "SaveScreen":
        """Return the page with a name that may be kept."""
        name = say("{scenario}, turn {turn}", scenario=match.scenario.id, turn=match.turn + 1)
        return cls(app, shelf, match, back, Entry(name))

    def save(self) -> None:
        """Save the match, or say why not."""
        try:
            file = self.shelf.save(self.match, self.entry.text)
        except (MatchFault, OSError) as error:
            self.app.notice = str(error)
            return
        self.back()
        self.app.tell(say("Saved as {file}", file=file))

    def draw(self, canvas: Canvas) -> None:
        """Draw the page in the middle."""
        plain_bar(canvas, say("Save"), self.match.date)
        pad = canvas.px(28)
        width = min(canvas.px(620), canvas.rect.w - 2 * pad)
        rect = Rect(0, 0, width, canvas.px(250))
        rect.center = canvas.rect.centerx, canvas.rect.centery
        canvas.panel(rect)
        x, room = rect.x + pad, width - 2 * pad
        y = canvas.text(say("Under which name?"), (x, rect.y + pad), HEADING, bold=True).bottom + canvas.px(6)
        text = say("The match is kept as it stands now; what comes later leaves it as it is.")
        y = canvas.paragraph(text, Rect(x, y, room, 0), BODY, canvas.theme.second) + canvas.px(12)
        draw_entry(canvas, Rect(x, y, room, canvas.px(40)), self.entry, self.save)
        half, y = (room - canvas.px(8)) // 2, rect.bottom - pad - canvas.px(42)
        canvas.button("save", say("Save"), Rect(x, y, half, canvas.px(42)), self.save, label="Enter", primary=True)
        place = Rect(x + room - half, y, half, canvas.px(42))
        canvas.button("back", say("Back"), place, self.back, key="escape", label="Esc")
