"""Compiling the rules by playing a short match with them."""

from importlib.util import find_spec

from game.bridges.compiling import compile_bridges
from game.cli.checkup_extras import MODULES
from game.cli.starting import DEFAULT_SCENARIO
from game.match import Match
from game.players import PLAYERS, make_player
from game.rules.rule import prefer_speed
from game.world.load import load_scenario


def compile_rules() -> None:
    """Play a turn with every player, so that all they call lies compiled on disk; for learners, the bridges too."""
    prefer_speed()
    match = Match.start(load_scenario(DEFAULT_SCENARIO), 1)
    for name in PLAYERS:
        for seat in match.waiting_for:
            make_player(name, 1).orders(match.view(seat))
    for seat in match.waiting_for:
        match.commit(seat)
    match.resolve()
    if has_bridges():
        compile_bridges()


def has_bridges() -> bool:
    """Say whether a library of learners is installed, for which the bridges are there."""
    return any(find_spec(module) for module in MODULES["rl"])
