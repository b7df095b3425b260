"""`alliance-manager`: looks after its friends first: stands by them, and keeps them from dragging it in."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "alliance-manager",
    lambda: say("alliance manager"),
    "note: Snyder 1984, the alliance dilemma; thesis 3.2",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        Line(("every 2",), "friend", "mediate", "bargain", lambda: say("a friend at odds with its neighbour drags us in")),
        habits.TAKE_TERMS,
        habits.MEND_SOON,
        habits.ADVANCE,
        Line(("beset",), "friend", "back", "deter", lambda: say("friends in fear must not be left alone")),
        Line(("provoked",), "feared", "guard", "deter", lambda: say("the alliance must look ready")),
        Line(("unprovoked",), "feared", "bind", "reassure", lambda: say("talks keep friends from dragging us in")),
        Line(("unprovoked",), "feared", "gesture", "reassure", lambda: say("quiet serves the alliance")),
    ),
    weighs=True,
)
