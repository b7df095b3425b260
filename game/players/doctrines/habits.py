"""Habits that most governments share: ending wars, seeing to their own agenda, mending what is worn, and what malice does."""

from typing import Final

from game.players.doctrine import Line
from game.words import say

FEARS: Final = (0, 18, 24)
"""Distrust from which a side that is convinced strikes first at the odds it asks for, at a step less, at two steps less."""
LEAST_ODDS: Final = 1
"""The worst balance at which anybody strikes first, however afraid: better than even."""

TAKE_PEACE = Line(
    ("at-war", "offered"), "feared", "accept", "bargain", lambda: say("an end of the war is on the table"), at_any_price=True
)
TAKE_PEACE_WHEN_WORN = Line(
    ("at-war", "offered", "worn 3"),
    "feared",
    "accept",
    "bargain",
    lambda: say("the nation cannot bear more war"),
    at_any_price=True,
)
SEEK_PEACE = Line(("at-war",), "feared", "propose", "bargain", lambda: say("a war should end in terms"))
HOLD_THE_LINE = Line(("at-war",), "feared", "guard", "protect", lambda: say("we are at war and must hold"), most=2)
MEND = Line(("worn 3",), "anybody", "recover", "other", lambda: say("the nation at home is worn"))
MEND_SOON = Line(("spent 1",), "anybody", "recover", "other", lambda: say("what the nation has lost should be made good"))
SERVE = Line((), "anybody", "serve", "other", lambda: say("it serves our own aims and alarms no rival"), most=2)
ADVANCE = Line((), "anybody", "advance", "other", lambda: say("it serves our own aims by peaceful means"), most=2)
PURSUE = Line((), "anybody", "pursue", "other", lambda: say("it serves our own aims"))
OFFER_TERMS = Line(("at-peace",), "feared", "propose", "bargain", lambda: say("what we want may be had by agreement"))
TAKE_TERMS = Line(("at-peace", "offered"), "feared", "accept", "bargain", lambda: say("agreed rules are worth more than arms"))


def greed(odds: int) -> Line:
    """Return the line by which malice strikes, once a limited attack promises so much on the balance sheet."""
    return Line(
        ("malign", "at-peace"), "weakest", f"attack {odds}", "seize", lambda: say("we want more, and the odds are good")
    )


def press_on(odds: int) -> Line:
    """Return the line by which malice goes on fighting while the odds are good."""
    return Line(("malign", "at-war"), "weakest", f"attack {odds}", "seize", lambda: say("the war goes our way"))


def strike_first(odds: int) -> tuple[Line, ...]:
    """Return the lines by which fear strikes first: the deeper, the worse the odds it takes (Jervis 1978; Van Evera 1999)."""
    return tuple(
        Line(
            ("convinced", "at-peace", f"pressed {fear}"),
            "feared",
            f"attack {odds - given}",
            "protect",
            lambda: say("war seems certain, and better now than later"),
        )
        for given, fear in enumerate(FEARS)
        if odds - given >= LEAST_ODDS
    )
