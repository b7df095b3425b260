"""Chapter 12: the sequence of a turn, as a list to tick off."""

from game.paper.rulebook.blocks import clause
from game.paper.sentences import Part
from game.words import say


def sequence(kit: Part) -> list[Part]:
    """Return chapter 12."""
    return [clause(f"12.{number}", f"{step['title']}: {step['text']}") for number, step in enumerate(steps(kit), 1)]


def steps(kit: Part) -> list[Part]:
    """Return the steps of a turn: what is done, and the clauses that say how."""
    del kit
    told = (
        (say("Orders"), say("everybody writes; all sheets are opened together (7.1)")),
        (say("Diplomacy"), say("answers first, then withdrawals and proposals, by seat number (6)")),
        (say("Cards"), say("family by family: conditions, effects, breaches, then the readings of that card (7, 2, 6.7, 4)")),
        (say("Operations"), say("all balances, then the dice (8, 10)")),
        (say("Count"), say("Clash, Distrust and situation of every dyad (3)")),
        (
            say("Season mark"),
            say("as often as the calendar has one here: spiral, fading, brink, politics, count (5, 10.4, 9, 3)"),
        ),
        (say("Ends"), say("brink, collapse, horizon (11)")),
        (
            say("Next turn"),
            say("open proposals age, action points are dealt, events happen, count if any was due (6, 9.5, 9.1, 3)"),
        ),
    )
    return [{"title": title, "text": text} for title, text in told]
