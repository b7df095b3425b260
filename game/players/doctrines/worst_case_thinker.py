"""`worst-case-thinker`: plans for what the other could do, not for what it says."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "worst-case-thinker",
    lambda: say("worst-case thinker"),
    "hsu 貳二 (Butterfield 1951; Jervis 1976, worst-case readings)",
    (
        habits.TAKE_PEACE_WHEN_WORN,
        Line(("provoked", "pressed 8"), "feared", "loosen", "protect", lambda: say("agreements only bind us")),
        Line(("at-war",), "feared", "strike 2", "protect", lambda: say("the worst is to be assumed")),
        habits.greed(3),
        habits.press_on(2),
        *habits.strike_first(1),
        Line(("alarmed", "outgunned 2"), "feared", "attack 3", "protect", lambda: say("tomorrow they will be stronger")),
        Line(("solvent 2",), "feared", "arm", "protect", lambda: say("what they could do counts, not what they say"), most=2),
        Line((), "feared", "guard", "protect", lambda: say("one more wall does no harm")),
        Line(("provoked",), "feared", "threat", "deter", lambda: say("the worst is to be assumed")),
        habits.MEND_SOON,
    ),
)
