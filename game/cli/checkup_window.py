"""The doctor's checks of what the window needs: pygame and no second one, a screen, the fonts."""

import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from game.cli.findings import BAD, GOOD, NOTE, Finding
from game.cli.window import INSTALL, why_no_window
from game.data import data_folder
from game.words import say

FONTS: Final = ("DoubleDilemmaSans-Regular.otf", "DoubleDilemmaSans-Bold.otf")
OPENTYPE: Final = b"OTTO"
"""The first bytes of a font file of this kind."""


def pygame() -> Finding:
    """Look for pygame-ce, and for pygame beside it: both install into one folder and break each other."""
    name = "pygame-ce"
    if _has("pygame-ce") and _has("pygame"):
        text = say("pygame and pygame-ce are both installed, and break each other")
        return Finding(name, NOTE, text, f"pip uninstall -y pygame pygame-ce && {INSTALL}")
    if find_spec("pygame") is None:
        return Finding(name, NOTE, say("not installed; only for: {use}", use=say("the table in a window")), INSTALL)
    if not _has("pygame-ce"):
        text = say("pygame is installed; the window is made for pygame-ce")
        return Finding(name, NOTE, text, f"pip uninstall -y pygame && {INSTALL}")
    return Finding(name, GOOD, version("pygame-ce"))


def screen() -> Finding:
    """Look for a screen that a window can open on."""
    reason = why_no_window()
    if not reason:
        return Finding(say("screen"), GOOD, say("a window can open"))
    advice = say("play in the terminal: dilemma play --terminal")
    if sys.platform.startswith("linux"):
        advice += say("; or log in to a desktop, or over ssh with -X")
    return Finding(say("screen"), NOTE, reason, advice)


def fonts() -> Finding:
    """Look at the fonts of the window and of print."""
    folder = data_folder("assets") / "fonts"
    lost = [name for name in FONTS if not _is_font(folder / name)]
    if lost:
        return Finding(
            say("fonts"), BAD, say("missing or broken: {files}", files=", ".join(lost)), say("install the game again")
        )
    return Finding(say("fonts"), GOOD, say("own fonts, English and Chinese"))


def _is_font(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(len(OPENTYPE)) == OPENTYPE
    except OSError:
        return False


def _has(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False
