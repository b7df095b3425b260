"""What an order does for its seat's own agenda: nearer to aims or further from them, and what the nation pays for it.

Governments that weigh take, among orders of the kind that a line wants, the one that serves their aims best and costs the
nation least, and leave what undoes their own aims. Only cells that the seat may see are read.
"""

from typing import Final

from game.players.bearing import after_effect, is_moved_by, is_of_nation
from game.players.shortfall import distance
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    AIM_TABLE,
    AIMS,
    CLAUSE_TABLE,
    SHOWN_TABLE,
    TERM_TABLE,
    TREATY_TABLE,
    Board,
    Cells,
    look,
    of_effect,
    of_move,
    of_need,
    row_of,
    sheet,
    track,
)
from game.rules.codes import (
    A_COHESION,
    A_ECONOMY,
    ACCEPT,
    C_FIRST,
    C_LAST,
    E_STEP,
    E_WHAT,
    ECONOMY,
    I_FIRST_NEED,
    I_LAST_NEED,
    I_POINTS,
    I_REGION,
    I_SEAT,
    I_TARGET,
    I_WHEN,
    M_TREATY,
    N_ABOUT,
    N_LEAST,
    N_MEASURE,
    N_MOST,
    N_OF,
    N_WHAT,
    NO_CELL,
    NOWHERE,
    O_CLAUSES,
    O_MOVE,
    O_REGION,
    O_TARGET,
    O_TREATY,
    OFFER,
    OFFER_CLAUSES,
    PROPOSE,
    T_CORE,
    T_FIRST,
    T_LAST,
    V_ACT,
    V_FIRST_EFFECT,
    V_LAST_EFFECT,
    WHEN_ALWAYS,
    WHEN_MALIGN,
)
from game.rules.ends import is_malign
from game.rules.measures import (
    after_last,
    cell_of,
    first_of,
    in_words,
    is_about_one,
    is_measured,
    measure,
    plays,
    target_of,
)
from game.rules.playout import candidate
from game.rules.rule import rule

AIM_POINT: Final = 8
"""What a point of an aim counts beside a step of the economy or of cohesion."""
UNDOING: Final = -AIM_POINT
"""From here down an order undoes more of its seat's own aims than it serves."""


@rule
def stake(b: Board, seat: int, k: int, creeds: Cells, marks: int) -> int:
    """Return what a candidate does for its seat's agenda and nation; below 0 it costs more than it brings.

    `marks` is where the creeds tell which effects bear on it at all, or 1 where they do not tell.
    """
    move, other, place = candidate(b, k, O_MOVE), candidate(b, k, O_TARGET), candidate(b, k, O_REGION)
    act = of_move(b, move, V_ACT)
    if act == PROPOSE:
        treaty = candidate(b, k, O_TREATY)
        clauses = candidate(b, k, O_CLAUSES) | look(b, TREATY_TABLE, treaty, T_CORE)
        return stake_of_terms(b, seat, treaty, clauses, seat, other, creeds, marks)
    if act == ACCEPT:
        treaty, clauses = sheet(b, other, seat, OFFER) - 1, sheet(b, other, seat, OFFER_CLAUSES)
        return stake_of_terms(b, seat, treaty, clauses, other, seat, creeds, marks)
    first, last = of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)
    return stake_of_effects(b, seat, first, last, seat, target_of(b, seat, other, place), place, False, creeds, marks)


@rule
def stake_of_terms(b: Board, seat: int, treaty: int, clauses: int, proposer: int, other: int, creeds: Cells, marks: int) -> int:
    """Return what some clauses of a treaty do for a seat, and that there is a treaty at all."""
    if treaty < 0:
        return 0
    total, first = 0, look(b, TREATY_TABLE, treaty, T_FIRST)
    for k in range(first, look(b, TREATY_TABLE, treaty, T_LAST)):
        if clauses >> (k - first) & 1:
            clause = look(b, TERM_TABLE, k, 0)
            start, end = look(b, CLAUSE_TABLE, clause, C_FIRST), look(b, CLAUSE_TABLE, clause, C_LAST)
            total += stake_of_effects(b, seat, start, end, proposer, other, NOWHERE, True, creeds, marks)
    for aim in range(b.book[AIMS]):
        if counts(b, seat, aim):
            total += AIM_POINT * look(b, AIM_TABLE, aim, I_POINTS) * asks_for_treaty(b, seat, aim, proposer, other)
    return total


@rule
def asks_for_treaty(b: Board, seat: int, aim: int, one: int, other: int) -> int:
    """Return 1 if an aim asks for a treaty between two actors that have none."""
    target = look(b, AIM_TABLE, aim, I_TARGET)
    for need in range(look(b, AIM_TABLE, aim, I_FIRST_NEED), look(b, AIM_TABLE, aim, I_LAST_NEED)):
        if of_need(b, need, N_MEASURE) == M_TREATY and of_need(b, need, N_LEAST) > 0:
            of, about = of_need(b, need, N_OF), of_need(b, need, N_ABOUT)
            forth = plays(b, of, seat, target, one) and plays(b, about, seat, target, other)
            back = plays(b, of, seat, target, other) and plays(b, about, seat, target, one)
            if (forth or back) and measure(b, M_TREATY, of_need(b, need, N_WHAT), one, other, NOWHERE) == 0:
                return 1
    return 0


@rule
def counts(b: Board, seat: int, aim: int) -> bool:
    """Say whether an aim is the seat's and counts for one of its mind."""
    if look(b, AIM_TABLE, aim, I_SEAT) != seat:
        return False
    when = look(b, AIM_TABLE, aim, I_WHEN)
    return when == WHEN_ALWAYS or is_malign(b, seat) == (when == WHEN_MALIGN)


@rule
def stake_of_effects(
    b: Board,
    seat: int,
    first: int,
    last: int,
    mover: int,
    target: int,
    place: int,
    agreed: bool,
    creeds: Cells,
    marks: int,
) -> int:
    """Return what effects do for a seat: steps nearer to its aims or away from them, and what they take from the nation."""
    total = 0
    for effect in range(first, last):
        if marks > 1 and creeds[marks + effect * b.book[ACTORS] + seat] == 0:
            continue
        if seat == mover and is_of_nation(b, effect):
            total += thrift(b, seat, effect)
        for aim in range(b.book[AIMS]):
            if counts(b, seat, aim):
                total += (
                    AIM_POINT * look(b, AIM_TABLE, aim, I_POINTS) * steps(b, seat, aim, effect, mover, target, place, agreed)
                )
    return total


@rule
def thrift(b: Board, seat: int, effect: int) -> int:
    """Return what an effect gives back of the economy or cohesion that was lost, or takes."""
    what, step = of_effect(b, effect, E_WHAT), of_effect(b, effect, E_STEP)
    lost = look(b, ACTOR_TABLE, seat, A_ECONOMY if what == ECONOMY else A_COHESION) - track(b, seat, what)
    return min(step, max(0, lost)) if step > 0 else step


@rule
def steps(b: Board, seat: int, aim: int, effect: int, mover: int, target: int, place: int, agreed: bool) -> int:
    """Return how many conditions of an aim an effect brings nearer, less those that it brings away."""
    total = 0
    for need in range(look(b, AIM_TABLE, aim, I_FIRST_NEED), look(b, AIM_TABLE, aim, I_LAST_NEED)):
        if is_moved_by(b, of_need(b, need, N_MEASURE), of_need(b, need, N_WHAT), effect):
            total += nearer(b, seat, aim, need, effect, mover, target, place, agreed)
    return total


@rule
def nearer(b: Board, seat: int, aim: int, need: int, effect: int, mover: int, target: int, place: int, agreed: bool) -> int:
    """Return 1 if an effect brings a condition nearer wherever the seat sees it measured, −1 if it brings it away."""
    of, about, measured = of_need(b, need, N_OF), of_need(b, need, N_ABOUT), of_need(b, need, N_MEASURE)
    here = look(b, AIM_TABLE, aim, I_REGION)
    whom = target_of(b, seat, look(b, AIM_TABLE, aim, I_TARGET), here)
    if is_about_one(measured):
        about = of
    total = 0
    for one in range(first_of(b, of, seat, whom), after_last(b, of, seat, whom)):
        if plays(b, of, seat, whom, one):
            for other in range(first_of(b, about, seat, whom), after_last(b, about, seat, whom)):
                if is_measured(b, measured, about, seat, whom, one, other):
                    total += step_at(b, seat, need, effect, one, other, here, mover, target, place, agreed)
    return min(1, max(-1, total))


@rule
def step_at(
    b: Board,
    seat: int,
    need: int,
    effect: int,
    one: int,
    other: int,
    here: int,
    mover: int,
    target: int,
    place: int,
    agreed: bool,
) -> int:
    """Return by how much an effect brings one measure nearer to what a condition asks; 0 where the seat sees nothing."""
    measured, what = of_need(b, need, N_MEASURE), of_need(b, need, N_WHAT)
    cell = cell_of(b, measured, what, one, other, here)
    if cell != NO_CELL and b.book[row_of(b, SHOWN_TABLE, seat) + cell] == 0:
        return 0
    before = measure(b, measured, what, one, other, here)
    shown = before if cell == NO_CELL else int(b.cells[cell])
    after = after_effect(b, effect, measured, shown, one, other, here, mover, target, place, agreed)
    if cell != NO_CELL:
        after = in_words(measured, what, one, after)
    least, most = of_need(b, need, N_LEAST), of_need(b, need, N_MOST)
    return distance(before, least, most) - distance(after, least, most)
