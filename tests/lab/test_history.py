"""The documented trajectory, replayed by types of moves alone."""

from functools import cache

import pytest

from game.lab import replay_history
from game.match import MatchFault
from game.world.load import load_scenario, scenario_ids

DOCUMENTED = [name for name in scenario_ids() if load_scenario(name).history.situations]

SHORT_OF_95 = {
    ("crimea-2014", "russia-ukraine"): 0.4,
    ("orange-2004", "russia-ukraine"): 0.7,
}
"""Dyads that agree in fewer than 95% of their turns, and what they reach at least: failures that `docs/validity.md` reports."""

DEPARTURES = {"dual-dilemma": 20}
"""Documented deeds that the rules may refuse, 5 where nothing else is said: docs/scenarios.md names each with the rule."""


@cache
def report(name):
    return replay_history(load_scenario(name))


@pytest.mark.parametrize("name", DOCUMENTED)
def test_documented_situations_come_out(name):
    """Fitted dyads agree in at least 95% of turns, or in what is reported; out of sample nothing is demanded."""
    found = report(name)
    fitted = {dyad: value for dyad, value in found.agreement.items() if dyad not in found.out_of_sample}
    assert fitted
    assert {dyad: value >= SHORT_OF_95.get((name, dyad), 0.95) for dyad, value in fitted.items()} == dict.fromkeys(fitted, True)


@pytest.mark.parametrize(("name", "dyad"), SHORT_OF_95)
def test_what_is_reported_as_short_is_still_short(name, dyad):
    """Whoever mends one of them takes it off the list."""
    assert report(name).agreement[dyad] < 0.95


@pytest.mark.parametrize("name", DOCUMENTED)
def test_documented_deeds_are_legal_when_their_turn_comes(name):
    scenario, found = load_scenario(name), report(name)
    assert len(found.departures) <= DEPARTURES.get(name, 5)
    assert {each.deed for each in found.departures} <= {deed.id for deed in scenario.history.deeds}


@pytest.mark.parametrize("name", DOCUMENTED)
def test_json_has_the_form_that_scripts_rely_on(name):
    form = report(name).as_json()
    assert {"scenario", "turns", "documented", "agreement", "overall", "years", "transitions"} <= form.keys()
    assert {"date", "situations"} == form["turns"][0].keys()
    assert {"dyad", "from", "to", "situations", "source"} == form["documented"][0].keys()


def test_a_deed_left_out_changes_what_follows():
    scenario = load_scenario("spiral-2014")
    without = replay_history(scenario, without=[deed.id for deed in scenario.history.deeds if deed.actor == "russia"])
    assert report("spiral-2014").rows != without.rows


def test_a_changed_number_is_taken_and_a_wrong_one_is_named():
    scenario = load_scenario("five-days-2008")
    assert replay_history(scenario, changes={"russia.offence": 0, "advantage": 0, "russia.georgia.memory": 0}).rows
    wrong = ("rusia.offence", 1), ("russia.offence", 11), ("advantage", 9), ("luck", 1), ("russia.georgia.luck", 1)
    for name, value in (*wrong, ("russia.russia.memory", 1), ("russia.georgia.memory", 4)):
        with pytest.raises(MatchFault):
            replay_history(scenario, changes={name: value})


def test_no_effect_knows_a_date_a_scenario_or_a_name():
    """Effects belong to types: no id of an actor, a region or a scenario stands anywhere in the catalogue's moves."""
    names = {name for folder in scenario_ids() for name in _names(load_scenario(folder))}
    moves = load_scenario(scenario_ids()[0]).catalogue.moves
    words = {word for move in moves for e in move.effects for word in (e.what, e.of, e.about, e.to)}
    words |= {word for move in moves for n in move.needs for word in (n.what, n.of, n.about)}
    assert not words & names


def _names(scenario):
    return {scenario.id, *(a.id for a in scenario.actors), *(r.id for r in scenario.regions)}
