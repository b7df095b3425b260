"""Codes of the seats: a person may lock the curtain before a table. They keep honest people honest, no more."""

import hashlib
import json
import secrets
from pathlib import Path

from attrs import define, field

COST = 2**12


@define
class Codes:
    """The codes of one match, salted and hashed beside its journal, so that going on asks for them again."""

    file: Path | None = None
    """Nothing for a match without a journal: then they last as long as it does."""
    _locks: dict[str, str] = field(factory=dict)

    @classmethod
    def beside(cls, journal: Path | None) -> "Codes":
        """Return the codes that are kept beside a journal; a broken file locks nothing."""
        file = journal.with_name(journal.name + ".codes") if journal else None
        if file is None or not file.is_file():
            return cls(file)
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return cls(file)
        is_good = isinstance(found, dict) and all(isinstance(each, str) for each in found.values())
        return cls(file, found if is_good else {})

    def is_locked(self, seat: str) -> bool:
        """Say whether a seat has a code."""
        return seat in self._locks

    def opens(self, seat: str, code: str) -> bool:
        """Say whether a code opens a seat; any opens one without a lock."""
        salt, _, kept = self._locks.get(seat, "").partition(":")
        return seat not in self._locks or secrets.compare_digest(_hashed(code, salt), kept)

    def lock(self, seat: str, code: str) -> None:
        """Set a seat's code; an empty one takes it away. Raises OSError."""
        salt = secrets.token_hex(8)
        self._locks.pop(seat, None)
        if code:
            self._locks[seat] = f"{salt}:{_hashed(code, salt)}"
        if self.file:
            self.file.write_text(json.dumps(self._locks) + "\n", encoding="utf-8")


def _hashed(code: str, salt: str) -> str:
    """Return the hash of a code, slow enough that trying them all takes a while."""
    return hashlib.scrypt(code.encode(), salt=salt.encode(), n=COST, r=8, p=1, dklen=16).hex()
