"""The title: a story with its map, who sits where, how much is open, how long; then one sits down."""

from collections.abc import Callable
from functools import partial
from typing import Final

from attrs import define, field
from pygame import Rect

from game.match import Match, MatchFault
from game.players import PLAYERS
from game.report.atlas import atlas_of
from game.table.app import App
from game.table.bar import emblem
from game.table.canvas import Canvas, Zone
from game.table.chart import Holding, fitting, kept_map
from game.table.theme import BODY, CAPTION, LABEL, TITLE
from game.table.tokens import shape, sign_of
from game.words import LANGUAGES, language, say, use_language
from game.world import names
from game.world.faults import ScenarioFaults
from game.world.load import load_scenario, scenario_ids
from game.world.scenario import Scenario

PEOPLE: Final = "human"


@define
class Wish:
    """What is wanted of a new match."""

    scenario: Scenario
    players: dict[str, str]
    is_open: bool = False
    turns: int = 0


Begin = Callable[[Wish], Match]


@define
class TitleScreen:
    """The first screen."""

    app: App
    begin: Begin
    sit: Callable[[Match], None]
    resume: Callable[[], Match | None]
    """Return the match that was left last, if there is one."""
    stories: tuple[str, ...] = field(factory=scenario_ids)
    known: dict[str, Scenario] = field(factory=dict)
    chosen: str = "five-days-2008"
    first: int = 0
    seats: dict[str, str] = field(factory=dict)
    is_open: bool = False
    turns: int = 0

    @property
    def scenario(self) -> Scenario:
        """Return the chosen story."""
        return self.story(self.chosen)

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
        self.chosen, self.seats, self.turns = name, {}, 0

    def player(self, seat: str) -> str:
        """Return who sits in a seat: people in the first, computers elsewhere, until chosen."""
        return self.seats.get(seat) or (PEOPLE if seat == self.scenario.actors[0].id else "planner")

    def next_player(self, seat: str) -> None:
        """Seat somebody else."""
        known = [PEOPLE, "planner", "historical", "random", *sorted(set(PLAYERS) - {"planner", "historical", "random"})]
        self.seats[seat] = known[(known.index(self.player(seat)) + 1) % len(known)]

    def start(self) -> None:
        """Sit down to a new match."""
        players = {each.id: self.player(each.id) for each in self.scenario.actors}
        self._try(lambda: self.begin(Wish(self.scenario, players, self.is_open, self.turns)))

    def go_on(self) -> None:
        """Go on with the match that was left."""
        self._try(self.resume)

    def _try(self, make: Callable[[], Match | None]) -> None:
        """Make a match and sit down to it; a mistake becomes a sentence."""
        try:
            match = make()
        except (MatchFault, OSError) as error:
            self.app.notice = str(error)
            return
        if match is None:
            self.app.notice = say("There is no match to go on with yet.")
        else:
            self.sit(match)

    def draw(self, canvas: Canvas) -> None:
        """Draw the title."""
        split = canvas.rect.w * (52 if canvas.is_small else 60) // 100
        left = Rect(0, 0, split, canvas.rect.h)
        self._map(canvas, left)
        self._name(canvas, left)
        right = Rect(split, 0, canvas.rect.w - split, canvas.rect.h)
        canvas.fill(right, canvas.theme.panel)
        canvas.fill(Rect(split, 0, 1, canvas.rect.h), canvas.theme.edge)
        pad = canvas.px(24 if canvas.is_small else 40)
        self._new_game(canvas, right.inflate(-2 * pad, -2 * canvas.px(16 if canvas.is_small else 30)))

    def _map(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the map of the chosen story as it stands at its start."""
        s, t = self.scenario, canvas.theme
        atlas = atlas_of(s)
        held = tuple((r.id, Holding(r.holder, r.claimant, r.status)) for r in s.regions)
        styles = tuple((a.id, sign_of(t, s, a.id).style) for a in s.actors)
        camera = fitting(atlas, rect.size)
        canvas.surface.blit(kept_map(atlas, held, styles, t.name, rect.size, camera), rect)
        for each in s.regions:
            x, y = camera.point(atlas.anchors[each.id], rect.size)
            for k, (seat, count) in enumerate(each.forces.items()):
                shape(
                    canvas,
                    sign_of(t, s, seat).style,
                    (rect.x + round(x) + k * canvas.px(22), rect.y + round(y)),
                    9,
                    str(count),
                    t.card,
                )

    def _name(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the name of the game, what it is about, and the buttons."""
        t, gap = canvas.theme, canvas.px(20 if canvas.is_small else 36)
        size = 32 if canvas.is_small else TITLE
        box = Rect(rect.x + gap, rect.y + gap, rect.w - 2 * gap, canvas.px(138 if canvas.is_small else 190))
        canvas.box(box, t.panel, t.edge, 6)
        pad = canvas.px(18 if canvas.is_small else 28)
        emblem(canvas, (box.x + pad, box.y + pad), size)
        y = canvas.text(
            say("Double Dilemma"),
            (box.x + pad + canvas.px(size + 18), box.y + pad + canvas.px(size) // 2),
            size,
            bold=True,
            anchor="midleft",
        ).bottom
        text = say("A state that arms for safety frightens its neighbour, who arms in turn, and both end up less safe.")
        y = canvas.paragraph(text, Rect(box.x + pad, y + canvas.px(2), box.w - 2 * pad, 0), LABEL, most=3)
        if not canvas.is_small:
            canvas.paragraph(
                say("It teaches and explores; it predicts nothing."),
                Rect(box.x + pad, y + canvas.px(4), box.w - 2 * pad, 0),
                BODY,
                t.second,
            )
        self._buttons(canvas, Rect(rect.x + gap, rect.bottom - gap - canvas.px(36), rect.w - 2 * gap, canvas.px(36)))

    def _buttons(self, canvas: Canvas, rect: Rect) -> None:
        other = LANGUAGES[(LANGUAGES.index(language()) + 1) % len(LANGUAGES)]

        def leave() -> None:
            self.app.is_running = False

        x = rect.x
        for name, text, act, key in (
            ("continue", say("Continue"), self.go_on, "c"),
            ("language", "繁體中文" if other == "zh-TW" else "English", lambda: use_language(other), ""),
            ("leave", say("Leave"), leave, ""),
        ):
            width = canvas.button_width(text)
            canvas.button(name, text, Rect(x, rect.y, width, rect.h), act, key=key)
            x += width + canvas.px(8)

    def _new_game(self, canvas: Canvas, rect: Rect) -> None:
        """Draw the three choices."""
        y = canvas.text(say("New game"), rect.topleft, 22, bold=True).bottom + canvas.px(4)
        canvas.rule(rect.x, y, rect.w, strong=True)
        foot = canvas.px(52)
        below = canvas.px(250 if canvas.is_small else 290)
        y = self._stories(canvas, Rect(rect.x, y + canvas.px(8), rect.w, rect.bottom - y - below - foot))
        y = self._seats(canvas, Rect(rect.x, y + canvas.px(8), rect.w, 0))
        self._options(canvas, Rect(rect.x, y + canvas.px(8), rect.w, 0))
        canvas.button(
            "start",
            say("Sit down"),
            Rect(rect.x, rect.bottom - foot + canvas.px(6), rect.w, foot - canvas.px(6)),
            self.start,
            primary=True,
        )

    def _heading(self, canvas: Canvas, rect: Rect, number: str, text: str) -> int:
        canvas.text(number, rect.topleft, LABEL, bold=True)
        return canvas.text(
            text, (rect.x + canvas.px(26), rect.y), LABEL, bold=True, room=rect.w - canvas.px(26)
        ).bottom + canvas.px(4)

    def _stories(self, canvas: Canvas, rect: Rect) -> int:
        """Draw the stories to choose from; the wheel shows more."""
        t, y = canvas.theme, self._heading(canvas, rect, "1", say("Which story?"))
        line = canvas.px(30)
        fits = max(3, (rect.bottom - y) // line)
        self.first = min(self.first, max(0, len(self.stories) - fits))

        def scroll(steps: int, _: object = None) -> None:
            self.first = max(0, min(len(self.stories) - fits, self.first - steps))

        for name in self.stories[self.first : self.first + fits]:
            row, s, is_on = (
                Rect(rect.x + canvas.px(20), y, rect.w - canvas.px(20), line),
                self.known.get(name),
                name == self.chosen,
            )
            is_over = canvas.control(f"story {name}", row, lambda name=name: self.choose(name))  # type: ignore[misc]
            if is_on or is_over:
                canvas.box(row, t.ink if is_on else t.hairline, None, 4)
            colour = t.panel if is_on else t.ink
            years = canvas.text(
                s.years if s else "…",
                (row.right - canvas.px(8), row.centery),
                CAPTION,
                colour if is_on else t.second,
                anchor="midright",
            )
            canvas.text(
                names.in_words(s.name) if s else name,
                (row.x + canvas.px(8), row.centery),
                BODY,
                colour,
                bold=is_on,
                anchor="midleft",
                room=years.left - row.x - canvas.px(20),
            )
            y += line
        if len(self.stories) > fits:
            for key, steps in (("pagedown", -3), ("pageup", 3)):
                place = Rect(rect.x, rect.y, canvas.px(20), canvas.px(20))
                canvas.control(f"stories {key}", place, partial(scroll, steps), key)
            canvas.text(
                say("{count} stories: wheel or PageDown for more", count=len(self.stories)),
                (rect.x + canvas.px(28), y),
                CAPTION,
                t.third,
            )
            y += canvas.line(CAPTION)
            canvas.zones.append(Zone(rect, scroll))
        canvas.rule(rect.x, y + canvas.px(4), rect.w, strong=True)
        return y + canvas.px(4)

    def _seats(self, canvas: Canvas, rect: Rect) -> int:
        """Draw a card for every seat; pressing it seats somebody else."""
        t, s = canvas.theme, self.scenario
        y = self._heading(canvas, rect, "2", say("Who sits where?"))
        gap, height = canvas.px(8), canvas.px(86)
        width = (rect.w - gap * (len(s.actors) - 1)) // len(s.actors)
        for k, each in enumerate(s.actors):
            card, who = Rect(rect.x + k * (width + gap), y, width, height), self.player(each.id)
            is_over = canvas.control(f"seat {each.id}", card, lambda seat=each.id: self.next_player(seat))  # type: ignore[misc]
            canvas.box(
                card, t.hairline if is_over else t.card, t.ink if who == PEOPLE else t.edge, 5, 2 if who == PEOPLE else 1
            )
            sign = sign_of(t, s, each.id)
            shape(canvas, sign.style, (card.centerx, card.y + canvas.px(22)), 13, sign.letter)
            canvas.text(
                names.in_words(each.name),
                (card.centerx, card.y + canvas.px(40)),
                BODY,
                bold=True,
                anchor="midtop",
                room=width - 8,
            )
            text = say("a person") if who == PEOPLE else who
            canvas.text(text, (card.centerx, card.y + canvas.px(60)), CAPTION, t.second, anchor="midtop", room=width - 8)
        canvas.rule(rect.x, y + height + canvas.px(10), rect.w, strong=True)
        return y + height + canvas.px(10)

    def _options(self, canvas: Canvas, rect: Rect) -> None:
        """Draw how much is open and how long it takes."""
        y = self._heading(canvas, rect, "3", say("How much is open, and how long?"))
        half = (rect.w - canvas.px(8)) // 2
        fog = say("Open: all is shown") if self.is_open else say("Fog: your own mind only")

        def turn_open() -> None:
            self.is_open = not self.is_open

        canvas.button("open", fog, Rect(rect.x, y, half, canvas.px(36)), turn_open)
        presets = self.scenario.calendar.presets
        now = next((each for each in presets if each.turns == self.turns), None)
        text = say("{minutes} minutes, {turns} turns", minutes=now.minutes, turns=now.turns) if now else say("Full length")

        def next_length() -> None:
            lengths = [0, *(each.turns for each in presets)]
            self.turns = lengths[(lengths.index(self.turns) + 1) % len(lengths)]

        canvas.button("length", text, Rect(rect.right - half, y, half, canvas.px(36)), next_length)
