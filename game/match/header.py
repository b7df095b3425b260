"""The first line of a journal: which scenario, which seed, which options, who sits where."""

from collections.abc import Mapping
from typing import Any, Final

from game.match.faults import MatchFault
from game.match.journal import FORMAT, Entry
from game.words import say
from game.world.load import load_scenario
from game.world.scenario import Scenario
from game.world.vocabulary import THEORIES


def header_of(
    scenario: Scenario,
    seed: int,
    options: Mapping[str, str],
    turns: int,
    players: Mapping[str, str],
    is_open: bool,
    theory: str = "",
) -> Entry:
    """Return the first line of a journal. Raises MatchFault for a seed, a length or a theory that cannot be."""
    if theory and theory not in THEORIES:
        raise MatchFault(say("there is no theory “{name}”; theories: {names}", name=theory, names=", ".join(THEORIES)))
    if not 0 <= seed < 2**64:
        raise MatchFault(say("a seed lies from 0 to {most}", most=2**64 - 1))
    most = scenario.calendar.most
    if not 0 <= turns <= most:
        raise MatchFault(say("{scenario} has at most {most} turns", scenario=scenario.id, most=most))
    return {
        "double-dilemma": FORMAT,
        "scenario": scenario.id,
        "digest": scenario.digest,
        "seed": seed,
        "options": dict(options),
        "turns": turns,
        "players": dict(players),
        "open": is_open,
        "theory": theory,
    }


def settings_of(header: Entry) -> dict[str, int]:
    """Return the settings that a journal's first line changes; without a theory of its own it keeps the scenario's."""
    theory = {"theory": THEORIES.index(header["theory"])} if header["theory"] else {}
    return theory | ({"open": 1} if header["open"] else {})


_VALUES: Final = (("seed", int), ("options", dict), ("turns", int), ("players", dict), ("open", bool))
"""What a journal's first line holds beside the scenario, in the order in which `header_of` takes it."""


def values_of(header: Entry) -> list[Any]:
    """Return what a journal's first line holds beside the scenario. Raises MatchFault where a value is of another kind."""
    return [_value(header, name, kind) for name, kind in _VALUES] + [_value({"theory": ""} | header, "theory", str)]


def _value(header: Entry, name: str, kind: type) -> Any:
    """Return a value of a journal's first line. Raises MatchFault when it is of another kind."""
    value = header.get(name)
    words = value.values() if isinstance(value, dict) else ()
    if type(value) is not kind or not all(isinstance(word, str) for word in words):
        raise MatchFault(say("{name} is missing or not what was saved", name=name))
    return value


def scenario_of(header: Entry, where: object, given: Scenario | None) -> Scenario:
    """Return the scenario that a header names, or a given one. Raises MatchFault if another one was played."""
    try:
        scenario = given or load_scenario(str(header["scenario"]))
        digest_then = header["digest"]
    except Exception as error:
        raise MatchFault(say("{file}:1: names no scenario that can be played: {reason}", file=where, reason=error)) from error
    if scenario.digest != digest_then:
        raise MatchFault(
            say(
                "{file}:1: {scenario} has changed since; a match replays only with the rules it was played by",
                file=where,
                scenario=scenario.id,
            )
        )
    return scenario
