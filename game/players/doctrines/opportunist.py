"""`opportunist`: talks cheaply while it waits, and strikes when the odds are good."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "opportunist",
    lambda: say("opportunist"),
    "note: Glaser 2010 and Jervis 1976, the greedy state",
    (
        habits.TAKE_PEACE_WHEN_WORN,
        Line(("at-peace", "every 2"), "weakest", "subvert", "prepare", lambda: say("what is loosened falls more easily")),
        Line(("at-war",), "weakest", "strike 1", "seize", lambda: say("the odds are good")),
        Line(("at-peace",), "weakest", "attack 3", "seize", lambda: say("the odds are good")),
        Line(("at-war",), "weakest", "attack 2", "seize", lambda: say("the odds are good")),
        habits.PURSUE,
        Line(("solvent 3",), "feared", "arm", "prepare", lambda: say("the day will come")),
        Line((), "feared", "cheap", "buy-time", lambda: say("words cost nothing")),
        habits.MEND_SOON,
    ),
    weighs=True,
)
