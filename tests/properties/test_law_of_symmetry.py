"""Renaming or reordering actors, regions and ties in a scenario's files changes nothing but names."""

import io
import random
import shutil
from itertools import chain

import numpy as np
import pytest
from randomplay import SCENARIOS, Setting, dear, draft, shipped
from ruamel.yaml import YAML

from game.data import data_folder
from game.match import Match, Order
from game.rules.setup import set_up
from game.world.load import load_scenario

REORDERED = ("actors", "ties", "intents", "modifiers", "regions", "borders", "briefings")
"""Lists whose order says nothing: seats and regions have numbers, the rest are sets."""


def copied(name, folder):
    """Copy a shipped scenario to a folder of the same name."""
    return shutil.copytree(data_folder("scenarios") / name, folder / name)


def rewrite(folder, change):
    """Rewrite every file of a scenario folder by a function of its parsed contents."""
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    for file in folder.glob("*.yaml"):
        stream = io.StringIO()
        writer = YAML()
        writer.width = 4096
        writer.dump(change(yaml.load(file.read_text(encoding="utf-8"))), stream)
        file.write_text(stream.getvalue(), encoding="utf-8")


def renaming(scenario):
    """Return new names for all actors, regions and dyads: the same words said backwards, with a mark."""
    plain = {each.id: f"x{each.id[::-1]}x".replace("_", "-") for each in chain(scenario.actors, scenario.regions)}
    pairs = [(one.id, other.id) for one in scenario.actors for other in scenario.actors if one is not other]
    return plain | {f"{one}-{other}": f"{plain[one]}-{plain[other]}" for one, other in pairs}


def renamed(node, names, key=""):
    """Return parsed contents with names exchanged wherever a word is a name, but never in texts."""
    if isinstance(node, dict):
        if "zh-TW" in node:
            return node
        return {names.get(word, word): renamed(value, names, word) for word, value in node.items()}
    if isinstance(node, list):
        return [renamed(each, names, key) for each in node]
    return names.get(node, node) if isinstance(node, str) and key not in {"source", "note", "rows", "shapes"} else node


def shuffled(node, rng):
    """Return parsed contents with the lists that are sets in another order."""
    return {key: rng.sample(value, len(value)) if key in REORDERED else value for key, value in node.items()}


def assert_same_start(one, other):
    """Hold two scenarios equal in all that the rules see, under every way of setting the options."""
    for seed in (1, 2**63 + 5):
        for way in range(4):
            options = Setting(one.id, way=way).options
            a, b = set_up(one, seed, options), set_up(other, seed, options)
            assert np.array_equal(a.cells, b.cells)
            assert np.array_equal(a.book, b.book)
            assert np.array_equal(a.desk, b.desk)


@pytest.mark.parametrize(("name", "seed"), dear((name, seed) for seed, name in enumerate(SCENARIOS)))
def test_the_order_of_entries_in_the_files_says_nothing(name, seed, tmp_path):
    folder = copied(name, tmp_path)
    rng = random.Random(seed)
    rewrite(folder, lambda node: shuffled(node, rng))
    assert_same_start(shipped(name), load_scenario(folder))


@pytest.mark.parametrize("name", dear())
def test_names_of_actors_and_regions_say_nothing(name, tmp_path):
    folder = copied(name, tmp_path)
    names = renaming(shipped(name))
    rewrite(folder, lambda node: renamed(node, names))
    other = load_scenario(folder)
    assert {actor.id for actor in other.actors}.isdisjoint(actor.id for actor in shipped(name).actors)
    assert_same_start(shipped(name), other)
    assert_same_match(Setting(name, 7, calm=True).match(), Match.start(other, 7), names)


def assert_same_match(one, other, names):
    """Play two matches with the same orders under other names, and hold every page equal but for the names."""
    rng = random.Random(3)
    while not one.is_over and one.turn < 8:
        for seat in one.seats:
            orders = draft(one.view(seat), rng, calm=True)
            there = [Order(o.move, names.get(o.target, o.target), o.treaty, o.clauses) for o in orders]
            assert [names.get(order.target, order.target) for order in one.view(seat).legal()] == [
                order.target for order in other.view(names[seat]).legal()
            ]
            one.submit(seat, orders)
            other.submit(names[seat], there)
        here, elsewhere = one.resolve(), other.resolve()
        assert here.digest == elsewhere.digest
        assert np.array_equal(here.rows, elsewhere.rows)
        assert sorted(here.situations.values()) == sorted(elsewhere.situations.values())
    assert (one.outcome is None) == (other.outcome is None)
    if one.outcome:
        assert {names[seat]: score for seat, score in one.outcome.scores.items()} == other.outcome.scores


@pytest.mark.parametrize("name", dear())
def test_a_digest_hangs_on_what_is_said_and_not_on_where(name, tmp_path):
    folder = copied(name, tmp_path)
    rewrite(folder, lambda node: dict(reversed(node.items())))
    assert load_scenario(folder).digest == shipped(name).digest
