"""The screen: lines out, lines in, and a private side that leaves nothing behind for the next person."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from attrs import define, field
from rich.console import Console, RenderableType
from rich.text import Text

from game.words import say
from game.words.width import fold

NARROWEST: Final = 60
WIDEST: Final = 110
WIPE: Final = "\x1b[2J\x1b[H"
TO_OTHER_SCREEN: Final = "\x1b[?1049h"
"""The alternate screen keeps no lines that have scrolled away."""
FROM_OTHER_SCREEN: Final = "\x1b[?1049l"
WIPE_SCROLLED: Final = "\x1b[3J"
"""Also wipe what has scrolled away, for terminals that have no other screen."""
ONE_SCREEN_ONLY: Final = ("linux", "dumb", "vt", "cons", "screen")
"""Beginnings of the names of terminals that have, or may have, no alternate screen."""


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

    def tell(self, text: str, style: str = "") -> None:
        """Print a text in lines that fit."""
        self.show(*(Text(line, style) for line in fold(text, self.width - 1)))

    def hint(self, text: str) -> None:
        """Print a text that people copy, such as a path or a command, without breaking its line."""
        self.console.print(Text(text), soft_wrap=True)

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
        self.console.file.flush()
        line = self.source.readline()
        if not line:
            self.console.print()
            raise EOFError
        if not self.is_terminal:
            self.console.print(Text(line.rstrip("\n")))
        self._make_room()
        return line.strip()

    @contextmanager
    def waiting(self, text: str) -> Iterator[None]:
        """Show that something takes its time, where a person looks on."""
        if self.console.is_terminal:
            with self.console.status(Text(text)):
                yield
        else:
            yield

    def turn_private(self) -> None:
        """Go to the private side."""
        if self.is_terminal and not self.is_private:
            self._write(TO_OTHER_SCREEN + WIPE)
            self.is_private, self._lines = True, 0

    def turn_public(self) -> None:
        """Leave the private side, and nothing of it."""
        if self.is_private:
            name = os.environ.get("TERM", "")
            is_doubtful = name.startswith(ONE_SCREEN_ONLY) and "TMUX" not in os.environ
            self._write(WIPE + (WIPE_SCROLLED if is_doubtful else "") + FROM_OTHER_SCREEN)
            self.is_private = False

    def _show_by_pages(self, part: RenderableType) -> None:
        """Print a part line by line, and wait where the page is full: nothing may scroll away from a private page."""
        for line in self.console.render_lines(part, self.console.options, pad=False):
            if self._lines >= self.console.height - 2 and not self._goes_on():
                return
            self.console.print(Text.assemble(*((each.text, each.style or "") for each in line if not each.control)))
            self._lines += 1

    def _goes_on(self) -> bool:
        """Wait for the Enter key and begin a new page; say whether the person wants the rest."""
        self.console.print(Text(say("— more: Enter, enough: q —"), "dim"), end=" ")
        self.console.file.flush()
        line = self.source.readline()
        if not line:
            raise EOFError
        self._turn_page()
        return not line.strip()

    def _make_room(self) -> None:
        """Begin a new page after a line was typed, unless much of the old one is free."""
        self._lines += 1
        if self.is_private and self._lines > self.console.height // 2:
            self._turn_page()

    def _turn_page(self) -> None:
        self._write(WIPE)
        self._lines = 0

    def _write(self, codes: str) -> None:
        self.console.file.write(codes)
        self.console.file.flush()


def open_screen() -> Screen:
    """Return the screen of this process."""
    return Screen(make_console(), sys.stdin, is_terminal=sys.stdin.isatty() and sys.stdout.isatty())
