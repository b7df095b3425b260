"""§10 The brink: direct escalation between nuclear powers moves one shared track, at whose end everybody has lost."""

from game.rules.board import (
    ACTORS,
    HAND,
    Board,
    between,
    board_cell,
    is_tied,
    on_board,
    track,
)
from game.rules.codes import (
    ALIGNED,
    ALIGNMENT,
    BRINK,
    BRINK_RISEN,
    BY_BRINK,
    FOR_BRINK,
    L_DIE,
    MEMBER,
    NOWHERE,
    NUCLEAR,
    WAR,
)
from game.rules.dice import roll
from game.rules.effects import raise_brink
from game.rules.ledger import because, post, thrown
from game.rules.rule import rule

BRINK_END = 10


@rule
def direct_clash(b: Board, attacker: int, defender: int) -> None:
    """Raise the brink where a blow falls between nuclear powers, on a member of one, or on a friend fighting beside it."""
    if track(b, attacker, NUCLEAR) > 0 and track(b, defender, NUCLEAR) > 0:
        climb(b, attacker, defender, 3)
        return
    for patron in range(b.book[ACTORS]):
        if is_other_nuclear_friend(b, patron, attacker, defender):
            if between(b, patron, defender, ALIGNMENT) == MEMBER:
                climb(b, attacker, patron, 3)
            elif between(b, patron, attacker, WAR) == 1 and dies_on_six(b, attacker, patron):
                climb(b, attacker, patron, 1)


@rule
def is_other_nuclear_friend(b: Board, patron: int, attacker: int, defender: int) -> bool:
    """Say whether somebody is a nuclear friend of the defender facing a nuclear attacker."""
    return bool(
        patron != attacker
        and is_tied(b, patron, defender, ALIGNED)
        and track(b, patron, NUCLEAR) > 0
        and track(b, attacker, NUCLEAR) > 0
    )


@rule
def dies_on_six(b: Board, attacker: int, patron: int) -> bool:
    """Throw the escalation die: only a 6 climbs."""
    return thrown(b, roll(b, FOR_BRINK, attacker, patron)) == 6


@rule
def climb(b: Board, one: int, other: int, steps: int) -> None:
    """Raise the brink by so many steps."""
    die = int(b.desk[HAND + L_DIE])
    because(b, BY_BRINK, steps, one, other, NOWHERE)
    thrown(b, die)
    raise_brink(b, steps)


@rule
def calm_brink(b: Board) -> None:
    """Let the brink fall by one at a season mark without a new rise."""
    because(b, BY_BRINK, -1, -1, -1, NOWHERE)
    if on_board(b, BRINK_RISEN) == 0:
        post(b, board_cell(b, BRINK), -1)
    post(b, board_cell(b, BRINK_RISEN), -1)
