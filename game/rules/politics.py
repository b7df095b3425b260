"""§9 Politics: events happen, governments stand or fall, and wars are paid for."""

from game.rules.board import (
    ACTOR_TABLE,
    ACTORS,
    EVENT_TABLE,
    OCCURRENCE_TABLE,
    OCCURRENCES,
    Board,
    between,
    is_tied,
    look,
    on_board,
    points_cell,
    setting,
    track,
    track_cell,
)
from game.rules.codes import (
    A_COHESION,
    A_ECONOMY,
    A_POINTS,
    BY_EVENT,
    BY_POLITICS,
    C_FIRST,
    C_LAST,
    COHESION,
    ECONOMY,
    FOR_EVENT,
    NOBODY,
    NOWHERE,
    O_ABOUT,
    O_EVENT,
    O_ODDS,
    O_OF,
    O_PLACE,
    O_TURN,
    ORIENTATION,
    PO_COHESION,
    PO_FALL,
    PO_POINTS,
    PO_RECOVERY,
    PO_STANDING,
    PO_UPKEEP,
    S_DOCUMENTED,
    STANDING,
    TURN,
    WAR,
)
from game.rules.dice import roll
from game.rules.effects import apply_all
from game.rules.ledger import because, note, post, post_to, thrown
from game.rules.measures import target_of
from game.rules.rule import rule


@rule
def let_events_happen(b: Board) -> bool:
    """Let the events of this turn happen, as documented or as a die has it; say whether any was due."""
    turn, any_due = on_board(b, TURN), False
    for k in range(b.book[OCCURRENCES]):
        if look(b, OCCURRENCE_TABLE, k, O_TURN) == turn:
            let_happen(b, k)
            any_due = True
    return any_due


@rule
def let_happen(b: Board, k: int) -> None:
    """Let one event of the calendar happen, if its die has it."""
    event, of = look(b, OCCURRENCE_TABLE, k, O_EVENT), look(b, OCCURRENCE_TABLE, k, O_OF)
    place = look(b, OCCURRENCE_TABLE, k, O_PLACE)
    about = target_of(b, of, look(b, OCCURRENCE_TABLE, k, O_ABOUT), place)
    because(b, BY_EVENT, k, of, about, place)
    if setting(b, S_DOCUMENTED) == 0 and look(b, OCCURRENCE_TABLE, k, O_ODDS) < 6:
        if thrown(b, roll(b, FOR_EVENT, of, k)) > look(b, OCCURRENCE_TABLE, k, O_ODDS):
            return
    note(b)
    apply_all(b, look(b, EVENT_TABLE, event, C_FIRST), look(b, EVENT_TABLE, event, C_LAST), of, about, place)


@rule
def season_at_home(b: Board) -> None:
    """Run the season's step of every nation: upkeep, opinion, standing, and governments that fall."""
    for actor in range(b.book[ACTORS]):
        if is_at_war(b, actor):
            _settle(b, actor, PO_UPKEEP, ECONOMY, track(b, actor, ECONOMY) - 1)
        else:
            _settle(b, actor, PO_RECOVERY, ECONOMY, look(b, ACTOR_TABLE, actor, A_ECONOMY))
        _settle(b, actor, PO_STANDING, STANDING, 5)
        if is_collapsing(b, actor):
            continue
        if track(b, actor, COHESION) == 0:
            fall(b, actor)
        else:
            _settle(b, actor, PO_COHESION, COHESION, look(b, ACTOR_TABLE, actor, A_COHESION))


@rule
def _settle(b: Board, actor: int, why: int, which: int, rest: int) -> None:
    """Move a track one step towards where it comes to rest."""
    because(b, BY_POLITICS, why, actor, NOBODY, NOWHERE)
    standing = track(b, actor, which)
    post(b, track_cell(b, actor, which), int(standing < rest) - int(standing > rest))


@rule
def fall(b: Board, actor: int) -> None:
    """Let a government fall: orientation a step towards balance, a new start at home."""
    because(b, BY_POLITICS, PO_FALL, actor, NOBODY, NOWHERE)
    orientation = track(b, actor, ORIENTATION)
    post(b, track_cell(b, actor, ORIENTATION), int(orientation < 2) - int(orientation > 2))
    post_to(b, track_cell(b, actor, COHESION), 4)


@rule
def is_collapsing(b: Board, actor: int) -> bool:
    """Say whether an actor at war is spent abroad and at home, so that no new government can go on with it."""
    return bool(is_at_war(b, actor) and track(b, actor, ECONOMY) <= 1 and track(b, actor, COHESION) <= 1)


@rule
def is_at_war(b: Board, actor: int) -> bool:
    """Say whether an actor is at war with anybody."""
    for other in range(b.book[ACTORS]):
        if is_tied_at_all(b, actor, other) and between(b, actor, other, WAR) == 1:
            return True
    return False


@rule
def is_tied_at_all(b: Board, one: int, other: int) -> bool:
    """Say whether two actors form a dyad."""
    return is_tied(b, one, other, 1) or is_tied(b, one, other, 2)


@rule
def deal_points(b: Board) -> None:
    """Give every seat its action points for the next turn."""
    for actor in range(b.book[ACTORS]):
        because(b, BY_POLITICS, PO_POINTS, actor, NOBODY, NOWHERE)
        points = (
            look(b, ACTOR_TABLE, actor, A_POINTS) - int(track(b, actor, COHESION) <= 2) - int(track(b, actor, ECONOMY) <= 1)
        )
        post_to(b, points_cell(b, actor), max(1, points))
