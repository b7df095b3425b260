"""The digest of a scenario: what a journal is bound to, the same in every process on every machine."""

import hashlib
import json
from typing import Any

import attrs

from game.world.scenario import Scenario


def digest_of(scenario: Scenario) -> str:
    """Return the SHA-256 of a scenario with its catalogue, over JSON with sorted keys; its own digest is left out."""
    values = attrs.asdict(scenario, filter=_is_counted)
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _is_counted(attribute: Any, _: Any) -> bool:
    """Say whether a field counts for the digest."""
    return bool(attribute.name != "digest")
