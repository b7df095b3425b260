"""Chapters 9 and 10: events, governments and what wars cost at home; and the brink that everybody shares."""

from game.paper.rulebook.blocks import clause
from game.paper.sentences import Part
from game.words import say


def politics(kit: Part) -> list[Part]:
    """Return chapter 9."""
    del kit
    return [
        clause(
            "9.1",
            say(
                "Events of the calendar come when their turn opens. One with odds below 6 happens only if a "
                "die shows its odds or less."
            ),
        ),
        clause(
            "9.2",
            say("At each season mark: an actor at war loses 1 economy; any other moves its economy a step towards its start."),
        ),
        clause("9.3", say("At each season mark: standing moves a step towards 5, and cohesion a step towards its start.")),
        clause("9.4", _fall()),
        clause(
            "9.5",
            say(
                "Action points for a turn: the seat’s number, −1 with cohesion 2 or less, −1 with economy 1 "
                "or less, never below 1."
            ),
        ),
    ]


def _fall() -> str:
    return say(
        "Cohesion 0 at a season mark: the government falls, orientation moves a step towards 2, "
        "cohesion is set to 4. A belligerent with "
        "economy and cohesion of 1 or less finds neither a new government nor recovery of cohesion."
    )


def brink(kit: Part) -> list[Part]:
    """Return chapter 10."""
    start = kit["settings"]["brink-start"]
    return [
        clause("10.1", say("One shared track from 0 to 10, which starts at {start}. Nuclear signals raise it.", start=start)),
        clause(
            "10.2",
            say(
                "An operation of a nuclear power against another, or against a member (5) of a nuclear "
                "power’s alliance, raises it by 3."
            ),
        ),
        clause("10.3", _protege()),
        clause("10.4", say("At a season mark without a rise since the last one it falls by 1.")),
        clause("10.5", say("At 10 everybody has lost.")),
    ]


def _protege() -> str:
    return say(
        "An operation of a nuclear power against an ally of a nuclear patron that is itself at war "
        "with the attacker raises it by 1 if a die "
        "shows 6; throw once for each such patron."
    )
