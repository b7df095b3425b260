"""What `dilemma history` prints: the replay beside the studies, what agreement is worth, and departures."""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.table import Table

from game.lab.agreement import accepted
from game.lab.counterfactual import Counterfactual
from game.lab.history import HistoryReport
from game.lab.nulls import Null
from game.lab.worth import Worth
from game.report.courses import shortened
from game.report.shares import percent
from game.terminal.board import listed, plain_table
from game.terminal.screen import make_console
from game.words import say
from game.world import names
from game.world.calendar import turn_of
from game.world.scenario import Documented, Scenario


def print_history(scenario: Scenario, report: HistoryReport, worth: Worth | None, *, departed: bool) -> None:
    """Print the comparison, the course of every relation, and what agreement is worth."""
    console = make_console()
    console.print(names.in_words(scenario.name))
    if departed:
        console.print(say("Departed from: what follows is the model's answer, not history."))
    for part in (*_parts(scenario, report, console.width), *(_worth_parts(scenario, worth, console.width) if worth else ())):
        console.print()
        console.print(part)


def print_departure(scenario: Scenario, other: Counterfactual) -> None:
    """Print what followed when players took over."""
    console = make_console()
    console.print()
    console.print(say("Players take over in turn {turn}; the model's answer, not a prediction.", turn=other.turn + 1))
    told = other.as_json()
    for title, part in ((say("as it was"), told["as_it_was"]), (say("changed"), told["changed"])):
        console.print()
        console.print(_ends(scenario, title, part))
    console.print()
    console.print(_differences(scenario, told["difference"]))


def _ends(scenario: Scenario, title: str, told: dict[str, Any]) -> Table:
    table = plain_table(title, say("share"), say("95% interval"), right=(1, 2))
    for end, share in told["ends"].items():
        table.add_row(names.ending(scenario, end), percent(share["share"]), _interval(share["interval"]))
    for dyad, share in told["war"].items():
        if share["count"]:
            name = say("war: {dyad}", dyad=names.dyad_of(scenario, dyad))
            table.add_row(name, percent(share["share"]), _interval(share["interval"]))
    return table


def _differences(scenario: Scenario, told: dict[str, Any]) -> Table:
    table = plain_table(say("what the change does"), say("war"), say("ends in III or IV"))
    for dyad, each in told.items():
        table.add_row(names.dyad_of(scenario, dyad), _shift(each["war"]), _shift(each["ends_in_iii_or_iv"]))
    return table


def _shift(told: dict[str, Any]) -> str:
    low, high = told["interval"]
    return f"{100 * told['value']:+.0f} [{100 * low:+.0f}, {100 * high:+.0f}]"


def _interval(interval: list[float]) -> str:
    return f"{percent(interval[0])}–{percent(interval[1])}"


def _parts(scenario: Scenario, report: HistoryReport, width: int) -> Iterator[Table | object]:
    """Yield the tables of the replay."""
    yield _courses(scenario, report)
    if report.documented:
        yield _comparison(scenario, report)
        if report.transitions:
            yield _transitions(scenario, report)
        yield say("Agreement over all relations that a study assigns situations to: {share}", share=percent(report.overall))
        yield listed([say("What the studies say, and where:"), *_sources(scenario, report)], width)
    else:
        yield say("The scenario documents no situations to compare with.")
    if report.departures:
        lines = [
            say("{date} {order} ({id}): {reason}", date=each.date, order=each.order, id=each.deed, reason=each.reason)
            for each in report.departures
        ]
        yield listed([say("Documented, and not possible by the rules as the board stood:"), *lines], width)


def _worth_parts(scenario: Scenario, worth: Worth, width: int) -> Iterator[Table | object]:
    """Yield what agreement is worth."""
    yield _null_table(worth.nulls)
    coding = worth.coding
    yield listed(
        [
            say(
                "Second coding, blind to the situations: {rows} rows, same type {type}, same direction {direction}; "
                "replayed by it, agreement {share}.",
                rows=coding.rows,
                type=percent(coding.same_type),
                direction=percent(coding.same_direction),
                share=percent(coding.agreement),
            )
        ],
        width,
    )
    yield _forward_table(scenario, worth)


def _null_table(found: Iterable[Null]) -> Table:
    says = {
        "nothing-changes": say("nothing ever changes"),
        "as-documented": say("as documented, every deed carried out"),
        "sizes-one": say("all sizes one"),
        "types-dealt": say("types dealt at random"),
        "dates-shuffled": say("dates shuffled"),
    }
    table = plain_table(
        say("what agreement is worth"), say("draws"), say("median"), say("highest"), say("reach 95%"), right=(1, 2, 3, 4)
    )
    for each in found:
        told = each.as_json()
        shares = percent(told["median"]), percent(told["highest"])
        table.add_row(says[each.id], str(told["draws"]), *shares, str(told["reach_95"]))
    return table


def _forward_table(scenario: Scenario, worth: Worth) -> Table:
    told = worth.forward
    title = say("forward, {games} matches", games=told.games)
    table = plain_table(title, say("score, 0 to 2"), say("“no change”"), say("ends as documented"), right=(1, 2, 3))
    for dyad in told.brier:
        scores = f"{told.brier[dyad]:.2f}", f"{told.no_change[dyad]:.2f}"
        table.add_row(names.dyad_of(scenario, dyad), *scores, percent(told.documented_at_end[dyad]))
    return table


def _courses(scenario: Scenario, report: HistoryReport) -> Table:
    """Return the replayed situations of every relation, turn by turn."""
    table = plain_table(say("relation"), say("replayed, turn by turn"), say("agreement"), say("by years"), right=(2, 3))
    for name in report.rows[0]:
        aside = say(" (phases only)") if name in report.out_of_sample else ""
        course = shortened([row[name] for row in report.rows])
        table.add_row(
            names.dyad_of(scenario, name), course, percent(report.agreement.get(name)) + aside, percent(report.years.get(name))
        )
    return table


def _comparison(scenario: Scenario, report: HistoryReport) -> Table:
    """Return each documented phase beside what was replayed in it."""
    table = plain_table(say("relation"), say("from"), say("until"), say("studies"), say("replayed"), say("agrees"))
    for entry in report.documented:
        turns = list(_turns(scenario, entry, len(report.rows)))
        course = [report.rows[turn][entry.dyad] for turn in turns]
        wanted = accepted(scenario, entry.dyad, len(report.rows))
        agreed = sum(report.rows[turn][entry.dyad] in wanted[turn] for turn in turns)
        verdict = say("yes") if agreed == len(course) else say("{agreed} of {turns} turns", agreed=agreed, turns=len(course))
        studies = say(" or ").join(entry.situations)
        table.add_row(names.dyad_of(scenario, entry.dyad), entry.since, entry.until, studies, shortened(course), verdict)
    return table


def _transitions(scenario: Scenario, report: HistoryReport) -> Table:
    """Return each documented change beside the replayed one."""
    table = plain_table(say("documented change"), say("between"), say("replayed"))
    for each in report.transitions:
        change = say(
            "{dyad}: {before} → {after}", dyad=names.dyad_of(scenario, each.dyad), before=each.before, after=each.after
        )
        window = say("{first} and {last}", first=each.earliest, last=each.latest)
        table.add_row(change, window, _lag(each.lag))
    return table


def _lag(lag: float | None) -> str:
    if lag is None:
        return say("never")
    return say("in time") if lag == 0 else say("{years} years off", years=f"{lag:+.1f}")


def _sources(scenario: Scenario, report: HistoryReport) -> Iterator[str]:
    """Yield where each documented phase comes from."""
    for entry in report.documented:
        source = names.source(scenario, entry.source)
        yield say("{dyad}, {date}: {source}", dyad=names.dyad_of(scenario, entry.dyad), date=entry.since, source=source)


def _turns(scenario: Scenario, entry: Documented, most: int) -> Iterable[int]:
    """Return the turns of a documented phase that were replayed."""
    return range(max(0, turn_of(scenario.calendar, entry.since)), min(most, turn_of(scenario.calendar, entry.until) + 1))
