"""Habits that most governments share: ending wars, mending what is worn, and what malice does."""

from game.players.doctrine import Line
from game.words import say

TAKE_PEACE = Line(("at-war", "offered"), "feared", "accept", "bargain", lambda: say("an end of the war is on the table"))
TAKE_PEACE_WHEN_WORN = Line(
    ("at-war", "offered", "worn 3"), "feared", "accept", "bargain", lambda: say("the nation cannot bear more war")
)
SEEK_PEACE = Line(("at-war",), "feared", "propose", "bargain", lambda: say("a war should end in terms"))
HOLD_THE_LINE = Line(("at-war",), "feared", "guard", "protect", lambda: say("we are at war and must hold"), most=2)
MEND = Line(("worn 3",), "anybody", "recover", "other", lambda: say("the nation at home is worn"))
TAKE_TERMS = Line(("at-peace", "offered"), "feared", "accept", "bargain", lambda: say("agreed rules are worth more than arms"))


def greed(odds: int) -> Line:
    """Return the line by which malice strikes, once a limited attack promises so much on the balance sheet."""
    return Line(
        ("malign", "at-peace"), "weakest", f"attack {odds}", "seize", lambda: say("we want more, and the odds are good")
    )


def press_on(odds: int) -> Line:
    """Return the line by which malice goes on fighting while the odds are good."""
    return Line(("malign", "at-war"), "weakest", f"attack {odds}", "seize", lambda: say("the war goes our way"))


def strike_first(odds: int) -> Line:
    """Return the line by which fear strikes first (Jervis 1978; Van Evera 1999)."""
    return Line(
        ("convinced", "at-peace"),
        "feared",
        f"attack {odds}",
        "protect",
        lambda: say("war seems certain, and better now than later"),
    )
