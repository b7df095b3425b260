"""One conformance suite for every player of the house, over every shipped scenario."""

import numpy as np
import pytest
from randomplay import QUICK, SCENARIOS, shipped

from game.match import Match
from game.players import PLAYERS, make_player
from game.players.doctrines import DOCTRINES

TURNS = 3
SMALL = ("lab-two", "five-days-2008")
"""Scenarios of two and of three seats over which quick runs try every doctrine: they differ in lines, not in code."""
THINKERS = ("easy", "normal", "hard", "search")
"""Players whose turn takes a good part of a second: quick runs try them on the smallest scenario only."""


QUICK_PLAYERS = [name for name in PLAYERS if name not in THINKERS]


def is_quick(name, scenario):
    if name in THINKERS:
        return scenario == "lab-two"
    return scenario in (SMALL if name in DOCTRINES else QUICK)


CASES = [
    pytest.param(name, scenario, marks=() if is_quick(name, scenario) else pytest.mark.long)
    for name in PLAYERS
    for scenario in SCENARIOS
]


def play(name, scenario, seed=11, turns=TURNS):
    """Play some turns with one player in every seat; return the sheets and the last digest."""
    match = Match.start(shipped(scenario), seed)
    seated = {seat: make_player(name, seed + k) for k, seat in enumerate(match.seats)}
    sheets = []
    for _ in range(turns):
        for seat in match.seats:
            sheet = seated[seat].orders(match.view(seat))
            match.submit(seat, [order for order, _ in sheet], [intention for _, intention in sheet])
            sheets.append(sheet)
        match.resolve()
    return sheets, match.pages[-1].digest


@pytest.mark.parametrize(("name", "scenario"), CASES)
def test_its_sheets_are_legal_and_its_play_is_reproducible(name, scenario):
    """`submit` refuses an illegal order, so playing at all shows that every order was legal."""
    assert play(name, scenario) == play(name, scenario)


@pytest.mark.parametrize(("name", "scenario"), CASES)
def test_it_leaves_the_view_alone(name, scenario):
    """A player may draft as it likes; the view it was shown stays as it was."""
    match = Match.start(shipped(scenario), 3)
    view = match.view(match.seats[0])
    cells, desk = view.board.cells.copy(), view.board.desk.copy()
    make_player(name, 1).orders(view)
    assert np.array_equal(view.board.cells, cells)
    assert np.array_equal(view.board.desk, desk)


@pytest.mark.parametrize(("name", "scenario"), CASES)
def test_it_answers_equal_views_equally(name, scenario):
    """What a seat may not know cannot move its player: secrets are turned over, the sheet stays."""
    match = Match.start(shipped(scenario), 5)
    seat = match.seats[-1]
    before = make_player(name, 1).orders(match.view(seat))
    hidden = ~match.view(seat).visible
    match.board.cells[hidden] = 1 - np.minimum(match.board.cells[hidden], 1)
    match.board.desk[0] += 17
    assert make_player(name, 1).orders(match.view(seat)) == before


@pytest.mark.parametrize("name", QUICK_PLAYERS)
def test_it_adds_to_a_sheet_that_is_not_empty(name):
    """A seat may have orders on its sheet already: they are not written a second time."""
    match = Match.start(shipped("five-days-2008"), 3)
    seat = match.seats[0]
    match.write(seat, match.view(seat).legal()[0])
    for order, _ in make_player(name, 1).orders(match.view(seat)):
        match.write(seat, order)


@pytest.mark.parametrize("name", QUICK_PLAYERS)
def test_its_traits_are_true(name):
    """A player that uses chance plays differently with another seed; one that does not, does not."""
    player = make_player(name, 1)
    assert player.traits.source
    sheets = {str(play(name, "spiral-2014", seed=2, turns=1)[0])}
    scenario = shipped("spiral-2014")
    match = Match.start(scenario, 2)
    sheets |= {str(tuple(make_player(name, s).orders(match.view(seat)) for seat in match.seats)) for s in range(4)}
    assert (len(sheets) > 2) == (player.traits.uses_chance)


def test_a_stated_intent_comes_with_what_the_planner_orders():
    """The planner explains each order in a sentence."""
    sheets, _ = play("planner", "five-days-2008", turns=1)
    assert all(intention is not None and intention.sentence for sheet in sheets for _, intention in sheet)


def test_the_historical_player_does_what_is_documented():
    """On 8 August Georgia attacks Tskhinvali, if the documented days before were played."""
    match = Match.start(shipped("five-days-2008"), 1, options={"reading": "thesis"})
    seated = {seat: make_player("historical", 0) for seat in match.seats}
    while match.turn < 8:
        for seat in match.seats:
            sheet = seated[seat].orders(match.view(seat))
            match.submit(seat, [order for order, _ in sheet])
        match.resolve()
    assert "retake-region tskhinvali" in {str(order) for order, _ in match.pages[-1].orders["georgia"]}
