"""The way to the window: whether one can be opened here, and what it needs from the command line."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from game.cli.starting import DEFAULT_SCENARIO, free_file, open_scenario, seed_or_drawn
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


def play_in_window(match: Match | None, folder: Path, *, seed: int | None = None) -> Match | None:
    """Open the window with a match or at the title, and return the match that was played last."""
    from game.table import title_screen, window  # noqa: PLC0415

    def begin(wish: title_screen.Wish) -> Match:
        number = seed_or_drawn(seed)
        file = free_file(folder, f"{wish.scenario.id}-seed-{number}", ".jsonl")
        return Match.start(wish.scenario, number, turns=wish.turns, players=wish.players, is_open=wish.is_open, file=file)

    def resume() -> Match | None:
        file = window.newest_journal(folder)
        return Match.load(file) if file else None

    return window.open_window(begin, resume, match, user_folder() / "settings.json")


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
