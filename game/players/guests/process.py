"""An outside program with which lines are exchanged, each within a time limit."""

import os
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import IO, Final, Self

from attrs import define, field

from game.match import MatchFault
from game.words import say

LONGEST_LINE: Final = 1_000_000
"""Bytes of an answer."""
MOST_UNREAD: Final = 64
PATIENCE: Final = 1.0
"""Seconds that a program has for leaving by itself."""


@define
class Process:
    """A running program; it belongs to a session of its own, so that Ctrl-C reaches only the one who waits for it."""

    process: "subprocess.Popen[bytes]"
    errors: IO[bytes]
    _lines: "Queue[bytes]" = field(factory=lambda: Queue(MOST_UNREAD))

    @classmethod
    def start(cls, words: list[str]) -> Self:
        """Start a program. Raises MatchFault when the system cannot."""
        errors = tempfile.TemporaryFile()  # noqa: SIM115  # closed when the program leaves
        try:
            process = subprocess.Popen(  # noqa: S603  # whoever names a command wants it run
                words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, start_new_session=True
            )
        except OSError as error:
            errors.close()
            raise MatchFault(say("{program} cannot be started: {reason}", program=words[0], reason=error.strerror)) from error
        started = cls(process, errors)
        Thread(target=started._listen, daemon=True).start()
        return started

    def write(self, line: bytes, deadline: float) -> None:
        """Send a line. Raises MatchFault when the program has gone or does not read."""
        if not self._lines.empty() and self.process.poll() is None:
            raise MatchFault(say("it spoke without being asked"))
        sending = Thread(target=self._send, args=(line,), daemon=True)
        sending.start()
        sending.join(max(0.0, deadline - time.monotonic()))
        if sending.is_alive():
            raise MatchFault(say("it does not read what it is told"))

    def read(self, deadline: float) -> bytes:
        """Return the next line. Raises MatchFault when none comes in time or none will come."""
        try:
            line = self._lines.get(timeout=max(0.001, deadline - time.monotonic()))
        except Empty:
            raise MatchFault(say("it did not answer in time")) from None
        if not line:
            raise MatchFault(self._end())
        if len(line) > LONGEST_LINE:
            raise MatchFault(say("its answer has more than {count} bytes", count=LONGEST_LINE))
        return line

    def leave(self) -> None:
        """Close its input, wait a moment, and end it with all that it started."""
        with suppress(OSError, ValueError):
            self.process.stdin.close()  # type: ignore[union-attr]  # it was asked for
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)
        _kill(self.process)
        self._drain()
        self.errors.close()

    def write_last(self, line: bytes) -> None:
        """Send a line to which no answer is expected; one who does not read it, misses nothing."""
        sending = Thread(target=self._send, args=(line,), daemon=True)
        sending.start()
        sending.join(PATIENCE)

    def _send(self, line: bytes) -> None:
        with suppress(OSError, ValueError):  # a program that has gone shows when it is read from
            self.process.stdin.write(line)  # type: ignore[union-attr]  # it was asked for
            self.process.stdin.flush()  # type: ignore[union-attr]  # it was asked for

    def _listen(self) -> None:
        with suppress(OSError, ValueError):
            while line := self.process.stdout.readline(LONGEST_LINE + 1):  # type: ignore[union-attr]  # it was asked for
                self._lines.put(line)
        self._lines.put(b"")

    def _end(self) -> str:
        """Say how the program ended, with the last it said about it."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)
        self.errors.seek(0, os.SEEK_END)
        self.errors.seek(max(0, self.errors.tell() - 2000))
        lines = self.errors.read().decode(errors="replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        code = self.process.returncode
        return say("it ended (exit code {code}) {last}", code=code, last=f"“{last[:200]}”" if last else "").strip()

    def _drain(self) -> None:
        """Let the listening thread come to its end."""
        with suppress(Empty):
            while self._lines.get(timeout=PATIENCE):
                pass


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a program and what it started, where the system knows sessions; else the program."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
