"""Effects: by how much lines of the ledger moved the Distrusts and the Clash of relations."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from game.match import Posting
from game.report.sums import sign_of
from game.world.catalogue import Modifier
from game.world.scenario import Scenario

Pair = tuple[str, str]
"""A reader and whom it reads."""


@frozen
class Effect:
    """Steps by which lines of the ledger moved sums: before they are held in their range."""

    distrust: dict[Pair, int]
    clash: dict[frozenset[str], int]


def effect_of(scenario: Scenario, lines: Iterable[Posting]) -> Effect:
    """Return what lines of the ledger weighed."""
    known = {modifier.id: modifier for modifier in scenario.catalogue.modifiers}
    distrust: Counter[Pair] = Counter()
    clash: Counter[frozenset[str]] = Counter()
    for line in lines:
        if line.cell is not None and line.cell.kind == "modifier":
            modifier, of, about = known[line.cell.what], line.cell.of, line.cell.about
            steps = line.steps * sign_of(modifier)
            _add(distrust, modifier, (of, about), steps)
            clash[frozenset((of, about))] += steps * modifier.clash
    return Effect({k: n for k, n in distrust.items() if n}, {k: n for k, n in clash.items() if n})


def _add(distrust: Counter[Pair], modifier: Modifier, pair: Pair, steps: int) -> None:
    distrust[pair] += steps * modifier.reader
    distrust[pair[::-1]] += steps * modifier.subject
