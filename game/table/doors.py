"""Doors: where one can go from a match at the table; whoever runs the window hangs them."""

from collections.abc import Callable

from attrs import frozen

from game.match import Match

Act = Callable[[], None]


def _nowhere(*_: object) -> None:
    """Lead nowhere: for pictures."""


@frozen
class Doors:
    """The ways out of a match; those with a last argument come back by it."""

    title: Act = _nowhere
    settings: Callable[[Act], None] = _nowhere
    save: Callable[[Match, Act], None] = _nowhere
    replay: Callable[[Match, Act], None] = _nowhere
    rematch: Callable[[Match], None] = _nowhere
    report: Callable[[Match], None] = _nowhere
    leave: Act = _nowhere
