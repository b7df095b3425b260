"""Whether an effect moves what a condition measures, and to what; in plain sight, before anything is done."""

from game.rules.board import ACTOR_TABLE, ACTORS, AIM_TABLE, AIMS, Board, Cells, look, of_effect, of_move, of_need
from game.rules.codes import (
    A_LAST,
    A_TAGS,
    COHESION,
    DO_ALIGNMENT,
    DO_BRINK,
    DO_FORCES,
    DO_FORT,
    DO_MODIFIER,
    DO_REGIME,
    DO_STATUS,
    DO_TRACK,
    DO_WAR,
    DO_WITHDRAW,
    E_ABOUT,
    E_DO,
    E_OF,
    E_STEP,
    E_TO,
    E_WHAT,
    ECONOMY,
    I_FIRST_NEED,
    I_LAST_NEED,
    I_SEAT,
    IN_FORCE,
    M_ALIGNMENT,
    M_BRINK,
    M_FORCES,
    M_FORT,
    M_HELD,
    M_MODIFIER,
    M_REGIME,
    M_STATUS,
    M_TRACK,
    M_WAR,
    N_MEASURE,
    N_WHAT,
    NOBODY,
    O_MOVE,
    PLAN,
    PROMISERS,
    RESTORED,
    SELF,
    SUSPENDED,
    V_FIRST_EFFECT,
    V_LAST_EFFECT,
)
from game.rules.measures import plays, plays_at
from game.rules.playout import candidate
from game.rules.rule import rule


@rule
def is_moved_by(b: Board, measured: int, what: int, effect: int) -> bool:
    """Say whether an effect is of the kind that changes a measure, whoever it speaks of."""
    do = of_effect(b, effect, E_DO)
    if measured == M_TRACK or measured == M_MODIFIER or measured == M_REGIME:
        fits = do == (DO_TRACK if measured == M_TRACK else (DO_MODIFIER if measured == M_MODIFIER else DO_REGIME))
        return fits and of_effect(b, effect, E_WHAT) == what
    if measured == M_ALIGNMENT:
        return do == DO_ALIGNMENT
    if measured == M_WAR or measured == M_HELD:
        return do == (DO_WAR if measured == M_WAR else DO_WITHDRAW)
    if measured == M_STATUS or measured == M_FORT:
        return do == (DO_STATUS if measured == M_STATUS else DO_FORT)
    return (measured == M_FORCES and do == DO_FORCES) or (measured == M_BRINK and do == DO_BRINK)


@rule
def after_effect(
    b: Board,
    effect: int,
    measured: int,
    shown: int,
    one: int,
    other: int,
    here: int,
    mover: int,
    target: int,
    place: int,
    agreed: bool,
) -> int:
    """Return what a measure's cell would show after an effect of a move, or of a treaty where `agreed`."""
    if not is_spoken_of(b, effect, measured, one, other, here, mover, target, place):
        return shown
    step, to = of_effect(b, effect, E_STEP), of_effect(b, effect, E_TO)
    if measured == M_ALIGNMENT and not agreed and not look(b, ACTOR_TABLE, mover, A_TAGS) & PROMISERS:
        return shown + min(step, max(0, PLAN - shown))
    if measured == M_REGIME:
        return regime_after(shown, to)
    if measured == M_WAR or measured == M_STATUS:
        return to
    return max(0, shown - 1) if measured == M_HELD else max(0, shown + step)


@rule
def regime_after(before: int, to: int) -> int:
    """Return the state of a regime after an effect on it."""
    if to == RESTORED:
        return IN_FORCE if before == SUSPENDED else before
    return before if to == SUSPENDED and before != IN_FORCE else to


@rule
def is_spoken_of(
    b: Board, effect: int, measured: int, one: int, other: int, here: int, mover: int, target: int, place: int
) -> bool:
    """Say whether an effect speaks of the actors, or of the place, that are measured."""
    if measured == M_BRINK:
        return True
    if measured == M_STATUS or measured == M_FORT:
        return here == place
    of, about = of_effect(b, effect, E_OF), of_effect(b, effect, E_ABOUT)
    if measured == M_TRACK or measured == M_FORCES:
        return plays(b, of, mover, target, one) and (measured == M_TRACK or here == place)
    forth = plays_at(b, of, mover, target, one, place) and plays(b, about, mover, target, other)
    is_mirrored = measured == M_ALIGNMENT or measured == M_WAR or measured == M_REGIME
    return forth or (is_mirrored and plays_at(b, of, mover, target, other, place) and plays(b, about, mover, target, one))


@rule
def bears_on_aims(b: Board, k: int) -> bool:
    """Say whether a candidate's effects are of a kind that any aim of its seat asks about, wherever things stand."""
    move = candidate(b, k, O_MOVE)
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        if is_asked_about(b, seat_of(b, k), effect):
            return True
    return False


@rule
def is_asked_about(b: Board, seat: int, effect: int) -> bool:
    """Say whether an effect is of a kind that any aim of a seat asks about."""
    for aim in range(b.book[AIMS]):
        if look(b, AIM_TABLE, aim, I_SEAT) == seat:
            for need in range(look(b, AIM_TABLE, aim, I_FIRST_NEED), look(b, AIM_TABLE, aim, I_LAST_NEED)):
                if is_moved_by(b, of_need(b, need, N_MEASURE), of_need(b, need, N_WHAT), effect):
                    return True
    return False


@rule
def is_of_nation(b: Board, effect: int) -> bool:
    """Say whether an effect changes its mover's own economy or cohesion."""
    what = of_effect(b, effect, E_WHAT)
    is_own = of_effect(b, effect, E_DO) == DO_TRACK and of_effect(b, effect, E_OF) == SELF
    return is_own and (what == ECONOMY or what == COHESION)


@rule
def mark_effects(b: Board, marks: Cells) -> None:
    """Mark with 1, effect by effect and seat by seat, what can bear on a seat's agenda or nation at all."""
    actors = b.book[ACTORS]
    for cell in range(len(marks)):
        effect, seat = cell // actors, cell % actors
        marks[cell] = int(is_of_nation(b, effect) or is_asked_about(b, seat, effect))


@rule
def seat_of(b: Board, k: int) -> int:
    """Return whose candidate it is."""
    for seat in range(b.book[ACTORS]):
        if k < look(b, ACTOR_TABLE, seat, A_LAST):
            return seat
    return NOBODY
