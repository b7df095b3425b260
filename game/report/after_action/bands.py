"""Bands: the situation of a relation over time, drawn by numeral and pattern; what could not be excluded is dashed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from game.report.after_action.axes import Turns, fitted, words
from game.report.after_action.markup import Markup, tag
from game.report.courses import span
from game.words import terms
from game.words.width import cells
from game.world.vocabulary import SITUATIONS

Run = tuple[int, int, tuple[str, ...]]
"""First page, the page after the last, and the situations that it holds."""


def band(turns: Turns, y: float, height: float, row: Sequence[Sequence[str]]) -> Markup:
    """Return a row of situations; pages alike are drawn as one."""
    return tag("g", [_run(turns, y, height, run) for run in runs(row)], class_="band")


def runs(row: Sequence[Sequence[str]]) -> Iterator[Run]:
    """Yield what stays the same from page to page."""
    first = 0
    for held, group in groupby(tuple(each) for each in row):
        last = first + len(list(group))
        yield first, last, held
        first = last


def _run(turns: Turns, y: float, height: float, run: Run) -> Markup:
    first, last, held = run
    x, width = turns.edge(first), round(turns.edge(last) - turns.edge(first), 1)
    if not held:
        return tag("g")
    shown = f"s{SITUATIONS.index(held[0]) + 1}" if len(held) == 1 else "open"
    box = {"x": x, "y": y, "width": width, "height": height}
    drawn = [tag("rect", class_=f"sit {shown}", **box)]
    if len(held) == 1 and held[0] != "I":
        drawn.append(tag("rect", class_="weave", fill=f"url(#weave-{held[0]})", **box))
    told = tag("title", f"{turns.labels[first]} – {turns.labels[last - 1]}: {span(held)}")
    return tag("g", told, drawn, _slots(x, y, width, height, held), _label(x, y, width, height, held))


def _slots(x: float, y: float, width: float, height: float, held: Sequence[str]) -> list[Markup]:
    """Return four cells in a corner, those filled that are still possible, where more than one is."""
    if len(held) == 1 or width < 22:
        return []
    side = 6
    left, top = x + width - 2 * side - 5, y + (height - 2 * side - 1) / 2
    return [
        tag(
            "rect",
            x=left + (k % 2) * (side + 1),
            y=top + (k // 2) * (side + 1),
            width=side,
            height=side,
            class_="slot on" if each in held else "slot",
        )
        for k, each in enumerate(SITUATIONS)
    ]


def _label(x: float, y: float, width: float, height: float, held: Sequence[str]) -> list[Markup]:
    """Return the numeral on a plate of the ground; the name too where it fits."""
    name = terms.situations()[held[0]] if len(held) == 1 else ""
    room = width - 12 - (20 if len(held) > 1 else 0)
    text = span(held)
    if cells(text) * 8 > room + 4:
        return []
    longer = f"{text} {name}".strip()
    text = longer if cells(longer) * 7.4 < room and height > 22 else fitted(text, room + 8, 8)
    plate = tag("rect", x=x + 4, y=y + (height - 18) / 2, width=cells(text) * 7.0 + 8, height=18, class_=_plate(held))
    return [plate, words(x + 8, y + height / 2 + 4.8, text, f"numeral {_plate(held)[6:]}")]


def _plate(held: Sequence[str]) -> str:
    return f"plate p{SITUATIONS.index(held[0]) + 1}" if len(held) == 1 else "plate p0"
