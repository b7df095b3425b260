"""What search and look-ahead cost, beside the same of neighbours: rollouts, simulations and matches a second."""

import random
from collections.abc import Callable
from typing import Any

Done = Callable[[], tuple[float, float]]
"""Does a piece of work; returns how much of it there was, and the decisions in it (0 where they are not counted)."""


def random_rollouts(name: str) -> Done:
    """Return random rollouts of a scenario from its opening to its end."""
    from measured import playout  # noqa: PLC0415 - each process imports only what it measures

    play, rng = playout(name, fast=True), random.Random(1)
    return lambda: (1, play(rng))


def rollouts_by_doctrine(name: str, turns: int) -> Done:
    """Return rollouts as search plays them: a doctrine drawn for every seat, so many turns by the full rules."""
    import numpy as np  # noqa: PLC0415

    from game.match import Match  # noqa: PLC0415
    from game.players.doctrines import DOCTRINES  # noqa: PLC0415
    from game.players.listing import listed_creeds  # noqa: PLC0415
    from game.players.playingon import play_on  # noqa: PLC0415
    from game.rules.board import copy  # noqa: PLC0415
    from game.rules.codes import SHEET_LENGTH, SHEET_ROWS  # noqa: PLC0415
    from game.rules.rule import compiled, prefer_speed  # noqa: PLC0415
    from game.world.load import load_scenario  # noqa: PLC0415

    prefer_speed()
    match = Match.start(load_scenario(name), 3)
    world = match.view(match.seats[0]).sample(1)
    creeds = listed_creeds(list(DOCTRINES.values()), match.scenario, world)
    trial, used, passing = copy(world), np.zeros(SHEET_ROWS, np.int32), np.zeros(SHEET_LENGTH, np.int32)
    play, chance = compiled(play_on), np.random.default_rng(1)

    def roll() -> tuple[float, float]:
        minds = chance.integers(len(DOCTRINES), size=len(match.seats)).astype(np.int32)
        play(world, trial, 0, passing, 0, creeds, minds, used, turns, int(chance.integers(2**31)))
        return 1, 0

    return roll


def planned_matches(name: str) -> Done:
    """Return matches between one-step look-ahead players inside one call."""
    from game.match import Match  # noqa: PLC0415
    from game.players.planning import Planning  # noqa: PLC0415
    from game.world.load import load_scenario  # noqa: PLC0415

    planning, seeds = Planning.of(Match.start(load_scenario(name), 3)), iter(range(2**31))
    return lambda: (1, planning.play(next(seeds))[0])


def matches(name: str, player: str) -> Done:
    """Return whole matches as a tournament plays them: views, legality, journal and all."""
    from game.arena.run import Plan, play_one  # noqa: PLC0415
    from game.rules.rule import prefer_speed  # noqa: PLC0415
    from game.world.load import load_scenario  # noqa: PLC0415

    prefer_speed()
    scenario = load_scenario(name)
    plan, numbers = Plan(name, {actor.id: player for actor in scenario.actors}, 1, {}), iter(range(2**31))
    return lambda: (1, play_one(plan, scenario, next(numbers)).decisions)


def openspiel_search(name: str, *, hidden: bool) -> Done:
    """Return simulations of OpenSpiel's own search in C++, one random rollout each, on the first decision of a game."""
    import pyspiel  # noqa: PLC0415

    game, count = pyspiel.load_game(name), 1000
    judge = pyspiel.RandomRolloutEvaluator(1, 1)
    if hidden:
        policy = pyspiel.ISMCTSFinalPolicyType.MAX_VISIT_COUNT
        bot: Any = pyspiel.ISMCTSBot(1, judge, 2.0, count, -1, policy, False, False)
    else:
        bot = pyspiel.MCTSBot(game, judge, 2.0, count, 1000, False, 1, False)

    def search() -> tuple[float, float]:
        state = game.new_initial_state()
        while state.is_chance_node():
            state.apply_action(random.Random(1).choice(state.legal_actions()))
        bot.step(state)
        return count, 0

    return search


def catanatron_one_step() -> Done:
    """Return games of four one-step look-ahead players of catanatron."""
    import catanatron as library  # noqa: PLC0415
    from catanatron.players.value import ValueFunctionPlayer  # noqa: PLC0415

    def play() -> tuple[float, float]:
        game = library.Game([ValueFunctionPlayer(colour) for colour in list(library.Color)[:4]], seed=1)
        game.play()
        return 1, len(getattr(game.state, "actions", None) or game.state.action_records)

    return play


def rates() -> dict[str, Callable[[], Done]]:
    """Return everything that is measured as so much a second, by the name of its row, which begins with the unit."""
    found: dict[str, Callable[[], Done]] = {}
    for name in ("lab-two", "five-days-2008"):
        found[f"rollouts: {name}, random to the end"] = lambda name=name: random_rollouts(name)
        found[f"rollouts: {name}, doctrines to the end"] = lambda name=name: rollouts_by_doctrine(name, 999)
        found[f"rollouts: {name}, doctrines for 6 turns"] = lambda name=name: rollouts_by_doctrine(name, 6)
        found[f"matches: {name}, one-step look-ahead, one call"] = lambda name=name: planned_matches(name)
        found[f"matches: {name}, one-step look-ahead, by views"] = lambda name=name: matches(name, "planner")
    found["matches: lab-two, search, by views"] = lambda: matches("lab-two", "search")
    for name in ("connect_four", "backgammon", "hearts"):
        found[f"rollouts: openspiel MCTS in C++, {name}"] = lambda name=name: openspiel_search(name, hidden=False)
    found["rollouts: openspiel IS-MCTS in C++, leduc_poker"] = lambda: openspiel_search("leduc_poker", hidden=True)
    return found | {"matches: catanatron, one-step look-ahead": catanatron_one_step}
