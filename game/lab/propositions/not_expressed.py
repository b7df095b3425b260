"""What the lists of the theory ask and the model cannot say, each with the reason."""

from collections.abc import Callable
from typing import Final

from game.words import say

NOT_EXPRESSED: Final[tuple[tuple[str, Callable[[], str]], ...]] = (
    (
        "C5",
        lambda: say(
            "Copeland against Glaser: fear of what the other may become. Intent turns by a law of the rules, and no creed "
            "looks ahead to it: with present intent certain nothing in play depends on what it may be later."
        ),
    ),
    (
        "C10",
        lambda: say("People trust less than models: this compares with people at a table, not with matches between doctrines."),
    ),
    (
        "C13 (Pavlov)",
        lambda: say(
            "Win-stay, lose-shift asks a player to remember its own last move and what it brought; a creed sees only what "
            "each did to the other in the turn before."
        ),
    ),
    (
        "C16 (secrecy)",
        lambda: say("Van Evera’s secrecy: whether a move is covert stands on its card, and no creed chooses between the two."),
    ),
    (
        "C16 (conquest feeds itself)",
        lambda: say(
            "Van Evera: conquest that makes the next one easier. The advantage of attack is a setting of the whole game, and "
            "nothing in play moves it."
        ),
    ),
    (
        "C19 (many powers)",
        lambda: say(
            "Snyder: the trade-off is steeper among many powers. The abstract scenarios have at most three seats and one "
            "alliance."
        ),
    ),
    (
        "C24 (a known horizon)",
        lambda: say(
            "A spike of the last turn where the horizon is known: creeds do not see it, so only the default can be checked, "
            "and the player that looks ahead sees no further than one turn."
        ),
    ),
)
"""Numbers of the lists with the reason why no experiment can put them to the test here."""
