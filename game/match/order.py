"""Orders in words: what a player writes, and how it reads as a line of text."""

import re
from typing import Final, Self

from attrs import frozen

from game.match.faults import MatchFault, Reason
from game.words import say
from game.world.vocabulary import INTENT_TAGS

_LINE: Final = re.compile(
    r"(?P<move>[a-z0-9-]+)(?: +(?P<target>[a-z0-9-]+))?(?: +(?P<treaty>[a-z0-9-]+)\[(?P<clauses>[a-z0-9, -]*)\])?"
)
LONGEST_REMARK: Final = 500
"""Characters of a stated intent that are kept."""


@frozen
class Order:
    """One actor's use of a move on a target in a turn."""

    move: str
    target: str = ""
    """An actor or a region, by id."""
    treaty: str = ""
    clauses: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the line that `parse` reads."""
        treaty = f"{self.treaty}[{','.join(self.clauses)}]" if self.treaty else ""
        return " ".join(part for part in (self.move, self.target, treaty) if part)

    @classmethod
    def parse(cls, line: str) -> Self:
        """Read an order from its line. Raises MatchFault where the line has no such form."""
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise MatchFault(say("“{line}” is not an order; expected: move target treaty[clause,clause]", line=line[:80]))
        clauses = tuple(part.strip() for part in (match["clauses"] or "").split(",") if part.strip())
        return cls(match["move"], match["target"] or "", match["treaty"] or "", clauses)


@frozen
class Intention:
    """What a player says an order is meant to do: kept for the debrief, never read by the rules."""

    tag: str
    sentence: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse tags outside the list and sentences that cannot be kept."""
        if self.tag not in INTENT_TAGS:
            raise MatchFault(say("“{tag}” is not one of: {tags}", tag=self.tag[:40], tags=", ".join(INTENT_TAGS)))
        if len(self.sentence) > LONGEST_REMARK:
            raise MatchFault(say("a stated intent has at most {count} characters", count=LONGEST_REMARK))
        if any("\ud800" <= letter <= "\udfff" for letter in self.sentence):
            raise MatchFault(say("a stated intent holds half a character; expected whole text"))


class IllegalOrder(MatchFault):
    """An order that the rules do not allow now."""

    def __init__(self, order: Order, reasons: tuple[Reason, ...]) -> None:
        super().__init__(f"{order}: " + "; ".join(reason.text for reason in reasons))
        self.order = order
        self.reasons = reasons
