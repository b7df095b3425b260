"""`dilemma history`: the documented history by the same rules, beside what the studies say; and departures from it."""

import json
from collections.abc import Iterable, Iterator

import click
from rich.table import Table

from game.cli.errors import Mistake
from game.cli.match import percent
from game.cli.options import json_option, make_command, option, scenario_argument
from game.cli.starting import busy, hurry_if_compiled, open_scenario
from game.cli.texts import nearly
from game.lab.history import HistoryReport, replay_history
from game.terminal.board import listed, plain_table
from game.terminal.screen import make_console
from game.terminal.summary import shortened
from game.words import say
from game.world import names
from game.world.calendar import turn_of
from game.world.scenario import Documented, Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import TRACKS


def command() -> click.Command:
    """Make `dilemma history`."""
    return make_command(
        "history",
        run,
        say(
            "Replay the documented history by the same rules and compare it with the situations in the studies. "
            "Leave out deeds or events, or change the start, to ask what else might have followed."
        ),
        scenario_argument(),
        option(
            "--without", text=say("leave out this documented deed or event; as often as needed"), multiple=True, metavar="ID"
        ),
        option(
            "--set",
            "changes",
            text=say("change a setting or a track at the start, such as advantage=1 or russia.economy=4"),
            multiple=True,
            metavar="TRACK=VALUE",
        ),
        json_option(),
    )


def run(scenario: str, without: tuple[str, ...], changes: tuple[str, ...], as_json: bool) -> int:
    """Replay and compare."""
    wanted = dict(_change(each) for each in changes)
    opened = open_scenario(scenario)
    _check(opened, without, wanted)
    hurry_if_compiled()
    with busy(say("Replaying history …")):
        report = replay_history(opened, without=without, changes=wanted)
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(opened, report, departed=bool(without or changes))
    return 0


def _change(text: str) -> tuple[str, int]:
    """Return the name and the number of `TRACK=VALUE`."""
    name, _, value = text.partition("=")
    if not value.removeprefix("-").isdecimal():
        raise Mistake(say("--set {text}: expected TRACK=VALUE with a whole number, such as russia.economy=4", text=text[:60]))
    return name, int(value)


def _check(scenario: Scenario, without: Iterable[str], changes: Iterable[str]) -> None:
    """Find names that the scenario does not have. Raises Mistake with the near name."""
    known = [*(deed.id for deed in scenario.history.deeds), *(event.id for event in scenario.occurrences)]
    for name in without:
        if name not in known:
            raise Mistake(nearly(say("{scenario} documents no '{name}'", scenario=scenario.id, name=name[:60]), name, known))
    tracks = [f"{actor.id}.{track}" for actor in scenario.actors for track in TRACKS]
    for name in changes:
        if name not in (*SETTINGS, *tracks):
            raise Mistake(nearly(say("there is no setting or track '{name}'", name=name[:60]), name, [*SETTINGS, *tracks]))


def _print(scenario: Scenario, report: HistoryReport, *, departed: bool) -> None:
    """Print the comparison, then the course of every relation."""
    console = make_console()
    console.print(names.in_words(scenario.name))
    if departed:
        console.print(say("Departed from: what follows is the model's answer, not history."))
    for part in _parts(scenario, report, console.width):
        console.print()
        console.print(part)


def _parts(scenario: Scenario, report: HistoryReport, width: int) -> Iterator[Table | object]:
    """Yield the tables."""
    yield _courses(scenario, report)
    if report.documented:
        yield _comparison(scenario, report)
        yield say("Agreement over all relations that a study assigns situations to: {share}", share=percent(report.overall))
        yield listed([say("What the studies say, and where:"), *_sources(scenario, report)], width)
    else:
        yield say("The scenario documents no situations to compare with.")
    if report.departures:
        lines = [say("{date} {order} ({id})", date=each.date, order=each.order, id=each.deed) for each in report.departures]
        yield listed([say("Documented, and not possible by the rules as the board stood:"), *lines], width)


def _courses(scenario: Scenario, report: HistoryReport) -> Table:
    """Return the replayed situations of every relation, turn by turn."""
    table = plain_table(say("relation"), say("replayed, turn by turn"), say("agreement"), right=(2,))
    for name in report.rows[0]:
        share = report.agreement.get(name)
        aside = say(" (phases only)") if name in report.out_of_sample else ""
        table.add_row(
            _dyad(scenario, name),
            shortened([row[name] for row in report.rows]),
            (percent(share) if share is not None else "–") + aside,
        )
    return table


def _comparison(scenario: Scenario, report: HistoryReport) -> Table:
    """Return each documented phase beside what was replayed in it."""
    table = plain_table(say("relation"), say("from"), say("until"), say("studies"), say("replayed"), say("agrees"))
    for entry in report.documented:
        course = [report.rows[turn][entry.dyad] for turn in _turns(scenario, entry, len(report.rows))]
        agreed = sum(
            report.rows[turn][entry.dyad] in _accepted(scenario, report, entry.dyad, turn)
            for turn in _turns(scenario, entry, len(report.rows))
        )
        verdict = say("yes") if agreed == len(course) else say("{agreed} of {turns} turns", agreed=agreed, turns=len(course))
        studies = say(" or ").join(entry.situations)
        table.add_row(_dyad(scenario, entry.dyad), entry.since, entry.until, studies, shortened(course), verdict)
    return table


def _accepted(scenario: Scenario, report: HistoryReport, dyad: str, turn: int) -> set[str]:
    """Return the situations that the studies accept in a turn; where two phases meet in it, those of both."""
    phases = (each for each in report.documented if each.dyad == dyad and turn in _turns(scenario, each, len(report.rows)))
    return {situation for each in phases for situation in each.situations}


def _sources(scenario: Scenario, report: HistoryReport) -> Iterator[str]:
    """Yield where each documented phase comes from."""
    for entry in report.documented:
        source = names.source(scenario, entry.source)
        yield say("{dyad}, {date}: {source}", dyad=_dyad(scenario, entry.dyad), date=entry.since, source=source)


def _turns(scenario: Scenario, entry: Documented, most: int) -> Iterable[int]:
    """Return the turns of a documented phase that were replayed."""
    return range(max(0, turn_of(scenario.calendar, entry.since)), min(most, turn_of(scenario.calendar, entry.until) + 1))


def _dyad(scenario: Scenario, name: str) -> str:
    return names.dyad(scenario, *names.two_of(scenario, name))
