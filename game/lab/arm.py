"""Arms of an experiment: a changed start and who sits where, played many times with common random numbers."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

import numpy as np
from attrs import evolve, field, frozen

from game.lab.allies import ALLIES
from game.lab.changes import change_start, settings_of
from game.lab.course import Course, play_turns
from game.lab.ground import on_ground
from game.lab.policies import POLICIES
from game.lab.replaying import STEADY
from game.lab.signallers import SIGNALLERS
from game.lab.strikers import STRIKERS
from game.match.lexicon import Lexicon, lexicon
from game.players.doctrine import Doctrine, creeds_of
from game.players.doctrines import DOCTRINES
from game.rules.board import Board, Cells, setting
from game.rules.codes import FOR_READING, S_MOST
from game.rules.dice import rule_on
from game.rules.rule import at_speed
from game.rules.setup import set_up
from game.rules.turn import open_game
from game.world.load import load_scenario
from game.world.scenario import Scenario

CREEDS: Final[Mapping[str, Doctrine]] = {**DOCTRINES, **POLICIES, **ALLIES, **SIGNALLERS, **STRIKERS}
"""Every creed that an arm may name: of the house, and of the lab by subject."""

BY_CHANCE: Final = "random"
"""Stands for a seat that plays at random."""

WORLDS: Final = ("first", "second", "third", "fourth")
"""Jervis's four worlds, as the abstract scenarios call them (Jervis 1978)."""

EVERY_WORLD: Final[Mapping[str, tuple[str, ...]]] = {"world": WORLDS}
"""The four worlds in turn, for propositions that do not say in which world they hold."""


@frozen
class Arm:
    """One arm of an experiment."""

    id: str
    scenario: str
    doctrines: tuple[str, ...]
    """By seat: names of doctrines, or `random`."""
    changes: Mapping[str, int] = field(factory=dict)
    options: Mapping[str, str] = field(factory=dict)
    turns: int = 0
    """A shorter length of play, 0 for the scenario's own."""
    in_turn: Mapping[str, tuple[str, ...]] = field(factory=dict)
    """Options whose choices are dealt in turn by the number of the match."""
    opening: tuple[str, ...] = ()
    """By seat: who plays the first turns, where it is not the same."""
    opening_turns: int = 0
    after_opening: Mapping[str, int] = field(factory=dict)
    """Pieces changed when the opening is over."""
    steady: bool = False
    """Whether readings are taken without chance."""


def courses(arm: Arm, seed: int, first: int, last: int) -> Iterator[Course]:
    """Play matches `first` to `last` of an arm; the same number has the same dice in every arm (common random numbers)."""
    scenario = scenario_of(arm.scenario)
    for number in range(first, last):
        yield play_course(dealt(arm, number), scenario, (seed * 1_000_003 + number) % 2**64)


def dealt(arm: Arm, number: int) -> Arm:
    """Return an arm with the choices that its match of that number has."""
    if not arm.in_turn:
        return arm
    chosen = {option: choices[number % len(choices)] for option, choices in arm.in_turn.items()}
    return evolve(arm, options={**arm.options, **chosen})


def play_course(arm: Arm, scenario: Scenario, seed: int) -> Course:
    """Play one match of an arm to its end."""
    lex = _lexicon(arm.scenario)
    b = _set_up(arm, scenario, lex, seed)
    start, most = b.cells.copy(), setting(b, S_MOST)
    opening = play_turns(b, _creeds(arm.opening, arm.scenario), arm.opening_turns)
    if arm.after_opening:
        change_start(lex, b, arm.after_opening)
    rest = play_turns(b, _creeds(arm.doctrines, arm.scenario), most - len(opening))
    return Course(lex, b, np.vstack([start, opening, rest]), len(opening))


def _set_up(arm: Arm, scenario: Scenario, lex: Lexicon, seed: int) -> Board:
    b = set_up(scenario, seed, arm.options, arm.turns, settings_of(arm.changes))
    b = on_ground(lex, b, arm.changes)
    change_start(lex, b, arm.changes)
    at_speed(open_game)(b)
    if arm.steady:
        rule_on(b, FOR_READING, STEADY)
    return b


@cache
def scenario_of(name: str) -> Scenario:
    """Read a scenario once in a process; reading takes a second."""
    return load_scenario(name)


@cache
def _lexicon(name: str) -> Lexicon:
    return lexicon(scenario_of(name))


@lru_cache(maxsize=256)
def _creeds(names: tuple[str, ...], scenario: str) -> Cells:
    return creeds_of([doctrine_of(name) for name in names], scenario_of(scenario))


def doctrine_of(name: str) -> Doctrine | None:
    """Return a doctrine of the house or of the lab; nothing for play at random. Raises KeyError for another name."""
    return None if name == BY_CHANCE else CREEDS[name]
