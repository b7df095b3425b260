"""The figure of a relation: what was meant, what it was read as, what was so, and what each side believed."""

from collections.abc import Iterator, Sequence

from game.report.after_action.axes import WIDE, Frame, Turns, head, run_on, words
from game.report.after_action.bands import band, runs
from game.report.after_action.gathering import Gathered
from game.report.after_action.lines import lines_part, told
from game.report.after_action.markup import Markup, tag
from game.report.after_action.meant import meant_part, placed, read_part, weightiest
from game.report.after_action.narrow import meant_list
from game.report.courses import Course, span
from game.words import say, terms
from game.world import names

Row = tuple[str, str, float, Sequence[Sequence[str]]]
"""A seat or nothing, what the row is called, its height, and its situations."""


def figure(g: Gathered, course: Course, frame: Frame = WIDE) -> Markup:
    """Return the whole figure of a relation, as everybody may see it afterwards."""
    turns = Turns(g.dates, frame)
    found = placed(turns, weightiest(g, course))
    parts: list[Markup] = []
    y, top = 2.0, 2.0
    if found:
        meant = meant_list if frame.is_narrow else meant_part
        y_read = meant(g, found, y, y)[1]
        top = y_read if frame.is_narrow else top
        reading, y_so = read_part(g, turns, course, found, y_read)
        above = [*meant(g, found, y, y_so)[0], *reading]
        parts, y = above, y_so
    below, end = _so_part(g, turns, course, y)
    name = names.dyad(g.scenario, *course.between)
    title = say("{dyad}: meant, read, and so", dyad=name)
    return drawing(title, describe(g, course), [*turns.grid(top, end - 18), *parts, *below], end, frame)


def _so_part(g: Gathered, turns: Turns, course: Course, y: float) -> tuple[list[Markup], float]:
    """Return what was so: the situation, what each believed, what a study has, and the numbers."""
    texts = [say("true situation, and what"), say("each side held possible")]
    drawn, y = head(y, say("So it was"), texts, turns.frame)
    rows, y = band_rows(g, turns, list(_rows_of(g, course)), y + 14)
    label, y = _side_label(turns.frame, y, [say("Distrust in each"), say("direction, and Clash")])
    numbers, end = lines_part(g, turns, course, course.between, y, clash=True)
    return [*drawn, *rows, *label, *numbers, *turns.names(end + 6)], end + 18


def _side_label(frame: Frame, y: float, texts: Sequence[str]) -> tuple[list[Markup], float]:
    """Return what the lines below are, and where they begin."""
    if frame.is_narrow:
        return [words(0, y + 16, run_on(texts), "small")], y + 40
    return [words(0, y + 36 + 16 * k, text, "small") for k, text in enumerate(texts)], y + 22


def _rows_of(g: Gathered, course: Course) -> Iterator[Row]:
    yield "", "", 42, [[each] for each in course.true]
    for seat in course.between:
        yield seat, "", 26, course.possible[seat]
    if any(course.documented):
        yield "", say("as the study has it"), 26, course.documented
    if g.other:
        yield "", terms.theories()[g.other.theory], 26, [[each] for each in g.by_other(course.dyad)]


def band_rows(g: Gathered, turns: Turns, rows: Sequence[Row], y: float) -> tuple[list[Markup], float]:
    """Return rows of situations under each other, and where they end."""
    frame, drawn = turns.frame, []
    for seat, label, height, row in rows:
        if label and frame.is_narrow:
            drawn.append(words(frame.left, y + 12, label, "small"))
            y += 18
        elif label:
            drawn.append(words(frame.left - 10, y + height / 2 + 4.5, label, "small", "end"))
        drawn.append(band(turns, y, height, row))
        drawn += [g.inks.token(seat, frame.left - 16, y + height / 2, 9.5)] if seat else []
        y += height + 7
    return drawn, y


def seen_figure(g: Gathered, course: Course, seat: str, frame: Frame = WIDE) -> Markup:
    """Return the figure of a relation as one side could know it: no truth, and of Distrusts only its own."""
    turns = Turns(g.dates, frame)
    actor, name = names.actor(g.scenario, seat), names.dyad(g.scenario, *course.between)
    drawn, y = head(2, name, [say("held possible")], frame)
    rows, y = band_rows(g, turns, [(seat, "", 30, course.possible[seat])], y + (6 if frame.is_narrow else 20))
    label, y = _side_label(frame, y - 6, [say("own Distrust")])
    numbers, end = lines_part(g, turns, course, [seat], y, clash=False)
    title = say("{dyad} as {actor} could know it", dyad=name, actor=actor)
    content = [*turns.grid(2, end - 18), *drawn, *rows, *label, *numbers, *turns.names(end + 6)]
    return drawing(title, told_runs(g.dates, course.possible[seat]), content, end + 18, frame)


def drawing(title: str, text: str, content: Sequence[Markup], height: float, frame: Frame = WIDE) -> Markup:
    """Return a drawing with its text alternative."""
    box = {"viewBox": f"0 0 {frame.width} {height:.0f}", "role": "img", "class_": "figure"}
    drawn = tag("svg", tag("title", title), tag("desc", text), list(content), **box)
    if frame.is_narrow:
        return tag("div", drawn, class_="narrow")
    return tag("div", drawn, class_="scroll", tabindex="0", role="region", aria_label=title)


def describe(g: Gathered, course: Course) -> str:
    """Return what a figure shows, in words."""
    parts = [say("So it was: {runs}.", runs=told_runs(g.dates, [[each] for each in course.true]))]
    for seat in course.between:
        actor = names.actor(g.scenario, seat)
        parts.append(say("{actor} held possible: {runs}.", actor=actor, runs=told_runs(g.dates, course.possible[seat])))
    if any(course.documented):
        parts.append(say("The study has: {runs}.", runs=told_runs(g.dates, course.documented)))
    return " ".join([*parts, told(g, course)])


def told_runs(dates: Sequence[str], row: Sequence[Sequence[str]]) -> str:
    """Return a row of situations in words."""
    found = [say("{situation} from {date}", situation=span(held), date=dates[first]) for first, _, held in runs(row) if held]
    return names.joined(found) or say("nothing")
