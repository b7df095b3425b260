"""The hot seat: people and computers at one machine, hand-overs that leak nothing, and orders opened together."""

from attrs import define
from rich.rule import Rule
from rich.text import Text

from game.match import Match
from game.players import Player
from game.report.public import public_page
from game.terminal.board import board
from game.terminal.commands import listen
from game.terminal.screen import Screen
from game.terminal.seat import Left, sit
from game.terminal.telling import lines_of, rows, toll_line, with_situations
from game.terminal.watching import conclude, dismiss, heading, introduce, let_computers_act, seat_players, tolls_until
from game.words import say
from game.world import names


@define
class Table:
    """A match with the people and computers that play it."""

    match: Match
    screen: Screen
    players: dict[str, Player]

    @property
    def people(self) -> list[str]:
        """Return the seats that people fill."""
        return [seat for seat in self.match.seats if seat not in self.players]

    @property
    def keeps_secrets(self) -> bool:
        """Say whether one person must not see another's screen."""
        return len(self.people) > 1 and not self.match.is_open


def set_table(match: Match, screen: Screen) -> Table:
    """Seat the computers and leave the other chairs to people."""
    return Table(match, screen, seat_players(match))


def play(table: Table) -> bool:
    """Play to the end, or until somebody leaves or the lines end; say whether the match is over."""
    try:
        introduce(table.match, table.screen)
        tell_publicly(table)
        while not table.match.is_over:
            play_turn(table)
        conclude(table.match, table.screen)
    except (EOFError, Left):
        table.screen.turn_public()
        table.screen.tell(say("You have left the table."))
    finally:
        table.screen.turn_public()
        dismiss(table.match, table.players, table.screen)
    return table.match.is_over


def play_turn(table: Table) -> None:
    """Let computers write, then people one after another, then open all sheets."""
    with table.screen.waiting(say("The computers are thinking …")):
        let_computers_act(table.match, table.players)
    for seat in table.match.waiting_for:
        take_seat(table, seat)
    table.match.resolve()
    tell_publicly(table)


def take_seat(table: Table, name: str) -> None:
    """Hand the machine to a person, and take their lines until the sheet is closed."""
    if table.keeps_secrets:
        hand_over(table, name)
    try:
        seat = sit(table.match, name, table.screen)
        table.screen.show(board(seat.view, table.screen.width))
        table.screen.tell(say("\nWhat can be done: families. What may be typed: help. Done: commit."))
        while not seat.is_done:
            listen(seat)
    finally:
        table.screen.turn_public()


def hand_over(table: Table, name: str) -> None:
    """Leave the private side, say whose turn it is, and wait until that person says so."""
    who = names.actor(table.match.scenario, name)
    table.screen.turn_public()
    table.screen.console.print()
    table.screen.show(Rule(Text(say("Hand the machine to {actor}", actor=who)), align="left", style=""))
    table.screen.tell(say("The screen of the last seat is gone. When nobody else can see this one, type: {word}", word=name))
    while table.screen.ask("> ").strip().casefold() not in {name, who.casefold()}:
        table.screen.tell(say("This is for {actor}. To go on, type: {word}", actor=who, word=name))
    table.screen.turn_private()


def tell_publicly(table: Table) -> None:
    """Tell the turn as far as everybody who looks at this screen may know."""
    match, screen = table.match, table.screen
    page = match.pages[-1] if table.match.is_open else public_page(match, table.people)
    tolls = {seat: tolls_until(match.pages, seat, match) for seat in match.seats}
    own = table.people[0] if len(table.people) == 1 else ""
    screen.show(heading(page))
    if own and not table.match.is_open:
        screen.tell(say("As far as your seat knows:"))
    situations = with_situations(match.scenario, page, None) if page.situations else ()
    screen.show(rows([*lines_of(match.scenario, page, own), *situations, toll_line(match.scenario, tolls, page)], screen.width))
