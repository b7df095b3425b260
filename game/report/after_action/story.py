"""The story: every turn in words made from the ledger, whole, and as each seat could know it."""

from game.match import Page
from game.report.after_action.figure import seen_figure
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Markup, tag
from game.report.after_action.pieces import lines, section, shown
from game.report.turn import tell_turn
from game.words import say
from game.world import names


def story(g: Gathered) -> Markup:
    """Return the match turn by turn, as it was."""
    under = say("In words made from the ledger: orders, events, readings, dice, and what moved in sum.")
    told = [_turn(g, number, page) for number, page in enumerate(g.match.pages)]
    return section("story", say("Turn by turn"), under, tag("ol", told, class_="turns"), class_="truth")


def _turn(g: Gathered, number: int, page: Page) -> Markup:
    stood = [tag("span", shown(now), " ", _dyad(g, dyad)) for dyad, now in page.situations.items()]
    when = tag("div", g.dates[number], tag("div", stood, class_="now"), class_="when")
    return tag("li", when, tag("div", lines(tell_turn(g.scenario, page))))


def _dyad(g: Gathered, dyad: str) -> str:
    return names.dyad(g.scenario, *names.two_of(g.scenario, dyad))


def views(g: Gathered) -> Markup:
    """Return the match as each seat could know it."""
    under = say(
        "Nothing here goes beyond what a seat saw at its own table: its own Distrust and orders, "
        "what is public, and what it could not exclude."
    )
    told = [_view(g, seat) for seat in g.match.seats]
    return section("views", say("As each side saw it"), under, told)


def _view(g: Gathered, seat: str) -> Markup:
    number, actor = g.match.seats.index(seat), names.actor(g.scenario, seat)
    pages = [page.for_seat(g.match.board, number) for page in g.match.pages]
    told = [
        tag("li", tag("div", g.dates[k], class_="when"), tag("div", lines(tell_turn(g.scenario, page))))
        for k, page in enumerate(pages)
    ]
    figures = [seen_figure(g, course, seat) for course in g.courses if seat in course.between]
    summary = tag("summary", tag("strong", g.inks.chip(seat), " ", say("What {actor} could know", actor=actor)))
    return tag("details", summary, tag("div", figures), tag("ol", told, class_="turns"), class_="view", data_seat=seat)
