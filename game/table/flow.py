"""What follows what: computers think, people write one after another behind curtains, sheets open, and so on to the end."""

from collections.abc import Callable, Mapping

from attrs import define, field

from game.match import Match, Page
from game.players import Player, make_player
from game.players.guests import leave as let_guests_go
from game.players.search import Search
from game.report.atlas import atlas_of
from game.report.public import public_page
from game.table.app import App
from game.table.board_screen import BoardScreen
from game.table.codes import Codes
from game.table.compiler import Compiler
from game.table.days import DaysScreen
from game.table.doors import Doors
from game.table.end_screen import EndScreen
from game.table.entry import Entry
from game.table.hand_over import HandOver
from game.table.menu_screen import of_match
from game.table.pages import KeysScreen, NationsScreen, NewsScreen
from game.table.players import PEOPLE
from game.table.sheet_screen import SheetScreen
from game.table.summary_screen import SummaryScreen
from game.table.thinking import Thinking
from game.table.thoughts import Thoughts, sharing_cores
from game.words import say
from game.world import names


@define
class Flow:
    """A match at the table."""

    app: App
    match: Match
    doors: Doors = field(factory=Doors)
    seated: Mapping[str, str] = field(factory=dict)
    """Who plays a seat instead of whom the journal names."""
    compiler: Compiler = field(factory=Compiler)
    codes: Codes = field(init=False)
    players: dict[str, Player] = field(init=False)
    thoughts: Thoughts | None = None
    """What the computers think in this turn."""
    kept: dict[str, BoardScreen] = field(factory=dict)
    """How each seat left its table: which family lies open, where the map stands."""

    def __attrs_post_init__(self) -> None:
        atlas_of(self.match.scenario)  # worked out now, so that the first board need not wait for it
        self.codes = Codes.beside(self.match.journal.file)
        sits = {seat: self.match.players.get(seat, PEOPLE) for seat in self.match.seats} | dict(self.seated)
        self.players = sharing_cores(
            {
                seat: make_player(sits[seat], self.match.seed * len(self.match.seats) + number)
                for number, seat in enumerate(self.match.seats)
                if sits[seat] != PEOPLE
            }
        )
        if self.players:
            self.compiler.begin()

    @property
    def people(self) -> list[str]:
        """Return the seats that people fill."""
        return [seat for seat in self.match.seats if seat not in self.players]

    @property
    def keeps_secrets(self) -> bool:
        """Say whether one person must not see another's table."""
        return len(self.people) > 1 and not self.match.is_open

    def advance(self) -> None:
        """Go on to whatever comes next: computers think while people write, and are waited for when those are done."""
        match, waiting = self.match, self.match.waiting_for
        if match.is_over:
            self.dismiss()
            self.app.cue("end")
            self.app.show(EndScreen(self.app, match, self.people, self.doors))
            return
        thinking = [seat for seat in waiting if seat in self.players]
        if thinking and self.thoughts is None:  # all look at the board before anybody can write, so that undo stays with people
            self.thoughts = Thoughts()
            self.thoughts.begin({seat: match.view(seat) for seat in thinking}, self.players, self.compiler)
        writing = [seat for seat in waiting if seat not in self.players]
        if writing:
            self._seat(writing[0])
        elif thinking:
            self._wait(thinking)
        else:
            self._resolve()

    def _wait(self, seats: list[str]) -> None:
        """Show that the computers think, and look after them between pictures."""
        searches = any(isinstance(self.players[seat], Search) for seat in seats)
        screen = Thinking(self.match.scenario, self.match.date, seats, self.compiler if searches else None)
        screen.menu = lambda: self._menu(lambda: self.app.show(screen))
        self.app.on_tick = self._look_after
        if self.thoughts and not self.thoughts.are_ready:
            self.app.show(screen)
        else:
            self._go_on()

    def _look_after(self) -> None:
        """Go on when all have thought, unless somebody is in the menu meanwhile."""
        if self.thoughts and self.thoughts.are_ready and isinstance(self.app.screen, Thinking):
            self._go_on()

    def _go_on(self) -> None:
        """Hand in what the computers wrote."""
        thoughts, self.thoughts, self.app.on_tick = self.thoughts, None, None
        if thoughts:
            thoughts.hand_in(self.match)
        self.advance()

    def _seat(self, seat: str) -> None:
        """Hand the table to a person, behind a curtain if others play as well."""
        if self.keeps_secrets:
            self._draw_curtain(seat)
        else:
            self._sit(seat)

    def _draw_curtain(self, seat: str) -> None:
        """Draw the curtain before a seat; it opens to the seat's code, where there is one."""
        is_locked = self.codes.is_locked(seat)
        curtain = HandOver.before(self.match, seat, lambda: self._open_curtain(curtain), is_locked, self.players)
        curtain.menu = lambda: self._menu(lambda: self.app.show(curtain, "curtain"))
        self.app.show(curtain, "entry" if is_locked else "curtain")

    def _open_curtain(self, curtain: HandOver) -> None:
        """Open the curtain, unless the code is wrong; a new code counts from now on."""
        seat = curtain.seat
        if not self.codes.opens(seat, curtain.code):
            curtain.entry = Entry(most=24, is_secret=True)
            text = say("That is not the code. Codes are kept in {file}: without it nobody is asked.", file=self.codes.file)
            self.app.notice = text if self.codes.file else say("That is not the code.")
            self.app.focus = "entry"
            return
        fault = ""
        if curtain.code and not curtain.is_locked:
            try:
                self.codes.lock(seat, curtain.code)
            except OSError as error:
                fault = say("The code counts, but it could not be kept: {reason}", reason=error.strerror or error)
        self._sit(seat)
        self.app.notice = fault

    def _menu(self, back: Callable[[], None]) -> None:
        """Open the menu of the match: it shows nothing of any table."""

        def again() -> None:
            self._menu(back)

        ways = [
            ("save", say("Save under a name"), lambda: self.doors.save(self.match, again)),
            ("settings", say("Settings"), lambda: self.doors.settings(again)),
            ("keys", say("Keys"), lambda: self._open(KeysScreen(again))),
            ("title", say("To the title; the match is kept"), self.leave),
            ("leave", say("Leave the game; the match is kept"), self.doors.leave),
        ]
        bar = self.match.date, names.in_words(self.match.scenario.name)
        self.app.show(of_match(back, ways, bar, self.match.journal.file.name if self.match.journal.file else ""), "back")

    def dismiss(self) -> None:
        """Let programs from outside go; whoever still thinks is not listened to any more."""
        self.thoughts, self.app.on_tick = None, None
        let_guests_go(self.players.values())

    def leave(self) -> None:
        """Leave the table; whatever was ordered is kept."""
        self.dismiss()
        self.doors.title()

    def _sit(self, seat: str) -> None:
        board = BoardScreen(self.app, self.match, seat, self.advance, self._pages(), self._relation, len(self.people) > 1)
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
            "escape": lambda board: self._menu(lambda: self.app.show(board)),
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
