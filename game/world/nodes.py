"""YAML as nodes that know their line, without what could run code, loop or grow: no tags, anchors or merges."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.nodes import ScalarNode

from game.words import say
from game.world.files import UNPRINTABLE, Unreadable, unreadable

DEEPEST: Final = 40
"""Most levels of nesting."""
MOST_NODES: Final = 100_000
"""Most values in a file."""

_RESOLVER: Final = YAML(typ="safe", pure=True).resolver


@frozen
class Scalar:
    """A single value as it was written."""

    text: str
    kind: str
    """What YAML 1.2 takes it for: str, int, float, bool, null, timestamp …"""
    file: str
    line: int


@frozen
class Listing:
    """A list of nodes."""

    items: tuple["Node", ...]
    file: str
    line: int


@frozen
class Mapping:
    """Keys and their nodes, each key once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    file: str
    line: int


Node = Scalar | Listing | Mapping
Repeated = tuple[Scalar, int]
"""A key that stands twice, and the line where it stood first."""


@lru_cache(maxsize=128)
def parse(file: str, text: str) -> tuple[Mapping, tuple[Repeated, ...]]:
    """Return the mapping that a file holds, and the keys it repeats; raise Unreadable if it is no such file."""
    repeated: list[Repeated] = []
    events = _guarded(file, text)
    for event in events:
        if isinstance(event, DocumentStartEvent):
            node = _node(file, next(events), events, repeated)
            list(events)
            return _mapping(file, node), tuple(repeated)
    raise unreadable(file, 1, say("is empty"), say("keys and values"))


def _mapping(file: str, node: Node) -> Mapping:
    """Insist that a file is a mapping."""
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and node.kind == "null":
        raise unreadable(file, 1, say("is empty"), say("keys and values"))
    raise unreadable(file, node.line, say("is not a mapping"), say("keys and values, such as 'moves:' and a list"))


def _guarded(file: str, text: str) -> Iterator[Any]:
    """Yield the events of a file, and stop at the first one that is not plain data."""
    depth = documents = 0
    try:
        for count, event in enumerate(YAML(typ="safe", pure=True).parse(text)):
            depth += isinstance(event, MappingStartEvent | SequenceStartEvent)
            depth -= isinstance(event, MappingEndEvent | SequenceEndEvent)
            documents += isinstance(event, DocumentStartEvent)
            problem = _hostile(event, depth, documents, count)
            if problem:
                raise unreadable(file, event.start_mark.line + 1, problem, say("plain keys, lists and values"))
            yield event
    except MarkedYAMLError as error:
        raise _malformed(file, error) from None
    except (YAMLError, ValueError, OverflowError) as error:
        raise unreadable(file, 1, say("is not YAML ({reason})", reason=error), say("a YAML file")) from None


def _hostile(event: Any, depth: int, documents: int, count: int) -> str:
    """Say what is wrong with an event, if anything is."""
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        return say("uses an anchor or an alias (& or *)")
    if isinstance(event, DocumentStartEvent):
        if event.version or event.tags:
            return say("has a directive (%) before its first line")
        return say("holds more than one document (---)") if documents > 1 else ""
    if getattr(event, "tag", None):
        return say("uses a tag (!)")
    if depth > DEEPEST:
        return say("is nested deeper than {most} levels", most=DEEPEST)
    return say("holds more than {most} values", most=MOST_NODES) if count > MOST_NODES else ""


def _malformed(file: str, error: MarkedYAMLError) -> Unreadable:
    """Tell where YAML's own grammar is broken."""
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    return unreadable(file, line, say("is not YAML ({reason})", reason=error.problem or error.context), say("a YAML file"))


def _node(file: str, event: Any, events: Iterator[Any], repeated: list[Repeated]) -> Node:
    """Build the node that begins with an event."""
    line = event.start_mark.line + 1
    if isinstance(event, ScalarEvent):
        return _scalar(file, event, line)
    if isinstance(event, SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), SequenceEndEvent):
            items.append(_node(file, item, events, repeated))
        return Listing(tuple(items), file, line)
    return Mapping(tuple(_entries(file, events, repeated)), file, line)


def _entries(file: str, events: Iterator[Any], repeated: list[Repeated]) -> Iterator[tuple[Scalar, Node]]:
    """Yield the keys of a mapping with their nodes; a repeated key is a fault and keeps its first value."""
    seen: dict[str, int] = {}
    while not isinstance(event := next(events), MappingEndEvent):
        key = _node(file, event, events, repeated)
        if not isinstance(key, Scalar):
            raise unreadable(file, key.line, say("has a key that is not a word"), say("a word before each colon"))
        if key.kind == "merge":
            raise unreadable(file, key.line, say("uses a merge key (<<)"), say("plain keys, lists and values"))
        value = _node(file, next(events), events, repeated)
        if key.text in seen:
            repeated.append((key, seen[key.text]))
        else:
            seen[key.text] = key.line
            yield key, value


def _scalar(file: str, event: Any, line: int) -> Scalar:
    """Build a single value; escapes may not smuggle in what the file itself may not hold."""
    hidden = UNPRINTABLE.search(event.value)
    if hidden:
        problem = say("holds the invisible character {code}", code=f"U+{ord(hidden[0]):04X}")
        raise unreadable(file, line, problem, say("visible text only"))
    plain = event.style is None
    tag = _RESOLVER.resolve(ScalarNode, event.value, (True, False)) if plain else "str"
    return Scalar(event.value.strip(), str(tag).rpartition(":")[2], file, line)
