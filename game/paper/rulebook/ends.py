"""Chapter 11: what everybody wanted, what it cost, and what to call it."""

from game.paper.rulebook.blocks import clause, table
from game.paper.sentences import Part
from game.rules.ends import WINNING_LEAD
from game.words import say


def ends(kit: Part) -> list[Part]:
    """Return chapter 11."""
    s = kit["settings"]
    return [
        clause(
            "11.1",
            say(
                "Score = points of the aims met + security − price. Some aims count only for a seat malign, "
                "or benign, towards somebody at the end."
            ),
        ),
        clause("11.2", _security()),
        clause(
            "11.3", say("Price = economy lost since the start + cohesion lost since the start + 1 for each 10 steps of toll.")
        ),
        clause(
            "11.4",
            say(
                "After every turn: brink at 10 is catastrophe, and every score is 0. A belligerent with "
                "economy and cohesion both at 1 or less has collapsed."
            ),
        ),
        clause("11.5", say("The highest score wins if it leads by {lead}; otherwise nobody does.", lead=WINNING_LEAD)),
        clause(
            "11.7",
            say(
                "Peaceful turns: once a treaty has been concluded in this game, count the turns running in "
                "which every rivalry stood in I or II without war."
            ),
        ),
        clause("11.8", say("When the horizon has come, the first of these that fits is the name of the end.")),
        table([say("first to last"), say("if")], _names(kit)),
        clause("11.9", _horizon(s)),
    ]


def _security() -> str:
    return say(
        "Security = 10 less half (rounded down) of: for each rival, own Distrust of it + its "
        "offence, halved (rounded down) if it has no token in or next to "
        "what you claim; never below 0."
    )


def _horizon(s: Part) -> str:
    return say(
        "The horizon is not known: at the end of turn {least} and each after it, a die of 6 ends the "
        "game; the end of turn {most} ends it surely.",
        least=s["least"],
        most=s["most"],
    )


def _names(kit: Part) -> list[list[str]]:
    """Return the ends at the horizon, in the order in which they are looked for, with what makes them."""
    called = {each["id"]: each["name"] for each in kit["endings"]}
    peace = say("I everywhere, or {turns} peaceful turns (11.7)", turns=kit["settings"]["peace-turns"])
    told = {
        "war-without-end": say("a war goes on"),
        "limited-victory": say("a region has been taken by force"),
        "frozen-conflict": say("a region is separatist, contested or occupied"),
        "armed-peace": say("a rivalry stands in III or IV"),
        "cooperative-peace": peace,
        "uneasy-calm": say("otherwise"),
    }
    return [[called[name], text] for name, text in told.items()]
