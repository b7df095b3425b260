"""§2 Effects: the changes that moves, clauses and events are written in."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    HAND,
    REGIME_TABLE,
    REGIMES,
    REGION_TABLE,
    REGIONS,
    TIE_TABLE,
    Board,
    age_cell,
    between,
    board_cell,
    dyad_cell,
    forces,
    forces_cell,
    known,
    known_size,
    look,
    of_effect,
    pair_cell,
    regime_cell,
    region,
    region_cell,
    setting,
    size_cell,
    track,
    track_cell,
)
from game.rules.codes import (
    A_TAGS,
    ALIGNMENT,
    BRINK,
    BRINK_RISEN,
    BY_TREATY,
    CLOCK,
    CONTESTED,
    DO_ALIGNMENT,
    DO_BRINK,
    DO_CLOCK,
    DO_FORCES,
    DO_FORT,
    DO_HOLDER,
    DO_INTENT,
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
    FORT,
    G_SETTLEMENT,
    G_WEIGHT,
    HOLDER,
    IN_FORCE,
    INTENT,
    K_GOODWILL,
    K_INSTITUTIONS,
    K_SETTLEMENT,
    L_BY,
    L_CAUSE,
    NO_TIE,
    OCCUPIED,
    PLAN,
    PROMISERS,
    R_CLAIMANT,
    RESERVE,
    RESTORED,
    S_FEAR_LIMIT,
    STATUS,
    SUSPENDED,
    UNDISPUTED,
    WAR,
)
from game.rules.feeling import aggravates, felt
from game.rules.ledger import post, post_to
from game.rules.measures import after_last, first_of, plays, plays_at
from game.rules.rule import rule


@rule
def apply_all(b: Board, first: int, last: int, mover: int, target: int, place: int) -> None:
    """Apply a list of effects in printed order."""
    for effect in range(first, last):
        apply(b, effect, mover, target, place)


@rule
def apply(b: Board, effect: int, mover: int, target: int, place: int) -> None:
    """Apply one effect to everybody it speaks of."""
    do = of_effect(b, effect, E_DO)
    if do == DO_BRINK:
        raise_brink(b, of_effect(b, effect, E_STEP))
    elif do == DO_STATUS or do == DO_FORT or do == DO_HOLDER:
        change_region(b, effect, mover, target, place)
    elif do == DO_TRACK or do == DO_FORCES:
        role = of_effect(b, effect, E_OF)
        for one in range(first_of(b, role, mover, target), after_last(b, role, mover, target)):
            if plays(b, role, mover, target, one):
                change_actor(b, effect, one, place)
    else:
        change_pairs(b, effect, mover, target, place)


@rule
def change_pairs(b: Board, effect: int, mover: int, target: int, place: int) -> None:
    """Apply an effect on what lies between two actors, for every pair that it speaks of."""
    of, about = of_effect(b, effect, E_OF), of_effect(b, effect, E_ABOUT)
    for one in range(first_of(b, of, mover, target), after_last(b, of, mover, target)):
        if plays_at(b, of, mover, target, one, place):
            for other in range(first_of(b, about, mover, target), after_last(b, about, mover, target)):
                if look(b, TIE_TABLE, one, other) != NO_TIE and plays(b, about, mover, target, other):
                    change_pair(b, effect, one, other)


@rule
def change_pair(b: Board, effect: int, one: int, other: int) -> None:
    """Apply an effect on what lies between one actor and another."""
    do, what, step, to = (
        of_effect(b, effect, E_DO),
        of_effect(b, effect, E_WHAT),
        of_effect(b, effect, E_STEP),
        of_effect(b, effect, E_TO),
    )
    if do == DO_MODIFIER:
        grow(b, one, other, what, felt(b, what, step))
    elif do == DO_REGIME:
        set_regime(b, one, other, what, to)
    elif do == DO_ALIGNMENT:
        post(b, dyad_cell(b, one, other, ALIGNMENT), lifted(b, one, other, step))
    elif do == DO_INTENT:
        set_intent(b, one, other, to)
    elif do == DO_CLOCK:
        post(b, pair_cell(b, one, other, CLOCK), step)
    elif do == DO_WAR:
        post_to(b, dyad_cell(b, one, other, WAR), to)
    elif do == DO_WITHDRAW:
        withdraw(b, one, other)


@rule
def lifted(b: Board, one: int, other: int, step: int) -> int:
    """Return how far an alignment moves: but by treaty, nobody but an alliance or a union lifts it beyond a plan."""
    if b.desk[HAND + L_CAUSE] == BY_TREATY or look(b, ACTOR_TABLE, b.desk[HAND + L_BY], A_TAGS) & PROMISERS:
        return step
    return min(step, max(0, PLAN - between(b, one, other, ALIGNMENT)))


@rule
def change_actor(b: Board, effect: int, actor: int, place: int) -> None:
    """Apply an effect on an actor's tracks or tokens."""
    step = of_effect(b, effect, E_STEP)
    if of_effect(b, effect, E_DO) == DO_TRACK:
        post(b, track_cell(b, actor, of_effect(b, effect, E_WHAT)), step)
    elif place >= 0 and step > 0:
        deploy(b, actor, place, step)
    elif place >= 0:
        recall(b, actor, place, -step)


@rule
def change_region(b: Board, effect: int, mover: int, target: int, place: int) -> None:
    """Apply an effect on a region."""
    if place < 0:
        return
    if of_effect(b, effect, E_DO) == DO_STATUS:
        post_to(b, region_cell(b, place, STATUS), of_effect(b, effect, E_TO))
    elif of_effect(b, effect, E_DO) == DO_FORT:
        post(b, region_cell(b, place, FORT), of_effect(b, effect, E_STEP))
    else:
        for one in range(b.book[ACTORS]):
            if plays(b, of_effect(b, effect, E_TO), mover, target, one):
                post_to(b, region_cell(b, place, HOLDER), one)
                return


@rule
def grow(b: Board, reader: int, subject: int, modifier: int, step: int) -> int:
    """Move a modifier by so many steps; growth renews it, and a heavy blow (2 or more) costs goodwill."""
    moved = post(b, size_cell(b, reader, subject, modifier), step)
    if step > 0:
        post_to(b, age_cell(b, reader, subject, modifier), 0)
    if step >= 2 and aggravates(b, modifier, step) and known_size(b, reader, subject, K_GOODWILL) > 0:
        post(b, size_cell(b, reader, subject, known(b, K_GOODWILL)), -1)
    return moved


@rule
def grow_known(b: Board, reader: int, subject: int, which: int, step: int) -> int:
    """Move a modifier that the rules name."""
    return grow(b, reader, subject, known(b, which), step)


@rule
def set_regime(b: Board, one: int, other: int, regime: int, to: int) -> None:
    """Bring a regime into a state; both sides feel what the regimes in force give."""
    cell = regime_cell(b, one, other, regime)
    before, after = int(b.cells[cell]), to
    if to == RESTORED:
        after = IN_FORCE if before == SUSPENDED else before
    elif to == SUSPENDED and before != IN_FORCE:
        after = before
    post_to(b, cell, after)
    if (after == IN_FORCE) != (before == IN_FORCE):
        settlement = look(b, REGIME_TABLE, regime, G_SETTLEMENT)
        which = K_SETTLEMENT if settlement else K_INSTITUTIONS
        given = assurance_given(b, one, other, settlement)
        for reader, subject in ((one, other), (other, one)):
            grow_known(b, reader, subject, which, given - known_size(b, reader, subject, which))


@rule
def assurance_given(b: Board, one: int, other: int, settlement: int) -> int:
    """Return the weights of the regimes in force between two actors, 0–3: those of a settlement, or the others."""
    total = 0
    for regime in range(b.book[REGIMES]):
        if (
            b.cells[regime_cell(b, one, other, regime)] == IN_FORCE
            and look(b, REGIME_TABLE, regime, G_SETTLEMENT) == settlement
        ):
            total += look(b, REGIME_TABLE, regime, G_WEIGHT)
    return min(3, total)


@rule
def set_intent(b: Board, one: int, other: int, malign: int) -> None:
    """Turn one side's intent towards another; the fear clock follows, since it measures the way there and back."""
    post_to(b, pair_cell(b, one, other, INTENT), malign)
    post_to(b, pair_cell(b, one, other, CLOCK), setting(b, S_FEAR_LIMIT) if malign else 0)


@rule
def raise_brink(b: Board, step: int) -> None:
    """Move the shared brink track; a rise is remembered until the next season mark."""
    if post(b, board_cell(b, BRINK), step) > 0:
        post_to(b, board_cell(b, BRINK_RISEN), 1)


@rule
def deploy(b: Board, actor: int, place: int, tokens: int) -> None:
    """Move tokens from the reserve to a region, as far as there are any and they fit."""
    fit = min(tokens, track(b, actor, RESERVE), 9 - forces(b, actor, place))
    post(b, forces_cell(b, actor, place), fit)
    post(b, track_cell(b, actor, RESERVE), -fit)


@rule
def recall(b: Board, actor: int, place: int, tokens: int) -> None:
    """Move tokens from a region back to the reserve."""
    moved = -post(b, forces_cell(b, actor, place), -tokens)
    post(b, track_cell(b, actor, RESERVE), moved)


@rule
def withdraw(b: Board, actor: int, claimant: int) -> None:
    """Take an actor's tokens out of what another claims; what it merely occupied or contested goes back."""
    for place in range(b.book[REGIONS]):
        if look(b, REGION_TABLE, place, R_CLAIMANT) == claimant:
            if forces(b, actor, place) > 0:
                recall(b, actor, place, forces(b, actor, place))
            status = region(b, place, STATUS)
            if status == OCCUPIED and region(b, place, HOLDER) == actor:
                post_to(b, region_cell(b, place, HOLDER), claimant)
                post_to(b, region_cell(b, place, STATUS), UNDISPUTED)
            elif status == CONTESTED and region(b, place, HOLDER) == claimant:
                post_to(b, region_cell(b, place, STATUS), UNDISPUTED)
