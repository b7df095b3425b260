"""Every word that names something must name something that exists, and every id stands once."""

from collections.abc import Iterable
from typing import Any, Final

import attrs
from attrs import frozen

from game.words import say
from game.world.catalogue import Catalogue, Move, Treaty
from game.world.checks.walk import entries, words
from game.world.faults import nearest, short
from game.world.findings import Findings, Where
from game.world.forms import key_of
from game.world.kit import RoleSheet, Side, Topic
from game.world.kit_questions import Question
from game.world.scenario import (
    Agenda,
    Aim,
    Border,
    Briefing,
    Deed,
    Intent,
    Occurrence,
    Region,
    Scenario,
    Standing,
    Tie,
)

REFERENCES: Final[dict[type, dict[str, str]]] = {
    Move: {"breaches": "clauses"},
    Treaty: {"clauses": "clauses", "core": "clauses"},
    Tie: {"between": "actors", "regimes": "regimes", "regime_names": "regimes"},
    Intent: {"of": "actors", "towards": "actors"},
    Standing: {"what": "modifiers", "of": "actors", "about": "actors"},
    Region: {"claimant": "actors", "holder": "actors", "forces": "actors"},
    Border: {"between": "regions"},
    Agenda: {"seat": "actors"},
    Aim: {"target": "places"},
    Briefing: {"seat": "actors"},
    Occurrence: {"event": "events", "of": "actors", "about": "places"},
    Deed: {"actor": "actors", "move": "moves", "target": "places", "treaty": "offered", "clauses": "clauses"},
    Scenario: {"treaties": "treaties"},
    Side: {"seat": "actors"},
    RoleSheet: {"moves": "moves"},
    Question: {"seat": "actors"},
    Topic: {"moves": "moves"},
}
"""What the words of a field name."""


@frozen
class Names:
    """The ids that exist, by what they name."""

    ids: dict[str, frozenset[str]]

    def known(self, kind: str) -> frozenset[str]:
        """Return the ids of a kind."""
        return self.ids.get(kind, frozenset())


def names_in(catalogue: Catalogue, scenario: Scenario | None = None) -> Names:
    """Collect the ids of a catalogue and, if there is one, of a scenario."""
    kinds = ("sources", "modifiers", "regimes", "moves", "clauses", "treaties", "events", "endings")
    ids = {kind: _ids(getattr(catalogue, kind)) for kind in kinds}
    if scenario:
        ids["sources"] |= _ids(scenario.sources)
        ids["actors"] = _ids(scenario.actors)
        ids["regions"] = _ids(scenario.regions)
        ids["places"] = ids["actors"] | ids["regions"]
        ids["offered"] = frozenset(scenario.treaties)
    return Names(ids)


def check_references(root: Any, names: Names, findings: Findings) -> None:
    """Find words that name nothing, sources that do not exist, and ids or words that stand twice."""
    for where, entry in entries(root):
        for field, kind in REFERENCES.get(type(entry), {}).items():
            for place, word in words(getattr(entry, field), (*where, key_of(field))):
                check_word(word, kind, place, names, findings)
        _check_source(entry, where, names, findings)
        _check_repeats(entry, where, findings)


def check_word(word: str, kind: str, where: Where, names: Names, findings: Findings) -> None:
    """Find a word that is none of the ids of its kind, where that kind could be read."""
    if word not in names.known(kind) and not any(findings.is_blank((key,)) for key in _keys(kind)):
        near = nearest(word, names.known(kind))
        wanted = say("'{near}'", near=near) if near else _kinds()[kind]
        findings.add(where, say("'{word}' does not exist", word=short(word)), wanted)


def _check_source(entry: Any, where: Where, names: Names, findings: Findings) -> None:
    """Find a `source` whose first word is no source."""
    cited = getattr(entry, "source", "").split()
    if cited:
        check_word(cited[0].rstrip(":;,."), "sources", (*where, "source"), names, findings)


def check_own_sources(scenario: Scenario, catalogue: Catalogue, findings: Findings) -> None:
    """Find sources of a scenario that go by the id of one of the catalogue."""
    shared = _ids(catalogue.sources)
    for at, source in enumerate(scenario.sources):
        if source.id in shared:
            problem = say("'{word}' is a source of the catalogue already", word=source.id)
            findings.add(("sources", at, "id"), problem, say("an id of its own"))


def _check_repeats(entry: Any, where: Where, findings: Findings) -> None:
    """Find ids and words that stand twice in one list of an entry."""
    for each in attrs.fields(type(entry)):
        items = getattr(entry, each.name)
        if isinstance(items, tuple) and each.name != "between":
            path = (*where, key_of(each.name))
            check_once([((*path, at), getattr(item, "id", item)) for at, item in enumerate(items)], findings)


def check_once(places: list[tuple[Where, Any]], findings: Findings) -> None:
    """Find ids, words or numbers that stand twice."""
    first: dict[str | int, int] = {}
    for where, found in places:
        if isinstance(found, str | int) and found not in ("", 0):
            if found in first:
                problem = say("'{word}' stands twice, first in line {line}", word=found, line=first[found])
                findings.add((*where, "id") if (*where, "id") in findings.places else where, problem, say("each once"))
            first.setdefault(found, findings.place(where)[1])


def _keys(kind: str) -> tuple[str, ...]:
    """Return the top-level keys that hold the ids of a kind."""
    return {"places": ("actors", "regions"), "offered": ("treaties",)}.get(kind, (kind,))


def _ids(items: Iterable[Any]) -> frozenset[str]:
    """Return the ids of a list of entries."""
    return frozenset(item.id for item in items if item.id)


def _kinds() -> dict[str, str]:
    """Return what the ids of each kind name."""
    return {
        "sources": say("first the id of a source, such as hsu, thesis or note"),
        "modifiers": say("a modifier of the catalogue"),
        "regimes": say("a type of regime of the catalogue"),
        "moves": say("a move of the catalogue"),
        "clauses": say("a clause of the catalogue"),
        "treaties": say("a treaty of the catalogue"),
        "offered": say("a treaty that the scenario lists under 'treaties'"),
        "events": say("a type of event of the catalogue"),
        "actors": say("an actor of the scenario"),
        "regions": say("a region of the scenario"),
        "places": say("an actor or a region of the scenario"),
    }
