"""Pages before one has a seat, and for setting an exercise up: plain forms that need no script."""

from game.classroom.pieces import chooser, labelled
from game.report.after_action.markup import Content, Markup, tag
from game.words import LANGUAGES, language, say
from game.world import names
from game.world.scenario import Scenario


def document(title: str, *content: Content) -> str:
    """Return a whole page."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("link", rel="stylesheet", href="/style.css"),
        tag("link", rel="icon", href="data:,"),
    )
    page = tag("html", head, tag("body", tag("main", *content, class_="plain"), languages()), lang=language())
    return "<!doctype html>" + page.text


def languages() -> Markup:
    """Return links to the languages."""
    called = {"en": "English", "zh-TW": "中文"}
    links = [tag("a", called[code], href=f"/lang/{code}", lang=code, hreflang=code) for code in LANGUAGES]
    return tag("nav", links, class_="languages", aria_label=say("Language"))


def join_page(code: str, fault: str = "") -> str:
    """Return the page on which a student types the code, or the token of a seat."""
    said = tag("p", fault, class_="fault", role="alert") if fault else ""
    by_code = tag(
        "form",
        labelled(say("Code on the screen"), _typed("code", code), "code"),
        tag("button", say("Ask to join"), type="submit", class_="main wide"),
        method="post",
        action="/join",
        autocomplete="off",
    )
    by_token = tag(
        "form",
        labelled(say("Seat token from your teacher"), _typed("token", ""), "token"),
        tag("button", say("Take the seat"), type="submit", class_="wide"),
        method="post",
        action="/token",
        autocomplete="off",
    )
    other = tag("details", tag("summary", say("I have a seat token")), by_token)
    note = tag("p", say("You get a made-up name. Nobody asks for yours, and nothing leaves this room."), class_="quiet")
    return document(say("Join"), tag("h1", say("Join the exercise")), said, by_code, other, note)


def _typed(name: str, value: str) -> Markup:
    more = {"autocapitalize": "characters", "spellcheck": "false", "maxlength": 20, "required": True}
    return tag("input", id=name, name=name, value=value, class_="code", **more)


def refused_page(text: str) -> str:
    """Return a page that says in a sentence why there is nothing here."""
    return document(say("Not here"), tag("h1", say("Not here")), tag("p", text))


def set_up_page(scenarios: list[Scenario], chosen: str, fault: str = "", *, is_wiped: bool = False) -> str:
    """Return the page on which a teacher begins an exercise."""
    said = tag("p", fault, class_="fault", role="alert") if fault else ""
    wiped = say("The exercise and everything kept of it have been removed from this computer.")
    done = tag("p", wiped, class_="state", role="status") if is_wiped else ""
    options = [(s.id, _dated(s)) for s in scenarios]
    lengths = sorted({p.minutes for s in scenarios for p in s.calendar.presets})
    counts = [(str(n), say("{count} worlds", count=n) if n > 1 else say("one world")) for n in range(1, 7)]
    deciding = [("head", say("by their head")), ("vote", say("by vote"))]
    fields = (
        labelled(say("Scenario"), chooser("scenario", options, chosen), "scenario"),
        labelled(
            say("Minutes, the last third for the debrief"), chooser("minutes", [(str(n), str(n)) for n in lengths]), "minutes"
        ),
        labelled(say("Parallel worlds of the same exercise"), chooser("worlds", counts), "worlds"),
        labelled(say("Cabinets decide"), chooser("decides", deciding), "decides"),
        tag("button", say("Set up"), type="submit", class_="main wide"),
    )
    hint = tag(
        "p",
        say("Up to 15 or 20 students sit well in one world. Larger classes play the same start in several, and compare."),
        class_="quiet",
    )
    form = tag("form", *fields, method="post", action="/set-up")
    return document(say("Set up"), tag("h1", say("Set up an exercise")), done, said, form, hint)


def _dated(scenario: Scenario) -> str:
    """Return a scenario's name with its years, where the name does not say them."""
    name = names.in_words(scenario.name)
    return name if str(scenario.years) in name else f"{name} ({scenario.years})"
