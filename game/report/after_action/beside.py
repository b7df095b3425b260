"""What was played beside a match: many computer matches of its scenario, and forks with one order left out."""

from attrs import frozen

from game.report.after_action.weighing import Mark

Share = tuple[float, float, float]
"""A share with the ends of its 95% interval."""


@frozen
class Among:
    """Many computer matches of the same scenario."""

    games: int
    ends: dict[str, Share]
    """How often each end came, the most frequent first."""
    scores: dict[str, tuple[int, ...]]
    """For each seat its score in every match."""


@frozen
class Fork:
    """What follows with an order and without it, by many matches with the same dice played on from its turn."""

    mark: Mark
    dyad: str
    """The relation whose outlook it changed most."""
    games: int
    having: float
    """Share of matches with the order that end with that relation in III or IV."""
    lacking: float
    difference: Share
    """How much the order adds to that share."""
    war: Share
    """How much it adds to the share of matches in which that relation comes to war."""


@frozen
class Company:
    """What was played beside a match."""

    among: Among
    forks: tuple[Fork, ...]
