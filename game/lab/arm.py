"""Arms of an experiment: a changed start and who sits where, played many times with common random numbers."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import numpy as np
from attrs import field, frozen

from game.lab.changes import change_start, settings_of
from game.lab.course import Course
from game.match.lexicon import lexicon
from game.players.creed import play_creeds
from game.players.doctrine import Doctrine, creeds_of
from game.players.doctrines import DOCTRINES
from game.rules.board import Cells, setting
from game.rules.codes import S_MOST
from game.rules.rule import compiled
from game.rules.setup import set_up
from game.rules.turn import open_game
from game.world.load import load_scenario
from game.world.scenario import Scenario

BY_CHANCE = "random"
"""Stands for a seat that plays at random."""


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


def courses(arm: Arm, seed: int, first: int, last: int) -> Iterator[Course]:
    """Play matches `first` to `last` of an arm; the same number has the same dice in every arm (common random numbers)."""
    scenario = load_scenario(arm.scenario)
    creeds = _creeds(arm.doctrines, scenario)
    for number in range(first, last):
        yield play_course(arm, scenario, creeds, (seed * 1_000_003 + number) % 2**64)


def play_course(arm: Arm, scenario: Scenario, creeds: Cells, seed: int) -> Course:
    """Play one match of an arm to its end."""
    lex = lexicon(scenario)
    b = set_up(scenario, seed, arm.options, arm.turns, settings_of(arm.changes))
    change_start(lex, b, arm.changes)
    compiled(open_game)(b)
    room = setting(b, S_MOST)
    course, start = np.zeros((room + 1) * len(b.cells), np.int32), b.cells.copy()
    turns = compiled(play_creeds)(b, creeds, course)
    rows = course.reshape(room + 1, len(b.cells))[:turns]
    return Course(lex, b, np.vstack([start, rows]))


@lru_cache(maxsize=64)
def _creeds(names: tuple[str, ...], scenario: Scenario) -> Cells:
    chosen: list[Doctrine | None] = [None if name == BY_CHANCE else DOCTRINES[name] for name in names]
    return creeds_of(chosen, scenario)
