"""Propositions of crossing, alliance, signals and windows: each judge with made-up samples both ways; ground and creeds."""

from collections.abc import Mapping
from importlib import import_module

import numpy as np
import pytest

from game.lab.allies import ALLIES, PATRONS
from game.lab.arm import Arm, courses, doctrine_of
from game.lab.conduct import cooperates, has_treaty, regions_taken, share_of_turns, strikes_first, turns_until
from game.lab.ground import on_ground
from game.lab.proposition import Proposition, Results
from game.lab.propositions.alliance_dilemma import RIVALS
from game.lab.propositions.not_expressed import NOT_EXPRESSED
from game.lab.signallers import SIGNALLERS
from game.lab.strikers import RISERS, STRIKERS
from game.lab.trends import falls, rate_gap, rate_of, rises
from game.match.faults import MatchFault
from game.match.lexicon import lexicon
from game.players.doctrine import creed_rows
from game.rules.board import BORDER_TABLE, copy, look, region_cell
from game.rules.codes import HOLDER
from game.rules.measures import near
from game.rules.setup import set_up
from game.world.load import load_scenario

GAMES = 40

Made = Mapping[str, Mapping[str, float]]
"""What a made-up match of an arm measures: the first key that occurs in the arm's name counts."""

SHARE_OF_RISERS = {riser: 0.1 * k for k, riser in enumerate(RISERS)}
DEGREES = dict(enumerate(PATRONS))
CLIMBS = {"climbs": {"": 5.0}, "in-II": {"": 10.0}, "descents": {"": 1.0}, "in-III": {"": 10.0}}

# For each module: what its measures show where the theory is right, and one change of that which refutes it.
CASES: Mapping[str, tuple[Made, Made]] = {
    "preventive_war": (
        {"attacks": {"all-present": 0.9, "": 0.5}},
        {"attacks": {"all-present": 0.9, "access-by-the-tunnel": 0.9, "": 0.5}},
    ),
    "crossing": (
        {"clash": {"promising": 6.0, "": 3.0}, "settled": {"/III/": 12.0, "/II/": 8.0, "": 4.0}},
        {"clash": {"promising": 6.0, "": 3.0}, "settled": {"/III/": 4.0, "/II/": 4.0, "": 4.0}},
    ),
    "alliance_dilemma": (
        {
            "fear": {patron: 2.0 - 0.4 * k for k, patron in DEGREES.items()},
            "score": {f"{PATRONS[0]}/{rival}/daring": 1.0 for rival in RIVALS} | {"": 5.0},
        },
        {"fear": {patron: 2.0 - 0.4 * k for k, patron in DEGREES.items()}, "score": {"": 5.0}},
    ),
    "entrapment": (
        {
            "fear": {"conciliating": 3.0} | {patron: 2.0 - 0.4 * k for k, patron in DEGREES.items()},
            "insecurity": {patron: 2.0 + k for k, patron in DEGREES.items()} | {"": 0.0},
            "quarrel": {PATRONS[0]: 0.1, "": 0.9},
        },
        {
            "fear": {patron: 2.0 - 0.4 * k for k, patron in DEGREES.items()} | {"": 2.0},
            "insecurity": {patron: 2.0 + k for k, patron in DEGREES.items()} | {"": 0.0},
            "quarrel": {PATRONS[0]: 0.1, "": 0.9},
        },
    ),
    "graduated_steps": (
        {"returned": {"greedy": 0.1, "opportunist": 0.1, "graduated": 0.9, "one-gesture": 0.6, "": 0.5}, "score": {"": 5.0}},
        {"returned": {"greedy": 0.1, "opportunist": 0.1, "graduated": 0.9, "": 0.85}, "score": {"": 5.0}},
    ),
    "windows": (
        {"strikes": {"guaranteed": 0.0, **SHARE_OF_RISERS}},
        {"strikes": SHARE_OF_RISERS},
    ),
    "easy_conquest": (
        {
            "war": {"believed": 0.6, "offence": 0.8, "even": 0.4, "defence": 0.1},
            **{name: {"offence": 0.8, "": 0.1} for name in ("strikes", "struck", "preempts", "resists", "takes", "arms")},
            "treaty": {"offence": 0.1, "": 0.8},
        },
        {
            "war": {"believed": 0.4, "offence": 0.8, "even": 0.4, "defence": 0.1},
            **{name: {"offence": 0.8, "": 0.1} for name in ("strikes", "struck", "preempts", "resists", "takes", "arms")},
            "treaty": {"offence": 0.1, "": 0.8},
        },
    ),
    "ladder": (
        {"changes": {"": 20.0}, "steps": {"": 19.5}, **CLIMBS},
        {"changes": {"": 20.0}, "steps": {"": 15.0}, **CLIMBS},
    ),
    "last_turn": ({"last": {"": 2.0}, "middle": {"": 2.0}}, {"last": {"": 4.0}, "middle": {"": 2.0}}),
    "regulators": (
        {"distrust": {"mild": 3.0, "": 6.0}, "dilemma": {"without": 0.0, "": 0.5}},
        {"distrust": {"mild": 3.0, "": 6.0}, "dilemma": {"": 0.5}},
    ),
    "cheap_talk": (
        {"races": {"talk/clear/doves": 0.0, "": 1.0}},
        {"races": {"talk/clear/doves": 0.8, "": 1.0}},
    ),
    "talk_under_noise": (
        {"races": {"talk/clear/doves": 0.0, "talk/noisy/doves": 0.9, "": 1.0}},
        {"races": {"talk/clear/doves": 0.0, "talk/noisy/doves": 0.1, "": 1.0}},
    ),
    "noise": (
        {
            "cooperation": {"none/": 0.9, "8/tit": 0.3, "8/": 0.6, "4/": 0.6, "": 0.5},
            "score": {"8/tit": 3.0, "": 5.0},
        },
        {
            "cooperation": {"none/": 0.9, "8/tit": 0.3, "8/generous": 0.6, "8/contrite": 0.3, "4/": 0.6, "": 0.5},
            "score": {"8/tit": 3.0, "": 5.0},
        },
    ),
    "payoffs": (
        {"cooperation": {f"/{k}/": 0.2 + 0.1 * k for k in range(7)}},
        {"cooperation": {"rivalry-costs-much": 0.5} | {f"/{k}/": 0.2 + 0.1 * k for k in range(7)}},
    ),
    "trust_threshold": (
        {"cooperation": {f"cheap/{k}": 0.9 for k in range(4)} | {f"dear/{k}": 0.9 for k in range(2)} | {"": 0.2}},
        {"cooperation": {f"/{k}/": 0.9 - 0.1 * k for k in range(7)}},
    ),
}


def proposition(name: str) -> Proposition:
    """Return the proposition of a module."""
    found: Proposition = import_module(f"game.lab.propositions.{name}").PROPOSITION
    return found


def made_up(asked: Proposition, made: Made) -> Results:
    """Return samples without noise but for a trace of it, the same in every arm as common dice would have it."""
    trace = np.random.default_rng(1).normal(0, 1e-3, GAMES)
    return {arm.id: {name: trace + number(made.get(name, {}), arm.id) for name in asked.measures} for arm in asked.arms}


def number(sizes: Mapping[str, float], arm: str) -> float:
    return next((value for key, value in sizes.items() if key in arm), 0.0)


@pytest.mark.parametrize("name", CASES)
def test_judge_holds_where_the_theory_is_right(name: str) -> None:
    asked = proposition(name)
    verdict = asked.judge(made_up(asked, CASES[name][0]))
    assert verdict.holds, [demand.name for demand in verdict.demands if not demand.is_met]
    assert verdict.cells


@pytest.mark.parametrize("name", CASES)
def test_judge_says_no_where_it_is_wrong(name: str) -> None:
    asked = proposition(name)
    verdict = asked.judge(made_up(asked, CASES[name][1]))
    assert not verdict.holds
    assert any(demand.is_refuted for demand in verdict.demands)


@pytest.mark.parametrize("name", CASES)
def test_proposition_can_be_played_and_read(name: str) -> None:
    asked = proposition(name)
    assert len({arm.id for arm in asked.arms}) == len(asked.arms)
    assert asked.aliases
    assert asked.claim()
    assert asked.refuted_by()
    assert asked.source
    arm = asked.arms[-1]
    course = next(iter(courses(arm, 1, 0, 1)))
    assert all(isinstance(take(course), float) for take in asked.measures.values())


@pytest.mark.parametrize("name", CASES)
def test_every_arm_seats_known_creeds(name: str) -> None:
    for arm in proposition(name).arms:
        seats = len(load_scenario(arm.scenario).actors)
        assert len(arm.doctrines) == seats
        assert all(each == "random" or doctrine_of(each) for each in (*arm.doctrines, *arm.opening))


@pytest.mark.parametrize("creed", [*ALLIES, *SIGNALLERS, *STRIKERS])
def test_creed_can_be_compiled(creed: str) -> None:
    doctrine = doctrine_of(creed)
    assert doctrine is not None
    assert len(creed_rows(doctrine, load_scenario("lab-protege"))) == len(doctrine.lines)


def test_closed_way_is_no_way() -> None:
    scenario = load_scenario("five-days-2008")
    lex, plain = lexicon(scenario), set_up(scenario, 1)
    one, other = lex.index.regions["north-ossetia"], lex.index.regions["roki"]
    closed = on_ground(lex, copy(plain), {"north-ossetia.roki.border": 0})
    assert look(closed, BORDER_TABLE, one, other) == look(closed, BORDER_TABLE, other, one) == 0
    assert near(closed, 0, other) == near(plain, 0, other) - 4
    assert look(plain, BORDER_TABLE, one, other) != 0, "the book of other boards stays as it was"


def test_ground_takes_tokens_walls_and_temper() -> None:
    scenario = load_scenario("lab-two")
    lex = lexicon(scenario)
    b = on_ground(lex, set_up(scenario, 1), {"alder-march.alder.tokens": 5, "birch-march.fort": 2, "alder.prior": 1})
    assert near(b, 0, lex.index.regions["alder-march"]) == 6
    b = on_ground(lex, b, {"alder-march.birch-march.border": 2})
    assert look(b, BORDER_TABLE, lex.index.regions["alder-march"], lex.index.regions["birch-march"]) == 2


@pytest.mark.parametrize("changes", [{"alder.prior": 2}, {"alder-heart.birch-heart.border": 1}, {"nowhere.fort": 1}])
def test_ground_refuses_what_cannot_be(changes: dict[str, int]) -> None:
    scenario = load_scenario("lab-two")
    with pytest.raises(MatchFault):
        on_ground(lexicon(scenario), set_up(scenario, 1), changes)


def test_conduct_is_read_off_a_course() -> None:
    quiet = Arm("quiet", "lab-two", ("still", "still"), turns=5)
    struck = Arm("struck", "lab-two", ("greedy-state", "still"), {"alder.offence": 10, "alder.birch.malign": 1}, turns=5)
    peace, war = (next(iter(courses(arm, 1, 0, 1))) for arm in (quiet, struck))
    assert not strikes_first(peace, "alder", "birch")
    assert not has_treaty(peace, "alder", "birch").any()
    assert cooperates(peace, "alder", "birch") == 0
    assert share_of_turns(peace.war("alder", "birch")) == 0
    assert strikes_first(war, "alder", "birch")
    assert not strikes_first(war, "birch", "alder")
    held = war.cells[-1, [region_cell(war.board, place, HOLDER) for place in range(4)]]
    assert regions_taken(war, "alder") == int((held == 0).sum()) - 2


def test_turns_until_counts_one_more_than_were_played() -> None:
    assert turns_until(np.array([0, 0, 1, 0], np.int32)) == 2
    assert turns_until(np.array([0, 0, 0, 0], np.int32)) == 4


def test_trends_ask_for_every_step() -> None:
    up = {str(k): np.full(20, 0.1 * k) for k in range(5)}
    dented = up | {"2": np.full(20, 0.0)}
    assert all(demand.is_met for demand in rises("up", up, 0.2))
    assert [demand.is_met for demand in rises("up", dented, 0.2)] == [True, True, False, True, True]
    assert not any(demand.is_met for demand in falls("down", up, 0.2))


def test_rates_are_ratios_of_sums() -> None:
    events, turns = np.array([1.0, 0.0, 2.0, 1.0]), np.array([10.0, 0.0, 10.0, 20.0])
    assert rate_of(events, turns).value == pytest.approx(0.1)
    assert rate_gap(events, turns, events / 2, turns).value == pytest.approx(0.05)
    assert np.isnan(rate_of(events, np.zeros(4)).value)


def test_what_is_not_expressed_has_its_reason() -> None:
    assert len({name for name, _ in NOT_EXPRESSED}) == len(NOT_EXPRESSED)
    assert all(reason() for _, reason in NOT_EXPRESSED)
