"""The public page of a turn: what may be told on a screen that several people look at."""

from typing import Final

from attrs import evolve

from game.match import Match, Page
from game.match.page import Written, rows_for

ANYBODY: Final = -3
"""Stands for a seat that is nobody's: it knows only what everybody knows."""


def public_page(match: Match, seats: list[str], number: int = -1) -> Page:
    """Return a page, the last one unless another is asked for, as all of these seats may know it; one sees its own side."""
    if len(seats) == 1:
        return match.view(seats[0]).pages[number]
    page = match.pages[number]
    open_moves = {each.id for each in match.scenario.catalogue.moves if each.visibility == "open"}
    orders: dict[str, tuple[Written, ...]] = {
        seat: tuple((order, None) for order, _ in written if order.move in open_moves) for seat, written in page.orders.items()
    }
    return evolve(page, rows=rows_for(match.board, ANYBODY, page.rows), orders=orders, situations={}, digest="")
