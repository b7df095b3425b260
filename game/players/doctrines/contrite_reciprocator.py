"""`contrite-reciprocator`: answers in kind, but takes a blow quietly after having struck by mistake."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "contrite-reciprocator",
    lambda: say("contrite reciprocator"),
    "note: Wu and Axelrod 1995, contrite tit for tat",
    (
        habits.TAKE_PEACE,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        habits.MEND_SOON,
        habits.SERVE,
        Line(("guilty",), "feared", "gesture", "reassure", lambda: say("we struck first, and they may answer once")),
        Line(("provoked", "innocent"), "feared", "threat", "deter", lambda: say("they struck without cause")),
        Line(("provoked", "innocent"), "feared", "guard", "protect", lambda: say("they struck without cause")),
        Line(("unprovoked",), "feared", "gesture", "reassure", lambda: say("they kept the peace, so do we")),
    ),
    weighs=True,
)
