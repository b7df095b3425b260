"""A canvas: a picture being drawn with a theme and a scale, and the controls that lie on it."""

from collections.abc import Callable, Sequence
from functools import lru_cache

import pygame
from attrs import define, field, frozen
from pygame import Rect

from game.table.letters import drawn, folded, leading, shortened, width_of
from game.table.lines import dashed
from game.table.painter import Painter
from game.table.theme import BODY, CAPTION, SMALLEST, Colour, Theme
from game.words import language

Act = Callable[[], None]
Point = tuple[int, int]


@frozen
class Control:
    """Something that a person can press: with the mouse, by its key, or with the focus on it."""

    id: str
    rect: Rect
    act: Act
    key: str = ""
    """Name of the key that presses it, as pygame calls it."""


@frozen
class Zone:
    """A part of the picture that can be scrolled or dragged."""

    rect: Rect
    wheel: Callable[[int, Point], None] | None = None
    drag: Callable[[int, int], None] | None = None


@define
class Canvas:
    """One picture in the making. Lengths are given at scale 1 to `px`; rectangles are in pixels."""

    surface: pygame.Surface
    theme: Theme
    scale: float = 1.0
    focus: str = ""
    mouse: Point = (-1, -1)
    controls: list[Control] = field(factory=list)
    zones: list[Zone] = field(factory=list)
    written: list[tuple[str, Rect]] = field(factory=list)
    """Every text with its place, for tests of what overlaps or is cut."""
    boxes: list[tuple[int, Rect]] = field(factory=list)
    """Every box that was laid over what was there, with the number of texts written before it."""
    painter: Painter = field(factory=Painter)
    """Who draws the map."""

    @property
    def rect(self) -> Rect:
        """Return the whole picture."""
        return self.surface.get_rect()

    @property
    def is_small(self) -> bool:
        """Say whether there is room for the short forms only."""
        return self.rect.w / self.scale < 1200 or self.rect.h / self.scale < 720

    @property
    def is_wide(self) -> bool:
        """Say whether there is room for a third column."""
        return self.rect.w / self.scale >= 1500

    def px(self, length: float) -> int:
        """Return a length of the layout in pixels."""
        return round(length * self.scale)

    def size(self, size: int) -> int:
        """Return a size of type in pixels; Chinese is a little larger."""
        return round((size + (0.5 if language() == "zh-TW" and size <= BODY else 0)) * self.scale)

    def line(self, size: int) -> int:
        """Return the height of a line of type in pixels."""
        return leading(self.size(size))

    def width(self, text: str, size: int = BODY, bold: bool = False) -> int:
        """Return how wide a text is in pixels."""
        return width_of(text, self.size(size), bold)

    def fill(self, rect: Rect, colour: Colour) -> None:
        """Fill a rectangle."""
        self.surface.fill(colour, rect)

    def box(self, rect: Rect, fill: Colour, border: Colour | None = None, radius: int = 4, width: int = 1) -> None:
        """Draw a rectangle with round corners."""
        self.boxes.append((len(self.written), rect))
        rounded(self.surface, rect, fill, border, self.px(radius), max(1, self.px(width)) if border else 0)

    def panel(self, rect: Rect) -> Rect:
        """Draw a panel and return the room inside it."""
        self.box(rect, self.theme.panel, self.theme.hairline, 6)
        pad = self.px(10 if self.is_small else 14)
        return rect.inflate(-2 * pad, -2 * pad)

    def rule(self, x: int, y: int, width: int, strong: bool = False) -> None:
        """Draw a level line: strong ones open a section."""
        thick = max(1, self.px(2 if strong else 1))
        self.surface.fill(self.theme.ink if strong else self.theme.hairline, Rect(x, y, width, thick))

    def dashes(self, points: Sequence[tuple[float, float]], colour: Colour, width: int = 2, dash: int = 5) -> None:
        """Draw a dashed line through points."""
        dashed(self.surface, points, colour, max(1, self.px(width)), max(2, self.px(dash)))

    def text(
        self,
        text: str,
        at: Point,
        size: int = BODY,
        colour: Colour | None = None,
        *,
        bold: bool = False,
        anchor: str = "topleft",
        room: int = 0,
    ) -> Rect:
        """Write a line at a point and return its place; where its room is too narrow it gets smaller, and then is cut."""
        pixels = self.size(size)
        while room and size > SMALLEST and width_of(text, pixels, bold) > room:
            size -= 1
            pixels = self.size(size)
        shown = shortened(text, room, pixels, bold) if room else text
        picture = drawn(shown, pixels, bold, colour or self.theme.ink)
        place = picture.get_rect(**{anchor: at})
        self.surface.blit(picture, place)
        self.written.append((shown, place))
        return place

    def paragraph(
        self, text: str, rect: Rect, size: int = BODY, colour: Colour | None = None, *, bold: bool = False, most: int = 99
    ) -> int:
        """Write a text in lines into a width, at most so many, and return where it ends."""
        lines, y = list(folded(text, rect.w, self.size(size), bold)), rect.y
        if len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1].rstrip() + "…"]
        for each in lines:
            self.text(each, (rect.x, y), size, colour, bold=bold, room=rect.w)
            y += self.line(size)
        return y

    def lines(self, text: str, width: int, size: int = BODY, bold: bool = False) -> int:
        """Return how many lines a text takes in a width."""
        return len(folded(text, width, self.size(size), bold))

    def folded(self, text: str, width: int, size: int = BODY) -> tuple[str, ...]:
        """Return a text in lines that fit a width."""
        return folded(text, width, self.size(size), False)

    def height(self, text: str, width: int, size: int = BODY, bold: bool = False) -> int:
        """Return how high a text is when it is folded to a width."""
        return len(folded(text, width, self.size(size), bold)) * self.line(size)

    def control(self, name: str, rect: Rect, act: Act, key: str = "") -> bool:
        """Make a part of the picture answer; say whether the mouse is over it."""
        self.controls.append(Control(name, Rect(rect), act, key))
        return rect.collidepoint(self.mouse)

    def button(
        self, name: str, text: str, rect: Rect, act: Act, *, key: str = "", label: str = "", primary: bool = False
    ) -> None:
        """Draw a button with the key that presses it."""
        t, is_over = self.theme, self.control(name, rect, act, key)
        fill = t.ink if primary else t.hairline if is_over else t.card
        colour = t.panel if primary else t.ink
        self.box(rect, fill, t.ink, 4)
        cap = self.cap_width(label)
        room = rect.w - self.px(12) - cap
        width = min(room, self.width(text, BODY, bold=True))
        x = rect.x + (rect.w - width - cap) // 2
        self.text(text, (x, rect.centery), BODY, colour, bold=True, anchor="midleft", room=room)
        if label:
            self.cap(label, (x + width + self.px(8), rect.centery))

    def button_width(self, text: str, label: str = "") -> int:
        """Return how wide a button has to be."""
        return self.width(text, BODY, bold=True) + self.cap_width(label) + self.px(28)

    def cap_width(self, label: str) -> int:
        """Return the room that the picture of a key takes, with its gap."""
        return self.width(label, CAPTION) + self.px(18) if label else 0

    def cap(self, label: str, at: Point) -> None:
        """Draw a key."""
        width, height = self.width(label, CAPTION) + self.px(10), self.line(CAPTION) + self.px(1)
        rect = Rect(at[0], at[1] - height // 2, width, height)
        self.box(rect, self.theme.card, self.theme.edge, 3)
        self.text(label, rect.center, CAPTION, self.theme.second, anchor="center")

    def ring(self) -> None:
        """Draw the ring round what has the focus; it comes last."""
        found = next((each for each in self.controls if each.id == self.focus), None)
        if found:
            gap = self.px(3)
            place = found.rect.inflate(2 * gap, 2 * gap).clip(self.rect.inflate(-2, -2))
            pygame.draw.rect(self.surface, self.theme.focus, place, max(2, self.px(3)), border_radius=self.px(7))


@lru_cache(maxsize=600)
def _tile(radius: int, fill: Colour, border: Colour | None, width: int) -> pygame.Surface:
    """Draw a small rounded square four times as large, and shrink it: its corners serve every box."""
    side, by = 2 * radius + 4, 4
    big = pygame.Surface((side * by, side * by), pygame.SRCALPHA)
    big.fill((*(border or fill), 0))
    pygame.draw.rect(big, border or fill, big.get_rect(), border_radius=radius * by)
    if border:
        inside = big.get_rect().inflate(-2 * width * by, -2 * width * by)
        pygame.draw.rect(big, fill, inside, border_radius=max(0, radius - width) * by)
    return pygame.transform.smoothscale(big, (side, side))


def rounded(surface: pygame.Surface, rect: Rect, fill: Colour, border: Colour | None, radius: int, width: int) -> None:
    """Draw a rectangle with smooth round corners."""
    radius = max(1, min(radius, rect.w // 2 - 2, rect.h // 2 - 2))
    tile, r = _tile(radius, fill, border, width), radius + 1
    pygame.draw.rect(surface, border or fill, rect.inflate(-2 * r, 0))
    pygame.draw.rect(surface, border or fill, rect.inflate(0, -2 * r))
    if border:
        inner = rect.inflate(-2 * width, -2 * width)
        pygame.draw.rect(surface, fill, Rect(rect.x + r, inner.y, rect.w - 2 * r, inner.h))
        pygame.draw.rect(surface, fill, Rect(inner.x, rect.y + r, inner.w, rect.h - 2 * r))
    far = tile.get_width() - r
    for x, y, tx, ty in (
        (rect.x, rect.y, 0, 0),
        (rect.right - r, rect.y, far, 0),
        (rect.x, rect.bottom - r, 0, far),
        (rect.right - r, rect.bottom - r, far, far),
    ):
        surface.blit(tile, (x, y), Rect(tx, ty, r, r))
