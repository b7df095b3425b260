"""`dilemma classroom`: an exercise for a class, served from this computer to phones and laptops in the room."""

import os
import socket
import sys
import threading
import webbrowser
from importlib.util import find_spec
from pathlib import Path

import click

from game.classroom.addresses import is_open_to_others
from game.cli.errors import Mistake
from game.cli.options import folder_option, make_command, option, scenario_argument, whole
from game.cli.starting import open_scenario
from game.words import say

PORT = 8123
"""Where it listens when no other port is named."""
FOLDER = "classroom-data"


def command() -> click.Command:
    """Make `dilemma classroom`."""
    return make_command(
        "classroom",
        run,
        say(
            "Run an exercise for 4 to 120 students from this computer: no accounts, no internet, nothing leaves the room. "
            "Stopped or crashed, it goes on where it was when started again with the same folder."
        ),
        scenario_argument(required=False),
        option("--port", text=say("port of the server"), type=whole(1, 65535), default=PORT, metavar="PORT"),
        folder_option(
            "--data", text=say("folder in which the exercise is kept; made where it is missing"), default=FOLDER, metavar="DIR"
        ),
        option(
            "--host",
            text=say("127.0.0.1 for this computer alone; 0.0.0.0 lets every device in the network open the page"),
            default="127.0.0.1",
            metavar="HOST",
        ),
        option("--no-browser", text=say("do not open the facilitator’s page in the browser"), is_flag=True),
    )


def run(scenario: str | None, port: int, data: Path, host: str, no_browser: bool) -> int:
    """Serve an exercise until it is stopped."""
    if find_spec("nicegui") is None or find_spec("segno") is None:
        raise Mistake(say("the classroom needs two more packages; install them with: pip install nicegui segno"))
    chosen = open_scenario(scenario).id if scenario else ""
    _require_free(host, port)
    os.environ["NICEGUI_STORAGE_PATH"] = str(data / ".nicegui")
    from game.classroom.room import Room  # noqa: PLC0415  # who asks for help need not wait for a web server
    from game.classroom.serving import serve, student_address  # noqa: PLC0415

    is_open = is_open_to_others(host)
    room = Room(data, chosen, address=student_address(host, port), is_open=is_open)
    link = f"http://127.0.0.1:{port}/teach/{room.open()}" if _answers_loopback(host) else f"{room.address}/teach/{room.open()}"
    _tell(room.address, link, is_open=is_open, data=data)
    if not no_browser:
        threading.Timer(1.5, webbrowser.open, [link]).start()
    serve(room, host, port)
    return 0


def _answers_loopback(host: str) -> bool:
    return host in {"127.0.0.1", "localhost", "0.0.0.0", "::"}  # noqa: S104  # compared, not bound


def _require_free(host: str, port: int) -> None:
    """Say at once when the port is taken or the host is none of ours."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        text = say("cannot serve on {host}, port {port}: {reason}", host=host, port=port, reason=error.strerror or error)
        raise Mistake(text) from error


def _tell(address: str, link: str, *, is_open: bool, data: Path) -> None:
    """Say where the pages are and what it means."""
    lines = [
        say("Facilitator, by this secret link, once: {link}", link=link),
        say("Students: {address}", address=address),
        say("Only this computer can open the pages. With --host 0.0.0.0 every device in the network can.")
        if not is_open
        else say(
            "Every device in this network can open the student’s page and ask to be let in; you admit them. "
            "What is sent is not encrypted: use a network that you trust, such as the class’s own hotspot."
        ),
        say("Kept in {folder}. Stop with Ctrl+C; start again with the same folder to go on.", folder=data),
    ]
    for line in lines:
        click.echo(line)
    sys.stdout.flush()
