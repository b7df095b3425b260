"""The facilitator's page as markup: people, truth and flow in three columns."""

from game.classroom.adjudicating import STAND_INS
from game.classroom.console import CabinetSeen, ConsolePage, Someone, WorldSeen
from game.classroom.exercise import STAGES
from game.classroom.kits import consent, notice, pause_after, stage_script
from game.classroom.limits import LONGEST_MESSAGE
from game.classroom.matrix_view import Standing, matrix
from game.classroom.people import ROLES, roles
from game.classroom.pieces import area, button, chooser, clock, deadline, form, headed, labelled, said_line
from game.classroom.projector_view import phase_in_words, qr
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say
from game.world import names


def top_part(page: ConsolePage, stamp: int) -> Markup:
    """Return the head: the exercise, the time line with the debrief drawn in, the clock and what comes next."""
    joined = say("join code {code}, {count} in", code=page.code, count=len(page.people))
    name = tag("div", tag("h1", page.scenario), tag("p", joined, class_="quiet"), class_="title")
    pause = button(say("Pause"), "clock", "pause") if page.time.is_running else button(say("Start the clock"), "clock", "start")
    turn = say("turn {turn} of {turns}", turn=min(page.turn, page.turns), turns=page.turns)
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
        button(next_in_words(page), "next", kind="main") if page.phase != "debrief" else "",
    ]
    return tag("div", name, _line(page), time, tag("div", steps, class_="buttons"), class_="bar")


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
            say("Debrief {minutes}, kept free", minutes=round((whole - page.debrief_from) / 60)),
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
    return headed(say("In the lobby: {count}", count=len(page.lobby)), admit, tag("ul", people, class_="plain-list"))


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
        found.append((f"{world.number} - observer", f"{mark}{called['observer']}"))
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
            tag("span", f" · {p.by}{': ' + p.intent if p.intent else ''}", class_="quiet"),
        )
        for p in each.proposals
    ]
    table = tag("ul", proposals, class_="news") if proposals else ""
    players = [("", say("people")), *((name, say("stand-in: {player}", player=name)) for name in STAND_INS)]
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


def truth_part(page: ConsolePage, inks: Inks, world: int) -> list[Content]:
    """Return the middle column: what is so, and what was ordered and read."""
    seen = page.worlds[world]
    standing: list[Standing] = [(t.one, t.other, t.name, (t.situation,), t.situation) for t in seen.truths]
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
    table = tag("table", tag("thead", tag("tr", heads)), tag("tbody", rows))
    shown = (
        button(say("Hide on the projector"), "truth", 0)
        if page.shows_truth
        else button(say("Show on the projector"), "truth", 1)
    )
    only = tag("span", say("only you see this"), class_="chip-note")
    head = tag("div", tag("h2", say("What is so")), only, tag("span", shown, class_="aside"), class_="head")
    first = tag("section", head, matrix(inks, standing), table, class_="panel")
    story = headed(
        say("The last turn, with everything hidden"), tag("ul", [tag("li", line) for line in seen.story], class_="news")
    )
    remarks = (
        headed(say("Not done at the adjudication"), tag("ul", [tag("li", text) for text in seen.remarks], class_="news"))
        if seen.remarks
        else ""
    )
    return [first, story, remarks, _said(seen)]


def _malign(malign: tuple[bool, bool], called: dict[str, str], one: str, other: str) -> str:
    return ", ".join(called.get(side, side) for side, is_malign in zip((one, other), malign, strict=True) if is_malign) or "–"


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


def flow_part(page: ConsolePage, world: int, address: str, is_open: bool, fresh: str) -> list[Content]:
    """Return the right column: joining, injects, rulings, the room, the debrief, notes and the log."""
    return [
        _door(page, address, is_open, fresh),
        _script(page),
        _room(page),
        _debrief(page) if page.phase == "debrief" else "",
        _injects(page),
        _ruling(page, page.worlds[world]),
        _asking(page),
        _notes(page),
        _log(page),
        _end(),
    ]


def _door(page: ConsolePage, address: str, is_open: bool, fresh: str) -> Markup:
    """Return where to join, and what was just made that is shown once."""
    reach = (
        say("Every device in this network can open the page. Whoever has the code can ask to join; you admit them.")
        if is_open
        else say("Only this computer can open the page. Start with --host and its address in the network to let others in.")
    )
    once = tag("p", fresh, class_="fresh", role="status") if fresh else ""
    links = tag("p", tag("a", say("Open the projector’s page"), href="/projector", target="_blank"))
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
    return headed(say("Debrief"), note, tag("div", made, class_="buttons"), script if text else "")


def _script(page: ConsolePage) -> Content:
    """Return what to read out now: the notice and the rules before the game, the lesson's pause after a turn."""
    if page.phase == "briefing" and page.turn == 1:
        rules = tag("ul", [tag("li", text) for text in consent(page.scenario_id)], class_="news")
        more = tag("details", tag("summary", say("Rules to read out")), rules, id="consent")
        return headed(say("Before you begin"), tag("p", notice(page.scenario_id)), more) if rules else ""
    pause = pause_after(page.scenario_id, page.minutes, page.turn - 1) if page.phase == "results" else ""
    return headed(say("Stop and think"), tag("p", pause)) if pause else ""


def _injects(page: ConsolePage) -> Markup:
    rows = [
        tag(
            "li",
            tag("p", each.text),
            tag("p", f"{each.to} · {say('sent') if each.is_sent else each.when}", class_="quiet"),
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
    return tag("details", tag("summary", say("From the deck")), cards, id="deck")


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


def _ruling(page: ConsolePage, seen: WorldSeen) -> Markup:
    """Return the forms for rulings, and those that were made."""
    rows = [
        tag(
            "li",
            tag("p", r.text),
            tag("p", f"{r.by}: {r.why}", class_="quiet"),
            button(say("Take back"), "unrule", r.number, kind="plain") if r.waits else "",
        )
        for r in seen.rulings
    ]
    note = tag("p", say("Kept apart from the rules, with who, what and why; the replay can leave it out."), class_="quiet")
    return headed(say("Rulings"), note, tag("ul", rows, class_="rows") if rows else "", _on_orders(page, seen), _on_board(page))


def _on_orders(page: ConsolePage, seen: WorldSeen) -> Content:
    orders = [(f"{c.side} {p.line}", f"{c.name}: {p.text}") for c in seen.cabinets for p in c.proposals if p.is_adopted]
    if not orders:
        return ""
    kinds = [("cancel", say("is not carried out")), ("allow", say("is carried out"))]
    kinds += [(f"operation {n}", say("operation with die {die}", die=n)) for n in range(1, 7)]
    kinds += [
        (f"reading {side} {n}", say("read by {actor} with die {die}", actor=name, die=n))
        for side, name in page.sides
        for n in (1, 6)
    ]
    fields = form(
        "rule-order",
        labelled(say("Order"), chooser("ruled-order", orders), "ruled-order"),
        labelled(say("Ruling"), chooser("order-ruling", kinds), "order-ruling"),
        labelled(say("Why"), area("order-why", 200, rows=2), "order-why"),
        tag("button", say("Rule"), type="submit", class_="main"),
    )
    return tag("details", tag("summary", say("On an order")), fields, id="rule-order")


def _on_board(page: ConsolePage) -> Markup:
    what = [("brink", say("brink"))]
    what += [(f"track {side} {track}", f"{name}: {text}") for side, name in page.sides for track, text in _tracks()]
    what += [
        (
            f"modifier {one} {other} {kind}",
            say("{one} about {other}: {what}", one=name, other=dict(page.sides)[other], what=text),
        )
        for one, name in page.sides
        for other, _ in page.sides
        if one != other
        for kind, text in _readings()
    ]
    steps = [(str(n), f"{n:+d}".replace("-", "−")) for n in (1, -1, 2, -2, 3, -3)]
    fields = form(
        "rule-board",
        labelled(say("What"), chooser("ruled", what), "ruled"),
        labelled(say("Steps"), chooser("steps", steps), "steps"),
        labelled(say("Why"), area("board-why", 200, rows=2), "board-why"),
        tag("button", say("Rule"), type="submit", class_="main"),
    )
    return tag("details", tag("summary", say("On the board")), fields, id="rule-board")


def _tracks() -> tuple[tuple[str, str], ...]:
    return (
        ("standing", say("standing")),
        ("cohesion", say("cohesion")),
        ("economy", say("economy")),
        ("offence", say("offence")),
        ("defence", say("defence")),
    )


def _readings() -> tuple[tuple[str, str], ...]:
    return (("suspicion", say("suspicion")), ("benefit-of-doubt", say("benefit of the doubt")), ("goodwill", say("goodwill")))


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
    lines = [tag("li", line.text + (f" ×{line.times}" if line.times > 1 else "")) for line in reversed(page.log[-20:])]
    return headed(
        say("Log"), tag("ul", lines, class_="news") if lines else tag("p", say("Nothing was turned away."), class_="quiet")
    )


def _end() -> Markup:
    made = [
        tag("a", say("Export without names"), href="/export.zip", class_="button"),
        button(say("End play, begin the debrief"), "debrief", data_sure=say("End play now?")),
        button(
            say("Wipe class data"),
            "wipe",
            data_sure=say("Remove everything of this exercise from this computer? This cannot be undone."),
        ),
    ]
    return headed(say("The end"), tag("div", made, class_="buttons"))
