"""Sums: the modifiers that make up Distrust and Clash, each with its size, its weight and who placed it."""

from collections.abc import Iterator

from attrs import frozen

from game.match.cells import Cell
from game.report.causes import placer
from game.report.cells import subject
from game.report.known import Ends, Known, course
from game.rules.board import pair_cell, setting
from game.rules.codes import INTENT, S_MALICE, S_UNCERTAINTY
from game.words import say
from game.world import names
from game.world.catalogue import Modifier
from game.world.vocabulary import KINDS

HIGHEST_DISTRUST = 30
HIGHEST_CLASH = 99

Placed = dict[tuple[str, str, str], list[str]]
"""For a reader, a subject and a modifier: who or what placed it."""


@frozen
class Term:
    """A modifier on a sheet with its size, from least to most, and the weight of a step in a sum."""

    modifier: Modifier
    reader: str
    subject: str
    size: Ends
    weight: int

    @property
    def worth(self) -> Ends:
        """Return what it adds to the sum, from least to most."""
        ends = sorted(size * self.weight for size in self.size)
        return ends[0], ends[1]

    @property
    def is_hidden(self) -> bool:
        """Say whether its size is not known."""
        return self.size[0] != self.size[1]


def sign_of(modifier: Modifier) -> int:
    """Return 1 for what aggravates and −1 for what mitigates."""
    return 1 if modifier.sign == "aggravating" else -1


def _terms(known: Known, reader: str, subject: str, weights: list[int]) -> Iterator[Term]:
    """Yield the modifiers of a sheet that weigh anything, or that may."""
    for number, (modifier, weight) in enumerate(zip(known.scenario.catalogue.modifiers, weights, strict=True)):
        size = known.size(reader, subject, number)
        if weight and size[1]:
            yield Term(modifier, reader, subject, size, sign_of(modifier) * weight)


@frozen
class Sum:
    """A number as a sum: what it starts from, its terms, and the highest value that it may have."""

    base: Ends
    terms: tuple[Term, ...]
    highest: int

    @property
    def bare(self) -> Ends:
        """Return the sum before it is held in its range, from least to most."""
        low, high = (end + sum(term.worth[k] for term in self.terms) for k, end in enumerate(self.base))
        return low, high

    @property
    def ends(self) -> Ends:
        """Return the number, from least to most."""
        low, high = (min(self.highest, max(0, end)) for end in self.bare)
        return low, high


def distrust(known: Known, reader: str, subject: str) -> Sum:
    """Return a Distrust: the reader's own sheet, and what weighs on it from the other's."""
    steps, modifiers = setting(known.board, S_UNCERTAINTY), known.scenario.catalogue.modifiers
    own = _terms(known, reader, subject, [m.reader for m in modifiers])
    theirs = _terms(known, subject, reader, [m.subject for m in modifiers])
    return Sum((steps, steps), (*own, *theirs), HIGHEST_DISTRUST)


def clash(known: Known, one: str, other: str) -> Sum:
    """Return a Clash: what both sides want, and what both sheets say."""
    sides = [malice(known, one, other), malice(known, other, one)]
    weights = [m.clash for m in known.scenario.catalogue.modifiers]
    parts = (*_terms(known, one, other, weights), *_terms(known, other, one, weights))
    return Sum((sum(low for low, _ in sides), sum(high for _, high in sides)), parts, HIGHEST_CLASH)


def malice(known: Known, one: str, other: str) -> Ends:
    """Return what one side's intent adds to a Clash, from least to most."""
    low, high = intent(known, one, other)
    weight = setting(known.board, S_MALICE)
    return low * weight, high * weight


def intent(known: Known, one: str, other: str) -> Ends:
    """Return 1 for a malign side, 0 for a benign one; both ends where it is hidden."""
    return known.ends(pair_cell(known.board, known.number(one), known.number(other), INTENT))


def sum_line(number: Sum) -> str:
    """Return the last line of a sum: what it comes to."""
    if number.ends[0] != number.ends[1]:
        return say("Sum: {low} to {high}, since part of it is hidden", low=number.ends[0], high=number.ends[1])
    if number.bare[0] != number.ends[0]:
        return say("Sum: {bare}, held at {total}", bare=names.plain(number.bare[0]), total=number.ends[0])
    return say("Sum: {total}", total=number.ends[0])


def term_lines(known: Known, terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield the terms of a sum as lines, each with who placed it and where it is written."""
    placed = _placers(known, {frozenset((term.reader, term.subject)) for term in terms})
    for term in terms:
        yield _hidden_line(known, term) if term.is_hidden else _term_line(known, term, placed)


def _hidden_line(known: Known, term: Term) -> str:
    low, high = (names.signed(end) for end in term.worth)
    return say("{sheet}: hidden, from {low} to {high}", sheet=_on_sheet(known, term), low=low, high=high)


def _term_line(known: Known, term: Term, placed: Placed) -> str:
    key = (term.reader, term.subject, term.modifier.id)
    return say(
        "{sheet}: {size} × {weight} = {worth} ({kind}; from {placers}) [{source}]",
        sheet=_on_sheet(known, term),
        size=term.size[0],
        weight=names.plain(term.weight),
        worth=names.signed(term.worth[0]),
        kind=kind_of(term.modifier),
        placers=names.joined(placed.get(key, [])) or say("the start of the game"),
        source=names.source(known.scenario, term.modifier.source),
    )


def kind_of(modifier: Modifier) -> str:
    """Return whether a modifier is material or psychological."""
    return say("material") if modifier.kind == KINDS[0] else say("psychological")


def _on_sheet(known: Known, term: Term) -> str:
    cell = Cell("modifier", term.reader, term.subject, term.modifier.id)
    return subject(known.scenario, cell)


def _placers(known: Known, pairs: set[frozenset[str]]) -> Placed:
    """Return who or what put each modifier on the sheets of some pairs, the start of the game first, each once."""
    found: Placed = {}
    for step in course(known, lambda cell: cell.kind == "modifier" and frozenset((cell.of, cell.about)) in pairs):
        cell = step.posting.cell
        if cell is None or step.posting.steps <= 0:
            continue
        names_so_far = found.setdefault((cell.of, cell.about, cell.what), [])
        if not names_so_far and step.after > step.posting.steps:
            names_so_far.append(say("the start of the game"))
        if (name := placer(known.scenario, step.posting)) not in names_so_far:
            names_so_far.append(name)
    return found


def placers(known: Known, reader: str, about: str, modifier: str) -> list[str]:
    """Return who or what put a modifier on a sheet; nobody if it was there from the start, or never."""
    return _placers(known, {frozenset((reader, about))}).get((reader, about, modifier), [])
