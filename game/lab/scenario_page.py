"""The page on the scenarios: how each begins, how its history replays, and what matches between equals come to."""

from collections.abc import Iterator, Sequence
from typing import Any

from game.lab.figures import Figures
from game.lab.start import Start
from game.report.courses import shortened
from game.world import names
from game.world.scenario import Scenario

Told = dict[str, Any]

OPENING = """# The scenarios in figures
{provenance}

This page is generated; nothing on it is written by hand. What is contested in each scenario, how it is coded and why a replay departs stands in the scenario's own README.

**How to read it.** *The start* is counted by chapter 3 of [the rule book](rules.md) on the board as laid out; an arrow leads to what the events before the first orders make of it. A side counts as
*malign* if it is so on at least four faces of six. *The replay* is what `dilemma history SCENARIO` prints: documented orders and events by the same rules, with steady dice. *The matches* are played by the same
computer in every seat, once the `planner`, which looks a step ahead, and once the doctrine `opportunist`; both have the same dice, and options stand as a scenario has them. Intervals are of 95 %. A war that is on at the start counts as one. *Legal orders* is the median number of orders that
a seat could write on an empty sheet, *without* the share of turns in which it wrote none. A seat that wins more than 65 % gets a *handicap*: the lead in points that must not count for it, so that in these matches it wins no oftener than the next.
The computers look one step ahead or not at all and are no governments: read the matches as a comparison of seats and readings, never as a forecast.
"""


def page(found: Sequence[Figures], provenance: str) -> str:
    """Return the page."""
    return "\n".join([OPENING.format(provenance=provenance), *(section(each) for each in found)]).rstrip() + "\n"


def section(each: Figures) -> str:
    """Return what the page says of a scenario."""
    parts = head_lines(each.scenario), start_lines(each), replay_lines(each), match_lines(each)
    return "\n".join(line for part in parts for line in (*part, ""))


def head_lines(scenario: Scenario) -> Iterator[str]:
    """Yield the name, years, seats and lengths of a scenario."""
    name, years, calendar = names.in_words(scenario.name), scenario.years, scenario.calendar
    seats = ", ".join(names.actor(scenario, actor.id) for actor in scenario.actors)
    lengths = ", ".join(f"{each.minutes} minutes: {each.turns}" for each in calendar.presets)
    when = f" ({years})" if years[:1].isdigit() and years[:4] not in name else ""
    yield f"## {scenario.id}"
    yield f"{name}{when}. Seats: {seats}. Turns: {calendar.least} to {calendar.most} ({lengths}). What is contested, and how it is coded: `scenarios/{scenario.id}/README.md`."
    yield ""


def start_lines(each: Figures) -> Iterator[str]:
    """Yield the table of the start."""
    yield "| relation | Distrust | Clash | situation |"
    yield "| --- | --- | --- | --- |"
    for start in each.starts:
        clash = _led(start.laid.clash, start.opened.clash)
        situation = _led(start.laid.situation, start.opened.situation)
        yield f"| {_dyad(each.scenario, start.dyad)} | {_minds(each.scenario, start)} | {clash} | {situation} |"


def _minds(scenario: Scenario, start: Start) -> str:
    """Return both sides' Distrust, with the intent that the documented reading gives them."""
    sides = zip(names.two_of(scenario, start.dyad), start.laid.distrust, start.opened.distrust, start.malign, strict=True)
    return ", ".join(
        f"{names.actor(scenario, side)}{' (malign)' if malign else ''} {_led(laid, opened)}"
        for side, laid, opened, malign in sides
    )


def _led(before: object, after: object) -> str:
    return str(before) if before == after else f"{before} → {after}"


def replay_lines(each: Figures) -> Iterator[str]:
    """Yield the replayed history, its agreement, and what the rules refused."""
    report = each.report
    if not report.documented:
        yield "No history is documented."
        return
    yield "| relation | replayed, turn by turn | turns that agree | years that agree |"
    yield "| --- | --- | --- | --- |"
    for dyad in report.rows[0]:
        course = shortened([row[dyad] for row in report.rows])
        aside = " (phases only)" if dyad in report.out_of_sample else ""
        agreed = f"{_percent(report.agreement.get(dyad))}{aside}", _percent(report.years.get(dyad))
        yield f"| {_dyad(each.scenario, dyad)} | {course} | {' | '.join(agreed)} |"
    yield ""
    deeds = len(each.scenario.history.deeds)
    refused = len(report.departures)
    yield (
        f"Of {deeds} documented orders the rules refuse {refused}:"
        if refused
        else f"None of {deeds} documented orders is refused."
    )
    yield from (f"- {gone.date} `{gone.order}` ({gone.deed}): {gone.reason}" for gone in report.departures)


def match_lines(each: Figures) -> Iterator[str]:
    """Yield what matches between equals come to, player by player."""
    for number, player in enumerate(each.equals):
        yield from [""] if number else []
        yield from _of_player(each.scenario, player, each.equals[player])


def _of_player(scenario: Scenario, player: str, told: Told) -> Iterator[str]:
    ends = ", ".join(
        f"{names.inside(names.ending(scenario, end))} {_percent(found['share'])}" for end, found in told["ends"].items()
    )
    wars = ", ".join(f"{_dyad(scenario, dyad)} {_share(found)}" for dyad, found in told["war"].items() if found["count"])
    yield f"**`{player}` in every seat**, {told['games']} matches of {told['turns']['mean']:.1f} turns: {ends}. War: {wars or 'none'}. Nobody ahead by two: {_share(told['nobody'])}."
    yield ""
    yield "| seat | wins | mean score | legal orders | orders a turn | without |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for seat, found in told["seats"].items():
        lead = f"; **handicap {found['handicap']}**" if found["handicap"] else ""
        busy = f"{found['choices']:g}", f"{found['orders']:.1f}", _percent(found["without"])
        score = f"{found['score']['mean']:.1f}".replace("-", "−")
        yield f"| {names.actor(scenario, seat)} | {_share(found['wins'])}{lead} | {score} | {' | '.join(busy)} |"


def _dyad(scenario: Scenario, name: str) -> str:
    return names.dyad(scenario, *names.two_of(scenario, name))


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _share(found: Told) -> str:
    low, high = found["interval"]
    return f"{found['share']:.0%} ({100 * low:.0f}–{high:.0%})"
