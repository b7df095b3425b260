"""The printed rule book: short sentences under the numbers of `docs/rules.md`, round tables from the kit's own data."""

from collections.abc import Callable
from typing import Final

from game.paper.rulebook import board, ends, force, minds, nations, orders, sequence
from game.paper.sentences import Part
from game.words import say

Chapter = Callable[[Part], list[Part]]
_CHAPTERS: Final[tuple[Chapter, ...]] = (
    board.pieces,
    board.sentences,
    minds.situations,
    minds.reading,
    minds.spiral,
    orders.diplomacy,
    orders.orders,
    force.force,
    nations.politics,
    nations.brink,
    ends.ends,
    sequence.sequence,
    minds.other_theory,
)


def chapters(kit: Part) -> list[Part]:
    """Return the chapters of the rule book, in order, for a kit that has all its tables."""
    titles = _titles()
    return [
        {"number": number, "title": titles[number - 1], "blocks": chapter(kit)} for number, chapter in enumerate(_CHAPTERS, 1)
    ]


def _titles() -> list[str]:
    return [
        say("The board"),
        say("Roles, conditions and effects"),
        say("Situations"),
        say("Reading"),
        say("The spiral"),
        say("Diplomacy"),
        say("Orders"),
        say("Force"),
        say("Politics"),
        say("The brink"),
        say("Agendas and ends"),
        say("The sequence of a turn"),
        say("The other theory"),
    ]
