"""A tournament: what is played, playing it, and going on where it was stopped or killed."""

import hashlib
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from attrs import asdict, frozen

from game import __version__
from game.arena.cluster import play_on_cluster
from game.arena.fixtures import Fixture, fixtures, rounds_for
from game.arena.result import GameResult
from game.arena.run import Plan, play_one
from game.arena.store import Played, Store, StoreFault
from game.arena.workers import IsStopped, play_all
from game.players.guests.seated import files_of, is_guest
from game.rules.rule import prefer_speed
from game.words import say
from game.world.load import load_scenario
from game.world.scenario import Scenario

FORMAT: Final = 1
MOMENT: Final = 0.1
"""Seconds within which matches are written together."""
DECISIVE: Final = ("format", "version", "rules", "digests", "guests")
"""What must not differ between two parts of a tournament, whenever and wherever they are played."""


@frozen
class Tournament:
    """All that decides the results."""

    scenarios: tuple[str, ...]
    players: tuple[str, ...]
    games: int
    """Matches of each scenario asked for; rounds are played whole."""
    seed: int
    turns: int = 0
    theory: str = ""

    @property
    def rounds(self) -> int:
        """Return how many seeds each scenario is played with."""
        return rounds_for(self.games, len(self.players))

    def fixtures(self) -> Iterator[Fixture]:
        """Yield every match."""
        return fixtures([(name, len(seats_of(name))) for name in self.scenarios], self.players, self.rounds)

    def count(self) -> int:
        """Return how many matches there are."""
        return self.rounds * len(self.players) * len(self.scenarios)

    def plan(self, fixture: Fixture) -> Plan:
        """Return the plan of a match."""
        return fixture.plan(seats_of(fixture.scenario), self.seed, self.turns, self.theory)

    def about(self) -> dict[str, Any]:
        """Return what is noted beside the results: all that decides them, with versions and digests."""
        digests = {name: load(name).digest for name in self.scenarios}
        guests = {name: digest for name in self.players if is_guest(name) and (digest := guest_digest(name))}
        made = {"format": FORMAT, "version": __version__, "python": sys.version.split()[0], "numpy": np.__version__}
        made |= {"rules": rules_digest()}
        return made | {"digests": digests, "guests": guests, **asdict(self)}

    @classmethod
    def of(cls, about: dict[str, Any]) -> Self:
        """Return the tournament that was noted."""
        fields = {each: about[each] for each in ("games", "seed", "turns", "theory")}
        return cls(tuple(about["scenarios"]), tuple(about["players"]), **fields)


@cache
def load(name: str) -> Scenario:
    """Return a scenario, read once in a process."""
    return load_scenario(name)


def seats_of(name: str) -> tuple[str, ...]:
    """Return the seats of a scenario by number."""
    return tuple(actor.id for actor in load(name).actors)


@cache
def rules_digest() -> str:
    """Return a digest of what decides a match beside its scenario: the rules and the players of the house."""
    package = Path(__file__).parent.parent
    files = sorted(file for part in ("rules", "match", "players") for file in (package / part).rglob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def guest_digest(name: str) -> str:
    """Return a digest of the files that a guest's name mentions; empty where it mentions none."""
    files = files_of(name)
    total = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    return total.hexdigest()[:16] if files else ""


@frozen
class Playing:
    """What a worker needs for playing a match."""

    plan: Plan
    fixture: Fixture

    def __call__(self) -> GameResult:
        """Play it by compiled rules."""
        prefer_speed()
        return play_one(self.plan, load(self.plan.scenario), self.fixture.round)


def play_it(playing: Playing) -> GameResult:
    """Play a match in a worker."""
    return playing()


def play_far(tournament: Tournament, about: dict[str, Any], playing: Playing) -> GameResult:
    """Play a match on another machine. Raises StoreFault where that machine would play by other rules."""
    now = about_here(tournament)
    for key in DECISIVE:
        if about[key] != now[key]:
            told = say("a worker has another {what}: {there} instead of {here}", what=key, there=now[key], here=about[key])
            raise StoreFault(told)
    return playing()


@cache
def about_here(tournament: Tournament) -> dict[str, Any]:
    """Return what decides a tournament as this machine has it, looked up once in a process."""
    return tournament.about()


def run(
    tournament: Tournament,
    store: Store,
    jobs: int,
    is_stopped: IsStopped,
    progress: Callable[[int], None] | None = None,
    cluster: str = "",
) -> None:
    """Play what is not finished yet, here or by the workers of a scheduler; every match is on disk before it counts.

    Matches that come back within a moment of each other are written together, so that the disk does not hold many workers up.
    """
    done = store.numbers()
    tasks = (Playing(tournament.plan(each), each) for each in tournament.fixtures() if each.number not in done)
    if cluster:
        played = play_on_cluster(partial(play_far, tournament, store.about()), tasks, cluster, is_stopped)
    else:
        played = play_all(play_it, tasks, jobs, is_stopped)
    waiting: list[Played] = []
    written = time.monotonic()
    try:
        for playing, result in played:
            waiting.append((playing.fixture, result))
            if time.monotonic() - written > MOMENT:
                _write(store, waiting, progress)
                written = time.monotonic()
    finally:
        _write(store, waiting, progress)


def _write(store: Store, waiting: list[Played], progress: Callable[[int], None] | None) -> None:
    """Write what has come back, and tell how much it was."""
    store.add(waiting)
    if progress is not None:
        progress(len(waiting))
    waiting.clear()


def settled(store: Store, wanted: Tournament | None) -> Tournament:
    """Return the tournament of a store, noting the wanted one in a new store. Raises StoreFault where they differ."""
    noted = store.about()
    if not noted:
        if wanted is None:
            raise StoreFault(say("{file}: holds no tournament to go on with", file=store.file))
        store.note(wanted.about())
        return wanted
    found = Tournament.of(noted)
    _refuse_changes(store, noted, found)
    if wanted is not None and wanted != found:
        raise StoreFault(
            say(
                "{file}: holds another tournament: {noted}; leave out what is given, or choose another folder",
                file=store.file,
                noted=told(found),
            )
        )
    return found


def _refuse_changes(store: Store, noted: dict[str, Any], found: Tournament) -> None:
    """Refuse to go on by other rules: half of the results would not compare with the other half."""
    now = found.about()
    for key in DECISIVE:
        if noted[key] != now[key]:
            raise StoreFault(
                say(
                    "{file}: {what} has changed since: it was {then} and is {now}; play it anew in another folder",
                    file=store.file,
                    what=key,
                    then=noted[key],
                    now=now[key],
                )
            )


def told(tournament: Tournament) -> str:
    """Return a tournament as it would be asked for."""
    words = [*tournament.scenarios, "--players", ",".join(tournament.players), "--games", str(tournament.games)]
    words += ["--seed", str(tournament.seed)]
    words += ["--turns", str(tournament.turns)] if tournament.turns else []
    words += ["--theory", tournament.theory] if tournament.theory else []
    return " ".join(words)
