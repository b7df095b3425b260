"""Orders and lines of the ledger in words: one short line for each, in the language in use."""

from typing import Final

from game.match import Posting
from game.match.cells import Cell
from game.report.causes import act_of, cause, describe_order, with_die
from game.report.cells import subject
from game.report.changes import UNKNOWN, change
from game.words import say
from game.world import names
from game.world.scenario import Scenario

__all__ = ["describe_order", "describe_posting", "is_bookkeeping"]

BOOKKEEPING: Final = frozenset(
    (
        "age",
        "offer-clauses",
        "offer-age",
        "cold",
        "threats",
        "gestures",
        "turn",
        "seasons",
        "brink-risen",
        "peace",
        "treaties-made",
        "taken",
    )
)
"""Kinds of cell that only help the rules to count."""


def is_bookkeeping(posting: Posting) -> bool:
    """Say whether a line only helps the rules to count, so that it may be folded away."""
    return posting.cell is not None and posting.cell.kind in BOOKKEEPING


def describe_posting(scenario: Scenario, posting: Posting, after: int = UNKNOWN) -> str:
    """Return a line of the ledger in words; `after` is the cell's value afterwards, where it is known."""
    text = _note(scenario, posting) if posting.cell is None else _moved(scenario, posting, posting.cell, after)
    return text[:1].upper() + text[1:]


def _moved(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    """Tell of a line that moves a cell; a treaty, its proposal and the end of the game are their own cause."""
    if posting.cause == "reading" and cell.kind == "modifier":
        return _taken_as(scenario, posting, cell.what)
    if posting.cause == "fading" and cell.kind == "modifier":
        steps = names.signed(posting.steps)
        return say("{subject} {steps} — not renewed, it fades", subject=subject(scenario, cell), steps=steps)
    text = change(scenario, posting, after)
    if (posting.cause == "treaty" and cell.kind in {"treaty", "offer"}) or cell.kind == "ending":
        return with_die(text, posting.die)
    return say("{change} — {cause}", change=text, cause=cause(scenario, posting))


def _note(scenario: Scenario, posting: Posting) -> str:
    """Tell of a line that moves nothing: an order, an event, a reading, a die."""
    if posting.cause == "failed-order":
        return _failed(scenario, posting)
    if posting.cause == "event":
        return event_line(scenario, posting)
    if posting.cause == "reading":
        return _taken_as(scenario, posting, "")
    if posting.cause == "operation":
        attack = say("{actor} attacks: {order}", actor=names.actor(scenario, posting.by), order=act_of(scenario, posting))
        return with_die(attack, posting.die)
    if posting.cause == "ending" and posting.die:
        return _horizon(posting.die)
    return cause(scenario, posting)


def _failed(scenario: Scenario, posting: Posting) -> str:
    actor, order = names.actor(scenario, posting.by), act_of(scenario, posting)
    return say("{actor}’s order “{order}” fails: its conditions no longer hold", actor=actor, order=order)


def _horizon(die: int) -> str:
    if die == 6:
        return say("the horizon has come (die {die}): the game ends here", die=die)
    return say("the horizon has not come (die {die}): the game goes on", die=die)


def event_line(scenario: Scenario, posting: Posting) -> str:
    """Tell of an event of the calendar with what is documented of it and where."""
    happened = names.occurrence(scenario, posting.what)
    who = [names.actor(scenario, each) for each in (posting.by, posting.on) if each]
    where = [names.place(scenario, posting.region)] if posting.region else []
    event = names.happening(scenario, posting.what)
    text = with_die(say("event: {event} · {actors}", event=event, actors=names.joined(who + where)), posting.die)
    if happened is None:
        return text
    if happened.note is not None:
        text = say("{event} — {note}", event=text, note=names.in_words(happened.note))
    return say("{text} [{source}]", text=text, source=names.source(scenario, happened.source))


def _taken_as(scenario: Scenario, posting: Posting, modifier: str) -> str:
    """Tell how an order was read, as a threat or as a gesture, and what that changed."""
    reader, mover = names.actor(scenario, posting.on), names.actor(scenario, posting.by)
    move, verdict = names.move(scenario, posting.what), verdict_of(scenario, posting)
    text = say("{reader} reads {mover}’s “{move}”: {verdict}", reader=reader, mover=mover, move=move, verdict=verdict)
    text = with_die(text, posting.die)
    if not modifier:
        return text
    name = names.inside(names.modifier(scenario, modifier))
    return say("{reading}: {modifier} {steps}", reading=text, modifier=name, steps=names.signed(posting.steps))


def verdict_of(scenario: Scenario, posting: Posting) -> str:
    """Return what a reader made of an order; what has a die or is not conciliatory was read as a threat."""
    if posting.cell is not None and posting.cell.kind == "clock":
        return say("it shows weakness") if posting.steps > 0 else say("it shows resolve")
    modifier = posting.cell.what if posting.cell else ""
    character = next((move.character for move in scenario.catalogue.moves if move.id == posting.what), "")
    return _threat(modifier) if posting.die or character != "conciliatory" else _gesture(modifier)


def _threat(modifier: str) -> str:
    says = {"suspicion": say("the worst is assumed"), "benefit-of-doubt": say("the benefit of the doubt is given")}
    return says.get(modifier) or (say("a change of mind") if modifier else say("it changes no mind"))


def _gesture(modifier: str) -> str:
    says = {
        "suspicion": say("mere words, which alarm hears with suspicion"),
        "benefit-of-doubt": say("it cost something, and so it is believed"),
    }
    return says.get(modifier) or (say("a change of mind") if modifier else say("a gesture that changes no mind"))
