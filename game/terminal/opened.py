"""The open table: a view in which nothing is hidden, for beginners who want to see how it all works."""

from attrs import evolve

from game.match import Match, View
from game.rules.board import SETTING_TABLE, TABLES_AT, Board, copy
from game.rules.codes import S_OPEN


def opened(match: Match, view: View) -> View:
    """Return a seat's view of the true board, printed as for a game without secrets; the match itself is not touched."""
    board = copy(match.board)
    book = board.book.copy()
    entry = TABLES_AT + 2 * SETTING_TABLE
    book[book[entry] + S_OPEN * book[entry + 1]] = 1
    return evolve(view, board=Board(board.cells, book, board.desk, board.ledger), visible=view.visible | True)
