"""Teaching measures beside the score: what a match was like, in numbers that anybody can check by hand."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from game.match import Match
from game.report.after_action.turning import Turning, standing
from game.report.after_action.weighing import Mark
from game.report.courses import Course
from game.report.past import Past
from game.rules import ends
from game.world.scenario import Scenario

AFTER = 2
"""Turns within which a threat belies a gesture."""


@frozen
class Part:
    """A share or a sum with what it is counted from."""

    about: tuple[str, ...]
    """The seat, or the two sides of a relation."""
    count: int
    of: int
    """What it is counted out of; what is caused, where two sums stand against each other."""


@frozen
class Teaching:
    """The measures of a match."""

    spiral: tuple[Part, ...]
    """For each rivalry: steps by which Distrust rose in answer to a rise of the other's, of all steps up."""
    gap: tuple[Part, ...]
    """For each seat: gestures to a rival that a threat of its own belied, of all its gestures."""
    misread: tuple[Part, ...]
    """For each seat: Distrust that came of reading benign acts at their worst, of all Distrust that readings added."""
    trusted: tuple[Part, ...]
    """For each seat: gestures that it believed of a malign side, of all that it believed."""
    security: tuple[Part, ...]
    """For each seat: security gained since the start, and Distrust that its own acts caused in its rivals."""
    accidental: tuple[Part, ...]
    """For each rivalry: steps to a graver situation that nobody meant, of all steps to a graver one."""


def teaching_of(
    match: Match, past: Past, courses: Sequence[Course], marks: Sequence[Mark], turnings: Sequence[Turning]
) -> Teaching:
    """Return the teaching measures of a match."""
    rivalries = [each for each in courses if _is_rivalry(match.scenario, each.between)]
    return Teaching(
        tuple(_spiral(each) for each in rivalries),
        tuple(_gap(marks, seat) for seat in match.seats),
        tuple(_misread(marks, seat) for seat in match.seats),
        tuple(_trusted(marks, seat) for seat in match.seats),
        tuple(_security(match, past, marks, seat) for seat in match.seats),
        tuple(_accidental(past, marks, turnings, each) for each in rivalries),
    )


def _is_rivalry(scenario: Scenario, two: tuple[str, str]) -> bool:
    return any(tie.kind == "rivalry" and set(tie.between) == set(two) for tie in scenario.ties)


def _spiral(course: Course) -> Part:
    """Count rises of Distrust that came with, or a turn after, a rise of the other side's."""
    one, other = (_rises(course.distrust[seat]) for seat in course.between)
    answered = sum(n for k, n in enumerate(one) if n and any(other[max(0, k - 1) : k + 1]))
    answered += sum(n for k, n in enumerate(other) if n and any(one[max(0, k - 1) : k + 1]))
    return Part(course.between, answered, sum(one) + sum(other))


def _rises(row: Sequence[int]) -> list[int]:
    return [max(0, now - before) for before, now in pairwise(row)]


def _gap(marks: Sequence[Mark], seat: str) -> Part:
    own = [mark for mark in marks if mark.seat == seat]
    threats = {(mark.page, reader) for mark in own for reader in _tallied(mark, "threats")}
    gestures = [(mark.page, reader) for mark in own for reader in _tallied(mark, "gestures") if reader in mark.malign]
    belied = [any((page + k, reader) in threats for k in range(AFTER + 1)) for page, reader in gestures]
    return Part((seat,), sum(belied), len(belied))


def _tallied(mark: Mark, kind: str) -> Iterator[str]:
    """Yield who had to read an order as one of `threats` or `gestures`, by whichever theory."""
    for line in mark.act.lines:
        if line.cause == "reading" and line.cell is not None and line.cell.kind == kind:
            yield line.cell.of


def _misread(marks: Sequence[Mark], reader: str) -> Part:
    """Count suspicions by reading; those of a side that was benign were misreadings."""
    added = list(_read_as(marks, reader, "suspicion"))
    return Part((reader,), sum(steps for steps, is_malign in added if not is_malign), sum(steps for steps, _ in added))


def _trusted(marks: Sequence[Mark], reader: str) -> Part:
    believed = list(_read_as(marks, reader, "benefit-of-doubt"))
    return Part((reader,), sum(steps for steps, is_malign in believed if is_malign), sum(steps for steps, _ in believed))


def _read_as(marks: Sequence[Mark], reader: str, modifier: str) -> Iterator[tuple[int, bool]]:
    """Yield by how much a side read its rivals in one way, and whether they were malign towards it."""
    for mark in marks:
        for each in mark.act.readings:
            if each.on == reader in mark.malign and each.cell is not None and each.cell.what == modifier:
                yield each.steps, mark.malign[reader]


def _security(match: Match, past: Past, marks: Sequence[Mark], seat: str) -> Part:
    number = match.seats.index(seat)
    before, now = (int(ends.security(past.boards[page], number)) for page in (0, -1))
    own = (mark.effect.distrust.items() for mark in marks if mark.seat == seat)
    caused = sum(steps for moved in own for (_, about), steps in moved if about == seat and steps > 0)
    return Part((seat,), now - before, caused)


def _accidental(past: Past, marks: Sequence[Mark], turnings: Sequence[Turning], course: Course) -> Part:
    graver = [each for each in turnings if each.between == course.between and each.has_turned and each.is_graver]
    return Part(course.between, sum(is_accident(past, marks, each) for each in graver), len(graver))


def is_accident(past: Past, marks: Sequence[Mark], turning: Turning) -> bool:
    """Say whether a relation grew graver though neither side was malign and neither ordered anything offensive against it."""
    characters = {move.id: move.character for move in past.lex.scenario.catalogue.moves}
    between = set(turning.between)
    own = [mark for mark in marks if mark.page == turning.page and mark.seat in between and mark.weight(between)]
    standing_then = standing(past, past.boards[turning.page - 1], turning.between)
    was_malign = any(is_crossed for line, (is_crossed, _) in standing_then.items() if line.kind == "intent")
    turned = any(each.line.kind == "intent" and each.is_up for each in turning.crossings)
    return not was_malign and not turned and all(characters[mark.order.move] != "offensive" for mark in own)
