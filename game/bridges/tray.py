"""The tray: a piece of the desk behind what the rules keep there, for sheets in the making and what seats did last turn.

An action is 0, which closes a seat's sheet, or 1 + the number of one of its printed candidates.
"""

from typing import Final

from game.rules.board import ACTORS, SHEETS_AT, Board, on_board
from game.rules.codes import ENDING, NO_ENDING, SHEET_LENGTH, SHEET_ROWS
from game.rules.rule import rule

CLOSE: Final = 0
"""The action that closes a seat's sheet."""


def tray_length(actors: int) -> int:
    """Return how much longer than usual the desk is: who writes, turns opened, closed sheets, and two turns of actions."""
    return 2 + actors + 2 * actors * SHEET_ROWS


@rule
def tray(b: Board) -> int:
    """Return where the tray begins, behind what the rules keep on the desk; the seat that writes stands first."""
    return SHEETS_AT + int(b.book[ACTORS]) * SHEET_LENGTH


@rule
def opened_at(b: Board) -> int:
    """Return where it stands how many turns were opened on this board, of one match after another."""
    return tray(b) + 1


@rule
def closed_at(b: Board, seat: int) -> int:
    """Return where it stands whether a seat has closed its sheet."""
    return tray(b) + 2 + seat


@rule
def action_at(b: Board, seat: int, row: int) -> int:
    """Return where an action of this turn stands."""
    return tray(b) + 2 + int(b.book[ACTORS]) + seat * SHEET_ROWS + row


@rule
def last_action_at(b: Board, seat: int, row: int) -> int:
    """Return where an action of the turn before stands."""
    return action_at(b, int(b.book[ACTORS]) + seat, row)


@rule
def writer(b: Board) -> int:
    """Return the seat whose turn it is to write."""
    return int(b.desk[tray(b)])


@rule
def is_over(b: Board) -> bool:
    """Say whether the match has ended."""
    return on_board(b, ENDING) != NO_ENDING
