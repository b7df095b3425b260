"""§13 The other theory: weakness tempts, resolve restrains, and fear makes nobody malign (Jervis 1976; Hsu 2025, 貳二)."""

from game.rules.balance import friends_line
from game.rules.board import ACTORS, Board, is_tied, of_move, pair_cell, setting, sheet, track
from game.rules.codes import (
    BY_SPIRAL,
    CLOCK,
    DEFENCE,
    INTENT,
    K_SUSPICION,
    NOWHERE,
    NUCLEAR,
    OFFENCE,
    OFFENSIVE,
    RIVALRY,
    S_FEAR_LIMIT,
    SP_DARES,
    SP_DETERRED,
    SP_RESTRAINED,
    SP_TEMPTED,
    V_CHARACTER,
    V_PRICE,
)
from game.rules.effects import grow_known, set_intent
from game.rules.ledger import because, note, post
from game.rules.rule import rule

COSTLY = 3
"""Price from which a gesture is costly: action points and own tracks given up together."""
SUPERIOR = 2
"""How far offence must exceed the other side's defence to tempt."""


@rule
def see_resolve(b: Board, move: int, mover: int, reader: int) -> None:
    """Read a firm order: it cools the reader's temptation; only an offensive one also makes it suspicious."""
    moved = post(b, pair_cell(b, reader, mover, CLOCK), -1)
    if of_move(b, move, V_CHARACTER) == OFFENSIVE:
        moved += grow_known(b, reader, mover, K_SUSPICION, 1)
    if moved == 0:
        note(b)


@rule
def see_weakness(b: Board, move: int, mover: int, reader: int) -> None:
    """Read a concession: it feeds the reader's temptation, a costly one twice."""
    if post(b, pair_cell(b, reader, mover, CLOCK), 2 if of_move(b, move, V_PRICE) >= COSTLY else 1) == 0:
        note(b)


@rule
def weigh_temptations(b: Board) -> None:
    """Run the season's step for every side of every rivalry."""
    for one in range(b.book[ACTORS]):
        for other in range(b.book[ACTORS]):
            if is_tied(b, one, other, RIVALRY):
                weigh_temptation(b, one, other)


@rule
def weigh_temptation(b: Board, one: int, other: int) -> None:
    """Move one side's temptation: at its limit a benign side turns malign, at nothing a malign one is deterred."""
    step = temptation(b, one, other)
    if step != 0:
        because(b, BY_SPIRAL, SP_TEMPTED if step > 0 else SP_RESTRAINED, one, other, NOWHERE)
        post(b, pair_cell(b, one, other, CLOCK), step)
    clock, is_malign = sheet(b, one, other, CLOCK), sheet(b, one, other, INTENT) == 1
    if is_malign and clock == 0:
        because(b, BY_SPIRAL, SP_DETERRED, one, other, NOWHERE)
        set_intent(b, one, other, 0)
    elif not is_malign and clock >= setting(b, S_FEAR_LIMIT):
        because(b, BY_SPIRAL, SP_DARES, one, other, NOWHERE)
        set_intent(b, one, other, 1)


@rule
def temptation(b: Board, one: int, other: int) -> int:
    """Return what the balance of power tells a side: 1 it tempts, −1 it restrains, 0 neither."""
    edge = track(b, one, OFFENCE) - track(b, other, DEFENCE)
    is_nuclear = track(b, one, NUCLEAR) > 0 and track(b, other, NUCLEAR) > 0
    if edge < 0 or is_nuclear or friends_line(b, one, other) < 0:
        return -1
    return int(edge >= SUPERIOR)
