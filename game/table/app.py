"""The application: settings, the screen that is shown, and how presses of keys and of the mouse reach its controls."""

from collections.abc import Callable
from typing import Final, Protocol

import pygame
from attrs import define, evolve, field

from game.table.canvas import Canvas, Control, Zone
from game.table.focus import walked
from game.table.guide import Guide
from game.table.keys import key_name, turned
from game.table.notes import draw_note
from game.table.painter import Painter
from game.table.pointing import control_at, dragged, wheeled
from game.table.settings import Settings
from game.table.sounds import Sounds
from game.table.theme import THEMES
from game.table.touch import Pinch
from game.words import say, use_language

HOLD: Final = 700
"""Milliseconds for which a deliberate key is held."""
LEAST: Final = (1024, 640)
"""The smallest window that has room for everything at scale 1."""


class Screen(Protocol):
    """Something that fills the window."""

    def draw(self, canvas: Canvas) -> None:
        """Draw everything and make the controls."""


@define
class App:
    """What runs in the window."""

    screen: Screen
    settings: Settings = field(factory=Settings)
    keep: Callable[[Settings], None] = field(default=lambda _: None)
    """Writes changed settings where they are kept. May raise OSError."""
    focus: str = ""
    mouse: tuple[int, int] = (-1, -1)
    controls: list[Control] = field(factory=list)
    zones: list[Zone] = field(factory=list)
    is_running: bool = True
    is_stale: bool = True
    """Whether the picture has to be drawn anew."""
    held: str = ""
    """The control that is being pressed."""
    held_since: int = 0
    now: Callable[[], int] = pygame.time.get_ticks
    on_tick: Callable[[], None] | None = None
    """What is done between pictures: look after the computers that think."""
    beside: Callable[[], None] | None = None
    """What is looked after beside any screen: a report that is being written."""
    aside: Callable[[], bool] | None = None
    """What is looked at now and then beside any screen, for which nobody waits; says whether it changes the picture."""
    guide: Guide | None = None
    """What asks for one thing after another in the first turn."""
    notice: str = ""
    """A sentence about something that went wrong."""
    is_ending: bool = False
    """Whether a press that ended a motion has not been let go yet."""
    news: str = ""
    """A sentence about something that was done; it stays until the next press."""
    painter: Painter = field(factory=Painter)
    """Draws the map; in the window it never keeps a picture waiting."""

    sounds: Sounds = field(factory=Sounds)
    pinch: Pinch = field(factory=Pinch)
    size: tuple[int, int] = LEAST
    """Of the picture, in pixels: fingers are told as shares of it."""

    @property
    def is_busy(self) -> bool:
        """Say whether something goes on that will change the picture by itself."""
        return bool(
            self.painter.is_busy or self.on_tick or self.beside or self.held or getattr(self.screen, "is_moving", False)
        )

    def show(self, screen: Screen, focus: str = "") -> None:
        """Go to another screen: nothing of the last one stays."""
        self.screen, self.focus, self.is_stale, self.held, self.notice = screen, focus, True, "", ""
        self.controls, self.zones = [], []

    def cue(self, name: str) -> None:
        """Let a cue be heard, if sounds are wanted."""
        if self.settings.sound:
            self.sounds.play(name)

    def change(self, **values: object) -> None:
        """Change settings at once, and keep them; where that is refused they hold until the window is closed."""
        self.settings, self.is_stale = evolve(self.settings, **values), True  # type: ignore[arg-type]  # checked by name
        if "language" in values:
            use_language(self.settings.language)
        try:
            self.keep(self.settings)
        except OSError as error:
            self.notice = say("The settings could not be kept: {reason}.", reason=error.strerror or error)

    def tell(self, text: str) -> None:
        """Say that something was done."""
        self.news, self.is_stale = text, True

    def draw(self, surface: pygame.Surface) -> Canvas:
        """Draw the screen, and remember what can be pressed on it."""
        width, height = self.size = surface.get_size()
        roomy = max(1.0, min(width / LEAST[0], height / LEAST[1]))  # large print must not push anything out of a small window
        scale = min(roomy, max(1.0, min(width / 1920, height / 1080)) * self.settings.print_size)
        theme = THEMES[self.settings.theme]
        canvas = Canvas(surface, theme, scale, self.focus, self.mouse, painter=self.painter)
        canvas.fill(canvas.rect, canvas.theme.ground)
        self.screen.draw(canvas)
        if self.guide:
            self.guide.draw(canvas, self.screen)
        draw_note(canvas, self.notice or self.news, is_fault=bool(self.notice))
        canvas.ring()
        self.controls, self.zones, self.is_stale = canvas.controls, canvas.zones, False
        return canvas

    def handle(self, event: pygame.event.Event) -> None:
        """Answer an event."""
        if self._ends_motion(event):
            return
        match event.type:
            case pygame.QUIT:
                self.is_running = False
            case pygame.KEYDOWN:
                self._key(event)
            case pygame.KEYUP:
                self.held, self.is_stale = "", True
            case pygame.TEXTINPUT:
                self._type(event.text)
            case pygame.VIDEORESIZE | pygame.WINDOWEXPOSED | pygame.WINDOWSIZECHANGED:
                self.is_stale = True
            case _:
                self._mouse(event)

    def _mouse(self, event: pygame.event.Event) -> None:
        """Answer the mouse."""
        match event.type:
            case pygame.MOUSEMOTION:
                self._move(event)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                found = control_at(self.controls, event.pos)
                self.held, self.held_since = (found.id if found else ""), self.now()
                self.is_stale = True
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self._release(event.pos)
            case pygame.MOUSEWHEEL:
                self._wheel(event.y)
            case pygame.MULTIGESTURE:
                self.mouse = round(event.x * self.size[0]), round(event.y * self.size[1])
                self._wheel(self.pinch.steps(event))

    def _ends_motion(self, event: pygame.event.Event) -> bool:
        """Let a press end what is shown in motion; then it does nothing else, nor does letting go."""
        if event.type in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN} and getattr(self.screen, "can_finish", False):
            self.screen.finish()  # type: ignore[attr-defined]  # what can be finished has it
            self.is_stale = self.is_ending = True
            return True
        was, self.is_ending = self.is_ending, self.is_ending and event.type not in {pygame.KEYUP, pygame.MOUSEBUTTONUP}
        return was and not self.is_ending

    def tick(self) -> None:
        """Do what is due between two pictures."""
        if self.painter.go_on():
            self.is_stale = True
        for each in (self.on_tick, self.beside):
            if each:
                each()
        if self.aside and self.aside():
            self.is_stale = True
        own = getattr(self.screen, "tick", None)
        if own and own():
            self.is_stale = True
        holding = getattr(self.screen, "holding", None)
        if holding and self.held:
            self.is_stale = True
            if self.held == holding[0] and self.now() - self.held_since >= HOLD:
                self.held = ""
                holding[1]()

    def press(self, name: str) -> None:
        """Press a control by its name."""
        found = next((each for each in self.controls if each.id == name), None)
        if found:
            self.is_stale, self.notice, self.news = True, "", ""
            found.act()

    def _key(self, event: pygame.event.Event) -> None:
        """Answer a key: of the whole game, of the focus, of a control."""
        name, shift = key_name(event.key), bool(event.mod & pygame.KMOD_SHIFT)
        self.is_stale = True
        if self._is_typing and self._edit(name):
            return
        if name in {"tab", "right", "down", "left", "up"}:
            self.focus = walked(self.controls, self.focus, name, is_back=shift)
        elif name in {"return", "space", "enter"} and self.focus:
            holding = getattr(self.screen, "holding", None)
            if not self.held:
                self.held = holding[0] if holding and self._is_typing else self.focus
                self.held_since = self.now()
            if holding is None or holding[0] != self.focus:
                self.press(self.focus)
        elif changed := turned(self.settings, name):
            self.change(**changed)
        else:
            found = next((each for each in self.controls if each.key and each.key == name), None)
            if found:
                self.press(found.id)

    @property
    def _is_typing(self) -> bool:
        """Say whether what is typed goes into a line."""
        return self.focus == "entry" and getattr(self.screen, "entry", None) is not None

    def _type(self, text: str) -> None:
        """Take text into the line that has the focus."""
        if self._is_typing:
            self.screen.entry.type(text)  # type: ignore[attr-defined]
            self.is_stale = True

    def _edit(self, name: str) -> bool:
        """Answer a key while a line is typed; say whether it was for the line."""
        if name == "backspace":
            self.screen.entry.rub()  # type: ignore[attr-defined]
        return name == "backspace" or len(name) == 1 or name == "space"

    def _move(self, event: pygame.event.Event) -> None:
        """Follow the mouse: draw anew only when it comes to another control, or drags."""
        before, after = control_at(self.controls, self.mouse), control_at(self.controls, event.pos)
        self.mouse = event.pos
        self.is_stale |= before is not after
        if not self.held:
            self.is_stale |= dragged(self.zones, event)

    def _release(self, at: tuple[int, int]) -> None:
        """End a press: it counts where it began."""
        found, held = control_at(self.controls, at), self.held
        self.held, self.is_stale, self.notice, self.news = "", True, "", ""
        if found and found.id == held:
            self.focus = found.id
            if getattr(self.screen, "holding", None) is None or found.id != self.screen.holding[0]:  # type: ignore[attr-defined]
                self.press(found.id)

    def _wheel(self, steps: int) -> None:
        self.is_stale |= wheeled(self.zones, self.mouse, steps)
