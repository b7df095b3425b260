"""The digest of a scenario: what a journal is bound to, the same in every process on every machine."""

import hashlib
import json
from typing import Any

import attrs

from game.world.scenario import Scenario


def digest_of(scenario: Scenario) -> str:
    """Return the SHA-256 of a scenario with its catalogue, over JSON with sorted keys; its own digest is left out."""
    return hashlib.sha256(text_of_digest(scenario).encode()).hexdigest()


def text_of_digest(scenario: Scenario) -> str:
    """Return the text that the digest is taken over; everything but the digest can be read back from it."""
    values = attrs.asdict(scenario, filter=_is_counted)
    return json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _is_counted(attribute: Any, _: Any) -> bool:
    """Say whether a field counts for the digest."""
    return bool(attribute.name != "digest")
