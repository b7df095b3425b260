"""Rulings on the facilitator's page: those that were made, and the forms for more."""

from game.classroom.console_seen import ConsolePage, WorldSeen
from game.classroom.pieces import area, button, chooser, form, headed, labelled
from game.report.after_action.markup import Content, Markup, tag
from game.words import say


def ruling_panel(page: ConsolePage, seen: WorldSeen) -> Markup:
    """Return the forms for rulings, and those that were made."""
    rows = [
        tag(
            "li",
            tag("p", r.text),
            tag("p", say("{who}: {claim}", who=r.by, claim=r.why), class_="quiet"),
            button(say("Take back"), "unrule", r.number, kind="plain") if r.waits else "",
        )
        for r in seen.rulings
    ]
    note = tag("p", say("Kept apart from the rules, with who, what and why; the replay can leave it out."), class_="quiet")
    return headed(say("Rulings"), note, tag("ul", rows, class_="rows") if rows else "", _on_orders(page, seen), _on_board(page))


def _on_orders(page: ConsolePage, seen: WorldSeen) -> Content:
    orders = [
        (f"{c.side} {p.line}", say("{actor}: {order}", actor=c.name, order=p.text))
        for c in seen.cabinets
        for p in c.proposals
        if p.is_adopted
    ]
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
    tracks = [(side, name, *track) for side, name in page.sides for track in _tracks()]
    what += [(f"track {side} {track}", say("{actor}: {list}", actor=name, list=text)) for side, name, track, text in tracks]
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
