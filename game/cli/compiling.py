"""Compiling the rules by playing a short match with them."""

from game.cli.starting import DEFAULT_SCENARIO
from game.match import Match
from game.players import PLAYERS, make_player
from game.rules.rule import prefer_speed
from game.world.load import load_scenario


def compile_rules() -> None:
    """Play a turn with every player, so that all they call lies compiled on disk."""
    prefer_speed()
    match = Match.start(load_scenario(DEFAULT_SCENARIO), 1)
    for name in PLAYERS:
        for seat in match.waiting_for:
            make_player(name, 1).orders(match.view(seat))
    for seat in match.waiting_for:
        match.commit(seat)
    match.resolve()
