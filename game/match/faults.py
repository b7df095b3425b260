"""What can go wrong with a match, each a sentence for the person who met it."""

from attrs import frozen


class MatchFault(Exception):
    """A request that a match cannot fulfil; its message says what was wrong and what would be right."""


@frozen
class Reason:
    """One rule that an order would break."""

    code: str
    text: str
