"""What follows what: computers think, people write one after another behind curtains, sheets open, and so on to the end."""

import contextvars
from collections.abc import Callable
from threading import Thread

from attrs import define, field

from game.match import Match, Page
from game.players import Player, make_player
from game.report.public import public_page
from game.table.app import App
from game.table.atlas import atlas_of
from game.table.board_screen import BoardScreen
from game.table.days import DaysScreen
from game.table.end_screen import EndScreen
from game.table.hand_over import HandOver
from game.table.pages import KeysScreen, NationsScreen, NewsScreen
from game.table.sheet_screen import SheetScreen
from game.table.summary_screen import SummaryScreen
from game.table.thinking import Thinking

PEOPLE = "human"


@define
class Worker:
    """Computers that think beside the window, so that it never stands still."""

    thread: Thread
    faults: list[BaseException] = field(factory=list)


@define
class Flow:
    """A match at the table."""

    app: App
    match: Match
    leave: Callable[[], None]
    """Where one goes after the end."""
    players: dict[str, Player] = field(init=False)
    worker: Worker | None = None
    kept: dict[str, BoardScreen] = field(factory=dict)
    """How each seat left its table: which family lies open, where the map stands."""

    def __attrs_post_init__(self) -> None:
        atlas_of(self.match.scenario)  # worked out now, so that the first board need not wait for it
        self.players = {
            seat: make_player(name, self.match.seed * len(self.match.seats) + number)
            for number, seat in enumerate(self.match.seats)
            if (name := self.match.players.get(seat, PEOPLE)) != PEOPLE
        }

    @property
    def people(self) -> list[str]:
        """Return the seats that people fill."""
        return [seat for seat in self.match.seats if seat not in self.players]

    @property
    def keeps_secrets(self) -> bool:
        """Say whether one person must not see another's table."""
        return len(self.people) > 1 and not self.match.is_open

    def advance(self) -> None:
        """Go on to whatever comes next."""
        waiting = self.match.waiting_for
        if self.match.is_over:
            self.app.cue("end")
            self.app.show(EndScreen(self.app, self.match, self.people, self.leave))
        elif any(seat in self.players for seat in waiting):
            self._think()
        elif waiting:
            self._seat(waiting[0])
        else:
            self._resolve()

    def _think(self) -> None:
        """Let the computers think in a thread, and look after them between pictures."""
        if self.worker is None:
            faults: list[BaseException] = []
            context = contextvars.copy_context()
            thread = Thread(target=lambda: context.run(_let_act, self.match, self.players, faults), daemon=True)
            self.worker = Worker(thread, faults)
            thread.start()
        self.app.show(Thinking(self.match.scenario, self.match.date, list(self.players)))
        self.app.on_tick = self._look_after

    def _look_after(self) -> None:
        if self.worker is None or self.worker.thread.is_alive():
            return
        faults, self.worker, self.app.on_tick = self.worker.faults, None, None
        if faults:
            raise faults[0]
        self.advance()

    def _seat(self, seat: str) -> None:
        """Hand the table to a person, behind a curtain if others play as well."""
        if self.keeps_secrets:
            self.app.show(HandOver.before(self.match, seat, lambda: self._sit(seat)), "curtain")
        else:
            self._sit(seat)

    def _sit(self, seat: str) -> None:
        board = BoardScreen(self.app, self.match, seat, self.advance, self._pages(), self._relation)
        before = self.kept.get(seat)
        if before:
            board.hand.family, board.map = before.hand.family, before.map
            board.remember(before.memory)
        self.kept[seat] = board
        self.app.show(board)

    def _pages(self) -> dict[str, Callable[[BoardScreen], None]]:
        return {
            "n": lambda board: self._open(NationsScreen(board.view, lambda: self.app.show(board))),
            "l": lambda board: self._open(NewsScreen(board.view, lambda: self.app.show(board))),
            "d": lambda board: self._open(DaysScreen(board.view, board.memory, lambda: self.app.show(board))),
            "k": lambda board: self._open(KeysScreen(lambda: self.app.show(board))),
        }

    def _open(self, screen: NationsScreen | NewsScreen | DaysScreen | KeysScreen) -> None:
        self.app.show(screen, "back")

    def _relation(self, board: BoardScreen, number: int) -> None:
        sheet = SheetScreen(board.view, board.found, number, lambda: self.app.show(board), board.memory)
        self.app.show(sheet, "back")

    def _resolve(self) -> None:
        """Open all sheets, and tell what came of them as far as everybody at the screen may know."""
        self.match.resolve()
        seat = self.people[0] if len(self.people) == 1 else ""
        page: Page = self.match.pages[-1] if self.match.is_open or not self.people else public_page(self.match, self.people)
        view = self.match.view(seat) if seat else None
        begins = any(each.cell and each.cell.kind == "war" and each.steps > 0 for each in page.postings)
        self.app.cue("war" if begins else "open")
        self.app.show(SummaryScreen(self.app, self.match, page, view, self.advance), "next")


def _let_act(match: Match, players: dict[str, Player], faults: list[BaseException]) -> None:
    """Let every computer write and close its sheet; what goes wrong is kept for the window."""
    try:
        for seat in match.waiting_for:
            if seat in players:
                sheet = players[seat].orders(match.view(seat))
                match.submit(seat, [order for order, _ in sheet], [intention for _, intention in sheet])
    except Exception as error:  # noqa: BLE001  # raised again by the window, which can say it
        faults.append(error)
