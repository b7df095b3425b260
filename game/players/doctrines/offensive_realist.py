"""`offensive-realist`: power is the only safety: arms whenever it can and takes what the balance allows."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "offensive-realist",
    lambda: say("offensive realist"),
    "thesis 2.1 (Mearsheimer 2001)",
    (
        habits.TAKE_PEACE_WHEN_WORN,
        Line(("at-peace", "every 3"), "weakest", "subvert", "prepare", lambda: say("a weak neighbour is a safe one")),
        Line(("at-war",), "weakest", "strike 1", "seize", lambda: say("the war must be won")),
        Line(("at-peace",), "weakest", "attack 4", "seize", lambda: say("power not taken is power given away")),
        Line(("at-war",), "weakest", "attack 2", "seize", lambda: say("the war must be won")),
        habits.PURSUE,
        Line(("solvent 2",), "feared", "arm", "prepare", lambda: say("nobody can have too much power"), most=2),
        Line(("backed 1",), "friend", "back", "prepare", lambda: say("allies add to power")),
        Line((), "feared", "threat", "coerce", lambda: say("pressure costs little")),
        habits.MEND_SOON,
    ),
    weighs=True,
)
