"""The sieve: the guards of the printed candidates turned round, so that cells out of their limits tell which actions fall.

Legality asks of one candidate whether all of its guards hold; who wants all legal actions at once asks each guard once
and strikes out what hangs on it. `straining` lays a sieve out as one array: for each seat where its part begins; in a part
how many sections it has and where its two lists end; for each section a region's holder, or none, and where the rows for
each holder begin; for each row the cells whose sum it limits, the least and the most, and which actions fall with it. The
first list is of proposals to ask whether they are new, the second of actions to look at closely.
"""

from typing import Final

from game.rules.board import ACTOR_TABLE, Board, Cells, look, sheet, treaty_cell, written
from game.rules.codes import A_FIRST, NO_CELL, O_CLAUSES, O_TARGET, O_TREATY, OFFER, OFFER_CLAUSES
from game.rules.playout import candidate, guards_now, is_legal_past_guards, last_affordable
from game.rules.rule import rule

ROW: Final = 6
"""Numbers in a row: where its cells begin and end, the least and the most, where what falls begins and ends."""
SECTIONS_AT: Final = 4
"""Where a part's sections begin, behind their number, the beginning of its first list, that of its second, and its end."""


@rule
def mark_all(b: Board, seat: int, mask: Cells, sieve: Cells) -> None:
    """Mark each of a seat's actions as `mark_legal` does; closing the sheet, and what lies behind them, is not touched."""
    paid = last_affordable(b, seat) - look(b, ACTOR_TABLE, seat, A_FIRST)
    fill(mask[1 : paid + 1], 1)
    fill(mask[paid + 1 : -1], 0)
    if paid > 0:
        part = sieve[seat]
        for section in range(part + SECTIONS_AT, part + SECTIONS_AT + 2 * sieve[part], 2):
            holder, at = sieve[section], sieve[section + 1]
            at += b.cells[holder] if holder != NO_CELL else 0
            strike_out(b, sieve, sieve[at], sieve[at + 1], mask)
        look_closely(b, seat, sieve[sieve[part + 1] : sieve[part + 2]], sieve[sieve[part + 2] : sieve[part + 3]], mask)


@rule
def fill(cells: Cells, number: int) -> None:
    """Write a number into every place of a piece of an array."""
    for place in range(len(cells)):
        cells[place] = number


@rule
def strike_out(b: Board, sieve: Cells, first: int, last: int, mask: Cells) -> None:
    """Strike out the actions that fall with some rows."""
    for row in range(first, last, ROW):
        shown = b.cells[sieve[sieve[row]]]
        for term in range(sieve[row] + 1, sieve[row + 1]):
            shown += b.cells[sieve[term]]
        if shown < sieve[row + 2] or shown > sieve[row + 3]:
            for place in range(sieve[row + 4], sieve[row + 5]):
                mask[sieve[place]] = 0


@rule
def look_closely(b: Board, seat: int, proposals: Cells, others: Cells, mask: Cells) -> None:
    """Ask of marked actions what is still open: of those on the lists, or of all if orders have been written."""
    first = look(b, ACTOR_TABLE, seat, A_FIRST) - 1
    if written(b, seat) > 0:
        for action in range(1, len(mask) - 1):
            if mask[action]:
                mask[action] = is_legal_past_guards(b, seat, first + action, guards_now(b, first + action))
        return
    for place in range(len(proposals)):
        if mask[proposals[place]]:
            mask[proposals[place]] = is_new(b, seat, first + proposals[place])
    for place in range(len(others)):
        if mask[others[place]]:
            mask[others[place]] = is_legal_past_guards(b, seat, first + others[place], guards_now(b, first + others[place]))


@rule
def is_new(b: Board, seat: int, k: int) -> bool:
    """Say whether a proposal whose needs hold is not on the table yet and would bring something that is not in force."""
    other, treaty, clauses = candidate(b, k, O_TARGET), candidate(b, k, O_TREATY), candidate(b, k, O_CLAUSES)
    if sheet(b, seat, other, OFFER) == treaty + 1 and sheet(b, seat, other, OFFER_CLAUSES) == clauses:
        return False
    return clauses & ~int(b.cells[treaty_cell(b, seat, other, treaty)]) != 0
