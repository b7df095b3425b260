"""Many matches: how they ended, what the seats scored, and how often each relation stood where, turn by turn."""

from collections.abc import Mapping, Sequence
from typing import Any

from game.report.after_action.axes import LEFT, RIGHT, Turns, head, line, words
from game.report.after_action.document import document
from game.report.after_action.figure import drawing
from game.report.after_action.histogram import histogram
from game.report.after_action.inks import Inks, inks_of
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import section, table
from game.report.after_action.relations import situation_key
from game.report.after_action.weaves import glyph
from game.report.review import notice
from game.report.shares import ranged, share, tenths
from game.words import say
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS

Answer = Mapping[str, Any]
"""What `match --out` writes."""
HEIGHT = 150


def page_of_many(scenario: Scenario, answer: Answer) -> str:
    """Return the page of many matches. Raises LookupError, TypeError or ValueError where the answer is none."""
    inks, games, summary = inks_of(scenario), list(answer["games"]), answer["summary"]
    sections = [
        _ends(scenario, summary),
        _scores(inks, answer, games),
        _relations(scenario, inks, games),
        _wars(scenario, summary),
        section("not", say("What this is not"), _what_shares_are(), tag("p", notice())),
    ]
    title = say("Many matches: {scenario}", scenario=names.in_words(scenario.name))
    return document(title, tag("main", _masthead(inks, answer), sections))


def _what_shares_are() -> str:
    return say("Shares and means with their 95 % intervals: of the model, not of the world.")


def _masthead(inks: Inks, answer: Answer) -> Markup:
    """Return what was played how often, and who sat where."""
    s = inks.scenario
    numbers = {"count": len(answer["games"]), "seed": answer["summary"]["seed"]}
    told = say("{scenario}; {count} matches, seed {seed}", scenario=names.in_words(s.name), **numbers)
    seated = [_seated(inks, seat, player) for seat, player in answer["players"].items()]
    title = tag("div", tag("h1", say("Many matches")), tag("p", told))
    return tag("header", glyph(), title, tag("ul", seated, class_="seats"), class_="masthead")


def _seated(inks: Inks, seat: str, player: str) -> Markup:
    return tag("li", inks.chip(seat), tag("span", names.actor(inks.scenario, seat)), tag("span", player, class_="quiet"))


def _ends(scenario: Scenario, summary: Answer) -> Markup:
    heads = [say("end"), say("matches"), say("share of matches, with its 95 % interval")]
    found: list[tuple[str, Answer]] = list(summary["ends"].items())
    rows: list[list[Content]] = [[names.ending(scenario, end), str(each["count"]), share(each)] for end, each in found]
    return section("ends", say("How they ended"), "", table(say("Ends"), heads, rows, (1,), (45, 15, 40)))


def _scores(inks: Inks, answer: Answer, games: Sequence[Answer]) -> Markup:
    drawn = [histogram(inks, seat, [int(game["scores"][seat]) for game in games]) for seat in answer["players"]]
    heads = [say("seat"), say("mean score, with its 95 % interval"), say("wins")]
    rows = [_score(inks.scenario, answer["summary"], seat) for seat in answer["players"]]
    return section("scores", say("Scores"), "", table(say("Scores"), heads, rows), tag("div", drawn, class_="columns"))


def _score(scenario: Scenario, summary: Answer, seat: str) -> list[Content]:
    found = summary["scores"][seat]
    mean = ranged(tenths(found["mean"]), *(tenths(end) for end in found["interval"]))
    return [names.actor(scenario, seat), mean, share(summary["wins"][seat])]


def _relations(scenario: Scenario, inks: Inks, games: Sequence[Answer]) -> Markup:
    under = say("For each turn the share of the matches still going on in which the relation stood in each situation.")
    drawn = [_relation(scenario, inks, dyad, [game["situations"][dyad] for game in games]) for dyad in games[0]["situations"]]
    return section("relations", say("Relations over time"), under, tag("ul", situation_key(), class_="key"), drawn)


def _relation(scenario: Scenario, inks: Inks, dyad: str, rows: Sequence[Sequence[str]]) -> Markup:
    two, counts = names.two_of(scenario, dyad), _counts(rows)
    turns, name = Turns([names.date(scenario, turn) for turn in range(len(counts))]), names.dyad(scenario, *two)
    columns: list[Markup] = [tag("g", _column(turns, turn, row, 18)) for turn, row in enumerate(counts)]
    axis = [words(LEFT - 10, 18 + HEIGHT + 4, "0 %", "small", "end"), words(LEFT - 10, 22, "100 %", "small", "end")]
    bottom = line(LEFT, 18 + HEIGHT, RIGHT, 18 + HEIGHT, "axis")
    content: list[Markup] = [*head(2, "", [])[0], *columns, *axis, bottom, *turns.names(18 + HEIGHT + 18)]
    figure = drawing(say("{dyad} in all matches", dyad=name), _told(counts), content, HEIGHT + 46)
    return tag("div", tag("h3", inks.chip(two[0]), " ", inks.chip(two[1]), " ", name), figure, class_="dyad")


def _column(turns: Turns, turn: int, row: Sequence[int], top: float) -> list[Markup]:
    """Return a turn as a column of patterns, the gravest at the foot."""
    drawn: list[Markup] = []
    y = top + HEIGHT
    for number in (4, 3, 2, 1):
        height = HEIGHT * row[number - 1] / max(1, sum(row))
        y -= height
        box = {"x": turns.edge(turn), "y": y, "width": turns.column, "height": height}
        if height:
            drawn.append(tag("rect", class_=f"sit s{number}", **box))
            drawn += [tag("rect", fill=f"url(#weave-{SITUATIONS[number - 1]})", **box)] if number > 1 else []
    return drawn


def _counts(rows: Sequence[Sequence[str]]) -> list[list[int]]:
    """Return for every turn how many matches stood in each situation; those that are over count no longer."""
    still = [[row[turn] for row in rows if turn < len(row)] for turn in range(max(map(len, rows)))]
    return [[column.count(each) for each in SITUATIONS] for column in still]


def _told(counts: Sequence[Sequence[int]]) -> str:
    """Return the first and the last turn in words."""
    return " ".join((_told_turn(say("After the first turn"), counts[0]), _told_turn(say("After the last"), counts[-1])))


def _told_turn(when: str, row: Sequence[int]) -> str:
    hundredths = [round(100 * n / max(1, sum(row))) for n in row]
    shares = [say("{situation} {share} %", situation=each, share=n) for each, n in zip(SITUATIONS, hundredths, strict=True)]
    return say("{when}: {shares}.", when=when, shares=names.joined(shares))


def _wars(scenario: Scenario, summary: Answer) -> Markup:
    heads = [say("relation"), say("came to war")]
    found: list[tuple[str, Answer]] = list(summary["war"].items())
    rows: list[list[Content]] = [[names.dyad_of(scenario, dyad), share(each)] for dyad, each in found]
    return section("war", say("War"), "", table(say("War"), heads, rows, (), (45, 55)))
