"""What a printed move says of itself: whether it mends, arms, lets a friend down or ends a war."""

from game.rules.board import CLAUSE_TABLE, MODIFIER_TABLE, TERM_TABLE, TREATY_TABLE, Board, look, of_effect, of_move
from game.rules.codes import (
    ALLIES,
    C_FIRST,
    C_LAST,
    COHESION,
    D_SIGN,
    DEFENCE,
    DO_ALIGNMENT,
    DO_CLOCK,
    DO_FORCES,
    DO_FORT,
    DO_MODIFIER,
    DO_TRACK,
    DO_WAR,
    E_DO,
    E_OF,
    E_STEP,
    E_WHAT,
    ECONOMY,
    OFFENCE,
    RESERVE,
    SELF,
    T_FIRST,
    T_LAST,
    TARGET,
    V_FIRST_EFFECT,
    V_LAST_EFFECT,
)
from game.rules.rule import rule


@rule
def mends(b: Board, move: int) -> bool:
    """Say whether a move raises the mover's own economy or cohesion, and neither another's alarm nor its own fear."""
    found = False
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, what, step = of_effect(b, effect, E_DO), of_effect(b, effect, E_WHAT), of_effect(b, effect, E_STEP)
        if do == DO_MODIFIER and step * look(b, MODIFIER_TABLE, what, D_SIGN) > 0:
            return False
        if do == DO_CLOCK and step > 0:
            return False
        if do == DO_TRACK and of_effect(b, effect, E_OF) == SELF and (what == ECONOMY or what == COHESION):
            found = found or step > 0
    return found


@rule
def lets_down(b: Board, move: int) -> bool:
    """Say whether a move loosens an alignment or aggravates what the other feels about the mover."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, what, step = of_effect(b, effect, E_DO), of_effect(b, effect, E_WHAT), of_effect(b, effect, E_STEP)
        if do == DO_ALIGNMENT and step < 0:
            return True
        is_felt = of_effect(b, effect, E_OF) == TARGET or of_effect(b, effect, E_OF) == ALLIES
        if do == DO_MODIFIER and is_felt and step * look(b, MODIFIER_TABLE, what, D_SIGN) > 0:
            return True
    return False


@rule
def ends_war(b: Board, treaty: int, clauses: int) -> bool:
    """Say whether some clauses of a treaty end a war."""
    first = look(b, TREATY_TABLE, treaty, T_FIRST)
    for term in range(first, look(b, TREATY_TABLE, treaty, T_LAST)):
        if clauses >> (term - first) & 1:
            clause = look(b, TERM_TABLE, term, 0)
            for effect in range(look(b, CLAUSE_TABLE, clause, C_FIRST), look(b, CLAUSE_TABLE, clause, C_LAST)):
                if of_effect(b, effect, E_DO) == DO_WAR:
                    return True
    return False


@rule
def adds_offence(b: Board, move: int) -> bool:
    """Say whether a move raises the mover's own offence."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        if of_effect(b, effect, E_DO) == DO_TRACK and of_effect(b, effect, E_OF) == SELF:
            if of_effect(b, effect, E_WHAT) == OFFENCE and of_effect(b, effect, E_STEP) > 0:
                return True
    return False


@rule
def adds_arms(b: Board, move: int) -> bool:
    """Say whether a move raises the mover's own offence, defence or reserve, brings tokens to the map, or fortifies."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, what = of_effect(b, effect, E_DO), of_effect(b, effect, E_WHAT)
        if of_effect(b, effect, E_STEP) > 0 and (do == DO_FORT or of_effect(b, effect, E_OF) == SELF):
            if do == DO_FORT or do == DO_FORCES or (do == DO_TRACK and (what == OFFENCE or what == DEFENCE or what == RESERVE)):
                return True
    return False
