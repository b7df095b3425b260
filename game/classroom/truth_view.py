"""The middle of the facilitator's page: what is so, what was ordered and read, and what was said."""

from game.classroom.console_seen import ConsolePage, WorldSeen
from game.classroom.matrix_view import Standing, matrix
from game.classroom.pieces import button, headed, said_line, told_line
from game.classroom.probe_view import probe_panel, rubric_panel
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say
from game.world import names


def truth_part(page: ConsolePage, inks: Inks, world: int) -> list[Content]:
    """Return the middle column: what is so, and what was ordered and read."""
    seen = page.worlds[world]
    standing: list[Standing] = [(t.one, t.other, t.name, (t.situation,), t.situation) for t in seen.truths]
    shown = (
        button(say("Hide on the projector"), "truth", 0)
        if page.shows_truth
        else button(say("Show on the projector"), "truth", 1)
    )
    only = tag("span", say("only you see this"), class_="chip-note")
    head = tag("div", tag("h2", say("What is so")), only, tag("span", shown, class_="aside"), class_="head")
    first = tag("section", head, matrix(inks, standing), _table(page, seen), class_="panel")
    story = headed(
        say("The last turn, with everything hidden"), tag("ul", [told_line(line) for line in seen.story], class_="news")
    )
    remarks = (
        headed(say("Not done at the adjudication"), tag("ul", [tag("li", text) for text in seen.remarks], class_="news"))
        if seen.remarks
        else ""
    )
    kit: list[Content] = [probe_panel(page.probe), rubric_panel(page.scenario_id)]
    if page.phase == "debrief":
        return [*kit, first, story, remarks, _said(seen)]
    return [first, story, remarks, _said(seen), *kit]


def _table(page: ConsolePage, seen: WorldSeen) -> Markup:
    """Return every relation with its numbers."""
    rows = [
        tag(
            "tr",
            tag("th", t.name, scope="row"),
            tag("td", t.situation),
            tag("td", str(t.clash), class_="n"),
            tag("td", f"{t.distrust[0]} / {t.distrust[1]}", class_="n"),
            tag("td", _malign(t.malign, dict(page.sides), t.one, t.other)),
        )
        for t in seen.truths
    ]
    heads = [
        tag("th", text, scope="col", class_=kind)
        for text, kind in (
            (say("relation"), None),
            (say("situation"), None),
            (say("Clash"), "n"),
            (say("distrust"), "n"),
            (say("malign"), None),
        )
    ]
    return tag("table", tag("thead", tag("tr", heads)), tag("tbody", rows))


def _malign(malign: tuple[bool, bool], called: dict[str, str], one: str, other: str) -> str:
    found = [called.get(side, side) for side, is_malign in zip((one, other), malign, strict=True) if is_malign]
    return names.joined(found) or "–"


def _said(seen: WorldSeen) -> Markup:
    lines = [
        tag(
            "div",
            tag("ul", said_line(each), class_="said-list"),
            button(say("Take away"), "strike", each.id, kind="plain"),
            class_="struck-row",
        )
        for each in seen.said[:12]
    ]
    return headed(say("Said in this world"), lines or tag("p", say("Nothing has been said yet."), class_="quiet"))
