"""Orders on a student's page: the cabinet's table, the composer and the hand."""

from typing import Final

from game.classroom.hand import Card
from game.classroom.limits import LONGEST_REMARK
from game.classroom.pieces import button, card, chooser, form, headed, labelled, line_field, pips
from game.classroom.remembered import once_per_language
from game.classroom.sight import Sight
from game.classroom.student_seen import OnTable, StudentPage, Table
from game.report.after_action.markup import Content, Markup, flat, tag
from game.words import say, terms
from game.world.vocabulary import FAMILIES

GLYPHS: Final = {"conciliatory": "◌", "defensive": "◠", "dual-use": "◐", "offensive": "▶"}
"""Signs of the character of a move, beside the word."""


def orders_part(page: StudentPage) -> Content:
    """Return what the cabinet may order and has before it."""
    if page.sight is None:
        return card(tag("p", say("You watch this world; your teacher will ask what you saw.")))
    if page.is_over:
        return card(tag("p", say("The game has ended in this world. The debrief follows.")))
    if page.phase != "planning" and not page.table.proposals:
        return tag("p", say("Orders are not open now."), class_="state")
    return _table(page, page.sight)


def hand_part(page: StudentPage, picked: str) -> Content:
    """Return the moves that may be proposed, or the form for the one that was picked."""
    if page.sight is None or page.is_over or not page.table.may_order or page.table.is_committed:
        return ""
    return _shown_hand(page.sight, picked if any(each.move == picked for each in page.sight.cards) else "")


@once_per_language(120)
def _shown_hand(sight: Sight, picked: str) -> Markup:
    """Return a hand, made once for all members of a cabinet."""
    cards = [each for each in sight.cards if each.move == picked]
    return Markup(flat(_composer(cards) if cards else _hand(sight)))


def _table(page: StudentPage, sight: Sight) -> Markup:
    """Return the cabinet's table: adopted orders first, then what is proposed."""
    table = page.table
    adopted = [each for each in table.proposals if each.is_adopted]
    open_ones = [each for each in table.proposals if not each.is_adopted]
    content: list[Content] = [_listed(table, adopted, say("On the sheet")) if adopted else ""]
    content.append(_listed(table, open_ones, say("Proposed")) if open_ones else "")
    if not table.proposals:
        content.append(tag("p", say("Nothing is proposed yet. Pick a move below; an empty sheet is passing."), class_="quiet"))
    content.append(_hand_in(page))
    return headed(say("What shall we do?"), *content, aside=pips(sight.points, sight.points_dealt))


def _listed(table: Table, found: list[OnTable], title: str) -> Markup:
    return tag("div", tag("h3", title), tag("ul", [_proposal(table, each) for each in found], class_="proposals"))


def _proposal(table: Table, each: OnTable) -> Markup:
    meant = tag("p", say("Meant to: {intent}", intent=each.intent), class_="meant") if each.intent else ""
    votes = say("{yes} for, {no} against", yes=each.yes, no=each.no)
    by = tag("p", f"{each.by} · {votes}", class_="quiet")
    against = tag("p", say("Not beside the sheet: {why}", why=each.against), class_="against") if each.against else ""
    return tag("li", tag("p", tag("b", each.text)), meant, by, against, _proposal_buttons(table, each), class_="proposal")


def _proposal_buttons(table: Table, each: OnTable) -> Content:
    if not table.may_order or table.is_committed:
        return ""
    made: list[Content] = [
        button(say("For"), "vote-for", each.id, aria_pressed="true" if each.my_vote == "yes" else "false"),
        button(say("Against"), "vote-against", each.id, aria_pressed="true" if each.my_vote == "no" else "false"),
    ]
    if table.may_decide and not table.decides_by_vote:
        if each.is_adopted:
            made.append(button(say("Take off the sheet"), "unadopt", each.id))
        else:
            made.append(button(say("Adopt"), "adopt", each.id, kind="main"))
    if each.is_mine or (table.may_decide and not table.decides_by_vote):
        made.append(button(say("Withdraw"), "withdraw", each.id, kind="plain"))
    return tag("div", made, class_="buttons")


def _hand_in(page: StudentPage) -> Content:  # noqa: PLR0911  # a return for each state of a sheet
    """Return how the sheet is handed in, or that it has been."""
    table = page.table
    if table.stand_in:
        return tag("p", say("A computer player writes this side’s orders for now."), class_="state")
    if page.phase != "planning":
        return tag("p", say("Orders are not open now."), class_="state")
    if not table.may_order:
        return tag("p", say("Time is up: what was adopted is what is handed in."), class_="state")
    if table.is_committed:
        again = button(say("Take it back"), "reopen") if table.may_decide else ""
        return tag("div", tag("p", tag("b", say("The sheet is handed in and sealed.")), class_="state"), again, class_="handed")
    if table.decides_by_vote:
        text = say("Agreed: ready to hand in") if table.has_agreed else say("I agree to hand this in")
        count = say("{count} of {members} agree", count=table.agreed, members=len(table.members))
        return tag("div", button(text, "commit", kind="main wide"), tag("p", count, class_="quiet"))
    if not table.may_decide:
        return tag("p", say("The head of your cabinet adopts orders and hands the sheet in."), class_="quiet")
    return button(say("Hand in the sheet"), "commit", kind="main wide")


def _hand(sight: Sight) -> Markup:
    """Return the moves that may be ordered, by family."""
    groups = []
    for family in FAMILIES:
        moves: dict[str, list[Card]] = {}
        for each in sight.cards:
            if each.family == family:
                moves.setdefault(each.move, []).append(each)
        if moves:
            title = tag("summary", _capital(terms.families()[family]), tag("span", str(len(moves)), class_="count"))
            groups.append(
                tag("details", title, [_move(cards) for cards in moves.values()], class_="family", id=f"fam-{family}")
            )
    if not groups:
        return card(tag("p", say("No further order is possible beside the sheet.")))
    return headed(say("Moves that are possible now"), *groups, name="hand")


def _move(cards: list[Card]) -> Markup:
    """Return a move as a key that opens the composer."""
    first = cards[0]
    low, high = min(each.range[0] for each in cards), max(each.range[1] for each in cards)
    cost = "●" * first.cost or "–"
    line = tag(
        "span",
        tag("span", GLYPHS[first.character], " ", _capital(first.character_name), class_="character"),
        _bar(low, high) if (low, high) != (0, 0) else tag("span", first.readings[0], class_="quiet"),
        class_="under",
    )
    label = say("cost {cost}", cost=first.cost)
    top = tag("span", tag("b", first.name), tag("span", cost, role="img", aria_label=label), class_="top")
    return button([top, line], "pick", first.move, kind="move")


def _bar(low: int, high: int) -> Markup:
    """Return the points that a reading may have before the die, with the line from which the worst is assumed."""
    left, width = 12 * (max(-1, low) + 1), 12 * max(1, min(6, high) - max(-1, low) + 1)
    text = say("read with {low} to {high} points; from 4 the worst is assumed", low=low, high=high)
    style = f"--l:{left}px;--w:{min(96 - left, width)}px"
    return tag("span", class_="reading", role="img", aria_label=text, style=style)


def _composer(cards: list[Card]) -> Markup:
    """Return the form that makes a proposal of a move."""
    first = cards[0]
    told = tag("ul", [tag("li", tag("b", each.aim), " ", _outlook(each)) for each in cards], class_="outlooks")
    whole = list({each.treaty: each for each in cards if each.treaty}.values())
    aims = _aims(cards)
    intents = [("", say("say nothing")), *terms.intents().items()]
    fields = form(
        "propose",
        labelled(say("Aimed at"), aims, "line")
        if len(cards) > 1 or first.aim
        else tag("input", type="hidden", name="line", value=first.line),
        [_clauses(each) for each in whole],
        labelled(say("What do we mean by it?"), chooser("tag", intents), "tag"),
        labelled(
            say("In one sentence, for the debrief (other sides do not see it before)"),
            line_field("sentence", LONGEST_REMARK),
            "sentence",
        ),
        tag(
            "div",
            tag("button", say("Propose"), type="submit", class_="main"),
            button(say("Back"), "pick", ""),
            class_="buttons",
        ),
    )
    reads = tag("details", tag("summary", say("How it may be read")), told)
    return headed(first.name, tag("p", first.text), reads, fields, aside=_capital(first.character_name), name="composer")


def _aims(cards: list[Card]) -> Markup:
    """Return a choice of targets; a treaty stands once, its clauses are ticked below."""
    options: dict[str, str] = {}
    for each in cards:
        name = each.line.partition("[")[0] if each.treaty else each.line
        options.setdefault(name, each.aim or each.name)
    return chooser("line", list(options.items()))


def _clauses(each: Card) -> Markup:
    """Return the clauses of a treaty to tick; the core is ticked already."""
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", name=f"clause {each.treaty}", value=clause, checked=core),
            " ",
            say("{clause} (core)", clause=name) if core else name,
            class_="tick",
        )
        for clause, name, core in each.clauses
    ]
    return tag(
        "details",
        tag("summary", say("Clauses of “{treaty}”", treaty=each.treaty_name)),
        boxes,
        class_="clauses",
        data_treaty=each.treaty,
    )


def _outlook(each: Card) -> str:
    parts = [*each.readings, *([each.odds] if each.odds else [])]
    return " · ".join(parts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
