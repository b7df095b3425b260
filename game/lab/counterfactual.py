"""Counterfactuals: documented history up to a point, with and without something, and then many matches played on."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import frozen

from game.lab.changes import Changes
from game.lab.estimate import difference
from game.lab.forward import Continuation, Progress, fitting, play_on, summarise
from game.lab.replaying import replay, without_items
from game.match.faults import MatchFault
from game.words import say
from game.world.calendar import turn_of
from game.world.scenario import Scenario


@frozen(eq=False)
class Counterfactual:
    """What follows with and without a change, by matches with the same dice and doctrines."""

    turn: int
    """The turn, from 0, from which players take over."""
    as_it_was: Sequence[Continuation]
    changed: Sequence[Continuation]

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --play --json` prints."""
        return {
            "from_turn": self.turn,
            "as_it_was": summarise(self.as_it_was),
            "changed": summarise(self.changed),
            "difference": self.differences(),
        }

    def differences(self) -> dict[str, Any]:
        """Return how far war, and an end in III or IV, come more often with the change than as it was."""
        dyads = list(self.changed[0].situations)
        return {
            dyad: {
                "war": _difference([dyad in each.wars for each in self.changed], [dyad in e.wars for e in self.as_it_was]),
                "ends_in_iii_or_iv": _difference(_grave(self.changed, dyad), _grave(self.as_it_was, dyad)),
            }
            for dyad in dyads
        }


def _difference(changed: Sequence[bool], was: Sequence[bool]) -> dict[str, Any]:
    return difference(np.array(changed, np.float64), np.array(was, np.float64)).as_json()


def _grave(found: Sequence[Continuation], dyad: str) -> list[bool]:
    return [bool(each.situations[dyad]) and each.situations[dyad][-1] in {"III", "IV"} for each in found]


def depart(
    scenario: Scenario,
    games: int,
    *,
    without: Collection[str] = (),
    changes: Changes | None = None,
    players: Mapping[str, str] | None = None,
    until: str = "",
    seed: int = 1,
    progress: Progress | None = None,
) -> Counterfactual:
    """Replay history up to a date with and without a change, and let players take over, so many times.

    The date is by default that of the first thing left out, or the start. Raises MatchFault for what cannot be.
    """
    turn = _turn(scenario, without, until)
    seats = fitting(scenario, players or {})
    found = []
    for told, start in ((scenario, None), (without_items(scenario, without), changes)):
        point = replay(told, start, until=turn)
        found.append(play_on(told, point.board, point.lexicon, seats, games, seed, progress))
    return Counterfactual(turn, *found)


def _turn(scenario: Scenario, without: Collection[str], until: str) -> int:
    """Return the turn from which players take over: after the one that holds the date."""
    dates = {o.id: o.date for o in scenario.occurrences} | {deed.id: deed.date for deed in scenario.history.deeds}
    if until:
        dates, without = {"": until}, [""]
    try:
        turns = [turn_of(scenario.calendar, dates[item]) for item in without if item in dates]
    except ValueError as error:
        raise MatchFault(say("“{date}” is no date; write 2008, 2008-08 or 2008-08-08", date=until)) from error
    turn = min(turns, default=-1) + 1
    if not 0 <= turn < scenario.calendar.most:
        raise MatchFault(say("{date} lies outside {scenario}", date=until, scenario=scenario.id))
    return turn
