"""Tokens: unguessable, and kept as digests only, so that no file of ours opens a seat."""

import hashlib
import secrets
from typing import Final

LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and figures that nobody mixes up when they read them aloud."""


def device_secret() -> str:
    """Return a secret for a device: 256 bits."""
    return secrets.token_urlsafe(32)


def seat_token() -> str:
    """Return a single-use token for a seat that people can type: 60 bits."""
    letters = [secrets.choice(LETTERS) for _ in range(12)]
    return "-".join("".join(letters[k : k + 4]) for k in (0, 4, 8))


def join_code() -> str:
    """Return the code of an exercise: it lets people ask to be admitted, and nothing else."""
    letters = [secrets.choice(LETTERS) for _ in range(5)]
    return "".join(letters[:3]) + "-" + "".join(letters[3:])


def digest(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(b"double-dilemma " + token.encode("utf-8", "replace")).hexdigest()


def typed(token: str) -> str:
    """Return a token as it was meant: capitals, hyphens where they belong."""
    letters = [c for c in token.upper()[:64] if c in LETTERS]
    if len(letters) == 12:
        return "-".join("".join(letters[k : k + 4]) for k in (0, 4, 8))
    return "".join(letters[:3]) + "-" + "".join(letters[3:]) if len(letters) == 5 else ""
