"""Names of guests: which kind of player a name means, and whether it can be had."""

import re
import shlex
import shutil
from pathlib import Path
from typing import Final

from game.match import MatchFault
from game.players.guests.code import GuestFault, load_class
from game.players.guests.guarded import Guarded
from game.players.guests.line import LinePlayer
from game.players.player import Player
from game.words import say

_COMMAND: Final = re.compile(r"cmd(?:/(?P<seconds>\d{1,4}))?:(?P<command>.*)", re.DOTALL)
SECONDS: Final = 10
"""How long an outside program may take to answer, unless its name says otherwise: `cmd/60:COMMAND`."""


def is_guest(name: str) -> bool:
    """Say whether a name means a player from outside."""
    return ":" in name


def make_guest(name: str, seed: int) -> Guarded:
    """Return a guest with somebody at its side who lets it pass from its first mistake on. Raises GuestFault."""
    return Guarded(name, seed, lambda: _made(name, seed))


def check_guest(name: str) -> None:
    """See that a guest is there. Raises GuestFault with what is missing."""
    command = _COMMAND.fullmatch(name)
    if command is None:
        load_class(name)
        return
    words = words_of(command["command"])
    if shutil.which(words[0]) is None:
        raise GuestFault(say("{name}: there is no program '{program}'", name=name, program=words[0][:80]))


def files_of(name: str) -> list[Path]:
    """Return the files that a guest's name mentions: what it plays by, as far as its name tells."""
    command = _COMMAND.fullmatch(name)
    words = words_of(command["command"]) if command else [name.rpartition(":")[0]]
    return [Path(word) for word in words if Path(word).is_file()]


def words_of(command: str) -> list[str]:
    """Return the words of a command line. Raises GuestFault for one that cannot be read or has none."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise GuestFault(say("cmd:{command}: cannot be read as a command: {reason}", command=command, reason=error)) from error
    if not words:
        raise GuestFault(say("cmd: names no program; expected cmd:COMMAND"))
    return words


def _made(name: str, seed: int) -> Player:
    command = _COMMAND.fullmatch(name)
    if command is not None:
        return LinePlayer(words_of(command["command"]), seed, int(command["seconds"] or SECONDS))
    player = load_class(name)(seed)
    if not callable(getattr(player, "orders", None)):
        raise MatchFault(say("{name}: has no method orders(view)", name=name))
    return player  # type: ignore[no-any-return]  # what a guest is, shows when it plays
