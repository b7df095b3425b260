"""`mirror-imager`: does to others what they did to it, and takes them to be like itself."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "mirror-imager",
    lambda: say("mirror-imager"),
    "note: Axelrod 1984, tit for tat; Jervis 1976 on mirror images",
    (
        habits.TAKE_PEACE,
        habits.greed(4),
        habits.press_on(3),
        *habits.strike_first(3),
        habits.HOLD_THE_LINE,
        habits.MEND_SOON,
        Line(("provoked", "pressed 10"), "feared", "loosen", "deter", lambda: say("as they did to us"), at_any_price=True),
        Line(("provoked",), "feared", "threat", "deter", lambda: say("as they did to us"), most=2, at_any_price=True),
        Line(("provoked",), "feared", "arm", "prepare", lambda: say("as they did to us"), at_any_price=True),
        Line(("unprovoked",), "feared", "gesture", "reassure", lambda: say("as they did to us"), most=2, at_any_price=True),
        Line(("wooed",), "feared", "bind", "reassure", lambda: say("they reached out, so do we")),
        habits.SERVE,
    ),
    weighs=True,
)
