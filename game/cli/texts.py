"""Texts of the command line: paragraphs that click does not tear, and the near word for a mistyped one."""

from collections.abc import Iterable
from difflib import get_close_matches

from game.words import say
from game.words.width import fold

HELP_WIDTH = 76


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
    near = get_close_matches(word[:80], list(known), 1, 0.5)
    return say("{problem}; did you mean '{near}'?", problem=problem, near=near[0]) if near else problem
