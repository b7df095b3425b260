"""What is documented: the deeds and events of history in the same span, and what the other theory makes of the match."""

from game.match import Order
from game.report.after_action.bands import runs
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import dyad_named, section, table
from game.report.causes import describe_order
from game.report.courses import Course, span
from game.words import say, terms
from game.world import names
from game.world.calendar import turn_of
from game.world.scenario import Deed, Occurrence
from game.world.vocabulary import SITUATIONS


def documented(g: Gathered) -> Markup:
    """Return what is documented of the span that was played."""
    under = say(
        "Documented deeds and events of the same span, with their sources. The match is another course, no correction of it."
    )
    entries: list[Deed | Occurrence] = [*g.scenario.history.deeds, *g.scenario.occurrences]
    last = max(page.turn for page in g.match.pages)
    within = [each for each in entries if 0 <= turn_of(g.scenario.calendar, each.date) <= last]
    if not within:
        return section(
            "history", say("What is documented"), say("Nothing is documented for this scenario: it is a model."), class_="truth"
        )
    rows = [_row(g, each) for each in sorted(within, key=lambda each: each.date)]
    shown = table(
        say("What is documented"), [say("date"), say("who"), say("what"), say("source")], rows, widths=(10, 12, 50, 28)
    )
    return section(
        "history",
        say("What is documented"),
        under,
        tag("details", tag("summary", say("{count} entries", count=len(rows))), shown, open=True),
        class_="truth",
    )


def _row(g: Gathered, entry: Deed | Occurrence) -> list[Content]:
    s = g.scenario
    who = entry.actor if isinstance(entry, Deed) else entry.of
    text = (
        describe_order(s, Order(entry.move, entry.target, entry.treaty, entry.clauses))
        if isinstance(entry, Deed)
        else names.happening(s, entry.id)
    )
    note = tag("div", names.in_words(entry.note), class_="quiet") if entry.note is not None else ""
    return [entry.date, [g.inks.chip(who, 16), " ", names.actor(s, who)], [text, note], names.source(s, entry.source)]


def other_theory(g: Gathered) -> Markup:
    """Return what the theory that was not played makes of the same orders."""
    if g.other is None:
        return tag("div")
    played, other = terms.theories()[g.match.theory], terms.theories()[g.other.theory]
    under = say(
        "The match was played by {played}. The same orders with the same dice, adjudicated by {other}:",
        played=played,
        other=other,
    )
    heads = [say("relation"), played, other, say("in short")]
    rows = [_theory_row(g, course) for course in g.courses]
    failed = tag(
        "p",
        say(
            "Orders whose conditions did not hold: {played} as played, {other} under it.",
            played=_failed(g),
            other=g.other.failed,
        ),
        class_="quiet",
    )
    return section(
        "theory",
        say("The other theory"),
        under,
        table(say("The other theory"), heads, rows, widths=(19, 28, 28, 25)),
        failed,
        class_="truth",
    )


def _failed(g: Gathered) -> int:
    return sum(mark.act.first.cause == "failed-order" for mark in g.marks)


def _theory_row(g: Gathered, course: Course) -> list[Content]:
    other = list(g.by_other(course.dyad))
    return [
        dyad_named(g, course.between),
        course_told(g, list(course.true)),
        course_told(g, other),
        difference_told(list(course.true), other),
    ]


def course_told(g: Gathered, row: list[str]) -> str:
    """Return in a sentence from when on a dyad stood in which situation."""
    dates = g.dates
    return say("; ").join(
        say("{situation} from {date}", situation=span(held), date=dates[first])
        for first, _, held in runs([[each] for each in row])
    )


def difference_told(played: list[str], other: list[str]) -> str:
    """Return in a sentence how two courses differ."""
    differ = sum(a != b for a, b in zip(played, other, strict=False))
    if not differ:
        return say("The same in every turn.")
    gravest = [max(row, key=SITUATIONS.index) for row in (played, other)]
    told = say("Differs in {count} of {all} turns.", count=differ, all=len(played) - 1)
    if gravest[0] != gravest[1]:
        return f"{told} " + say("Gravest: {one} here, {other} there.", one=gravest[0], other=gravest[1])
    lag = other.index(gravest[1]) - played.index(gravest[0])
    if lag:
        came = say("It comes to {situation} {count} turns later.", situation=gravest[0], count=lag)
        return f"{told} " + (
            came if lag > 0 else say("It comes to {situation} {count} turns sooner.", situation=gravest[0], count=-lag)
        )
    return told
