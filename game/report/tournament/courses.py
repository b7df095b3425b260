"""Sections on scenarios: what each seat is worth, how long matches were, how they ended, and where relations stood."""

from collections.abc import Iterator

from game.report.after_action.axes import LEFT, RIGHT, fitted, words
from game.report.after_action.figure import drawing
from game.report.after_action.histogram import columns
from game.report.after_action.inks import inks_of
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import section, table
from game.report.after_action.relations import situation_key
from game.report.shares import percent, share, tenths
from game.report.tournament.told import Told, estimate, lengths, ranked, short, signed
from game.report.tournament.whiskers import whiskers
from game.words import say
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS

ROW = 40
BAR = 28


def course(number: int, scenario: Scenario, found: Told, told: Told) -> Markup:
    """Return the section of a scenario."""
    parts: list[Content] = [*_seats(scenario, found, told), *_ends(scenario, found), *_relations(scenario, found)]
    return section(f"scenario-{number}", names.in_words(scenario.name), lengths(found), *parts)


def _seats(scenario: Scenario, found: Told, told: Told) -> Iterator[Markup]:
    """Return what each seat is worth, and what each player scored in it."""
    inks, seats = inks_of(scenario), found["seats"]
    rows = [(names.actor(scenario, seat), each["effect"]) for seat, each in seats.items()]
    yield tag("h3", say("Seats"))
    yield tag("p", say("How many points of rating a seat adds to whoever sits in it, compared with the other seats."))
    yield whiskers(say("Effects of the seats"), rows, 0, signed)
    heads = [say("seat"), say("effect"), say("wins"), say("mean score"), *(short(name) for name in ranked(told))]
    yield table(say("Seats"), heads, [_seat(scenario, inks.chip(seat), seat, seats[seat], told) for seat in seats])


def _seat(scenario: Scenario, chip: Markup, seat: str, found: Told, told: Told) -> list[Content]:
    scores = [tenths(found["by_player"][name]) for name in ranked(told)]
    start: list[Content] = [[chip, " ", names.actor(scenario, seat)], estimate(found["effect"], signed), share(found["wins"])]
    return [*start, tenths(found["mean_score"]), *scores]


def _ends(scenario: Scenario, found: Told) -> Iterator[Markup]:
    """Return how matches ended, and after how many turns."""
    heads = [say("end"), say("matches"), say("share of matches, with its 95 % interval")]
    rows: list[list[Content]] = [
        [names.ending(scenario, end), str(each["count"]), share(each)] for end, each in found["ends"].items()
    ]
    ends = tag("div", tag("h3", say("Ends")), table(say("Ends"), heads, rows, (1,)))
    counts = {int(turns): n for turns, n in found["turns"]["counts"].items()}
    told = say("Most often {turns} turns.", turns=max(counts, key=lambda turns: counts[turns]))
    row = [counts.get(turns, 0) for turns in range(min(counts), max(counts) + 1)]
    drawn = columns(say("Lengths in turns"), told, row, (str(min(counts)), str(max(counts))))
    lengths = tag("div", tag("h3", say("Lengths in turns")), tag("p", told, class_="quiet"), drawn)
    yield tag("div", ends, lengths, class_="columns")


def _relations(scenario: Scenario, found: Told) -> Iterator[Markup]:
    """Return the share of turns that each relation stood in each situation, and how often it came to war."""
    yield tag("h3", say("Situations"))
    yield tag("p", say("Share of all turns that each relation truly stood in each situation."))
    yield tag("ul", situation_key(), class_="key")
    dyads = {dyad: names.dyad_of(scenario, dyad) for dyad in found["situations"]}
    drawn = [each for k, dyad in enumerate(dyads) for each in _bar(dyads[dyad], found["situations"][dyad], 6 + k * ROW)]
    told = " ".join(_told(name, found["situations"][dyad]) for dyad, name in dyads.items())
    yield drawing(say("Situations"), told, drawn, 8 + ROW * len(dyads))
    heads = [say("relation"), *(say("came to {situation}", situation=each) for each in SITUATIONS), say("came to war")]
    yield table(say("Situations"), heads, [_row(name, dyad, found) for dyad, name in dyads.items()])


def _row(name: str, dyad: str, found: Told) -> list[Content]:
    reached = [share(found["situations"][dyad][each]["reached"]) for each in SITUATIONS]
    return [name, *reached, share(found["war"][dyad])]


def _told(name: str, row: Told) -> str:
    shares = [say("{situation} {share}", situation=each, share=percent(row[each]["share"])) for each in SITUATIONS]
    return say("{name}: {value}.", name=name, value=names.joined(shares))


def _bar(name: str, row: Told, y: float) -> Iterator[Markup]:
    """Return a relation as a bar of patterns, one after another."""
    yield words(LEFT - 12, y + BAR / 2 + 4.5, fitted(name, LEFT - 14), "", "end")
    x = float(LEFT)
    for number, each in enumerate(SITUATIONS, 1):
        width = round((RIGHT - LEFT) * row[each]["share"], 1)
        if width:
            yield from _part(each, number, row[each]["share"], x, y, width)
        x += width


def _part(situation: str, number: int, part: float, x: float, y: float, width: float) -> Iterator[Markup]:
    box = {"x": round(x, 1), "y": y, "width": width, "height": BAR}
    yield tag("rect", class_=f"sit s{number}", **box)
    if number > 1:
        yield tag("rect", fill=f"url(#weave-{situation})", **box)
    text = say("{situation} {share}", situation=situation, share=percent(part))
    for label in (text, situation):
        wide = len(label) * 7.6 + 8
        if wide + 6 < width:
            yield tag("rect", x=round(x + 4, 1), y=y + 5, width=round(wide, 1), height=18, class_=f"plate p{number}")
            yield words(round(x + 8, 1), y + 18.8, label, f"numeral p{number}")
            return
