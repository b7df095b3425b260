"""The journal: one JSON line for every act, on disk before it is acknowledged."""

import json
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from attrs import define, field

from game.match.faults import MatchFault
from game.words import say

FORMAT: Final = 1
LONGEST_FILE: Final = 64 * 1024 * 1024
"""Bytes of a journal that will be read; a long campaign takes less than one of them in sixty."""

Entry = dict[str, Any]


@define
class Journal:
    """A match's acts in order, kept in memory and, where a file is named, on disk."""

    entries: list[Entry] = field(factory=list)
    file: Path | None = None

    def append(self, *entries: Entry) -> None:
        """Write entries to disk and only then take them in. Raises MatchFault when the disk refuses; nothing is lost."""
        if self.file is not None:
            _write(self.file, _lines(entries))
        self.entries.extend(entries)

    def save(self, file: Path) -> None:
        """Write the whole journal to a new file, replacing it only when all of it is on disk."""
        part, lines = file.with_name(file.name + ".part"), _lines(self.entries)
        try:
            with part.open("wb") as stream:
                stream.write(lines)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(file)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise _refused(file, error) from error


def read(file: Path, *, repair: bool = False) -> Journal:
    """Read a journal; a last line that was torn by a crash is dropped, on disk too where it is to be gone on with.

    Raises MatchFault that names file and line for anything else that is not a journal.
    """
    data = _bytes_of(file)
    whole, _, torn = data.rpartition(b"\n")
    journal = Journal(list(_entries(file, whole)), file)
    if not journal.entries or "double-dilemma" not in journal.entries[0]:
        raise MatchFault(say("{file}:1: not a saved match of this game", file=file))
    if journal.entries[0]["double-dilemma"] != FORMAT:
        raise MatchFault(say("{file}:1: saved by another version; expected format {format}", file=file, format=FORMAT))
    if torn and repair:
        _cut(file, len(whole) + 1)
    return journal


def _bytes_of(file: Path) -> bytes:
    """Read a file that is plain and not too large."""
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise MatchFault(say("{file}: not a plain file", file=file))
        if found.st_size > LONGEST_FILE:
            raise MatchFault(say("{file}: too large for a saved match", file=file))
        return file.read_bytes()
    except OSError as error:
        raise MatchFault(say("{file}: cannot be read: {reason}", file=file, reason=error.strerror or error)) from error


def _entries(file: Path, data: bytes) -> Iterator[Entry]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            try:
                entry = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise MatchFault(
                    say("{file}:{line}: not a line of a journal; expected JSON", file=file, line=number)
                ) from error
            if not isinstance(entry, dict):
                raise MatchFault(say("{file}:{line}: not a line of a journal; expected an object", file=file, line=number))
            yield entry


def _lines(entries: Iterable[Entry]) -> bytes:
    """Return entries as lines of JSON. Raises MatchFault for half a character, which no file can hold."""
    lines = "".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n" for entry in entries)
    try:
        return lines.encode()
    except UnicodeEncodeError as error:
        raise MatchFault(say("a remark or a name holds half a character; expected whole text")) from error


def _write(file: Path, lines: bytes) -> None:
    """Append lines and sync them; what could not be written whole is taken back."""
    length = file.stat().st_size if file.exists() else 0
    try:
        with file.open("ab") as stream:
            stream.write(lines)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        _cut(file, length)
        raise _refused(file, error) from error


def _cut(file: Path, length: int) -> None:
    """Shorten a file; where even that is refused the torn line is dropped when the file is read."""
    try:
        os.truncate(file, length)
    except OSError:
        return


def _refused(file: Path, error: OSError) -> MatchFault:
    reason = error.strerror or str(error)
    return MatchFault(
        say(
            "{file}: cannot be written: {reason}; nothing was lost, free the disk or choose another file",
            file=file,
            reason=reason,
        )
    )


def free_file(folder: Path, stem: str, ending: str) -> Path:
    """Return a file of a folder that does not exist yet: the stem, or the stem with a number."""
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next(folder / f"{name}{ending}" for name in names if not (folder / f"{name}{ending}").exists())
