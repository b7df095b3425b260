"""`random`: any legal order is as good as another. The baseline of every comparison."""

from random import Random

from attrs import field, frozen

from game.match import View
from game.players.player import Sheet, Traits
from game.players.sheets import Draft


@frozen
class RandomPlayer:
    """Chooses evenly among its legal orders and passing until it passes or can do no more."""

    seed: int
    traits: Traits = field(default=Traits(looks_ahead=False, uses_chance=True, source="note: baseline"), init=False)

    def orders(self, view: View) -> Sheet:
        """Return a sheet drawn at random; the same seed, seat and turn give the same sheet."""
        chance = Random(f"{self.seed}/{view.seat}/{view.turn}")
        draft = Draft(view)
        while (choices := draft.legal()) and (pick := chance.randrange(len(choices) + 1)) < len(choices):
            draft.add(choices[pick])
        return draft.sheet()
