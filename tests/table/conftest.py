"""The table is tested without a window."""

import os

import pytest

from game.words import use_language

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
pygame = pytest.importorskip("pygame")


@pytest.fixture(autouse=True)
def _open_pygame():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1024, 640))
    yield
    use_language("en")
