"""The umpire's worksheet: a turn as a list to tick off, with the clauses that say how."""

from game.paper.rulebook.sequence import steps
from game.paper.sentences import Part
from game.words import say, terms


def worksheet(kit: Part) -> Part:
    """Return the steps of a turn in small pieces, and the rows of the two forms that are filled in most."""
    details = _details()
    told = [step | {"details": details[k]} for k, step in enumerate(steps(kit))]
    lines = terms.balance_lines()
    balance = ("front", "whole", "access", "fort", "nation", "aim", "surprise", "friends", "backlash", "home", "technique")
    return {"steps": told, "reading": _reading_rows(), "balance": [lines[name] for name in balance]}


def _reading_rows() -> list[str]:
    return [
        say("character"),
        say("technology and ground"),
        say("situation"),
        say("images"),
        say("institutions"),
        say("prior"),
        say("die"),
    ]


def _details() -> list[list[str]]:
    """Return for each step of a turn what to do, in the order in which it is done."""
    return [
        [say("collect all slips, open them"), say("check letters, points, targets, conditions, price, reach (7.2)")],
        [
            say("accepted: every clause in printed order; refused: note the turn (6.4, 6.5)"),
            say("withdrawn forms off the table, new ones on it (6.1)"),
        ],
        [
            say("next family, next seat, next row: do the conditions still hold? If not, it fails (7.4)"),
            say("effects in printed order (2.5); assurance anew where a regime changed (2.6)"),
            say("clauses in force that it breaks (6.7)"),
            say("each reader by seat number: threat or gesture, points, die (4)"),
        ],
        [
            say("fill a balance sheet for every operation that was not a failure (8.3)"),
            say("by seat number: still in reach? die; war; brink; result; toll; losses; region (8, 10)"),
        ],
        [say("Distrust of every sheet, Clash of every dyad, situation (3)")],
        [
            say("clocks of all sides; then spill-over; then feedback (5.1 to 5.7)"),
            say("fading (5.8)"),
            say("brink −1 without a rise (10.4)"),
            say("economy, standing, cohesion, governments, seat by seat (9.2 to 9.4)"),
            say("count again (3)"),
        ],
        [say("peaceful turns, brink, collapse, horizon die (11.4 to 11.9)")],
        [
            say("turn marker; proposals that lay three turns go; refusals are forgotten in time (6.2, 6.4)"),
            say("action points (9.5); events of the new turn (9.1); count if any was due (3)"),
            say("tell each seat its own Distrust and fear clock; tell all what is public"),
        ],
    ]
