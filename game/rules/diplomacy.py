"""§6 Diplomacy: treaties are made of clauses, lie on the table, and bind those who accept them."""

from game.rules.board import (
    ACTORS,
    BREACH_TABLE,
    CLAUSE_TABLE,
    TERM_TABLE,
    TREATIES,
    TREATY_TABLE,
    Board,
    board_cell,
    is_tied,
    look,
    of_move,
    order,
    pair_cell,
    sheet,
    track_cell,
    treaty_cell,
    written,
)
from game.rules.codes import (
    ACCEPT,
    BY_BREACH,
    BY_TREATY,
    C_FIRST,
    C_LAST,
    COLD,
    K_IMAGE,
    NOBODY,
    NOWHERE,
    O_CLAUSES,
    O_MOVE,
    O_TARGET,
    O_TREATY,
    OFFER,
    OFFER_AGE,
    OFFER_CLAUSES,
    PROPOSE,
    REFUSE,
    RIVALRY,
    STANDING,
    T_CORE,
    T_FIRST,
    T_LAST,
    TREATIES_MADE,
    V_ACT,
    V_FIRST_BREACH,
    V_LAST_BREACH,
    WITHDRAW_OFFER,
)
from game.rules.effects import apply, grow_known
from game.rules.ledger import because, post, post_to
from game.rules.rule import rule

OFFER_LASTS = 3
COLD_LASTS = 3
BY_THE_SECOND = 4096
"""Mark beside the clauses of a treaty in force that the second of the two seats proposed it."""


@rule
def negotiate(b: Board, answers: bool) -> None:
    """Carry out the answers, or the proposals, that the sheets hold; answers speak to what lay open before."""
    for seat in range(b.book[ACTORS]):
        for row in range(written(b, seat)):
            act = of_move(b, order(b, seat, row, O_MOVE), V_ACT)
            other = order(b, seat, row, O_TARGET)
            if answers and act == ACCEPT:
                conclude(b, other, seat)
            elif answers and act == REFUSE:
                take_back(b, other, seat)
                post_to(b, pair_cell(b, other, seat, COLD), COLD_LASTS)
            elif not answers and act == WITHDRAW_OFFER:
                take_back(b, seat, other)
            elif not answers and act == PROPOSE:
                propose(b, seat, other, order(b, seat, row, O_TREATY), order(b, seat, row, O_CLAUSES))


@rule
def propose(b: Board, seat: int, other: int, treaty: int, clauses: int) -> None:
    """Lay a proposal on the table in place of an earlier one; the template's core is always part of it."""
    because(b, BY_TREATY, treaty, seat, other, NOWHERE)
    post_to(b, pair_cell(b, seat, other, OFFER), treaty + 1)
    post_to(b, pair_cell(b, seat, other, OFFER_CLAUSES), clauses | look(b, TREATY_TABLE, treaty, T_CORE))
    post_to(b, pair_cell(b, seat, other, OFFER_AGE), 0)


@rule
def take_back(b: Board, proposer: int, other: int) -> None:
    """Clear a proposal from the table."""
    because(b, BY_TREATY, sheet(b, proposer, other, OFFER) - 1, proposer, other, NOWHERE)
    for which in (OFFER, OFFER_CLAUSES, OFFER_AGE):
        post_to(b, pair_cell(b, proposer, other, which), 0)


@rule
def conclude(b: Board, proposer: int, other: int) -> None:
    """Bring an accepted treaty into force: every clause takes effect in printed order."""
    treaty, clauses = sheet(b, proposer, other, OFFER) - 1, sheet(b, proposer, other, OFFER_CLAUSES)
    if treaty < 0:
        return
    take_back(b, proposer, other)
    take_back(b, other, proposer)
    because(b, BY_TREATY, treaty, proposer, other, NOWHERE)
    post_to(b, treaty_cell(b, proposer, other, treaty), clauses | (BY_THE_SECOND if proposer > other else 0))
    post(b, board_cell(b, TREATIES_MADE), 1)
    put_into_effect(b, treaty, clauses, proposer, other)


@rule
def put_into_effect(b: Board, treaty: int, clauses: int, proposer: int, other: int) -> None:
    """Let every clause take effect in printed order."""
    first = look(b, TREATY_TABLE, treaty, T_FIRST)
    for k in range(first, look(b, TREATY_TABLE, treaty, T_LAST)):
        if clauses >> (k - first) & 1:
            clause = look(b, TERM_TABLE, k, 0)
            for effect in range(look(b, CLAUSE_TABLE, clause, C_FIRST), look(b, CLAUSE_TABLE, clause, C_LAST)):
                apply(b, effect, proposer, other, NOWHERE)


@rule
def let_offers_age(b: Board) -> None:
    """Clear proposals that could be answered in three turns and were not; let refusals be forgotten."""
    for one in range(b.book[ACTORS]):
        for other in range(b.book[ACTORS]):
            if one != other and sheet(b, one, other, COLD) > 0:
                because(b, BY_TREATY, -1, one, other, NOWHERE)
                post(b, pair_cell(b, one, other, COLD), -1)
            if one != other and sheet(b, one, other, OFFER) > 0:
                if sheet(b, one, other, OFFER_AGE) >= OFFER_LASTS:
                    take_back(b, one, other)
                else:
                    because(b, BY_TREATY, sheet(b, one, other, OFFER) - 1, one, other, NOWHERE)
                    post(b, pair_cell(b, one, other, OFFER_AGE), 1)


@rule
def break_treaties(b: Board, move: int, mover: int, target: int) -> None:
    """End the treaties whose clauses a move breaks: aimed at a rival, those with that rival; else those with anybody."""
    if of_move(b, move, V_FIRST_BREACH) == of_move(b, move, V_LAST_BREACH):
        return
    at_rival = target != NOBODY and is_tied(b, mover, target, RIVALRY)
    for other in range(b.book[ACTORS]):
        if other != mover and (other == target or not at_rival):
            break_treaties_with(b, move, mover, other)


@rule
def break_treaties_with(b: Board, move: int, mover: int, other: int) -> None:
    """End every treaty with one actor whose clauses a move breaks, at the mover's cost."""
    for treaty in range(b.book[TREATIES]):
        cell = treaty_cell(b, mover, other, treaty)
        if b.cells[cell] > 0 and is_broken_by(b, move, treaty, int(b.cells[cell])):
            because(b, BY_BREACH, treaty, mover, other, NOWHERE)
            post_to(b, cell, 0)
            post(b, track_cell(b, mover, STANDING), -1)
            grow_known(b, other, mover, K_IMAGE, 1)


@rule
def is_broken_by(b: Board, move: int, treaty: int, clauses: int) -> bool:
    """Say whether a move breaks one of a treaty's clauses in force."""
    first = look(b, TREATY_TABLE, treaty, T_FIRST)
    for k in range(first, look(b, TREATY_TABLE, treaty, T_LAST)):
        if clauses >> (k - first) & 1:
            for breach in range(of_move(b, move, V_FIRST_BREACH), of_move(b, move, V_LAST_BREACH)):
                if look(b, BREACH_TABLE, breach, 0) == look(b, TERM_TABLE, k, 0):
                    return True
    return False
