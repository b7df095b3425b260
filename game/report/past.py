"""The past of a match: the board as it was after every page, and the view that a seat had of it."""

from attrs import frozen

from game.match import Match, View
from game.match.lexicon import Lexicon, lexicon
from game.match.worlds import Odds, masked, visible
from game.rules.board import Board
from game.rules.codes import L_CELL, L_STEPS


@frozen(eq=False)
class Past:
    """The boards of a match, the opening first, and what it takes to look at them from a seat."""

    boards: tuple[Board, ...]
    lex: Lexicon
    odds: Odds

    def view(self, page: int, seat: str) -> View:
        """Return what a seat could see after a page; past pages are left out of it."""
        number = self.lex.index.actors[seat]
        seen = masked(self.boards[page], number)
        return View(seat, "", seen, visible(seen, number), (), self.lex, self.odds)


def past_of(match: Match) -> Past:
    """Return the past of a match, by taking the ledger back page by page from the board of today."""
    boards = [match.board]
    for page in reversed(match.pages[1:]):
        cells = boards[-1].cells.copy()
        for row in page.rows[page.rows[:, L_CELL] >= 0]:
            cells[row[L_CELL]] -= row[L_STEPS]
        boards.append(boards[-1]._replace(cells=cells))
    return Past(tuple(reversed(boards)), lexicon(match.scenario), match.odds())
