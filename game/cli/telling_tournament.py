"""What `dilemma tournament` prints: ratings, who outscores whom, seats, courses, moves, cycles, provenance."""

from collections.abc import Callable, Iterator
from typing import Any

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from game.arena.ratings import FEWEST
from game.arena.tournament import load
from game.cli.telling_shares import share
from game.report.shares import percent, tenths
from game.report.tournament.told import circles, lengths, ranked, short, skill
from game.terminal.board import listed, plain_table
from game.words import say
from game.world import names

Told = dict[str, Any]
MOST_MOVES = 6


def tell_standings(told: Told, console: Console) -> None:
    """Print a summary."""
    for number, part in enumerate(_parts(told, console.width)):
        if number:
            console.print()
        console.print(part)


def _parts(told: Told, width: int) -> Iterator[RenderableType]:
    shown = {name: short(name) for name in told["players"]}
    yield _head(told)
    if not told["finished"]:
        return
    yield _ratings(told, shown)
    yield _apart(told, shown, width)
    yield _matrix(told, shown)
    head, lines = circles(told)
    yield listed([head, *lines], width)
    for name, found in told["scenarios"].items():
        if found["games"]:
            yield from _scenario(name, found, shown, width)
    yield _moves(told, shown)
    if told["faults"]:
        yield _faults(told, shown, width)
    yield listed([say("Provenance"), *_provenance(told)], width)


def _head(told: Told) -> str:
    scenarios = ", ".join(names.in_words(load(name).name) for name in told["scenarios"])
    return say(
        "{scenarios}: {finished} of {planned} matches, seed {seed}",
        scenarios=scenarios,
        finished=told["finished"],
        planned=told["planned"],
        seed=told["provenance"]["seed"],
    )


def _ratings(told: Told, shown: dict[str, str]) -> Table:
    table = plain_table(say("player"), say("rating"), say("openskill"), say("above par"), say("wins"), right=(1, 2, 3, 4))
    for name in ranked(told):
        found = told["players"][name]
        rating, par = found["rating"], found["above_par"]
        points = signed(par["value"]) + between(par["interval"], " … ", signed)
        told_rating = f"{rating['value']:.0f}" + between(rating["interval"], "–", "{:.0f}".format)
        table.add_row(shown[name], told_rating, skill(found), points, percent(found["wins"]["share"]))
    return table


def _apart(told: Told, shown: dict[str, str], width: int) -> RenderableType:
    """Say what the numbers mean, and which players they do not tell apart."""
    apart = {frozenset(pair) for pair in told["told_apart"]}
    order = ranked(told)
    near = [
        say("{one} and {other}", one=shown[one], other=shown[other])
        for k, one in enumerate(order)
        for other in order[k + 1 :]
        if frozenset((one, other)) not in apart
    ]
    lines = [
        say("Rating: who outscores whom at a table, seats’ effects taken out; 1500 is the mean, 400 points are ten to one."),
        say("Openskill: mean ± uncertainty. In brackets, intervals of 95 %."),
        say("Above par: points more than the mean of the seats sat in, under the same dice."),
        _told_apart(told, near),
    ]
    return listed([say("How to read it"), *lines], width)


def _told_apart(told: Told, near: list[str]) -> str:
    if any(each["rating"]["interval"] is None for each in told["players"].values()):
        return say("Fewer than {count} rounds: too few for intervals, and for telling anybody apart.", count=FEWEST)
    return say("Not told apart by these matches: {pairs}.", pairs=", ".join(near)) if near else say("All are told apart.")


def _matrix(told: Told, shown: dict[str, str]) -> Table:
    """Return who outscores whom in hundredths; the columns are the players by number."""
    order = list(shown)
    heads = [str(k + 1) for k in range(len(order))]
    table = plain_table(say("outscores, %"), *heads, right=tuple(range(1, len(order) + 1)))
    for k, one in enumerate(order):
        cells = [_cell(told["matrix"][one].get(other)) for other in order]
        table.add_row(f"{k + 1} {shown[one]}", *cells)
    return table


def _cell(found: Told | None) -> str:
    return "·" if found is None or found["share"] is None else f"{100 * found['share']:.0f}"


def _scenario(name: str, found: Told, shown: dict[str, str], width: int) -> Iterator[RenderableType]:
    scenario = load(name)
    yield Text(names.in_words(scenario.name), "bold")
    yield lengths(found)
    told = [say("{end}: {share}", end=names.ending(scenario, end), share=share(each)) for end, each in found["ends"].items()]
    yield listed([say("Ends"), *told], width)
    yield _seats(name, found, shown)
    yield _relations(name, found)


def _seats(name: str, found: Told, shown: dict[str, str]) -> Table:
    """Return what each seat is worth, and what each player scores in it."""
    scenario, seats = load(name), found["seats"]
    table = plain_table(say("seat"), *(names.actor(scenario, seat) for seat in seats), right=tuple(range(1, 1 + len(seats))))
    table.add_row(say("effect of the seat"), *(_interval(each["effect"]) for each in seats.values()))
    table.add_row(say("wins"), *(share(each["wins"]) for each in seats.values()))
    table.add_row(say("mean score"), *(tenths(each["mean_score"]) for each in seats.values()))
    for player, label in shown.items():
        row = [each["by_player"][player] for each in seats.values()]
        table.add_row(f"  {label}", *(tenths(value) for value in row))
    return table


def _relations(name: str, found: Told) -> Table:
    scenario = load(name)
    table = plain_table(say("relation"), "I", "II", "III", "IV", say("came to war"), right=(1, 2, 3, 4))
    for dyad, row in found["situations"].items():
        shares = (percent(row[each]["share"]) for each in ("I", "II", "III", "IV"))
        table.add_row(names.dyad_of(scenario, dyad), *shares, share(found["war"][dyad]))
    return table


def _moves(told: Told, shown: dict[str, str]) -> Table:
    """Return what each player orders most."""
    scenario = load(next(iter(told["scenarios"])))
    known = {move.id for move in scenario.catalogue.moves}
    table = plain_table(say("player"), say("orders"), say("most of them"), right=(1,))
    for name, found in told["players"].items():
        total = sum(found["moves"].values())
        most = [
            f"{names.move(scenario, move) if move in known else move} {percent(times / total)}"
            for move, times in list(found["moves"].items())[:MOST_MOVES]
        ]
        table.add_row(shown[name], str(total), ", ".join(most))
    return table


def _faults(told: Told, shown: dict[str, str], width: int) -> RenderableType:
    """Say which guests were let go."""
    lines = [
        say("{player}: let go in {count} matches; it passed from then on", player=shown[name], count=found["faults"])
        for name, found in told["players"].items()
        if found["faults"]
    ]
    first = told["faults"][0]
    example = say("match {match}, {seat}: {fault}", match=first["match"], seat=first["seat"], fault=first["fault"])
    return listed([say("Guests that were let go"), *lines, example], width)


def _provenance(told: Told) -> Iterator[str]:
    found = told["provenance"]
    yield found["command"]
    yield say(
        "version {version}, rules {rules}, Python {python}, numpy {numpy}; results {results}",
        version=found["version"],
        rules=found["rules"],
        python=found["python"],
        numpy=found["numpy"],
        results=found["results"],
    )
    yield from (f"{name} {digest[:16]}" for name, digest in {**found["digests"], **found["guests"]}.items())
    yield say("Of the model, not of the world.")


def signed(value: float) -> str:
    """Return a number with its sign."""
    return f"{value:+.1f}".replace("-", "−")


def _interval(found: Told) -> str:
    return f"{found['value']:+.0f}".replace("-", "−") + between(found["interval"], " … ", "{:+.0f}".format)


def between(interval: list[float] | None, dash: str, form: Callable[[float], str]) -> str:
    """Return an interval in brackets; nothing where there were too few rounds for one."""
    return f" ({dash.join(form(end) for end in interval)})".replace("-", "−") if interval else ""
