"""Provenance: by which version, rules, scenarios, seed and number of matches a page was measured."""

import hashlib
from collections.abc import Iterable

from game import __version__
from game.arena.tournament import rules_digest
from game.world.scenario import Scenario

KEPT = 16
"""Digits of a digest that are printed, as tournaments print them."""


def provenance(scenarios: Iterable[Scenario], seed: int, games: str, command: str) -> str:
    """Return the line that stands at the top of a generated page."""
    return (
        f"Measured by version {__version__}, rules and players `{rules_digest()}`, scenarios and catalogue "
        f"`{data_digest(scenarios)}`, seed {seed}, {games}: `{command}`. *Of the model, not of the world.*"
    )


def data_digest(scenarios: Iterable[Scenario]) -> str:
    """Return one digest over scenarios, each of which has its catalogue in its own."""
    lines = sorted(f"{scenario.id} {scenario.digest}\n" for scenario in scenarios)
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:KEPT]
