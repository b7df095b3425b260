"""Propositions of the theory, one file each."""

from typing import Final

from game.lab.proposition import Proposition

_ALL: tuple[Proposition, ...] = ()

PROPOSITIONS: Final[dict[str, Proposition]] = {each.id: each for each in _ALL}
"""Every proposition by its id, in the order of the lists that they come from."""
