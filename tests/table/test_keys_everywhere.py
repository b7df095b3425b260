"""Everything that the mouse can press, keys can reach, and what has the focus can be seen to have it."""

import pygame
import pytest
from showing import screens

from game.words import use_language

STOPS = 400


def key(app, name):
    code = pygame.key.key_code(name)
    app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
    app.handle(pygame.event.Event(pygame.KEYUP, key=code, mod=0))


def reached(app, canvas):
    """Return what Tab comes to before it is back where it began."""
    found = []
    for _ in range(STOPS):
        key(app, "tab")
        app.draw(canvas.surface)
        if app.focus in found:
            break
        found.append(app.focus)
    return set(found) - {""}


def test_tab_reaches_everything_on_every_screen():
    for name, app, canvas in screens("five-days-2008", "en", (1024, 640)):
        wanted = {each.id for each in canvas.controls}
        assert len(wanted) == len(canvas.controls), name
        assert reached(app, canvas) == wanted, name


@pytest.mark.long
@pytest.mark.parametrize("theme", ["paper", "night", "contrast"])
def test_the_focus_can_be_seen_on_every_control(theme):
    for name, app, canvas in screens("five-days-2008", "en", (1280, 800), theme):
        use_language("en")
        for control in list(canvas.controls):
            app.focus = ""
            bare = app.draw(canvas.surface).surface.copy()
            app.focus = control.id
            ringed = app.draw(canvas.surface)
            frame = control.rect.inflate(10, 10).clip(ringed.rect)
            focus = sum(
                ringed.surface.get_at((x, y))[:3] == ringed.theme.focus
                for x in range(frame.x, frame.right)
                for y in (frame.y + 2, frame.bottom - 4)
            )
            before = pygame.image.tobytes(bare.subsurface(frame), "RGB")
            assert pygame.image.tobytes(ringed.surface.subsurface(frame), "RGB") != before, (name, control.id)
            assert focus >= min(control.rect.w, 12), (name, control.id)


def test_keys_that_press_are_not_given_twice():
    for name, _, canvas in screens("five-days-2008", "en", (1280, 800)):
        keys = [each.key for each in canvas.controls if each.key]
        assert len(set(keys)) == len(keys), (name, sorted(keys))
