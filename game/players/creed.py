"""Creeds: a doctrine as numbers, followed by one rule whether at a table or in the lab.

A creed is a priority list. Each line says when it applies, whom it is about, and which kind of order it then wants.
"""

from typing import Final

from game.players.kinds import is_wanted_kind
from game.players.wanting import is_wanted, worth
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    Board,
    Cells,
    between,
    is_tied,
    look,
    on_board,
    sheet,
    track,
    written,
)
from game.rules.codes import (
    A_COHESION,
    A_ECONOMY,
    A_FIRST,
    ALIGNED,
    ALIGNMENT,
    BRINK,
    COHESION,
    DEFENCE,
    DISTRUST,
    ECONOMY,
    ENDING,
    FOR_PLAYER,
    GESTURES,
    INTENT,
    NO_ENDING,
    NOBODY,
    OFFENCE,
    OFFER,
    RIVALRY,
    SHEET_ROWS,
    THREATS,
    TURN,
    WAR,
)
from game.rules.dice import draw
from game.rules.playout import (
    NO_CHOICE,
    guards_now,
    is_legal_past_guards,
    is_past_guards,
    last_affordable,
    write_at_random,
    write_candidate,
)
from game.rules.rule import rule
from game.rules.situation import is_alarmed, is_convinced
from game.rules.turn import clear_ledger, resolve

# Columns of a line: up to three conditions with their numbers, whom it is about, what it wants with a number, how often,
# where in the creeds it is listed which candidates are of that kind (0: nowhere, so that all are looked at), and whether
# orders are weighed by what they do for the seat's own agenda (1) or are all alike (0).
(W_WHEN, W_WHOM, W_WANT, W_NUMBER, W_MOST, W_LISTED, W_WEIGHS) = (0, 6, 7, 8, 9, 10, 11)
LINE_COLUMNS: Final = 12
CONDITIONS: Final = 3

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
) = range(len(WHEN))

BY_CHANCE: Final = -1
"""Stands for the first line of a creed where a seat plays at random."""


@rule
def write_by_creed(b: Board, seat: int, creeds: Cells, first: int, last: int, used: Cells) -> int:
    """Fill a seat's sheet by lines `first` to `last` of the creeds; note the line behind each order; return how many."""
    for line in range(first, last):
        whom = person(b, seat, creeds[line * LINE_COLUMNS + W_WHOM])
        if applies(b, seat, whom, creeds, line):
            for _ in range(creeds[line * LINE_COLUMNS + W_MOST]):
                k = choose_for_line(b, seat, whom, creeds, line)
                if k == NO_CHOICE or written(b, seat) >= SHEET_ROWS:
                    break
                used[written(b, seat)] = line - first
                write_candidate(b, seat, k)
    return written(b, seat)


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
def applies(b: Board, seat: int, whom: int, creeds: Cells, line: int) -> bool:
    """Say whether every condition of a line holds."""
    if whom == NOBODY and creeds[line * LINE_COLUMNS + W_WHOM] != ANYBODY:
        return False
    for k in range(CONDITIONS):
        at = line * LINE_COLUMNS + W_WHEN + 2 * k
        if creeds[at] != ALWAYS and not is_so(b, seat, whom, creeds[at], creeds[at + 1]):
            return False
    return True


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


@rule
def choose_for_line(b: Board, seat: int, whom: int, creeds: Cells, line: int) -> int:
    """Choose the legal order that a line wants and that is worth most, evenly among equals; `NO_CHOICE` where there is none."""
    want, number = creeds[line * LINE_COLUMNS + W_WANT], creeds[line * LINE_COLUMNS + W_NUMBER]
    listed, weighs = creeds[line * LINE_COLUMNS + W_LISTED], creeds[line * LINE_COLUMNS + W_WEIGHS]
    end = last_affordable(b, seat)
    first = creeds[listed + seat] if listed else look(b, ACTOR_TABLE, seat, A_FIRST)
    last = creeds[listed + seat + 1] if listed else end
    chosen, count, best = NO_CHOICE, 0, -99
    for entry in range(first, last):
        k = int(creeds[entry]) if listed else entry
        if k >= end:
            break
        if (listed > 0 or is_wanted_kind(b, k, want, number)) and is_open(b, seat, whom, k, want):
            value = worth(b, seat, k, want, number, weighs)
            if value > best:
                chosen, count, best = k, 1, value
            elif value == best:
                count += 1
                if (draw(b, FOR_PLAYER, seat * 64 + written(b, seat), 7919 * line + k) * count) >> 32 == 0:
                    chosen = k
    return chosen


@rule
def is_open(b: Board, seat: int, whom: int, k: int, want: int) -> bool:
    """Say whether a candidate bears on whom a line is about and is legal; what rules out most is looked at first."""
    guarded = guards_now(b, k)
    return is_past_guards(b, guarded) and is_wanted(b, seat, whom, k, want) and is_legal_past_guards(b, seat, k, guarded)


@rule
def play_creeds(b: Board, creeds: Cells, course: Cells) -> int:
    """Play by creeds to the end, or until the course is full; keep the cells after every turn; return the turns played.

    `creeds` begins with the first and the last line of every seat, counted in lines; the end of the course is scratch.
    """
    turns, cells = 0, len(b.cells)
    room = len(course) // cells - 1
    used = course[room * cells :]
    while turns < room and on_board(b, ENDING) == NO_ENDING:
        for seat in range(b.book[ACTORS]):
            if creeds[2 * seat] == BY_CHANCE:
                write_at_random(b, seat)
            else:
                write_by_creed(b, seat, creeds, creeds[2 * seat], creeds[2 * seat + 1], used)
        clear_ledger(b)
        resolve(b)
        for cell in range(cells):
            course[turns * cells + cell] = b.cells[cell]
        turns += 1
    return turns
