"""The projector's page as markup: public facts, large, and nobody's name."""

from functools import lru_cache

import segno

from game.classroom.mapdraw import map_drawing, map_key
from game.classroom.pieces import clock, deadline, said_line, turn_in_words, without_sources
from game.classroom.projector import ProjectorPage
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario


@lru_cache(maxsize=4)
def qr(text: str) -> Markup:
    """Return a QR code as a drawing."""
    return Markup(segno.make(text, error="m").svg_inline(scale=8, border=2, svgclass="qr", lineclass=None, omitsize=True))


def top_part(page: ProjectorPage, inks: Inks, stamp: int) -> Markup:
    """Return the head: when, who does what, how long."""
    sides = [
        tag(
            "li",
            inks.chip(each.id, 40),
            tag("span", tag("b", each.name), tag("span", each.state, class_="quiet"), class_="who"),
        )
        for each in page.sides
    ]
    world = say(" · world {number}", number=page.world) if page.worlds > 1 else ""
    count = turn_in_words(page.phase, page.turn)
    when = tag("div", tag("h1", page.date), tag("p", names.joined([count, phase_in_words(page.phase)]) + world, class_="quiet"))
    time = (
        tag("div", clock(page.time, stamp), tag("p", deadline(page.time), class_="quiet"), class_="when")
        if page.phase == "planning"
        else ""
    )
    return tag("div", when, tag("ul", sides, class_="sides"), time, class_="bar")


def phase_in_words(phase: str) -> str:
    """Return what a phase is called."""
    return {
        "briefing": say("briefing"),
        "planning": say("orders are open"),
        "results": say("what happened"),
        "debrief": say("debrief"),
    }[phase]


def main_part(page: ProjectorPage, scenario: Scenario, inks: Inks, address: str, debrief: Content = "") -> Content:
    """Return the rest of the page."""
    if page.curtain == "hidden":
        return tag("div", tag("h1", say("Eyes to the front")), class_="front")
    if page.phase == "briefing":
        return _joining(page, address)
    if debrief:
        return tag("div", debrief, class_="stages")
    drawn = map_drawing(scenario, inks, page.places, large=True)
    left = tag("section", drawn, map_key(scenario, inks, page.places), class_="panel map-panel")
    most = 2 if page.asked or page.truth else 6
    right = [
        _asked(page, inks) if page.asked else "",
        _truth(page) if page.truth else "",
        _news(page, most),
        _press(page, 1 if page.asked or page.truth else 2),
        _cost(page, inks),
    ]
    return tag("div", left, tag("div", right, class_="facts"), class_="board")


def foot_part(page: ProjectorPage) -> Markup:
    """Return the foot of the page."""
    blocks = "■" * page.brink + "□" * (10 - page.brink)
    brink = tag(
        "span",
        tag("b", say("Brink {brink} of 10", brink=page.brink)),
        " ",
        tag("span", blocks, class_="blocks", aria_hidden="true"),
    )
    note = tag("span", say("A model for learning. It does not predict."), class_="quiet")
    return tag("div", brink, note, tag("b", say("Join: {code}", code=page.code)), class_="foot")


def _joining(page: ProjectorPage, address: str) -> Markup:
    """Return how to join, readable from the last row."""
    taken = say("{count} seats taken", count=page.seats_taken)
    words = tag(
        "div",
        tag("h1", page.scenario),
        tag("p", say("Open this address on your phone or laptop:")),
        tag("p", address, class_="address"),
        tag("p", say("Code")),
        tag("p", page.code, class_="big-code"),
        tag("p", taken, class_="quiet"),
    )
    drawn = tag(
        "div", qr(f"{address}/?code={page.code}"), role="img", aria_label=say("QR code of the address"), class_="qr-box"
    )
    return tag("div", words, drawn, class_="joining")


def _asked(page: ProjectorPage, inks: Inks) -> Markup:
    called = terms.situations()
    cells = []
    for k, (name, given) in enumerate(page.tally):
        signs = [inks.chip(side, 26) for side, count in given for _ in range(count)]
        total = sum(count for _, count in given)
        text = tag("p", tag("b", name), " ", called[name], class_="plate")
        cells.append(
            tag("div", text, tag("p", signs, tag("span", str(total), class_="sr"), class_="signs"), class_=f"cell c{k + 1}")
        )
    rows = [tag("div", cells[:2], class_="row"), tag("div", cells[2:], class_="row")]
    head = tag("div", tag("h2", say("Which one is it?")), tag("span", page.asked, class_="aside"), class_="head")
    return tag("section", head, tag("div", rows, class_="matrix bare"), class_="panel")


def _truth(page: ProjectorPage) -> Markup:
    called = terms.situations()
    lines = [tag("li", tag("b", name), f" · {found} {called[found]}") for name, found in page.truth]
    return tag("section", tag("h2", say("What is so")), tag("ul", lines, class_="news"), class_="panel")


def _news(page: ProjectorPage, most: int) -> Markup:
    lines = [tag("li", without_sources(text)[0]) for text in page.news[:most]]
    ending = [tag("li", tag("b", page.ending))] if page.ending else []
    return tag("section", tag("h2", say("What everybody knows")), tag("ul", ending, lines, class_="news"), class_="panel")


def _press(page: ProjectorPage, most: int) -> Content:
    if not page.press:
        return ""
    return tag(
        "section",
        tag("h2", say("Press")),
        tag("ul", [said_line(each) for each in page.press[:most]], class_="said-list"),
        class_="panel",
    )


def _cost(page: ProjectorPage, inks: Inks) -> Markup:
    each = [tag("li", inks.chip(side.id, 24), " ", side.name, " ", tag("b", str(side.toll))) for side in page.sides]
    unit = tag("p", page.toll_unit, class_="quiet")
    return tag("section", tag("h2", say("The human cost")), tag("ul", each, class_="tolls"), unit, class_="panel")
