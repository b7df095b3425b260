"""§8 Force: operations are fought region by region with a die and the balance sheet."""

from game.rules.balance import balance
from game.rules.board import (
    ACTORS,
    BORDER_TABLE,
    REGION_TABLE,
    REGIONS,
    TIE_TABLE,
    Board,
    board_cell,
    dyad_cell,
    forces,
    forces_cell,
    is_tied,
    look,
    of_move,
    order,
    order_at,
    region,
    region_cell,
    track_cell,
    written,
)
from game.rules.brink import direct_clash
from game.rules.codes import (
    AIR,
    ALIGNED,
    BALANCE_COLUMN,
    BY_OPERATION,
    CONTESTED,
    DEFENCE,
    ECONOMY,
    FOR_OPERATION,
    FORT,
    GROUND,
    HOLDER,
    K_TERRITORY,
    K_WAR,
    NO_LINK,
    NO_OPERATION,
    NOBODY,
    NOT_FOUGHT,
    O_MOVE,
    O_REGION,
    OCCUPIED,
    R_BACKER,
    R_CLAIMANT,
    R_PEOPLE,
    RAID,
    RIVALRY,
    SEA,
    SEA_WAY,
    SEPARATIST,
    STATUS,
    TAKEN,
    TOLL,
    UNDISPUTED,
    V_OPERATION,
    V_UNLIMITED,
    WAR,
)
from game.rules.dice import roll
from game.rules.effects import grow_known, recall
from game.rules.ledger import because, note, post, post_to, thrown
from game.rules.measures import target_of
from game.rules.orders import can_reach
from game.rules.rule import rule

(REPULSE, STALL, GAIN, BREAKTHROUGH) = range(4)


@rule
def fight(b: Board) -> None:
    """Fight every operation of the turn; all balances are struck before the first die falls."""
    if not has_operations(b):
        return
    strike_balances(b)
    for seat in range(b.book[ACTORS]):
        for row in range(written(b, seat)):
            if order(b, seat, row, BALANCE_COLUMN) != NOT_FOUGHT:
                operate(b, seat, row)


@rule
def has_operations(b: Board) -> bool:
    """Say whether any sheet holds an operation."""
    for seat in range(b.book[ACTORS]):
        for row in range(written(b, seat)):
            if of_move(b, order(b, seat, row, O_MOVE), V_OPERATION) != NO_OPERATION:
                return True
    return False


@rule
def strike_balances(b: Board) -> None:
    """Write the balance of each operation beside its order; an order that failed is not fought."""
    for seat in range(b.book[ACTORS]):
        for row in range(written(b, seat)):
            if order(b, seat, row, BALANCE_COLUMN) != NOT_FOUGHT:
                b.desk[order_at(b, seat, row, BALANCE_COLUMN)] = struck(b, seat, row)


@rule
def struck(b: Board, seat: int, row: int) -> int:
    """Return the balance of an order that is an operation and can still be mounted, or `NOT_FOUGHT`."""
    move, place = order(b, seat, row, O_MOVE), order(b, seat, row, O_REGION)
    if of_move(b, move, V_OPERATION) == NO_OPERATION:
        return NOT_FOUGHT
    target = target_of(b, seat, NOBODY, place)
    if not can_reach(b, seat, move, target, place):
        return NOT_FOUGHT
    return balance(b, seat, target, move, place)


@rule
def operate(b: Board, seat: int, row: int) -> None:
    """Fight one operation: throw, open the war if it is the first blow, and carry out the result."""
    move, place = order(b, seat, row, O_MOVE), order(b, seat, row, O_REGION)
    target = target_of(b, seat, NOBODY, place)
    if target == NOBODY or not can_reach(b, seat, move, target, place):
        return
    because(b, BY_OPERATION, move, seat, target, place)
    die = thrown(b, roll(b, FOR_OPERATION, seat, place * 8 + of_move(b, move, V_OPERATION)))
    note(b)
    open_war(b, seat, target, bool(of_move(b, move, V_UNLIMITED)))
    direct_clash(b, seat, target)
    because(b, BY_OPERATION, move, seat, target, place)
    thrown(b, die)
    carry_result(b, seat, target, move, place, result_of(die + order(b, seat, row, BALANCE_COLUMN)))


@rule
def result_of(total: int) -> int:
    """Return the result for a die and balance: 7 breakthrough, 4 gain, 2 stall, less a repulse."""
    if total >= 7:
        return BREAKTHROUGH
    if total >= 4:
        return GAIN
    return STALL if total >= 2 else REPULSE


@rule
def open_war(b: Board, attacker: int, defender: int, unlimited: bool) -> None:
    """Put a dyad at war with its first blow, and deepen the memory of war with every blow."""
    if post_to(b, dyad_cell(b, attacker, defender, WAR), 1) > 0:
        grow_known(b, defender, attacker, K_WAR, 3 if unlimited else 2)
    else:
        grow_known(b, defender, attacker, K_WAR, 1)


@rule
def carry_result(b: Board, attacker: int, defender: int, move: int, place: int, result: int) -> None:
    """Carry out the result of an operation of any kind."""
    kind = of_move(b, move, V_OPERATION)
    count_toll(b, attacker, defender, place, result, bool(of_move(b, move, V_UNLIMITED)))
    if kind == GROUND:
        fight_on_land(b, attacker, defender, place, result)
    elif result >= GAIN and kind == AIR:
        post(b, forces_cell(b, defender, place), -1)
        post(b, region_cell(b, place, FORT), -1)
        post(b, track_cell(b, defender, DEFENCE), -int(result == BREAKTHROUGH))
    elif result >= GAIN and kind == SEA:
        post(b, track_cell(b, defender, ECONOMY), -1)
    elif result >= GAIN and kind == RAID:
        post(b, forces_cell(b, defender, place), -1)


@rule
def count_toll(b: Board, attacker: int, defender: int, place: int, result: int, unlimited: bool) -> None:
    """Post the human cost of an operation to both sides, by the printed table: heavier where people live."""
    cost = 1 + int(unlimited) + look(b, REGION_TABLE, place, R_PEOPLE)
    post(b, track_cell(b, defender, TOLL), cost + int(result >= GAIN))
    post(b, track_cell(b, attacker, TOLL), max(1, cost // 2) + int(result == REPULSE))


@rule
def fight_on_land(b: Board, attacker: int, defender: int, place: int, result: int) -> None:
    """Carry out a ground operation: losses first, then the region."""
    if result == BREAKTHROUGH:
        lose(b, defender, place, 2)
        take(b, attacker, defender, place)
    elif result == GAIN:
        lose(b, defender, place, 1)
        lose(b, attacker, place, 1)
        if region(b, place, STATUS) == CONTESTED:
            take(b, attacker, defender, place)
        else:
            post_to(b, region_cell(b, place, STATUS), CONTESTED)
    elif result == STALL:
        lose(b, attacker, place, 1)
    else:
        lose(b, attacker, place, 2)


@rule
def lose(b: Board, actor: int, place: int, tokens: int) -> None:
    """Take losses from the region, then by land from next to it, in the order of the board's numbers."""
    left = tokens + post(b, forces_cell(b, actor, place), -tokens)
    for next_to in range(b.book[REGIONS]):
        if left > 0 and is_by_land(b, place, next_to):
            left += post(b, forces_cell(b, actor, next_to), -left)


@rule
def is_by_land(b: Board, place: int, next_to: int) -> bool:
    """Say whether two regions border by land."""
    return bool(look(b, BORDER_TABLE, place, next_to) != NO_LINK and look(b, BORDER_TABLE, place, next_to) != SEA_WAY)


@rule
def take(b: Board, attacker: int, defender: int, place: int) -> None:
    """Take a region: the defender falls back, the attacker moves in, and the change is felt."""
    recall(b, defender, place, forces(b, defender, place))
    move_in(b, attacker, place, 2)
    claimant = look(b, REGION_TABLE, place, R_CLAIMANT)
    status = region(b, place, STATUS)
    post_to(b, region_cell(b, place, HOLDER), attacker)
    post(b, board_cell(b, TAKEN), 1)
    if claimant == attacker:
        post_to(b, region_cell(b, place, STATUS), UNDISPUTED)
        grow_known(b, attacker, defender, K_TERRITORY, -1)
    else:
        is_backer = look(b, REGION_TABLE, place, R_BACKER) == attacker
        post_to(b, region_cell(b, place, STATUS), SEPARATIST if is_backer or status == SEPARATIST else OCCUPIED)
        feel_loss(b, attacker, claimant)


@rule
def feel_loss(b: Board, attacker: int, claimant: int) -> None:
    """Post what a lost region means to its claimant, and its echo to the claimant's friends."""
    if look(b, TIE_TABLE, claimant, attacker) == RIVALRY:
        grow_known(b, claimant, attacker, K_TERRITORY, 2)
    for friend in range(b.book[ACTORS]):
        if is_tied(b, friend, claimant, ALIGNED) and is_tied(b, friend, attacker, RIVALRY):
            grow_known(b, friend, attacker, K_TERRITORY, 1)


@rule
def move_in(b: Board, actor: int, place: int, tokens: int) -> None:
    """Move tokens into a region by land from next to it, in the order of the board's numbers."""
    left = tokens
    for next_to in range(b.book[REGIONS]):
        if left > 0 and is_by_land(b, place, next_to):
            moved = -post(b, forces_cell(b, actor, next_to), -min(left, max(0, 9 - forces(b, actor, place))))
            post(b, forces_cell(b, actor, place), moved)
            left -= moved
