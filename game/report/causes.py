"""Why something moved, in words: a phrase for every cause of a posting, and where it is written."""

from collections.abc import Callable
from typing import Final

from game.match import Order, Posting
from game.rules.codes import (
    PO_COHESION,
    PO_FALL,
    PO_POINTS,
    PO_RECOVERY,
    PO_STANDING,
    PO_UPKEEP,
    SP_BENIGN,
    SP_CALM,
    SP_DARES,
    SP_DETERRED,
    SP_FEAR,
    SP_FEEDBACK,
    SP_MALIGN,
    SP_RESTRAINED,
    SP_SPILL_OVER,
    SP_TEMPTED,
)
from game.words import say
from game.world import names
from game.world.scenario import Scenario

CHAPTERS: Final = {
    "reading": 4,
    "count": 3,
    "spiral": 5,
    "fading": 5,
    "politics": 9,
    "brink": 10,
    "ending": 11,
    "clock": 12,
}
"""Chapters of the rule book by the causes that they alone speak of."""

Telling = Callable[[Scenario, Posting], str]


def describe_order(scenario: Scenario, order: Order) -> str:
    """Return an order as a short sentence; who gives it is not said."""
    text = names.move(scenario, order.move)
    if order.target:
        text = say("{move} → {target}", move=text, target=names.aim_of(scenario, order.target))
    if order.treaty:
        treaty, clauses = names.treaty(scenario, order.treaty), _clauses(scenario, order)
        text = say("{order}: “{treaty}” with {clauses}", order=text, treaty=treaty, clauses=clauses)
    return text


def _clauses(scenario: Scenario, order: Order) -> str:
    """Return the clauses of a proposal; of a whole template that it is whole."""
    whole = next((treaty.clauses for treaty in scenario.catalogue.treaties if treaty.id == order.treaty), ())
    if len(whole) > 3 and set(whole) == set(order.clauses):
        return say("all its clauses")
    return names.joined(names.inside(names.clause(scenario, clause)) for clause in order.clauses) or say("no clause")


def cause(scenario: Scenario, posting: Posting) -> str:
    """Return why something moved, with the die that it rests on."""
    text = _CAUSES[posting.cause](scenario, posting)
    return with_die(text, posting.die)


def with_die(text: str, die: int) -> str:
    """Return a text with the face of the die that it rests on, if there is one."""
    return say("{text} (die {die})", text=text, die=die) if die else text


def act_of(scenario: Scenario, posting: Posting) -> str:
    """Return the order that a posting of a move came from."""
    return describe_order(scenario, Order(posting.what, posting.region or posting.on))


def placer(scenario: Scenario, posting: Posting) -> str:
    """Return in a word who or what is behind a posting."""
    if posting.cause in {"order", "operation", "breach"} and posting.by:
        return names.actor(scenario, posting.by)
    found: dict[str, Callable[[], str]] = {
        "event": lambda: say("the event “{event}”", event=names.happening(scenario, posting.what)),
        "treaty": lambda: say("the treaty “{treaty}”", treaty=names.treaty(scenario, posting.what)),
        "reading": lambda: say("how it read {actor}", actor=names.actor(scenario, posting.by)),
        "spiral": lambda: say("the spiral"),
        "unattributed": lambda: say("an unknown hand"),
    }
    return found[posting.cause]() if posting.cause in found else say("the rules")


def source(scenario: Scenario, posting: Posting) -> str:
    """Return where the cause of a posting is written: in a study, or in a chapter of the rule book."""
    if posting.cause in CHAPTERS:
        return chapter(CHAPTERS[posting.cause])
    c, happened, found = scenario.catalogue, names.occurrence(scenario, posting.what), ""
    if posting.cause == "event" and happened is not None:
        found = happened.source
    elif posting.cause in {"order", "failed-order", "operation"}:
        found = next((move.source for move in c.moves if move.id == posting.what), "")
    elif posting.cause in {"treaty", "breach"}:
        found = next((treaty.source for treaty in c.treaties if treaty.id == posting.what), "")
    return names.source(scenario, found)


def chapter(number: int) -> str:
    """Return a chapter of the rule book as a source."""
    return say("rule book, chapter {number}", number=number)


def _order(scenario: Scenario, posting: Posting) -> str:
    return say("{actor}: {order}", actor=names.actor(scenario, posting.by), order=act_of(scenario, posting))


def _failed(scenario: Scenario, posting: Posting) -> str:
    return say("{order}, which fails", order=_order(scenario, posting))


def _event(scenario: Scenario, posting: Posting) -> str:
    return say("event “{event}”", event=names.happening(scenario, posting.what))


def _treaty(scenario: Scenario, posting: Posting) -> str:
    one, other = names.actor(scenario, posting.by), names.actor(scenario, posting.on)
    if not _is_treaty(scenario, posting.what):
        return say("talks between {one} and {other}", one=one, other=other)
    treaty = names.treaty(scenario, posting.what)
    return say("treaty “{treaty}” between {one} and {other}", treaty=treaty, one=one, other=other)


def _is_treaty(scenario: Scenario, what: str) -> bool:
    return any(treaty.id == what for treaty in scenario.catalogue.treaties)


def _breach(scenario: Scenario, posting: Posting) -> str:
    one, other = names.actor(scenario, posting.by), names.actor(scenario, posting.on)
    treaty = names.treaty(scenario, posting.what) if _is_treaty(scenario, posting.what) else say("a treaty")
    return say("{one} breaks “{treaty}” with {other}", one=one, treaty=treaty, other=other)


def _reading(scenario: Scenario, posting: Posting) -> str:
    reader, mover = names.actor(scenario, posting.on), names.actor(scenario, posting.by)
    return say("how {reader} reads {mover}’s “{move}”", reader=reader, mover=mover, move=names.move(scenario, posting.what))


def _count(_scenario: Scenario, _posting: Posting) -> str:
    return say("the sum of what is in force")


def _spiral(_scenario: Scenario, posting: Posting) -> str:
    says = {
        SP_FEAR: say("fear grows: alarmed, and no regime works"),
        SP_CALM: say("fear lets up"),
        SP_MALIGN: say("fear has reached its limit"),
        SP_BENIGN: say("a settlement has worked long enough"),
        SP_SPILL_OVER: say("malice towards a patron spreads to its neighbour"),
        SP_FEEDBACK: say("suspicion feeds itself where no regime works"),
        SP_TEMPTED: say("the balance of power tempts"),
        SP_RESTRAINED: say("the balance of power restrains"),
        SP_DARES: say("temptation has reached its limit"),
        SP_DETERRED: say("resolve has deterred it"),
    }
    return _numbered(says, posting.what) or say("the spiral")


def _fading(_scenario: Scenario, _posting: Posting) -> str:
    return say("time passes")


def _politics(_scenario: Scenario, posting: Posting) -> str:
    says = {
        PO_UPKEEP: say("the war must be paid for"),
        PO_RECOVERY: say("the economy finds its level again"),
        PO_COHESION: say("opinion at home settles"),
        PO_STANDING: say("the world’s opinion settles"),
        PO_FALL: say("the government falls"),
        PO_POINTS: say("action points for the next turn"),
    }
    return _numbered(says, posting.what) or say("politics at home")


def _numbered(says: dict[int, str], what: str) -> str:
    return says.get(int(what), "") if what.isdigit() else ""


def _brink(scenario: Scenario, posting: Posting) -> str:
    if not posting.by or not posting.on:
        return say("a season without a new rise")
    one, other = names.actor(scenario, posting.by), names.actor(scenario, posting.on)
    return say("force between {one} and {other} with nuclear arms behind it", one=one, other=other)


_CAUSES: Final[dict[str, Telling]] = {
    "setup": lambda _scenario, _posting: say("the start of the game"),
    "event": _event,
    "order": _order,
    "failed-order": _failed,
    "treaty": _treaty,
    "breach": _breach,
    "reading": _reading,
    "operation": _order,
    "count": _count,
    "spiral": _spiral,
    "fading": _fading,
    "politics": _politics,
    "brink": _brink,
    "ending": lambda _scenario, _posting: say("the end of a turn is looked at"),
    "clock": lambda _scenario, _posting: say("the calendar"),
    "ruling": lambda _scenario, _posting: say("ruling of the facilitator"),
    "unattributed": lambda _scenario, _posting: say("nobody knows by whose hand"),
}
