"""Turning points, found by measure: which line of the ledger moved a relation across a line of the matrix."""

from collections.abc import Iterator

from attrs import frozen

from game.match import Match, Page, Posting
from game.report.effects import effect_of
from game.report.past import Past
from game.rules.board import Board, setting, sheet, track
from game.rules.codes import (
    INTENT,
    L_CELL,
    L_STEPS,
    NUCLEAR,
    S_ALARMED,
    S_CONVINCED,
    S_DETERRENCE,
    S_INCOMPATIBLE,
)
from game.rules.situation import clash_of, distrust_of
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS


@frozen
class Line:
    """A line of the matrix as it runs for one relation: whose number, and which."""

    kind: str
    """`alarmed`, `convinced`, `clash` or `intent`."""
    of: str
    about: str


Standing = dict[Line, tuple[bool, int]]
"""For each line whether it is crossed, and the number that is held against it."""


@frozen
class Crossing:
    """A line that a posting crossed, for good as far as its turn goes."""

    line: Line
    is_up: bool
    before: int
    after: int
    posting: Posting


@frozen
class Turning:
    """A turn in which a relation crossed lines."""

    page: int
    dyad: str
    between: tuple[str, str]
    before: str
    now: str
    crossings: tuple[Crossing, ...]
    weighty: tuple[tuple[Posting, int], ...]
    """The lines that weighed on the relation in that turn, the weightiest first, each with its steps towards graver."""

    @property
    def has_turned(self) -> bool:
        """Say whether the situation changed."""
        return self.before != self.now

    @property
    def is_graver(self) -> bool:
        """Say whether the situation became graver."""
        return SITUATIONS.index(self.now) > SITUATIONS.index(self.before)


def turnings(match: Match, past: Past) -> tuple[Turning, ...]:
    """Return every turn in which a relation crossed a line, oldest first."""
    return tuple(_turnings(match, past))


def _turnings(match: Match, past: Past) -> Iterator[Turning]:
    for number in range(1, len(match.pages)):
        page, earlier = match.pages[number], match.pages[number - 1]
        for dyad, now in page.situations.items():
            two = names.two_of(match.scenario, dyad)
            crossings = tuple(_crossings(past, number, page, two))
            before = earlier.situations[dyad]
            if crossings or before != now:
                yield Turning(number, dyad, two, before, now, crossings, tuple(_weighty(match.scenario, page, two)))


def _crossings(past: Past, number: int, page: Page, two: tuple[str, str]) -> Iterator[Crossing]:
    """Yield the lines that ended the turn on their other side, each with the posting that last moved it there."""
    b = past.boards[number - 1]
    b = b._replace(cells=b.cells.copy())
    first = last = standing(past, b, two)
    found: dict[Line, Crossing] = {}
    for row, posting in zip(page.rows, page.postings, strict=True):
        if posting.cell is not None:
            b.cells[row[L_CELL]] += row[L_STEPS]
            if _may_matter(posting, two):
                now = standing(past, b, two)
                for line in (each for each in now if now[each][0] != last[each][0]):
                    found[line] = Crossing(line, now[line][0], last[line][1], now[line][1], posting)
                last = now
    yield from (each for line, each in found.items() if last[line][0] != first[line][0])


def _may_matter(posting: Posting, two: tuple[str, str]) -> bool:
    cell = posting.cell
    if cell is None:
        return False
    if cell.kind == "track":
        return cell.what == "nuclear" and cell.of in two
    return cell.kind in {"modifier", "intent"} and {cell.of, cell.about} == set(two)


def standing(past: Past, b: Board, two: tuple[str, str]) -> Standing:
    """Return on which side of every line a relation stands, from the modifiers in force."""
    one, other = (past.lex.index.actors[seat] for seat in two)
    clash, limit = int(clash_of(b, one, other)), setting(b, S_CONVINCED)
    if track(b, one, NUCLEAR) > 0 and track(b, other, NUCLEAR) > 0:
        limit += setting(b, S_DETERRENCE)
    found: Standing = {Line("clash", *two): (clash >= setting(b, S_INCOMPATIBLE), clash)}
    for of, about, names_of in ((one, other, two), (other, one, two[::-1])):
        distrust, malign = int(distrust_of(b, of, about)), int(sheet(b, of, about, INTENT))
        found[Line("alarmed", *names_of)] = (distrust >= setting(b, S_ALARMED), distrust)
        found[Line("convinced", *names_of)] = (distrust >= limit, distrust)
        found[Line("intent", *names_of)] = (malign == 1, malign)
    return found


def _weighty(scenario: Scenario, page: Page, two: tuple[str, str]) -> Iterator[tuple[Posting, int]]:
    """Yield the lines of a turn that weighed on a relation, the weightiest first."""
    weighed = [(posting, _weight(scenario, posting, two)) for posting in page.postings]
    yield from sorted(((p, n) for p, n in weighed if n), key=lambda each: -abs(each[1]))


def _weight(scenario: Scenario, posting: Posting, two: tuple[str, str]) -> int:
    if posting.cell is None or {posting.cell.of, posting.cell.about} != set(two):
        return 0
    if posting.cell.kind == "intent":
        return 6 * posting.steps
    effect = effect_of(scenario, [posting])
    return sum(effect.distrust.values()) + sum(effect.clash.values())
