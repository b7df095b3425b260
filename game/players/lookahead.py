"""One step ahead: what each legal order alone would change in a world that could be true, and what that is worth."""

from game.players.shortfall import shortfall
from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    AIM_TABLE,
    AIMS,
    LINES,
    MOVE_TABLE,
    Board,
    Cells,
    between,
    is_tied,
    look,
    on_board,
    order_at,
    sheet,
    track,
)
from game.rules.codes import (
    A_FIRST,
    ACCEPT,
    BRINK,
    COHESION,
    DISTRUST,
    ECONOMY,
    I_FIRST_NEED,
    I_LAST_NEED,
    I_POINTS,
    I_REGION,
    I_SEAT,
    I_TARGET,
    I_WHEN,
    O_CLAUSES,
    O_MOVE,
    O_TARGET,
    O_TREATY,
    OFFER,
    PROPOSE,
    REFUSE,
    RIVALRY,
    STANDING,
    TOLL,
    V_ACT,
    WAR,
    WHEN_ALWAYS,
    WHEN_MALIGN,
)
from game.rules.diplomacy import conclude, propose
from game.rules.ends import is_malign, security
from game.rules.force import fight
from game.rules.measures import target_of
from game.rules.orders import carry_out_all
from game.rules.playout import candidate, is_candidate_legal, last_affordable, write_candidate
from game.rules.rule import rule
from game.rules.situation import recount

AIM_WEIGHT = 6
SECURITY_WEIGHT = 3
WAR_WEIGHT = 8
ENOUGH = 7
"""A step of a nation's track above this is worth nothing more: praise at home is not an end."""
NOT_LEGAL = -10000
WHOLE = 12
"""A condition that holds; one step short is half of it, two steps a third."""


@rule
def evaluate(b: Board, seat: int) -> int:
    """Return what a position is worth to a seat: aims, security and the nation, less war, fear on both sides and the brink."""
    value = SECURITY_WEIGHT * security(b, seat)
    for which in (ECONOMY, COHESION, STANDING):
        value += min(ENOUGH, track(b, seat, which))
    for aim in range(b.book[AIMS]):
        if look(b, AIM_TABLE, aim, I_SEAT) == seat:
            value += progress(b, aim)
    value -= track(b, seat, TOLL) // 3 + on_board(b, BRINK) * on_board(b, BRINK) // 2
    for other in range(b.book[ACTORS]):
        if is_tied(b, seat, other, RIVALRY):
            value -= WAR_WEIGHT * between(b, seat, other, WAR)
            value -= (sheet(b, seat, other, DISTRUST) + sheet(b, other, seat, DISTRUST)) // 2
    return value


@rule
def progress(b: Board, aim: int) -> int:
    """Return what an aim is worth: all of it when every condition holds; before, half of the share that is done.

    A condition that does not hold yet counts for less the further away it lies, so that a long way is worth beginning.
    """
    seat, place = look(b, AIM_TABLE, aim, I_SEAT), look(b, AIM_TABLE, aim, I_REGION)
    when = look(b, AIM_TABLE, aim, I_WHEN)
    if when != WHEN_ALWAYS and is_malign(b, seat) != (when == WHEN_MALIGN):
        return 0
    target = target_of(b, seat, look(b, AIM_TABLE, aim, I_TARGET), place)
    first, last = look(b, AIM_TABLE, aim, I_FIRST_NEED), look(b, AIM_TABLE, aim, I_LAST_NEED)
    done, is_met = 0, True
    for need in range(first, last):
        short = shortfall(b, need, seat, target, place)
        done += WHOLE // (1 + short)
        is_met = is_met and short == 0
    worth = AIM_WEIGHT * look(b, AIM_TABLE, aim, I_POINTS)
    return worth if is_met else worth * done // (2 * WHOLE * (last - first))


@rule
def add_values(seen: Board, world: Board, trial: Board, seat: int, values: Cells) -> None:
    """Add to each candidate what it gains in a world; mark those that may not be written."""
    first = look(seen, ACTOR_TABLE, seat, A_FIRST)
    before = evaluate(world, seat)
    for k in range(len(values)):
        if k < last_affordable(seen, seat) - first and is_candidate_legal(seen, seat, first + k):
            values[k] += gain(world, trial, seat, first + k, before)
        else:
            values[k] = NOT_LEGAL


@rule
def gain(world: Board, trial: Board, seat: int, k: int, before: int) -> int:
    """Return what one candidate gains a seat in a world."""
    act, other = look(world, MOVE_TABLE, candidate(world, k, O_MOVE), V_ACT), candidate(world, k, O_TARGET)
    lay_out(world, trial)
    if act == PROPOSE:
        return gain_of_offer(trial, seat, k, before)
    if act == ACCEPT:
        conclude(trial, other, seat)
        recount(trial)
        return evaluate(trial, seat) - before
    if act == REFUSE:
        return int(sheet(world, other, seat, OFFER) > 0)
    write_candidate(trial, seat, k)
    carry_out_all(trial)
    fight(trial)
    recount(trial)
    return evaluate(trial, seat) - before


@rule
def gain_of_offer(trial: Board, seat: int, k: int, before: int) -> int:
    """Return half of what a treaty would gain if the other side gains by it too; nothing to be had otherwise."""
    other = candidate(trial, k, O_TARGET)
    theirs = evaluate(trial, other)
    propose(trial, seat, other, candidate(trial, k, O_TREATY), candidate(trial, k, O_CLAUSES))
    conclude(trial, seat, other)
    recount(trial)
    mine = evaluate(trial, seat) - before
    return mine // 2 if evaluate(trial, other) > theirs else min(mine, -1)


@rule
def lay_out(world: Board, trial: Board) -> None:
    """Lay a world out again on a trial board, with clean sheets and a new ledger page."""
    for cell in range(len(world.cells)):
        trial.cells[cell] = world.cells[cell]
    for seat in range(world.book[ACTORS]):
        trial.desk[order_at(trial, seat, 0, -1)] = 0
    trial.desk[LINES] = 0


@rule
def advance(world: Board, trial: Board, seat: int, k: int) -> None:
    """Let a world go on from a candidate that was chosen."""
    gain(world, trial, seat, k, 0)
    act = look(world, MOVE_TABLE, candidate(world, k, O_MOVE), V_ACT)
    if act != PROPOSE:
        for cell in range(len(world.cells)):
            world.cells[cell] = trial.cells[cell]
