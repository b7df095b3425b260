"""All legal actions at once are those that the rules find one by one, and what is shown again is what is shown anew."""

import numpy as np
import pytest

from game.bridges import batches, showing, sieve
from game.bridges.many import ManyMatches
from game.rules.playout import mark_legal
from game.rules.rule import compiled
from game.world.load import scenario_ids

MATCHES = 30


def boards(batch):
    start = batch.scene.start
    return [batches.nth(start, batch._cells, batch._desks, match) for match in range(MATCHES)]


def legal(board, seat, scene):
    mask = np.zeros(scene.orders[seat], np.int32)
    compiled(mark_legal)(board, seat, mask)
    return mask


def assert_found(batch, shown):
    """Look at every match: the writer's mask and what it sees, and what every other seat could do with an empty sheet."""
    scene, found = batch.scene, 0
    for match, board in enumerate(boards(batch)):
        writer, anew = int(shown.writers[match]), np.zeros(scene.numbers, np.int32)
        for seat in range(len(scene.seats)):
            mask = np.zeros(scene.actions + 1, np.int32)
            compiled(sieve.mark_all)(board, seat, mask, scene.sieve)
            orders = shown.masks[match] if seat == writer else mask[:-1]
            assert np.array_equal(orders[1 : scene.orders[seat] + 1], legal(board, seat, scene))
            assert not orders[scene.orders[seat] + 1 :].any()
            found += orders[1:].sum()
        compiled(showing.show)(board, writer, anew)
        assert np.array_equal(shown.seen[match], anew)
    return found


@pytest.mark.parametrize("name", ["lab-two", "five-days-2008"])
def test_what_the_sieve_leaves_is_what_the_rules_allow(name):
    batch, found = ManyMatches(name, MATCHES), 0
    shown = batch.reset(3)
    for _ in range(120):
        shown = batch.step(batch.choose())
        found += assert_found(batch, shown)
    assert found > 1000


@pytest.mark.long
@pytest.mark.parametrize("name", scenario_ids())
def test_it_does_in_every_scenario(name):
    batch = ManyMatches(name, MATCHES)
    shown = batch.reset(4)
    for _ in range(400):
        shown = batch.step(batch.choose())
        assert_found(batch, shown)


def test_interpreted_it_is_the_same():
    batch = ManyMatches("lab-two", MATCHES)
    batch.reset(5)
    for _ in range(40):
        batch.step(batch.choose())
    scene, found = batch.scene, 0
    for board in boards(batch)[:4]:
        for seat in range(len(scene.seats)):
            plain, quick = (np.zeros(scene.actions + 1, np.int32) for _ in range(2))
            sieve.mark_all(board, seat, plain, scene.sieve)
            compiled(sieve.mark_all)(board, seat, quick, scene.sieve)
            assert np.array_equal(plain, quick)
            found += quick.sum()
    assert found > 0


def test_what_a_batch_shows_can_only_be_read():
    shown = ManyMatches("lab-two", 2).reset(1)
    for array in (shown.seen, shown.masks):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 1
