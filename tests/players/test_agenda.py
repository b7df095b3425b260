"""What orders do for their seat's own agenda: nearer is above nothing, further below, and secrets are not read."""

from randomplay import Setting

from game.match.lexicon import lexicon
from game.match.worlds import masked
from game.players.agenda import stake
from game.players.shortfall import distance
from game.rules import board as at
from game.rules.codes import A_FIRST, A_LAST


def stakes(scenario, seat, seed=3):
    """Return the stake of every order of a seat at the start, on the true board and on the one that it sees."""
    match = Setting(scenario, seed).match()
    b, lex, number = match.board, lexicon(match.scenario), match.seats.index(seat)
    told = {}
    first, last = (at.look(b, at.ACTOR_TABLE, number, column) for column in (A_FIRST, A_LAST))
    for k in range(first, last):
        order = str(lex.order(tuple(int(cell) for cell in at.printed(b, at.CANDIDATE_TABLE)[k])))
        told[order] = tuple(stake(board, number, k, board.cells, 1) for board in (b, masked(b, number)))
    return told


def test_a_step_towards_an_aim_counts_and_no_secret_does():
    told = stakes("five-days-2008", "georgia")
    assert told["deepen-partnership nato"][0] > 0
    assert all(true == seen for true, seen in told.values())
    assert min(true for true, _ in told.values()) < 0


def test_distance_is_nothing_within_the_limits():
    assert [distance(value, 2, 4) for value in range(7)] == [2, 1, 0, 0, 0, 1, 2]
