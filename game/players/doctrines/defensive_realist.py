"""`defensive-realist`: enough power and no more: guards itself, and strikes first only as a last resort."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "defensive-realist",
    lambda: say("defensive realist"),
    "thesis 2.2 and 2.3 (Jervis 1978; Van Evera 1999; Walt 1985)",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(4),
        habits.press_on(3),
        *habits.strike_first(3),
        habits.HOLD_THE_LINE,
        Line(
            ("at-peace", "pressed 8"), "feared", "mediate", "bargain", lambda: say("somebody in between may see what we cannot")
        ),
        habits.TAKE_TERMS,
        habits.MEND_SOON,
        habits.ADVANCE,
        habits.OFFER_TERMS,
        Line(("alarmed", "outgunned 1"), "feared", "guard", "protect", lambda: say("their offence outruns us"), most=2),
        Line(("alarmed", "provoked"), "feared", "guard", "protect", lambda: say("they have just threatened us")),
        Line(("unprovoked", "unwooed"), "feared", "bind", "reassure", lambda: say("rules make intentions easier to read")),
        Line(("unprovoked",), "feared", "gesture", "reassure", lambda: say("they let us be, and restraint is cheap")),
    ),
    weighs=True,
)
