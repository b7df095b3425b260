"""The match in company: among many computer matches of the same scenario, and from forks with one order left out."""

from collections.abc import Sequence
from typing import Final

from game.report.after_action.beside import Among, Fork, Share
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import seat_named, section, table
from game.report.causes import describe_order
from game.words import say
from game.world import names

WIDE: Final = 330
HIGH: Final = 96
"""Units of a histogram."""
BINS: Final = 22
"""Bars of a histogram at most."""


def company(g: Gathered) -> list[Markup]:
    """Return both sections; nothing where nothing was played beside the match."""
    return [_among(g, g.company.among), _forks(g, g.company.forks)] if g.company else []


def _among(g: Gathered, found: Among) -> Markup:
    under = say(
        "{games} matches of the same scenario, played by doctrines that fit the sides. They are the model’s, not a prediction.",
        games=found.games,
    )
    ending = g.match.outcome.ending if g.match.outcome else ""
    rows = [[_end(g, end, is_this=end == ending), percent(share)] for end, share in found.ends.items()]
    ends = table(say("Ends"), [say("end"), say("share of matches, with its 95 % interval")], rows, widths=(55, 45))
    drawn = [_histogram(g, seat, scores) for seat, scores in found.scores.items()]
    shown = tag("div", drawn, class_="columns")
    return section("among", say("Among other matches"), under, ends, shown, class_="truth")


def _end(g: Gathered, end: str, *, is_this: bool) -> Content:
    name = names.ending(g.scenario, end)
    return say("{end} ◀ this match", end=name) if is_this else name


def percent(share: Share) -> str:
    """Return a share with its interval in hundredths."""
    middle, low, high = (f"{value:.0%}".replace("%", " %").replace("-", "−") for value in share)
    return say("{share} ({low} to {high})", share=middle, low=low, high=high)


def _histogram(g: Gathered, seat: str, scores: Sequence[int]) -> Markup:
    """Return how a seat scored in all matches, with a mark where this one lies, and the same in words."""
    own = g.match.outcome.scores[seat] if g.match.outcome else None
    low, high = min([*scores, own or 0]), max([*scores, own or 0])
    step = max(1, -(-(high - low + 1) // BINS))
    counts = [sum(low + k * step <= s < low + (k + 1) * step for s in scores) for k in range(-(-(high - low + 1) // step))]
    wide = (WIDE - 20) / len(counts)
    bars = [
        tag(
            "rect",
            x=10 + k * wide,
            y=HIGH - 26 - 56 * n / max(counts),
            width=max(1, wide - 1.5),
            height=56 * n / max(counts),
            class_="grey",
        )
        for k, n in enumerate(counts)
    ]
    actor, told = names.actor(g.scenario, seat), _placed(own, scores)
    axis = tag("line", x1=10, y1=HIGH - 26, x2=WIDE - 10, y2=HIGH - 26, class_="axis")
    ends = [_word(10, names.plain(low), "start"), _word(WIDE - 10, names.plain(high), "end")]
    here = [] if own is None else _here(10 + ((own - low) // step + 0.5) * wide, own)
    head = [tag("title", say("Scores of {actor}", actor=actor)), tag("desc", told)]
    box = {"viewBox": f"0 0 {WIDE} {HIGH}", "width": WIDE, "height": HIGH, "role": "img"}
    return tag(
        "div", tag("h3", seat_named(g, seat)), tag("p", told, class_="quiet"), tag("svg", head, bars, axis, ends, here, **box)
    )


def _word(x: float, text: str, anchor: str) -> Markup:
    return tag("text", text, x=x, y=HIGH - 8, text_anchor=anchor, class_="small")


def _here(x: float, own: int) -> list[Markup]:
    """Return the mark of this match: a stalk with its number over it."""
    stalk = tag("line", x1=x, y1=17, x2=x, y2=HIGH - 26, class_="here")
    return [stalk, tag("text", names.plain(own), x=x, y=13, text_anchor="middle", class_="halo strong")]


def _placed(own: int | None, scores: Sequence[int]) -> str:
    middle = sorted(scores)[len(scores) // 2]
    told = say("Middle score {middle}.", middle=names.plain(middle))
    if own is None:
        return told
    share = f"{sum(s < own for s in scores) / len(scores):.0%}".replace("%", " %")
    return say("Here {own}; {share} of the matches score less. {middle}", own=names.plain(own), share=share, middle=told)


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
    both = say("{one}, {other}", one=f"{fork.having:.0%}".replace("%", " %"), other=f"{fork.lacking:.0%}".replace("%", " %"))
    return [order, names.dyad(s, *names.two_of(s, fork.dyad)), both, percent(fork.difference), percent(fork.war)]
