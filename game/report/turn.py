"""A turn told from its page, whole or as one seat may know it: 4 to 20 lines in the order in which people ask."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from game.match import Intention, Order, Page, Posting
from game.report.acts import Act, operations_of, result_of
from game.report.causes import act_of, describe_order, with_die
from game.report.changes import change
from game.report.sums import sign_of
from game.report.words import describe_posting
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS, TRACKS

MOST: Final = 20
"""Lines of a turn at most."""

LONGEST_REMARK: Final = 80
"""Letters of a stated intent that a turn repeats; the review has it whole."""

Moved = Counter[tuple[str, str, str]]
"""Steps by whose cell it is, about whom, and which."""


def tell_turn(scenario: Scenario, page: Page) -> tuple[str, ...]:
    """Return a turn as a story of a few lines; a page of a seat tells only what that seat may know."""
    postings = page.postings
    lines = [
        *_orders(scenario, page),
        *_short(_failures(scenario, postings), 1),
        *_short(_treaties(scenario, postings), 2),
        *_short(_readings(scenario, postings), 2),
        *_short(_operations(scenario, postings), 3),
        *_short(_events(scenario, postings), 2),
        *(_start(scenario, page) if page.turn < 0 else _short(_crossings(scenario, page), 3)),
        *_short(_minds(scenario, postings), 1),
        *_sums(scenario, postings),
        *(describe_posting(scenario, each) for each in postings if each.cause == "ending" and _is_ending(each)),
    ]
    return tuple(_short(lines, MOST))


def _short(lines: Iterable[str], most: int) -> list[str]:
    """Return at most so many lines; what is over is joined to the last."""
    found = list(lines)
    return [*found[: most - 1], say("; ").join(found[most - 1 :])] if len(found) > most else found


def _is_ending(posting: Posting) -> bool:
    return posting.cell is not None and posting.cell.kind == "ending"


def _orders(scenario: Scenario, page: Page) -> Iterator[str]:
    """Yield what each seat ordered and what it said that was for; at the opening, who is at the table."""
    if page.turn < 0:
        yield say("The game opens: {scenario}", scenario=names.in_words(scenario.name))
        yield say("At the table: {seats}", seats=names.joined(names.in_words(actor.name) for actor in scenario.actors))
    for seat, written in page.orders.items():
        told = [_order(scenario, order, intention) for order, intention in written]
        idle = say("waits") if page.digest else say("gives no order that is seen")
        yield say("{actor}: {orders}", actor=names.actor(scenario, seat), orders=say("; ").join(told) or idle)


def _order(scenario: Scenario, order: Order, intention: Intention | None) -> str:
    text = describe_order(scenario, order)
    if intention is not None and intention.tag != "other":
        text = say("{order}, meant to {intent}", order=text, intent=terms.intents()[intention.tag])
    if intention is not None and intention.sentence:
        text = say("{order} (“{sentence}”)", order=text, sentence=shorten(intention.sentence, LONGEST_REMARK))
    return text


def shorten(text: str, most: int) -> str:
    """Return a text cut to so many letters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _events(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[str]:
    for each in postings:
        if each.cause == "event" and each.cell is None:
            yield describe_posting(scenario, each)


def _failures(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[str]:
    for each in postings:
        if each.cause == "failed-order" and each.cell is None:
            yield describe_posting(scenario, each)


def _treaties(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[str]:
    """Yield treaties that came into force or were broken, and wars that a treaty ends."""
    for each in postings:
        if each.cell is not None and each.cause in {"treaty", "breach"} and each.cell.kind in {"treaty", "war"}:
            yield describe_posting(scenario, each)


def _readings(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[str]:
    """Yield the readings that moved something."""
    for each in postings:
        if each.cause == "reading" and each.cell is not None and each.cell.kind in {"modifier", "clock"}:
            yield describe_posting(scenario, each)


def _operations(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[str]:
    """Yield the operations with their dice, how they went, and what they changed."""
    for each in operations_of(postings):
        actor, order = names.actor(scenario, each.first.by), act_of(scenario, each.first)
        result = terms.results()[result_of(scenario, each)]
        text = with_die(say("{actor} attacks: {order}: {result}", actor=actor, order=order, result=result), each.first.die)
        changes = list(_on_the_ground(scenario, each))
        yield say("{attack}; {changes}", attack=text, changes=say("; ").join(changes)) if changes else text


def _on_the_ground(scenario: Scenario, operation: Act) -> Iterator[str]:
    """Yield what an operation changed in the war, in places and in people."""
    taken = any(each.cell is not None and each.cell.kind == "holder" for each in operation.changes)
    for each in operation.changes:
        if each.cell is None:
            continue
        if each.cell.kind == "status" and not taken:
            yield say("{region} is now contested", region=names.place(scenario, each.cell.what))
        elif each.cell.kind in {"holder", "war", "fort", "brink"} or (each.cell.kind == "track" and each.cell.what == "toll"):
            yield change(scenario, each)


def _start(scenario: Scenario, page: Page) -> Iterator[str]:
    """Yield where the dyads stand when the game opens: for those who may know."""
    told = [
        say("{dyad} {situation}", dyad=names.dyad_of(scenario, dyad), situation=now) for dyad, now in page.situations.items()
    ]
    if told:
        yield say("Situations at the start: {list}", list=names.joined(told))


def _crossings(scenario: Scenario, page: Page) -> Iterator[str]:
    """Yield the dyads whose situation changed, and what weighed most: for those who may know."""
    steps = sums_of(page.postings).get("situation", Counter())
    for (one, other, _), count in steps.items():
        now = page.situations.get(f"{one}-{other}") or page.situations.get(f"{other}-{one}")
        if now and count:
            before = SITUATIONS[max(0, SITUATIONS.index(now) - count)]
            text = say("{dyad}: situation {before} → {now}", dyad=names.dyad(scenario, one, other), before=before, now=now)
            why = list(_weightiest(scenario, page.postings, {one, other}, count))
            yield say("{change}, above all by {reasons}", change=text, reasons=names.joined(why)) if why else text


def _weightiest(scenario: Scenario, postings: Iterable[Posting], two: set[str], way: int) -> Iterator[str]:
    """Yield the three modifiers between two actors that did most to move their relation that way in a turn."""
    graver = 1 if way > 0 else -1
    known = {m.id: sign_of(m) * (m.clash + m.reader + m.subject) * graver for m in scenario.catalogue.modifiers}
    moved = sums_of(postings).get("modifier", Counter())
    between = [(n, key) for key, n in moved.items() if {key[0], key[1]} == two and n * known[key[2]] > 0]
    for count, (of, about, what) in sorted(between, key=lambda each: -each[0] * known[each[1][2]])[:3]:
        modifier = names.inside(names.modifier(scenario, what))
        reader, subject = names.actor(scenario, of), names.actor(scenario, about)
        steps = names.signed(count)
        yield say("{modifier} {steps} ({reader} of {subject})", modifier=modifier, steps=steps, reader=reader, subject=subject)


def _minds(scenario: Scenario, postings: Iterable[Posting]) -> Iterator[str]:
    for each in postings:
        if each.cell is not None and each.cell.kind == "intent":
            yield describe_posting(scenario, each)


def sums_of(postings: Iterable[Posting]) -> dict[str, Moved]:
    """Return by how many steps a turn moved what, by kind of cell."""
    sums: dict[str, Moved] = {}
    for each in postings:
        if each.cell is not None:
            sums.setdefault(each.cell.kind, Counter())[each.cell.of, each.cell.about, each.cell.what] += each.steps
    return sums


def _sums(scenario: Scenario, postings: Sequence[Posting]) -> Iterator[str]:
    """Yield what moved in sum: Distrust, nations, brink, and always the human cost."""
    sums = sums_of(postings)
    yield from _distrusts(scenario, sums.get("distrust", Counter()))
    yield from _nations(scenario, sums.get("track", Counter()))
    if brink := sums.get("brink", Counter()).total():
        yield say("Brink {steps}", steps=names.signed(brink))
    yield _toll(scenario, sums.get("track", Counter()))


def _distrusts(scenario: Scenario, moved: Moved) -> Iterator[str]:
    """Yield by how much Distrusts moved, in one line."""
    told = names.joined(
        say(
            "{reader} of {subject} {steps}",
            reader=names.actor(scenario, of),
            subject=names.actor(scenario, about),
            steps=names.signed(count),
        )
        for (of, about, _), count in moved.items()
        if count
    )
    if told:
        yield say("Distrust: {list}", list=told)


def _nations(scenario: Scenario, moved: Moved) -> Iterator[str]:
    """Yield the tracks that moved, nation by nation, in one line."""
    told = []
    for actor in scenario.actors:
        steps = [(track, moved[actor.id, "", track]) for track in TRACKS if track not in {"toll", "reserve"}]
        words = [say("{track} {steps}", track=terms.tracks()[track], steps=names.signed(n)) for track, n in steps if n]
        if words:
            told.append(say("{actor}: {list}", actor=names.in_words(actor.name), list=names.joined(words)))
    if told:
        yield say("Nations: {list}", list=say("; ").join(told))


def _toll(scenario: Scenario, moved: Moved) -> str:
    paid = [(actor.id, moved[actor.id, "", "toll"]) for actor in scenario.actors]
    told = [say("{actor} {steps}", actor=names.actor(scenario, who), steps=names.signed(n)) for who, n in paid if n]
    return say("Human cost: {list}", list=names.joined(told) or say("none this turn"))
