"""Keys of the whole game: what they are called, and which settings they turn."""

from collections.abc import Sequence

import pygame

from game.table.settings import TEXT_SIZES, Settings
from game.table.theme import THEMES
from game.words import LANGUAGES, language


def key_name(code: int) -> str:
    """Return what a key is called here: in one word, and on the number pad as elsewhere."""
    return pygame.key.name(code).replace(" ", "").strip("[]")


def turned(settings: Settings, key: str) -> dict[str, str]:
    """Return the setting that a key turns to its next value; nothing for other keys."""
    match key:
        case "f2":
            return {"theme": _next(list(THEMES), settings.theme)}
        case "f3":
            return {"language": _next(LANGUAGES, language())}
        case "f4":
            return {"text": _next(list(TEXT_SIZES), settings.text)}
    return {}


def _next(known: Sequence[str], now: str) -> str:
    """Return what follows in a round."""
    return known[(known.index(now) + 1) % len(known)]
