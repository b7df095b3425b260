"""The window: opened where there is a display, redrawn only when something has changed."""

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pygame

from game.match import Match
from game.table.app import App
from game.table.bar import emblem
from game.table.canvas import Canvas
from game.table.compiler import Compiler
from game.table.letters import font_file, forget
from game.table.lobby import Lobby
from game.table.settings import Settings, keep_settings, read_settings
from game.table.shelf import Shelf
from game.table.theme import THEMES, TITLE
from game.words import language, prefer_language, read_languages, say, use_language

FRAMES = 60
SLEEP = 500
"""Milliseconds after which a still window looks up."""
SMALLEST = (1024, 640)
SWITCH = 0.0003
"""Seconds after which a computer's thoughts in this process make way for the picture."""


def why_no_window() -> str:
    """Return in a sentence why no window can be opened here; nothing where one can."""
    if not hasattr(pygame, "IS_CE"):
        return say("The installed pygame is not pygame-ce (run: pip uninstall pygame, then pip install pygame-ce)")
    if not font_file(bold=False).is_file():
        return say("The font of the window is missing (install the game again)")
    try:
        pygame.display.init()
    except pygame.error:
        return say("There is no screen here")
    if pygame.display.get_driver() in {"offscreen", "dummy"}:
        pygame.display.quit()
        return say("There is no screen here")
    return ""


def open_window(
    shelf: Shelf, match: Match | None = None, settings_file: Path | None = None, compiling: Sequence[str] = ()
) -> Match | None:
    """Run the window until it is closed, with a match or from the title, and return the match that was played last.

    `compiling` is a command that compiles the rules; it is run beside the window where they do not lie compiled on disk.
    """
    settings, fault = read_settings(settings_file) if settings_file else (Settings(), "")
    if settings.language:
        prefer_language(settings.language)
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_caption(say("Double Dilemma"))
    width, height = pygame.display.get_desktop_sizes()[0] if pygame.display.get_desktop_sizes() else (1280, 800)
    surface = pygame.display.set_mode(
        (max(1024, min(1600, width * 9 // 10)), max(640, min(1000, height * 9 // 10))), pygame.RESIZABLE
    )
    lobby = make_lobby(shelf, match, settings, str(settings_file or ""), Compiler(compiling))
    lobby.app.notice = fault or lobby.app.notice
    if settings_file:
        lobby.app.keep = partial(keep_settings, file=settings_file)
    try:
        _run(lobby, surface)
    finally:
        lobby.leave()
        forget()
        pygame.quit()
    return lobby.played[-1] if lobby.played else None


def make_lobby(
    shelf: Shelf,
    match: Match | None = None,
    settings: Settings | None = None,
    settings_file: str = "",
    compiler: Compiler | None = None,
) -> Lobby:
    """Return the lobby with the application at its first screen; a match that is handed in is trusted."""
    read_languages()
    use_language(language())  # found out once, not at every word
    app = App(None, settings=settings or Settings())  # type: ignore[arg-type]  # it gets its screen in a moment
    lobby = Lobby(app, shelf, settings_file, compiler or Compiler())
    lobby.to_title()
    if match is not None:
        lobby.attempt(lambda: lobby.sit(match, is_trusted=True))
    return lobby


def _run(lobby: Lobby, surface: pygame.Surface) -> None:
    """Draw and listen until the window is closed."""
    app = lobby.app
    app.painter.in_hurry = True
    settle()
    clock = pygame.time.Clock()
    _greet(app, surface)
    while app.is_running:
        if app.is_stale:
            _draw(app, pygame.display.get_surface() or surface)
            pygame.display.flip()
        if app.aside is None:
            lobby.prepare()
        breathe(app, clock)


def _greet(app: App, surface: pygame.Surface) -> None:
    """Show the name of the game at once: the first story may take a second to read."""
    canvas = Canvas(surface, THEMES[app.settings.theme])
    canvas.fill(canvas.rect, canvas.theme.panel)
    x, y = canvas.rect.center
    emblem(canvas, (x - canvas.width(say("Double Dilemma"), TITLE, bold=True) // 2 - canvas.px(64), y - canvas.px(23)), TITLE)
    canvas.text(say("Double Dilemma"), (x, y), TITLE, bold=True, anchor="center")
    pygame.display.flip()
    pygame.event.pump()


def settle() -> None:
    """Let no picture be late: for the collector of garbage, which leaves alone what was loaded, or for thinking threads."""
    sys.setswitchinterval(SWITCH)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def breathe(app: App, clock: pygame.time.Clock) -> None:
    """Answer what happened; where nothing goes on, sleep until something does."""
    if app.is_stale or app.is_busy:
        clock.tick(FRAMES)
        events = pygame.event.get()
    else:
        events = [pygame.event.wait(SLEEP), *pygame.event.get()]
    for event in events:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
            pygame.display.toggle_fullscreen()
        app.handle(event)
    app.tick()


def _draw(app: App, surface: pygame.Surface) -> None:
    """Draw the screen, or say that the window is too small for it."""
    if surface.get_width() >= SMALLEST[0] - 4 and surface.get_height() >= SMALLEST[1] - 4:
        app.draw(surface)
        return
    app.is_stale = False
    surface.fill((248, 247, 242))
    font = pygame.font.Font(str(font_file(bold=False)), 18)
    surface.blit(font.render(say("Please make the window larger: 1024 by 640 at least."), True, (25, 34, 44)), (20, 20))
