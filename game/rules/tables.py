"""The printed tables: the words of the catalogue and of a scenario as rows of small whole numbers."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from attrs import field, frozen

from game.rules.board import Cells
from game.rules.codes import NOBODY, NOWHERE, RESTORED
from game.world.catalogue import Move
from game.world.conditions import Effect, Need
from game.world.scenario import Scenario
from game.world.vocabulary import (
    CHARACTERS,
    EFFECTS,
    FAMILIES,
    KINDS,
    MEASURES,
    OPERATIONS,
    REGIME_STATES,
    ROLES,
    STATUSES,
    TAGS,
    TARGETS,
    TIES,
    TRACKS,
    VISIBILITIES,
)

ACTS = ("", "propose-treaty", "accept-offer", "refuse-offer", "withdraw-offer")
"""Moves that the rules carry out themselves; the position is the act's number."""


@frozen
class Index:
    """The number of every word of a scenario: ids to positions."""

    actors: dict[str, int]
    regions: dict[str, int]
    modifiers: dict[str, int]
    regimes: dict[str, int]
    moves: dict[str, int]
    clauses: dict[str, int]
    treaties: dict[str, int]
    events: dict[str, int]


@frozen
class Lists:
    """Needs, effects and breaches of all entries, one after another, while the tables are set."""

    needs: list[tuple[int, ...]] = field(factory=list)
    effects: list[tuple[int, ...]] = field(factory=list)
    breaches: list[tuple[int, ...]] = field(factory=list)


def index(scenario: Scenario) -> Index:
    """Return the numbers of everything in the order of the scenario's and the catalogue's lists."""
    c = scenario.catalogue
    return Index(
        _numbers(scenario.actors),
        _numbers(scenario.regions),
        _numbers(c.modifiers),
        _numbers(c.regimes),
        _numbers(c.moves),
        _numbers(c.clauses),
        _numbers(c.treaties),
        _numbers(c.events),
    )


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def _numbers(entries: Iterable[_Named]) -> dict[str, int]:
    return {entry.id: number for number, entry in enumerate(entries)}


def table(rows: Sequence[Sequence[int]], columns: int) -> Cells:
    """Return rows as an array, with its columns even when it has no row."""
    return np.array(rows, dtype=np.int32).reshape(len(rows), columns)


def set_needs(ix: Index, lists: Lists, needs: Iterable[Need]) -> tuple[int, int]:
    """Append conditions; return where they begin and end."""
    first = len(lists.needs)
    for need in needs:
        what = _what(ix, need.measure, need.what)
        row = (MEASURES.index(need.measure), what, ROLES.index(need.of), ROLES.index(need.about), need.least, need.most)
        lists.needs.append(row)
    return first, len(lists.needs)


def set_effects(ix: Index, lists: Lists, effects: Iterable[Effect]) -> tuple[int, int]:
    """Append effects; return where they begin and end."""
    first = len(lists.effects)
    for effect in effects:
        what = _what(ix, effect.do, effect.what)
        row = (
            EFFECTS.index(effect.do),
            what,
            ROLES.index(effect.of),
            ROLES.index(effect.about),
            effect.step,
            _state(effect),
        )
        lists.effects.append(row)
    return first, len(lists.effects)


def _what(ix: Index, kind: str, what: str) -> int:
    if kind == "treaty":
        return ix.treaties[what] if what else -1
    if kind in {"modifier", "regime"}:
        return (ix.modifiers if kind == "modifier" else ix.regimes)[what]
    if kind in {"track", "tag", "status"} and what:
        return {"track": TRACKS, "tag": TAGS, "status": STATUSES}[kind].index(what)
    return OPERATIONS.index(what) if kind == "operation" else 0


def _state(effect: Effect) -> int:
    """Return the number of the state an effect leads to."""
    to = effect.to
    if effect.do == "regime":
        return RESTORED if to == "restored" else REGIME_STATES.index(to)
    if effect.do == "status":
        return STATUSES.index(to)
    if effect.do == "holder":
        return ROLES.index(to)
    return int(to in {"malign", "on", "unlimited"})


def modifier_rows(scenario: Scenario) -> Cells:
    """Set the table of modifiers; weights of mitigating ones are negative."""
    rows = []
    for m in scenario.catalogue.modifiers:
        sign = 1 if m.sign == "aggravating" else -1
        weights = (sign * m.clash, sign * m.reader, sign * m.subject)
        rows.append((int(m.kind == KINDS[0]), sign, *weights, m.fades, int(m.private)))
    return table(rows, 7)


def move_rows(scenario: Scenario, ix: Index, lists: Lists) -> Cells:
    """Set the table of moves, with their needs, effects and breaches."""
    return table([_move_row(move, ix, lists) for move in scenario.catalogue.moves], 18)


def _move_row(move: Move, ix: Index, lists: Lists) -> tuple[int, ...]:
    first = len(lists.breaches)
    lists.breaches.extend((ix.clauses[clause],) for clause in move.breaches)
    return (
        FAMILIES.index(move.family),
        move.cost,
        CHARACTERS.index(move.character),
        VISIBILITIES.index(move.visibility),
        TARGETS.index(move.target),
        TIES.index(move.tie) if move.tie else 0,
        tag_mask(move.by),
        tag_mask(move.to),
        OPERATIONS.index(move.operation),
        int(any(effect.do == "operation" and effect.to == "unlimited" for effect in move.effects)),
        price_of(move),
        *set_needs(ix, lists, move.needs),
        *set_effects(ix, lists, move.effects),
        first,
        len(lists.breaches),
        ACTS.index(move.id) if move.id in ACTS else 0,
    )


def price_of(move: Move) -> int:
    """Return what a move costs its mover in all: action points and steps of its own tracks."""
    own = (e.step for e in move.effects if e.do == "track" and e.of == "self" and e.what != "toll")
    return move.cost + sum(-step for step in own if step < 0)


def tag_mask(tags: Iterable[str]) -> int:
    """Return tags as the bits of a number."""
    return sum(1 << TAGS.index(tag) for tag in tags)


def treaty_rows(scenario: Scenario, ix: Index, lists: Lists) -> tuple[Cells, Cells]:
    """Set the table of treaties and the list of their clauses."""
    rows: list[tuple[int, ...]] = []
    terms: list[tuple[int]] = []
    for treaty in scenario.catalogue.treaties:
        first = len(terms)
        terms.extend((ix.clauses[clause],) for clause in treaty.clauses)
        core = clause_mask(treaty.clauses, treaty.core)
        rows.append((first, len(terms), core, *set_needs(ix, lists, treaty.needs), int(treaty.id in scenario.treaties)))
    return table(rows, 6), table(terms, 1)


def clause_mask(all_clauses: Sequence[str], chosen: Iterable[str]) -> int:
    """Return chosen clauses of a treaty as the bits of a number."""
    return sum(1 << all_clauses.index(clause) for clause in chosen)


def aim_rows(scenario: Scenario, ix: Index, lists: Lists) -> Cells:
    """Set the table of aims, agenda after agenda."""
    rows = []
    for agenda in scenario.agendas:
        for aim in agenda.aims:
            target, place = ix.actors.get(aim.target, NOBODY), ix.regions.get(aim.target, NOWHERE)
            when = ("always", "malign", "benign").index(aim.when)
            rows.append((ix.actors[agenda.seat], target, place, aim.points, when, *set_needs(ix, lists, aim.needs)))
    return table(rows, 7)
