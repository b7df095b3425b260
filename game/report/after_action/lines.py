"""Lines: Distrust in each direction and Clash over time, with the numbers from which they count."""

from collections.abc import Callable, Sequence

from game.report.after_action.axes import Turns, line, words
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Markup, tag
from game.report.courses import Course
from game.rules.board import setting
from game.rules.codes import S_ALARMED, S_CONVINCED, S_INCOMPATIBLE
from game.words import say
from game.world import names

HEIGHT = 150
SHIFT = 2.2
"""Units by which lines are drawn apart, so that equal numbers do not hide each other."""


def lines_part(
    g: Gathered, turns: Turns, course: Course, seats: Sequence[str], y: float, *, clash: bool
) -> tuple[list[Markup], float]:
    """Return the numbers of some seats over time, with or without the Clash that no seat knew, and where that ends."""
    frame = turns.frame
    known = [course.distrust[seat] for seat in seats] + ([g.clashes[course.dyad]] if clash else [])
    limits = _limits(g, clash=clash)
    highest = max(9, *(number + 1 for row in known for number in row))
    step = 3 if highest <= 15 else 6
    most = highest + -highest % step
    unit = HEIGHT / most

    def at(number: float) -> float:
        return round(y + HEIGHT - number * unit, 1)

    drawn = [line(frame.left, at(n), frame.right, at(n), "hair") for n in range(0, most + 1, step)]
    drawn += [words(frame.left - 10, at(n) + 4.5, str(n), "small", "end") for n in range(0, most + 1, step)]
    limits_drawn, limits_named = _drawn_limits(
        turns, [(at(number - 0.5), text, name) for number, text, name in limits if number <= most]
    )
    drawn += limits_drawn
    if clash:
        drawn.append(_path(turns, [at(n) + SHIFT for n in g.clashes[course.dyad]], "clash"))
        drawn.append(_clash_label(turns, known[-1], known[:-1], at))
    for k, seat in enumerate(seats):
        ys = [at(n) - SHIFT * k for n in course.distrust[seat]]
        drawn.append(tag("g", _path(turns, ys, "course"), class_=g.inks.slot(seat)))
        drawn += _tokens(g, turns, seat, ys, k)
    return [*drawn, *limits_named], y + HEIGHT + 14


def _limits(g: Gathered, *, clash: bool) -> list[tuple[int, str, str]]:
    """Return the numbers from which something counts, what it is, and how it is drawn."""
    found = [
        (setting(g.board, S_ALARMED), say("alarmed {number}", number=setting(g.board, S_ALARMED)), "limit"),
        (setting(g.board, S_CONVINCED), say("convinced {number}", number=setting(g.board, S_CONVINCED)), "limit"),
    ]
    incompatible = setting(g.board, S_INCOMPATIBLE)
    return [*found, (incompatible, say("Clash high {number}", number=incompatible), "limit long")] if clash else found


def _drawn_limits(turns: Turns, limits: Sequence[tuple[float, str, str]]) -> tuple[list[Markup], list[Markup]]:
    """Return limits as lines, and their names: after them and apart from each other, or on them where there is no room."""
    frame = turns.frame
    drawn, named = [], []
    below = -1.0
    for y, text, name in sorted(limits):
        below = max(y + 4.5, below + 15)
        drawn.append(line(frame.left, y, frame.right, y, name))
        if frame.is_narrow:
            is_last = name == "limit long"  # beside the others, where two limits lie close together
            x, anchor = (frame.right - 3, "end") if is_last else (frame.left + 3, None)
            named.append(words(x, y - 4, text, "halo small", anchor))
        else:
            named.append(words(frame.right + 6, below, text, "small"))
    return drawn, named


def _path(turns: Turns, ys: Sequence[float], class_: str) -> Markup:
    points = " ".join(f"{turns.middle(page)},{y:.1f}" for page, y in enumerate(ys))
    return tag("polyline", points=points, class_=class_)


def _clash_label(turns: Turns, row: Sequence[int], others: Sequence[Sequence[int]], at: Callable[[float], float]) -> Markup:
    """Return the name of the Clash where its line is farthest from the others."""
    pages = range(min(1, len(row) - 1), max(2, len(row) * 3 // 4))
    best = max(
        (page for page in pages if page < len(row)), key=lambda page: min(abs(row[page] - each[page]) for each in others)
    )
    return words(turns.middle(best), at(row[best]) - 5, say("Clash"), "halo small", "middle")


def _tokens(g: Gathered, turns: Turns, seat: str, ys: Sequence[float], k: int) -> list[Markup]:
    """Return the seat's shape at the end of its line and, apart from the other's, on the way."""
    pages = sorted({len(ys) - 1, (len(ys) - 1) * (1 + k) // 3})
    return [g.inks.token(seat, turns.middle(page), ys[page], 8) for page in pages]


def told(g: Gathered, course: Course) -> str:
    """Return the numbers in words, for those who do not see the drawing."""
    parts = []
    for one, other in (course.between, course.between[::-1]):
        row = course.distrust[one]
        who = {"one": names.actor(g.scenario, one), "other": names.actor(g.scenario, other)}
        numbers = {"first": row[0], "most": max(row), "last": row[-1]}
        parts.append(
            say("{one}’s Distrust of {other} stood at {first} first, {most} at most and {last} at last.", **who, **numbers)
        )
    row = g.clashes[course.dyad]
    parts.append(
        say("Clash stood at {first} first, {most} at most and {last} at last.", first=row[0], most=max(row), last=row[-1])
    )
    return " ".join(parts)
