"""A walk over loaded values that knows the path of each."""

from collections.abc import Iterator
from typing import Any

import attrs

from game.world.findings import Where
from game.world.forms import key_of


def entries(value: Any, where: Where = ()) -> Iterator[tuple[Where, Any]]:
    """Yield every value of a class inside a value, with its path; a catalogue inside a scenario is left out."""
    if attrs.has(type(value)):
        yield where, value
        for each in attrs.fields(type(value)):
            if each.name != "catalogue":
                yield from entries(getattr(value, each.name), (*where, key_of(each.name)))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from entries(item, (*where, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from entries(item, (*where, key))


def words(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield the words of a field: one, those of a list, or the keys of a mapping; empty ones say nothing."""
    if isinstance(value, str):
        if value:
            yield where, value
    else:
        for at, word in enumerate(value):
            yield (*where, word if isinstance(value, dict) else at), word
