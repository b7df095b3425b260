"""A person in a seat: reads a line, does what it says, until the sheet is closed."""

from attrs import define

from game.match import Match, View
from game.terminal.menu import Menu, make_menu
from game.terminal.screen import Screen
from game.words import say
from game.world import names


class Left(Exception):  # what a person has done
    """A person has left the table; what was written is saved."""


@define
class Seat:
    """A seat with a person in it, for one turn."""

    match: Match
    name: str
    screen: Screen
    menu: Menu
    is_done: bool = False

    @property
    def view(self) -> View:
        """Return what the seat may know now."""
        return self.match.view(self.name)


def sit(match: Match, name: str, screen: Screen) -> Seat:
    """Sit down: the orders of the turn get their numbers."""
    return Seat(match, name, screen, make_menu(match.view(name)))


def prompt(seat: Seat) -> str:
    """Return what stands before a line: who writes, when, and how many points are left."""
    view = seat.view
    return say(
        "{actor}, turn {turn}, {points} points> ",
        actor=names.actor(view.scenario, seat.name),
        turn=view.turn + 1,
        points=view.points,
    )
