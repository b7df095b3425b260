"""Propositions: what a theory says of play, what would refute it, and the arms that put it to the test."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from game.lab.arm import Arm
from game.lab.course import Course
from game.lab.estimate import Estimate, Sample

Measure = Callable[[Course], float]
Results = Mapping[str, Mapping[str, Sample]]
"""For each arm and each measure a number a match."""


@frozen
class Verdict:
    """What the matches say: whether the proposition holds, the effect that decides, and every cell behind it."""

    holds: bool
    effect: Estimate
    cells: tuple[tuple[str, Estimate], ...]
    """Named estimates, in the order in which they are to be read."""
    note: Callable[[], str] | None = None


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
            "estimate": effect["value"],
            "interval": effect["interval"],
            "games": self.games,
            "cells": [{"id": name} | estimate.as_json() for name, estimate in self.verdict.cells],
        }
