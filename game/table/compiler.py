"""The compiler beside the window: a process of low priority that compiles the rules, once for a machine."""

import subprocess
import time
from collections.abc import Callable, Sequence
from threading import Lock

from attrs import define, field

from game.players.playingon import try_sheets
from game.rules.rule import compiled, is_kept

LOW = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
"""The low priority of Windows; elsewhere the process sees to it by itself."""
PATIENCE = 2.0
"""Seconds that a process has for its end."""


@define
class Compiler:
    """Compiles what computers call, where it does not lie compiled on disk yet; only those that search wait for it."""

    command: Sequence[str] = ()
    """What compiles; it ends when its input is closed, and so with this process, however that ends."""
    running: "subprocess.Popen[bytes] | None" = None
    is_alone: bool = False
    """Whether the rules are compiled in this process, since the other could not."""
    began: float = 0.0
    clock: Callable[[], float] = time.monotonic
    one_by_one: Lock = field(factory=Lock)

    @property
    def is_busy(self) -> bool:
        """Say whether rules are being compiled."""
        return self.is_alone or (self.running is not None and self.running.poll() is None)

    @property
    def seconds(self) -> int:
        """Return for how long they have been."""
        return int(self.clock() - self.began)

    def begin(self) -> None:
        """Begin, unless all is compiled or nobody can do it; searching players then compile for themselves."""
        if self.running is not None or not self.command or is_kept(try_sheets):
            return
        quiet, self.began = subprocess.DEVNULL, self.clock()
        try:
            self.running = subprocess.Popen(  # noqa: S603  # our own command
                self.command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, creationflags=LOW
            )
        except OSError:
            self.command = ()

    def look_after(self) -> bool:
        """See whether the process has come to an end just now; from then on rules are played as they lie on disk."""
        if self.running is None or self.running.poll() is None:
            return False
        self.stop()
        self.command = ()
        is_kept.cache_clear()
        return True

    def wait(self) -> None:
        """Wait until what searching players call is compiled; whoever thinks calls this, never the window."""
        running = self.running
        if running is not None and not is_kept(try_sheets):
            running.wait()
            is_kept.cache_clear()
        with self.one_by_one:  # two who find nothing compiled must not both compile it
            if not is_kept(try_sheets):
                self.began, self.is_alone = self.clock(), True
            try:
                compiled(try_sheets)
            finally:
                self.is_alone = False

    def stop(self) -> None:
        """Let the process go."""
        running, self.running = self.running, None
        if running is None:
            return
        if running.stdin:
            running.stdin.close()
        running.terminate()
        try:
            running.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
