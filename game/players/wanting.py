"""What a line of a creed wants: which printed orders are of that kind, bear on whom it is about, and promise enough."""

from typing import Final

from game.rules.balance import balance
from game.rules.board import (
    ACTORS,
    CLAUSE_TABLE,
    MODIFIER_TABLE,
    REGION_TABLE,
    TERM_TABLE,
    TIE_TABLE,
    TREATY_TABLE,
    Board,
    between,
    look,
    of_effect,
    of_move,
    track,
)
from game.rules.codes import (
    ACCEPT,
    ALIGNED,
    ALIGNMENT,
    ALLIES,
    C_FIRST,
    C_LAST,
    COHESION,
    CONCILIATORY,
    D_SIGN,
    DEFENCE,
    DEFENSIVE,
    DO_ALIGNMENT,
    DO_CLOCK,
    DO_FORCES,
    DO_FORT,
    DO_MODIFIER,
    DO_TRACK,
    DO_WAR,
    E_DO,
    E_OF,
    E_STEP,
    E_WHAT,
    ECONOMY,
    GROUND,
    MEMBER,
    NO_OPERATION,
    NOBODY,
    NUCLEAR,
    O_CLAUSES,
    O_MOVE,
    O_REGION,
    O_TARGET,
    O_TREATY,
    OFFENCE,
    ORDINARY,
    PROPOSE,
    R_CLAIMANT,
    REFUSE,
    RESERVE,
    SELF,
    T_FIRST,
    T_LAST,
    TARGET,
    V_ACT,
    V_CHARACTER,
    V_FAMILY,
    V_FIRST_EFFECT,
    V_LAST_EFFECT,
    V_OPERATION,
    V_PRICE,
    V_UNLIMITED,
    WAR,
)
from game.rules.deterrence import COSTLY as COSTLY_FROM
from game.rules.effects import touched
from game.rules.measures import target_of
from game.rules.perception import CHEAP as CHEAP_UP_TO
from game.rules.playout import candidate
from game.rules.rule import rule
from game.world.vocabulary import FAMILIES

WANT: Final = (
    "gesture",
    "costly",
    "cheap",
    "threat",
    "arm",
    "guard",
    "bind",
    "recover",
    "back",
    "subvert",
    "signal",
    "loosen",
    "mediate",
    "accept",
    "refuse",
    "propose",
    "attack",
    "conquer",
    "strike",
    "move",
)
(
    GESTURE,
    COSTLY,
    CHEAP,
    THREAT,
    ARM,
    GUARD,
    BIND,
    RECOVER,
    BACK,
    SUBVERT,
    SIGNAL,
    LOOSEN,
    MEDIATE,
    TAKE,
    DECLINE,
    OFFER_TERMS,
    ATTACK,
    CONQUER,
    STRIKE,
    MOVE,
) = range(len(WANT))

DOMESTIC: Final = FAMILIES.index("domestic")
INSTITUTIONS: Final = FAMILIES.index("institutions")
SETTLEMENT: Final = FAMILIES.index("settlement")
SUBVERSION: Final = FAMILIES.index("subversion")
ARMING: Final = FAMILIES.index("arming")
NUCLEAR_FAMILY: Final = FAMILIES.index("nuclear")
ALIGNMENT_FAMILY: Final = FAMILIES.index("alignment")
COERCION: Final = FAMILIES.index("coercion")

TOO_LITTLE: Final = -100
"""What an attack is worth whose balance is below what the line asks."""


@rule
def is_wanted_kind(b: Board, k: int, want: int, number: int) -> bool:
    """Say whether a candidate's move is of the kind that a line wants, by the printed tables alone."""
    move = candidate(b, k, O_MOVE)
    if want == MOVE:
        return move == number
    if want >= TAKE:
        return is_act(b, move, want)
    if of_move(b, move, V_ACT) != ORDINARY or of_move(b, move, V_OPERATION) != NO_OPERATION:
        return False
    return is_of_family(b, move, want)


@rule
def is_act(b: Board, move: int, want: int) -> bool:
    """Say whether a move is an act of diplomacy or an operation that a line wants."""
    if want == STRIKE:
        return of_move(b, move, V_OPERATION) > GROUND
    if want == ATTACK or want == CONQUER:
        return of_move(b, move, V_OPERATION) == GROUND and of_move(b, move, V_UNLIMITED) == int(want == CONQUER)
    act = of_move(b, move, V_ACT)
    if want == TAKE:
        return act == ACCEPT
    return act == REFUSE if want == DECLINE else act == PROPOSE


@rule
def is_of_family(b: Board, move: int, want: int) -> bool:
    """Say whether an ordinary move is of the family or the character that a line wants."""
    character, family, price = of_move(b, move, V_CHARACTER), of_move(b, move, V_FAMILY), of_move(b, move, V_PRICE)
    if want == GESTURE or want == COSTLY or want == CHEAP:
        fits = want == GESTURE or (price >= COSTLY_FROM if want == COSTLY else price <= CHEAP_UP_TO)
        return character == CONCILIATORY and fits
    if want == BIND:
        return family == INSTITUTIONS and character == CONCILIATORY
    if want == THREAT:
        return family == COERCION and character != CONCILIATORY
    if want == RECOVER:
        return family == DOMESTIC and mends(b, move)
    if want == BACK:
        return (family == ALIGNMENT_FAMILY or family == ARMING) and not lets_down(b, move)
    if want >= SUBVERT:
        return is_dealing(want, family, character)
    if want == GUARD:
        return character == DEFENSIVE and adds_arms(b, move) and not adds_offence(b, move)
    return character != CONCILIATORY and adds_arms(b, move)


@rule
def is_dealing(want: int, family: int, character: int) -> bool:
    """Say whether a family and a character are of the covert, nuclear, institutional or mediating kind that is wanted."""
    if want == SUBVERT:
        return family == SUBVERSION
    if want == SIGNAL:
        return family == NUCLEAR_FAMILY and character != CONCILIATORY
    if want == LOOSEN:
        return family == INSTITUTIONS and character != CONCILIATORY
    return family == SETTLEMENT and character == CONCILIATORY


@rule
def mends(b: Board, move: int) -> bool:
    """Say whether a move raises the mover's own economy or cohesion, and neither another's alarm nor its own fear."""
    found = False
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, what, step = of_effect(b, effect, E_DO), of_effect(b, effect, E_WHAT), of_effect(b, effect, E_STEP)
        if do == DO_MODIFIER and step * look(b, MODIFIER_TABLE, what, D_SIGN) > 0:
            return False
        if do == DO_CLOCK and step > 0:
            return False
        if do == DO_TRACK and of_effect(b, effect, E_OF) == SELF and (what == ECONOMY or what == COHESION):
            found = found or step > 0
    return found


@rule
def lets_down(b: Board, move: int) -> bool:
    """Say whether a move loosens an alignment or aggravates what the other feels about the mover."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, what, step = of_effect(b, effect, E_DO), of_effect(b, effect, E_WHAT), of_effect(b, effect, E_STEP)
        if do == DO_ALIGNMENT and step < 0:
            return True
        is_felt = of_effect(b, effect, E_OF) == TARGET or of_effect(b, effect, E_OF) == ALLIES
        if do == DO_MODIFIER and is_felt and step * look(b, MODIFIER_TABLE, what, D_SIGN) > 0:
            return True
    return False


@rule
def ends_war(b: Board, treaty: int, clauses: int) -> bool:
    """Say whether some clauses of a treaty end a war."""
    first = look(b, TREATY_TABLE, treaty, T_FIRST)
    for term in range(first, look(b, TREATY_TABLE, treaty, T_LAST)):
        if clauses >> (term - first) & 1:
            clause = look(b, TERM_TABLE, term, 0)
            for effect in range(look(b, CLAUSE_TABLE, clause, C_FIRST), look(b, CLAUSE_TABLE, clause, C_LAST)):
                if of_effect(b, effect, E_DO) == DO_WAR:
                    return True
    return False


@rule
def adds_offence(b: Board, move: int) -> bool:
    """Say whether a move raises the mover's own offence."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        if of_effect(b, effect, E_DO) == DO_TRACK and of_effect(b, effect, E_OF) == SELF:
            if of_effect(b, effect, E_WHAT) == OFFENCE and of_effect(b, effect, E_STEP) > 0:
                return True
    return False


@rule
def adds_arms(b: Board, move: int) -> bool:
    """Say whether a move raises the mover's own offence, defence or reserve, brings tokens to the map, or fortifies."""
    for effect in range(of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT)):
        do, what = of_effect(b, effect, E_DO), of_effect(b, effect, E_WHAT)
        if of_effect(b, effect, E_STEP) > 0 and (do == DO_FORT or of_effect(b, effect, E_OF) == SELF):
            if do == DO_FORT or do == DO_FORCES or (do == DO_TRACK and (what == OFFENCE or what == DEFENCE or what == RESERVE)):
                return True
    return False


@rule
def is_wanted(b: Board, seat: int, whom: int, k: int, want: int) -> bool:
    """Say whether a candidate bears on whom the line is about, in the direction that is wanted."""
    if whom == NOBODY:
        return True
    move, place = candidate(b, k, O_MOVE), candidate(b, k, O_REGION)
    aimed = target_of(b, seat, candidate(b, k, O_TARGET), place)
    if ATTACK <= want <= STRIKE:
        return aimed == whom or look(b, REGION_TABLE, place, R_CLAIMANT) == whom
    if want == OFFER_TERMS and between(b, seat, whom, WAR) == 1:
        return aimed == whom and ends_war(b, candidate(b, k, O_TREATY), candidate(b, k, O_CLAUSES))
    if want >= BACK:
        return aimed == whom
    if aimed != whom and aimed != NOBODY and aimed != seat:
        return False
    if want == RECOVER or want == ARM or want == GUARD:
        return True
    if want == BIND:
        return aimed == whom
    touch = touched(b, of_move(b, move, V_FIRST_EFFECT), of_move(b, move, V_LAST_EFFECT), seat, aimed, whom, place)
    return touch > 0 if want == THREAT else touch < 0


@rule
def has_balance(b: Board, seat: int, k: int, want: int, number: int) -> int:
    """Return what a candidate is worth beside others that a line wants: of attacks the balance, if it is enough."""
    if not ATTACK <= want <= STRIKE:
        return 0
    place = candidate(b, k, O_REGION)
    defender = target_of(b, seat, NOBODY, place)
    if is_shielded(b, seat, defender):
        return TOO_LITTLE
    value = balance(b, seat, defender, candidate(b, k, O_MOVE), place)
    return value if value >= number else TOO_LITTLE


@rule
def is_shielded(b: Board, attacker: int, defender: int) -> bool:
    """Say whether nuclear arms stand behind a defender against a nuclear attacker, its own or those of an alliance."""
    if track(b, attacker, NUCLEAR) == 0:
        return False
    for friend in range(b.book[ACTORS]):
        is_behind = friend == defender or (
            look(b, TIE_TABLE, friend, defender) == ALIGNED and between(b, friend, defender, ALIGNMENT) == MEMBER
        )
        if is_behind and track(b, friend, NUCLEAR) > 0:
            return True
    return False
