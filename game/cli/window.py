"""The way to the window: whether one can be opened here, and what it needs from the command line."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from game.cli.starting import DEFAULT_SCENARIO, open_scenario
from game.match import Match
from game.words import LANGUAGES, language, say, use_language

INSTALL = "pip install pygame-ce"


def why_no_window() -> str:
    """Return in a sentence why no window can be opened here; nothing where one can."""
    if find_spec("pygame") is None:
        return say("There is no window without pygame-ce (install it with: {command})", command=INSTALL)
    asked, has_display = os.environ.get("SDL_VIDEODRIVER"), os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if asked in {"dummy", "offscreen"} or (sys.platform.startswith("linux") and not (asked or has_display)):
        return say("There is no screen here")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.table import window  # noqa: PLC0415  # who plays in the terminal need not wait for it

    return window.why_no_window()


def play_in_window(match: Match | None, folder: Path | None = None, *, seed: int | None = None) -> Match | None:
    """Open the window with a match or at the title, and return the match that was played last.

    Matches begun in it are kept in a folder, the user's own unless another one is named; those of the current folder
    are listed too.
    """
    from game.table import shelf, window  # noqa: PLC0415

    home = user_folder()
    report, compiling = (sys.executable, "-m", "game.cli", "report"), (sys.executable, "-m", "game.cli.compiling")
    kept = shelf.Shelf(folder or home / "matches", home / "saves", (Path(),), seed, report)
    return window.open_window(kept, match, home / "settings.json", compiling)


def user_folder() -> Path:
    """Return the folder in which this system keeps what belongs to a user of the game."""
    return Path(click.get_app_dir("double-dilemma"))


def save_pictures(folder: Path, name: str | None) -> list[Path]:
    """Save pictures of every screen, in both languages, and return the files."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.table import pictures  # noqa: PLC0415

    before = language()
    try:
        return pictures.save_pictures(folder, open_scenario(name or DEFAULT_SCENARIO), LANGUAGES, use_language)
    finally:
        use_language(before)
