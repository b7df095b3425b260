"""The after-action report from the window: written by the same command as elsewhere, beside the window, then opened."""

import os
import subprocess
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import define, field

from game.words import language, say

PAGE = "report.html"


@define
class Reporter:
    """Writes one report at a time; what came of it is told in a sentence."""

    command: Sequence[str]
    """The command that writes a report of a journal; the journal, `--out` and a folder are added to it."""
    tell: Callable[[str, bool], None]
    """Told what came of it, and whether it went well."""
    running: "subprocess.Popen[str] | None" = None
    folder: Path = field(factory=Path)

    @property
    def is_busy(self) -> bool:
        """Say whether a report is being written."""
        return self.running is not None

    def begin(self, journal: Path, folder: Path) -> None:
        """Begin a report of a journal in a folder; a folder that is there already gets a number."""
        if self.running is not None:
            return
        self.folder = folder
        try:
            self.running = subprocess.Popen(  # noqa: S603  # our own command, with a file of our own
                [*self.command, str(journal), "--out", str(folder)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                stdin=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={**os.environ, "DILEMMA_LANG": language(), "PYTHONIOENCODING": "utf-8"},
            )
        except OSError as error:
            self.tell(say("The report could not be written: {reason}", reason=error.strerror or error), False)

    def look_after(self) -> bool:
        """See whether the report is written; say whether it has just come to an end."""
        if self.running is None or self.running.poll() is None:
            return False
        done, self.running = self.running, None
        _, wrong = done.communicate()
        page = next(iter(sorted(self.folder.glob("*.html"))), None)
        if done.returncode or page is None:
            reason = wrong.strip().splitlines()[-1] if wrong.strip() else say("no reason was given")
            self.tell(say("The report could not be written: {reason}", reason=reason.removeprefix("dilemma: ")), False)
            return True
        self.tell(say("The report is {file}", file=page.resolve()), True)
        open_page(page)
        return True

    def stop(self) -> None:
        """Give a report up that is being written."""
        if self.running is not None:
            self.running.terminate()
            self.running = None


def open_page(page: Path) -> bool:
    """Open a page in the browser of this machine, where there is one; say whether it was tried."""
    try:
        browser = webbrowser.get()
        return not _is_in_terminal(browser) and browser.open(page.resolve().as_uri())
    except (webbrowser.Error, OSError):
        return False


def _is_in_terminal(browser: webbrowser.BaseBrowser) -> bool:
    """Say whether a browser would take over the terminal that the game was started from."""
    return any(each in getattr(browser, "name", "") for each in ("www-browser", "links", "elinks", "lynx", "w3m"))
