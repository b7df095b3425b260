"""`dilemma history`: the documented history by the same rules, beside what the studies say; and departures from it."""

import json
from collections.abc import Iterable
from typing import Any

import click

from game.cli.choosing import doctrines_for
from game.cli.errors import Mistake
from game.cli.options import fixed_seed_option, json_option, make_command, option, scenario_argument, whole
from game.cli.starting import busy, counting, hurry_if_compiled, open_scenario
from game.cli.telling_history import print_departure, print_history
from game.cli.texts import nearly
from game.lab.changes import SHARED
from game.lab.counterfactual import Counterfactual, depart
from game.lab.history import HistoryReport, replay_history
from game.lab.worth import STEPS, Worth, worth_of
from game.rules.rule import prefer_speed
from game.words import say
from game.world.scenario import Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import TRACKS

MOST_GAMES = 100_000


def command() -> click.Command:
    """Make `dilemma history`."""
    return make_command(
        "history",
        run,
        say(
            "Replay the documented history by the same rules and compare it with the situations in the studies. "
            "Beside it stand histories that say nothing, a second coding, and play forward from the start. "
            "Leave out deeds or events, or change the start, and let players take over, to ask what else might have followed."
        ),
        scenario_argument(),
        option(
            "--without", text=say("leave out this documented deed or event; as often as needed"), multiple=True, metavar="ID"
        ),
        option(
            "--set",
            "changes",
            text=say("change the start, such as advantage=1, russia.economy=4 or russia.nato.enlargement=0"),
            multiple=True,
            metavar="NAME=VALUE",
        ),
        option("--play", text=say("let players take over, so many times"), type=whole(1, MOST_GAMES), metavar="N"),
        option(
            "--until",
            text=say("until when history is as documented; otherwise until what is left out"),
            metavar="DATE",
        ),
        option(
            "--players",
            text=say("which doctrine takes over a seat; others play by those that fit them"),
            multiple=True,
            metavar="ACTOR=DOCTRINE",
        ),
        option("--bare", text=say("only the replay, without what its agreement is worth"), is_flag=True),
        fixed_seed_option(),
        json_option(),
    )


def run(
    scenario: str,
    without: tuple[str, ...],
    changes: tuple[str, ...],
    play: int | None,
    until: str | None,
    players: tuple[str, ...],
    bare: bool,
    seed: int,
    as_json: bool,
) -> int:
    """Replay and compare."""
    wanted = dict(_change(each) for each in changes)
    opened = open_scenario(scenario)
    _check(opened, without, wanted)
    seats = doctrines_for(opened, players)
    hurry_if_compiled()
    with busy(say("Replaying history …")):
        report = replay_history(opened, without=without, changes=wanted)
    departed = bool(without or changes or play)
    worth = None if bare or departed or not opened.history.situations else _worth(opened, seed)
    other = _depart(opened, play, without, wanted, seats, until or "", seed) if play else None
    if as_json:
        click.echo(json.dumps(_answer(report, worth, other), ensure_ascii=False))
    else:
        print_history(opened, report, worth, departed=bool(without or changes))
        if other:
            print_departure(opened, other)
    return 0


def _answer(report: HistoryReport, worth: Worth | None, other: Counterfactual | None) -> dict[str, Any]:
    return report.as_json() | (worth.as_json() if worth else {}) | ({"play": other.as_json()} if other else {})


def _worth(scenario: Scenario, seed: int) -> Worth:
    """Measure what agreement is worth, by compiled rules."""
    prefer_speed()
    with counting(say("Histories that say nothing"), STEPS) as progress:
        return worth_of(scenario, seed, progress)


def _depart(
    scenario: Scenario,
    games: int,
    without: tuple[str, ...],
    changes: dict[str, int],
    seats: dict[str, str],
    until: str,
    seed: int,
) -> Counterfactual:
    prefer_speed()
    with counting(say("Playing on"), 2 * games) as progress:
        return depart(
            scenario, games, without=without, changes=changes, players=seats, until=until, seed=seed, progress=progress
        )


def _change(text: str) -> tuple[str, int]:
    """Return the name and the number of `NAME=VALUE`."""
    name, _, value = text.partition("=")
    if not value.removeprefix("-").isdecimal():
        raise Mistake(say("--set {text}: expected NAME=VALUE with a whole number, such as russia.economy=4", text=text[:60]))
    return name, int(value)


def _check(scenario: Scenario, without: Iterable[str], changes: Iterable[str]) -> None:
    """Find names that the scenario does not have. Raises Mistake with the near name."""
    known = [*(deed.id for deed in scenario.history.deeds), *(event.id for event in scenario.occurrences)]
    for name in without:
        if name not in known:
            raise Mistake(nearly(say("{scenario} documents no '{name}'", scenario=scenario.id, name=name[:60]), name, known))
    names = list(_changeable(scenario))
    for name in changes:
        if name not in names:
            raise Mistake(nearly(say("nothing that can be set is called '{name}'", name=name[:60]), name, names))


def _changeable(scenario: Scenario) -> Iterable[str]:
    """Yield every name that `--set` knows."""
    yield from SETTINGS
    c = scenario.catalogue
    between = [*(m.id for m in c.modifiers), *(r.id for r in c.regimes), *SHARED]
    for actor in scenario.actors:
        yield from (f"{actor.id}.{track}" for track in TRACKS)
    for tie in scenario.ties:
        for of, about in (tie.between, tie.between[::-1]):
            yield from (f"{of}.{about}.{name}" for name in between)
