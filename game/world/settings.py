"""The numbered settings of the rule book that a scenario may change."""

from typing import Final

SETTINGS: Final = {
    # each: its value, then its lowest and highest
    "uncertainty": (2, 0, 6),
    "incompatible": (6, 1, 30),
    "alarmed": (5, 1, 30),
    "convinced": (12, 1, 30),
    "deterrence": (12, 0, 30),
    "malice": (6, 0, 30),
    "fear-limit": (16, 1, 99),
    "indistinguishable": (1, 0, 1),
    "advantage": (1, 0, 2),
    "brink-start": (0, 0, 9),
    "peace-turns": (6, 1, 99),
    "open": (0, 0, 1),
    "documented": (0, 0, 1),
    "theory": (0, 0, 1),
}
"""Each setting's value in the rule book, and its lowest and highest."""
