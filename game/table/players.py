"""Who may sit in a seat, in words: people, computers by level, doctrines of the theories, guests."""

from game.players import PLAYERS
from game.words import say

PEOPLE = "human"


def player_in_words(name: str) -> str:
    """Return who a player is, in a word or two; a guest by its own name."""
    told = {
        PEOPLE: say("a person"),
        "easy": say("computer: easy"),
        "normal": say("computer: normal"),
        "hard": say("computer: hard"),
        "planner": say("computer: planner"),
        "search": say("computer: search"),
        "historical": say("as documented"),
        "random": say("chance"),
    }
    found = told.get(name) or _doctrines().get(name, (name, ""))[0]
    return found if len(found) <= 28 else found[:27] + "…"


def about_player(name: str) -> str:
    """Return what a player does, in a sentence."""
    told = {
        PEOPLE: say("Somebody at this machine. Several people hand it over behind a curtain."),
        "easy": say("Looks one step ahead in worlds that could be so."),
        "normal": say("Talks cheaply while it waits, and strikes when the odds are good."),
        "hard": say("Plays worlds that could be so some turns forward, and thinks longer."),
        "planner": say("The same as easy."),
        "search": say("The same as hard."),
        "historical": say("Does what is documented as long as it can, then shows restraint."),
        "random": say("Any legal order is as good as another."),
    }
    return told.get(name) or _doctrines().get(name, ("", name))[1]


def offered() -> tuple[str, ...]:
    """Return the players to choose from, people first, then levels, then doctrines."""
    first = (PEOPLE, "easy", "normal", "hard", "historical", "random")
    return (*first, *(name for name in PLAYERS if name in _doctrines()))


def _doctrines() -> dict[str, tuple[str, str]]:
    """Return every doctrine's name and what it does."""
    return {
        "alliance-manager": (
            say("alliance manager"),
            say("Looks after its friends first, and keeps them from dragging it in."),
        ),
        "appeaser": (say("appeaser"), say("Gives way whatever comes, and takes any terms.")),
        "contrite-reciprocator": (
            say("contrite reciprocator"),
            say("Answers in kind, but takes a blow quietly after having struck by mistake."),
        ),
        "defensive-realist": (say("defensive realist"), say("Enough power and no more; strikes first only as a last resort.")),
        "deterrence-believer": (say("deterrence believer"), say("Answers everything with strength and concedes nothing.")),
        "generous-reciprocator": (say("generous reciprocator"), say("Answers in kind, but lets one threat in three pass.")),
        "graduated-reciprocator": (
            say("graduated reciprocator"),
            say("Reassures by announced, graduated steps, and keeps its guard up (GRIT)."),
        ),
        "mirror-imager": (say("mirror imager"), say("Does to others what they did to it, and takes them to be like itself.")),
        "offensive-realist": (say("offensive realist"), say("Arms whenever it can and takes what the balance allows.")),
        "opportunist": (say("opportunist"), say("Talks cheaply while it waits, and strikes when the odds are good.")),
        "reassurer": (say("reassurer"), say("Shows benign intent by gestures too dear for a malign state to fake.")),
        "worst-case-thinker": (say("worst-case thinker"), say("Plans for what the other could do, not for what it says.")),
    }
