"""A cabinet: what one side discusses, adopts and hands in within a turn."""

from attrs import define, field

from game.match import Intention, Order


@define
class Proposal:
    """An order that a member of a cabinet proposes, with what it is meant to do."""

    id: str
    order: Order
    intention: Intention | None
    by: str
    votes: dict[str, bool] = field(factory=dict)
    is_adopted: bool = False
    is_withdrawn: bool = False

    def yes(self) -> int:
        """Return how many are for it."""
        return sum(self.votes.values())

    def no(self) -> int:
        """Return how many are against it."""
        return len(self.votes) - self.yes()


@define
class Cabinet:
    """One side of one world in the present turn."""

    side: str
    proposals: list[Proposal] = field(factory=list)
    sheet: list[str] = field(factory=list)
    """Ids of the adopted proposals, in the order in which they were adopted."""
    agreed: set[str] = field(factory=set)
    """Who would hand the sheet in, where it is decided by vote."""
    is_committed: bool = False
    stand_in: str = ""
    """Name of the computer player that writes the sheets, empty where people do."""

    def find(self, name: str) -> Proposal | None:
        """Return the proposal of an id."""
        return next((each for each in self.proposals if each.id == name and not each.is_withdrawn), None)

    def adopted(self) -> tuple[Proposal, ...]:
        """Return what stands on the sheet."""
        return tuple(each for name in self.sheet for each in self.proposals if each.id == name)

    def new_turn(self) -> None:
        """Clear the table for another turn."""
        self.proposals, self.sheet, self.agreed, self.is_committed = [], [], set(), False
