"""Lists beside creeds change nothing but the time: the same sheets and the same ends as when every candidate is looked at."""

import numpy as np
import pytest

from game.match import Match
from game.players.creed import write_by_creed
from game.players.doctrine import creeds_of
from game.players.doctrines import DOCTRINES
from game.players.listing import listed_creeds
from game.players.lookahead import lay_out
from game.rules.board import ACTORS, SHEETS_AT, copy
from game.rules.codes import SHEET_LENGTH, SHEET_ROWS
from game.world.load import load_scenario


@pytest.mark.parametrize("name", ["lab-two", "five-days-2008"])
def test_doctrines_write_the_same_sheets_with_lists_as_without(name):
    match = Match.start(load_scenario(name), 4)
    world, used = match.view(match.seats[0]).sample(1), np.zeros(SHEET_ROWS, np.int32)
    plain = creeds_of(list(DOCTRINES.values()), match.scenario)
    listed = listed_creeds(list(DOCTRINES.values()), match.scenario, world)
    assert len(listed) > len(plain)
    sheets = {}
    for creeds in (plain, listed):
        for which in range(len(DOCTRINES)):
            for seat in range(int(world.book[ACTORS])):
                board = copy(world)
                lay_out(world, board)
                write_by_creed(board, seat, creeds, int(creeds[2 * which]), int(creeds[2 * which + 1]), used)
                first = SHEETS_AT + seat * SHEET_LENGTH
                sheets.setdefault((which, seat), set()).add(board.desk[first : first + SHEET_LENGTH].tobytes())
    assert all(len(each) == 1 for each in sheets.values())
    assert len(set.union(*sheets.values())) > len(DOCTRINES)
