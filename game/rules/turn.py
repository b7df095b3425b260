"""§12 The sequence of a turn, in the printed order; between turns the board waits for orders."""

from game.rules.board import (
    ACTORS,
    CALENDAR_TABLE,
    LINES,
    Board,
    board_cell,
    look,
    on_board,
    order_at,
    setting,
)
from game.rules.brink import calm_brink
from game.rules.codes import BY_CLOCK, DETERRENCE, ENDING, NO_ENDING, S_THEORY, SEASONS, TURN
from game.rules.deterrence import weigh_temptations
from game.rules.diplomacy import let_offers_age, negotiate
from game.rules.ends import look_for_end
from game.rules.force import fight
from game.rules.ledger import because_plainly, post
from game.rules.orders import carry_out_all
from game.rules.perception import forget_acts
from game.rules.politics import deal_points, let_events_happen, season_at_home
from game.rules.rule import rule
from game.rules.situation import recount
from game.rules.spiral import fade, turn_the_spiral


@rule
def open_game(b: Board) -> None:
    """Make the board ready for the first orders: count, deal points, and let the first events happen."""
    recount(b)
    deal_points(b)
    let_events_happen(b)
    recount(b)


@rule
def resolve(b: Board) -> None:
    """Adjudicate one turn from the sheets, and open the next one unless the game has ended."""
    act(b)
    pass_seasons(b)
    look_for_end(b)
    if on_board(b, ENDING) == NO_ENDING:
        open_turn(b)


@rule
def act(b: Board) -> None:
    """Carry out what stands on the sheets, take them off the table, and count."""
    forget_acts(b)
    negotiate(b, True)
    negotiate(b, False)
    carry_out_all(b)
    fight(b)
    clear_sheets(b)
    recount(b)


@rule
def pass_seasons(b: Board) -> None:
    """Pass every season mark that the calendar has at the end of this turn."""
    for _ in range(look(b, CALENDAR_TABLE, on_board(b, TURN), 0)):
        pass_season(b)


@rule
def pass_season(b: Board) -> None:
    """Run what goes by seasons: the spiral, fading, the brink, and politics at home."""
    because_plainly(b, BY_CLOCK, 0)
    post(b, board_cell(b, SEASONS), 1)
    if setting(b, S_THEORY) == DETERRENCE:
        weigh_temptations(b)
    else:
        turn_the_spiral(b)
    fade(b)
    calm_brink(b)
    season_at_home(b)
    recount(b)


@rule
def open_turn(b: Board) -> None:
    """Turn the calendar's leaf: proposals age, points are dealt, events happen."""
    because_plainly(b, BY_CLOCK, 0)
    post(b, board_cell(b, TURN), 1)
    let_offers_age(b)
    deal_points(b)
    if let_events_happen(b):
        recount(b)


@rule
def clear_sheets(b: Board) -> None:
    """Take the order sheets off the table."""
    for seat in range(b.book[ACTORS]):
        b.desk[order_at(b, seat, 0, -1)] = 0


@rule
def clear_ledger(b: Board) -> None:
    """Begin a new page of the ledger."""
    b.desk[LINES] = 0
