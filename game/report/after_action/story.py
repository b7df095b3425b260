"""The story: every turn in words made from the ledger, whole, and as each seat could know it."""

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from game.match import Intention, Page, Posting
from game.report.after_action.figure import seen_figure
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Markup, tag
from game.report.after_action.pieces import lines, section, shown
from game.report.turn import tell_turn
from game.report.words import is_bookkeeping
from game.words import say
from game.world import names


def story(g: Gathered) -> Markup:
    """Return the match turn by turn, as it was."""
    under = say("In words made from the ledger: orders, events, readings, dice, and what moved in sum.")
    told = _turns(g, [_stated(g, page) for page in g.match.pages])
    return section("story", say("Turn by turn"), under, tag("ol", told, class_="turns"), class_="truth")


def _turns(g: Gathered, pages: Sequence[Page]) -> list[Markup]:
    """Return turns as entries of a list; quiet ones that follow one another are one entry."""
    told = []
    for is_quiet, run in groupby(enumerate(pages), key=lambda each: _is_quiet(each[1])):
        numbered = list(run)
        if is_quiet and len(numbered) > 1:
            first, last = g.dates[numbered[0][0]], g.dates[numbered[-1][0]]
            what = [say("In {count} turns nobody gave an order, and nothing moved.", count=len(numbered))]
            told.append(_turn(g, say("{first} to {last}", first=first, last=last), numbered[-1][1], what))
        else:
            told += [_turn(g, g.dates[number], page, tell_turn(g.scenario, page)) for number, page in numbered]
    return told


def _turn(g: Gathered, when: str, page: Page, told: Sequence[str]) -> Markup:
    stood = [tag("span", shown(now), " ", names.dyad_of(g.scenario, dyad)) for dyad, now in page.situations.items()]
    date = tag("div", when, tag("div", stood, class_="now"), class_="when")
    return tag("li", date, tag("div", lines(told)))


def _is_quiet(page: Page) -> bool:
    """Say whether a turn holds no order and no line that anybody would tell."""
    return page.turn >= 0 and not any(page.orders.values()) and all(map(_is_unheard, page.postings))


def _is_unheard(posting: Posting) -> bool:
    """Say whether a line only counts, or is a die that did not end the game."""
    return is_bookkeeping(posting) or (posting.cause == "ending" and posting.cell is None)


def _stated(g: Gathered, page: Page) -> Page:
    """Return a page without what programs reckoned, which stands in the table of intents and tells no story."""
    orders = {seat: tuple((order, _statement(g, seat, said)) for order, said in page.orders[seat]) for seat in page.orders}
    return evolve(page, orders=orders)


def _statement(g: Gathered, seat: str, said: Intention | None) -> Intention | None:
    return None if said is not None and said.tag == "other" and g.is_program(seat) else said


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
    pages = [_stated(g, page.for_seat(g.match.board, number)) for page in g.match.pages]
    told = [
        tag("li", tag("div", g.dates[k], class_="when"), tag("div", lines(tell_turn(g.scenario, page))))
        for k, page in enumerate(pages)
    ]
    figures = [seen_figure(g, course, seat) for course in g.courses if seat in course.between]
    summary = tag("summary", tag("strong", g.inks.chip(seat), " ", say("What {actor} could know", actor=actor)))
    return tag("details", summary, tag("div", figures), tag("ol", told, class_="turns"), class_="view", data_seat=seat)
