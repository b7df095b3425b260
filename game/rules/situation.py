"""§3 Situations: Clash and Distrust are sums of the modifiers in force; the matrix names what they make."""

from game.rules.board import (
    ACTORS,
    AT_SIZES,
    MODIFIERS,
    TABLES_AT,
    TIE_TABLE,
    WEIGHT_TABLE,
    Board,
    between,
    dyad_cell,
    look,
    pair_cell,
    setting,
    sheet,
    track,
)
from game.rules.codes import (
    BY_COUNT,
    CLASH,
    DISTRUST,
    INTENT,
    NO_TIE,
    NOWHERE,
    NUCLEAR,
    S_ALARMED,
    S_CONVINCED,
    S_DETERRENCE,
    S_INCOMPATIBLE,
    S_MALICE,
    S_UNCERTAINTY,
    SITUATION,
    SITUATION_I,
    SITUATION_II,
    SITUATION_III,
    SITUATION_IV,
)
from game.rules.ledger import because, post_to
from game.rules.rule import rule


@rule
def clash_of(b: Board, one: int, other: int) -> int:
    """Return how far two sides' interests really exclude each other, from 0 (Hsu 2025, 貳二)."""
    return clash_from(b, one, other, weigh(b, one, other)[0] + weigh(b, other, one)[0])


@rule
def distrust_of(b: Board, reader: int, subject: int) -> int:
    """Return how firmly a side believes that interests cannot be reconciled, 0–30."""
    return distrust_from(b, weigh(b, reader, subject)[1] + weigh(b, subject, reader)[2])


@rule
def clash_from(b: Board, one: int, other: int, facts: int) -> int:
    """Return the Clash that facts and intents make."""
    return max(0, facts + setting(b, S_MALICE) * (sheet(b, one, other, INTENT) + sheet(b, other, one, INTENT)))


@rule
def distrust_from(b: Board, felt: int) -> int:
    """Return the Distrust that what is felt makes on top of uncertainty."""
    return min(30, max(0, setting(b, S_UNCERTAINTY) + felt))


@rule
def weigh(b: Board, reader: int, subject: int) -> tuple[int, int, int]:
    """Return what a sheet adds to Clash, to its reader's Distrust and to the subject's own."""
    count, weights = int(b.book[MODIFIERS]), int(b.book[TABLES_AT + 2 * WEIGHT_TABLE])
    start = int(b.book[AT_SIZES]) + (reader * int(b.book[ACTORS]) + subject) * count
    sizes, on_clash = b.cells[start : start + count], b.book[weights : weights + count]
    on_reader, on_subject = b.book[weights + count : weights + 2 * count], b.book[weights + 2 * count : weights + 3 * count]
    clash, felt, mirrored = 0, 0, 0
    for modifier in range(count):
        steps = int(sizes[modifier])
        clash += steps * int(on_clash[modifier])
        felt += steps * int(on_reader[modifier])
        mirrored += steps * int(on_subject[modifier])
    return clash, felt, mirrored


@rule
def is_alarmed(b: Board, reader: int, subject: int) -> bool:
    """Say whether a side fears that interests may not be reconcilable."""
    return bool(sheet(b, reader, subject, DISTRUST) >= setting(b, S_ALARMED))


@rule
def is_convinced(b: Board, reader: int, subject: int) -> bool:
    """Say whether a side holds that only yielding could settle it; mutual deterrence asks for more."""
    limit = setting(b, S_CONVINCED)
    if track(b, reader, NUCLEAR) > 0 and track(b, subject, NUCLEAR) > 0:
        limit = limit + setting(b, S_DETERRENCE)
    return bool(sheet(b, reader, subject, DISTRUST) >= limit)


@rule
def situation_of(b: Board, one: int, other: int) -> int:
    """Return the situation of a dyad, 1–4, from its counted Clash and Distrusts and its intents (Hsu 2025, Table 1)."""
    if between(b, one, other, CLASH) < setting(b, S_INCOMPATIBLE):
        return SITUATION_II if is_alarmed(b, one, other) or is_alarmed(b, other, one) else SITUATION_I
    return SITUATION_IV if _knows(b, one, other) and _knows(b, other, one) else SITUATION_III


@rule
def _knows(b: Board, one: int, other: int) -> bool:
    return bool(is_convinced(b, one, other) or sheet(b, one, other, INTENT) == 1)


@rule
def recount(b: Board) -> None:
    """Bring Clash, Distrust and the situation of every dyad up to what the modifiers now sum to."""
    for one in range(b.book[ACTORS]):
        for other in range(one + 1, b.book[ACTORS]):
            if look(b, TIE_TABLE, one, other) != NO_TIE:
                because(b, BY_COUNT, 0, one, other, NOWHERE)
                recount_dyad(b, one, other)


@rule
def recount_dyad(b: Board, one: int, other: int) -> None:
    """Count one dyad: both sheets are weighed once."""
    mine, theirs = weigh(b, one, other), weigh(b, other, one)
    post_to(b, pair_cell(b, one, other, DISTRUST), distrust_from(b, mine[1] + theirs[2]))
    post_to(b, pair_cell(b, other, one, DISTRUST), distrust_from(b, theirs[1] + mine[2]))
    post_to(b, dyad_cell(b, one, other, CLASH), clash_from(b, one, other, mine[0] + theirs[0]))
    post_to(b, dyad_cell(b, one, other, SITUATION), situation_of(b, one, other))
