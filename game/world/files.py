"""Scenario files as text: found, weighed and decoded before anything looks inside."""

import os
import re
import stat
from itertools import islice
from pathlib import Path
from typing import Final

from game.words import say
from game.world.faults import Fault

MOST_BYTES: Final = 2 * 1024 * 1024
"""Largest file that is read."""
MOST_IN_ALL: Final = 4 * 1024 * 1024
"""Largest sum of the files of a folder."""
MOST_FILES: Final = 64
"""Most entries of a folder."""
KIT: Final = "kit.yaml"
"""The teacher's kit, which lies beside a scenario and is no part of it."""

UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udfff]")
"""Characters that no text needs and that can hide or forge what a person reads."""


class Unreadable(Exception):
    """A file that cannot be read, with the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def unreadable(file: Path | str, line: int, problem: str, expected: str) -> Unreadable:
    """Make the exception for a fault of a whole file."""
    return Unreadable(Fault(str(file), line, say("file"), problem, expected))


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of a folder but its kit, in the order of their names; raise Unreadable for a hostile folder."""
    try:
        with os.scandir(folder) as entries:
            found = [(each.name, each.stat(follow_symlinks=False).st_size) for each in islice(entries, MOST_FILES + 1)]
    except OSError as error:
        raise unreadable(folder, 1, _reason(error), say("a folder of scenario files")) from None
    if len(found) > MOST_FILES:
        raise unreadable(folder, 1, say("holds too many files"), say("at most {most}", most=MOST_FILES))
    files = {name: size for name, size in found if name.endswith((".yaml", ".yml")) and name != KIT and name[0] != "."}
    if sum(files.values()) > MOST_IN_ALL:
        raise unreadable(folder, 1, say("is too large"), say("at most {most} bytes in all", most=MOST_IN_ALL))
    if not files:
        raise unreadable(folder, 1, say("holds no scenario files"), say("files whose names end in .yaml"))
    return [folder / name for name in sorted(files)]


def text_of(file: Path) -> str:
    """Return the text of a file; raise Unreadable if it is no plain, small, clean UTF-8 file of its folder."""
    if file.suffix != ".yaml":
        raise unreadable(file, 1, say("is not read under this name"), say("a name that ends in .yaml"))
    return _decoded(file, bytes_of(file))


def bytes_of(file: Path) -> bytes:
    """Return the bytes of a file; raise Unreadable if it is not regular, small and inside its folder."""
    try:
        if not file.resolve(strict=True).is_relative_to(file.parent.resolve()):
            raise unreadable(file, 1, say("is a link that leaves the folder"), say("a file of the folder itself"))
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise unreadable(file, 1, say("is not a plain file"), say("a text file"))
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except (OSError, RuntimeError) as error:  # a loop of links raises RuntimeError
        raise unreadable(file, 1, _reason(error), say("a file that can be read")) from None
    if len(raw) > MOST_BYTES:
        raise unreadable(file, 1, say("is too large"), say("at most {most} bytes", most=MOST_BYTES))
    return raw


def _decoded(file: Path, raw: bytes) -> str:
    """Decode UTF-8 (a byte order mark is let pass) and refuse what cannot be seen."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise unreadable(file, line, say("is not UTF-8 text"), say("text saved as UTF-8")) from None
    text = text.replace("\r\n", "\n")
    hidden = UNPRINTABLE.search(text)
    if hidden:
        line = text.count("\n", 0, hidden.start()) + 1
        problem = say("holds the invisible character {code}", code=f"U+{ord(hidden[0]):04X}")
        raise unreadable(file, line, problem, say("visible text only"))
    return text


def _reason(error: OSError | RuntimeError) -> str:
    """Say why the system did not let a file be read."""
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return say("cannot be read ({reason})", reason=reason)
