"""Pictures of the screens beside a match: settings, lists, questions, stepping through, the guide."""

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from game.match import Match
from game.table.app import App
from game.table.board_screen import BoardScreen
from game.table.entry import Entry
from game.table.guide import Guide
from game.table.hand_over import HandOver
from game.table.lessons import SEAT, lessons
from game.table.load_screen import LoadScreen
from game.table.lobby import Lobby
from game.table.menu_screen import about_guests
from game.table.options_screen import OptionsScreen
from game.table.replay_screen import ReplayScreen
from game.table.shelf import Kept


def _nothing(*_: object) -> None:
    """Do nothing: the pictures are not played with."""


def beside(lobby: Lobby, match: Match) -> Iterator[tuple[str, App]]:
    """Yield the screens, drawn about a match."""
    app, seat = lobby.app, match.seats[0]
    lobby.settings(_nothing)
    yield "settings", app
    lobby.title.choose_player(seat)
    yield "players", app
    app.show(OptionsScreen(match.scenario, lobby.title, _nothing), "back")
    yield "options", app
    kept = Kept(Path("autumn.jsonl"), match.scenario.id, match.turn, dict.fromkeys(match.seats, "human"), 7, 1.7e9, True)
    rows = [kept, *(evolve(kept, turn=k, is_named=False, players={seat: "human"}) for k in range(match.turn))]
    app.show(LoadScreen(rows, lobby.title.story, _nothing, _nothing, _nothing, ""), "match 0")
    yield "load", app
    app.show(LoadScreen([], lobby.title.story, _nothing, _nothing, _nothing, "…/matches"), "back")
    yield "load-empty", app
    lobby.save(match, _nothing)
    yield "save", app
    app.show(about_guests(["Georgia: cmd:./bot --hard"], _nothing, _nothing, _nothing), "back")
    yield "guests", app
    screen = ReplayScreen(match, _nothing, _nothing, number=len(match.pages) - 1)
    app.show(screen, "after")
    yield "replay", app
    app.show(HandOver.before(match, seat, _nothing, is_locked=True), "entry")
    yield "hand-over-code", app
    curtain = HandOver.before(match, seat, _nothing)
    curtain.menu, curtain.entry = _nothing, Entry("1234", is_secret=True)
    app.show(curtain, "entry")
    yield "hand-over-new-code", app
    yield from _guided(app, match)


def _guided(app: App, match: Match) -> Iterator[tuple[str, App]]:
    """Yield the board with the first and the second step of the guide."""
    app.show(BoardScreen(app, match, SEAT if SEAT in match.seats else match.seats[0], _nothing, {}, _nothing))
    for number in (0, 1):
        app.guide = Guide(lessons(), _nothing, number)
        yield f"guide-{number + 1}", app
    app.guide = None
