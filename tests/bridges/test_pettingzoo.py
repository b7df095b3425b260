"""PettingZoo: the library's own checks, whole matches twice over, and nothing hidden that shows."""

import numpy as np
import pytest

pytest.importorskip("pettingzoo")

from pettingzoo.test import api_test, parallel_api_test, seed_test
from pettingzoo.test.seed_test import parallel_seed_test

from game.bridges import double_dilemma_v0, showing, stepping, tray
from game.match import MatchFault, verify
from game.match.worlds import visible
from game.rules.board import HIGH_TABLE, printed
from tests.bridges.playing_on import drawn, play_in_turn

pytestmark = pytest.mark.filterwarnings("ignore:.*(Box|box|descriptor|NumPy array|named in the format).*")


@pytest.mark.parametrize("scenario", ["lab-two", pytest.param("five-days-2008", marks=pytest.mark.long)])
def test_the_environments_pass_the_checks_of_the_library(scenario):
    api_test(double_dilemma_v0.env(scenario=scenario), num_cycles=400)
    seed_test(lambda: double_dilemma_v0.env(scenario=scenario), num_cycles=200)
    parallel_api_test(double_dilemma_v0.parallel_env(scenario=scenario), num_cycles=200)
    parallel_seed_test(lambda: double_dilemma_v0.parallel_env(scenario=scenario), num_cycles=200)


def _whole_match(seed):
    env = double_dilemma_v0.env(scenario="lab-protege", turns=6)
    story = [
        (agent, shown["observation"].tobytes(), shown["action_mask"].tobytes(), reward, info, action)
        for agent, shown, reward, info, action in play_in_turn(env, seed)
    ]
    return story, env.match()


def test_whole_matches_are_the_same_twice_to_the_last_number():
    """Stricter than `seed_test`, which compares one seed and stops at the first end."""
    for seed in (0, 2**40 + 5):
        first, match = _whole_match(seed)
        second, again = _whole_match(seed)
        assert first == second
        assert match.pages[-1].digest == again.pages[-1].digest
    assert _whole_match(1)[0] != _whole_match(2)[0]


def test_a_whole_match_is_the_same_twice_where_all_act_at_once():
    def story(seed):
        env, chance, told = double_dilemma_v0.parallel_env(turns=5), np.random.default_rng(seed), []
        shown, _ = env.reset(seed=seed)
        while env.agents:
            actions = {agent: drawn(shown[agent]["action_mask"], chance) for agent in env.agents}
            shown, rewards, *_, infos = env.step(actions)
            told.append((actions, {a: s["observation"].tobytes() for a, s in shown.items()}, rewards, infos))
        return told, env.match().pages[-1].digest

    assert story(3) == story(3)
    assert story(3) != story(4)


def test_what_is_played_is_the_match_of_that_seed_and_those_orders():
    env = double_dilemma_v0.env(scenario="five-days-2008", turns=5)
    rewards = {agent: reward for agent, _, reward, _, _ in play_in_turn(env, 11)}
    match = env.match()
    verify(match)
    assert match.is_over
    assert rewards == match.outcome.scores
    assert np.array_equal(match.board.cells, env._playing.board.cells)


def test_both_environments_play_the_same_match_from_the_same_sheets():
    in_turn = double_dilemma_v0.env(turns=4)
    sheets = [(agent, action) for agent, _, _, _, action in play_in_turn(in_turn, 5)]
    together = double_dilemma_v0.parallel_env(turns=4)
    together.reset(seed=5)
    queues = {agent: [a for name, a in sheets if name == agent and a is not None] for agent in together.possible_agents}
    while together.agents:
        closed = together._playing.board.desk[together.scene.tray + 2 :]
        together.step({a: 0 if closed[k] else queues[a].pop(0) for k, a in enumerate(together.possible_agents)})
    assert together.match().pages[-1].digest == in_turn.match().pages[-1].digest


def test_what_is_hidden_does_not_show_in_any_observation():
    """Every cell that a seat may not see is scrambled, the dice and the others' sheets too: it sees and may do the same."""
    env, chance = double_dilemma_v0.env(scenario="five-days-2008", turns=4), np.random.default_rng(1)
    high = printed(env.scene.start, HIGH_TABLE)[:, 0]
    changed = 0
    for agent, shown, _, _, action in play_in_turn(env, 7):
        if action is None:
            continue
        seat, b = env._numbers[agent], env._playing.board
        kept = b.cells.copy(), b.desk.copy()
        hidden = ~visible(b, seat)
        b.cells[hidden] = chance.integers(0, high[hidden] + 1)
        changed += int((b.cells != kept[0]).sum())
        b.desk[0:2] = chance.integers(0, 2**31, 2)
        for other in range(3):
            if other != seat:
                stepping.put_at_random(b, other, 6, int(chance.integers(1000)))
        b.desk[env.scene.tray] = seat
        env._playing._masks[seat][:] = 0  # nothing is taken from an earlier look
        again = env.observe(agent)
        assert np.array_equal(again["observation"], shown["observation"])
        assert np.array_equal(again["action_mask"], shown["action_mask"])
        b.cells[:], b.desk[:] = kept
    assert changed > 1000


def test_a_covert_order_is_not_shown_to_others_and_leaves_no_gap():
    env = double_dilemma_v0.env(scenario="five-days-2008")
    scene, names = env.scene, list(env.scene.names)
    covert = next(k for k in range(1, scene.orders[0]) if showing.is_covert(scene.start, 0, k))
    overt = next(k for k in range(1, scene.orders[0]) if not showing.is_covert(scene.start, 0, k))
    env.reset(seed=1)
    b, at = env._playing.board, names.index("last turn russia 0")
    b.desk[tray.last_action_at(b, 0, 0)], b.desk[tray.last_action_at(b, 0, 1)] = covert, overt
    own, theirs = (env.observe(seat)["observation"][at : at + 2] * scene.actions for seat in ("russia", "georgia"))
    assert np.rint(own).tolist() == [covert, overt]
    assert np.rint(theirs).tolist() == [overt, 0]


def test_the_mask_is_what_the_rules_say_of_every_order():
    env = double_dilemma_v0.env(scenario="lab-protege", turns=3)
    match = None
    for agent, shown, _, _, action in play_in_turn(env, 2):
        if action is None:
            break
        match = env.match()
        legal = {env.scene.action(env._numbers[agent], order) for order in _legal(match, agent)}
        assert {0} | legal == set(np.flatnonzero(shown["action_mask"]).tolist())


def _legal(match, agent):
    return [] if agent not in match.waiting_for else match.view(agent).legal()


def test_an_action_that_is_not_legal_closes_the_sheet_and_says_so():
    env = double_dilemma_v0.env()
    env.reset(seed=1)
    first = env.agent_selection
    illegal = int(np.flatnonzero(env.observe(first)["action_mask"] == 0)[0])
    env.step(illegal)
    assert env.agent_selection != first
    assert env.infos[first] == {"illegal_action": illegal}


def test_rewards_are_scores_leads_or_wins():
    scores = np.array([[5, 9, 4], [3, 3, 3], [0, 0, 0]])
    assert double_dilemma_v0.rewards_of("score", scores).tolist() == scores.tolist()
    assert double_dilemma_v0.rewards_of("lead", scores)[0].tolist() == [-1.5, 4.5, -3]
    assert double_dilemma_v0.rewards_of("win", scores).tolist() == [[-0.5, 1, -0.5], [0, 0, 0], [0, 0, 0]]


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"reward": "fame"}, "no reward “fame”"),
        ({"turns": 999}, "at most"),
        ({"theory": "luck"}, "no theory"),
        ({"options": {"x": "y"}}, "x"),
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(chosen, words):
    with pytest.raises(MatchFault, match=words):
        double_dilemma_v0.env(**chosen)


def test_acting_before_the_reset_is_said_in_a_sentence():
    with pytest.raises(MatchFault, match="reset"):
        double_dilemma_v0.env().step(0)
