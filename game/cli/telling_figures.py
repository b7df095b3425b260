"""What `dilemma scenario figures` prints: the start, the replay, and matches between equals, scenario by scenario."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from game.cli.telling_shares import share
from game.lab.figures import Figures
from game.lab.start import Standing
from game.report.courses import shortened
from game.report.shares import percent, tenths
from game.terminal.board import listed, plain_table
from game.terminal.screen import make_console
from game.words import say
from game.world import names
from game.world.scenario import Scenario


def print_figures(found: Sequence[Figures], seed: int) -> None:
    """Print what was measured of each scenario."""
    console = make_console()
    for each in found:
        console.print(Text(names.in_words(each.scenario.name), "bold"))
        for part in _parts(each, seed, console.width):
            console.print()
            console.print(part)
        console.print()
    console.print(say("Shares and means with their 95 % intervals: of the model, not of the world."))


def _parts(each: Figures, seed: int, width: int) -> Iterator[RenderableType]:
    yield _starts(each)
    yield _replay(each)
    if each.report.departures:
        lines = [f"{gone.date} {gone.order}: {gone.reason}" for gone in each.report.departures]
        yield listed([say("Documented, and not possible by the rules as the board stood:"), *lines], width)
    for player, told in each.equals.items():
        title = say("{player} in every seat: {games} matches, seed {seed}", player=player, games=told["games"], seed=seed)
        yield listed([title, *_course_lines(each.scenario, told)], width)
        yield _seats(each.scenario, told)


def _starts(each: Figures) -> Table:
    table = plain_table(say("relation"), say("at the start"), say("before the first orders"))
    for start in each.starts:
        table.add_row(names.dyad_of(each.scenario, start.dyad), _standing(start.laid), _standing(start.opened))
    return table


def _standing(found: Standing) -> str:
    one, other = found.distrust
    return say(
        "{situation}, Clash {clash}, Distrust {one} and {other}",
        situation=found.situation,
        clash=found.clash,
        one=one,
        other=other,
    )


def _replay(each: Figures) -> Table:
    table = plain_table(say("relation"), say("replayed, turn by turn"), say("agreement"), say("by years"), right=(2, 3))
    report = each.report
    for name in report.rows[0]:
        agreed = percent(report.agreement.get(name)), percent(report.years.get(name))
        table.add_row(names.dyad_of(each.scenario, name), shortened([row[name] for row in report.rows]), *agreed)
    return table


def _course_lines(scenario: Scenario, told: dict[str, Any]) -> Iterator[str]:
    """Yield how matches ended, and between whom they came to war."""
    for end, found in told["ends"].items():
        yield say("{end}: {share}", end=names.ending(scenario, end), share=share(found))
    for name, found in told["war"].items():
        if found["count"]:
            yield say("war: {dyad}", dyad=names.dyad_of(scenario, name)) + say(": ") + share(found)
    yield say("nobody leads by two: {share}", share=share(told["nobody"]))


def _seats(scenario: Scenario, told: dict[str, Any]) -> Table:
    heads = (
        say("seat"),
        say("wins"),
        say("handicap"),
        say("mean score"),
        say("legal orders"),
        say("orders a turn"),
        say("turns without"),
    )
    table = plain_table(*heads, right=(2, 3, 4, 5, 6))
    table.columns[0].no_wrap = table.columns[1].no_wrap = True
    for seat, found in told["seats"].items():
        lead = str(found["handicap"]) if found["handicap"] else "–"
        busy = f"{found['choices']:g}", f"{found['orders']:.1f}", percent(found["without"])
        table.add_row(names.actor(scenario, seat), share(found["wins"]), lead, tenths(found["score"]["mean"]), *busy)
    return table
