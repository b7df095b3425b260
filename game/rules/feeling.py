"""§2 Feeling: what of a move, a treaty or an event goes into a reader’s sheet, and what aggravates it."""

from game.rules.board import HAND, MODIFIER_TABLE, Board, look, of_effect, of_move, setting
from game.rules.codes import (
    ARMING,
    BY_ORDER,
    BY_TREATY,
    D_MATERIAL,
    D_SIGN,
    DEFENSIVE,
    DO_MODIFIER,
    E_ABOUT,
    E_DO,
    E_OF,
    E_STEP,
    E_WHAT,
    L_CAUSE,
    L_WHAT,
    S_INDISTINGUISHABLE,
    V_CHARACTER,
    V_FAMILY,
    V_FIRST_EFFECT,
    V_LAST_EFFECT,
)
from game.rules.measures import plays, plays_at
from game.rules.rule import rule


@rule
def felt(b: Board, modifier: int, step: int) -> int:
    """Return how far a step goes: a treaty changes facts in a day and minds by one step; a plain shield alarms nobody."""
    if b.desk[HAND + L_CAUSE] == BY_TREATY and look(b, MODIFIER_TABLE, modifier, D_MATERIAL) == 0:
        return max(-1, min(1, step))
    if b.desk[HAND + L_CAUSE] == BY_ORDER and aggravates(b, modifier, step) and is_plain_shield(b, b.desk[HAND + L_WHAT]):
        return 0
    return step


@rule
def aggravates(b: Board, modifier: int, step: int) -> bool:
    """Say whether a step of a modifier makes a relation worse."""
    return bool(step * look(b, MODIFIER_TABLE, modifier, D_SIGN) > 0)


@rule
def is_plain_shield(b: Board, move: int) -> bool:
    """Say whether a move adds arms that only defend, where that can be told (Jervis 1978)."""
    return bool(
        setting(b, S_INDISTINGUISHABLE) == 0
        and of_move(b, move, V_FAMILY) == ARMING
        and of_move(b, move, V_CHARACTER) == DEFENSIVE
    )


@rule
def touched(b: Board, move: int, mover: int, target: int, reader: int, place: int) -> int:
    """Return what a move does to a reader's sheet about the mover: 1 aggravate it, −1 only mitigate it, 0 leave it."""
    touch = 0
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        if (
            of_effect(b, effect, E_DO) == DO_MODIFIER
            and plays_at(b, of_effect(b, effect, E_OF), mover, target, reader, place)
            and plays(b, of_effect(b, effect, E_ABOUT), mover, target, mover)
        ):
            if not aggravates(b, of_effect(b, effect, E_WHAT), of_effect(b, effect, E_STEP)):
                touch = -1
            elif not is_plain_shield(b, move):
                return 1
    return touch
