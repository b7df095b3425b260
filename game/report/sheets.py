"""One modifier on one sheet explained, and what stood on the sheets when the game began."""

from collections.abc import Iterator

from game.match.cells import Cell
from game.report.cells import subject
from game.report.known import Known, at_start, trail
from game.report.sums import kind_of, placers, sign_of
from game.rules.board import size_cell
from game.words import language, say
from game.world import names
from game.world.catalogue import Modifier

Key = tuple[str, str, str]
"""Reader, subject, modifier."""


def explain_modifier(known: Known, modifier: str, reader: str, about: str) -> Iterator[str]:
    """Yield why a modifier on a sheet has its size."""
    entry = next(each for each in known.scenario.catalogue.modifiers if each.id == modifier)
    key = (reader, about, modifier)
    yield _size_line(known, key)
    yield names.in_words(entry.text)
    yield _weight_line(known, entry, reader, about)
    if not known.is_seen(_cell(known, key)):
        yield say("What moved it is hidden.")
        return
    by = placers(known, reader, about, modifier)
    if by:
        yield say("Placed by: {placers}", placers=names.joined(by))
    yield from start_lines(known, {key})
    yield from trail(known, lambda cell: (cell.kind, cell.of, cell.about, cell.what) == ("modifier", *key))


def _size_line(known: Known, key: Key) -> str:
    low, high = known.size(key[0], key[1], known.lex.index.modifiers[key[2]])
    text = _on_sheet(known, key)
    if low != high:
        return say("{sheet}: hidden, from {low} to {high}", sheet=text, low=low, high=high)
    return say("{sheet}: {size} of {most}", sheet=text, size=low, most=3)


def _weight_line(known: Known, modifier: Modifier, reader: str, about: str) -> str:
    """Return what a step of a modifier weighs, and where that is written."""
    sign = sign_of(modifier)
    return say(
        "{kind}; a step weighs {clash} on Clash, {own} on {reader}’s Distrust and {others} on {subject}’s [{source}]",
        kind=kind_of(modifier),
        clash=names.signed(sign * modifier.clash),
        own=names.signed(sign * modifier.reader),
        reader=names.actor(known.scenario, reader),
        others=names.signed(sign * modifier.subject),
        subject=names.actor(known.scenario, about),
        source=names.source(known.scenario, modifier.source),
    )


def _on_sheet(known: Known, key: Key) -> str:
    return subject(known.scenario, Cell("modifier", key[0], key[1], key[2]))


def start_lines(known: Known, wanted: set[Key]) -> Iterator[str]:
    """Yield what stood on the sheets at the start, with where that is documented."""
    ids = known.lex.index.modifiers
    for key in sorted(wanted, key=lambda each: (each[0], each[1], ids[each[2]])):
        cell = _cell(known, key)
        if known.is_seen(cell) and (size := at_start(known, cell)):
            text, why = _on_sheet(known, key), _documented(known, key)
            yield say("At the start: {sheet} {size} [{source}]", sheet=text, size=size, source=why)


def _cell(known: Known, key: Key) -> int:
    return size_cell(known.board, known.number(key[0]), known.number(key[1]), known.lex.index.modifiers[key[2]])


def _documented(known: Known, key: Key) -> str:
    """Return where a modifier at the start comes from; what has no entry of its own follows from the regimes in force."""
    found = next((m for m in known.scenario.modifiers if (m.of, m.about, m.what) == key), None)
    if found is None:
        return say("from the regimes in force")
    source = names.source(known.scenario, found.source)
    remark = found.note if language() == "en" else ""
    return say("{source}; {note}", source=source, note=remark) if remark else source
