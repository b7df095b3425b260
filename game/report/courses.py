"""Courses of the dyads: what was so after each turn, beside what each side could know, and what is documented."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import numpy as np
from attrs import frozen

from game.match import Match, View
from game.report.past import Past
from game.rules.board import MODIFIERS, pair_cell, size_cell, track_cell
from game.rules.codes import DISTRUST, INTENT, NUCLEAR
from game.words import say
from game.words.width import cells, pad
from game.world import names
from game.world.calendar import turn_of
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS

BLOCK: Final = 9
"""Turns side by side in a block of rows."""

Possible = tuple[str, ...]


@frozen
class Course:
    """A dyad from the opening to the last turn; every row has one entry for each page."""

    dyad: str
    between: tuple[str, str]
    true: tuple[str, ...]
    possible: dict[str, tuple[Possible, ...]]
    """For each side the situations that it could not exclude."""
    distrust: dict[str, tuple[int, ...]]
    """For each side its own Distrust of the other."""
    documented: tuple[Possible, ...]
    """What a study has for the turn; empty where it says nothing."""

    def as_json(self) -> dict[str, Any]:
        """Return the course as plain data."""
        return {
            "true": list(self.true),
            "possible": {seat: [list(each) for each in row] for seat, row in self.possible.items()},
            "distrust": {seat: list(row) for seat, row in self.distrust.items()},
            "documented": [list(each) for each in self.documented],
        }


def courses(match: Match, past: Past) -> tuple[Course, ...]:
    """Return the course of every dyad."""
    return tuple(_course(match, past, dyad) for dyad in match.pages[0].situations)


def _course(match: Match, past: Past, dyad: str) -> Course:
    two = names.two_of(match.scenario, dyad)
    one, other = (past.lex.index.actors[seat] for seat in two)
    own = {two[0]: (one, other), two[1]: (other, one)}
    return Course(
        dyad,
        two,
        tuple(page.situations[dyad] for page in match.pages),
        {seat: _possible(past, seat, two) for seat in two},
        {seat: tuple(int(b.cells[pair_cell(b, *pair, DISTRUST)]) for b in past.boards) for seat, pair in own.items()},
        tuple(_documented(match.scenario, dyad, page.turn) for page in match.pages),
    )


def _possible(past: Past, seat: str, two: tuple[str, str]) -> tuple[Possible, ...]:
    """Return what a seat could not exclude after each page; what looks the same is thought through once."""
    thought: dict[bytes, Possible] = {}
    found = []
    for page in range(len(past.boards)):
        view = past.view(page, seat)
        look = _look_of(view, past, two)
        if look not in thought:
            thought[look] = view.possible_situations(*two)
        found.append(thought[look])
    return tuple(found)


def _look_of(view: View, past: Past, two: tuple[str, str]) -> bytes:
    """Return all that a situation follows from, as a seat sees it."""
    b, count = view.board, int(view.board.book[MODIFIERS])
    one, other = (past.lex.index.actors[seat] for seat in two)
    parts = []
    for a, c in ((one, other), (other, one)):
        first = size_cell(b, a, c, 0)
        parts += [b.cells[first : first + count], b.cells[[pair_cell(b, a, c, DISTRUST), pair_cell(b, a, c, INTENT)]]]
        parts.append(b.cells[[track_cell(b, a, NUCLEAR)]])
    return np.concatenate(parts).tobytes()


def _documented(scenario: Scenario, dyad: str, turn: int) -> Possible:
    """Return the situations that a study has for a dyad in a turn."""
    calendar = scenario.calendar
    entries = [entry for entry in scenario.history.situations if entry.dyad == dyad]
    covering = [e for e in entries if turn_of(calendar, e.since) <= turn <= turn_of(calendar, e.until)]
    return tuple(each for each in SITUATIONS if any(each in entry.situations for entry in covering)) if turn >= 0 else ()


def course_lines(scenario: Scenario, course: Course) -> Iterator[str]:
    """Yield a course as rows of text, a few turns side by side."""
    rows = list(_rows(scenario, course))
    width = max(cells(label) for label, _ in rows)
    for first in range(0, len(course.true), BLOCK):
        part = [(label, row[first : first + BLOCK]) for label, row in rows]
        columns = [max(cells(row[k]) for _, row in part) for k in range(len(part[0][1]))]
        yield names.dyad(scenario, *course.between) if not first else ""
        for label, row in part:
            yield f"  {pad(label, width)}  " + "  ".join(map(pad, row, columns)).rstrip()


def _rows(scenario: Scenario, course: Course) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows of a course with their labels."""
    yield say("after turn"), [say("start"), *(str(turn) for turn in range(1, len(course.true)))]
    yield say("what was so"), list(course.true)
    for seat in course.between:
        actor = names.actor(scenario, seat)
        yield say("{actor} could know", actor=actor), [span(each) for each in course.possible[seat]]
        yield say("{actor}’s Distrust", actor=actor), [str(number) for number in course.distrust[seat]]
    if any(course.documented):
        yield say("documented"), [span(each) or "·" for each in course.documented]


def span(possible: Sequence[str]) -> str:
    """Return situations briefly: neighbours as a range, II–IV, others one by one."""
    numbers = [SITUATIONS.index(each) for each in possible]
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{possible[0]}–{possible[-1]}"
    return "/".join(possible)


def shortened(course: Sequence[str]) -> str:
    """Return a row of situations with their repetitions counted: I ×3, II ×12."""
    runs = ((situation, len(list(run))) for situation, run in groupby(course))
    return ", ".join(f"{situation} ×{count}" if count > 1 else situation for situation, count in runs)
