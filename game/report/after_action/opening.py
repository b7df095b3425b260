"""The head of the page: what it is of, what it comes to in a few sentences, and the three stages of a debrief."""

from collections.abc import Iterator

from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Markup, tag
from game.report.after_action.pieces import seat_named
from game.report.after_action.weaves import glyph
from game.report.courses import Course
from game.words import say
from game.world import names


def masthead(g: Gathered) -> Markup:
    """Return the title, what was played, and who sat where."""
    s, m = g.scenario, g.match
    facts = [
        names.in_words(s.name),
        say("{first} to {last}", first=names.date(s, 0), last=g.dates[-1]),
        say("seed {seed}", seed=m.seed),
    ]
    told = [tag("h1", title()), tag("p", say("After-action review. ") + say(" · ").join(facts))]
    seated = [tag("li", seat_named(g, seat), tag("span", _player(g, seat), class_="quiet")) for seat in m.seats]
    return tag(
        "header", glyph(), tag("div", told), tag("ul", seated, class_="seats", aria_label=say("who played")), class_="masthead"
    )


def title() -> str:
    """Return what the page is called."""
    return say("What was meant, what was read, what was so")


def _player(g: Gathered, seat: str) -> str:
    if g.is_pseudonymous:
        return ""
    return g.match.players.get(seat) or say("somebody at the table")


def lead(g: Gathered) -> Markup:
    """Return what the match comes to, as a paragraph: counted, not judged."""
    return tag("p", " ".join(_sentences(g)), class_="lead truth")


def _sentences(g: Gathered) -> Iterator[str]:
    moved = sum(bool(mark.effect.distrust) for mark in g.marks)
    worst, added = _sums(g, "misread")
    wrong, believed = _sums(g, "trusted")
    yield say("{count} of {all} orders moved somebody’s Distrust.", count=moved, all=len(g.marks))
    if added:
        yield say(
            "Of {added} suspicions that readings added, {count} fell on a side that was benign.", added=added, count=worst
        )
    if believed:
        yield say(
            "Of {believed} gestures that were believed, {count} came from a side that was malign.",
            believed=believed,
            count=wrong,
        )
    yield from (_went(g, course) for course in g.courses if len(set(course.true)) > 1)
    if not any(each.has_turned for each in g.turnings):
        yield say("No relation changed its situation.")


def _went(g: Gathered, course: Course) -> str:
    """Tell from which situation to which a relation went, and how often it turned on the way."""
    count = sum(each.dyad == course.dyad and each.has_turned for each in g.turnings)
    told = {"dyad": names.dyad(g.scenario, *course.between), "first": course.true[0], "last": course.true[-1]}
    if count == 1:
        return say("{dyad} went from {first} to {last}.", **told)
    if course.true[0] == course.true[-1]:
        return say("{dyad} left {first}, turned {count} times and ended where it began.", count=count, **told)
    return say("{dyad} went from {first} to {last} in {count} turns of its situation.", count=count, **told)


def _sums(g: Gathered, which: str) -> tuple[int, int]:
    parts = g.teaching.misread if which == "misread" else g.teaching.trusted
    return sum(part.count for part in parts), sum(part.of for part in parts)


def stages(g: Gathered) -> list[Markup]:
    """Return the control of the three stages and of light and dark; it shows itself where the page can run it."""
    seats = [tag("option", names.actor(g.scenario, seat), value=seat) for seat in g.match.seats]
    buttons = [
        tag("button", text, type="button", data_stage=stage, data_told=told, aria_pressed="false")
        for stage, text, told in _stages()
    ]
    choice = [tag("label", say("Seat"), for_="seat"), tag("select", seats, id="seat")]
    theme = tag("button", say("Dark"), type="button", id="theme", aria_pressed="false")
    group = tag(
        "div",
        *buttons,
        *choice,
        tag("span", class_="grow"),
        theme,
        id="stages",
        class_="controls",
        role="group",
        aria_label=say("Debrief in three stages"),
        hidden=True,
    )
    return [group, tag("p", "", id="told", class_="told", aria_live="polite")]


def _stages() -> list[tuple[str, str, str]]:
    """Return the stages: what the page is told, what the button says, and what is then to be seen."""
    return [
        ("all", say("Whole page"), say("Everything is shown.")),
        (
            "1",
            say("1 Own view"),
            say("Only what the chosen seat could know. First ask: what did we mean, and what did we think they meant?"),
        ),
        (
            "2",
            say("2 The other’s view"),
            say("Only what the other seats could know. What did our orders look like from there?"),
        ),
        ("3", say("3 What was so"), say("What was so, and what is documented of history.")),
    ]


def contents(titles: list[tuple[str, str, bool]]) -> Markup:
    """Return links to the sections."""
    links = [tag("li", tag("a", text, href=f"#{name}"), class_="truth" if truth else None) for name, text, truth in titles]
    return tag("nav", tag("ul", links), aria_label=say("Contents"))
