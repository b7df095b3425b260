"""Relations: for each a figure, its key, and a table of the orders that the figure shows."""

from collections.abc import Sequence

from game.match import Posting
from game.report.after_action.figure import figure
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.meant import meant, readings, short_order, stated, weightiest
from game.report.after_action.pieces import dyad_named, section, shown, table
from game.report.after_action.weighing import Mark
from game.report.courses import Course
from game.report.words import verdict_of
from game.words import say, terms
from game.world import names
from game.world.vocabulary import SITUATIONS


def relations(g: Gathered) -> Markup:
    """Return every relation over time."""
    under = say(
        "For each relation the orders that weighed most, what they were read as, what was so, and what each side held possible."
    )
    return section(
        "relations", say("Relations over time"), under, _key(), [_relation(g, each) for each in g.courses], class_="truth"
    )


def _relation(g: Gathered, course: Course) -> Markup:
    marks = weightiest(g, course)
    orders = _orders(g, course, marks) if marks else tag("p", say("No order weighed on this relation."), class_="quiet")
    return tag("div", tag("h3", dyad_named(g, course.between)), figure(g, course), orders, class_="dyad")


def _key() -> Markup:
    """Return what the signs of the figures mean."""
    told = [
        say("dashed: several could not be excluded; small cells say which"),
        say("bar up, filled: Distrust rose; bar down, hollow: it fell; the shape at its foot is the reader"),
    ]
    return tag("ul", situation_key(), [tag("li", text) for text in told], class_="key")


def situation_key() -> list[Markup]:
    """Return what the signs of the situations mean, as entries of a list."""
    known = terms.situations()
    return [tag("li", shown(each), known[each]) for each in SITUATIONS]


def _orders(g: Gathered, course: Course, marks: Sequence[Mark]) -> Markup:
    heads = [say("order"), say("meant"), say("read as"), say("so it was")]
    rows: list[list[Content]] = []
    for number, mark in enumerate(marks, 1):
        token = tag(
            "svg",
            g.inks.token(mark.seat, 11, 11, 10.5, str(number)),
            class_="chip",
            width=22,
            height=22,
            viewBox="0 0 22 22",
            aria_hidden="true",
        )
        who = tag("span", say("{number}, {actor}: ", number=number, actor=names.actor(g.scenario, mark.seat)), class_="sr")
        order: list[Content] = [
            token,
            " ",
            who,
            short_order(g.scenario, mark),
            tag("div", g.dates[mark.page], class_="quiet", style="font-weight:400"),
        ]
        rows.append([order, _meant(g, mark), _read(g, course, mark), truth(course, mark)])
    return table(say("The orders of the figure"), heads, rows, widths=(31, 22, 23, 24))


def _meant(g: Gathered, mark: Mark) -> Content:
    if mark.intention is None:
        return tag("span", say("nothing was written down"), class_="quiet")
    if stated(g, mark):
        return stated(g, mark)
    return tag("span", say("a program’s reckoning: {text}", text=meant(mark.intention)), class_="quiet")


def _read(g: Gathered, course: Course, mark: Mark) -> Content:
    """Return what every reader made of an order, and by how much its Distrust moved."""
    read: dict[str, Posting] = {}
    for each in mark.act.readings:
        read.setdefault(each.on, each)
    told = []
    for (reader, about), steps in readings(mark, course):
        verdict = _verdict(g, read.get(reader) if about == mark.seat else None)
        actor = names.actor(g.scenario, reader)
        text = say("{actor} {steps}: {verdict}", actor=actor, steps=names.signed(steps), verdict=verdict)
        told.append(tag("div", g.inks.chip(reader, 16), " ", text))
    return told or say("no Distrust moved")


def _verdict(g: Gathered, reading: Posting | None) -> str:
    """Return how an order was read; what moves a mind only by what stands on its card is taken as it is."""
    if reading is None or reading.cell is None:
        return say("taken as it is")
    return verdict_of(g.scenario, reading)


def truth(course: Course, mark: Mark) -> str:
    """Return what was so: what Clash did, whether the order failed, and what its author wanted."""
    clash = mark.effect.clash.get(frozenset(course.between), 0)
    if mark.act.first.cause == "failed-order":
        text = say("The order failed")
    elif clash:
        text = say("Clash rose by {count}", count=clash) if clash > 0 else say("Clash fell by {count}", count=-clash)
    else:
        text = say("Clash unchanged")
    others = [seat for seat in course.between if seat in mark.malign]
    if len(others) != 1:
        return text
    malign = mark.malign[others[0]]
    return say("{text}; {judged}", text=text, judged=_judged(mark, others[0], malign=malign))


def _judged(mark: Mark, reader: str, *, malign: bool) -> str:
    """Return whether a reading met what was so."""
    found = {each.cell.what for each in mark.act.readings if each.on == reader and each.cell is not None and each.steps > 0}
    if "suspicion" in found:
        return say("hidden intent malign: rightly feared") if malign else say("hidden intent benign: a misreading")
    if "benefit-of-doubt" in found:
        return say("hidden intent malign: trusted too far") if malign else say("hidden intent benign: rightly believed")
    return say("hidden intent malign") if malign else say("hidden intent benign")
