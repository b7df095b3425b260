"""Propositions: what a theory says of play, what would refute it, and the arms that put it to the test."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Self

from attrs import field, frozen

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Estimate, Sample

Measure = Callable[[Course], float]
Results = Mapping[str, Mapping[str, Sample]]
"""For each arm and each measure a number a match."""
Cells = Sequence[tuple[str, Estimate]]

UNBOUNDED: Final = float("inf")


@frozen
class Demand:
    """One effect that a proposition asks for: its whole interval must lie between two limits."""

    name: str
    estimate: Estimate
    above: float = -UNBOUNDED
    below: float = UNBOUNDED
    lenient: bool = False
    """Whether it is enough that the interval does not exclude it."""

    @property
    def is_met(self) -> bool:
        """Say whether the interval shows it, or at least does not exclude it where that is enough."""
        shown = self.above < self.estimate.low and self.estimate.high < self.below
        return bool(shown or (self.lenient and not self.is_refuted))

    @property
    def is_refuted(self) -> bool:
        """Say whether the interval excludes it; where it neither shows nor excludes it, there are too few matches to tell."""
        return bool(self.estimate.high <= self.above or self.estimate.low >= self.below)

    def as_json(self) -> dict[str, Any]:
        """Return the form that `lab --json` prints."""
        limits = {"above": self.above, "below": self.below}
        bounds = {name: round(limit, 4) + 0.0 for name, limit in limits.items() if abs(limit) != UNBOUNDED}
        return {"id": self.name} | self.estimate.as_json() | bounds | {"lenient": self.lenient, "met": self.is_met}


def not_against(name: str, estimate: Estimate) -> Demand:
    """Return the demand that an effect at least does not point the other way."""
    return Demand(name, estimate, above=-1e-9, lenient=True)


@frozen
class Verdict:
    """What the matches say: whether the proposition holds, the effect that decides, and every cell behind it."""

    holds: bool
    effect: Estimate
    cells: tuple[tuple[str, Estimate], ...]
    """Named estimates, in the order in which they are to be read."""
    note: Callable[[], str] | None = None
    demands: tuple[Demand, ...] = ()
    """What was asked for, the deciding effect among it."""

    @classmethod
    def of(cls, demands: Sequence[Demand], cells: Cells = ()) -> Self:
        """Return the verdict that all demands make; the first that is not met decides, else the first of all."""
        deciding = next((each for each in demands if not each.is_met), demands[0])
        return cls(all(each.is_met for each in demands), deciding.estimate, tuple(cells), None, tuple(demands))

    @property
    def is_open(self) -> bool:
        """Say whether it does not hold only because too few matches were played to tell."""
        return not self.holds and bool(self.demands) and not any(each.is_refuted for each in self.demands)


@frozen
class Proposition:
    """A sentence of a theory that matches can refute."""

    id: str
    claim: Callable[[], str]
    refuted_by: Callable[[], str]
    source: str
    arms: tuple[Arm, ...]
    measures: Mapping[str, Measure]
    judge: Callable[[Results], Verdict]
    aliases: tuple[str, ...] = field(default=())
    """Its numbers in the lists that it comes from, such as `P1`."""
    found: str = ""
    """What was found out about why the model falls short of it; the page on validity prints it while it does."""


@frozen
class Finding:
    """A proposition with its verdict."""

    proposition: Proposition
    verdict: Verdict
    games: int

    def as_json(self) -> dict[str, Any]:
        """Return the form that `lab --json` prints."""
        effect = self.verdict.effect.as_json()
        return {
            "id": self.proposition.id,
            "aliases": list(self.proposition.aliases),
            "claim": self.proposition.claim(),
            "refuted_by": self.proposition.refuted_by(),
            "source": self.proposition.source,
            "holds": self.verdict.holds,
            "open": self.verdict.is_open,
            "estimate": effect["value"],
            "interval": effect["interval"],
            "games": self.games,
            "demands": [demand.as_json() for demand in self.verdict.demands],
            "cells": [{"id": name} | estimate.as_json() for name, estimate in self.verdict.cells],
        }
