"""Sections on players: their ratings, and who outscores whom."""

from itertools import combinations

from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import section, table
from game.report.shares import share
from game.report.tournament.grid import Cell, grid
from game.report.tournament.told import Told, circles, estimate, ranked, short, signed, skill, whole
from game.report.tournament.whiskers import whiskers
from game.words import say

MIDDLE = 1500
MOST_DRAWN = 16
"""Players up to whom a matrix is drawn; more are told in a table alone."""


def lead(told: Told) -> str:
    """Say in a sentence or two who is ahead, and how surely."""
    first, *rest = ranked(told)
    apart = {tuple(pair) for pair in told["told_apart"]}
    told_first = say("{name} is rated highest, {value}.", name=short(first), value=_rating(told, first))
    near = [short(name) for name in rest if (first, name) not in apart]
    if told["players"][first]["rating"]["interval"] is None:
        return told_first + " " + say("There are too few rounds for intervals, and for telling anybody apart.")
    if not near:
        return told_first + " " + say("All others are told apart from it.")
    return told_first + " " + say("Not told apart from it: {names}.", names=say(", ").join(near))


def _rating(told: Told, name: str) -> str:
    return estimate(told["players"][name]["rating"], whole)


def ratings(told: Told) -> Markup:
    """Return the ratings with their intervals, drawn and as a table."""
    under = say(
        "Who outscores whom at a table, seats’ effects taken out: 1500 is the mean, 400 points are odds of ten to one. "
        "Whiskers and brackets are 95 % intervals; players whose whiskers do not meet are told apart."
    )
    order = ranked(told)
    rows = [(short(name), told["players"][name]["rating"]) for name in order]
    heads = [say("player"), say("rating"), say("openskill"), say("above par"), say("wins")]
    body = [_row(told["players"][name], short(name)) for name in order]
    note = say(
        "Openskill: mean ± uncertainty. Above par: points more than the mean of the seats that it sat in, under the same dice."
    )
    drawn = whiskers(say("Ratings"), rows, MIDDLE, whole)
    return section("ratings", say("Ratings"), under, drawn, table(say("Ratings"), heads, body), tag("p", note, class_="quiet"))


def _row(found: Told, name: str) -> list[Content]:
    par = estimate(found["above_par"], lambda value: signed(value, 1))
    return [name, estimate(found["rating"], whole), skill(found), par, share(found["wins"])]


def meetings(told: Told) -> Markup:
    """Return who outscores whom, drawn as far as it can be read, as a table, and the circles in it."""
    under = say(
        "How often the player of the row scored more than the one of the column at the same table; equal scores are half. "
        "Bold where the 95 % interval leaves out one half."
    )
    order = ranked(told)
    drawn = _matrix(told, order) if len(order) <= MOST_DRAWN else ""
    rows: list[list[Content]] = []
    for one, other in combinations(order, 2):
        found = told["matrix"][one][other]
        if found["share"] is not None:
            rows.append([short(one), short(other), share(found), str(found["meetings"])])
    heads = [say("player"), say("against"), say("outscores"), say("meetings")]
    listed = tag("details", tag("summary", say("As a table")), table(say("Who outscores whom"), heads, rows, (3,)))
    return section("meetings", say("Who outscores whom"), under, drawn, listed, _circles(told))


def _matrix(told: Told, order: list[str]) -> Markup:
    cells = [[_cell(told["matrix"][one].get(other)) for other in order] for one in order]
    shown = [short(name) for name in order]
    columns = [f"{k} {name}" for k, name in enumerate(shown, 1)]
    return grid(say("Who outscores whom"), columns, columns, cells, left=190, full=1.0)


def _cell(found: Told | None) -> Cell:
    if found is None or found["share"] is None:
        return Cell(None)
    low, high = found["interval"]
    return Cell(found["share"], is_certain=low > 0.5 or high < 0.5)


def _circles(told: Told) -> Markup:
    """Say which three outscore each other in a circle."""
    head, lines = circles(told)
    return tag("div", tag("h3", head), tag("ul", [tag("li", each) for each in lines]) if lines else "")
