"""`reassurer`: shows benign intent by gestures too dear for a malign state to fake."""

from game.players.doctrine import Doctrine, Line
from game.players.doctrines import habits
from game.words import say

DOCTRINE = Doctrine(
    "reassurer",
    lambda: say("reassurer"),
    "note: Kydd 2005, costly signals, rule book §4.4",
    (
        habits.TAKE_PEACE,
        habits.SEEK_PEACE,
        habits.greed(4),
        habits.press_on(3),
        habits.HOLD_THE_LINE,
        habits.TAKE_TERMS,
        habits.MEND_SOON,
        Line(("alarmed", "solvent 3", "benign"), "feared", "costly", "reassure", lambda: say("only what is dear is believed")),
        Line(("benign",), "feared", "bind", "reassure", lambda: say("institutions carry trust further")),
        Line(("benign",), "feared", "gesture", "reassure", lambda: say("nothing speaks against a kind word"), most=2),
        Line(("convinced",), "feared", "guard", "protect", lambda: say("trust has its limits")),
        habits.SERVE,
    ),
    weighs=True,
)
