"""Every catalogue entry and every historical item names its source, and the source is a known one."""

import attrs
import pytest
from randomplay import SCENARIOS, shipped


def entries(value, path=""):
    """Yield every entry that has a source, with the path that leads to it."""
    if attrs.has(type(value)):
        if hasattr(value, "source"):
            yield path, value
        for field in attrs.fields(type(value)):
            yield from entries(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from entries(each, f"{path}[{getattr(each, 'id', number)}]")


def first_word(source):
    return source.split(":", 1)[0].split()[0]


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_entry_names_a_known_source(name):
    scenario = shipped(name)
    known = {source.id for source in (*scenario.sources, *scenario.catalogue.sources)}
    found = list(entries(scenario))
    assert len(found) > 100
    for path, entry in found:
        assert entry.source.strip(), f"{path} names no source"
        assert first_word(entry.source) in known, f"{path}: {entry.source!r}"
        assert len(entry.source) > len(first_word(entry.source)) + 1, f"{path}: {entry.source!r} names no place"


KINDS = (
    "modifiers",
    "regimes",
    "moves",
    "clauses",
    "treaties",
    "events",
    "endings",
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_catalogue_entry_has_a_source(kind):
    listed = getattr(shipped(SCENARIOS[0]).catalogue, kind)
    assert listed
    assert all(entry.source for entry in listed)


MADE_UP = {"lab-two", "lab-protege"}
"""Scenarios of abstract states, of which nothing is documented."""


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_historical_item_has_a_source(name):
    scenario = shipped(name)
    if name not in MADE_UP:
        assert scenario.occurrences
        assert scenario.history.deeds
    for item in (*scenario.occurrences, *scenario.history.deeds, *scenario.history.situations):
        assert item.source.strip()
    assert all(left.reason.strip() for left in scenario.history.left)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_text_speaks_both_languages(name):
    for path, text in texts(shipped(name)):
        assert text.en.strip(), path
        assert text.zh.strip(), path
        assert any("一" <= letter <= "鿿" for letter in text.zh) or text.zh == text.en, f"{path}: {text.zh}"


def texts(value, path=""):
    """Yield every text with the path that leads to it."""
    if type(value).__name__ == "Text":
        yield path, value
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from texts(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, (tuple, dict)):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in items:
            yield from texts(each, f"{path}[{getattr(each, 'id', key)}]")
