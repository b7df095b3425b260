"""A world: one of several matches of the same exercise, with its cabinets and what was said in it."""

from copy import deepcopy

from attrs import define, field

from game.classroom.cabinet import Cabinet
from game.match import Match, Ruling


@define
class Words:
    """A message between sides, or a press release, or an inject: who said what to whom in which turn."""

    id: str
    kind: str
    """`message`, `press` or `inject`."""
    turn: int
    side: str
    """Who says it; empty for the facilitator."""
    by: str
    to: tuple[str, ...]
    """Who may read it; nobody named means everybody."""
    text: str
    is_struck: bool = False
    """Taken away by the teacher."""

    def is_for(self, side: str) -> bool:
        """Say whether a side may read it."""
        return not self.is_struck and (not self.to or side == self.side or side in self.to)


@define
class World:
    """One match and the people around it."""

    number: int
    match: Match
    cabinets: dict[str, Cabinet]
    words: list[Words] = field(factory=list)
    rulings: list[Ruling] = field(factory=list)
    """Rulings on orders, waiting for this turn's adjudication."""
    past: list[dict[str, Cabinet]] = field(factory=list)
    """The cabinets as they were when each turn was adjudicated."""
    remarks: list[str] = field(factory=list)
    """What could not be done at the last adjudication."""

    @property
    def is_over(self) -> bool:
        """Say whether its match has ended."""
        return self.match.is_over

    def keep(self) -> None:
        """Keep the cabinets of the turn, so that a step back finds them."""
        self.past.append(deepcopy(self.cabinets))
