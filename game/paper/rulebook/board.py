"""Chapters 1 and 2: what lies on the table, who knows what, and the two sentences that everything is written in."""

from game.paper.rulebook.blocks import clause, table
from game.paper.sentences import Part, roles_on_cards
from game.words import say


def pieces(kit: Part) -> list[Part]:
    """Return chapter 1."""
    return [
        clause(
            "1.1", say("Every box that can change is a cell, from 0 to its highest value. Steps beyond either end are lost.")
        ),
        clause("1.2", say("Write every change with its cause. Nothing changes a box but a line of these rules.")),
        clause("1.3", say("There is one kind of die, with six faces. Name what a die is for before it falls; it falls once.")),
        clause("1.4", say("Each actor has these tracks, action points every turn, and a toll that never falls.")),
        _tracks(kit),
        clause("1.5", _dyads()),
        clause("1.6", _pairs()),
        clause("1.7", _regions()),
        clause("1.8", _secrets()),
        clause(
            "1.9", say("A covert order is handed to the umpire alone. The others see what it changed, and not whose it was.")
        ),
    ]


def _dyads() -> str:
    return say(
        "A dyad is a rivalry or an alignment between two actors. It has a Clash, a situation, war or peace, a step on the "
        "alignment track (0 none, 1 dialogue, 2 partnership, 3 plan, 4 promise, 5 member), regimes, and treaties in force."
    )


def _pairs() -> str:
    return say(
        "Each side of a dyad has a sheet about the other: its Distrust, its intent (benign or malign), its fear clock, its "
        "proposal to the other, and the size (0 to 3) of every modifier. Who owns the sheet is the "
        "reader; the other the subject."
    )


def _regions() -> str:
    return say(
        "A region has a holder, a claimant (whose it is in law), a status, a fortification (0 to 3) and tokens. A separatist "
        "region is held by local authorities; its holder on the board is the actor that backs them. Board language is no "
        "judgement of law."
    )


def _secrets() -> str:
    return say(
        "Own Distrust, intent, fear clock and the private modifiers (marked “own eyes”) on one’s own "
        "sheet are one’s own. Clash and "
        "situation are known to the umpire alone. All else is public. With an open table, lay "
        "everything out and have no umpire."
    )


def _tracks(kit: Part) -> Part:
    head = [say("track"), say("range"), *(seat["name"] for seat in kit["seats"])]
    rows = [
        [track["name"], f"0–{track['most']}", *(seat["tracks"][track["id"]] for seat in kit["seats"])]
        for track in kit["tracks"]
    ]
    rows.append([say("action points"), "1–6", *(seat["points"] for seat in kit["seats"])])
    return table(head, rows, figures=1 + len(kit["seats"]))


def sentences(kit: Part) -> list[Part]:
    """Return chapter 2."""
    del kit
    roles = roles_on_cards()
    return [
        clause("2.1", say("Cards speak in roles, seen from who plays the card.")),
        table([say("role"), say("who")], [[roles[name], text] for name, text in _roles().items()]),
        clause(
            "2.2",
            say(
                "A condition that speaks of several actors holds if it holds for one of them; if it asks for "
                "“at most”, for all."
            ),
        ),
        clause(
            "2.3", say("An effect that speaks of several actors is carried out for each that has a dyad with the other end.")
        ),
        clause("2.4", _aimed_at_region()),
        clause("2.5", _effects()),
        clause("2.6", _assurance()),
        clause("2.7", say("Between two actors without a dyad nothing is measured and nothing changes.")),
        clause("2.8", _promises()),
    ]


def _promises() -> str:
    return say(
        "Only a treaty, or a card played by an alliance or a union, lifts an alignment beyond plan (3); any other card or "
        "event brings it to plan at most."
    )


def _roles() -> dict[str, str]:
    return {
        "self": say("who plays the card (for an event: whom it happens to; for a clause: who proposed)"),
        "target": say("the actor aimed at; for a region its holder, or its claimant where you hold it yourself"),
        "rivals": say("every actor in rivalry with you, other than the target"),
        "backers": say(
            "every actor in rivalry with you and aligned with the target: what is done to a neighbour, its friends feel"
        ),
        "allies": say("every actor aligned with you, other than the target"),
        "others": say("every actor but you and the target"),
        "everyone": say("every actor but you"),
        "neighbours": say("your rivals with tokens in the region or by land next to it, or who claim what borders on it"),
    }


def _aimed_at_region() -> str:
    return say(
        "A card aimed at a region bears on its holder, or on its claimant where you hold the region; that actor is its target."
    )


def _effects() -> str:
    return say(
        "Effects are carried out in printed order. “Rivals on you: posture +1” means: on the sheet of each of them about you, "
        "move posture up one. “Withdraws” means: all its tokens in regions that the other claims go to its reserve; what it "
        "occupied there returns to the other and is undisputed, and what the other holds there is contested no longer."
    )


def _assurance() -> str:
    return say(
        "While regimes are in force, both sheets carry institutional assurance, or settlement process for regimes of a "
        "settlement: the sum of their weights, at most 3. Count it anew whenever a regime comes into force or stops."
    )
