"""Sensitivity: a proposition measured again with one number of the rule book, or of its start, a fifth larger or smaller."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve, frozen

from game.lab.arm import Arm, scenario_of
from game.lab.measuring import Progress, find
from game.lab.proposition import Finding, Proposition, Verdict
from game.world.scenario import Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import TRACK_HIGHEST, TRACKS

MOVED_SETTINGS: Final = ("uncertainty", "incompatible", "alarmed", "convinced", "malice", "fear-limit")
"""Numbers of the rule book whose size is a judgement (rule book, chapters 3 and 5)."""
MOVED_TRACKS: Final = ("offence", "defence")
"""Tracks that every actor starts with."""
SHARE: Final = 0.2
LARGEST_SIZE: Final = 3


@frozen
class Variation:
    """A proposition with one number moved in all its arms."""

    what: str
    before: int
    after: int
    proposition: Proposition


@frozen
class Stirred:
    """What was found of a proposition with a number moved."""

    variation: Variation
    finding: Finding
    flips: bool
    """Whether it was shown to fail where it held, or to hold where it failed; what stays open shows neither."""

    def as_json(self) -> dict[str, Any]:
        """Return the form that `lab --sensitivity --json` prints."""
        found = self.finding.as_json()
        moved = {"what": self.variation.what, "from": self.variation.before, "to": self.variation.after}
        return moved | {key: found[key] for key in ("holds", "open", "estimate", "interval")} | {"flips": self.flips}


def stir(
    findings: Sequence[Finding],
    varied: Sequence[Variation],
    games: int,
    seed: int,
    jobs: int,
    progress: Progress,
    *,
    fresh: bool = False,
) -> Iterator[Stirred]:
    """Measure variations of propositions whose findings are known, each in so many matches an arm."""
    before = {finding.proposition.id: finding.verdict for finding in findings}
    found = find([each.proposition for each in varied], games, seed, jobs, progress, fresh=fresh)
    for variation, finding in zip(varied, found, strict=True):
        yield Stirred(variation, finding, differ(before[finding.proposition.id], finding.verdict))


def differ(one: Verdict, other: Verdict) -> bool:
    """Say whether two verdicts are opposites."""
    return one.holds != other.holds and not one.is_open and not other.is_open


def variations(proposition: Proposition) -> Iterator[Variation]:
    """Yield a proposition with each number moved a fifth, at least 1, up and down, as far as the board allows."""
    for what, names in _numbers(proposition).items():
        before = {name: _values(proposition, name) for name in names}
        values = {value for each in before.values() for value in each}
        if len(values) == 1:  # else it is what the arms differ in
            yield from _moved(proposition, what, names, values.pop())


def _moved(proposition: Proposition, what: str, names: list[str], value: int) -> Iterator[Variation]:
    step = max(1, round(SHARE * value))
    for after in (value - step, value + step):
        if all(_lowest(name) <= after <= _highest(name) for name in names):
            arms = tuple(evolve(arm, changes={**arm.changes, **dict.fromkeys(names, after)}) for arm in proposition.arms)
            yield Variation(what, value, after, evolve(proposition, arms=arms))


def _numbers(proposition: Proposition) -> dict[str, list[str]]:
    """Return what can be moved: settings, tracks of all actors, and the sizes that all arms start with; with their names."""
    scenario = scenario_of(proposition.arms[0].scenario)
    found = {name: [name] for name in MOVED_SETTINGS}
    if all(arm.scenario == scenario.id for arm in proposition.arms):
        found |= {track: [f"{actor.id}.{track}" for actor in scenario.actors] for track in MOVED_TRACKS}
    modifiers = {modifier.id for modifier in scenario.catalogue.modifiers}
    for name in proposition.arms[0].changes:
        what = name.rpartition(".")[2]
        if what in modifiers and all(name in arm.changes for arm in proposition.arms):
            found.setdefault(what, []).append(name)
    return found


def _values(proposition: Proposition, name: str) -> set[int]:
    """Return the values that a number has in the arms of a proposition."""
    return {_value(arm, scenario_of(arm.scenario), name) for arm in proposition.arms}


def _value(arm: Arm, scenario: Scenario, name: str) -> int:
    if name in arm.changes:
        return arm.changes[name]
    of, _, track = name.partition(".")
    tracks = {actor.id: actor.tracks for actor in scenario.actors}
    return tracks[of][track] if track in TRACKS else _settings(arm, scenario).get(name, SETTINGS[name][0])


def _settings(arm: Arm, scenario: Scenario) -> Mapping[str, int]:
    """Return the settings that a scenario and the choices of an arm change."""
    values = dict(scenario.settings)
    for option in scenario.options:
        chosen = arm.options.get(option.id, option.choices[0].id)
        values |= next(choice.settings for choice in option.choices if choice.id == chosen)
    return values


def _lowest(name: str) -> int:
    return SETTINGS[name][1] if name in SETTINGS else 0


def _highest(name: str) -> int:
    if name in SETTINGS:
        return SETTINGS[name][2]
    last = name.rpartition(".")[2]
    return TRACK_HIGHEST[TRACKS.index(last)] if last in TRACKS else LARGEST_SIZE
