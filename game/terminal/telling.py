"""A turn told from its page of the ledger: what was ordered, how it was read, what was fought, and what moved."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from operator import itemgetter
from typing import Final

from attrs import frozen
from rich.console import RenderableType
from rich.text import Text

from game.match import Page, Posting
from game.report.acts import operations_of, result_of
from game.report.causes import act_of, describe_order, with_die
from game.report.changes import change
from game.report.turn import Moved, sums_of
from game.words import say, terms
from game.words.width import cells, fold, pad
from game.world import names
from game.world.scenario import Scenario

MOST_MODIFIERS: Final = 2
"""Modifiers of a sheet that are named; the others are counted."""
MOST_SHEETS: Final = 3
"""Sheets that are told; those that moved most come first."""
MOST_ALIKE: Final = 3
"""Readings, and operations, that are told; the others are counted."""


@frozen
class Line:
    """A line of the telling: what it is about, and what happened."""

    label: str
    text: str


def rows(lines: Sequence[Line], width: int) -> RenderableType:
    """Return lines that fit, with their labels in a column of their own; a label is not repeated."""
    column = max([cells(line.label) for line in lines], default=0) + 2
    found, before = [], ""
    for line in lines:
        for text in fold(line.text, width - column - 2):
            found.append(f" {pad('' if line.label == before else line.label, column)}{text}")
            before = line.label
    return Text("\n".join(found))


def lines_of(scenario: Scenario, page: Page, own: str = "") -> Iterator[Line]:
    """Yield what a page tells, in the order in which people ask; of its own seat a page knows that it wrote nothing."""
    yield from _events(scenario, page.postings)
    yield from _orders(scenario, page, own)
    yield from _failed(scenario, page.postings)
    yield from _treaties(scenario, page.postings)
    yield from _some(_readings(scenario, page.postings))
    yield from _some(_operations(scenario, page.postings))
    yield from _movements(scenario, page.postings)
    yield from _spiral(scenario, page.postings)


def _orders(scenario: Scenario, page: Page, own: str) -> Iterator[Line]:
    """Yield each seat's orders in a line, and those of whom none are known in one."""
    for seat, written in page.orders.items():
        if written:
            yield Line(names.actor(scenario, seat), "; ".join(describe_order(scenario, order) for order, _ in written))
    silent = [seat for seat, written in page.orders.items() if not written]
    known = [seat for seat in silent if page.digest or seat == own]
    for label, seats in ((say("no orders"), known), (say("none seen"), [seat for seat in silent if seat not in known])):
        if seats:
            yield Line(label, names.joined([names.actor(scenario, seat) for seat in seats]))


def with_situations(scenario: Scenario, page: Page, before: Page | None) -> Iterator[Line]:
    """Yield the true situations after a page, with the change since the one before: for those who may know."""
    texts = []
    for tie in scenario.ties:
        name = next((each for each in page.situations if set(tie.between) == set(names.two_of(scenario, each))), "")
        now = page.situations.get(name, "")
        was = before.situations.get(name, now) if before else now
        change = now if was == now else say("{was} → {now}", was=was, now=now)
        texts.append(f"{names.dyad(scenario, *tie.between)} {change}")
    yield Line(say("situation"), " · ".join(texts))


def _events(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield the events of the calendar."""
    for each in postings:
        if each.cause == "event" and each.cell is None:
            text = names.happening(scenario, each.what)
            yield Line(
                say("event"), with_die(say("{actor}: {event}", actor=names.actor(scenario, each.by), event=text), each.die)
            )


def _failed(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield the orders whose conditions no longer held."""
    for each in postings:
        if each.cause == "failed-order" and each.cell is None:
            yield Line(
                say("failed"), say("{actor}: {order}", actor=names.actor(scenario, each.by), order=act_of(scenario, each))
            )


def _treaties(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield treaties that came into force or were broken."""
    for each in postings:
        if each.cell is not None and each.cell.kind == "treaty":
            one, other = names.actor(scenario, each.by), names.actor(scenario, each.on)
            treaty = names.treaty(scenario, each.cell.what)
            if each.cause == "breach":
                yield Line(say("broken"), say("{one} broke the {treaty} with {other}", one=one, treaty=treaty, other=other))
            elif each.steps > 0:
                yield Line(say("signed"), say("{treaty}: {one} and {other}", treaty=treaty, one=one, other=other))


def _some(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the first lines of a kind, and how many more there are."""
    found = list(lines)
    yield from found[:MOST_ALIKE]
    if len(found) > MOST_ALIKE:
        yield Line(found[0].label, say("{count} more", count=len(found) - MOST_ALIKE))


def _readings(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield every reading that left suspicion or the benefit of the doubt."""
    for each in postings:
        if each.cause == "reading" and each.cell is not None and each.cell.kind in {"modifier", "clock"}:
            reader, mover = names.actor(scenario, each.on), names.actor(scenario, each.by)
            move = names.move(scenario, each.what)
            if each.cell.what == "suspicion":
                text = say("{reader} took {mover}’s “{move}” for the worst", reader=reader, mover=mover, move=move)
                yield Line(say("read"), with_die(text, each.die))
            elif each.cell.what == "benefit-of-doubt":
                text = say("{reader} gave {mover}’s “{move}” the benefit of the doubt", reader=reader, mover=mover, move=move)
                yield Line(say("read"), with_die(text, each.die))


def _operations(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield the operations with their dice, how they went, and what they changed on the ground."""
    for act in operations_of(postings):
        order, result = act_of(scenario, act.first), terms.results()[result_of(scenario, act)]
        attack = say("{actor}: {order}: {result}", actor=names.actor(scenario, act.first.by), order=order, result=result)
        changes = [text for each in act.changes for text in _on_the_ground(scenario, each)]
        yield Line(say("fought"), names.joined([with_die(attack, act.first.die), *changes]))


def _on_the_ground(scenario: Scenario, posting: Posting) -> Iterator[str]:
    """Yield what an operation changed, as far as it is not among the sums of the turn."""
    cell = posting.cell
    if cell is None:
        return
    if cell.kind in {"holder", "war"}:
        yield change(scenario, posting)
    elif cell.kind == "status":
        yield say("the status of {region} changes", region=names.place(scenario, cell.what))
    elif cell.kind == "forces" and posting.steps < 0:
        region = names.place(scenario, cell.what)
        yield say(
            "{actor} loses {count} in {region}", actor=names.actor(scenario, cell.of), count=-posting.steps, region=region
        )


def _movements(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield what moved in sum: the brink, tracks, and every sheet with its Distrust."""
    sums = sums_of(postings)
    if brink := sums.get("brink", Counter()).total():
        yield Line(say("brink"), signed(brink))
    yield from _tracks(scenario, sums.get("track", Counter()))
    yield from _sheets(scenario, sums)


def _tracks(scenario: Scenario, steps: Moved) -> Iterator[Line]:
    """Yield the tracks of nations that moved."""
    texts = []
    for each in scenario.actors:
        moved = [
            f"{terms.tracks()[what]} {signed(n)}"
            for (of, _, what), n in steps.items()
            if of == each.id and n and what not in ("toll", "reserve")
        ]
        if moved:
            texts.append(f"{names.in_words(each.name)} {names.joined(moved)}")
    if texts:
        yield Line(say("nations"), " · ".join(texts))


def _sheets(scenario: Scenario, sums: dict[str, Moved]) -> Iterator[Line]:
    """Yield the sheets that moved most: Distrust first, as far as it is known, then the modifiers behind it."""
    modifiers, distrusts = sums.get("modifier", Counter()), sums.get("distrust", Counter())
    found = []
    for one, other in permutations(scenario.actors, 2):
        moved = [(what, n) for (of, about, what), n in modifiers.items() if (of, about) == (one.id, other.id) and n]
        steps = distrusts[one.id, other.id, ""]
        if moved or steps:
            whose = say("{reader} on {subject}", reader=names.in_words(one.name), subject=names.in_words(other.name))
            weight = 100 * abs(steps) + sum(abs(n) for _, n in moved)
            found.append((-weight, _sheet(scenario, whose, steps, moved)))
    for _, text in sorted(found, key=itemgetter(0))[:MOST_SHEETS]:
        yield Line(say("sheets"), text)


def _sheet(scenario: Scenario, whose: str, steps: int, moved: list[tuple[str, int]]) -> str:
    """Return one sheet in a line, the weightiest modifiers first."""
    moved.sort(key=lambda each: -abs(each[1]))
    words = [f"{names.inside(names.modifier(scenario, what))} {signed(count)}" for what, count in moved[:MOST_MODIFIERS]]
    if len(moved) > MOST_MODIFIERS:
        words.append(say("{count} more", count=len(moved) - MOST_MODIFIERS))
    distrust = [say("Distrust {steps}", steps=signed(steps))] if steps else []
    return say("{whose}: {list}", whose=whose, list="; ".join([*distrust, *([names.joined(words)] if words else [])]))


def _spiral(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[Line]:
    """Yield changes of mind."""
    for each in postings:
        if each.cell is not None and each.cell.kind == "intent":
            yield Line(say("intent"), change(scenario, each))


def toll_line(scenario: Scenario, tolls: dict[str, int], page: Page) -> Line:
    """Return the human cost so far with what the turn added."""
    moved = sums_of(page.postings).get("track", Counter())
    added = {seat: moved[seat, "", "toll"] for seat in tolls}
    texts = [
        f"{names.actor(scenario, seat)} {total}{f' ({signed(added[seat])})' if added[seat] else ''}"
        for seat, total in tolls.items()
    ]
    return Line(say("human cost"), " · ".join(texts))


def signed(number: int) -> str:
    """Return steps with their sign: +1, −2, 0."""
    return f"+{number}" if number > 0 else f"−{-number}" if number else "0"
