"""Texts of the command line: paragraphs that click does not tear, and the near word for a mistyped one."""

from collections.abc import Iterable
from difflib import get_close_matches

from game.words import say
from game.words.width import fold

HELP_WIDTH = 76
LIKENESS = 0.55
"""How like a known word a mistyped one must be, from 0 to 1."""


def paragraph(text: str, width: int = HELP_WIDTH) -> str:
    """Return a help text broken into lines here, since click counts a Chinese character as one cell."""
    lines = fold(text, width)
    return "\b\n" + "\n".join(lines) if len(lines) > 1 else text


def suggestion(problem: str, word: str, known: Iterable[str]) -> str:
    """Return a sentence that names the problem and the near word, or else all the words there are."""
    words = list(known)
    said = nearly(problem, word, words)
    return said if said != problem else say("{problem}; there are: {words}", problem=problem, words=", ".join(words))


def nearly(problem: str, word: str, known: Iterable[str]) -> str:
    """Return a sentence that names the problem and the near word, if there is one."""
    found = near(word, known)
    return say("{problem}; did you mean '{near}'?", problem=problem, near=found) if found else problem


def near(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like a mistyped one, or the only one that it is a part of, or nothing."""
    words, folded = list(known), word.casefold()[:80].strip()
    parts = [each for each in words if folded and folded in each.casefold()]
    alike = get_close_matches(folded, words, 1, LIKENESS)
    return parts[0] if len(parts) == 1 else alike[0] if alike else ""
