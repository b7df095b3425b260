"""Without the facilitator's rulings: what was ruled, by whom and why, and how the same orders go by the rules alone."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import frozen

from game.match import Match, Order, Ruling, without_rulings
from game.report.causes import describe_order
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario


@frozen
class Ruled:
    """One ruling: when, who, what and why."""

    turn: int
    by: str
    what: str
    why: str


@frozen(eq=False)
class Unruled:
    """A match that was ruled on, and the same orders and dice by the rules alone."""

    rulings: tuple[Ruled, ...]
    situations: tuple[Mapping[str, str], ...]
    """Of every dyad after every page, without the rulings."""
    ending: str
    """Its end without them; nothing where it goes on."""
    scores: Mapping[str, int]
    left_out: tuple[str, ...]
    """Orders that could not have been written then."""

    def course(self, dyad: str) -> list[str]:
        """Return a dyad after every page, without the rulings."""
        return [page[dyad] for page in self.situations]


def unruled_of(match: Match) -> Unruled | None:
    """Play a match over without its rulings; nothing where none were made."""
    if not match.rulings:
        return None
    other, dropped = without_rulings(match)
    s, outcome = match.scenario, other.outcome
    return Unruled(
        tuple(Ruled(turn, ruling.by, ruling_told(s, ruling), ruling.why) for turn, ruling in match.rulings),
        tuple(page.situations for page in other.pages[: len(match.pages)]),
        outcome.ending if outcome else "",
        outcome.scores if outcome else {},
        tuple(_left_out(s, *each) for each in dropped),
    )


def _left_out(s: Scenario, turn: int, seat: str, order: Order) -> str:
    told = {"date": names.date(s, turn), "actor": names.actor(s, seat), "order": describe_order(s, order)}
    return say("{date}: {actor}, {order}", **told)


def ruling_told(s: Scenario, ruling: Ruling) -> str:
    """Return what was ruled, in words."""
    return _TELLING[ruling.kind](s, ruling)


def _order(s: Scenario, ruling: Ruling) -> dict[str, str]:
    order = describe_order(s, Order.parse(ruling.what))
    return {"actor": names.actor(s, ruling.of), "order": order, "reader": names.actor(s, ruling.about) if ruling.about else ""}


def _sheet(s: Scenario, ruling: Ruling) -> str:
    told = {"reader": names.actor(s, ruling.of), "subject": names.actor(s, ruling.about), "steps": names.signed(ruling.value)}
    return say("{reader}’s sheet about {subject}: {what} {steps}", what=names.inside(names.modifier(s, ruling.what)), **told)


def _track(s: Scenario, ruling: Ruling) -> str:
    told = {"actor": names.actor(s, ruling.of), "what": terms.tracks()[ruling.what], "steps": names.signed(ruling.value)}
    return say("{actor}’s {what} {steps}", **told)


_TELLING: Final[dict[str, Callable[[Scenario, Ruling], str]]] = {
    "cancel": lambda s, each: say("{actor}: “{order}” is not carried out", **_order(s, each)),
    "allow": lambda s, each: say("{actor}: “{order}” is carried out all the same", **_order(s, each)),
    "reading": lambda s, each: say("{reader} reads {actor}’s “{order}” with a die of {die}", die=each.value, **_order(s, each)),
    "operation": lambda s, each: say("{actor}: “{order}” is fought with a die of {die}", die=each.value, **_order(s, each)),
    "modifier": _sheet,
    "track": _track,
    "brink": lambda _, each: say("brink {steps}", steps=names.signed(each.value)),
}
