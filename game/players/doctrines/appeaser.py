"""`appeaser`: gives way whatever comes, and takes any terms."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "appeaser",
    lambda: say("appeaser"),
    "note: Jervis 1976, the policy that the deterrence model warns of",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(5),
        Line(("offered",), "feared", "accept", "bargain", lambda: say("any terms are better than a quarrel")),
        Line((), "feared", "costly", "reassure", lambda: say("they will be content")),
        Line((), "feared", "gesture", "reassure", lambda: say("they will be content"), most=3),
        habits.MEND,
    ),
)
