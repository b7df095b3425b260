"""The title: a story with its map, the ways on, and beside it what a new game is made of."""

from typing import Final, Protocol

from attrs import define, field
from pygame import Rect

from game.report.atlas import atlas_of
from game.table.app import App
from game.table.bar import emblem
from game.table.camera import over_free
from game.table.canvas import Canvas
from game.table.doors import Act
from game.table.ground import Holding
from game.table.landnames import draw_names, lay_out
from game.table.new_game import draw_new_game
from game.table.options_screen import OptionsScreen
from game.table.painter import Wanted
from game.table.players import PEOPLE
from game.table.seat_screen import SeatScreen
from game.table.shelf import Wish
from game.table.theme import BODY, CAPTION, LABEL, TITLE
from game.table.tokens import shape, sign_of
from game.words import LANGUAGES, language, say
from game.world import names
from game.world.faults import ScenarioFaults
from game.world.load import load_scenario, scenario_ids
from game.world.scenario import Scenario

MOST: Final = 8
"""Lines of a story that are told."""


class Host(Protocol):
    """Who opens what lies behind the title."""

    @property
    def is_compiling(self) -> bool:
        """Say whether computers are being made ready."""

    def begin(self, wish: Wish) -> None:
        """Sit down to a new match."""

    def go_on(self) -> None:
        """Go on with the match that was left last."""

    def load(self) -> None:
        """Open the list of saved matches."""

    def learn(self) -> None:
        """Begin the guided first turn."""

    def settings(self, back: Act) -> None:
        """Open the settings."""

    def leave(self) -> None:
        """Close the window."""


@define
class TitleScreen:
    """The first screen."""

    app: App
    host: Host
    stories: tuple[str, ...] = field(factory=scenario_ids)
    known: dict[str, Scenario] = field(factory=dict)
    chosen: str = "five-days-2008"
    first: int = -1
    """The first story that is shown; below 0 until somebody looks for another than the chosen one."""
    is_open: bool = False
    turns: int = 0
    options: dict[str, str] = field(factory=dict)
    theory: str = ""

    @property
    def scenario(self) -> Scenario:
        """Return the chosen story."""
        return self.story(self.chosen)

    @property
    def note(self) -> str:
        """Return a line about the new game."""
        if self.host.is_compiling:
            return say("computers get ready meanwhile, once for this machine")
        return say("three choices, then play")

    def story(self, name: str) -> Scenario:
        """Load a story once."""
        if name not in self.known:
            self.known[name] = load_scenario(name)
        return self.known[name]

    def tick(self) -> None:
        """Read one more story between two pictures, so that the first picture need not wait; broken ones are left out."""
        name = next((each for each in self.stories if each not in self.known), "")
        if name:
            try:
                self.story(name)
            except (ScenarioFaults, OSError):
                self.stories = tuple(each for each in self.stories if each != name)
            self.app.is_stale = True

    def choose(self, name: str) -> None:
        """Choose a story."""
        self.chosen, self.turns, self.options, self.theory = name, 0, {}, ""

    @property
    def seats(self) -> dict[str, str]:
        """Return who was chosen for seats of this story, now or before."""
        return self.app.settings.seats.get(self.chosen, {})

    def player(self, seat: str) -> str:
        """Return who sits in a seat: people in the first, computers elsewhere, until chosen."""
        return self.seats.get(seat) or (PEOPLE if seat == self.scenario.actors[0].id else self.app.settings.level)

    @property
    def level(self) -> str:
        """Return how hard all computers play; nothing where they differ or there is none."""
        found = {self.player(each.id) for each in self.scenario.actors} - {PEOPLE}
        return found.pop() if len(found) == 1 else ""

    def choose_level(self, level: str) -> None:
        """Let every computer play so hard, whoever it was; people stay."""
        self._seat({seat: name for seat, name in self.seats.items() if name == PEOPLE}, level=level)

    def _seat(self, seats: dict[str, str], **more: str) -> None:
        """Keep who sits where in this story, for the next start as well."""
        self.app.change(seats=self.app.settings.seats | {self.chosen: seats}, **more)

    def choose_player(self, seat: str) -> None:
        """Open the list of players for a seat."""

        def seated(name: str) -> None:
            back()
            self._seat(self.seats | {seat: name})

        def back() -> None:
            self.app.show(self, f"seat {seat}")

        now = self.player(seat)
        self.app.show(SeatScreen(self.scenario, seat, now, seated, back), f"player {now}")

    def choose_options(self) -> None:
        """Open what else may be chosen of a story."""
        self.app.show(OptionsScreen(self.scenario, self, lambda: self.app.show(self, "options")), "back")

    def start(self) -> None:
        """Sit down to a new match."""
        players = {each.id: self.player(each.id) for each in self.scenario.actors}
        self.host.begin(Wish(self.scenario, players, self.is_open, self.turns, dict(self.options), self.theory))

    def draw(self, canvas: Canvas) -> None:
        """Draw the title."""
        split = canvas.rect.w * (52 if canvas.is_small else 60) // 100
        left = Rect(0, 0, split, canvas.rect.h)
        name, story = self._name_box(canvas, left), self._story_box(canvas, left)
        self._map(canvas, left, Rect(left.x, name.bottom, left.w, story.y - name.bottom))
        self._name(canvas, name)
        self._story(canvas, story)
        self._foot(canvas, left)
        right = Rect(split, 0, canvas.rect.w - split, canvas.rect.h)
        canvas.fill(right, canvas.theme.panel)
        canvas.fill(Rect(split, 0, 1, canvas.rect.h), canvas.theme.edge)
        pad = canvas.px(24 if canvas.is_small else 40)
        draw_new_game(canvas, right.inflate(-2 * pad, -2 * canvas.px(14 if canvas.is_small else 30)), self)

    def _map(self, canvas: Canvas, rect: Rect, free: Rect) -> None:
        """Draw the map of the chosen story as it stands at its start, the board in the part that stays free."""
        s, t = self.scenario, canvas.theme
        atlas = atlas_of(s)
        held = tuple((r.id, Holding(r.holder, r.claimant, r.status)) for r in s.regions)
        styles = tuple((a.id, sign_of(t, s, a.id).style) for a in s.actors)
        camera = over_free(atlas, rect, free)
        canvas.painter.draw(canvas.surface, rect, Wanted(atlas, held, styles, t.name, rect.size, camera))
        taken = [Rect(rect.x, rect.y, rect.w, free.y - rect.y), Rect(rect.x, free.bottom, rect.w, rect.bottom - free.bottom)]
        for each in s.regions:
            x, y = camera.point(atlas.anchors[each.id], rect.size)
            for k, (seat, count) in enumerate(each.forces.items()):
                at = (rect.x + round(x) + k * canvas.px(22), rect.y + round(y))
                shape(canvas, sign_of(t, s, seat).style, at, 9, str(count), t.card)
                taken.append(Rect(at[0] - canvas.px(13), at[1] - canvas.px(13), canvas.px(26), canvas.px(26)))
        written = lay_out(canvas, rect, atlas, camera, frozenset(), taken)
        if written:
            draw_names(canvas, rect, camera, written)

    def _name_box(self, canvas: Canvas, rect: Rect) -> Rect:
        """Return where the name of the game stands."""
        gap, pad, size = _gap(canvas), canvas.px(16 if canvas.is_small else 26), _name_size(canvas)
        lines = canvas.lines(_motto(), rect.w - 2 * gap - 2 * pad, LABEL)
        height = 2 * pad + canvas.line(size) + lines * canvas.line(LABEL) + canvas.px(4)
        return Rect(rect.x + gap, rect.y + gap, rect.w - 2 * gap, height)

    def _name(self, canvas: Canvas, box: Rect) -> None:
        """Draw the name of the game and what it is about."""
        size, pad = _name_size(canvas), canvas.px(16 if canvas.is_small else 26)
        canvas.box(box, canvas.theme.panel, canvas.theme.edge, 6)
        middle = box.y + pad + canvas.line(size) // 2
        emblem(canvas, (box.x + pad, middle - canvas.px(size) // 2), size)
        x = box.x + pad + canvas.px(size + 18)
        canvas.text(say("Double Dilemma"), (x, middle), size, bold=True, anchor="midleft")
        y = box.y + pad + canvas.line(size) + canvas.px(4)
        canvas.paragraph(_motto(), Rect(box.x + pad, y, box.w - 2 * pad, 0), LABEL)

    def _rows(self, canvas: Canvas, room: int) -> list[list[tuple[str, str, Act, str, int]]]:
        """Return the ways on in rows that fit, each with its width."""
        rows: list[list[tuple[str, str, Act, str, int]]] = [[]]
        left = room
        for name, text, act, key in self._ways():
            width = canvas.button_width(text)
            if width > left:
                rows.append([])
                left = room
            rows[-1].append((name, text, act, key, width))
            left -= width + canvas.px(8)
        return rows

    def _foot(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the ways on."""
        gap, step = _gap(canvas), canvas.px(44)
        rows = self._rows(canvas, rect.w - 2 * gap)
        for k, row in enumerate(rows):
            x = rect.x + gap
            for name, text, act, key, width in row:
                place = Rect(x, rect.bottom - gap + canvas.px(8) - (len(rows) - k) * step, width, canvas.px(36))
                canvas.button(name, text, place, act, key=key)
                x += width + canvas.px(8)

    def _ways(self) -> tuple[tuple[str, str, Act, str], ...]:
        other = LANGUAGES[(LANGUAGES.index(language()) + 1) % len(LANGUAGES)]
        return (
            ("learn", say("Learn in five minutes"), self.host.learn, ""),
            ("continue", say("Continue"), self.host.go_on, "c"),
            ("load", say("Load or step through"), self.host.load, "l"),
            ("settings", say("Settings"), lambda: self.host.settings(lambda: self.app.show(self, "settings")), "s"),
            ("language", "繁體中文" if other == "zh-TW" else "English", lambda: self.app.change(language=other), ""),
            ("leave", say("Leave"), self.host.leave, ""),
        )

    def _story_box(self, canvas: Canvas, rect: Rect) -> Rect:
        """Return where it is told what the chosen story is about: above the ways on."""
        gap, pad = _gap(canvas), canvas.px(14)
        room = rect.w - 2 * gap
        lines = min(MOST, canvas.lines(names.in_words(self.scenario.text), room - 2 * pad, BODY))
        height = 2 * pad + canvas.line(LABEL) + canvas.px(6) + lines * canvas.line(BODY) + canvas.line(CAPTION)
        foot = rect.bottom - gap - canvas.px(4) - len(self._rows(canvas, room)) * canvas.px(44)
        return Rect(rect.x + gap, foot - height, room, height)

    def _story(self, canvas: Canvas, box: Rect) -> None:
        """Write what the chosen story is about."""
        t, s, pad = canvas.theme, self.scenario, canvas.px(14)
        room = box.w - 2 * pad
        canvas.box(box, t.panel, t.edge, 6)
        y = canvas.text(names.in_words(s.name), (box.x + pad, box.y + pad), LABEL, bold=True, room=room).bottom + canvas.px(4)
        place = Rect(box.x + pad, y, room, 0)
        y = canvas.paragraph(names.in_words(s.text), place, BODY, t.second, most=MOST)
        canvas.text(_facts(s), (box.x + pad, y + canvas.px(2)), CAPTION, t.third, room=room)


def _gap(canvas: Canvas) -> int:
    return canvas.px(16 if canvas.is_small else 36)


def _name_size(canvas: Canvas) -> int:
    return 30 if canvas.is_small else TITLE


def _motto() -> str:
    return say("A state that arms for safety frightens its neighbour, who arms in turn, and both end up less safe.")


def _facts(scenario: Scenario) -> str:
    """Return how many sit down, and how long it takes."""
    presets = scenario.calendar.presets
    words = {"seats": len(scenario.actors), "turns": scenario.calendar.most}
    if not presets:
        return say("{seats} seats · up to {turns} turns", **words)
    short, long = presets[0].minutes, presets[-1].minutes
    return say("{seats} seats · up to {turns} turns · {short} to {long} minutes", **words, short=short, long=long)
