"""A new game in three choices: which story, who sits where, how much is open and how long."""

from functools import partial
from typing import Protocol

from pygame import Rect

from game.table.canvas import Act, Canvas, Zone
from game.table.players import PEOPLE, player_in_words
from game.table.settings_screen import segments
from game.table.theme import BODY, CAPTION, HEADING, LABEL
from game.table.tokens import shape, sign_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario


class Choices(Protocol):
    """What was chosen so far, and how to choose."""

    stories: tuple[str, ...]
    known: dict[str, Scenario]
    chosen: str
    first: int
    is_open: bool
    turns: int
    options: dict[str, str]
    theory: str

    @property
    def scenario(self) -> Scenario:
        """Return the chosen story."""

    @property
    def note(self) -> str:
        """Return a line about the new game."""

    def choose(self, name: str) -> None:
        """Choose a story."""

    def player(self, seat: str) -> str:
        """Return who sits in a seat."""

    @property
    def level(self) -> str:
        """Return how hard all computers play; nothing where they differ or there is none."""

    def choose_level(self, level: str) -> None:
        """Let every computer play so hard."""

    def choose_player(self, seat: str) -> None:
        """Open the list of players for a seat."""

    def choose_options(self) -> None:
        """Open what else may be chosen."""

    def start(self) -> None:
        """Sit down."""


def draw_new_game(canvas: Canvas, rect: Rect, game: Choices) -> None:
    """Draw the three choices and the button that begins."""
    place = canvas.text(say("New game"), rect.topleft, HEADING, bold=True)
    room = rect.right - place.right - canvas.px(16)
    canvas.text(game.note, (rect.right, place.centery), CAPTION, canvas.theme.second, anchor="midright", room=room)
    y = place.bottom + canvas.px(4)
    canvas.rule(rect.x, y, rect.w, strong=True)
    foot, below = canvas.px(50), canvas.px(304 if canvas.is_small else 312)
    y = _stories(canvas, Rect(rect.x, y + canvas.px(8), rect.w, rect.bottom - y - below - foot), game)
    y = _seats(canvas, Rect(rect.x, y + canvas.px(8), rect.w, 0), game)
    _open(canvas, Rect(rect.x, y + canvas.px(8), rect.w, 0), game)
    place = Rect(rect.x, rect.bottom - foot + canvas.px(6), rect.w, foot - canvas.px(6))
    canvas.button("start", say("Sit down"), place, game.start, primary=True)


def _heading(canvas: Canvas, rect: Rect, number: str, text: str) -> int:
    canvas.text(number, rect.topleft, LABEL, bold=True)
    x = rect.x + canvas.px(26)
    return canvas.text(text, (x, rect.y), LABEL, bold=True, room=rect.right - x).bottom + canvas.px(4)


def _stories(canvas: Canvas, rect: Rect, game: Choices) -> int:
    """Draw the stories to choose from; the wheel and keys show more."""
    y = _heading(canvas, rect, "1", say("Which story?"))
    room = rect.bottom - y - canvas.line(CAPTION)
    line = max(canvas.px(28), min(canvas.px(42), room // len(game.stories)))
    fits = min(len(game.stories), max(3, room // line))
    chosen = game.stories.index(game.chosen) if game.chosen in game.stories else 0
    first = game.first if game.first >= 0 else chosen - fits // 2
    first = max(0, min(first, len(game.stories) - fits))
    for name in game.stories[first : first + fits]:
        _story(canvas, Rect(rect.x + canvas.px(18), y, rect.w - canvas.px(18), line), game, name)
        y += line
    if len(game.stories) > fits:
        _more(canvas, Rect(rect.x, y, rect.w, canvas.line(CAPTION)), rect, game, (first, fits))
        y += canvas.line(CAPTION)
    canvas.rule(rect.x, y + canvas.px(4), rect.w, strong=True)
    return y + canvas.px(4)


def _story(canvas: Canvas, row: Rect, game: Choices, name: str) -> None:
    """Draw one story with its years."""
    t, s, is_on = canvas.theme, game.known.get(name), name == game.chosen
    is_over = canvas.control(f"story {name}", row, lambda: game.choose(name))
    if is_on or is_over:
        canvas.box(row, t.ink if is_on else t.hairline, None, 4)
    colour = t.panel if is_on else t.ink
    second = colour if is_on else t.second
    at = (row.right - canvas.px(8), row.centery)
    years = canvas.text(s.years if s else "…", at, CAPTION, second, anchor="midright")
    room = years.left - row.x - canvas.px(20)
    title = names.in_words(s.name) if s else name
    canvas.text(title, (row.x + canvas.px(8), row.centery), BODY, colour, bold=is_on, anchor="midleft", room=room)


def _more(canvas: Canvas, line: Rect, all_of_it: Rect, game: Choices, shown: tuple[int, int]) -> None:
    """Say how many stories there are, and let the wheel and keys show them."""
    first, fits = shown

    def scroll(steps: int, _: object = None) -> None:
        game.first = max(0, min(len(game.stories) - fits, first - steps))

    text = say("{count} stories: wheel or PageDown for more", count=len(game.stories))
    place = canvas.text(text, (line.x + canvas.px(26), line.y), CAPTION, canvas.theme.third)
    side = canvas.px(22)
    for key, label, steps, x in (("pageup", "▲", 3, line.right - 2 * side - 4), ("pagedown", "▼", -3, line.right - side)):
        spot = Rect(x, place.y - canvas.px(1), side, line.h)
        is_over = canvas.control(f"stories {key}", spot, partial(scroll, steps), key)
        canvas.text(label, spot.center, CAPTION, canvas.theme.ink if is_over else canvas.theme.second, anchor="center")
    canvas.zones.append(Zone(all_of_it, scroll))


def _seats(canvas: Canvas, rect: Rect, game: Choices) -> int:
    """Draw a card for every seat; pressing it opens the list of players."""
    s, gap, height = game.scenario, canvas.px(8), canvas.px(84)
    y = _heading(canvas, rect, "2", say("Who sits where?"))
    width = (rect.w - gap * (len(s.actors) - 1)) // len(s.actors)
    for k, each in enumerate(s.actors):
        _seat(canvas, Rect(rect.x + k * (width + gap), y, width, height), game, each.id)
    y = _levels(canvas, Rect(rect.x, y + height + canvas.px(6), rect.w, canvas.px(28 if canvas.is_small else 32)), game)
    canvas.rule(rect.x, y, rect.w, strong=True)
    return y


def _levels(canvas: Canvas, rect: Rect, game: Choices) -> int:
    """Draw how hard the computers play, one choice for all; a seat may differ."""
    words = {"easy": say("easy"), "normal": say("normal"), "hard": say("hard")}
    place = canvas.text(say("Computers"), (rect.x, rect.centery), BODY, canvas.theme.second, anchor="midleft")
    levels: list[tuple[str, str, bool, Act]] = [
        (f"level {name}", text, name == game.level, partial(game.choose_level, name)) for name, text in words.items()
    ]
    x = place.right + canvas.px(14)
    segments(canvas, Rect(x, rect.y, rect.right - x, rect.h), levels)
    return rect.bottom + canvas.px(9)


def _seat(canvas: Canvas, card: Rect, game: Choices, seat: str) -> None:
    """Draw the card of one seat."""
    t, who, room = canvas.theme, game.player(seat), card.w - canvas.px(8)
    is_over, is_person = canvas.control(f"seat {seat}", card, lambda: game.choose_player(seat)), who == PEOPLE
    canvas.box(card, t.hairline if is_over else t.card, t.ink if is_person else t.edge, 5, 2 if is_person else 1)
    sign = sign_of(t, game.scenario, seat)
    shape(canvas, sign.style, (card.centerx, card.y + canvas.px(21)), 13, sign.letter)
    name = names.actor(game.scenario, seat)
    canvas.text(name, (card.centerx, card.y + canvas.px(38)), BODY, bold=True, anchor="midtop", room=room)
    at, words = (card.centerx, card.y + canvas.px(59)), player_in_words(who)
    if canvas.width(words, CAPTION) > room:
        words = words.rpartition(say(": "))[2]
    canvas.text(words, at, CAPTION, t.second, anchor="midtop", room=room)


def _open(canvas: Canvas, rect: Rect, game: Choices) -> None:
    """Draw how much is open, how long it takes, and the way to what else may be chosen."""
    y, height = _heading(canvas, rect, "3", say("How much is open, and how long?")), canvas.px(34)

    def be_open(value: bool) -> None:
        game.is_open = value

    fog = ("fog", say("Fog"), not game.is_open, lambda: be_open(False))
    segments(canvas, Rect(rect.x, y, rect.w, height), [fog, ("open", say("Open"), game.is_open, lambda: be_open(True))])
    y += height + canvas.px(3)
    told = say("Everybody sees everything: best for a first game.")
    text = told if game.is_open else say("You see your own mind and what is public.")
    y = canvas.text(text, (rect.x, y), CAPTION, canvas.theme.second, room=rect.w).bottom + canvas.px(5)
    half = (rect.w - canvas.px(8)) // 2
    canvas.button("length", _length(game), Rect(rect.x, y, half, height), lambda: _next_length(game))
    chosen = len([each for each in game.options.values() if each]) + bool(game.theory)
    words = say("More options ({count} set)", count=chosen) if chosen else say("More options")
    canvas.button("options", words, Rect(rect.right - half, y, half, height), game.choose_options)


def _length(game: Choices) -> str:
    now = next((each for each in game.scenario.calendar.presets if each.turns == game.turns), None)
    return say("{minutes} minutes, {turns} turns", minutes=now.minutes, turns=now.turns) if now else say("Full length")


def _next_length(game: Choices) -> None:
    lengths = [0, *(each.turns for each in game.scenario.calendar.presets)]
    game.turns = lengths[(lengths.index(game.turns) + 1) % len(lengths)]
