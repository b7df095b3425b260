"""Teaching measures told: each with what it counts, so that anybody can check it by hand."""

from collections.abc import Sequence

from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import dyad_named, seat_named, section, table
from game.report.after_action.teaching import AFTER, Part
from game.report.shares import percent
from game.words import say
from game.world import names


def teaching(g: Gathered) -> Markup:
    """Return the teaching measures."""
    under = say("Beside the score, never part of it. Each is a count out of a count, so that it can be checked by hand.")
    t = g.teaching
    blocks = [
        (
            say("Spiral index"),
            say("steps of Distrust that rose with, or a turn after, a rise on the other side, of all steps up"),
            t.spiral,
        ),
        (
            say("Gap between signal and act"),
            say(
                "gestures that a threat of one’s own to the same rival belied within {count} turns, of all gestures",
                count=AFTER,
            ),
            t.gap,
        ),
        (
            say("Cost of misperception"),
            say("suspicion that fell on a benign side, of all suspicion that readings added"),
            t.misread,
        ),
        (
            say("Trust misplaced"),
            say("gestures that were believed though their author was malign, of all that were believed"),
            t.trusted,
        ),
        (
            say("Security gained per insecurity caused"),
            say("own security since the start, beside the Distrust that one’s own acts raised in others"),
            t.security,
        ),
        (
            say("Accidental escalation"),
            say("steps to a graver situation with neither side malign and nothing offensive ordered, of all such steps"),
            t.accidental,
        ),
    ]
    return section("measures", say("Teaching measures"), under, _table(g, blocks), class_="truth")


def _table(g: Gathered, blocks: Sequence[tuple[str, str, Sequence[Part]]]) -> Markup:
    heads = [say("measure"), say("what is counted"), say("values")]
    rows: list[list[Content]] = [
        [
            name,
            tag("span", text, class_="quiet"),
            [_value(g, part, is_share=parts is not g.teaching.security) for part in parts],
        ]
        for name, text, parts in blocks
    ]
    return table(say("Teaching measures"), heads, rows, widths=(22, 42, 36))


def _value(g: Gathered, part: Part, *, is_share: bool) -> Markup:
    """Return a measure of one seat or of one relation, with its share where it is one."""
    who = dyad_named(g, part.about) if len(part.about) == 2 else [seat_named(g, part.about[0])]
    if not is_share:
        text = say("{gained} gained, {caused} caused", gained=names.plain(part.count), caused=part.of)
    elif not part.of:
        text = say("none")
    else:
        text = say("{count} of {all} ({share})", count=part.count, all=part.of, share=percent(part.count / part.of))
    return tag("div", who, say(": "), text, class_="tight")
