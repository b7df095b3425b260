"""The facilitator's page as markup: people, truth and flow in three columns."""

from game.classroom.adjudicating import stand_ins
from game.classroom.console_seen import CabinetSeen, ConsolePage, Someone
from game.classroom.people import OPT_OUTS, ROLES, roles
from game.classroom.pieces import button, chooser, clock, deadline, form, headed, labelled, turn_in_words
from game.classroom.projector_view import phase_in_words
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say
from game.world import names


def top_part(page: ConsolePage, stamp: int, computing: int = 0) -> Markup:
    """Return the head: the exercise, the time line with the debrief drawn in, the clock and what comes next."""
    joined = say("join code {code}, {count} in", code=page.code, count=len(page.people))
    name = tag("div", tag("h1", page.scenario), tag("p", joined, class_="quiet"), class_="title")
    pause = button(say("Pause"), "clock", "pause") if page.time.is_running else button(say("Start the clock"), "clock", "start")
    turn = turn_in_words(page.phase, page.turn, page.turns)
    time = tag(
        "div",
        clock(page.time, stamp),
        tag("p", f"{names.joined([phase_in_words(page.phase), turn])} · {deadline(page.time)}", class_="quiet"),
        class_="when",
    )
    steps = [
        button(say("+1 min"), "clock", "minute"),
        pause,
        button(say("Step back"), "back", data_sure=_sure(page)),
        _next(page, computing),
    ]
    return tag("div", name, _line(page), time, tag("div", steps, class_="buttons"), class_="bar")


def _next(page: ConsolePage, computing: int) -> Content:
    """Return the key for the next phase, or how many sheets stand-ins still compute before it."""
    if computing:
        return tag("p", say("Stand-ins are computing: {count} to go", count=computing), class_="state", role="status")
    return button(next_in_words(page), "next", kind="main") if page.phase != "debrief" else ""


def next_in_words(page: ConsolePage) -> str:
    """Return what the key for the next phase does."""
    if page.phase == "planning":
        return say("Adjudicate")
    over = all(world.is_over for world in page.worlds)
    return say("Begin the debrief") if page.phase == "results" and over else say("Open orders")


def _sure(page: ConsolePage) -> str | None:
    """Return what to ask before a step back that undoes an adjudication."""
    return say("Undo the adjudication and open the sheets again?") if page.phase == "results" else None


def _line(page: ConsolePage) -> Markup:
    """Return the time line: briefing, play, and the debrief that is kept free."""
    whole = page.minutes * 60
    brief, play = whole / 9, page.debrief_from - whole / 9
    now = min(100.0, 100 * page.passed / whole)
    parts = [
        tag("span", say("Brief"), style=f"flex:{brief:.0f}", class_="brief"),
        tag("span", say("Play {minutes}", minutes=round(play / 60)), style=f"flex:{play:.0f}", class_="play"),
        tag(
            "span",
            say("Debrief {minutes}", minutes=round((whole - page.debrief_from) / 60)),
            style=f"flex:{whole / 3:.0f}",
        ),
    ]
    label = say("{passed} of {minutes} minutes have passed", passed=page.passed // 60, minutes=page.minutes)
    return tag("div", parts, tag("i", style=f"left:{now:.1f}%"), class_="line", role="img", aria_label=label)


def people_part(page: ConsolePage, inks: Inks, world: int) -> list[Content]:
    """Return the left column: the lobby and the cabinets of a world."""
    seen = page.worlds[world]
    return [
        _lobby(page) if page.lobby else "",
        _worlds(page, world),
        *(_cabinet(each, inks, world) for each in seen.cabinets),
        _seating(page),
        _paper(page),
    ]


def _worlds(page: ConsolePage, world: int) -> Content:
    if len(page.worlds) == 1:
        return ""
    made = [
        button(
            say("World {number}", number=each.number + 1),
            "world",
            each.number,
            aria_pressed="true" if each.number == world else "false",
        )
        for each in page.worlds
    ]
    return tag("div", made, class_="buttons")


def _lobby(page: ConsolePage) -> Markup:
    people = [
        tag(
            "li",
            tag("b", each.nickname),
            button(say("Send out"), "remove", each.id, kind="plain"),
            class_="someone",
        )
        for each in page.lobby
    ]
    admit = button(say("Admit all"), "admit-all", kind="main")
    clear = button(say("Send all out"), "clear-lobby", kind="plain", data_sure=say("Send everybody in the lobby out?"))
    buttons = tag("div", admit, clear, class_="buttons")
    return headed(say("In the lobby: {count}", count=len(page.lobby)), buttons, tag("ul", people, class_="plain-list"))


def _seating(page: ConsolePage) -> Markup:
    """Return the form that gives somebody a seat, or another one."""
    people = [(each.id, each.nickname) for each in (*page.lobby, *page.people)]
    if not people:
        return tag("div")
    fields = (
        labelled(say("Who"), chooser("person", people), "person"),
        labelled(say("Seat"), chooser("seat", _seats(page)), "seat"),
        tag("button", say("Seat"), type="submit"),
    )
    return headed(say("Give a seat"), tag("details", tag("summary", say("Choose")), form("admit", *fields), id="seating"))


def _seats(page: ConsolePage) -> list[tuple[str, str]]:
    called = roles()
    found = []
    for world in page.worlds:
        mark = f"{world.number + 1}: " if len(page.worlds) > 1 else ""
        found += [
            (f"{world.number} {side} {role}", mark + names.joined([name, called[role]]))
            for side, name in page.sides
            for role in ROLES
        ]
        found += [(f"{world.number} - {role}", mark + called[role]) for role in OPT_OUTS]
    return found


def _cabinet(each: CabinetSeen, inks: Inks, world: int) -> Markup:
    state = each.state if not each.is_committed else say("handed in")
    head = tag("div", inks.chip(each.side, 26), tag("h2", each.name), tag("span", state, class_="aside"), class_="head")
    members = [_member(someone) for someone in each.members]
    proposals = [
        tag(
            "li",
            "● " if p.is_adopted else "○ ",
            p.text,
            tag("span", " · ", say("{who}: {claim}", who=p.by, claim=p.intent) if p.intent else p.by, class_="quiet"),
        )
        for p in each.proposals
    ]
    table = tag("ul", proposals, class_="news") if proposals else ""
    players = [
        ("", say("played by people")),
        *((name, say("stand-in: {player}", player=text)) for name, text in stand_ins().items()),
    ]
    pick = chooser(
        f"stand-{world}-{each.side}", players, each.stand_in, aria_label=say("Who writes {actor}’s orders", actor=each.name)
    )
    stand = form("stand-in", pick, tag("button", say("Set"), type="submit"), value=f"{world} {each.side}", class_="inline")
    return tag("section", head, tag("ul", members, class_="members"), table, stand, class_="panel")


def _member(each: Someone) -> Markup:
    marks = [say("ready, {right} right", right=each.answers)] if each.is_ready else []
    marks += [] if each.is_bound else [say("no device")]
    text = say("{what}: {asked}", what=each.role_name, asked=each.nickname) + (f" ({', '.join(marks)})" if marks else "")
    actions = [
        button(say("Release the device"), "release", each.id),
        button(say("Send out"), "remove", each.id, kind="plain", data_sure=say("Send {nickname} out?", nickname=each.nickname)),
    ]
    return tag("li", tag("details", tag("summary", text), tag("div", actions, class_="buttons"), id=f"who-{each.id}"))


def _paper(page: ConsolePage) -> Markup:
    """Return the form that makes a seat token for paper."""
    pick = chooser("paper", _seats(page))
    return headed(
        say("Seat token"),
        form(
            "issue",
            labelled(say("For a new seat, handed out on paper"), pick, "paper"),
            tag("button", say("Make a token"), type="submit"),
        ),
    )
