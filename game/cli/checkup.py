"""The checks of the doctor: each looks at one thing and says what it found."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.cli import checkup_window
from game.cli.checkup_extras import EXTRAS, port
from game.cli.findings import BAD, GOOD, NOTE, Finding
from game.data import data_folder
from game.rules.rule import cache_folder, is_cached
from game.terminal.screen import NARROWEST
from game.words import language, say
from game.world.load import check_folder, scenario_ids

OLDEST: Final = (3, 11)
LEAST_DISK: Final = 50 * 1024 * 1024
"""Bytes that journals and compiled rules may need."""


def python() -> Finding:
    """Look at the version of Python."""
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info[:2] >= OLDEST:
        return Finding(say("Python"), GOOD, found)
    return Finding(say("Python"), BAD, found, say("install Python 3.11 or newer"))


def terminal() -> Finding:
    """Look at the size of the terminal."""
    columns, lines = shutil.get_terminal_size()
    text = say("{columns} columns, {lines} lines", columns=columns, lines=lines)
    if not sys.stdout.isatty():
        return Finding(say("terminal"), NOTE, say("none: output goes to a file or a program"))
    if columns >= NARROWEST + 20:
        return Finding(say("terminal"), GOOD, text)
    return Finding(say("terminal"), NOTE, text, say("80 columns or more read best"))


def letters() -> Finding:
    """Look at whether the terminal can show the letters of the language."""
    encoding = sys.stdout.encoding or "?"
    try:
        "■·→−─茨欣瓦利".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return Finding(
            say("letters"), NOTE, encoding, say("use a UTF-8 terminal; letters that it lacks appear as question marks")
        )
    return Finding(say("letters"), GOOD, say("{encoding}; language {language}", encoding=encoding, language=language()))


def rules() -> Finding:
    """Look at whether compiled rules can be kept, and are there."""
    folder = cache_folder()
    if not _is_writable(folder):
        advice = say("set NUMBA_CACHE_DIR to a folder that can be written; until then computers think slowly")
        return Finding(say("compiled rules"), NOTE, say("{folder} cannot be written", folder=folder), advice)
    if is_cached():
        return Finding(say("compiled rules"), GOOD, str(folder))
    return Finding(say("compiled rules"), NOTE, say("not compiled yet; computers think slowly"), "dilemma doctor --compile")


def _is_writable(folder: Path) -> bool:
    """Say whether a folder, or the nearest one above it that exists, can be written."""
    nearest = next(each for each in (folder, *folder.parents) if each.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def disk() -> Finding:
    """Look at the disk of the current folder, where journals are kept."""
    here = Path.cwd()
    free = shutil.disk_usage(here).free
    text = say("{folder}: {megabytes} MB free", folder=here, megabytes=free // 2**20)
    if not _can_write(here):
        return Finding(
            say("disk"),
            NOTE,
            say("{folder} cannot be written", folder=here),
            say("go to another folder, or name one with --save or --out"),
        )
    if free < LEAST_DISK:
        return Finding(say("disk"), NOTE, text, say("make room: a match that cannot be kept is not played on"))
    return Finding(say("disk"), GOOD, text)


def _can_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def scenarios() -> Finding:
    """Look at whether the shipped scenarios are whole."""
    folders = [data_folder("scenarios") / name for name in scenario_ids()]
    faults = {folder.name: check_folder(folder) for folder in folders}
    broken = [f"{name} ({found[0]})" for name, found in faults.items() if found]
    if len(broken) == len(folders):
        return Finding(say("scenarios"), BAD, "; ".join(broken) or say("there are none"), say("install the game again"))
    if broken:
        return Finding(say("scenarios"), NOTE, "; ".join(broken), say("these cannot be played; see: dilemma scenario check"))
    return Finding(say("scenarios"), GOOD, ", ".join(faults))


CHECKS: Final[tuple[Callable[[], Finding], ...]] = (
    python,
    checkup_window.pygame,
    checkup_window.screen,
    checkup_window.fonts,
    terminal,
    letters,
    rules,
    disk,
    scenarios,
    port,
    *EXTRAS,
)
"""Every check, in the order in which people look."""
