"""Intent, perception, truth: what an order was meant to do, how it was read, and what was so."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from attrs import frozen

from game.match import Intention, Match, Order, Page, Posting
from game.report.acts import Act, acts_of, operations_of, result_of
from game.report.causes import describe_order, with_die
from game.report.changes import change
from game.report.past import Past
from game.report.words import is_bookkeeping, verdict_of
from game.rules.board import pair_cell
from game.rules.codes import INTENT
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario

_OF_TREATIES: Final = frozenset(("offer", "treaty", "war"))
_ANSWERS: Final = frozenset(("accept-offer", "refuse-offer"))
_OF_OFFERS: Final = frozenset(("offer", "offer-clauses", "offer-age", "cold"))


@frozen
class Meaning:
    """An order that carried an intent, with what came of it."""

    turn: int
    seat: str
    order: Order
    intention: Intention
    act: Act | None
    """Nothing where the order left no line."""
    operation: Act | None
    talks: tuple[Posting, ...]
    """The lines of diplomacy that it brought about."""
    was_malign: bool | None
    """Whether the seat was malign towards the other when it ordered; nothing where it was not aimed at a rival."""

    @property
    def readings(self) -> tuple[Posting, ...]:
        """Return how the order was read."""
        return self.act.readings if self.act else ()

    @property
    def changes(self) -> tuple[Posting, ...]:
        """Return what the order changed; of a treaty only that it is in force, and whether a war ends."""
        own = tuple(line for act in (self.act, self.operation) if act for line in act.changes)
        return (*(line for line in self.talks if line.cell is not None and line.cell.kind in _OF_TREATIES), *own)

    @property
    def more(self) -> int:
        """Return how many more lines a treaty posted."""
        counted = [line for line in self.talks if not is_bookkeeping(line)]
        return sum(line.cell is not None and line.cell.kind not in _OF_TREATIES for line in counted)

    @property
    def has_failed(self) -> bool:
        """Say whether the order's conditions no longer held."""
        return self.act is not None and self.act.first.cause == "failed-order"


def meanings(match: Match, past: Past) -> tuple[Meaning, ...]:
    """Return every order that carried an intent, oldest first."""
    return tuple(meaning for number, page in enumerate(match.pages) for meaning in _of_page(past, number, page))


def _of_page(past: Past, number: int, page: Page) -> Iterator[Meaning]:
    acts, operations = acts_of(page.postings), operations_of(page.postings)
    for seat, written in page.orders.items():
        for order, intention in written:
            if intention is not None:
                act = next((each for each in acts if each.is_of(seat, order)), None)
                fought = next((each for each in operations if each.is_of(seat, order)), None)
                other = act.first.on if act else ""
                malign = _was_malign(past, number - 1, seat, other) if _are_rivals(past, seat, other) else None
                talks = tuple(_talks(page, seat, order))
                yield Meaning(page.turn, seat, order, intention, act, fought, talks, malign)


def _talks(page: Page, seat: str, order: Order) -> Iterator[Posting]:
    """Yield what an act of diplomacy brought about: an answer speaks to the other side's proposal, the rest to one's own."""
    ends = {True: (order.target, seat), False: (seat, order.target)}[order.move in _ANSWERS]
    for each in takewhile(lambda line: line.cause == "treaty", page.postings):  # talks come before all else in a turn
        if each.cell is not None and (each.by, each.on) == ends:
            is_new = each.what == order.treaty and order.move == "propose-treaty"
            is_cleared = each.steps < 0 and order.move in {*_ANSWERS, "withdraw-offer"}
            if is_new or is_cleared if each.cell.kind in _OF_OFFERS else order.move == "accept-offer":
                yield each


def _are_rivals(past: Past, seat: str, other: str) -> bool:
    return any(tie.kind == "rivalry" and set(tie.between) == {seat, other} for tie in past.lex.scenario.ties)


def _was_malign(past: Past, page: int, seat: str, other: str) -> bool:
    """Say what was so of a seat's mind when it wrote its orders."""
    b, actors = past.boards[page], past.lex.index.actors
    return bool(b.cells[pair_cell(b, actors[seat], actors[other], INTENT)])


def meaning_lines(scenario: Scenario, meaning: Meaning) -> Iterator[str]:
    """Yield a meaning as lines: the order, then what was meant, read and so."""
    date, actor = names.date(scenario, meaning.turn), names.actor(scenario, meaning.seat)
    yield say("{date}, {actor}: {order}", date=date, actor=actor, order=describe_order(scenario, meaning.order))
    yield say("  meant: {intent}", intent=meant(meaning.intention))
    yield say("  read: {readings}", readings=say("; ").join(readings_told(scenario, meaning)) or say("by nobody"))
    yield say("  was so: {truth}", truth=say("; ").join(truths(scenario, meaning)))


def meant(intention: Intention) -> str:
    """Return what an order was said to be for: its tag, the sentence if there is one."""
    tag, sentence = terms.intents()[intention.tag], intention.sentence
    if not sentence:
        return tag
    quoted = say("“{sentence}”", sentence=sentence)
    return quoted if intention.tag == "other" else say("{tag}: {sentence}", tag=tag, sentence=quoted)


def readings_told(scenario: Scenario, meaning: Meaning) -> Iterator[str]:
    """Yield how an order was read, reader by reader."""
    for each in meaning.readings:
        reader = names.actor(scenario, each.on)
        text = say("{reader}: {verdict}", reader=reader, verdict=verdict_of(scenario, each))
        yield with_die(text, each.die)


def truths(scenario: Scenario, meaning: Meaning) -> Iterator[str]:
    """Yield what was so: the mover's mind, and what the order changed."""
    if meaning.was_malign is not None and meaning.act is not None:
        who = {"one": names.actor(scenario, meaning.seat), "other": names.actor(scenario, meaning.act.first.on)}
        malign, benign = say("{one} was malign towards {other}", **who), say("{one} was benign towards {other}", **who)
        yield malign if meaning.was_malign else benign
    if meaning.has_failed:
        yield say("the order failed: its conditions no longer held")
    if meaning.operation is not None:
        result = terms.results()[result_of(scenario, meaning.operation)]
        yield with_die(say("the operation: {result}", result=result), meaning.operation.first.die)
    yield from _changes(scenario, meaning)


def _changes(scenario: Scenario, meaning: Meaning) -> Iterator[str]:
    """Yield what an order changed; of a treaty that it brought about, how much more there was in it."""
    changes = [each for each in meaning.changes if not is_bookkeeping(each)]
    told = [change(scenario, each) for each in changes]
    yield say("; ").join(told) or say("it changed nothing")
    if meaning.more:
        yield say("with {count} further effects of its clauses", count=meaning.more)


def as_json(scenario: Scenario, meaning: Meaning) -> dict[str, Any]:
    """Return a meaning as plain data."""
    return {
        "turn": meaning.turn,
        "seat": meaning.seat,
        "order": str(meaning.order),
        "intent": {"tag": meaning.intention.tag, "sentence": meaning.intention.sentence},
        "readings": [_reading_as_json(each) for each in meaning.readings],
        "truth": {"malign": meaning.was_malign, "failed": meaning.has_failed, "told": list(truths(scenario, meaning))},
    }


def _reading_as_json(posting: Posting) -> dict[str, Any]:
    read_as = posting.cell.what if posting.cell else ""
    return {"reader": posting.on, "modifier": read_as, "steps": posting.steps, "die": posting.die}
