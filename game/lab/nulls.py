"""Nulls: what agreement is worth, by histories that say nothing: types dealt anew, dates shuffled, every size one."""

import random
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Any, Final, TypeVar

from attrs import evolve, frozen

from game.lab.agreement import ENOUGH, by_turns, overall
from game.lab.replaying import replay
from game.world.conditions import Effect
from game.world.scenario import Deed, Occurrence, Scenario

T = TypeVar("T")
Progress = Callable[[int], None]
DRAWS: Final = 20


@frozen
class Null:
    """A way of making a history say nothing, with the agreement of every draw."""

    id: str
    agreements: tuple[float, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --json` prints."""
        reached = sum(each >= ENOUGH for each in self.agreements)
        return {
            "id": self.id,
            "draws": len(self.agreements),
            "median": round(median(self.agreements), 4),
            "highest": max(self.agreements),
            "reach_95": reached,
        }


def nulls(scenario: Scenario, draws: int = DRAWS, seed: int = 1, progress: Progress | None = None) -> tuple[Null, ...]:
    """Return the nulls of a scenario; the first is the documented history itself with every deed carried out.

    What is dealt anew need not be possible where it falls, so in all of them deeds are carried out whatever they need.
    """
    return tuple(_nulls(scenario, draws, random.Random(seed), progress or (lambda _: None)))


def _nulls(scenario: Scenario, draws: int, chance: random.Random, progress: Progress) -> Iterator[Null]:
    yield Null("nothing-changes", (_nothing_changes(scenario),))
    yield Null("as-documented", (_agreement(scenario, progress),))
    yield Null("sizes-one", (_agreement(with_sizes_one(scenario), progress),))
    for name, deal in (("types-dealt", with_types_dealt), ("dates-shuffled", with_dates_shuffled)):
        yield Null(name, tuple(_agreement(deal(scenario, chance), progress) for _ in range(draws)))


def _agreement(scenario: Scenario, progress: Progress) -> float:
    replayed = replay(scenario, forced=True)
    progress(1)
    return overall(scenario, by_turns(scenario, replayed.rows))


def _nothing_changes(scenario: Scenario) -> float:
    """Return the agreement of a model that says nothing ever changes: the first situation for ever."""
    first = replay(scenario, until=1).rows[0]
    return overall(scenario, by_turns(scenario, [first] * scenario.calendar.most))


def with_types_dealt(scenario: Scenario, chance: random.Random) -> Scenario:
    """Return a history whose types are dealt at random over its rows, each among those with the same kind of target."""
    deeds = [deed for deed in scenario.history.deeds if not deed.treaty]
    kinds = {move.id: move.target for move in scenario.catalogue.moves}
    dealt: dict[str, str] = {}
    for kind in sorted(set(kinds.values())):
        group = [deed for deed in deeds if kinds[deed.move] == kind]
        dealt |= dict(zip((deed.id for deed in group), _shuffled([deed.move for deed in group], chance), strict=True))
    types = _shuffled([each.event for each in scenario.occurrences], chance)
    happened = tuple(evolve(each, event=event) for each, event in zip(scenario.occurrences, types, strict=True))
    done = tuple(evolve(deed, move=dealt.get(deed.id, deed.move)) for deed in scenario.history.deeds)
    return _with(scenario, done, happened)


def with_dates_shuffled(scenario: Scenario, chance: random.Random) -> Scenario:
    """Return a history whose dates are shuffled over its deeds and events."""
    dates = [deed.date for deed in scenario.history.deeds] + [each.date for each in scenario.occurrences]
    dates = _shuffled(dates, chance)
    count = len(scenario.history.deeds)
    done = tuple(evolve(deed, date=date) for deed, date in zip(scenario.history.deeds, dates[:count], strict=True))
    happened = tuple(evolve(each, date=date) for each, date in zip(scenario.occurrences, dates[count:], strict=True))
    return _with(scenario, done, happened)


def with_sizes_one(scenario: Scenario) -> Scenario:
    """Return a scenario in whose catalogue every step of a modifier is one."""
    c = scenario.catalogue
    return evolve(
        scenario,
        catalogue=evolve(
            c,
            moves=tuple(evolve(each, effects=_of_size_one(each.effects)) for each in c.moves),
            events=tuple(evolve(each, effects=_of_size_one(each.effects)) for each in c.events),
            clauses=tuple(evolve(each, effects=_of_size_one(each.effects)) for each in c.clauses),
        ),
    )


def _of_size_one(effects: Sequence[Effect]) -> tuple[Effect, ...]:
    return tuple(evolve(e, step=max(-1, min(1, e.step))) if e.do == "modifier" else e for e in effects)


def _with(scenario: Scenario, deeds: tuple[Deed, ...], occurrences: tuple[Occurrence, ...]) -> Scenario:
    return evolve(scenario, occurrences=occurrences, history=evolve(scenario.history, deeds=deeds))


def _shuffled(items: list[T], chance: random.Random) -> list[T]:
    return chance.sample(items, len(items))
