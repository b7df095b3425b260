"""The table is tested without a window."""

import os

import pytest

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
    from game.words import use_language

    use_language("en")
