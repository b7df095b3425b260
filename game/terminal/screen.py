"""The screen: lines out, lines in, and a private side that leaves nothing behind for the next person."""

import sys
from collections.abc import Iterable
from typing import Final, TextIO

from attrs import define, field
from rich.console import Console, RenderableType
from rich.text import Text

from game.words import say
from game.words.width import fold

NARROWEST: Final = 60
WIDEST: Final = 110
PRIVATE: Final = "\x1b[?1049h\x1b[2J\x1b[H"
"""The alternate screen, which keeps no lines that have scrolled away."""
PUBLIC: Final = "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l"
"""Wipe it with what it may have kept, and go back."""


def make_console(file: TextIO | None = None) -> Console:
    """Make a console that takes every text as it is: nothing a person writes is markup."""
    console = Console(file=file, markup=False, highlight=False, emoji=False, soft_wrap=False)
    if not NARROWEST <= console.width <= WIDEST:
        console.width = min(WIDEST, max(NARROWEST, console.width))
    return console


@define
class Screen:
    """Where a table is shown and where its people type."""

    console: Console
    source: TextIO = field(factory=lambda: sys.stdin)
    is_terminal: bool = False
    """Whether a person sits at both ends, so that screens may be wiped and pages turned."""
    is_private: bool = False
    _lines: int = 0

    @property
    def width(self) -> int:
        """Return the cells of a line."""
        return self.console.width

    def show(self, *parts: RenderableType) -> None:
        """Print parts one under another; on the private side a full page waits for a key before the next."""
        for part in parts:
            if self.is_private:
                self._show_by_pages(part)
            else:
                self.console.print(part)

    def say(self, text: str, style: str = "") -> None:
        """Print a text in lines that fit."""
        self.show(*(Text(line, style) for line in fold(text, self.width - 1)))

    def points(self, lines: Iterable[str], mark: str = "·") -> None:
        """Print texts as a list."""
        for line in lines:
            first, *rest = fold(line, self.width - 4)
            self.show(Text(f" {mark} {first}"), *(Text(f"   {more}") for more in rest))

    def title(self, text: str) -> None:
        """Print a heading."""
        self.show(Text(f"\n{text}", "bold"))

    def ask(self, prompt: str) -> str:
        """Return the line that a person types. Raises EOFError when there are no more."""
        self.console.print(Text(prompt, "bold"), end="")
        if self.is_terminal:
            self.console.file.flush()
        self._lines = 0
        line = self.source.readline()
        if not line:
            self.console.print()
            raise EOFError
        if not self.is_terminal:
            self.console.print(Text(line.rstrip("\n")))
        return line.strip()

    def turn_private(self) -> None:
        """Go to the private side."""
        if self.is_terminal and not self.is_private:
            self.console.file.write(PRIVATE)
            self.is_private, self._lines = True, 0

    def turn_public(self) -> None:
        """Leave the private side, and nothing of it."""
        if self.is_private:
            self.console.file.write(PUBLIC)
            self.console.file.flush()
            self.is_private = False

    def _show_by_pages(self, part: RenderableType) -> None:
        """Print a part line by line, and wait where the page is full: what scrolls off here cannot be scrolled back."""
        options = self.console.options
        for line in self.console.render_lines(part, options, pad=False):
            if self._lines >= self.console.height - 2:
                self._wait()
            self.console.print(*(Text(segment.text, segment.style or "") for segment in line if not segment.control), sep="")
            self._lines += 1

    def _wait(self) -> None:
        """Wait for the Enter key."""
        self.console.print(Text(say("— more: press Enter —"), "dim"), end="")
        self.console.file.flush()
        if not self.source.readline():
            raise EOFError
        self._lines = 0


def open_screen() -> Screen:
    """Return the screen of this process."""
    return Screen(make_console(), sys.stdin, is_terminal=sys.stdin.isatty() and sys.stdout.isatty())
