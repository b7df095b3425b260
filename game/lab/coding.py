"""The second coding: the same rows assigned to types by somebody who saw the events alone, and how far the two agree."""

import csv
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import evolve, frozen

from game.data import data_folder
from game.lab.agreement import by_turns, overall
from game.lab.replaying import replay
from game.world.catalogue import Catalogue, Event, Move
from game.world.scenario import Deed, Occurrence, Scenario

FILE = "second-coding.csv"


@frozen
class Code:
    """How the second coder read a row."""

    kind: str
    """`move`, `event` or `none`."""
    type: str
    actor: str
    target: str
    confidence: int
    """1–3."""


@frozen
class CodingReport:
    """How far two codings of the same rows agree, and what the second makes of the history."""

    rows: int
    """Rows of this scenario's history that the second coder coded too."""
    same_kind: float
    same_type: float
    same_direction: float
    """Share of rows whose types both aggravate, both mitigate, or both do neither."""
    agreement: float
    """Agreement with the studies when every deed and event carries the second coder's type, where it fits its target."""
    replaced: int
    """Deeds and events whose type the second coding changed."""

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --json` prints."""
        return {
            "rows": self.rows,
            "same_kind": self.same_kind,
            "same_type": self.same_type,
            "same_direction": self.same_direction,
            "overall": self.agreement,
            "replaced": self.replaced,
        }


@cache
def second_coding() -> dict[str, Code]:
    """Return the second coding by row."""
    with (data_folder("scenarios") / FILE).open(encoding="utf-8", newline="") as stream:
        return {row["row"]: _code(row) for row in csv.DictReader(stream)}


def _code(row: dict[str, str]) -> Code:
    return Code(row["kind"], row["type"], row["actor"], row["target"], int(row["confidence"]))


def compare_codings(scenario: Scenario) -> CodingReport:
    """Compare the two codings of a scenario's rows, and replay the history by the second."""
    pairs = list(_pairs(scenario))
    other = recoded(scenario)
    replayed = replay(other, forced=True)
    return CodingReport(
        len(pairs),
        _share([first[0] == code.kind for first, code in pairs]),
        _share([first == (code.kind, code.type) for first, code in pairs]),
        _share(
            [
                _direction(scenario.catalogue, *first) == _direction(scenario.catalogue, code.kind, code.type)
                for first, code in pairs
            ]
        ),
        overall(other, by_turns(other, replayed.rows)),
        _changed(scenario, other),
    )


def _pairs(scenario: Scenario) -> Iterator[tuple[tuple[str, str], Code]]:
    """Yield for every row its first kind and type, and its second code."""
    for kind, type_, rows in _coded(scenario):
        for row in rows:
            if row in second_coding():
                yield (kind, type_), second_coding()[row]


def _coded(scenario: Scenario) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    yield from (("move", deed.move, deed.rows) for deed in scenario.history.deeds)
    yield from (("event", each.event, each.rows) for each in scenario.occurrences)


def _share(found: list[bool]) -> float:
    return round(sum(found) / len(found), 4) if found else 0.0


def _direction(catalogue: Catalogue, kind: str, name: str) -> int:
    """Return whether a type's steps of modifiers aggravate (1) or mitigate (−1) more; 0 for neither."""
    entries: tuple[Move, ...] | tuple[Event, ...] = catalogue.moves if kind == "move" else catalogue.events
    effects = next((each.effects for each in entries if each.id == name), ())
    signs = {each.id: 1 if each.sign == "aggravating" else -1 for each in catalogue.modifiers}
    total = sum(signs[e.what] * e.step for e in effects if e.do == "modifier")
    return (total > 0) - (total < 0)


def recoded(scenario: Scenario) -> Scenario:
    """Return a history with the second coder's types, where they are of the same kind and fit the same target."""
    targets = {move.id: move.target for move in scenario.catalogue.moves}
    deeds = tuple(_recoded_deed(deed, targets) for deed in scenario.history.deeds)
    happened = tuple(_recoded_event(each) for each in scenario.occurrences)
    return evolve(scenario, occurrences=happened, history=evolve(scenario.history, deeds=deeds))


def _recoded_deed(deed: Deed, targets: dict[str, str]) -> Deed:
    code = next((second_coding()[row] for row in deed.rows if row in second_coding()), None)
    if code is None or code.kind != "move" or deed.treaty or targets[code.type] != targets[deed.move]:
        return deed
    return evolve(deed, move=code.type)


def _recoded_event(each: Occurrence) -> Occurrence:
    code = next((second_coding()[row] for row in each.rows if row in second_coding()), None)
    return evolve(each, event=code.type) if code is not None and code.kind == "event" else each


def _changed(one: Scenario, other: Scenario) -> int:
    moves = sum(a.move != b.move for a, b in zip(one.history.deeds, other.history.deeds, strict=True))
    return moves + sum(a.event != b.event for a, b in zip(one.occurrences, other.occurrences, strict=True))
