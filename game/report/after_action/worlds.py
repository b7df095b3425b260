"""Worlds: one scenario played by several tables of a class, side by side and without names."""

from collections.abc import Sequence

from game.report.after_action.axes import WIDE, Frame, Turns, head
from game.report.after_action.document import document
from game.report.after_action.ending import toll
from game.report.after_action.figure import Row, band_rows, drawing, told_runs
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import dyad_named, section, table
from game.report.after_action.relations import situation_key
from game.report.after_action.weaves import glyph
from game.report.courses import Course
from game.report.review import notice
from game.words import say
from game.world import names


def page_of_worlds(worlds: Sequence[Gathered], links: Sequence[str]) -> str:
    """Return the page that compares worlds of one scenario, with a link to each world's own page."""
    title = say("Worlds of a class")
    foot = tag("footer", say("{scenario}; {count} worlds. Nobody is named.", scenario=worlds[0].scenario.id, count=len(worlds)))
    sections = [_ends(worlds, links), _relations(worlds), _measures(worlds), section("not", say("What this is not"), notice())]
    named = say("{title}: {scenario}", title=title, scenario=names.in_words(worlds[0].scenario.name))
    return document(named, [tag("main", _masthead(worlds, title), _lead(worlds), sections), foot])


def world(number: int) -> str:
    """Return what a world is called."""
    return say("World {number}", number=number)


def _masthead(worlds: Sequence[Gathered], title: str) -> Markup:
    s = worlds[0].scenario
    told = say("{scenario}; one scenario, {count} tables", scenario=names.in_words(s.name), count=len(worlds))
    return tag("header", glyph(), tag("div", tag("h1", title), tag("p", told)), class_="masthead")


def _lead(worlds: Sequence[Gathered]) -> Markup:
    """Return in how many ways the worlds ended, and how far apart their human cost lies."""
    ends = {g.match.outcome.ending for g in worlds if g.match.outcome}
    paid = sorted(sum(toll(g, seat) for seat in g.match.seats) for g in worlds)
    told = (
        say("The same start led to {ends} different ends.", ends=len(ends))
        if len(ends) > 1
        else say("All worlds came to the same end.")
        if all(g.match.outcome for g in worlds)
        else say("Not every world came to its end.")
    )
    cost = say("The human cost lies between {least} and {most}.", least=paid[0], most=paid[-1])
    unit = names.in_words(worlds[0].scenario.toll_unit)
    return tag("div", tag("p", f"{told} {cost}", class_="lead"), tag("p", unit, class_="quiet"))


def _ends(worlds: Sequence[Gathered], links: Sequence[str]) -> Markup:
    return section("ends", say("How the worlds ended"), "", ends_table(worlds, links))


def ends_table(worlds: Sequence[Gathered], links: Sequence[str] = ()) -> Markup:
    """Return a row for each world: its end, its scores and its human cost; a world without a link is only named."""
    seats = worlds[0].match.seats
    heads = [
        say("world"),
        say("end"),
        *(say("{actor}: score", actor=names.actor(worlds[0].scenario, seat)) for seat in seats),
        say("human cost"),
    ]
    rows = [_end(g, number, link) for number, (g, link) in enumerate(zip(worlds, links or [""] * len(worlds), strict=True), 1)]
    return table(say("How the worlds ended"), heads, rows, tuple(range(2, len(heads))))


def _end(g: Gathered, number: int, link: str) -> list[Content]:
    outcome = g.match.outcome
    end = names.ending(g.scenario, outcome.ending) if outcome else say("not over")
    scores = [names.plain(outcome.scores[seat]) if outcome else "–" for seat in g.match.seats]
    paid = [say("{actor} {count}", actor=names.actor(g.scenario, seat), count=toll(g, seat)) for seat in g.match.seats]
    named = tag("a", world(number), href=link) if link else world(number)
    return [named, end, *scores, names.joined(paid)]


def _relations(worlds: Sequence[Gathered]) -> Markup:
    under = say("The true situation of each relation, a row for each world; the last row is what a study has of history.")
    drawn = [relation_in_worlds(worlds, k) for k in range(len(worlds[0].courses))]
    return section("relations", say("Relations over time"), under, tag("ul", situation_key(), class_="key"), drawn)


def relation_in_worlds(worlds: Sequence[Gathered], number: int) -> Markup:
    """Return a relation in all worlds, with its name."""
    name = tag("h3", dyad_named(worlds[0], worlds[0].courses[number].between))
    return tag("div", name, worlds_drawn(worlds, number), class_="dyad")


def worlds_drawn(worlds: Sequence[Gathered], number: int, frame: Frame = WIDE) -> Markup:
    """Return a relation in all worlds, a row for each."""
    courses = [g.courses[number] for g in worlds]
    longest = max(worlds, key=lambda g: len(g.match.pages))
    turns = Turns(longest.dates, frame)
    rows = _rows(courses, longest.courses[number])
    bands, y = band_rows(longest, turns, rows, 18)
    name = names.dyad(longest.scenario, *courses[0].between)
    told = [say("{world}: {runs}.", world=label, runs=told_runs(longest.dates, row)) for _, label, _, row in rows]
    content = [*turns.grid(2, y), *head(2, "", [], frame)[0], *bands, *turns.names(y + 16)]
    return drawing(say("{dyad} in every world", dyad=name), " ".join(told), content, y + 26, frame)


def _rows(courses: Sequence[Course], longest: Course) -> list[Row]:
    rows: list[Row] = [("", world(k), 28, [[each] for each in course.true]) for k, course in enumerate(courses, 1)]
    return [*rows, ("", say("as the study has it"), 28, longest.documented)] if any(longest.documented) else rows


def _measures(worlds: Sequence[Gathered]) -> Markup:
    """Return the measures by which worlds differ, summed over their seats and relations."""
    heads = [say("world"), say("turning points"), say("spiral index"), say("gestures belied"), say("misread"), say("accidents")]
    rows = [[world(k), *_sums(g)] for k, g in enumerate(worlds, 1)]
    under = say("Summed over seats and relations; each world’s own page says what is counted.")
    shown = table(say("Teaching measures"), heads, rows, (1, 2, 3, 4, 5))
    return section("measures", say("Teaching measures"), under, shown)


def _sums(g: Gathered) -> list[Content]:
    turned = str(sum(each.has_turned for each in g.turnings))
    kinds = (g.teaching.spiral, g.teaching.gap, g.teaching.misread, g.teaching.accidental)
    told = [say("{count} of {all}", count=sum(p.count for p in parts), all=sum(p.of for p in parts)) for parts in kinds]
    return [turned, *told]
