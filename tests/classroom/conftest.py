"""A served exercise with a class in it, for the tests that attack it."""

import asyncio
import socket
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    pytest.importorskip("nicegui", reason="the classroom's packages are not installed: pip install nicegui segno")
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    from classroom_server import Server  # noqa: PLC0415 - only where the classroom is installed

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    found = Server(port, tmp_path_factory.mktemp("classroom"))
    found.start()
    yield found
    found.kill()


@pytest.fixture(scope="module")
def class_(attacked):
    """Run a class on a loop of its own: a teacher, and heads of three sides."""
    from intruders import Class  # noqa: PLC0415 - only where the classroom is installed

    loop = asyncio.new_event_loop()
    found = Class(attacked, loop)
    found.run(found.begin())
    yield found
    found.run(found.close())
    loop.close()
