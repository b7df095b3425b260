"""The match in company: among many computer matches of the same scenario, and from forks with one order left out."""

from collections.abc import Sequence

from game.report.after_action.beside import Among, Fork, Share
from game.report.after_action.gathering import Gathered
from game.report.after_action.histogram import histogram
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import section, table
from game.report.causes import describe_order
from game.report.shares import percent, ranged
from game.words import say
from game.world import names


def company(g: Gathered) -> list[Markup]:
    """Return both sections; nothing where nothing was played beside the match."""
    return [_among(g, g.company.among), _forks(g, g.company.forks)] if g.company else []


def _among(g: Gathered, found: Among) -> Markup:
    under = say(
        "{games} matches of the same scenario, played by doctrines that fit the sides. They are the model’s, not a prediction.",
        games=found.games,
    )
    ending = g.match.outcome.ending if g.match.outcome else ""
    rows = [[_end(g, end, is_this=end == ending), _told(share)] for end, share in found.ends.items()]
    ends = table(say("Ends"), [say("end"), say("share of matches, with its 95 % interval")], rows, widths=(55, 45))
    drawn = [histogram(g.inks, seat, scores, _own(g, seat)) for seat, scores in found.scores.items()]
    shown = tag("div", drawn, class_="columns")
    return section("among", say("Among other matches"), under, ends, shown, class_="truth")


def _end(g: Gathered, end: str, *, is_this: bool) -> Content:
    name = names.ending(g.scenario, end)
    return say("{end} ◀ this match", end=name) if is_this else name


def _told(share: Share) -> str:
    """Return a share with its interval in hundredths."""
    middle, low, high = map(percent, share)
    return ranged(middle, low, high)


def _own(g: Gathered, seat: str) -> int | None:
    return g.match.outcome.scores[seat] if g.match.outcome else None


def _forks(g: Gathered, forks: Sequence[Fork]) -> Markup:
    under = say(
        "Each order alone left out of its turn, and the match played on {games} times from there with and without it, "
        "with the same dice, by doctrines that fit the sides. The order that changed the outlook most stands first.",
        games=forks[0].games if forks else 0,
    )
    if not forks:
        return tag("div")
    heads = [
        say("order"),
        say("relation"),
        say("ends in III or IV: with it, without it"),
        say("it adds"),
        say("it adds to war"),
    ]
    rows: list[list[Content]] = [_row(g, each) for each in forks]
    shown = table(say("With one order changed"), heads, rows, widths=(34, 15, 17, 17, 17))
    return section("forks", say("With one order changed"), under, shown, class_="truth")


def _row(g: Gathered, fork: Fork) -> list[Content]:
    s, mark = g.scenario, fork.mark
    who = say("{actor}, {date}", actor=names.actor(s, mark.seat), date=g.dates[mark.page])
    order: list[Content] = [g.inks.chip(mark.seat), " ", describe_order(s, mark.order), tag("div", who, class_="quiet")]
    both = say("{one}, {other}", one=percent(fork.having), other=percent(fork.lacking))
    return [order, names.dyad_of(s, fork.dyad), both, _told(fork.difference), _told(fork.war)]
