"""The concept probe and the rubric as markup: questions for students; results, key and criteria for the teacher."""

from game.classroom.kits import rubric
from game.classroom.limits import LONGEST_MESSAGE
from game.classroom.pieces import area, form, headed, labelled
from game.classroom.probing import ItemSeen, ProbePage, ProbeSeen
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import table
from game.words import say


def probe_form(page: ProbePage | None) -> Content:
    """Return the probe to be answered, or the word that it has been."""
    if page is None:
        return ""
    title = say("What do you think now?") if page.when == "before" else say("What do you think after the game?")
    if page.is_answered:
        return headed(title, tag("p", say("Your answers are kept. You talk them over at the end."), class_="state"))
    note = say("Alone and without marks; the class is compared, never you. Leave out what you do not know.")
    asked = [tag("fieldset", tag("legend", q.text), [_option(q.id, *option) for option in q.options]) for q in page.questions]
    free = labelled(page.open, area("probe-text", LONGEST_MESSAGE, rows=5), "probe-text")
    send = tag("button", say("Keep my answers"), type="submit", class_="main wide")
    questions = tag("details", tag("summary", say("The questions")), form("probe", asked, free, send), id="probe")
    return headed(title, tag("p", note, class_="quiet"), questions)


def _option(question: str, value: str, text: str) -> Markup:
    return tag("label", tag("input", type="radio", name=f"p-{question}", value=value), " ", text, class_="tick")


def probe_panel(seen: ProbeSeen | None) -> Content:
    """Return what the class answered before and after, and the key, for the teacher."""
    if seen is None:
        return ""
    before, after = seen.answered
    count = say("answered: {before} before, {after} after", before=before, after=after)
    key = [tag("li", tag("p", tag("b", i.text)), tag("p", i.answer), tag("p", i.why, class_="quiet")) for i in seen.items]
    told = [
        tag("p", count),
        _results(seen) if before or after else "",
        tag(
            "details",
            tag("summary", say("The key")),
            tag("p", seen.text, class_="quiet"),
            tag("ul", key, class_="rows"),
            id="key",
        ),
        _written(seen),
    ]
    only = tag("span", say("only you see this"), class_="chip-note")
    return headed(say("Concept probe"), *told, aside=only)


def _results(seen: ProbeSeen) -> Markup:
    heads = [say("question"), say("right before"), say("right after")]
    return table(say("Concept probe"), heads, [_row(item, seen.answered) for item in seen.items], (1, 2))


def _row(item: ItemSeen, answered: tuple[int, int]) -> list[Content]:
    return [item.text, *(_share(right, of) for right, of in zip(item.right, answered, strict=True))]


def _share(right: int, of: int) -> str:
    return say("{count} of {all}", count=right, all=of) if of else "–"


def _written(seen: ProbeSeen) -> Content:
    """Return what was written freely, without saying by whom."""
    if not any(seen.written):
        return ""
    parts = [
        [tag("h4", title), tag("ul", [tag("li", text, class_="said") for text in texts], class_="news")]
        for title, texts in zip((say("Before the game"), say("After the game")), seen.written, strict=True)
        if texts
    ]
    return tag(
        "details",
        tag("summary", say("Written freely")),
        tag("p", seen.open),
        tag("p", seen.look, class_="quiet"),
        parts,
        id="written",
    )


def rubric_panel(scenario: str) -> Content:
    """Return how reasoning is assessed; winning is not."""
    text, levels, criteria = rubric(scenario)
    if not criteria:
        return ""
    rows: list[list[Content]] = [[[tag("p", name), tag("p", told, class_="quiet")], *steps] for name, told, steps in criteria]
    shown = table(say("Rubric"), [say("criterion"), *levels], rows)
    more = tag("details", tag("summary", say("Criteria and levels")), shown, id="rubric")
    return headed(say("Rubric: reasoning, not winning"), tag("p", text), more)
