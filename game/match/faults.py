"""What can go wrong with a match, each a sentence for the person who met it."""

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from game.match.order import Order


class MatchFault(Exception):
    """A request that a match cannot fulfil; its message says what was wrong and what would be right."""


@frozen
class Reason:
    """One rule that an order would break."""

    code: str
    text: str


class IllegalOrder(MatchFault):
    """An order that the rules do not allow now."""

    def __init__(self, order: "Order", reasons: tuple[Reason, ...]) -> None:
        super().__init__(f"{order}: " + "; ".join(reason.text for reason in reasons))
        self.order = order
        self.reasons = reasons
