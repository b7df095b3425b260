"""`deterrence-believer`: firmness keeps the peace: answers everything with strength and concedes nothing."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "deterrence-believer",
    lambda: say("deterrence believer"),
    "hsu 貳二 (Jervis 1976, the deterrence model)",
    (
        habits.TAKE_PEACE_WHEN_WORN,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        Line(("pressed 10", "provoked"), "feared", "loosen", "deter", lambda: say("no business as usual")),
        Line(
            ("pressed 10", "provoked", "quiet 2"), "feared", "signal", "deter", lambda: say("they must know what is at stake")
        ),
        Line(("provoked",), "feared", "threat", "deter", lambda: say("a threat unanswered invites the next")),
        Line(("provoked",), "feared", "arm", "deter", lambda: say("resolve must be seen")),
        habits.PURSUE,
        Line(("solvent 3",), "feared", "arm", "deter", lambda: say("strength leaves no temptation")),
        Line(("backed 1",), "friend", "back", "deter", lambda: say("commitments must be beyond doubt")),
        Line(("alarmed",), "feared", "guard", "protect", lambda: say("they may be tempted")),
        habits.MEND_SOON,
    ),
    weighs=True,
)
