"""What moved, in words: a line for every kind of cell, with the new state where it is known."""

from collections.abc import Callable
from typing import Final

from game.match import Posting
from game.match.cells import Cell
from game.report.cells import subject
from game.report.printed import new_holder, regime_led_to, status_led_to
from game.rules.codes import ENDINGS
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import ALIGNMENTS, REGIME_STATES, SITUATIONS, STATUSES

UNKNOWN: Final = -1
"""Stands for a value after the posting that the reader of a single line does not know."""

Telling = Callable[[Scenario, Posting, Cell, int], str]


def change(scenario: Scenario, posting: Posting, after: int = UNKNOWN) -> str:
    """Return what a posting moved; `after` is the cell's value afterwards, where it is known."""
    cell = posting.cell
    if cell is None:
        return ""
    telling = _STATES.get(cell.kind)
    if telling is not None:
        return telling(scenario, posting, cell, after)
    return say("{subject} {steps}", subject=subject(scenario, cell), steps=names.signed(posting.steps))


def _war(scenario: Scenario, posting: Posting, cell: Cell, _after: int) -> str:
    one, other = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    if posting.steps > 0:
        return say("war begins between {one} and {other}", one=one, other=other)
    return say("the war between {one} and {other} ends", one=one, other=other)


def _intent(scenario: Scenario, posting: Posting, cell: Cell, _after: int) -> str:
    one, other = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    if posting.steps > 0:
        return say("{one} turns malign towards {other}", one=one, other=other)
    return say("{one} turns benign again towards {other}", one=one, other=other)


def _situation(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    two = names.dyad(scenario, cell.of, cell.about)
    if after != UNKNOWN:
        before, now = (SITUATIONS[max(0, number - 1)] for number in (after - posting.steps, after))
        return say("{dyad}: situation {before} → {now}", dyad=two, before=before, now=now)
    if posting.steps > 0:
        return say("{dyad}: the situation grows graver by {steps}", dyad=two, steps=posting.steps)
    return say("{dyad}: the situation eases by {steps}", dyad=two, steps=-posting.steps)


def _alignment(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    if after == UNKNOWN:
        return say("{subject} {steps}", subject=subject(scenario, cell), steps=names.signed(posting.steps))
    words = terms.alignments()
    before, now = words[ALIGNMENTS[after - posting.steps]], words[ALIGNMENTS[after]]
    return say("{subject}: {before} → {now}", subject=subject(scenario, cell), before=before, now=now)


def _regime(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    two, regime = names.dyad(scenario, cell.of, cell.about), names.regime(scenario, cell.what, cell.of, cell.about)
    state = REGIME_STATES[after] if after != UNKNOWN else regime_led_to(scenario, posting, cell)
    says = terms.regime_states() | {"restored": say("restored"), "": say("changed")}
    state = "restored" if state == "in-force" and posting.steps < 0 else state
    return say("{dyad}: {regime}: {state}", dyad=two, regime=regime, state=says[state])


def _treaty(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    one, other = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    treaty = names.treaty(scenario, cell.what)
    ended = after == 0 or posting.cause == "breach" or (after == UNKNOWN and posting.cause != "treaty" and posting.steps < 0)
    if ended:
        return say("treaty “{treaty}” between {one} and {other} ends", treaty=treaty, one=one, other=other)
    return say("treaty “{treaty}” between {one} and {other} is in force", treaty=treaty, one=one, other=other)


def _offer(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    """Tell of a proposal; one that is cleared gives back just the number that it was laid down by."""
    one, other = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    ids = [treaty.id for treaty in scenario.catalogue.treaties]
    treaty = names.treaty(scenario, posting.what) if posting.what in ids else say("a treaty")
    number = ids.index(posting.what) + 1 if posting.what in ids else 0
    is_cleared = posting.steps < 0 and (after == 0 if after != UNKNOWN else -posting.steps == number or not number)
    if is_cleared:
        return say("{one}’s proposal to {other}, “{treaty}”, leaves the table", one=one, other=other, treaty=treaty)
    return say("{one} proposes “{treaty}” to {other}", one=one, other=other, treaty=treaty)


def _talks(scenario: Scenario, posting: Posting, cell: Cell, _after: int) -> str:
    one, other = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    says = {
        "offer-clauses": say("clauses of {one}’s proposal to {other} are noted", one=one, other=other),
        "offer-age": say("time of {one}’s proposal to {other} on the table", one=one, other=other),
        "cold": say("turns for which {other}’s refusal of {one} stands", one=one, other=other),
    }
    text = says[cell.kind]
    if cell.kind == "offer-clauses":
        return text
    return say("{subject} {steps}", subject=text, steps=names.signed(posting.steps))


def _tally(scenario: Scenario, posting: Posting, cell: Cell, _after: int) -> str:
    reader, mover = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    says = {
        "threats": say("threats by {mover} that {reader} had to read", mover=mover, reader=reader),
        "gestures": say("gestures by {mover} that {reader} had to read", mover=mover, reader=reader),
    }
    return say("{subject} {steps}", subject=says[cell.kind], steps=names.signed(posting.steps))


def _age(scenario: Scenario, posting: Posting, cell: Cell, _after: int) -> str:
    if posting.steps > 0:
        return say("{subject} is a season older", subject=subject(scenario, cell))
    return say("{subject} is counted as new", subject=subject(scenario, cell))


def _holder(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    actor = scenario.actors[after].id if after != UNKNOWN else new_holder(scenario, posting, cell)
    region = names.place(scenario, cell.what)
    if not actor:
        return say("{region} changes hands", region=region)
    return say("{region} passes to {actor}", region=region, actor=names.actor(scenario, actor))


def _status(scenario: Scenario, posting: Posting, cell: Cell, after: int) -> str:
    state = STATUSES[after] if after != UNKNOWN else status_led_to(scenario, posting)
    region = names.place(scenario, cell.what)
    if not state:
        return say("the status of {region} changes", region=region)
    return say("{region} is now {status}", region=region, status=terms.statuses()[state])


def _clockwork(_scenario: Scenario, posting: Posting, cell: Cell, _after: int) -> str:
    if cell.kind == "ending":
        ending = ENDINGS[posting.steps] if 0 < posting.steps < len(ENDINGS) else ""
        return say("the game ends: {ending}", ending=names.ending(_scenario, ending))
    says = {
        "turn": say("the next turn begins"),
        "seasons": say("a season mark is passed"),
        "brink-risen": say("the mark for a risen brink is moved"),
    }
    return says[cell.kind]


_STATES: Final[dict[str, Telling]] = {
    "war": _war,
    "intent": _intent,
    "situation": _situation,
    "alignment": _alignment,
    "regime": _regime,
    "treaty": _treaty,
    "offer": _offer,
    "offer-clauses": _talks,
    "offer-age": _talks,
    "cold": _talks,
    "threats": _tally,
    "gestures": _tally,
    "age": _age,
    "holder": _holder,
    "status": _status,
    "ending": _clockwork,
    "turn": _clockwork,
    "seasons": _clockwork,
    "brink-risen": _clockwork,
}
