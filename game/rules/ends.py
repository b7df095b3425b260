"""§11 Agendas and ends: what everybody wanted, what it cost, and what to call it."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    AIM_TABLE,
    AIMS,
    REGION_TABLE,
    REGIONS,
    Board,
    between,
    board_cell,
    forces,
    is_tied,
    look,
    on_board,
    region,
    setting,
    sheet,
    track,
)
from game.rules.brink import BRINK_END
from game.rules.codes import (
    A_COHESION,
    A_ECONOMY,
    ARMED_PEACE,
    BRINK,
    BY_ENDING,
    CATASTROPHE,
    COHESION,
    COLLAPSE,
    CONTESTED,
    COOPERATIVE_PEACE,
    DISTRUST,
    ECONOMY,
    ENDING,
    FOR_HORIZON,
    FROZEN_CONFLICT,
    I_FIRST_NEED,
    I_LAST_NEED,
    I_POINTS,
    I_REGION,
    I_SEAT,
    I_TARGET,
    I_WHEN,
    INTENT,
    LIMITED_VICTORY,
    NO_ENDING,
    NOBODY,
    OCCUPIED,
    OFFENCE,
    PEACE,
    RIVALRY,
    S_LEAST,
    S_MOST,
    S_PEACE_TURNS,
    SEPARATIST,
    SITUATION,
    SITUATION_I,
    SITUATION_II,
    SITUATION_III,
    STATUS,
    TAKEN,
    TOLL,
    TREATIES_MADE,
    TURN,
    UNEASY_CALM,
    WAR_WITHOUT_END,
    WHEN_ALWAYS,
    WHEN_MALIGN,
)
from game.rules.dice import roll
from game.rules.ledger import because_plainly, note, post_to, thrown
from game.rules.measures import all_hold, is_next_to, target_of
from game.rules.politics import is_at_war, is_collapsing
from game.rules.rule import rule

WINNING_LEAD = 2


@rule
def look_for_end(b: Board) -> None:
    """End the game if an end has come; at the horizon give it its name."""
    because_plainly(b, BY_ENDING, 0)
    post_to(b, board_cell(b, PEACE), on_board(b, PEACE) + 1 if is_peaceful(b) and on_board(b, TREATIES_MADE) > 0 else 0)
    ending = early_end(b)
    if ending == NO_ENDING and is_at_horizon(b):
        ending = name_of_end(b)
    if ending != NO_ENDING:
        post_to(b, board_cell(b, ENDING), ending)


@rule
def early_end(b: Board) -> int:
    """Return an end that does not wait for the horizon, or `NO_ENDING`."""
    if on_board(b, BRINK) >= BRINK_END:
        return CATASTROPHE
    for actor in range(b.book[ACTORS]):
        if is_collapsing(b, actor):
            return COLLAPSE
    return NO_ENDING


@rule
def is_at_horizon(b: Board) -> bool:
    """Say whether the horizon has come: surely at the most turns, from the least on when a die shows 6."""
    turn = on_board(b, TURN) + 1
    if turn >= setting(b, S_MOST):
        return True
    if turn < setting(b, S_LEAST):
        return False
    ends = thrown(b, roll(b, FOR_HORIZON, 0, 0)) == 6
    note(b)
    return ends


@rule
def is_peaceful(b: Board) -> bool:
    """Say whether every rivalry stands in I or II, without war."""
    return highest_situation(b) <= SITUATION_II and not has_war(b)


@rule
def highest_situation(b: Board) -> int:
    """Return the gravest situation of any rivalry."""
    worst = SITUATION_I
    for one in range(b.book[ACTORS]):
        for other in range(one + 1, b.book[ACTORS]):
            if is_tied(b, one, other, RIVALRY):
                worst = max(worst, between(b, one, other, SITUATION))
    return worst


@rule
def has_war(b: Board) -> bool:
    """Say whether anybody is at war."""
    for actor in range(b.book[ACTORS]):
        if is_at_war(b, actor):
            return True
    return False


@rule
def name_of_end(b: Board) -> int:
    """Return the name of an end at the horizon."""
    if has_war(b):
        return WAR_WITHOUT_END
    if on_board(b, TAKEN) > 0:
        return LIMITED_VICTORY
    if has_frozen_region(b):
        return FROZEN_CONFLICT
    worst = highest_situation(b)
    if worst >= SITUATION_III:
        return ARMED_PEACE
    has_lasted = on_board(b, PEACE) >= setting(b, S_PEACE_TURNS)
    return COOPERATIVE_PEACE if has_lasted or worst == SITUATION_I else UNEASY_CALM


@rule
def has_frozen_region(b: Board) -> bool:
    """Say whether a region is separatist, contested or occupied."""
    for place in range(b.book[REGIONS]):
        status = region(b, place, STATUS)
        if status == SEPARATIST or status == CONTESTED or status == OCCUPIED:
            return True
    return False


@rule
def score(b: Board, seat: int) -> int:
    """Return a seat's score: aims met, and security, less what the nation paid; a catastrophe leaves 0 to everybody."""
    if on_board(b, ENDING) == CATASTROPHE:
        return 0
    return aims_met(b, seat) + security(b, seat) - price(b, seat)


@rule
def aims_met(b: Board, seat: int) -> int:
    """Return the points of the aims that a seat has met."""
    total = 0
    for aim in range(b.book[AIMS]):
        if look(b, AIM_TABLE, aim, I_SEAT) == seat and is_met(b, aim):
            total += look(b, AIM_TABLE, aim, I_POINTS)
    return int(total)


@rule
def is_met(b: Board, aim: int) -> bool:
    """Say whether an aim is met and its holder of the mind to count it."""
    seat, place = look(b, AIM_TABLE, aim, I_SEAT), look(b, AIM_TABLE, aim, I_REGION)
    when = look(b, AIM_TABLE, aim, I_WHEN)
    if when != WHEN_ALWAYS and is_malign(b, seat) != (when == WHEN_MALIGN):
        return False
    target = target_of(b, seat, look(b, AIM_TABLE, aim, I_TARGET), place)
    return all_hold(b, look(b, AIM_TABLE, aim, I_FIRST_NEED), look(b, AIM_TABLE, aim, I_LAST_NEED), seat, target, place)


@rule
def is_malign(b: Board, seat: int) -> bool:
    """Say whether an actor is malign towards anybody."""
    for other in range(b.book[ACTORS]):
        if other != seat and sheet(b, seat, other, INTENT) == 1:
            return True
    return False


@rule
def security(b: Board, seat: int) -> int:
    """Return 10 less a seat's insecurity, 0–10: half of its Distrust of rivals and their offence in reach."""
    danger = 0
    for other in range(b.book[ACTORS]):
        if is_tied(b, seat, other, RIVALRY):
            danger += sheet(b, seat, other, DISTRUST) + reach(b, other, seat)
    return 10 - min(10, danger // 2)


@rule
def reach(b: Board, rival: int, seat: int) -> int:
    """Return a rival's offence, halved unless it has tokens in what the seat claims or next to it."""
    offence = track(b, rival, OFFENCE)
    for place in range(b.book[REGIONS]):
        if forces(b, rival, place) > 0 and (look(b, REGION_TABLE, place, 0) == seat or is_next_to(b, place, seat)):
            return offence
    return offence // 2


@rule
def price(b: Board, seat: int) -> int:
    """Return what a nation paid: economy and cohesion lost since the start, and a point for ten steps of human cost."""
    lost = max(0, look(b, ACTOR_TABLE, seat, A_ECONOMY) - track(b, seat, ECONOMY))
    lost += max(0, look(b, ACTOR_TABLE, seat, A_COHESION) - track(b, seat, COHESION))
    return lost + track(b, seat, TOLL) // 10


@rule
def winner(b: Board) -> int:
    """Return the seat that leads the final score by two, or nobody."""
    best, second, who = -999, -999, NOBODY
    for seat in range(b.book[ACTORS]):
        points = score(b, seat)
        if points > best:
            best, second, who = points, best, seat
        elif points > second:
            second = points
    return who if best - second >= WINNING_LEAD and on_board(b, ENDING) != CATASTROPHE else NOBODY
