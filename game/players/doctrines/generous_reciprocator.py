"""`generous-reciprocator`: answers in kind, but lets one threat in three pass."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "generous-reciprocator",
    lambda: say("generous reciprocator"),
    "note: Wu and Axelrod 1995, generous tit for tat",
    (
        habits.TAKE_PEACE,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        habits.MEND_SOON,
        habits.SERVE,
        Line(("provoked", "chance 4"), "feared", "threat", "deter", lambda: say("they struck")),
        Line(("provoked", "chance 4"), "feared", "guard", "protect", lambda: say("they struck")),
        Line((), "feared", "gesture", "reassure", lambda: say("somebody has to begin again")),
    ),
    weighs=True,
)
