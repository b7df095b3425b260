"""The title: a story with its map, the ways on, and beside it what a new game is made of."""

from typing import Final, Protocol

from attrs import define, field
from pygame import Rect

from game.table.app import App
from game.table.canvas import Canvas
from game.table.cover import draw_cover, gap_of
from game.table.doors import Act
from game.table.new_game import draw_new_game
from game.table.options_screen import OptionsScreen
from game.table.players import PEOPLE
from game.table.seat_screen import SeatScreen
from game.table.shelf import Wish
from game.words import LANGUAGES, language, say
from game.world.faults import ScenarioFaults
from game.world.load import load_scenario, scenario_ids
from game.world.scenario import Scenario

STEP: Final = 44
"""Height of a row of ways on."""
Way = tuple[str, str, Act, str, int]
"""A way on: its name, words, act, key and width."""


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
        rows = self._rows(canvas, left.w - 2 * gap_of(canvas))
        draw_cover(canvas, left, self.scenario, len(rows) * canvas.px(STEP))
        self._foot(canvas, left, rows)
        right = Rect(split, 0, canvas.rect.w - split, canvas.rect.h)
        canvas.fill(right, canvas.theme.panel)
        canvas.fill(Rect(split, 0, 1, canvas.rect.h), canvas.theme.edge)
        pad = canvas.px(24 if canvas.is_small else 40)
        draw_new_game(canvas, right.inflate(-2 * pad, -2 * canvas.px(14 if canvas.is_small else 30)), self)

    def _rows(self, canvas: Canvas, room: int) -> list[list[Way]]:
        """Return the ways on in rows that fit, each with its width."""
        rows: list[list[Way]] = [[]]
        left = room
        for name, text, act, key in self._ways():
            width = canvas.button_width(text)
            if width > left:
                rows.append([])
                left = room
            rows[-1].append((name, text, act, key, width))
            left -= width + canvas.px(8)
        return rows

    def _foot(self, canvas: Canvas, rect: Rect, rows: list[list[Way]]) -> None:
        """Draw the ways on."""
        gap, step = gap_of(canvas), canvas.px(STEP)
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
