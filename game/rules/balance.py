"""§8 The offence–defence balance sheet, printed before any attack and the same for every seat.

Sources: Jervis 1978; Van Evera 1998; the factors that the thesis uses, 2.2 and 4.3.
"""

from game.rules.board import (
    ACTORS,
    BORDER_TABLE,
    REGION_TABLE,
    REGIONS,
    TIE_TABLE,
    Board,
    between,
    forces,
    look,
    of_move,
    region,
    setting,
    track,
)
from game.rules.codes import (
    ALIGNED,
    ALIGNMENT,
    COHESION,
    DEFENCE,
    ECONOMY,
    ENERGY,
    FORT,
    MEMBER,
    MOUNTAIN,
    NO_LINK,
    OFFENCE,
    PARTNERSHIP,
    R_TERRAIN,
    ROAD,
    S_ADVANTAGE,
    SEA_WAY,
    STANDING,
    URBAN,
    V_UNLIMITED,
    WAR,
)
from game.rules.measures import near
from game.rules.rule import rule

BALANCE_LINES = 11
(
    LINE_FRONT,
    LINE_WHOLE,
    LINE_ACCESS,
    LINE_FORT,
    LINE_NATION,
    LINE_AIM,
    LINE_SURPRISE,
    LINE_FRIENDS,
    LINE_BACKLASH,
    LINE_HOME,
    LINE_TECHNIQUE,
) = range(BALANCE_LINES)
BALANCE_LIMIT = 5


@rule
def balance(b: Board, attacker: int, defender: int, move: int, place: int) -> int:
    """Return the sum of the balance sheet, held between −5 and +5."""
    total = 0
    for line in range(BALANCE_LINES):
        total += balance_line(b, line, attacker, defender, move, place)
    return max(-BALANCE_LIMIT, min(BALANCE_LIMIT, total))


@rule
def balance_line(b: Board, line: int, attacker: int, defender: int, move: int, place: int) -> int:
    """Return one line of the balance sheet, −2 to +2."""
    if line == LINE_FRONT:
        return front_line(near(b, attacker, place), near(b, defender, place))
    if line == LINE_WHOLE:
        return graded(track(b, attacker, OFFENCE) - track(b, defender, DEFENCE), -3, 0, 2, 4)
    if line == LINE_ACCESS:
        return access_line(b, attacker, place)
    if line == LINE_FORT:
        return -((region(b, place, FORT) + 1) // 2)
    if line == LINE_AIM:
        return -1 if of_move(b, move, V_UNLIMITED) else 1
    if line == LINE_TECHNIQUE:
        return setting(b, S_ADVANTAGE) - 1
    return political_line(b, line, attacker, defender)


@rule
def political_line(b: Board, line: int, attacker: int, defender: int) -> int:
    """Return one of the lines that lie off the battlefield, −2 to +2."""
    if line == LINE_NATION:
        return nation_line(b, attacker, defender)
    if line == LINE_SURPRISE:
        return 1 - between(b, attacker, defender, WAR)
    if line == LINE_FRIENDS:
        return friends_line(b, attacker, defender)
    if line == LINE_BACKLASH:
        return int(track(b, attacker, ENERGY) >= 6) - int(track(b, attacker, STANDING) <= 2)
    return int(track(b, attacker, COHESION) >= 7) - int(track(b, attacker, COHESION) <= 3)


@rule
def graded(difference: int, worst: int, bad: int, good: int, best: int) -> int:
    """Return −2 to +2 for a difference against four printed limits."""
    if difference >= best:
        return 2
    if difference >= good:
        return 1
    if difference <= worst:
        return -2
    return -1 if difference < bad else 0


@rule
def front_line(attackers: int, defenders: int) -> int:
    """Return the line of forces near the front: three to one +2, three to two +1, less than even −1, than half −2."""
    if attackers > 0 and attackers >= 3 * defenders:
        return 2
    if attackers > 0 and 2 * attackers >= 3 * defenders:
        return 1
    if 2 * attackers < defenders:
        return -2
    return -1 if attackers < defenders else 0


@rule
def access_line(b: Board, attacker: int, place: int) -> int:
    """Return the line of access and terrain, −2 to +1: the best way in counts."""
    best = 1 if forces(b, attacker, place) > 0 else -2
    for next_to in range(b.book[REGIONS]):
        link = look(b, BORDER_TABLE, place, next_to)
        if link != NO_LINK and link != SEA_WAY and forces(b, attacker, next_to) > 0:
            best = max(best, 0 if link == ROAD else -1)
    terrain = look(b, REGION_TABLE, place, R_TERRAIN)
    return max(-2, best - int(terrain == URBAN or terrain == MOUNTAIN))


@rule
def nation_line(b: Board, attacker: int, defender: int) -> int:
    """Return the line of the nation: economy and cohesion together four apart."""
    edge = track(b, attacker, ECONOMY) + track(b, attacker, COHESION)
    edge -= track(b, defender, ECONOMY) + track(b, defender, COHESION)
    return int(edge >= 4) - int(edge <= -4)


@rule
def friends_line(b: Board, attacker: int, defender: int) -> int:
    """Return the line of the defender's friends, 0 to −2."""
    worst = 0
    for friend in range(b.book[ACTORS]):
        if friend != attacker and friend != defender and look(b, TIE_TABLE, friend, defender) == ALIGNED:
            step = between(b, friend, defender, ALIGNMENT)
            if step == MEMBER or between(b, friend, attacker, WAR) == 1:
                worst = min(worst, -2)
            elif step >= PARTNERSHIP and track(b, friend, COHESION) >= 6:
                worst = min(worst, -1)
    return worst
