"""Pictures of every screen, drawn without a window: for looking at, for tests, for the manual."""

import os
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.match import Match
from game.players import make_player
from game.table.app import App
from game.table.beside import beside
from game.table.board_screen import BoardScreen
from game.table.days import DaysScreen
from game.table.end_screen import EndScreen
from game.table.flow import Flow
from game.table.hand_over import HandOver
from game.table.lobby import Lobby
from game.table.pages import KeysScreen, NationsScreen, NewsScreen
from game.table.settings import Settings
from game.table.sheet_screen import SheetScreen
from game.table.shelf import Shelf
from game.table.summary_screen import SummaryScreen
from game.table.thinking import Thinking
from game.world.scenario import Scenario

SIZES = ((1024, 640), (1280, 800), (1920, 1080))


def save_pictures(folder: Path, scenario: Scenario, languages: tuple[str, ...], speak: object) -> list[Path]:
    """Save every screen in each language, light and dark, in three sizes, and return the files."""
    assert callable(speak)
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    saved = []
    for code in languages:
        speak(code)
        for theme, size in (("paper", SIZES[0]), ("paper", SIZES[1]), ("night", SIZES[1]), ("paper", SIZES[2])):
            for name, app in scenes(scenario):
                app.settings = Settings(theme=theme)
                surface = pygame.Surface(size)
                app.draw(surface)
                file = folder / f"{name}-{code}-{theme}-{size[0]}x{size[1]}.png"
                pygame.image.save(surface, file)
                saved.append(file)
    return saved


def scenes(scenario: Scenario, turns: int = 9) -> Iterator[tuple[str, App]]:
    """Yield every screen with a match that has gone on for some turns."""
    seats = [actor.id for actor in scenario.actors]
    match = played(scenario, turns)
    seat = seats[1] if not match.is_over else seats[0]
    app = App(None)  # type: ignore[arg-type]
    lobby = Lobby(app, Shelf(Path(), Path()))
    for _ in range(len(lobby.title.stories)):
        lobby.title.tick()
    app.show(lobby.title)
    yield "title", app
    yield from beside(lobby, match)
    flow = Flow(app, match)
    app.show(Thinking(scenario, match.date, seats[1:]))
    yield "thinking", app
    app.show(HandOver.before(match, seat, lambda: None), "curtain")
    yield "hand-over", app
    yield from _of_board(app, flow, seat)
    view = match.view(seat)
    summary = SummaryScreen(app, match, view.pages[-1], view, lambda: None)
    summary.finish()
    app.show(summary, "next")
    yield "summary", app
    app.show(NationsScreen(view, lambda: None), "back")
    yield "nations", app
    app.show(NewsScreen(view, lambda: None), "back")
    yield "news", app
    app.show(KeysScreen(lambda: None), "back")
    yield "keys", app
    app.show(EndScreen(app, played(scenario, 999), seats[:1]))
    yield "end", app


def _of_board(app: App, flow: Flow, seat: str) -> Iterator[tuple[str, App]]:
    """Yield the board: bare, with orders, with a card open, before an attack, composing a treaty; then a sheet."""
    board = BoardScreen(app, flow.match, seat, lambda: None, flow._pages(), lambda _b, _k: None)  # noqa: SLF001
    app.show(board)
    while board.tick():
        pass
    yield "board", app
    cards = [card for family in board.hand.cards.families for card in board.hand.cards.cards(family) if card.orders]
    for name, fits in (("card", "region"), ("attack", "operation"), ("treaty", "treaty")):
        card = next((c for c in cards if _is(c.move, fits) and (fits != "region" or len(c.orders) > 2)), None)
        if card is None:
            continue
        board.hand.family = card.move.family
        board.choose(card)
        if board.detail and fits != "region":
            board.detail.pick(board.detail.targets()[0])
        board.map.has_legend = fits == "region"
        yield name, app
        board.leave_detail()
    app.show(DaysScreen(board.view, board.memory, lambda: None), "back")
    yield "days", app
    app.show(SheetScreen(board.view, board.found, 0, lambda: None, board.memory), "back")
    yield "sheet", app


def _is(move: object, kind: str) -> bool:
    """Say whether a move is of the kind that a picture is to show."""
    if kind == "treaty":
        return getattr(move, "id", "") == "propose-treaty"
    is_operation = getattr(move, "operation", "none") != "none"
    return is_operation if kind == "operation" else not is_operation and getattr(move, "target", "") == "region"


def played(scenario: Scenario, turns: int) -> Match:
    """Return a match that the documented players have played for some turns, or to its end."""
    match = Match.start(scenario, 7)
    players = {seat: make_player("historical", 7) for seat in match.seats}
    while not match.is_over and match.turn < turns:
        for seat in match.seats:
            match.submit(seat, [order for order, _ in players[seat].orders(match.view(seat))])
        match.resolve()
    return match
