"""Many matches: each is the match of its seed, stepped as one alone would be, and dealt anew when it ends."""

import numpy as np
import pytest

from game.bridges.many import ManyMatches
from game.bridges.playing import Playing
from game.match import MatchFault


def test_every_match_is_the_one_that_its_seed_gives_alone():
    many = ManyMatches("lab-protege", 6, turns=3)
    batch, alone = many.reset(9), [Playing(many.scene) for _ in range(6)]
    for number, playing in enumerate(alone):
        playing.begin(9 + (number << 32))
    ends = 0
    for _ in range(120):
        for number, playing in enumerate(alone):
            assert batch.writers[number] == playing.writer
            seen, mask = playing.look(playing.writer)
            assert np.array_equal(many.scaled(batch.seen)[number], seen)
            assert np.array_equal(batch.masks[number], mask)
        actions = many.choose()
        batch = many.step(actions)
        for number, playing in enumerate(alone):
            assert playing.act(int(actions[number]))
            assert batch.ended[number] == playing.is_over
            assert batch.rewards[number].tolist() == playing.rewards("score")
            if playing.is_over:
                ends += 1
                playing.begin(9 + (int(many._numbers[number]) << 32))
    assert ends > 6


def test_the_same_seed_gives_the_same_batches_and_another_seed_others():
    def digest(seed):
        many = ManyMatches("lab-two", 8, turns=3)
        many.reset(seed)
        return b"".join(many.step(many.choose()).seen.tobytes() for _ in range(40))

    assert digest(1) == digest(1)
    assert digest(1) != digest(2)


def test_random_actions_are_legal_and_reach_every_kind_of_choice():
    many = ManyMatches("lab-two", 200, turns=4)
    batch, closed = many.reset(3), 0
    for _ in range(20):
        actions = many.choose()
        assert batch.masks[np.arange(200), actions].all()
        closed += int((actions == 0).sum())
        batch = many.step(actions)
    assert 0 < closed < 4000


def test_a_batch_of_the_wrong_size_is_said_in_a_sentence():
    many = ManyMatches("lab-two", 3)
    many.reset()
    with pytest.raises(MatchFault, match="3 actions"):
        many.step(np.zeros(2, np.int32))
    with pytest.raises(MatchFault, match="one match or more"):
        ManyMatches("lab-two", 0)
    with pytest.raises(MatchFault, match="seed"):
        many.reset(-1)
