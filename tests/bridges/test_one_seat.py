"""Gymnasium: the library's own check, the same match twice, and a match that can be verified."""

import numpy as np
import pytest

pytest.importorskip("gymnasium")

import gymnasium
from gymnasium.utils.env_checker import check_env

from game.bridges import one_seat
from game.match import MatchFault, verify
from tests.bridges.playing_on import drawn


def _story(seed, **chosen):
    env = gymnasium.make(one_seat.ID, **chosen)
    (shown, _), chance, story, is_over = env.reset(seed=seed), np.random.default_rng(seed), [], False
    while not is_over:
        action = drawn(shown["action_mask"], chance)
        shown, reward, is_over, _, info = env.step(action)
        story.append((action, shown["observation"].tobytes(), reward, "illegal_action" in info))
    return story, env.unwrapped.match()


def test_the_environment_passes_the_check_of_the_library():
    check_env(gymnasium.make(one_seat.ID, turns=3, players="random", render_mode="ansi").unwrapped)


def test_a_whole_match_is_the_same_twice_and_can_be_verified():
    players = {"russia": "opportunist", "nato": "random"}
    chosen = {"scenario": "five-days-2008", "seat": "georgia", "players": players, "turns": 3}
    story, match = _story(4, **chosen)
    again, _ = _story(4, **chosen)
    assert story == again
    assert not any(illegal for *_, illegal in story)
    verify(match)
    assert match.players == players
    assert story[-1][2] == match.outcome.scores["georgia"]


def test_the_seat_sees_what_the_others_did_last_turn():
    env = gymnasium.make(one_seat.ID, players="opportunist", turns=6).unwrapped
    shown, _ = env.reset(seed=1)
    at = env.scene.names.index("last turn birch 0")
    seen = set()
    for _ in range(4):
        shown, *_ = env.step(0)
        page = env.match().view("alder").pages[-1]
        first = [order for order, _ in page.orders["birch"]][:1]
        told = [env.scene.order(1, k) for k in [round(float(shown["observation"][at]) * env.scene.actions)] if k]
        assert told == first
        seen.update(map(str, told))
    assert seen


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"seat": "atlantis"}, "no seat “atlantis”"),
        ({"players": "nobody-at-all"}, "no player"),
        ({"players": {"x": "random"}}, "no seat “x”"),
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(chosen, words):
    with pytest.raises(MatchFault, match=words):
        one_seat.OneSeatEnv(**chosen)
