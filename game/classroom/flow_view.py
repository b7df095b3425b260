"""The right column of the facilitator's page: the door, the room, the debrief, injects, notes and the log."""

from game.classroom.console_seen import ConsolePage
from game.classroom.exercise import STAGES
from game.classroom.kits import consent, notice, pause_after, stage_script
from game.classroom.limits import LONGEST_MESSAGE
from game.classroom.pieces import area, button, chooser, form, headed, labelled
from game.classroom.projector_view import qr
from game.classroom.ruling_view import ruling_panel
from game.report.after_action.markup import Content, Markup, tag
from game.words import say


def flow_part(page: ConsolePage, world: int, address: str, is_open: bool, fresh: str, after: Content = "") -> list[Content]:
    """Return the right column: joining, injects, rulings, the room, the debrief, notes and the log."""
    return [
        _door(page, address, is_open, fresh),
        _script(page),
        _room(page),
        _debrief(page) if page.phase == "debrief" else "",
        after,
        _injects(page),
        ruling_panel(page, page.worlds[world]),
        _asking(page),
        _notes(page),
        _log(page),
        _end(page.phase),
    ]


def _door(page: ConsolePage, address: str, is_open: bool, fresh: str) -> Markup:
    """Return where to join, and what was just made that is shown once."""
    reach = (
        say("Every device in this network can open the page. Whoever has the code can ask to join; you admit them.")
        if is_open
        else say(
            "Only this computer can open the page. To let others in, stop the server and start it again with --host 0.0.0.0."
        )
    )
    once = tag("p", fresh, class_="fresh", role="status") if fresh else ""
    links = tag("a", say("Open the projector’s page"), href="/projector", target="_blank", class_="button")
    code = tag(
        "details", tag("summary", say("QR code")), tag("div", qr(f"{address}/?code={page.code}"), class_="qr-box"), id="qr"
    )
    body = (tag("p", tag("b", address), " · ", tag("b", page.code)), tag("p", reach, class_="quiet"), once, links, code)
    return headed(say("The door"), *body)


def _room(page: ConsolePage) -> Markup:
    made = [
        button(text, "curtain", name, aria_pressed="true" if page.curtain == name else "false")
        for name, text in (("open", say("Open")), ("frozen", say("Freeze")), ("hidden", say("Hide")))
    ]
    decides = [
        button(text, "decides", name, aria_pressed="true" if page.decides == name else "false")
        for name, text in (("head", say("Heads decide")), ("vote", say("Votes decide")))
    ]
    worlds: Content = ""
    if len(page.worlds) > 1:
        worlds = tag(
            "div",
            [
                button(
                    say("Project world {number}", number=w.number + 1),
                    "project",
                    w.number,
                    aria_pressed="true" if page.shown_world == w.number else "false",
                )
                for w in page.worlds
            ],
            class_="buttons",
        )
    fits: Content = ""
    if page.phase != "debrief":
        fits = tag("p", say("{count} turns still fit before the debrief.", count=page.fitting), class_="quiet")
    return headed(say("The room"), tag("div", made, class_="buttons"), tag("div", decides, class_="buttons"), worlds, fits)


def _debrief(page: ConsolePage) -> Markup:
    called = (say("Close"), say("1 Own view"), say("2 The other’s view"), say("3 What was so"))
    made = [
        button(text, "stage", k, aria_pressed="true" if page.stage == k else "false")
        for k, text in enumerate(called[: len(STAGES) + 1])
    ]
    text, show, asked = stage_script(page.scenario_id, page.stage)
    script = [tag("p", text), tag("p", show, class_="quiet"), tag("ul", [tag("li", each) for each in asked], class_="news")]
    note = tag("p", say("Stages open on the projector and on every device."), class_="quiet")
    return headed(say("Debrief"), note, tag("div", made, class_="buttons"), script if text else "", name="stages")


def _script(page: ConsolePage) -> Content:
    """Return what to read out now: the notice and the rules before the game, the lesson's pause after a turn."""
    if page.phase == "briefing" and page.turn == 1:
        rules = tag("ul", [tag("li", text) for text in consent(page.scenario_id)], class_="news")
        more = tag("details", tag("summary", say("Rules to read out")), rules, id="consent")
        return headed(say("Before you begin"), tag("p", notice(page.scenario_id)), more) if rules else ""
    pause = pause_after(page.scenario_id, page.minutes, page.turn - 1) if page.phase == "results" else ""
    return headed(say("Stop and think"), tag("p", pause)) if pause else ""


def _injects(page: ConsolePage) -> Markup:
    sent = say("sent")
    rows = [
        tag(
            "li",
            tag("p", each.text),
            tag("p", f"{each.to} · {sent if each.is_sent else each.when}", class_="quiet"),
            "" if each.is_sent else button(say("Send"), "send-inject", each.id),
        )
        for each in page.injects
    ]
    sides = [
        tag("label", tag("input", type="checkbox", name="to", value=side), " ", name, class_="tick")
        for side, name in page.sides
    ]
    worlds = [("-1", say("all worlds")), *((str(w.number), say("World {number}", number=w.number + 1)) for w in page.worlds)]
    turns = [
        ("now", say("now")),
        ("-1", say("keep ready")),
        *((str(k), say("at turn {turn}", turn=k + 1)) for k in range(page.turn, page.turns)),
    ]
    fields = form(
        "inject",
        labelled(say("News, in your own words"), area("inject", LONGEST_MESSAGE), "inject"),
        tag("fieldset", tag("legend", say("To (nobody ticked: everybody)")), sides),
        labelled(say("World"), chooser("inject-world", worlds), "inject-world") if len(page.worlds) > 1 else "",
        labelled(say("When"), chooser("when", turns), "when"),
        tag("button", say("Add"), type="submit", class_="main"),
    )
    write = tag("details", tag("summary", say("Write an inject")), fields, id="write-inject")
    return headed(say("Injects"), tag("ul", rows, class_="rows") if rows else "", deck(), write)


def deck() -> Markup:
    """Return the deck of injects that suit any scenario."""
    cards = [button(text, "deck", number, kind="move") for number, text in enumerate(deck_texts())]
    hint = tag("p", say("A card that you choose waits above until you press “Send”."), class_="quiet")
    return tag("details", tag("summary", say("From the deck")), hint, cards, id="deck")


def deck_texts() -> tuple[str, ...]:
    """Return news that suits any scenario, takes no side, and claims no fact of history."""
    return (
        say("A news agency reports movements near the border. Nobody confirms them."),
        say("Journalists ask every government tonight: what would convince you that the other side does not want to attack?"),
        say("The line between the capitals is down until the next turn. Say what you have to say in public."),
        say("An intercepted order has been leaked. It may be old, and it may be forged."),
        say("A large demonstration asks the government to show strength. Another one, as large, asks it to talk."),
        say("A third country offers a room and a table to anybody who comes."),
        say("An accident: a border guard has been shot. Each side says that the other fired."),
        say("Allies ask behind closed doors: how far will you really go?"),
    )


def _asking(page: ConsolePage) -> Markup:
    made = [button(name, "ask", dyad, aria_pressed="true" if page.asked == dyad else "false") for dyad, name in page.dyads]
    stop = button(say("Stop asking"), "ask", "", kind="plain") if page.asked else ""
    return headed(say("Ask: which situation is it?"), tag("div", made, stop, class_="buttons"))


def _notes(page: ConsolePage) -> Markup:
    rows = [tag("li", tag("p", text), tag("p", by, class_="quiet")) for by, text in page.notes]
    fields = form(
        "note",
        labelled(say("For yourself"), area("note", LONGEST_MESSAGE, rows=2), "note"),
        tag("button", say("Keep"), type="submit"),
    )
    invite = form(
        "invite",
        labelled(say("Another facilitator’s name"), tag("input", id="chair", name="chair", maxlength=40), "chair"),
        tag("button", say("Make a secret link"), type="submit"),
    )
    return headed(
        say("Private notes"),
        tag("ul", rows, class_="rows") if rows else "",
        fields,
        tag("details", tag("summary", say("Facilitators: {names}", names=", ".join(page.facilitators))), invite, id="invite"),
    )


def _log(page: ConsolePage) -> Markup:
    lines = [tag("li", text + (f" ×{times}" if times > 1 else "")) for text, times in reversed(page.log)]
    return headed(
        say("Log"), tag("ul", lines, class_="news") if lines else tag("p", say("Nothing was turned away."), class_="quiet")
    )


def _end(phase: str) -> Markup:
    early = button(say("End play, begin the debrief"), "debrief", data_sure=say("End play now?"))
    made = [
        tag("a", say("Export without names"), href="/export.zip", class_="button"),
        early if phase != "debrief" else "",
        button(
            say("Wipe class data"),
            "wipe",
            data_sure=say("Remove everything of this exercise from this computer? This cannot be undone."),
        ),
    ]
    return headed(say("The end"), tag("div", made, class_="buttons"))
