"""Orders gone wrong: random changes to an order, of which most break a rule."""

import random

from attrs import evolve

from game.match import Order
from game.world.scenario import Scenario

STRANGE = ("", "nobody", "0", "russia-nato", "a" * 200, "none")
"""Words that name nothing, whatever the scenario."""


def mutated(order: Order, scenario: Scenario, rng: random.Random) -> Order:
    """Return an order with one to three of its parts exchanged."""
    for _ in range(rng.randint(1, 3)):
        order = rng.choice((_other_move, _other_target, _other_treaty, _other_clauses))(order, scenario, rng)
    return order


def _other_move(order: Order, scenario: Scenario, rng: random.Random) -> Order:
    moves = [move.id for move in scenario.catalogue.moves]
    return evolve(order, move=rng.choice([*moves, *STRANGE]))


def _other_target(order: Order, scenario: Scenario, rng: random.Random) -> Order:
    aims = [actor.id for actor in scenario.actors] + [region.id for region in scenario.regions]
    return evolve(order, target=rng.choice([*aims, *aims, *STRANGE]))


def _other_treaty(order: Order, scenario: Scenario, rng: random.Random) -> Order:
    treaty = rng.choice(scenario.catalogue.treaties)
    chosen = tuple(clause for clause in treaty.clauses if rng.random() < 0.7)
    name = rng.choice([treaty.id, treaty.id, treaty.id, *STRANGE])
    return evolve(order, treaty=name, clauses=rng.choice([treaty.clauses, treaty.core, chosen, ()]))


def _other_clauses(order: Order, scenario: Scenario, rng: random.Random) -> Order:
    clauses = [clause.id for clause in scenario.catalogue.clauses]
    kept = [clause for clause in order.clauses if rng.random() < 0.8]
    added = rng.sample(clauses, rng.randint(0, 2)) + kept[: rng.randint(0, 1)]
    return evolve(order, clauses=tuple(rng.sample(kept + added, len(kept + added))))
