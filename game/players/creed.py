"""Creeds: a doctrine as numbers, followed by one rule whether at a table or in the lab.

A creed is a priority list. Each line says when it applies, whom it is about, and which kind of order it then wants.
"""

from typing import Final

from game.players.conditions import ALWAYS, ANYBODY, is_so, person
from game.players.kinds import is_wanted_kind
from game.players.wanting import is_wanted, worth
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    Board,
    Cells,
    look,
    on_board,
    written,
)
from game.rules.codes import (
    A_FIRST,
    ENDING,
    FOR_PLAYER,
    NO_ENDING,
    NOBODY,
    SHEET_ROWS,
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
from game.rules.turn import clear_ledger, resolve

# Columns of a line: up to three conditions with their numbers, whom it is about, what it wants with a number, how often,
# where in the creeds it is listed which candidates are of that kind (0: nowhere, so that all are looked at), and whether
# orders are weighed by what they do for the seat's own agenda (1, or where it is marked which effects bear on it) or not (0).
(W_WHEN, W_WHOM, W_WANT, W_NUMBER, W_MOST, W_LISTED, W_WEIGHS) = (0, 6, 7, 8, 9, 10, 11)
LINE_COLUMNS: Final = 12
CONDITIONS: Final = 3

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
            value = worth(b, seat, k, want, number, creeds, weighs)
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
