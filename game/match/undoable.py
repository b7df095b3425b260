"""What can still be taken back: only what a seat wrote while nobody else has acted or looked."""

from attrs import define


@define
class Undoable:
    """The seat at hand, and how many of its orders it may still take back."""

    seat: str = ""
    """The seat that acted or looked last."""
    orders: int = 0
    reason: str = ""
    """Why orders before those may not be taken back."""

    def hand_to(self, seat: str, reason: str) -> None:
        """Let a seat act or look; if it is another than before, that ends what could be undone."""
        if seat != self.seat:
            if self.orders:
                self.reason = reason
            self.seat, self.orders = seat, 0

    def by(self, seat: str) -> bool:
        """Say whether a seat may take its last order back."""
        return self.seat == seat and self.orders > 0
