"""How long, how many and how often: what keeps one device from spoiling the exercise for the others."""

import unicodedata
from typing import Any, Final

from game.classroom.faults import ClassroomFault, Hostile
from game.words import say

LONGEST_MESSAGE: Final = 600
"""Characters of a message, a press release, an inject or a note."""
LONGEST_REMARK: Final = 200
"""Characters of a stated intent or of a reason."""
LONGEST_LINE: Final = 400
"""Characters of an order as a line."""
MOST_PEOPLE: Final = 160
MOST_WAITING: Final = 140
"""People in the lobby at one time: a whole class that comes in at once, and no more."""
MOST_WORLDS: Final = 6
MOST_OPEN: Final = 24
"""Proposals on a cabinet's table in one turn."""
MOST_WORDS: Final = 40
"""Messages and press releases of one side in one turn."""
RATES: Final = {"join": (140, 60.0), "act": (40, 10.0), "page": (60, 10.0), "wrong": (40, 60.0)}
"""How often, and within how many seconds, a thing may be done: by one device, from one address, or (joining) by all together.

A class behind one hotspot has one address, so that right codes are counted in all and only wrong ones by address.
"""
_DIRECTION: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def plain(text: Any, longest: int = LONGEST_MESSAGE) -> str:
    """Return a text that people wrote, without control and direction marks. Raises a fault where it is none, or too long."""
    if not isinstance(text, str):
        raise Hostile(lambda: say("a text that is no text"))
    if len(text) > 4 * longest:
        raise Hostile(lambda: say("a text of {count} characters", count=len(text)))
    kept = "".join(c for c in unicodedata.normalize("NFC", text) if c == "\n" or _is_written(c)).strip()
    lines = [line.strip() for line in kept.split("\n")]
    kept = "\n".join(line for line in lines if line)
    if len(kept) > longest:
        raise ClassroomFault(say("at most {count} characters; this has {found}", count=longest, found=len(kept)))
    return kept


def written(text: Any, longest: int = LONGEST_MESSAGE) -> str:
    """Return a text that must not be empty."""
    kept = plain(text, longest)
    if not kept:
        raise ClassroomFault(say("write something first"))
    return kept


def word(value: Any, longest: int = 40) -> str:
    """Return an id that a page sent. Raises Hostile where it is nothing of the kind."""
    if not isinstance(value, str) or len(value) > longest or not value.isascii():
        raise Hostile(lambda: say("a field that is no name of ours"))
    return value


def _is_written(letter: str) -> bool:
    return letter not in _DIRECTION and unicodedata.category(letter) not in {"Cc", "Cs", "Co", "Cn"}
