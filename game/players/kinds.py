"""Kinds of orders that a line of a creed may want, told by the printed tables alone."""

from typing import Final

from game.players.bearing import bears_on_aims
from game.players.printed import adds_arms, adds_offence, lets_down, mends
from game.rules.board import Board, of_move
from game.rules.codes import (
    ACCEPT,
    ARMING,
    CONCILIATORY,
    DEFENSIVE,
    DUAL_USE,
    GROUND,
    NO_OPERATION,
    O_MOVE,
    ORDINARY,
    PROPOSE,
    REFUSE,
    V_ACT,
    V_CHARACTER,
    V_FAMILY,
    V_OPERATION,
    V_PRICE,
    V_UNLIMITED,
)
from game.rules.deterrence import COSTLY as COSTLY_FROM
from game.rules.perception import CHEAP as CHEAP_UP_TO
from game.rules.playout import candidate
from game.rules.rule import rule
from game.world.vocabulary import FAMILIES

WANT: Final = (
    "gesture",
    "costly",
    "cheap",
    "threat",
    "arm",
    "guard",
    "bind",
    "recover",
    "back",
    "subvert",
    "signal",
    "loosen",
    "mediate",
    "accept",
    "refuse",
    "propose",
    "attack",
    "conquer",
    "strike",
    "move",
    "serve",
    "advance",
    "pursue",
)
(
    GESTURE,
    COSTLY,
    CHEAP,
    THREAT,
    ARM,
    GUARD,
    BIND,
    RECOVER,
    BACK,
    SUBVERT,
    SIGNAL,
    LOOSEN,
    MEDIATE,
    TAKE,
    DECLINE,
    OFFER_TERMS,
    ATTACK,
    CONQUER,
    STRIKE,
    MOVE,
    SERVE,
    ADVANCE,
    PURSUE,
) = range(len(WANT))

DOMESTIC: Final = FAMILIES.index("domestic")
INSTITUTIONS: Final = FAMILIES.index("institutions")
SETTLEMENT: Final = FAMILIES.index("settlement")
SUBVERSION: Final = FAMILIES.index("subversion")
NUCLEAR_FAMILY: Final = FAMILIES.index("nuclear")
ALIGNMENT_FAMILY: Final = FAMILIES.index("alignment")
COERCION: Final = FAMILIES.index("coercion")


@rule
def is_wanted_kind(b: Board, k: int, want: int, number: int) -> bool:
    """Say whether a candidate's move is of the kind that a line wants, by the printed tables alone."""
    move = candidate(b, k, O_MOVE)
    if want == MOVE:
        return move == number
    if TAKE <= want <= STRIKE:
        return is_act(b, move, want)
    if of_move(b, move, V_ACT) != ORDINARY or of_move(b, move, V_OPERATION) != NO_OPERATION:
        return False
    if want >= SERVE:
        return (want == PURSUE or is_peaceful(b, move)) and bears_on_aims(b, k)
    return is_of_family(b, move, want)


@rule
def is_peaceful(b: Board, move: int) -> bool:
    """Say whether a move neither presses nor threatens: words, guards and what is agreed among friends."""
    character, family = of_move(b, move, V_CHARACTER), of_move(b, move, V_FAMILY)
    if family == COERCION or family == SUBVERSION or family == NUCLEAR_FAMILY:
        return False
    return character == CONCILIATORY or character == DEFENSIVE or (character == DUAL_USE and family == ALIGNMENT_FAMILY)


@rule
def is_act(b: Board, move: int, want: int) -> bool:
    """Say whether a move is an act of diplomacy or an operation that a line wants."""
    if want == STRIKE:
        return of_move(b, move, V_OPERATION) > GROUND
    if want == ATTACK or want == CONQUER:
        return of_move(b, move, V_OPERATION) == GROUND and of_move(b, move, V_UNLIMITED) == int(want == CONQUER)
    act = of_move(b, move, V_ACT)
    if want == TAKE:
        return act == ACCEPT
    return act == REFUSE if want == DECLINE else act == PROPOSE


@rule
def is_of_family(b: Board, move: int, want: int) -> bool:
    """Say whether an ordinary move is of the family or the character that a line wants."""
    character, family, price = of_move(b, move, V_CHARACTER), of_move(b, move, V_FAMILY), of_move(b, move, V_PRICE)
    if want == GESTURE or want == COSTLY or want == CHEAP:
        fits = want == GESTURE or (price >= COSTLY_FROM if want == COSTLY else price <= CHEAP_UP_TO)
        return character == CONCILIATORY and fits
    if want == BIND:
        return family == INSTITUTIONS and character == CONCILIATORY
    if want == THREAT:
        return family == COERCION and character != CONCILIATORY
    if want == RECOVER:
        return family == DOMESTIC and mends(b, move)
    if want == BACK:
        return (family == ALIGNMENT_FAMILY or family == ARMING) and not lets_down(b, move)
    if want >= SUBVERT:
        return is_dealing(want, family, character)
    if want == GUARD:
        return character == DEFENSIVE and adds_arms(b, move) and not adds_offence(b, move)
    return character != CONCILIATORY and adds_arms(b, move)


@rule
def is_dealing(want: int, family: int, character: int) -> bool:
    """Say whether a family and a character are of the covert, nuclear, institutional or mediating kind that is wanted."""
    if want == SUBVERT:
        return family == SUBVERSION
    if want == SIGNAL:
        return family == NUCLEAR_FAMILY and character != CONCILIATORY
    if want == LOOSEN:
        return family == INSTITUTIONS and character != CONCILIATORY
    return family == SETTLEMENT and character == CONCILIATORY
