"""Compiling the rules by playing a short match with them; `python -m game.cli.compiling` does it quietly beside a window."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from threading import Thread
from typing import Final

from game.bridges.compiling import compile_bridges
from game.cli.checkup_extras import MODULES
from game.cli.starting import DEFAULT_SCENARIO
from game.match import Match
from game.players import PLAYERS, make_player
from game.rules.rule import cache_folder, prefer_speed
from game.world.load import load_scenario

NICENESS: Final = 5
"""By how much a process beside a window stands back."""


def compile_rules() -> None:
    """Play a turn with a player of every kind, so that all they call lies compiled on disk; search, the longest, comes last."""
    prefer_speed()
    kinds = {type(make_player(name, 1)): name for name in reversed(list(PLAYERS))}
    with _alone():
        match = Match.start(load_scenario(DEFAULT_SCENARIO), 1)
        for seat in match.waiting_for:
            match.commit(seat)
        match.resolve()
        for name in reversed(list(kinds.values())):
            make_player(name, 1).orders(match.view(match.seats[0]))


def compile_all() -> None:
    """Compile the rules and, where a library of learners is installed, the bridges."""
    compile_rules()
    if has_bridges():
        compile_bridges()


def has_bridges() -> bool:
    """Say whether a library of learners is installed, for which the bridges are there."""
    return any(find_spec(module) for module in MODULES["rl"])


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other process compiles the same: what it has compiled need not be compiled again."""
    cache_folder().mkdir(parents=True, exist_ok=True)
    try:
        import fcntl  # noqa: PLC0415  # where the system has no such locks, compiling twice does no harm
    except ImportError:
        yield
        return
    with (cache_folder() / "compiling").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> None:
    """Compile behind everything else, for as long as whoever asked for it holds on to the input of this process."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    Thread(target=_end_with_input, daemon=True).start()
    compile_rules()
    os._exit(0)  # no orderly end is to be had while the other thread reads


def _end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(0)  # what is compiled is put in its place whole, so that nothing is left half done


if __name__ == "__main__":
    main()
