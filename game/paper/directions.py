"""What the kit tells its players in sentences: what is needed, how it goes, what its signs mean, how to debrief."""

from game.words import say


def needed(seats: int) -> list[str]:
    """Return what a table needs."""
    return [
        say("{count} seats: a person or a small cabinet each; and an umpire, unless the table is open", count=seats),
        say("one six-sided die, pencils, erasers, scissors"),
        say("these pages, printed on one side; cards and tokens on thicker paper if you can"),
    ]


def how() -> list[str]:
    """Return how a game on paper goes."""
    return [
        say(
            "Lay out the board, the matrix and the list of regions. Give each seat its role, its "
            "relation sheets and order slips."
        ),
        say(
            "The umpire takes the calendar, the record and the worksheet, and deals intents as the "
            "relation sheets say, one die each, in secret."
        ),
        say(
            "Each turn: everybody writes orders from the cards; all slips are opened together; the "
            "umpire goes down the worksheet."
        ),
        say(
            "After each turn the umpire tells each seat its own Distrust, and all what is public. Clash "
            "and situation stay hidden."
        ),
        say(
            "When the game ends, uncover everything: what was meant, how it was read, what was so. "
            "Allow as long for this as for a third of the play."
        ),
    ]


def signs() -> list[str]:
    """Return the signs that hold throughout."""
    return [
        say("A seat is a shape with a letter, never a colour alone."),
        say("Square: material. Round: psychological. Filled or heavy: aggravating. Hollow or dashed: mitigating."),
        say("A boxed figure in heavy line is where a track stands at the start."),
        say("The denser a ground is printed, the graver the situation."),
    ]


def debrief() -> list[str]:
    """Return the stages of a debrief for a scenario that has no teacher's kit."""
    return [
        say(
            "Own view: each seat tells what it wanted, what it feared, and which order it would take "
            "back. Nobody is corrected yet."
        ),
        say("The other’s view: each seat tells how it read the others’ cards. Where was a threat read that was not meant?"),
        say(
            "What was so: uncover intents, Clash, Distrust and the record. When did a dyad change "
            "its situation, and by which card?"
        ),
        say("What is documented: compare with the table below. What is contested stays contested."),
        say("What would have led back? Look for costly gestures, working regimes and settlements that came too late or never."),
    ]
