"""Forward play: what follows when doctrines that fit the sides play on, from the documented start or from any point."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
from attrs import frozen

from game.arena.result import share
from game.lab.course import Course, play_turns
from game.lab.replaying import replay
from game.match.faults import MatchFault
from game.match.lexicon import Lexicon
from game.match.outcome import outcome_of
from game.players.doctrine import creeds_of
from game.players.doctrines import DOCTRINES
from game.rules import codes
from game.rules.board import SEED, Board, copy, on_board, setting
from game.words import say
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS

Progress = Callable[[int], None]
Seats = Mapping[str, Sequence[str]]
"""For each seat the doctrines that it may play by; a match deals one of them."""

PLAIN: Final = ("defensive-realist", "mirror-imager")
"""Who plays a seat of which a scenario says nothing."""


@frozen(eq=False)
class Continuation:
    """A match played on from some point, with its end."""

    course: Course
    end: str
    winner: str | None
    situations: Mapping[str, tuple[str, ...]]
    """For each dyad its situation after every turn that was played on."""
    wars: tuple[str, ...]
    """Dyads that were at war at some time."""


def fitting(scenario: Scenario, chosen: Mapping[str, str]) -> Seats:
    """Return who may play each seat: as chosen, else as the scenario has it. Raises MatchFault for an unknown name."""
    for seat, name in chosen.items():
        if seat not in {actor.id for actor in scenario.actors}:
            raise MatchFault(say("{scenario} has no seat '{name}'", scenario=scenario.id, name=seat))
        if name not in DOCTRINES:
            raise MatchFault(say("“{name}” is no doctrine; doctrines: {names}", name=name, names=", ".join(DOCTRINES)))
    return {actor.id: (chosen[actor.id],) if actor.id in chosen else actor.doctrines or PLAIN for actor in scenario.actors}


def play_on(
    scenario: Scenario, board: Board, lex: Lexicon, seats: Seats, games: int, seed: int, progress: Progress | None = None
) -> list[Continuation]:
    """Play on from a board so many times; the same number has the same dice and doctrines from whatever board."""
    found = []
    for number in range(games):
        found.append(_one(scenario, board, lex, seats, seed * 1_000_003 + number))
        if progress is not None:
            progress(1)
    return found


def _one(scenario: Scenario, board: Board, lex: Lexicon, seats: Seats, seed: int) -> Continuation:
    b = copy(board)
    b.desk[SEED : SEED + 2] = (seed % 2**31, seed // 2**31 % 2**31)
    names = [seats[seat][(seed // 7**k) % len(seats[seat])] for k, seat in enumerate(lex.seats)]
    room = max(0, setting(b, codes.S_MOST) - on_board(b, codes.TURN))
    start = b.cells.copy()
    rows = play_turns(b, creeds_of([DOCTRINES[name] for name in names], scenario), room)
    return _told(Course(lex, b, np.vstack([start, rows])), outcome_of(lex, b))


def _told(course: Course, outcome: Any) -> Continuation:
    dyads = list(course.lexicon.dyads())
    seats = course.lexicon.seats
    names = {name: (seats[one], seats[other]) for name, one, other in dyads}
    situations = {name: _in_words(course.situation(*two)[1:]) for name, two in names.items()}
    wars = tuple(name for name, two in names.items() if course.war(*two).any())
    return Continuation(course, outcome.ending, outcome.winner, situations, wars)


def _in_words(numbers: np.ndarray[Any, Any]) -> tuple[str, ...]:
    return tuple(SITUATIONS[max(0, int(number) - 1)] for number in numbers)


def summarise(found: Sequence[Continuation]) -> dict[str, Any]:
    """Return ends, wars and last situations of many continuations, each with its interval."""
    n = len(found)
    return {
        "games": n,
        "ends": {end: share(count, n) for end, count in Counter(each.end for each in found).most_common()},
        "wins": {str(seat): share(count, n) for seat, count in Counter(each.winner for each in found).most_common()},
        "war": {dyad: share(sum(dyad in each.wars for each in found), n) for dyad in found[0].situations},
        "last_situations": {dyad: _last(found, dyad) for dyad in found[0].situations},
    }


def _last(found: Sequence[Continuation], dyad: str) -> dict[str, Any]:
    ends = Counter(each.situations[dyad][-1] for each in found if each.situations[dyad])
    return {name: share(count, len(found)) for name, count in sorted(ends.items())}


def from_the_start(scenario: Scenario, games: int, seed: int, progress: Progress | None = None) -> list[Continuation]:
    """Play a scenario from its documented start by doctrines that fit its sides, with events drawn by their odds."""
    start = replay(scenario, {"documented": 0}, until=0)
    return play_on(scenario, start.board, start.lexicon, fitting(scenario, {}), games, seed, progress)
