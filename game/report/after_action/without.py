"""The section on rulings: each with who and why, and the match beside itself without them."""

from game.report.after_action.documented import course_told, difference_told
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import dyad_named, seat_named, section, table
from game.report.after_action.rulings import Unruled
from game.report.courses import Course
from game.words import say
from game.world import names


def without_rulings(g: Gathered) -> Markup:
    """Return what was ruled and what the same orders come to without it."""
    if g.unruled is None:
        return tag("div")
    under = say("What a facilitator ruled stands apart from the rules.")
    title = say("Without the facilitator’s rulings")
    alone = tag("p", say("The same orders with the same dice, by the rules alone:"), class_="quiet")
    told = (_made(g, g.unruled), alone, _relations(g, g.unruled), _ends(g, g.unruled), _left_out(g.unruled))
    return section("rulings", title, under, *told, class_="truth")


def _relations(g: Gathered, found: Unruled) -> Markup:
    heads = [say("relation"), say("as played"), say("without the rulings"), say("in short")]
    rows = [_row(g, course, found.course(course.dyad)) for course in g.courses]
    return table(say("Without the facilitator’s rulings"), heads, rows, widths=(19, 28, 28, 25))


def _row(g: Gathered, course: Course, other: list[str]) -> list[Content]:
    played = list(course.true)
    return [dyad_named(g, course.between), course_told(g, played), course_told(g, other), difference_told(played, other)]


def _ends(g: Gathered, found: Unruled) -> Markup:
    """Return how it ends with and without the rulings."""
    if g.match.outcome is None or not found.ending:
        return tag("p", say("One of the two matches is not over, so that their ends cannot be compared."), class_="quiet")
    s, played = g.scenario, g.match.outcome
    heads = [say("seat"), say("score as played"), say("score without the rulings")]
    rows: list[list[Content]] = [
        [seat_named(g, seat), names.plain(played.scores[seat]), names.plain(found.scores[seat])] for seat in g.match.seats
    ]
    told = {"played": names.ending(s, played.ending), "other": names.ending(s, found.ending)}
    ends = tag("p", say("It ended as: {played}. Without the rulings: {other}.", **told))
    return tag("div", ends, table(say("Scores"), heads, rows, (1, 2)))


def _made(g: Gathered, found: Unruled) -> Markup:
    heads = [say("date"), say("who ruled"), say("what"), say("why")]
    rows = [
        [names.date(g.scenario, each.turn), "" if g.is_pseudonymous else each.by, each.what, each.why] for each in found.rulings
    ]
    return table(say("Rulings"), heads, rows, widths=(14, 14, 40, 32))


def _left_out(found: Unruled) -> Content:
    """Return the orders that only a ruling made possible."""
    if not found.left_out:
        return ""
    told = tag("p", say("Orders that could not have been written without the rulings:"))
    return [told, tag("ul", [tag("li", each) for each in found.left_out])]
