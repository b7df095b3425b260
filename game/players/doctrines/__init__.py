"""Doctrines, one file each: a class can test a theory by seating it."""

from typing import Final

from game.players.doctrine import Doctrine
from game.players.doctrines import (
    alliance_manager,
    appeaser,
    contrite_reciprocator,
    defensive_realist,
    deterrence_believer,
    generous_reciprocator,
    graduated_reciprocator,
    mirror_imager,
    offensive_realist,
    opportunist,
    reassurer,
    worst_case_thinker,
)

DOCTRINES: Final[dict[str, Doctrine]] = {
    module.DOCTRINE.id: module.DOCTRINE
    for module in (
        alliance_manager,
        appeaser,
        contrite_reciprocator,
        defensive_realist,
        deterrence_believer,
        generous_reciprocator,
        graduated_reciprocator,
        mirror_imager,
        offensive_realist,
        opportunist,
        reassurer,
        worst_case_thinker,
    )
}
"""Every doctrine by name."""
