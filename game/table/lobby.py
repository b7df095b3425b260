"""The lobby: the way from the title into a match and from a match to everything beside it."""

from functools import partial
from pathlib import Path

from attrs import define, field

from game.match import Match, MatchFault, replay_match
from game.players import PLAYERS
from game.players.guests import is_guest
from game.table.afterwards import Reporter
from game.table.app import App
from game.table.compiler import Compiler
from game.table.doors import Act, Doors
from game.table.flow import Flow
from game.table.guide import Guide
from game.table.lessons import first_match, lessons
from game.table.load_screen import LoadScreen
from game.table.menu_screen import MenuScreen, about_guests
from game.table.players import PEOPLE
from game.table.replay_screen import ReplayScreen
from game.table.save_screen import SaveScreen
from game.table.settings_screen import SettingsScreen
from game.table.shelf import Kept, Shelf, Wish
from game.table.title_screen import TitleScreen
from game.words import say
from game.world import names
from game.world.faults import ScenarioFaults, UnknownScenario
from game.world.scenario import Scenario

HOUSE = "normal"
"""Who plays instead of a guest that nobody trusts."""


@define
class Lobby:
    """Everything that is not one screen's business."""

    app: App
    shelf: Shelf
    settings_file: str = ""
    compiler: Compiler = field(factory=Compiler)
    reporter: Reporter = field(init=False)
    title: TitleScreen = field(init=False)
    flow: Flow | None = None
    played: list[Match] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.reporter = Reporter(self.shelf.report_command, self._tell)
        self.title = TitleScreen(self.app, self)

    @property
    def is_compiling(self) -> bool:
        """Say whether computers are being made ready."""
        return self.compiler.is_busy

    def to_title(self) -> None:
        """Go to the title."""
        self.app.guide = None
        self.app.show(self.title)

    def prepare(self) -> None:
        """Begin what is done beside everything else, once the first picture stands: the rules are compiled for computers."""
        self.compiler.begin()
        self.app.aside = self.compiler.look_after

    def leave(self) -> None:
        """Close the window; programs from outside, the compiler and reports that are being written are let go."""
        if self.flow:
            self.flow.dismiss()
        self.reporter.stop()
        self.compiler.stop()
        self.app.is_running = False

    def begin(self, wish: Wish) -> None:
        """Sit down to a new match."""
        self.attempt(lambda: self.sit(self.shelf.begin(wish)))

    def attempt(self, act: Act) -> None:
        """Do something; a mistake becomes a sentence and loses nothing."""
        try:
            act()
        except (MatchFault, OSError, UnknownScenario) as error:
            self.app.notice = str(error)
        except ScenarioFaults as error:
            self.app.notice = str(error.faults[0]) if error.faults else str(error)

    def learn(self) -> None:
        """Begin the guided first turn."""

        def end() -> None:
            self.app.guide = None

        self.attempt(lambda: self.sit(self.shelf.begin(first_match())))
        self.app.guide = Guide(lessons(), end)

    def go_on(self) -> None:
        """Go on with the match that was left last."""
        kept = next((each for each in self.shelf.kept() if not each.is_named), None)
        if kept is None:
            self.app.notice = say("There is no match to go on with yet.")
        else:
            self.attempt(lambda: self.sit(self.shelf.open(kept)))

    def sit(self, match: Match, *, is_trusted: bool = False) -> None:
        """Sit down to a match. Programs from outside that its journal names are started only where that was agreed to."""
        sits = {seat: match.players.get(seat, PEOPLE) for seat in match.seats}
        unknown = [name for name in sits.values() if name != PEOPLE and name not in PLAYERS and not is_guest(name)]
        if unknown:
            raise MatchFault(say("there is no player “{name}” any more", name=unknown[0][:60]))
        guests = {seat: name for seat, name in sits.items() if is_guest(name)}
        if not guests or is_trusted:
            self._play(match, {})
            return
        told = [f"{names.actor(match.scenario, seat)}: {name[:80]}" for seat, name in guests.items()]
        agree = partial(self.attempt, lambda: self._play(match, {}))
        instead = partial(self.attempt, lambda: self._play(match, dict.fromkeys(guests, HOUSE)))
        self.app.show(about_guests(told, agree, instead, self.to_title), "back")

    def _play(self, match: Match, seated: dict[str, str]) -> None:
        self.played.append(match)
        doors = Doors(self.to_title, self.settings, self.save, self.replay, self.rematch, self.report, self.leave)
        self.flow = Flow(self.app, match, doors, seated, self.compiler)
        self.flow.advance()

    def settings(self, back: Act) -> None:
        """Open the settings."""
        self.app.show(SettingsScreen(self.app, back, self.settings_file), "back")

    def save(self, match: Match, back: Act) -> None:
        """Open the page on which a match is saved under a name."""
        self.app.show(SaveScreen.of(self.app, self.shelf, match, back), "entry")

    def load(self) -> None:
        """Open the list of saved matches."""

        def go_on(kept: Kept) -> None:
            self.attempt(lambda: self.sit(self.shelf.open(kept)))

        def step(kept: Kept) -> None:
            self.attempt(lambda: self.replay(replay_match(kept.file), self.load))

        where = say("They are kept in {folder}", folder=self.shelf.matches)
        screen = LoadScreen(self.shelf.kept(), self._story, go_on, step, self.to_title, where)
        self.app.show(screen, "match 0" if screen.kept else "back")

    def _story(self, name: str) -> Scenario | None:
        """Return a scenario that is shipped, or nothing."""
        try:
            return self.title.story(name)
        except (ScenarioFaults, UnknownScenario, OSError):
            return None

    def replay(self, match: Match, back: Act) -> None:
        """Step through a match."""
        screen = ReplayScreen(match, lambda page: self._ask_who(match, page, lambda: self.app.show(screen, "after")), back)
        self.app.show(screen, "after")

    def _ask_who(self, match: Match, page: int, back: Act) -> None:
        """Ask who sits where before a match is played on from a turn."""
        s, ways = match.scenario, []
        for seat in match.seats:
            players = {each: PEOPLE if each == seat else HOUSE for each in match.seats}
            text = say("{actor} is mine, computers play the others", actor=names.actor(s, seat))
            ways.append((f"as {seat}", text, self._forking(match, page, players)))
        everybody = dict.fromkeys(match.seats, PEOPLE)
        ways.append(("as people", say("People play every seat"), self._forking(match, page, everybody)))
        ways.append(("as before", say("As it was"), self._forking(match, page, match.players)))
        text = say("A new match begins with the same past up to turn {turn}; this one stays as it is.", turn=page + 1)
        choices = [("back", say("Back"), back), *ways]
        self.app.show(MenuScreen(say("Who plays on?"), text, choices, primary=1), "as " + match.seats[0])

    def _forking(self, match: Match, page: int, players: dict[str, str]) -> Act:
        return lambda: self.attempt(lambda: self.sit(self.shelf.fork(match, page, players)))

    def rematch(self, match: Match) -> None:
        """Play the same scenario again, everybody one chair further."""
        sits = [match.players.get(seat, PEOPLE) for seat in match.seats]
        players = dict(zip(match.seats, [sits[-1], *sits[:-1]], strict=True))
        theory = str(match.journal.entries[0].get("theory", ""))
        self.begin(Wish(match.scenario, players, match.is_open, match.length, dict(match.options), theory))

    def report(self, match: Match) -> None:
        """Write the after-action report beside the window, and open it when it is done."""
        self.attempt(lambda: self._report(match))

    def _report(self, match: Match) -> None:
        journal = match.journal.file
        if journal is None:
            journal = self.shelf.free(f"{match.scenario.id}-seed-{match.seed}")
            match.save(journal)
        self.app.tell(say("The after-action report is being written; it opens when it is done."))
        self.reporter.begin(journal, _free_folder(journal.with_name(journal.stem + "-report")))
        self.app.beside = self._look_after_report

    def _look_after_report(self) -> None:
        if not self.reporter.is_busy or self.reporter.look_after():
            self.app.beside = None

    def _tell(self, text: str, is_good: bool) -> None:
        if is_good:
            self.app.tell(text)
        else:
            self.app.notice, self.app.is_stale = text, True


def _free_folder(folder: Path) -> Path:
    """Return a folder that is not there yet: this one, or this one with a number."""
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in range(2, 1000))
    return next(each for each in (folder, *numbered) if not each.exists())
