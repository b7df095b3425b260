"""Propositions of the theory, one file each."""

from typing import Final

from game.lab.proposition import Proposition
from game.lab.propositions import (
    alliance_dilemma,
    balance_of_threat,
    cheap_talk,
    continuum,
    costly_signals,
    crossing,
    easy_conquest,
    entrapment,
    four_worlds,
    graduated_steps,
    ladder,
    last_turn,
    misperception,
    necessity,
    noise,
    payoffs,
    preventive_war,
    regulators,
    self_defeat,
    spiral_against_deterrence,
    talk_under_noise,
    trust_threshold,
    windows,
)

_MODULES: Final = (
    self_defeat,
    four_worlds,
    spiral_against_deterrence,
    costly_signals,
    continuum,
    balance_of_threat,
    preventive_war,
    misperception,
    crossing,
    alliance_dilemma,
    payoffs,
    necessity,
    trust_threshold,
    cheap_talk,
    talk_under_noise,
    noise,
    graduated_steps,
    easy_conquest,
    windows,
    entrapment,
    regulators,
    last_turn,
    ladder,
)

PROPOSITIONS: Final[dict[str, Proposition]] = {module.PROPOSITION.id: module.PROPOSITION for module in _MODULES}
"""Every proposition by its id, in the order of the lists that they come from."""
