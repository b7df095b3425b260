"""What a line of a creed wants of an order: that it bears on whom the line is about, and promises enough."""

from typing import Final

from game.players.agenda import AIM_POINT, UNDOING, stake
from game.players.kinds import ARM, ATTACK, BACK, BIND, GUARD, OFFER_TERMS, RECOVER, SERVE, STRIKE, THREAT
from game.players.printed import ends_war
from game.rules.balance import balance
from game.rules.board import ACTORS, REGION_TABLE, TIE_TABLE, Board, Cells, between, is_tied, look, track
from game.rules.codes import (
    ALIGNED,
    ALIGNMENT,
    MEMBER,
    NOBODY,
    NUCLEAR,
    O_CLAUSES,
    O_MOVE,
    O_REGION,
    O_TARGET,
    O_TREATY,
    R_CLAIMANT,
    RIVALRY,
    WAR,
)
from game.rules.feeling import touched
from game.rules.measures import target_of
from game.rules.playout import candidate
from game.rules.rule import rule

TOO_LITTLE: Final = -100
"""What an attack is worth whose balance is below what the line asks."""


@rule
def is_wanted(b: Board, seat: int, whom: int, k: int, want: int) -> bool:
    """Say whether a candidate bears on whom the line is about, in the direction that is wanted."""
    if whom == NOBODY:
        return True
    move, place = candidate(b, k, O_MOVE), candidate(b, k, O_REGION)
    aimed = target_of(b, seat, candidate(b, k, O_TARGET), place)
    if ATTACK <= want <= STRIKE:
        return aimed == whom or look(b, REGION_TABLE, place, R_CLAIMANT) == whom
    if want == OFFER_TERMS and between(b, seat, whom, WAR) == 1:
        return aimed == whom and ends_war(b, candidate(b, k, O_TREATY), candidate(b, k, O_CLAUSES))
    if want >= BACK:
        return aimed == whom
    if aimed != whom and aimed != NOBODY and aimed != seat:
        return False
    if want == RECOVER or want == ARM or want == GUARD:
        return True
    if want == BIND:
        return aimed == whom
    touch = touched(b, move, seat, aimed, whom, place)
    return touch > 0 if want == THREAT else touch < 0


@rule
def worth(b: Board, seat: int, k: int, want: int, number: int, creeds: Cells, weighs: int) -> int:
    """Return what a candidate is worth beside others that a line wants, `TOO_LITTLE` where it is not to be written.

    Of attacks it is the balance; of others, to those who weigh, what they do for the own agenda.
    """
    if ATTACK <= want <= STRIKE:
        return promise(b, seat, k, number)
    if not weighs:
        return 0
    value = stake(b, seat, k, creeds, weighs)
    if want >= SERVE and (value < AIM_POINT or (want == SERVE and alarms(b, seat, k))):
        return TOO_LITTLE
    return value if value > UNDOING else TOO_LITTLE


@rule
def promise(b: Board, seat: int, k: int, number: int) -> int:
    """Return the balance of an attack, if it is enough."""
    place = candidate(b, k, O_REGION)
    defender = target_of(b, seat, NOBODY, place)
    if is_shielded(b, seat, defender):
        return TOO_LITTLE
    value = balance(b, seat, defender, candidate(b, k, O_MOVE), place)
    return value if value >= number else TOO_LITTLE


@rule
def alarms(b: Board, seat: int, k: int) -> bool:
    """Say whether a candidate aggravates what any rival has on its sheet about the seat."""
    move, place = candidate(b, k, O_MOVE), candidate(b, k, O_REGION)
    aimed = target_of(b, seat, candidate(b, k, O_TARGET), place)
    for other in range(b.book[ACTORS]):
        if is_tied(b, seat, other, RIVALRY):
            if touched(b, move, seat, aimed, other, place) > 0:
                return True
    return False


@rule
def is_shielded(b: Board, attacker: int, defender: int) -> bool:
    """Say whether nuclear arms stand behind a defender against a nuclear attacker, its own or those of an alliance."""
    if track(b, attacker, NUCLEAR) == 0:
        return False
    for friend in range(b.book[ACTORS]):
        is_behind = friend == defender or (
            look(b, TIE_TABLE, friend, defender) == ALIGNED and between(b, friend, defender, ALIGNMENT) == MEMBER
        )
        if is_behind and track(b, friend, NUCLEAR) > 0:
            return True
    return False
