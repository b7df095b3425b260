"""Agreement: turn by turn, year by year, change by change."""

from attrs import evolve

from game.lab.agreement import accepted, by_turns, by_years, overall, transitions
from game.world.load import load_scenario
from game.world.scenario import Documented

DYAD = "alder-birch"


def told(*phases, turns=6):
    """Return the two states with documented phases (since, until, situations), half a year a turn from 2001."""
    scenario = load_scenario("lab-two")
    entries = tuple(Documented(DYAD, since, until, tuple(found.split()), "note") for since, until, found in phases)
    history = evolve(scenario.history, situations=entries)
    return evolve(scenario, history=history, calendar=evolve(scenario.calendar, most=turns))


def rows(course):
    return [{DYAD: situation} for situation in course.split()]


def test_a_turn_agrees_with_any_accepted_situation():
    scenario = told(("2001-01", "2001-12", "I"), ("2002-01", "2002-12", "I II"))
    assert accepted(scenario, DYAD, 6) == [{"I"}, {"I"}, {"I", "II"}, {"I", "II"}, set(), set()]
    assert by_turns(scenario, rows("I II II II III IV")) == {DYAD: 0.75}


def test_a_year_is_judged_by_its_end():
    scenario = told(("2001-01", "2003-12", "I"))
    assert by_years(scenario, rows("IV I IV I IV II")) == {DYAD: round(2 / 3, 4)}


def test_out_of_sample_counts_for_nothing():
    scenario = told(("2001-01", "2003-12", "I"))
    aside = evolve(
        scenario,
        history=evolve(
            scenario.history, situations=tuple(evolve(entry, out_of_sample=True) for entry in scenario.history.situations)
        ),
    )
    assert overall(scenario, {DYAD: 0.5}) == 0.5
    assert overall(aside, {DYAD: 0.5}) == 0.0


def test_a_change_is_looked_for_in_its_window():
    scenario = told(("2001-01", "2001-06", "I"), ("2001-07", "2002-06", "I II"), ("2002-07", "2003-12", "II"))
    inside, late, never = (transitions(scenario, rows(c))[0] for c in ("I I II II II II", "I I I I I II", "I I I I I I"))
    assert (inside.lag, inside.is_met) == (0.0, True)
    assert (late.lag, late.is_met) == (1.0, True)
    assert (never.lag, never.is_met) == (None, False)
