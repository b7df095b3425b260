"""OpenSpiel: the library's own checks and algorithms, true odds, and worlds that a player cannot tell from its own."""

import random
import subprocess
import sys

import numpy as np
import pytest

pytest.importorskip("pyspiel")

import pyspiel
from open_spiel.python.algorithms import external_sampling_mccfr, ismcts, mcts, outcome_sampling_mccfr

import game.bridges.openspiel  # noqa: F401 - enters the game in the library's list
from game.bridges.course import Course, Terms
from game.bridges.dice import AS_UNDECIDED, HAPPENS, UNDECIDED, Die, rule_die, rule_nothing
from game.bridges.scene import scene
from game.match import Match
from game.match.worlds import is_consistent, masked
from game.rules.board import LINES, RULINGS
from game.rules.codes import FOR_HORIZON, FOR_INTENT, FOR_OPERATION, FOR_READING, L_DIE
from game.rules.dice import rule_on
from game.rules.ends import score


def chosen_at_random(state, chance):
    if state.is_chance_node():
        faces, odds = zip(*state.chance_outcomes(), strict=True)
        return chance.choices(faces, odds)[0]
    return chance.choice(state.legal_actions())


def states(name, seed):
    """Yield every state of a random match."""
    state, chance = pyspiel.load_game(name).new_initial_state(), random.Random(seed)
    while not state.is_terminal():
        yield state
        state.apply_action(chosen_at_random(state, chance))
    yield state


@pytest.mark.parametrize(
    "chosen",
    [
        "",
        "scenario=lab-protege,turns=3",
        "turns=3,simultaneous=true",
        "turns=2,orders=2,reward=lead",
        "scenario=crimea-2014,turns=2,reward=win",
        "scenario=lab-two,turns=2,theory=deterrence",
        pytest.param("scenario=five-days-2008", marks=pytest.mark.long),
        pytest.param("scenario=dual-dilemma,turns=6", marks=pytest.mark.long),
    ],
)
def test_the_game_passes_the_simulations_of_the_library(chosen):
    pyspiel.random_sim_test(pyspiel.load_game(f"double_dilemma({chosen})"), num_sims=1, serialize=True, verbose=False)


@pytest.mark.long
def test_the_game_passes_the_api_test_of_the_library(tmp_path):
    """Its own file wants to be a program; the part for all games is run on ours."""
    program = tmp_path / "api.py"
    program.write_text(API)
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Ran 5 tests" in done.stderr


API = """
import sys, unittest
from absl import flags
flags.FLAGS(sys.argv[:1])
from open_spiel.integration_tests import api_test
import game.bridges.openspiel, pyspiel
class Ours(api_test.EnforceAPIOnPartialTreeBase):
    game, game_name = pyspiel.load_game("double_dilemma(scenario=lab-protege,turns=3)"), "double_dilemma"
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Ours)
sys.exit(not unittest.TextTestRunner().run(suite).wasSuccessful())
"""


def test_serialised_states_come_back_and_go_on_the_same_way():
    for number, state in enumerate(states("double_dilemma(scenario=crimea-2014,turns=2)", 3)):
        if number % 7 == 0:
            game_again, again = pyspiel.deserialize_game_and_state(pyspiel.serialize_game_and_state(state.get_game(), state))
            assert str(game_again) == str(state.get_game())
            assert str(again) == str(state)
            assert np.array_equal(again.course.board.cells, state.course.board.cells)


def test_all_that_can_fall_falls_with_the_odds_of_the_rule_book():
    kinds = {}
    for seed in range(3):
        for state in states("double_dilemma(scenario=crimea-2014,turns=6)", seed):
            if state.is_chance_node():
                kinds.setdefault(state.course.pending.what, set()).add(tuple(state.chance_outcomes()))
    sixth = 1 / 6
    assert kinds[FOR_READING] == {((1, sixth), (3, 4 * sixth), (6, sixth))}
    assert kinds[FOR_OPERATION] == {tuple((face, sixth) for face in range(1, 7))}
    assert kinds[FOR_HORIZON] == {((1, 5 * sixth), (6, sixth))}
    assert {len(found) for found in kinds[FOR_INTENT]} == {2}
    assert all(abs(sum(odds for _, odds in found) - 1) < 1e-9 for each in kinds.values() for found in each)


@pytest.mark.parametrize("name", ["lab-two", "five-days-2008"])
def test_no_die_is_left_undecided_when_a_turn_has_been_played(name):
    """A turn played again with all its dice ruled leaves no face that no die has, and comes to the same board.

    Where a die shows the face that an undecided one stands for, the course goes on from the turn that was tried already.
    """
    chance, seen, shortened = random.Random(5), 0, 0
    for _ in range(3):
        course = Course.begin(Terms(scene(name, turns=5)))
        while not course.is_over:
            if course.pending is None:
                course = course.written(course.writer, chance.choice(course.legal(course.writer)))
                continue
            face = chance.choices(*zip(*course.outcomes, strict=True))[0]
            after = course.fallen(face)
            if after.pending is None and course.pending.what != FOR_INTENT:
                board = course.board._replace(desk=course.board.desk.copy())
                rule_die(board, course._ruled, course.pending, face)
                again = course._tried(board)
                rows = again.ledger[: again.desk[LINES]]
                assert not np.isin(rows[:, L_DIE], [UNDECIDED, HAPPENS]).any()
                assert np.array_equal(again.cells, after.board.cells)
                assert after.board.desk[RULINGS] == 0
                seen, shortened = seen + 1, shortened + (face == AS_UNDECIDED.get(course.pending.what))
            course = after
    assert seen > 10
    assert 0 < shortened < seen


def test_dice_decided_one_by_one_come_to_what_the_same_dice_come_to_at_once():
    """A match of OpenSpiel is played over by `Match` with each die ruled as it fell."""
    course, chance = Course.begin(Terms(scene("lab-two", turns=5))), random.Random(8)
    match, ruled = Match.start(course.scene.match.scenario, 0, turns=5), []
    while not course.is_over:
        if course.pending is not None:
            face = chance.choices(*zip(*course.outcomes, strict=True))[0]
            ruled.append((course.pending, face))
            sheets = [course.sheet(seat) for seat in range(2)]
            after = course.fallen(face)
        else:
            action = chance.choice(course.legal(course.writer))
            sheets = [course.sheet(seat) for seat in range(2)]
            if action:
                sheets[course.writer].append(action)
            after = course.written(course.writer, action)
        if after.turn != course.turn or after.is_over:
            for seat, sheet in enumerate(sheets):
                match.submit(match.seats[seat], [course.scene.order(seat, action) for action in sheet])
            for die, face in ruled:
                rule_on(match.board, die.what, face, who=die.who, number=die.number)
            match.resolve()
            assert np.array_equal(match.board.cells, after.board.cells)
            match.board.desk[RULINGS] = 0
            ruled = []
        course = after
    assert match.is_over


def test_a_drawn_world_looks_the_same_to_its_player_and_not_the_same_to_itself():
    others = set()
    for state in states("double_dilemma(scenario=crimea-2014,turns=3)", 2):
        if state.is_chance_node() or state.is_terminal():
            continue
        seat = state.current_player()
        for number in (0.1, 0.9):
            drawn = state.resample_from_infostate(seat, lambda number=number: number)
            assert drawn.current_player() == seat
            assert drawn.information_state_string(seat) == state.information_state_string(seat)
            assert drawn.observation_string(seat) == state.observation_string(seat)
            assert drawn.legal_actions() == state.legal_actions()
            assert is_consistent(masked(state.course.board, seat), drawn.course.board, seat)
            others.add(drawn.course.board.cells.tobytes())
            while not drawn.is_terminal():
                drawn.apply_action(drawn.chance_outcomes()[0][0] if drawn.is_chance_node() else drawn.legal_actions()[0])
    assert len(others) > 12  # two for each seat and turn


def test_information_states_remember_and_do_not_tell_secrets():
    """Two states that differ only in the other's unopened sheet are one to a player; what it did itself sets them apart."""
    state = next(s for s in states("double_dilemma(turns=3)", 1) if not s.is_chance_node())
    first, *_, last = [a for a in state.legal_actions() if a][:9]
    one, other = state.child(first), state.child(last)
    assert one.information_state_string(1) == other.information_state_string(1)
    assert one.observation_string(1) == other.observation_string(1)
    assert one.information_state_string(0) != other.information_state_string(0)
    assert np.array_equal(one.observation_tensor(1), other.observation_tensor(1))


def test_copies_and_children_leave_a_state_as_it_was():
    state = pyspiel.load_game("double_dilemma(turns=2)").new_initial_state()
    before, cells = str(state), state.course.board.cells.copy()
    twin = state.clone()
    for action in state.legal_actions()[:5]:
        state.child(action)
    chance = random.Random(1)
    while not twin.is_terminal():
        twin.apply_action(chosen_at_random(twin, chance))
    assert str(state) == before
    assert np.array_equal(state.course.board.cells, cells)
    assert twin.returns() == [score(twin.course.board, seat) for seat in range(2)]


def test_the_library_s_search_and_its_regret_minimisers_play_it_unchanged():
    match = pyspiel.load_game("double_dilemma(scenario=lab-two,turns=2)")
    evaluator = mcts.RandomRolloutEvaluator(1, np.random.RandomState(1))
    bot = ismcts.ISMCTSBot(match, evaluator, uct_c=5, max_simulations=20, random_state=np.random.RandomState(1))
    state = match.new_initial_state()
    assert bot.step(state) in state.legal_actions()
    state.apply_action(0)
    assert bot.step(state) in state.legal_actions()
    small = pyspiel.load_game("double_dilemma(scenario=lab-two,turns=2,orders=1,reward=lead)")
    outcome = outcome_sampling_mccfr.OutcomeSamplingSolver(small)
    for _ in range(5):
        outcome.iteration()
    external = external_sampling_mccfr.ExternalSamplingSolver(pyspiel.load_game("double_dilemma(turns=1,orders=1,reward=lead)"))
    external.iteration()
    assert len(outcome._infostates) >= 4
    assert len(external._infostates) == 2


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ("scenario=atlantis", "atlantis"),
        ("orders=9", "1 to 6 orders"),
        ("options=x", "option:choice"),
        ("reward=fame", "fame"),
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(chosen, words):
    with pytest.raises(Exception, match=words):
        pyspiel.load_game(f"double_dilemma({chosen})")


def test_rulings_of_the_search_for_dice_fit_the_desk():
    course = Course.begin(Terms(scene("lab-two")))
    rule_nothing(course.board)
    assert course.board.desk[RULINGS] == 5
    assert Die(FOR_READING, 1, 2) != Die(FOR_READING, 2, 2)
