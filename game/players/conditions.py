"""Conditions of a creed: whom a line is about, and whether what it asks for holds as the seat sees it."""

from typing import Final

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    Board,
    between,
    is_tied,
    look,
    on_board,
    setting,
    sheet,
    track,
)
from game.rules.codes import (
    A_COHESION,
    A_ECONOMY,
    ALIGNED,
    ALIGNMENT,
    BRINK,
    COHESION,
    DEFENCE,
    DISTRUST,
    ECONOMY,
    FOR_PLAYER,
    GESTURES,
    INTENT,
    NOBODY,
    OFFENCE,
    OFFER,
    RIVALRY,
    S_INDISTINGUISHABLE,
    THREATS,
    TURN,
    WAR,
)
from game.rules.dice import draw
from game.rules.rule import rule
from game.rules.situation import is_alarmed, is_convinced

WHOM: Final = ("feared", "weakest", "friend", "anybody")
(FEARED, WEAKEST, FRIEND, ANYBODY) = range(len(WHOM))

WHEN: Final = (
    "always",
    "alarmed",
    "calm",
    "convinced",
    "pressed",
    "malign",
    "benign",
    "at-war",
    "at-peace",
    "offered",
    "provoked",
    "unprovoked",
    "wooed",
    "unwooed",
    "guilty",
    "innocent",
    "every",
    "chance",
    "edge",
    "outgunned",
    "backed",
    "unbacked",
    "worn",
    "solvent",
    "early",
    "quiet",
    "spent",
    "beset",
    "alike",
    "told-apart",
)
(
    ALWAYS,
    ALARMED,
    CALM,
    CONVINCED,
    PRESSED,
    MALIGN,
    BENIGN,
    AT_WAR,
    AT_PEACE,
    OFFERED,
    PROVOKED,
    UNPROVOKED,
    WOOED,
    UNWOOED,
    GUILTY,
    INNOCENT,
    EVERY,
    CHANCE,
    EDGE,
    OUTGUNNED,
    BACKED,
    UNBACKED,
    WORN,
    SOLVENT,
    EARLY,
    QUIET,
    SPENT,
    BESET,
    ALIKE,
    TOLD_APART,
) = range(len(WHEN))


@rule
def person(b: Board, seat: int, whom: int) -> int:
    """Return whom a line is about: the rival feared most, the weakest, the closest friend, or nobody in particular."""
    found, most = NOBODY, -1
    for other in range(b.book[ACTORS]):
        value = -1
        if whom == FEARED and is_tied(b, seat, other, RIVALRY):
            value = sheet(b, seat, other, DISTRUST) + 40 * between(b, seat, other, WAR)
        elif whom == WEAKEST and is_tied(b, seat, other, RIVALRY):
            value = 10 - track(b, other, DEFENCE)
        elif whom == FRIEND and is_tied(b, seat, other, ALIGNED):
            value = between(b, seat, other, ALIGNMENT)
        if value > most:
            found, most = other, value
    return found


@rule
def is_so(b: Board, seat: int, whom: int, when: int, number: int) -> bool:
    """Say whether a condition holds as the seat sees it."""
    if when == EVERY:
        return on_board(b, TURN) % number == 0
    if when == EARLY:
        return on_board(b, TURN) < number
    if when == QUIET:
        return on_board(b, BRINK) <= number
    if when == CHANCE:
        return 1 + ((draw(b, FOR_PLAYER, seat, 977) * 6) >> 32) <= number
    if when == ALIKE or when == TOLD_APART:
        return setting(b, S_INDISTINGUISHABLE) == int(when == ALIKE)
    if when == WORN:
        return min(track(b, seat, ECONOMY), track(b, seat, COHESION)) <= number
    if when == SOLVENT:
        return min(track(b, seat, ECONOMY), track(b, seat, COHESION)) > number
    if when == SPENT:
        return lost(b, seat, ECONOMY, A_ECONOMY) + lost(b, seat, COHESION, A_COHESION) >= number
    if when == BACKED or when == UNBACKED:
        return is_backed(b, seat, number) == (when == BACKED)
    return whom != NOBODY and is_so_with(b, seat, whom, when, number)


@rule
def lost(b: Board, seat: int, which: int, at_first: int) -> int:
    """Return how far a track lies below where it began."""
    return max(0, look(b, ACTOR_TABLE, seat, at_first) - track(b, seat, which))


@rule
def is_so_with(b: Board, seat: int, whom: int, when: int, number: int) -> bool:
    """Say whether a condition about another holds: what was felt, or what was done."""
    if when == PRESSED:
        return sheet(b, seat, whom, DISTRUST) >= number
    if when == ALARMED or when == CALM:
        return is_alarmed(b, seat, whom) == (when == ALARMED)
    if when == CONVINCED:
        return is_convinced(b, seat, whom)
    if when == MALIGN or when == BENIGN:
        return sheet(b, seat, whom, INTENT) == int(when == MALIGN)
    if when == BESET:
        return is_beset(b, whom)
    if when == AT_WAR or when == AT_PEACE:
        return between(b, seat, whom, WAR) == int(when == AT_WAR)
    if when == EDGE:
        return track(b, seat, OFFENCE) - track(b, whom, DEFENCE) >= number
    if when == OUTGUNNED:
        return track(b, whom, OFFENCE) - track(b, seat, DEFENCE) >= number
    return was_done(b, seat, whom, when)


@rule
def was_done(b: Board, seat: int, whom: int, when: int) -> bool:
    """Say whether the turn before saw such an act, or whether a proposal lies on the table."""
    if when == OFFERED:
        return sheet(b, whom, seat, OFFER) > 0
    if when == PROVOKED or when == UNPROVOKED:
        return (sheet(b, seat, whom, THREATS) > 0) == (when == PROVOKED)
    if when == WOOED or when == UNWOOED:
        return (sheet(b, seat, whom, GESTURES) > 0) == (when == WOOED)
    return (sheet(b, whom, seat, THREATS) > 0) == (when == GUILTY)


@rule
def is_beset(b: Board, whom: int) -> bool:
    """Say whether anybody saw an actor threatened by a rival in the turn before, or sees it at war."""
    for rival in range(b.book[ACTORS]):
        if is_tied(b, whom, rival, RIVALRY) and (sheet(b, whom, rival, THREATS) > 0 or between(b, whom, rival, WAR) == 1):
            return True
    return False


@rule
def is_backed(b: Board, seat: int, step: int) -> bool:
    """Say whether a friend stands by a seat at that step of the alignment track or further."""
    for other in range(b.book[ACTORS]):
        if is_tied(b, seat, other, ALIGNED) and between(b, seat, other, ALIGNMENT) >= step:
            return True
    return False
