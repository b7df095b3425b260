"""A watched match: computers in every seat, told turn by turn to somebody who may know everything."""

from collections.abc import Iterable, Mapping

from rich.console import RenderableType
from rich.text import Text

from game.match import Match, Page
from game.players import Player, make_player
from game.players.guests import fault_of, leave
from game.terminal.screen import Screen
from game.terminal.summary import situation_key, summary
from game.terminal.telling import lines_of, rows, toll_line, with_situations
from game.words import say
from game.world import names

PEOPLE = "human"
"""What a seat is filled with where a person plays it."""


def seat_players(match: Match) -> dict[str, Player]:
    """Make the players of the seats that computers fill, each with a seed of its own that follows from the match's."""
    return {
        seat: make_player(name, match.seed * len(match.seats) + number)
        for number, seat in enumerate(match.seats)
        if (name := match.players.get(seat, PEOPLE)) != PEOPLE
    }


def let_computers_act(match: Match, players: Mapping[str, Player]) -> None:
    """Let every computer whose sheet is open write and close it."""
    for seat in match.waiting_for:
        if seat in players:
            sheet = players[seat].orders(match.view(seat))
            match.submit(seat, [order for order, _ in sheet], [intention for _, intention in sheet])


def watch(match: Match, screen: Screen) -> None:
    """Play a match of computers to its end, and tell it."""
    players = seat_players(match)
    introduce(match, screen)
    tell_turn(match, 0, screen)
    try:
        while not match.is_over:
            with screen.waiting(say("The computers are thinking …")):
                let_computers_act(match, players)
                match.resolve()
            tell_turn(match, len(match.pages) - 1, screen)
        conclude(match, screen)
    finally:
        dismiss(match, players, screen)


def dismiss(match: Match, players: Mapping[str, Player], screen: Screen) -> None:
    """Let guests go, and say who had to pass since when."""
    leave(players.values())
    for seat, player in players.items():
        if fault_of(player):
            actor = names.actor(match.scenario, seat)
            screen.tell(
                say("{actor}’s player was let go, and passed from then on: {fault}", actor=actor, fault=fault_of(player))
            )


def introduce(match: Match, screen: Screen) -> None:
    """Say what is played, by whom, and how it can be had again."""
    s = match.scenario
    screen.show(Text(names.in_words(s.name), "bold"))
    screen.tell(names.in_words(s.text))
    seats = " · ".join(f"{names.actor(s, seat)} ({match.players.get(seat, PEOPLE)})" for seat in match.seats)
    screen.tell(say("Seats: {seats}. Seed {seed}.", seats=seats, seed=match.seed))
    screen.tell(say("Situations: {key}.", key=situation_key()))


def tell_turn(match: Match, number: int, screen: Screen) -> None:
    """Tell a page of a match to somebody who may know everything."""
    page, s = match.pages[number], match.scenario
    before = match.pages[number - 1] if number else None
    tolls = {seat: tolls_until(match.pages[: number + 1], seat, match) for seat in match.seats}
    lines = [*lines_of(s, page), *with_situations(s, page, before), toll_line(s, tolls, page)]
    screen.show(heading(page), rows(lines, screen.width))


def heading(page: Page) -> RenderableType:
    """Return the heading of a page."""
    text = (
        say("Before the first turn · {date}", date=page.date)
        if page.turn < 0
        else say("Turn {turn} · {date}", turn=page.turn + 1, date=page.date)
    )
    return Text(f"\n{text}", "bold")


def tolls_until(pages: Iterable[Page], seat: str, match: Match) -> int:
    """Return a seat's human cost after some pages: what the scenario begins with and all that was posted."""
    start = next(each.tracks.get("toll", 0) for each in match.scenario.actors if each.id == seat)
    return start + sum(
        each.steps
        for page in pages
        for each in page.postings
        if each.cell is not None and (each.cell.kind, each.cell.of, each.cell.what) == ("track", seat, "toll")
    )


def conclude(match: Match, screen: Screen) -> None:
    """Show how a match ended."""
    screen.show(*summary(match, screen.width))
    screen.tell(say("A game teaches and explores; it predicts nothing."))
