"""What is kept of a match, and what many of them add up to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, Self

from attrs import field, frozen

from game.match import Match

Z95 = 1.959964
"""Standard normal quantile of a 95% interval."""


@frozen
class GameResult:
    """How one match went."""

    number: int
    seed: int
    turns: int
    end: str
    winner: str | None
    scores: dict[str, int]
    situations: dict[str, tuple[str, ...]]
    """For each dyad its true situation after every turn."""
    war: dict[str, int | None]
    """For each dyad the first turn of war, from 0."""
    moves: dict[str, dict[str, int]]
    """For each seat how often it ordered each move."""
    digest: str
    faults: dict[str, str] = field(factory=dict)
    """For each seat whose guest was let go: the turn, and why; it passed from then on."""

    @property
    def decisions(self) -> int:
        """Return how many decisions were made: every order, and every closing of a sheet."""
        return sum(sum(moves.values()) for moves in self.moves.values()) + self.turns * len(self.scores)

    @classmethod
    def of(cls, match: Match, number: int, faults: Mapping[str, str] | None = None) -> Self:
        """Take the result of a finished match."""
        outcome = match.outcome
        assert outcome is not None
        pages = match.pages[1:]
        dyads = tuple(match.situations())
        return cls(
            number,
            match.seed,
            len(pages),
            outcome.ending,
            outcome.winner,
            outcome.scores,
            {dyad: tuple(page.situations[dyad] for page in pages) for dyad in dyads},
            {dyad: match.first_war(dyad) for dyad in dyads},
            {seat: dict(Counter(o.move for page in pages for o, _ in page.orders[seat])) for seat in match.seats},
            pages[-1].digest,
            dict(faults or {}),
        )

    def as_json(self) -> dict[str, Any]:
        """Return the form that `match --json` prints."""
        return {
            "seed": self.seed,
            "turns": self.turns,
            "end": self.end,
            "winner": self.winner,
            "scores": self.scores,
            "situations": {dyad: list(row) for dyad, row in self.situations.items()},
            "war": self.war,
            "digest": self.digest,
        } | ({"faults": self.faults} if self.faults else {})


def share(count: int, total: int) -> dict[str, Any]:
    """Return a share with Wilson's 95% interval."""
    if total == 0:
        return {"share": None, "interval": None, "count": 0}
    p, z = count / total, Z95
    middle = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z * sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return {
        "share": round(p, 4),
        "interval": [round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)],
        "count": count,
    }


def mean(values: Sequence[int]) -> dict[str, Any]:
    """Return a mean with its 95% interval by the normal approximation."""
    n = len(values)
    if n == 0:
        return {"mean": None, "interval": None}
    average = sum(values) / n
    spread = sqrt(sum((v - average) ** 2 for v in values) / (n - 1) / n) * Z95 if n > 1 else 0.0
    return {"mean": round(average, 3), "interval": [round(average - spread, 3), round(average + spread, 3)]}


def summarise(results: Sequence[GameResult]) -> dict[str, Any]:
    """Return ends, wins, scores, situations and wars of many matches, each with its interval."""
    n = len(results)
    first = results[0]
    return {
        "games": n,
        "turns": mean([r.turns for r in results]),
        "ends": {end: share(count, n) for end, count in Counter(r.end for r in results).most_common()},
        "wins": {seat: share(sum(r.winner == seat for r in results), n) for seat in [*first.scores, None]} if n else {},
        "scores": {seat: mean([r.scores[seat] for r in results]) for seat in first.scores},
        "situations": {dyad: _situations(results, dyad) for dyad in first.situations},
        "war": {dyad: share(sum(r.war[dyad] is not None for r in results), n) for dyad in first.war},
    }


def _situations(results: Sequence[GameResult], dyad: str) -> dict[str, Any]:
    """Return the share of turns that a dyad spent in each situation, and of matches that reached it."""
    turns = Counter(s for r in results for s in r.situations[dyad])
    reached = Counter(s for r in results for s in set(r.situations[dyad]))
    total = sum(turns.values())
    return {
        name: {"turns": round(turns[name] / total, 4) if total else None, "reached": share(reached[name], len(results))}
        for name in ("I", "II", "III", "IV")
    }
