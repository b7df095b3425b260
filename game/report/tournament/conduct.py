"""Sections on conduct: how often each move was ordered, how many decisions were made, and who was let go."""

from collections import Counter
from collections.abc import Mapping, Sequence

from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import section, table
from game.report.shares import percent
from game.report.tournament.grid import Cell, grid
from game.report.tournament.rating import MOST_DRAWN
from game.report.tournament.told import Told, ranked, short
from game.words import say
from game.world import names
from game.world.scenario import Scenario

MOST_MOVES = 16
"""Moves that are drawn; all are in the table."""


def moves(told: Told, scenario: Scenario) -> Markup:
    """Return how often each player ordered each move: the most frequent drawn, all of them in a table."""
    under = say("Share of all orders that a player wrote. The most frequent moves stand first.")
    order, totals = ranked(told), Counter[str]()
    for name in order:
        totals.update(told["players"][name]["moves"])
    most = [move for move, _ in totals.most_common(MOST_MOVES)]
    shares = {name: _shares(told["players"][name]["moves"]) for name in order}
    called = {move.id: names.move(scenario, move.id) for move in scenario.catalogue.moves}
    drawn: Content = ""
    if most and len(order) <= MOST_DRAWN:
        cells = [[Cell(shares[name].get(move, 0.0)) for name in order] for move in most]
        rows = [called.get(move, move) for move in most]
        drawn = grid(say("How often each move"), rows, [short(name) for name in order], cells, left=290, height=26)
    heads = [say("move"), say("orders"), *(short(name) for name in order)]
    body = [
        _row(called.get(move, move), n, [shares[name].get(move, 0.0) for name in order]) for move, n in totals.most_common()
    ]
    every = table(say("How often each move"), heads, body, tuple(range(1, len(heads))))
    return section(
        "moves",
        say("How often each move"),
        under,
        drawn,
        tag("details", tag("summary", say("All {count} moves", count=len(totals))), every),
    )


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    total = sum(counts.values())
    return {move: n / total for move, n in counts.items()}


def _row(name: str, count: int, shares: Sequence[float]) -> list[Content]:
    return [name, str(count), *(percent(each) for each in shares)]


def decisions(told: Told, scenarios: Mapping[str, Scenario]) -> Markup:
    """Return how many decisions were made in each scenario, and how many orders each player wrote."""
    under = say("A decision is an order, or the closing of a sheet.")
    rows: list[list[Content]] = []
    for name, found in told["scenarios"].items():
        if found["games"]:
            each = f"{found['decisions'] / found['games']:.1f}"
            title = names.in_words(scenarios[name].name)
            rows.append([title, str(found["games"]), str(found["turns"]["mean"]), str(found["decisions"]), each])
    heads = [say("scenario"), say("matches"), say("mean turns"), say("decisions"), say("decisions a match")]
    by_scenario = table(say("Decisions"), heads, rows, (1, 2, 3, 4))
    written: list[list[Content]] = [[short(name), *_written(told, name)] for name in ranked(told)]
    heads = [say("player"), say("seats played"), say("orders"), say("orders a match")]
    return section("decisions", say("Decisions"), under, by_scenario, table(say("Orders"), heads, written, (1, 2, 3)))


def _written(told: Told, name: str) -> list[str]:
    seats = [seat for found in told["scenarios"].values() for seat in found["seats"].values()]
    played = sum(seat["matches_by_player"][name] for seat in seats)
    orders = sum(told["players"][name]["moves"].values())
    return [str(played), str(orders), f"{orders / played:.1f}" if played else "–"]


def faults(told: Told) -> Markup:
    """Say which guests were let go, with the first faults in full."""
    rows: list[list[Content]] = [
        [short(each["player"]), str(each["match"]), each["seat"], each["fault"]] for each in told["faults"]
    ]
    lines = [
        say("{player}: let go in {count} matches; it passed from then on", player=short(name), count=found["faults"])
        for name, found in told["players"].items()
        if found["faults"]
    ]
    heads = [say("player"), say("match"), say("seat"), say("fault")]
    shown = table(say("First faults"), heads, rows, (1,))
    return section("faults", say("Guests that were let go"), "", tag("ul", [tag("li", each) for each in lines]), shown)
