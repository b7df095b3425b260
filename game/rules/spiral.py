"""§5 The spiral: fear feeds itself, regimes stop the clock, and only settlement leads back."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    MODIFIER_TABLE,
    MODIFIERS,
    TIE_TABLE,
    Board,
    age_cell,
    between,
    is_tied,
    known_size,
    look,
    on_board,
    pair_cell,
    setting,
    sheet,
    size,
    size_cell,
)
from game.rules.codes import (
    A_TAGS,
    ALIGNED,
    ALIGNMENT,
    BY_FADING,
    BY_SPIRAL,
    CLOCK,
    D_FADES,
    DISTRUST,
    INTENT,
    K_SETTLEMENT,
    K_SUSPICION,
    NO_TIE,
    NOWHERE,
    PATRON_TAG,
    PLAN,
    RIVALRY,
    S_CONVINCED,
    S_FEAR_LIMIT,
    SEASONS,
    SITUATION,
    SITUATION_II,
    SITUATION_III,
    SP_BENIGN,
    SP_CALM,
    SP_FEAR,
    SP_FEEDBACK,
    SP_MALIGN,
    SP_SPILL_OVER,
)
from game.rules.effects import grow_known, set_intent
from game.rules.ledger import because, post
from game.rules.perception import has_working_regime, is_assured
from game.rules.rule import rule
from game.rules.situation import is_alarmed


@rule
def turn_the_spiral(b: Board) -> None:
    """Run the season's step of the spiral for every side of every rivalry: all clocks, then spill-over, then feedback."""
    for step in range(3):
        for one in range(b.book[ACTORS]):
            for other in range(b.book[ACTORS]):
                if is_tied(b, one, other, RIVALRY):
                    turn_once(b, step, one, other)


@rule
def turn_once(b: Board, step: int, one: int, other: int) -> None:
    """Run one of the three steps for one side; apart, so that the order of seats decides nothing."""
    if step == 0:
        move_clock(b, one, other)
    elif step == 1:
        spill_over(b, one, other)
    else:
        feed_back(b, one, other)


@rule
def move_clock(b: Board, one: int, other: int) -> None:
    """Move one side's fear clock: wound up to the limit a benign side turns malign; run down a malign one turns back."""
    if sheet(b, one, other, INTENT) == 1:
        if is_settling(b, one, other):
            _wind(b, one, other, -1, SP_CALM)
            if sheet(b, one, other, CLOCK) == 0:
                _turn(b, one, other, 0, SP_BENIGN)
        return
    if is_alarmed(b, one, other):
        if between(b, one, other, SITUATION) == SITUATION_II and not has_working_regime(b, one, other):
            _wind(b, one, other, 2 if is_deep(b, one, other) else 1, SP_FEAR)
    else:
        _wind(b, one, other, -1, SP_CALM)
    if sheet(b, one, other, CLOCK) >= setting(b, S_FEAR_LIMIT):
        _turn(b, one, other, 1, SP_MALIGN)


@rule
def is_deep(b: Board, one: int, other: int) -> bool:
    """Say whether a side's fear would convince it, were it not for the nuclear arms of both: what deters does not calm."""
    return bool(sheet(b, one, other, DISTRUST) >= setting(b, S_CONVINCED))


@rule
def is_settling(b: Board, one: int, other: int) -> bool:
    """Say whether a malign side has what leads back: a settlement, a working regime, and no alarm (Tang 2009)."""
    return bool(
        known_size(b, one, other, K_SETTLEMENT) >= 2 and has_working_regime(b, one, other) and not is_alarmed(b, one, other)
    )


@rule
def _wind(b: Board, one: int, other: int, step: int, why: int) -> None:
    because(b, BY_SPIRAL, why, one, other, NOWHERE)
    post(b, pair_cell(b, one, other, CLOCK), step)


@rule
def _turn(b: Board, one: int, other: int, malign: int, why: int) -> None:
    because(b, BY_SPIRAL, why, one, other, NOWHERE)
    set_intent(b, one, other, malign)


@rule
def spill_over(b: Board, one: int, patron: int) -> None:
    """Let malice towards a patron spread to a neighbour that has a plan to join it (Hsu 2025, 肆三)."""
    if sheet(b, one, patron, INTENT) == 0 or not look(b, ACTOR_TABLE, patron, A_TAGS) >> PATRON_TAG & 1:
        return
    for neighbour in range(b.book[ACTORS]):
        if (
            is_tied(b, one, neighbour, RIVALRY)
            and is_tied(b, neighbour, patron, ALIGNED)
            and between(b, neighbour, patron, ALIGNMENT) >= PLAN
            and sheet(b, one, neighbour, INTENT) == 0
        ):
            _turn(b, one, neighbour, 1, SP_SPILL_OVER)


@rule
def feed_back(b: Board, one: int, other: int) -> None:
    """Let suspicion grow by itself in III and IV where nothing assures, every second season."""
    if between(b, one, other, SITUATION) >= SITUATION_III and on_board(b, SEASONS) % 2 == 0 and not is_assured(b, one, other):
        because(b, BY_SPIRAL, SP_FEEDBACK, one, other, NOWHERE)
        grow_known(b, one, other, K_SUSPICION, 1)


@rule
def fade(b: Board) -> None:
    """Age every psychological modifier by a season; one not renewed for its time loses a step."""
    for reader in range(b.book[ACTORS]):
        for subject in range(b.book[ACTORS]):
            if look(b, TIE_TABLE, reader, subject) != NO_TIE:
                because(b, BY_FADING, 0, reader, subject, NOWHERE)
                for modifier in range(b.book[MODIFIERS]):
                    if look(b, MODIFIER_TABLE, modifier, D_FADES) > 0 and size(b, reader, subject, modifier) > 0:
                        age_modifier(b, reader, subject, modifier)


@rule
def age_modifier(b: Board, reader: int, subject: int, modifier: int) -> None:
    """Age one modifier by a season."""
    cell = age_cell(b, reader, subject, modifier)
    if b.cells[cell] + 1 < look(b, MODIFIER_TABLE, modifier, D_FADES):
        post(b, cell, 1)
    else:
        post(b, cell, -int(b.cells[cell]))
        post(b, size_cell(b, reader, subject, modifier), -1)
