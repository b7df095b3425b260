"""The classroom's server as its own process, for the scripts that load it, break it and attack it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Server:
    """A server on a loopback port of its own."""

    def __init__(self, port: int, folder: Path | None = None) -> None:
        self.port, self.base = port, f"http://127.0.0.1:{port}"
        self.folder = folder or Path(tempfile.mkdtemp(prefix="classroom-"))
        self.process: subprocess.Popen | None = None
        self.link = ""

    def start(self) -> str:
        """Start it and return the facilitator's link."""
        log = self.folder / "server.log"
        command = [sys.executable, "-m", "game.cli", "classroom", "--port", str(self.port), "--data", str(self.folder)]
        with log.open("w") as stream:
            kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "NICEGUI"))}
            environment = kept | {"PYTHONPATH": str(ROOT), "DILEMMA_LANG": "en", "PYTHONUNBUFFERED": "1"}
            self.process = subprocess.Popen(
                [*command, "--no-browser"], stdout=stream, stderr=subprocess.STDOUT, env=environment, cwd=ROOT
            )
        for _ in range(240):
            time.sleep(0.25)
            found = re.search(r"http://\S+/teach/\S+", log.read_text())
            if found and self.answers():
                self.link = found[0]
                return self.link
        raise SystemExit(f"the server did not start:\n{log.read_text()}")

    def answers(self) -> bool:
        """Say whether it serves."""
        try:
            return urllib.request.urlopen(self.base + "/", timeout=2).status == 200
        except OSError:
            return False

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def memory(self) -> float:
        """Return its memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def processor(self) -> float:
        """Return the seconds of a processor that it has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def log(self) -> str:
        """Return what it printed."""
        return (self.folder / "server.log").read_text()
