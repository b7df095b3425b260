"""§4 Reading: a move is what the other side makes of it."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    REGIME_TABLE,
    REGIMES,
    TIE_TABLE,
    Board,
    between,
    known_size,
    look,
    of_move,
    pair_cell,
    regime_cell,
    setting,
)
from game.rules.codes import (
    A_PRIOR,
    BY_CLOCK,
    BY_READING,
    CONCILIATORY,
    DEFENSIVE,
    DETERRENCE,
    FOR_READING,
    G_WEIGHT,
    GESTURES,
    IN_FORCE,
    K_BENEFIT,
    K_IMAGE,
    K_INSTITUTIONS,
    K_MEMORY,
    K_NATIONALISM,
    K_SETTLEMENT,
    K_SUSPICION,
    NO_TIE,
    OFFENSIVE,
    S_ADVANTAGE,
    S_INDISTINGUISHABLE,
    S_THEORY,
    SITUATION,
    SITUATION_I,
    SITUATION_III,
    THREATS,
    V_CHARACTER,
    V_PRICE,
)
from game.rules.deterrence import COSTLY, see_resolve, see_weakness
from game.rules.dice import roll
from game.rules.effects import grow_known
from game.rules.feeling import touched
from game.rules.ledger import because, because_plainly, note, post, post_to, thrown
from game.rules.rule import rule
from game.rules.situation import is_alarmed

WORST_CASE = 4
CHEAP = 1
WORKING = 2
"""Weight from which a regime, or the sum of a settlement's, is a working one."""


@rule
def read_order(b: Board, move: int, mover: int, target: int, place: int, row: int) -> None:
    """Let every side read an order that changes its sheet about the mover; help that woos nobody is taken as it is."""
    for reader in range(b.book[ACTORS]):
        if look(b, TIE_TABLE, reader, mover) != NO_TIE:
            touch = touched(b, move, mover, target, reader, place)
            because(b, BY_READING, move, mover, reader, place)
            if touch > 0:
                post(b, pair_cell(b, reader, mover, THREATS), 1)
                read_as_threat(b, move, mover, reader, row)
            elif touch < 0 and of_move(b, move, V_CHARACTER) == CONCILIATORY:
                post(b, pair_cell(b, reader, mover, GESTURES), 1)
                read_as_gesture(b, move, mover, reader)


@rule
def read_as_threat(b: Board, move: int, mover: int, reader: int, row: int) -> None:
    """Read an order that alarms by the theory that is played."""
    if setting(b, S_THEORY) == DETERRENCE:
        see_resolve(b, move, mover, reader)
    else:
        read_threat(b, move, mover, reader, row)


@rule
def read_as_gesture(b: Board, move: int, mover: int, reader: int) -> None:
    """Read a reassuring order by the theory that is played."""
    if setting(b, S_THEORY) == DETERRENCE:
        see_weakness(b, move, mover, reader)
    else:
        read_gesture(b, move, mover, reader)


@rule
def forget_acts(b: Board) -> None:
    """Clear the tallies of what each side did to the other in the turn before."""
    for reader in range(b.book[ACTORS]):
        for subject in range(b.book[ACTORS]):
            if look(b, TIE_TABLE, reader, subject) != NO_TIE:
                because_plainly(b, BY_CLOCK, 0)
                post_to(b, pair_cell(b, reader, subject, THREATS), 0)
                post_to(b, pair_cell(b, reader, subject, GESTURES), 0)


@rule
def read_threat(b: Board, move: int, mover: int, reader: int, row: int) -> None:
    """Read an order that alarms: as it is, or as the worst case (Jervis 1976, 1978)."""
    die = thrown(b, roll(b, FOR_READING, mover * 64 + reader * 8 + row, move))
    points = threat_points(b, move, mover, reader) + die_points(die)
    if points < WORST_CASE or grow_known(b, reader, mover, K_SUSPICION, 1) == 0:
        note(b)


@rule
def threat_points(b: Board, move: int, mover: int, reader: int) -> int:
    """Return how grave an order looks from over there before the die, by the printed table."""
    points = character_points(b, move) + setting(b, S_ADVANTAGE) - 1 + look(b, ACTOR_TABLE, reader, A_PRIOR)
    situation = between(b, reader, mover, SITUATION)
    if situation == SITUATION_I:
        points -= 1
    elif situation >= SITUATION_III:
        points += 1
    if has_hostile_image(b, reader, mover):
        points += 1
    if is_assured(b, reader, mover):
        points -= 1
    return points


@rule
def character_points(b: Board, move: int) -> int:
    """Return where a reading starts, 0–2; what cannot be told apart from offence counts as offensive (Jervis 1978)."""
    character = of_move(b, move, V_CHARACTER)
    if character != CONCILIATORY and setting(b, S_INDISTINGUISHABLE) == 1:
        character = OFFENSIVE
    return max(0, character - DEFENSIVE)


@rule
def die_points(die: int) -> int:
    """Return what chance adds to a reading: 1 takes one away, 6 adds one."""
    return int(die == 6) - int(die == 1)


@rule
def has_hostile_image(b: Board, reader: int, subject: int) -> bool:
    """Say whether memory, nationalism or image stands at 2 or more."""
    worst = max(known_size(b, reader, subject, K_MEMORY), known_size(b, reader, subject, K_NATIONALISM))
    return max(worst, known_size(b, reader, subject, K_IMAGE)) >= 2


@rule
def is_assured(b: Board, one: int, other: int) -> bool:
    """Say whether regimes and settlement between two sides amount to 2 or more."""
    return known_size(b, one, other, K_INSTITUTIONS) + known_size(b, one, other, K_SETTLEMENT) >= WORKING


@rule
def has_working_regime(b: Board, one: int, other: int) -> bool:
    """Say whether a security regime works between two sides: one in which they meet and bind each other, or a settlement."""
    if known_size(b, one, other, K_SETTLEMENT) >= WORKING:
        return True
    for regime in range(b.book[REGIMES]):
        if b.cells[regime_cell(b, one, other, regime)] == IN_FORCE and look(b, REGIME_TABLE, regime, G_WEIGHT) >= WORKING:
            return True
    return False


@rule
def read_gesture(b: Board, move: int, mover: int, reader: int) -> None:
    """Read a reassuring order: costly ones are believed, cheap ones discounted by the alarmed (Kydd 2005)."""
    moved = 0
    if of_move(b, move, V_PRICE) >= COSTLY:
        moved = grow_known(b, reader, mover, K_BENEFIT, 1)
    elif of_move(b, move, V_PRICE) <= CHEAP and is_alarmed(b, reader, mover):
        moved = grow_known(b, reader, mover, K_SUSPICION, 1)
    if moved == 0:
        note(b)
