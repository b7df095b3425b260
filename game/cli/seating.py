"""Who sits where: `--seat ACTOR=PLAYER` read, checked and filled up."""

from collections.abc import Iterable, Mapping

from game.cli.errors import Mistake
from game.cli.texts import suggestion
from game.players import PLAYERS
from game.players.guests import check_guest, is_guest
from game.terminal.watching import PEOPLE
from game.words import say
from game.world.scenario import Scenario

COMPUTER = "planner"
"""Who plays a seat that nobody asked for."""


def seated(scenario: Scenario, wanted: Iterable[str], *, people: bool) -> dict[str, str]:
    """Return who plays each seat. Raises Mistake with the near name for an unknown actor or player.

    Seats that are not named go to the computer; where `people` may play and none is named, they go to people.
    """
    pairs = [_pair(scenario, each, [*PLAYERS, *([PEOPLE] if people else [])]) for each in wanted]
    chosen = dict(pairs)
    if len(chosen) < len(pairs):
        raise Mistake(say("--seat names a seat twice: {seats}", seats=", ".join(actor for actor, _ in pairs)))
    rest = PEOPLE if people and PEOPLE not in chosen.values() else COMPUTER
    return {actor.id: chosen.get(actor.id, rest) for actor in scenario.actors}


def _pair(scenario: Scenario, text: str, players: list[str]) -> tuple[str, str]:
    """Return the actor and the player of one `ACTOR=PLAYER`."""
    actor, equals, player = text.partition("=")
    if not equals:
        raise Mistake(
            say("--seat {text}: expected ACTOR=PLAYER, such as {actor}=planner", text=text[:60], actor=scenario.actors[0].id)
        )
    require_seat(scenario, actor)
    if player not in players:
        known_player(player)
    return actor, player


def require_seat(scenario: Scenario, name: str) -> None:
    """See that a scenario has a seat. Raises Mistake with the near name."""
    seats = [actor.id for actor in scenario.actors]
    if name not in seats:
        raise Mistake(suggestion(say("{scenario} has no seat '{name}'", scenario=scenario.id, name=name[:60]), name, seats))


def known_player(name: str) -> str:
    """Return the name of a player of the house, or of a guest that can be had. Raises Mistake, GuestFault."""
    if is_guest(name):
        check_guest(name)
    elif name not in PLAYERS:
        raise Mistake(suggestion(say("there is no player '{name}'", name=name[:60]), name, PLAYERS))
    return name


def describe(players: Mapping[str, str]) -> str:
    """Return who sits where, as it would be asked for."""
    return " ".join(f"{actor}={player}" for actor, player in players.items())
