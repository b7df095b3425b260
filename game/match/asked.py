"""Conditions in words: what is measured of whom, and what is asked of it."""

from collections.abc import Callable
from typing import Final

from attrs import frozen

from game.match.lexicon import Lexicon
from game.rules.board import NEED_TABLE, Board, look
from game.rules.codes import N_ABOUT, N_OF
from game.rules.measures import is_about_one, is_measured, plays
from game.words import say, terms
from game.world import names
from game.world.conditions import Need
from game.world.scenario import Scenario
from game.world.vocabulary import ALIGNMENTS, MEASURES, REGIME_STATES, SITUATIONS

YES_OR_NO: Final = frozenset(("war", "status", "holds", "claims", "access", "intent", "offer", "treaty", "tag", "dispute"))
"""Measures that are 0 or 1."""
IN_PLACES: Final = frozenset(("status", "holds", "claims", "forces", "near", "access", "fort"))
"""Measures of the region that an aim or an order is about."""


@frozen
class Asked:
    """A condition with its row in the tables, and for whom, against whom and where it is asked."""

    need: Need
    row: int
    seat: int
    target: int
    place: int

    @property
    def measured(self) -> int:
        """Return the number of what is measured."""
        return MEASURES.index(self.need.measure)


def pairs(lex: Lexicon, b: Board, asked: Asked) -> list[tuple[int, int]]:
    """Return the actors that a condition measures, one about another; of a measure of one actor, twice the same."""
    seat, target, measured = asked.seat, asked.target, asked.measured
    of = look(b, NEED_TABLE, asked.row, N_OF)
    about = of if is_about_one(measured) else look(b, NEED_TABLE, asked.row, N_ABOUT)
    everybody = range(len(lex.seats))
    return [
        (one, other)
        for one in everybody
        if plays(b, of, seat, target, one)
        for other in everybody
        if is_measured(b, measured, about, seat, target, one, other)
    ]


def condition(lex: Lexicon, b: Board, asked: Asked) -> str:
    """Return a condition in words, with the names of those it speaks of now."""
    return say("{what}: {asked}", what=_subject(lex, b, asked), asked=_bounds(asked.need))


def value_in_words(need: Need, number: int) -> str:
    """Return a measured number as people read it."""
    if need.measure == "alignment":
        return terms.alignments()[ALIGNMENTS[min(number, len(ALIGNMENTS) - 1)]]
    if need.measure == "situation":
        return SITUATIONS[min(max(number, 1), len(SITUATIONS)) - 1]
    if need.measure == "regime":
        state = REGIME_STATES[min(number, len(REGIME_STATES) - 1)]
        return say("none") if state == "none" else terms.regime_states()[state]
    return str(number)


def _bounds(need: Need) -> str:
    """Return what a condition asks of a measure."""
    if need.measure in YES_OR_NO:
        return say("yes") if need.least >= 1 else say("no")
    if need.measure == "regime":
        return say(" or ").join(value_in_words(need, state) for state in range(need.least, min(need.most, 2) + 1))
    low, high = value_in_words(need, need.least), value_in_words(need, need.most)
    if need.most >= 999:
        return say("{least} or more", least=low)
    if need.least == need.most:
        return low
    return say("at most {most}", most=high) if need.least == 0 else say("{low} to {high}", low=low, high=high)


def _subject(lex: Lexicon, b: Board, asked: Asked) -> str:
    """Return what a condition measures, with the names of those it speaks of now."""
    s, need, found = lex.scenario, asked.need, pairs(lex, b, asked)
    of, about = (_actors(lex, need, [pair[end] for pair in found]) for end in (0, 1))
    if need.measure in IN_PLACES:
        place = names.in_words(s.regions[asked.place].name) if asked.place >= 0 else say("the region")
        return _of_place(need, of, place)
    if need.measure == "regime" and len(found) == 1:
        one, other = (lex.seats[number] for number in found[0])
        return say("{dyad}: {what}", dyad=names.dyad(s, one, other), what=names.regime(s, need.what, one, other))
    return _of_actors(s, need, of, about)


def _actors(lex: Lexicon, need: Need, numbers: list[int]) -> str:
    """Return the names of actors: one of them will do, unless a condition asks for nothing at all."""
    told = [names.actor(lex.scenario, lex.seats[number]) for number in dict.fromkeys(numbers)]
    return (say(" or ") if need.least else say(" and ")).join(told) or say("nobody")


def _of_place(need: Need, of: str, region: str) -> str:
    says: dict[str, Callable[[], str]] = {
        "status": lambda: say("{region} {status}", region=region, status=terms.statuses()[need.what]),
        "holds": lambda: say("{region} held by {actor}", region=region, actor=of),
        "claims": lambda: say("{region} in law {actor}’s", region=region, actor=of),
        "forces": lambda: say("{actor}’s forces in {region}", actor=of, region=region),
        "near": lambda: say("{actor}’s forces in or next to {region}", actor=of, region=region),
        "access": lambda: say("{actor} can reach {region} by land", actor=of, region=region),
        "fort": lambda: say("fortification of {region}", region=region),
    }
    return says[need.measure]()


def _of_actors(scenario: Scenario, need: Need, of: str, about: str) -> str:
    who = {"one": of, "other": about}
    says: dict[str, Callable[[], str]] = {
        "track": lambda: say("{actor}’s {track}", actor=of, track=terms.tracks()[need.what]),
        "toll": lambda: say("{actor}’s {track}", actor=of, track=terms.tracks()["toll"]),
        "alignment": lambda: say("alignment of {one} and {other}", **who),
        "modifier": lambda: say("{one} about {other}: {what}", **who, what=names.inside(names.modifier(scenario, need.what))),
        "regime": lambda: say("{one} and {other}: {what}", **who, what=_regime(scenario, need.what)),
        "war": lambda: say("war between {one} and {other}", **who),
        "brink": lambda: say("brink"),
        "intent": lambda: say("{one} malign towards {other}", **who),
        "offer": lambda: say("a proposal of {one} to {other} on the table", **who),
        "treaty": lambda: say("{what} in force between {one} and {other}", **who, what=_treaty(scenario, need.what)),
        "tag": lambda: say("{actor} of the right kind", actor=of),
        "distrust": lambda: say("{one}’s Distrust of {other}", **who),
        "turn": lambda: say("turn"),
        "held": lambda: say("regions of {other} in the hands of {one}", **who),
        "situation": lambda: say("situation of {one} and {other}", **who),
        "dispute": lambda: say("a quarrel over land, or a war, between {one} and {other}", **who),
        "clash": lambda: say("Clash between {one} and {other}", **who),
    }
    return says[need.measure]()


def _regime(scenario: Scenario, what: str) -> str:
    return names.regime(scenario, what, "", "")


def _treaty(scenario: Scenario, what: str) -> str:
    return say("“{treaty}”", treaty=names.treaty(scenario, what)) if what else say("a treaty")
