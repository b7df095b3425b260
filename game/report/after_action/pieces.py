"""Pieces that several sections share: tables, names with their shapes, section heads."""

from collections.abc import Iterable, Sequence

from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.weaves import sign
from game.words import say
from game.world import names
from game.world.vocabulary import SITUATIONS


def section(name: str, title: str, under: str, *content: Content, class_: str | None = None) -> Markup:
    """Return a section with its title and a line that says what it is."""
    told = tag("p", under, class_="under") if under else ""
    return tag("section", tag("h2", title), told, *content, id=name, class_=class_)


def table(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[Content]],
    numbers: Sequence[int] = (),
    widths: Sequence[int] = (),
) -> Markup:
    """Return a table; columns of numbers stand to the right, the first cell of a row is its head, widths are in hundredths."""
    columns = [tag("col", style=f"width:{each}%") for each in widths]
    top = tag("tr", [tag("th", each, scope="col", class_=_class(k, numbers)) for k, each in enumerate(heads)])
    body = [tag("tr", [_cell(k, each, numbers, heads) for k, each in enumerate(row)]) for row in rows]
    drawn = tag("table", tag("caption", caption, class_="sr"), columns, tag("thead", top), tag("tbody", body))
    return tag("div", drawn, class_="wide", tabindex="0", role="region", aria_label=caption)


def _cell(column: int, content: Content, numbers: Sequence[int], heads: Sequence[str]) -> Markup:
    """Return a cell; it carries the name of its column, which a narrow screen shows beside it."""
    if not column:
        return tag("th", content, class_=_class(column, numbers), scope="row")
    return tag("td", content, class_=_class(column, numbers), data_head=heads[column] or None)


def _class(column: int, numbers: Sequence[int]) -> str | None:
    return "n" if column in numbers else None


def seat_named(g: Gathered, seat: str) -> Markup:
    """Return a seat's shape with its name."""
    return tag("span", g.inks.chip(seat), " ", names.actor(g.scenario, seat))


def dyad_named(g: Gathered, two: Sequence[str]) -> list[Content]:
    """Return the shapes of two seats with the name of their relation."""
    return [g.inks.chip(two[0]), " ", g.inks.chip(two[1]), " ", tag("span", names.dyad(g.scenario, two[0], two[1]))]


def shown(situation: str) -> Markup:
    """Return a situation as its sign, and in words for those who hear the page."""
    return tag(
        "span",
        sign(situation, SITUATIONS.index(situation) + 1),
        tag("span", say("situation {number}", number=situation), class_="sr"),
    )


def led(text: str) -> list[Content]:
    """Return a line with what stands before its colon in bold, where that is short."""
    for colon in (": ", "："):
        lead, found, rest = text.partition(colon)
        if found and len(lead) <= 28:
            return [tag("span", f"{lead}{colon}", class_="seat"), rest]
    return [text]


def lines(texts: Iterable[str]) -> list[Markup]:
    """Return lines as paragraphs."""
    return [tag("p", led(text)) for text in texts]
