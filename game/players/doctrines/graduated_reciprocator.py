"""`graduated-reciprocator`: announced, graduated and persistent steps of reassurance that keep its guard up (GRIT)."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "graduated-reciprocator",
    lambda: say("graduated reciprocator"),
    "note: Osgood 1962, graduated and reciprocated initiatives in tension reduction",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        Line(("every 2",), "feared", "mediate", "bargain", lambda: say("the announced step, whatever they do")),
        habits.TAKE_TERMS,
        habits.MEND_SOON,
        habits.SERVE,
        Line(("every 2",), "feared", "gesture", "reassure", lambda: say("the announced step, whatever they do")),
        Line(
            ("wooed", "unprovoked", "solvent 3"),
            "feared",
            "costly",
            "reassure",
            lambda: say("they answered: the next step is larger"),
        ),
        Line(("wooed", "unprovoked"), "feared", "bind", "reassure", lambda: say("they answered: let us write it down")),
        Line(("provoked", "alarmed"), "feared", "guard", "deter", lambda: say("a limited answer, in kind")),
    ),
    weighs=True,
)
