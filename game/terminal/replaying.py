"""A saved match step by step, whole or as a seat could know it."""

from game.match import Match
from game.terminal.screen import Screen
from game.terminal.telling import lines_of, rows
from game.terminal.watching import conclude, heading, introduce, tell_turn
from game.words import say
from game.world import names


def step_through(match: Match, seat: str, screen: Screen) -> None:
    """Tell a match turn by turn; a person at a terminal asks for each."""
    introduce(match, screen)
    if seat:
        screen.tell(say("As {actor} could know it.", actor=names.actor(match.scenario, seat)))
    for number in range(len(match.pages)):
        if number and screen.is_terminal and screen.ask(say("Enter: next turn; q: stop> ")).casefold().startswith("q"):
            return
        if seat:
            _tell_as(match, seat, number, screen)
        else:
            tell_turn(match, number, screen)
    if match.is_over:
        conclude(match, screen)
    else:
        screen.tell(say("The match goes on: {date}.", date=match.date))


def _tell_as(match: Match, seat: str, number: int, screen: Screen) -> None:
    """Tell a turn to one seat."""
    page = match.view(seat).pages[number]
    screen.show(heading(page), rows(list(lines_of(match.scenario, page, seat)), screen.width))
