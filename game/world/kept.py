"""Scenarios that ship with the game, kept in the user's folder as the text of their digest: YAML is slow to scan.

An entry counts only for the very bytes that it was made of and if it is whole; any other is as good as none, and is
written anew. Nothing here ever fails: where nothing can be kept, files are read.
"""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from game.data import kept_folder
from game.world.digest import text_of_digest
from game.world.files import Unreadable, bytes_of, yaml_files
from game.world.plain import reader_of
from game.world.scenario import Scenario

MOST_BYTES: Final = 16 * 1024 * 1024
"""Largest entry that is read."""


def mark_of(*folders: Path) -> str:
    """Digest the files of folders and the source that reads them; return nothing where a file cannot be read."""
    total = hashlib.sha256()
    try:
        for file in (*_sources(), *(file for folder in folders for file in yaml_files(folder))):
            raw = file.read_bytes() if file.suffix == ".py" else bytes_of(file)
            total.update(f"{file.parent.name}/{file.name} {len(raw)}\n".encode())
            total.update(raw)
    except (OSError, Unreadable):
        return ""
    return total.hexdigest()


def kept(name: str, mark: str) -> Scenario | None:
    """Return a kept scenario, if its entry bears the mark and is whole."""
    try:
        head, _, text = _entry(name).partition(b"\n")
        digest = hashlib.sha256(text).hexdigest()
        if not mark or head != _head(mark, digest):
            return None
        scenario: Scenario = reader_of(Scenario)(json.loads(text) | {"digest": digest})
    except (OSError, ValueError, TypeError, LookupError, RuntimeError):  # RuntimeError: no home folder, or nested too deep
        return None
    return scenario


def keep(name: str, mark: str, scenario: Scenario) -> None:
    """Keep a scenario for the next process, whole or not at all, if the disk allows it."""
    if mark:
        with suppress(OSError, RuntimeError):
            file = _file(name)
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, _head(mark, scenario.digest) + b"\n" + text_of_digest(scenario).encode())


def _head(mark: str, digest: str) -> bytes:
    return f"{mark} {digest}".encode()


def _file(name: str) -> Path:
    return kept_folder() / "scenarios" / f"{name}.kept"


def _entry(name: str) -> bytes:
    """Return the bytes of an entry."""
    file = _file(name)
    if not file.is_file():
        return b""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES)


def _write(file: Path, raw: bytes) -> None:
    """Put a file in its place at one stroke. Raises OSError."""
    import tempfile  # noqa: PLC0415  # imports much, for what happens once

    handle, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(raw)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _sources() -> list[Path]:
    """Return the source files that say what a scenario is and how it is read."""
    return sorted(Path(__file__).parent.rglob("*.py"))
