"""Intent, perception, truth: every order that carried an intent, what it was read as, and what was so."""

from typing import Final

from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import section, table
from game.report.causes import describe_order
from game.report.meanings import Meaning, meant, readings_told, truths
from game.words import say
from game.world import names

MOST_OPEN: Final = 30
"""Orders up to which the table lies open."""


def orders(g: Gathered) -> Markup:
    """Return every order that carried an intent."""
    under = say("“Meant” is what the order’s author wrote down for its seat, never a claim about a government.")
    if not g.meanings:
        return section("orders", say("Intent, perception, truth"), say("No order carried an intent."), class_="truth")
    heads = [say("order"), say("meant"), say("read as"), say("so it was")]
    rows = [_row(g, each) for each in g.meanings]
    shown = table(say("Intent, perception, truth"), heads, rows, widths=(27, 19, 21, 33))
    summary = tag("summary", say("{count} orders", count=len(rows)))
    shown = tag("details", summary, shown, open=len(rows) <= MOST_OPEN)
    return section("orders", say("Intent, perception, truth"), under, shown, class_="truth")


def _row(g: Gathered, meaning: Meaning) -> list[Content]:
    actor, s = names.actor(g.scenario, meaning.seat), g.scenario
    who = tag(
        "div", say("{actor}, {date}", actor=actor, date=names.date(s, meaning.turn)), class_="quiet", style="font-weight:400"
    )
    order: list[Content] = [g.inks.chip(meaning.seat), " ", describe_order(s, meaning.order), who]
    read = [tag("div", text) for text in readings_told(s, meaning)] or tag("span", say("by nobody"), class_="quiet")
    return [order, _meant(g, meaning), read, [tag("div", text) for text in truths(s, meaning)]]


def _meant(g: Gathered, meaning: Meaning) -> Content:
    """Return what was meant; what a program reckoned is marked as that."""
    text = meant(meaning.intention)
    if g.is_program(meaning.seat) and meaning.intention.tag == "other":
        return tag("span", say("a program’s reckoning: {text}", text=text), class_="quiet")
    return text
