"""What a page of the rule book is made of: numbered clauses and tables."""

from collections.abc import Iterable, Sequence

from game.paper.sentences import Part
from game.words import say
from game.world import names


def clause(number: str, text: str) -> Part:
    """Return a numbered clause."""
    return {"kind": "clause", "number": number, "text": text}


def table(head: Sequence[str], rows: Iterable[Sequence[object]], *, figures: int = 0, title: str = "") -> Part:
    """Return a table; so many of its last columns hold figures, set in the middle; one with a title goes across the page."""
    rows = list(rows)
    narrow = all(len(str(row[0])) < 3 for row in rows)
    told = [[each if isinstance(each, str) else names.plain(int(str(each))) for each in row] for row in rows]
    shape = {"figures": figures, "wide": bool(title), "narrow": narrow}
    return {"kind": "table", "title": title, "head": list(head), "rows": told} | shape


def signed(number: int) -> str:
    """Return points as a table prints them."""
    return names.signed(number) if number else "0"


def span(each: Part, *, lowest: int | None = None, highest: int | None = None) -> str:
    """Return from where to where a graded line reaches; open at the ends of its scale."""
    least, most = each["least"], each["most"]
    if least == lowest and most == highest:
        return say("any")
    if least == lowest:
        return say("{most} or less", most=names.plain(most))
    if most == highest:
        return say("{least} or more", least=names.plain(least))
    return names.plain(least) if least == most else say("{low} to {high}", low=names.plain(least), high=names.plain(most))


def graded(spans: Sequence[Part]) -> str:
    """Return a graded table in one line: what gives what; what gives nothing is left out."""
    low, high = spans[0]["least"], spans[-1]["most"]
    told = [f"{span(each, lowest=low, highest=high)}: {signed(each['value'])}" for each in spans if each["value"]]
    return say("; ").join(told) or "0"
