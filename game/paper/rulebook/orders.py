"""Chapters 6 and 7: what can be agreed, and what can be ordered."""

from game.paper.rulebook.blocks import clause, table
from game.paper.sentences import Part
from game.words import say


def diplomacy(kit: Part) -> list[Part]:
    """Return chapter 6."""
    lasts = kit["diplomacy"]
    return [
        clause(
            "6.1",
            say(
                "A proposal is a treaty form with some clauses ticked: its whole core, and at least one that "
                "is not in force already."
            ),
        ),
        clause(
            "6.2",
            say(
                "It lies open until answered, replaced or withdrawn, and can be answered in the {count} turns that follow.",
                count=lasts["offer-lasts"],
            ),
        ),
        clause("6.3", say("The other side may accept, refuse, or answer with a proposal of its own.")),
        clause(
            "6.4", say("Who was refused may not propose to the same side in the next {count} turns.", count=lasts["cold-lasts"])
        ),
        clause("6.5", say("On acceptance every clause takes effect in printed order. No proposal is left between the two.")),
        clause(
            "6.6", say("A clause moves a psychological modifier by one step at most, whatever it says: minds follow slowly.")
        ),
        clause("6.7", _breach()),
    ]


def _breach() -> str:
    return say(
        "A card that breaks a clause in force costs the mover 1 standing and adds 1 to image of an enemy on the other’s "
        "sheet about it, and that treaty ends. Aimed at a rival, it breaks only what was agreed with that rival; else what was "
        "agreed with anybody. A covert card breaks nothing, nor does a card that fails."
    )


def orders(kit: Part) -> list[Part]:
    """Return chapter 7."""
    order = [[str(number), family["name"]] for number, family in enumerate(kit["families"], 1)]
    return [
        clause(
            "7.1",
            say(
                "Each seat writes its orders in secret: at most six, each once a turn, within its "
                "action points. All are opened together."
            ),
        ),
        clause("7.2", _may_order()),
        clause(
            "7.3",
            say("Orders are carried out by family in this order, within a family by seat number, within a seat as written."),
        ),
        table([say("first to last"), say("family")], order),
        clause("7.4", say("An order whose conditions no longer hold when its turn comes fails, and is read all the same.")),
    ]


def _may_order() -> str:
    return say(
        "An order may be written if the card shows your letter, its target fits, its conditions "
        "hold, your tracks bear its price beside "
        "what the sheet already spends (a card that moves tokens out needs one in reserve), and an "
        "operation can reach its region."
    )
