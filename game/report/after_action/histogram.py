"""Histograms: how a seat scored in many matches, with the same in words."""

from collections.abc import Sequence
from typing import Final

from game.report.after_action.inks import Inks
from game.report.after_action.markup import Markup, tag
from game.words import say
from game.world import names

WIDE: Final = 330
HIGH: Final = 96
"""Units of a histogram."""
BINS: Final = 22
"""Bars of a histogram at most."""


def histogram(inks: Inks, seat: str, scores: Sequence[int], own: int | None = None) -> Markup:
    """Return how a seat scored in all matches, with a mark where one match lies, and the same in words."""
    low, high = min([*scores, own or 0]), max([*scores, own or 0])
    step = max(1, -(-(high - low + 1) // BINS))
    counts = [sum(low + k * step <= s < low + (k + 1) * step for s in scores) for k in range(-(-(high - low + 1) // step))]
    actor, told = names.actor(inks.scenario, seat), _placed(own, scores)
    here = None if own is None else ((own - low) // step, own)
    drawn = columns(say("Scores of {actor}", actor=actor), told, counts, (names.plain(low), names.plain(high)), here)
    return tag("div", tag("h3", inks.chip(seat), " ", actor), tag("p", told, class_="quiet"), drawn)


def columns(title: str, told: str, counts: Sequence[int], ends: tuple[str, str], here: tuple[int, int] | None = None) -> Markup:
    """Return counts as columns side by side, what the first and the last stand for, and a mark on one of them with a number."""
    wide, most = (WIDE - 20) / len(counts), max(counts)
    bars = [
        tag(
            "rect",
            x=10 + k * wide,
            y=HIGH - 26 - 56 * n / most,
            width=max(1, wide - 1.5),
            height=56 * n / most,
            class_="grey",
        )
        for k, n in enumerate(counts)
    ]
    axis = tag("line", x1=10, y1=HIGH - 26, x2=WIDE - 10, y2=HIGH - 26, class_="axis")
    words = [_word(10, ends[0], "start"), _word(WIDE - 10, ends[1], "end")]
    mark = _here(10 + (here[0] + 0.5) * wide, here[1]) if here else []
    box = {"viewBox": f"0 0 {WIDE} {HIGH}", "width": WIDE, "height": HIGH, "role": "img"}
    return tag("svg", tag("title", title), tag("desc", told), bars, axis, words, mark, **box)


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
