"""Gathering: everything that the after-action page tells, taken from a match once."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from game.match import Match
from game.report.after_action.beside import Company
from game.report.after_action.inks import Inks, inks_of
from game.report.after_action.rulings import Unruled, unruled_of
from game.report.after_action.teaching import Teaching, teaching_of
from game.report.after_action.turning import Turning, turnings
from game.report.after_action.weighing import Mark, marks_of
from game.report.courses import Course, courses
from game.report.meanings import Meaning, meanings
from game.report.past import Past, past_of
from game.rules.board import Board, dyad_cell
from game.rules.codes import CLASH
from game.world import names
from game.world.scenario import Scenario


@frozen
class OtherTheory:
    """What the theory that was not played makes of the same orders and dice."""

    theory: str
    situations: tuple[Mapping[str, str], ...]
    """Of every dyad after every turn."""
    failed: int
    """Orders whose conditions did not hold under it."""


@frozen(eq=False)
class Gathered:
    """A match looked back on: its past, its relations over time, its orders and what they weighed."""

    match: Match
    past: Past
    inks: Inks
    courses: tuple[Course, ...]
    clashes: dict[str, tuple[int, ...]]
    """For each dyad its Clash after every page."""
    marks: tuple[Mark, ...]
    meanings: tuple[Meaning, ...]
    turnings: tuple[Turning, ...]
    teaching: Teaching
    other: OtherTheory | None = None
    company: Company | None = None
    """What was played beside it."""
    unruled: Unruled | None = None
    """The same match without its facilitator's rulings, where any were made."""
    is_pseudonymous: bool = False
    """Whether it is not said who sat where."""
    programs: frozenset[str] = frozenset()
    """Names of players that are programs: what they reckon is no statement of what they meant."""

    @property
    def scenario(self) -> Scenario:
        """Return the scenario."""
        return self.match.scenario

    def is_program(self, seat: str) -> bool:
        """Say whether a program sat there, one of the game's or one of somebody's own (module:Class)."""
        player = self.match.players.get(seat, "")
        return player in self.programs or ":" in player

    @property
    def dates(self) -> list[str]:
        """Return what the pages are called, the opening first."""
        return [names.date(self.scenario, page.turn) for page in self.match.pages]

    @property
    def board(self) -> Board:
        """Return the board at the opening, for its printed numbers."""
        return self.past.boards[0]

    def by_other(self, dyad: str) -> Sequence[str]:
        """Return a dyad under the other theory after every page; the opening is the same under both."""
        return [self.match.pages[0].situations[dyad], *(row[dyad] for row in self.other.situations)] if self.other else []


def gather(match: Match, other: OtherTheory | None = None) -> Gathered:
    """Look back on a match, finished or not."""
    past = past_of(match)
    found, marks, turned = courses(match, past), marks_of(match, past), turnings(match, past)
    return Gathered(
        match,
        past,
        inks_of(match.scenario),
        found,
        {course.dyad: _clash(past, course.between) for course in found},
        marks,
        meanings(match, past),
        turned,
        teaching_of(match, past, found, marks, turned),
        other,
        unruled=unruled_of(match),
    )


def _clash(past: Past, two: tuple[str, str]) -> tuple[int, ...]:
    one, other = (past.lex.index.actors[seat] for seat in two)
    return tuple(int(b.cells[dyad_cell(b, one, other, CLASH)]) for b in past.boards)
