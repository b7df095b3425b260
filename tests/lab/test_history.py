"""The documented trajectory, replayed by types of moves alone."""

import pytest

from game.lab import replay_history
from game.match import MatchFault
from game.world.load import load_scenario, scenario_ids


@pytest.fixture(scope="module", params=scenario_ids())
def report(request):
    return replay_history(load_scenario(request.param))


def test_documented_situations_come_out(report):
    """Fitted dyads agree in at least 95% of turns; out of sample nothing is demanded here, it is only reported."""
    fitted = {dyad: value for dyad, value in report.agreement.items() if dyad not in report.out_of_sample}
    assert fitted
    assert all(value >= 0.95 for value in fitted.values())


def test_every_documented_deed_is_legal_when_its_turn_comes(report):
    assert report.departures == ()


def test_json_has_the_form_that_scripts_rely_on(report):
    form = report.as_json()
    assert {"scenario", "turns", "documented", "agreement", "overall"} <= form.keys()
    assert {"date", "situations"} == form["turns"][0].keys()
    assert {"dyad", "from", "to", "situations", "source"} == form["documented"][0].keys()


def test_a_deed_left_out_changes_what_follows():
    scenario = load_scenario("spiral-2014")
    whole = replay_history(scenario)
    without = replay_history(scenario, without=[deed.id for deed in scenario.history.deeds if deed.actor == "russia"])
    assert whole.rows != without.rows


def test_a_changed_number_is_taken_and_a_wrong_one_is_named():
    scenario = load_scenario("five-days-2008")
    assert replay_history(scenario, changes={"russia.offence": 0, "advantage": 0}).rows
    for changes in ({"rusia.offence": 1}, {"russia.offence": 11}, {"advantage": 9}, {"luck": 1}):
        with pytest.raises(MatchFault):
            replay_history(scenario, changes=changes)


def test_no_effect_knows_a_date_a_scenario_or_a_name():
    """Effects belong to types: no id of an actor, a region or a scenario stands anywhere in the catalogue's moves."""
    names = {name for folder in scenario_ids() for name in _names(load_scenario(folder))}
    moves = load_scenario(scenario_ids()[0]).catalogue.moves
    words = {word for move in moves for e in move.effects for word in (e.what, e.of, e.about, e.to)}
    words |= {word for move in moves for n in move.needs for word in (n.what, n.of, n.about)}
    assert not words & names


def _names(scenario):
    return {scenario.id, *(a.id for a in scenario.actors), *(r.id for r in scenario.regions)}
