"""Every shipped scenario can be played to an end: under every choice of options, at every length, from every seat."""

import random
from itertools import combinations

import pytest
from attrs import evolve
from randomplay import (
    QUICK,
    SCENARIOS,
    Setting,
    candidates_of,
    dear,
    is_over,
    option_choices,
    play_match,
    play_turn,
    shipped,
    submit_all,
)

from game.match import Match
from game.rules import codes
from game.rules.board import CALENDAR_TABLE, LINES, OCCURRENCE_TABLE, on_board, printed
from game.world.scenario import Standing, Tie

WAYS = [(name, way) for name in SCENARIOS for way in range(len(option_choices(shipped(name))))]
FIRST_WAYS = [(name, 0) for name in SCENARIOS if name not in QUICK]


@pytest.mark.parametrize(("name", "way"), [*FIRST_WAYS, *dear(way for way in WAYS if way not in FIRST_WAYS)])
def test_it_ends_under_every_choice_of_options(name, way):
    scenario = shipped(name)
    for seed in range(2):
        match = play_match(Setting(name, seed, way).match(), random.Random(seed), calm=bool(seed))
        assert match.is_over
        assert match.turn < scenario.calendar.most
        assert match.outcome.ending in {ending.id for ending in scenario.catalogue.endings}


@pytest.mark.parametrize("name", dear())
def test_it_ends_at_every_length(name):
    calendar = shipped(name).calendar
    lengths = {1, 2, calendar.least, calendar.most, *(preset.turns for preset in calendar.presets)}
    for turns in sorted(lengths):
        for seed in range(3):
            b, rng = Setting(name, seed, calm=True, turns=turns).board(), random.Random(seed)
            for _ in range(turns):
                play_turn(b, rng, calm=True)
                if is_over(b):
                    break
            assert is_over(b), f"{name} goes on after {turns} turns"


@pytest.mark.parametrize("name", SCENARIOS)
def test_passing_all_the_way_ends_it_too(name):
    match = Setting(name).match()
    while not match.is_over:
        for seat in match.waiting_for:
            match.commit(seat)
        match.resolve()
    assert match.outcome.scores.keys() == set(match.seats)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_seat_can_act_at_the_start_in_most_families(name):
    match = Setting(name).match()
    families = {move.id: move.family for move in match.scenario.catalogue.moves}
    for seat in match.seats:
        legal = match.view(seat).legal()
        assert len(legal) >= 20
        assert len({families[order.move] for order in legal}) >= 5


CONTENT = {("lab-protege", "alder")}
"""Seats that begin with all they want: the patron of an experiment, which has only its word and its friend to lose."""


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_seat_has_something_left_to_gain(name):
    match = Setting(name).match()
    for seat in match.seats:
        met = [is_met for _, is_met in match.view(seat).aims]
        assert len(met) >= 3
        assert all(met) == ((name, seat) in CONTENT)


@pytest.mark.parametrize("name", SCENARIOS)
def test_documented_orders_are_ones_that_their_seats_may_write(name):
    match = Setting(name).match()
    own = {seat: {(order.move, order.target) for order in candidates_of(match, seat)} for seat in match.seats}
    for deed in match.scenario.history.deeds:
        assert (deed.move, deed.target) in own[deed.actor], deed.id


@pytest.mark.parametrize("name", SCENARIOS)
def test_documented_events_stand_in_the_calendar(name):
    b = Setting(name).board()
    turns = len(printed(b, CALENDAR_TABLE))
    happened = printed(b, OCCURRENCE_TABLE)[:, codes.O_TURN]
    assert all(0 <= turn < turns for turn in happened)


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_same_seed_deals_the_same_and_others_deal_otherwise(name):
    boards = [Setting(name, seed).board().cells.tobytes() for seed in range(12)]
    assert boards == [Setting(name, seed).board().cells.tobytes() for seed in range(12)]
    intents = {intent.malign for intent in shipped(name).intents}
    if intents - {0, 6}:
        assert len(set(boards)) > 1


def crowded(name):
    """Return a scenario with eight actors, all of them rivals, and every modifier of every sheet at its most."""
    base = shipped(name)
    actors = tuple(evolve(base.actors[k % len(base.actors)], id=f"actor-{k}", seat=k + 1, points=6) for k in range(8))
    ids = [actor.id for actor in actors]
    pairs = [(one, other) for one in ids for other in ids if one != other]
    return evolve(
        base,
        id="crowded",
        digest="8" * 64,
        actors=actors,
        ties=tuple(Tie(between=pair, kind="rivalry", source="note: test") for pair in combinations(ids, 2)),
        modifiers=tuple(
            Standing(modifier.id, *pair, 3, "note: test") for pair in pairs for modifier in base.catalogue.modifiers
        ),
        regions=tuple(
            evolve(region, claimant=ids[k % 8], holder=ids[(k + 1) % 8], forces={ids[(k + 1) % 8]: 3})
            for k, region in enumerate(base.regions)
        ),
        intents=(),
        agendas=(),
        occurrences=(),
        options=(),
        briefings=(),
        calendar=evolve(base.calendar, start="1992-01-01", unit="year"),
        history=evolve(base.history, deeds=(), situations=()),
    )


@pytest.mark.parametrize("name", dear())
def test_the_ledger_holds_the_most_crowded_turns(name):
    match, rng = Match.start(crowded(name), 3), random.Random(3)
    for _ in range(4):
        submit_all(match, rng, calm=True)
        match.resolve()
        assert match.board.desk[LINES] <= len(match.board.ledger)
        if match.is_over:
            break
    assert on_board(match.board, codes.TURN) >= 1
