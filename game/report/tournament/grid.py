"""Shares in rows and columns: in each cell a bar as long as the share, with its number on it."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from game.report.after_action.axes import WIDTH, fitted, words
from game.report.after_action.figure import drawing
from game.report.after_action.markup import Markup, tag
from game.report.shares import percent
from game.words import say
from game.world import names

HEAD = 26
WIDEST = 150
LETTER = 7.4


@frozen
class Cell:
    """A share between 0 and 1, or none; what is certain is printed bold."""

    share: float | None
    is_certain: bool = False


def grid(
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[Cell]],
    *,
    left: float,
    height: float = 30,
    full: float | None = None,
) -> Markup:
    """Return a drawing of shares with the same in words; a bar is full at the largest share, or at the one that is given."""
    wide = min(WIDEST, (WIDTH - left) / len(columns))
    most = full or max([each.share for row in cells for each in row if each.share], default=1.0)
    drawn = [
        words(round(left + k * wide + 2, 1), HEAD - 9, fitted(name, wide - 4, LETTER), "strong")
        for k, name in enumerate(columns)
    ]
    for k, (name, row) in enumerate(zip(rows, cells, strict=True)):
        y = HEAD + k * height
        drawn.append(words(left - 12, round(y + (height - 5) / 2 + 4.8, 1), fitted(name, left - 14), "", "end"))
        for n, cell in enumerate(row):
            drawn += _cell(cell, left + n * wide, y, wide - 6, height - 5, most)
    return drawing(title, _told(rows, columns, cells), drawn, HEAD + height * len(rows) + 6)


def _cell(cell: Cell, x: float, y: float, width: float, height: float, most: float) -> Iterator[Markup]:
    box = {"x": round(x, 1), "y": round(y, 1), "height": height}
    yield tag("rect", width=round(width, 1), class_="sit s1", **box)
    if cell.share:
        yield tag("rect", width=round(width * cell.share / most, 1), class_="grey", **box)
    text = "·" if cell.share is None else percent(cell.share)
    yield words(
        round(x + width / 2, 1), round(y + height / 2 + 4.8, 1), text, "halo strong" if cell.is_certain else "halo", "middle"
    )


def _told(rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[Cell]]) -> str:
    """Return all shares in words."""
    told = []
    for name, row in zip(rows, cells, strict=True):
        shares = [
            say("{name} {share}", name=column, share=percent(cell.share))
            for column, cell in zip(columns, row, strict=True)
            if cell.share is not None
        ]
        told.append(say("{name}: {value}.", name=name, value=names.joined(shares)))
    return " ".join(told)
