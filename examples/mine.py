"""A player in Python: it writes down the cheapest gesture of goodwill that is open to it. See docs/players.md."""

from game.match import Intention, View
from game.players.player import Sheet, Traits


class Mine:
    """Reaches out, whatever the others do."""

    traits = Traits(looks_ahead=False, uses_chance=False, source="an example")

    def __init__(self, seed: int) -> None:
        """Be made from a seed; this one needs none."""

    def orders(self, view: View) -> Sheet:
        """Return a sheet with one conciliatory order, or none."""
        moves = {move.id: move for move in view.scenario.catalogue.moves}
        kind = [order for order in view.legal() if moves[order.move].character == "conciliatory"]
        chosen = min(kind, key=lambda order: moves[order.move].cost, default=None)
        return ((chosen, Intention("reassure", "somebody has to begin")),) if chosen else ()
