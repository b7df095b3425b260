"""The student's page as markup: one column, five tabs, made for a phone first."""

from collections.abc import Callable
from typing import Final

from game.classroom.brief_view import brief_part
from game.classroom.limits import LONGEST_MESSAGE
from game.classroom.mapdraw import map_drawing, map_key, places_listed
from game.classroom.orders_view import orders_part
from game.classroom.pieces import (
    area,
    button,
    card,
    chooser,
    clock,
    deadline,
    form,
    headed,
    labelled,
    said_line,
    told,
    turn_in_words,
)
from game.classroom.probe_view import probe_form
from game.classroom.relations_view import relations_part
from game.classroom.remembered import once_per_language
from game.classroom.student_seen import StudentPage
from game.classroom.talking import TALKING
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say, terms
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS

TABS: Final = ("orders", "relations", "map", "talk", "brief")


@once_per_language(2)
def tabs() -> dict[str, tuple[str, str]]:
    """Return the sign and the name of every tab."""
    return {
        "orders": ("≫", say("Orders")),
        "relations": ("◎", say("Relations")),
        "map": ("△", say("Map")),
        "talk": ("✉", say("Talk")),
        "brief": ("☰", say("Brief")),
    }


def top_part(page: StudentPage, inks: Inks, stamp: int) -> Markup:
    """Return the head of the page: who one is, and how long there is."""
    sign = inks.chip(page.side, 34) if page.side else ""
    who = say("{nickname}, {role}", nickname=page.nickname, role=page.role_name) if page.role else page.nickname
    world = say("world {number}", number=page.world) if page.worlds > 1 and page.phase != "lobby" else ""
    name = tag("p", tag("b", page.side_name or page.scenario), tag("span", world, class_="quiet"), class_="side-name")
    left = tag("div", name, tag("p", who, class_="quiet"))
    right = tag("div", clock(page.time, stamp), tag("p", deadline(page.time), class_="quiet"), class_="when")
    return tag(
        "div",
        tag("div", sign, left, class_="me"),
        right if page.phase == "planning" else "",
        class_=f"bar {inks.slot(page.side)}",
    )


def nav_part(page: StudentPage, tab: str) -> Content:
    """Return the tabs."""
    if page.phase == "lobby" or page.curtain == "hidden":
        return ""
    made = []
    shown = tabs() | ({"orders": ("≫", say("Debrief"))} if page.phase == "debrief" else {})
    for name, (sign, text) in shown.items():
        here = "page" if name == tab else None
        made.append(button([tag("span", sign, aria_hidden="true", class_="sign"), text], "tab", name, aria_current=here))
    return tag("div", made, class_="tabs")


def main_part(page: StudentPage, scenario: Scenario, inks: Inks, tab: str, debrief: Content = "") -> Content:
    """Return what the chosen tab shows; in the debrief its open stages take the place of the orders."""
    if page.phase == "lobby":
        return [_lobby(page)]
    if page.curtain == "hidden":
        return card(tag("h1", say("Eyes to the front")), tag("p", say("Your page comes back when your teacher opens it.")))
    asked = [_asked(page)] if page.asked else []
    frozen = (
        [tag("p", say("The teacher has stopped the room for a moment."), class_="state")] if page.curtain == "frozen" else []
    )
    parts: dict[str, Callable[[], list[Content]]] = {
        "orders": lambda: (
            [_when(page), debrief, probe_form(page.probe)]
            if debrief
            else [_when(page), _pause(page), _today(page), orders_part(page)]
        ),
        "relations": lambda: relations_part(page, inks),
        "map": lambda: [_map(page, scenario, inks)],
        "talk": lambda: _talk(page),
        "brief": lambda: brief_part(page),
    }
    return [*frozen, *asked, *parts[tab]()]


def _lobby(page: StudentPage) -> Markup:
    text = say(
        "You are {nickname}. Your teacher gives you a seat in a moment; this page changes by itself.", nickname=page.nickname
    )
    return card(
        tag("h1", say("Welcome")),
        tag("p", text),
        tag("p", say("Nobody asks for your name, and nothing leaves this room."), class_="quiet"),
    )


def _pause(page: StudentPage) -> Content:
    """Return what to stop and think about, where the lesson has a pause here."""
    return headed(say("Stop and think"), tag("p", page.pause)) if page.pause else ""


def _when(page: StudentPage) -> Markup:
    phases = {
        "briefing": say("read your briefing"),
        "planning": say("orders are open"),
        "results": say("what happened"),
        "debrief": say("debrief"),
    }
    date = page.sight.date if page.sight else ""
    count = turn_in_words(page.phase, page.turn)
    return tag(
        "div", tag("h1", date or page.scenario), tag("p", f"{phases[page.phase]} · {count}", class_="quiet"), class_="now"
    )


def _today(page: StudentPage) -> Markup:
    """Return what one knows of the last turn, and the latest words."""
    lines = page.sight.news if page.sight else page.news
    fresh = [each for each in page.said if each.turn + 1 >= page.turn and not each.is_own][:3]
    words = tag("ul", [said_line(each) for each in fresh], class_="said-list") if fresh else ""
    return headed(say("What you know"), words, told(lines, 3 if page.phase == "planning" else 20))


def _asked(page: StudentPage) -> Markup:
    called = terms.situations()
    made = [
        button([tag("b", name), f" {called[name]}"], "guess", name, aria_pressed="true" if page.my_guess == name else "false")
        for name in SITUATIONS
    ]
    return headed(say("Which one is it? {dyad}", dyad=page.asked), tag("div", made, class_="buttons guesses"))


def _map(page: StudentPage, scenario: Scenario, inks: Inks) -> Markup:
    listed = tag("details", tag("summary", say("The same as a list")), places_listed(scenario, page.places), id="places")
    drawn = tag(
        "div", map_drawing(scenario, inks, page.places), class_="map-box", tabindex="0", role="region", aria_label=say("Map")
    )
    push = tag("p", say("The map is wider than the screen: push it aside to see the rest."), class_="quiet push")
    return headed(say("Map"), drawn, push, map_key(scenario, inks, page.places), listed)


def _talk(page: StudentPage) -> list[Content]:
    """Return messages and press with the forms to write them."""
    parts: list[Content] = []
    if page.may_message:
        fields = [
            labelled(say("To"), chooser("to", list(page.others)), "to"),
            labelled(say("Message"), area("message", LONGEST_MESSAGE), "message"),
            tag("button", say("Send"), type="submit", class_="main"),
        ]
        parts.append(headed(say("Message to another side"), form("send", *fields)))
    if page.may_publish:
        fields = [
            labelled(say("For everybody in this world"), area("release", LONGEST_MESSAGE), "release"),
            tag("button", say("Publish"), type="submit", class_="main"),
        ]
        parts.append(headed(say("Press release"), form("publish", *fields)))
    if page.side and page.phase not in TALKING:
        parts.append(card(tag("p", say("Sides speak to each other once orders are open."), class_="quiet")))
    elif page.side and not (page.may_message or page.may_publish):
        parts.append(card(tag("p", say("Others of your cabinet speak for it: discuss with them what to say."), class_="quiet")))
    found = [said_line(each) for each in page.said]
    offers = page.sight.offers if page.sight else ()
    if offers:
        parts.append(headed(say("Proposals on the table"), tag("ul", [tag("li", text) for text in offers], class_="news")))
    body = tag("ul", found, class_="said-list") if found else tag("p", say("Nothing has been said yet."), class_="quiet")
    return [headed(say("Said so far"), body), *parts]
