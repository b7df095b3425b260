"""§2 Roles and conditions: who a sentence speaks of, what it measures, and whether it holds."""

from typing import Final

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    BORDER_TABLE,
    NEIGHBOUR_TABLE,
    REGION_TABLE,
    REGIONS,
    TIE_TABLE,
    TREATIES,
    Board,
    between,
    board_cell,
    dyad_cell,
    forces,
    forces_cell,
    look,
    of_need,
    pair_cell,
    regime_cell,
    region,
    region_cell,
    size_cell,
    track_cell,
    treaty_cell,
)
from game.rules.codes import (
    A_TAGS,
    ALIGNED,
    ALIGNMENT,
    ALLIES,
    BACKERS,
    BRINK,
    CLASH,
    DISTRUST,
    EVERYONE,
    FORT,
    HOLDER,
    INTENT,
    M_ACCESS,
    M_ALIGNMENT,
    M_BRINK,
    M_CLAIMS,
    M_CLASH,
    M_DISPUTE,
    M_DISTRUST,
    M_FORCES,
    M_FORT,
    M_HELD,
    M_HOLDS,
    M_INTENT,
    M_MODIFIER,
    M_NEAR,
    M_OFFER,
    M_REGIME,
    M_SITUATION,
    M_STATUS,
    M_TAG,
    M_TOLL,
    M_TRACK,
    M_TREATY,
    M_TURN,
    M_WAR,
    N_ABOUT,
    N_LEAST,
    N_MEASURE,
    N_MOST,
    N_OF,
    N_WHAT,
    NEIGHBOURS,
    NO_CELL,
    NO_TIE,
    NOBODY,
    OFFER,
    OTHERS,
    R_CLAIMANT,
    RIVALRY,
    RIVALS,
    SELF,
    SITUATION,
    STATUS,
    TARGET,
    TOLL,
    TURN,
    WAR,
)
from game.rules.rule import rule

MEASURES_OF_ONE: Final = sum(
    1 << measured
    for measured in (
        M_TRACK,
        M_TAG,
        M_STATUS,
        M_HOLDS,
        M_CLAIMS,
        M_FORCES,
        M_NEAR,
        M_ACCESS,
        M_BRINK,
        M_TURN,
        M_TOLL,
        M_FORT,
    )
)
"""Measures of one actor, as the bits of a number."""
SETTLED: Final = (M_TAG, M_CLAIMS, M_HOLDS)
"""Measures that nothing changes as long as the holder of the region stays."""


@rule
def plays(b: Board, role: int, mover: int, target: int, actor: int) -> bool:
    """Say whether an actor plays a role for a mover and a target."""
    if role == SELF:
        return actor == mover
    if role == TARGET:
        return actor == target
    if actor == mover:
        return False
    if role == NEIGHBOURS:
        return bool(look(b, TIE_TABLE, actor, mover) == RIVALRY)
    if role == RIVALS:
        return bool(actor != target and look(b, TIE_TABLE, actor, mover) == RIVALRY)
    if role == BACKERS:
        return bool(
            target != NOBODY and look(b, TIE_TABLE, actor, mover) == RIVALRY and look(b, TIE_TABLE, actor, target) == ALIGNED
        )
    if role == ALLIES:
        return bool(actor != target and look(b, TIE_TABLE, actor, mover) == ALIGNED)
    return role == EVERYONE or (role == OTHERS and actor != target)


@rule
def plays_at(b: Board, role: int, mover: int, target: int, actor: int, place: int) -> bool:
    """Say whether an actor plays a role in a place: neighbours are the rivals that stand in it or border on it."""
    if not plays(b, role, mover, target, actor):
        return False
    return role != NEIGHBOURS or place < 0 or near(b, actor, place) > 0 or is_next_to(b, place, actor)


@rule
def is_next_to(b: Board, place: int, seat: int) -> bool:
    """Say whether a region borders on what an actor claims."""
    for other in range(b.book[REGIONS]):
        if look(b, BORDER_TABLE, place, other) > 0 and look(b, REGION_TABLE, other, R_CLAIMANT) == seat:
            return True
    return False


@rule
def first_of(b: Board, role: int, mover: int, target: int) -> int:
    """Return where to begin looking for the actors of a role."""
    if role == SELF:
        return mover
    return max(0, target) if role == TARGET else 0


@rule
def after_last(b: Board, role: int, mover: int, target: int) -> int:
    """Return where to stop looking for the actors of a role."""
    if role == SELF:
        return mover + 1
    return target + 1 if role == TARGET else int(b.book[ACTORS])


@rule
def target_of(b: Board, mover: int, target: int, place: int) -> int:
    """Return the actor an order bears on: for a region its holder, or its claimant where the mover holds it."""
    if place < 0:
        return target
    holder = region(b, place, HOLDER)
    if holder != mover:
        return holder
    claimant = look(b, REGION_TABLE, place, R_CLAIMANT)
    return claimant if claimant != mover else NOBODY


@rule
def holds(b: Board, need: int, mover: int, target: int, place: int) -> bool:
    """Say whether a condition holds, for at least one pair of those it speaks of (with `least` 0: for all)."""
    least, most = of_need(b, need, N_LEAST), of_need(b, need, N_MOST)
    of, about = of_need(b, need, N_OF), of_need(b, need, N_ABOUT)
    measured, what = of_need(b, need, N_MEASURE), of_need(b, need, N_WHAT)
    if is_about_one(measured):
        about = of
    for one in range(first_of(b, of, mover, target), after_last(b, of, mover, target)):
        if plays(b, of, mover, target, one):
            for other in range(first_of(b, about, mover, target), after_last(b, about, mover, target)):
                if is_measured(b, measured, about, mover, target, one, other):
                    value = measure(b, measured, what, one, other, place)
                    if least > 0 and value >= least and value <= most:
                        return True
                    if least == 0 and value > most:
                        return False
    return bool(least == 0)


@rule
def is_measured(b: Board, measured: int, about: int, mover: int, target: int, one: int, other: int) -> bool:
    """Say whether `other` stands on the far end of a measure; a measure of one actor takes that actor itself."""
    if is_about_one(measured):
        return one == other
    if measured != M_HELD and measured != M_DISPUTE and (one == other or look(b, TIE_TABLE, one, other) == NO_TIE):
        return False
    return plays(b, about, mover, target, other)


@rule
def is_about_one(measured: int) -> bool:
    """Say whether a measure needs one actor only."""
    return bool(MEASURES_OF_ONE >> measured & 1)


@rule
def all_hold(b: Board, first: int, last: int, mover: int, target: int, place: int) -> bool:
    """Say whether every condition of a list holds."""
    for need in range(first, last):
        if not holds(b, need, mover, target, place):
            return False
    return True


@rule
def measure(b: Board, measured: int, what: int, of: int, about: int, place: int) -> int:
    """Return what a condition measures, of one actor about another, in a place."""
    cell = cell_of(b, measured, what, of, about, place)
    if cell != NO_CELL:
        return in_words(measured, what, of, int(b.cells[cell]))
    return counted(b, measured, what, of, about, place)


@rule
def cell_of(b: Board, measured: int, what: int, of: int, about: int, place: int) -> int:
    """Return the cell that a measure reads, or `NO_CELL` if it has to be counted or looked up."""
    if measured == M_TRACK:
        return track_cell(b, of, what)
    if measured == M_MODIFIER:
        return size_cell(b, of, about, what)
    if measured == M_ALIGNMENT:
        return dyad_cell(b, of, about, ALIGNMENT)
    if measured == M_WAR:
        return dyad_cell(b, of, about, WAR)
    if measured == M_REGIME:
        return regime_cell(b, of, about, what)
    if place >= 0:
        here = cell_in_place(b, measured, of, place)
        if here != NO_CELL:
            return here
    return cell_of_rest(b, measured, what, of, about)


@rule
def cell_in_place(b: Board, measured: int, of: int, place: int) -> int:
    """Return the cell of a region that a measure reads, or `NO_CELL`."""
    if measured == M_STATUS:
        return region_cell(b, place, STATUS)
    if measured == M_HOLDS:
        return region_cell(b, place, HOLDER)
    if measured == M_FORCES:
        return forces_cell(b, of, place)
    return region_cell(b, place, FORT) if measured == M_FORT else NO_CELL


@rule
def cell_of_rest(b: Board, measured: int, what: int, of: int, about: int) -> int:
    """Return the cell of a pair or of the board that a measure reads, or `NO_CELL`."""
    if measured == M_BRINK:
        return board_cell(b, BRINK)
    if measured == M_INTENT:
        return pair_cell(b, of, about, INTENT)
    if measured == M_OFFER:
        return pair_cell(b, of, about, OFFER)
    if measured == M_TREATY:
        return treaty_cell(b, of, about, what) if what >= 0 else NO_CELL
    if measured == M_DISTRUST:
        return pair_cell(b, of, about, DISTRUST)
    if measured == M_TURN:
        return board_cell(b, TURN)
    if measured == M_TOLL:
        return track_cell(b, of, TOLL)
    if measured == M_SITUATION:
        return dyad_cell(b, of, about, SITUATION)
    return dyad_cell(b, of, about, CLASH) if measured == M_CLASH else NO_CELL


@rule
def in_words(measured: int, what: int, of: int, shown: int) -> int:
    """Return what a measure makes of what its cell shows: the number itself, or 1 if it is the one asked for, or any."""
    if measured == M_STATUS:
        return int(shown == what)
    if measured == M_HOLDS:
        return int(shown == of)
    return int(shown > 0) if measured == M_OFFER or measured == M_TREATY else shown


@rule
def counted(b: Board, measured: int, what: int, of: int, about: int, place: int) -> int:
    """Return a measure that is no single cell."""
    if measured == M_TAG:
        return look(b, ACTOR_TABLE, of, A_TAGS) >> what & 1
    if measured == M_TREATY:
        return any_treaty(b, of, about)
    if measured == M_HELD or measured == M_DISPUTE:
        return held(b, of, about) if measured == M_HELD else has_dispute(b, of, about)
    if place < 0:
        return 0
    if measured == M_CLAIMS:
        return int(look(b, REGION_TABLE, place, R_CLAIMANT) == of)
    tokens = near(b, of, place) if measured == M_NEAR or measured == M_ACCESS else 0
    return int(tokens > 0) if measured == M_ACCESS else tokens


@rule
def has_dispute(b: Board, one: int, other: int) -> int:
    """Return 1 if two actors are at war, or if either holds what the other claims."""
    return int(between(b, one, other, WAR) == 1 or held(b, one, other) + held(b, other, one) > 0)


@rule
def any_treaty(b: Board, one: int, other: int) -> int:
    """Return 1 if any treaty is in force between two actors."""
    for each in range(b.book[TREATIES]):
        if b.cells[treaty_cell(b, one, other, each)] > 0:
            return 1
    return 0


@rule
def held(b: Board, holder: int, claimant: int) -> int:
    """Return how many regions one actor holds that another claims."""
    count = 0
    for place in range(b.book[REGIONS]):
        if region(b, place, HOLDER) == holder and look(b, REGION_TABLE, place, R_CLAIMANT) == claimant:
            count += 1
    return count


@rule
def near(b: Board, actor: int, place: int) -> int:
    """Return an actor's force tokens in a region and by land next to it."""
    total = forces(b, actor, place)
    for k in range(1, 1 + look(b, NEIGHBOUR_TABLE, place, 0)):
        total += forces(b, actor, look(b, NEIGHBOUR_TABLE, place, k))
    return total
