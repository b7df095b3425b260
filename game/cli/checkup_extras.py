"""The doctor's checks of what only some uses need: the extras by their names, and the port of the classroom."""

import socket
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import Final

from game.cli.classroom import PORT
from game.cli.findings import GOOD, NOTE, Finding
from game.words import say

DISTRIBUTION: Final = "double-dilemma"
MODULES: Final = {
    "classroom": ("nicegui", "segno"),
    "report": ("typst",),
    "rl": ("pettingzoo", "gymnasium"),
    "openspiel": ("pyspiel",),
    "cluster": ("distributed",),
    "parquet": ("pyarrow",),
    "docs": ("sphinx", "myst_parser", "furo"),
}
"""What each extra brings, by the modules that are asked for."""


def port() -> Finding:
    """Look at whether the classroom's port is free. Opens it for a moment on this machine alone, and sends nothing."""
    name = say("port {port}", port=PORT)
    try:
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(("127.0.0.1", PORT))
    except OSError:
        advice = say("end that program, or name another port: dilemma classroom --port {port}", port=PORT + 10)
        return Finding(name, NOTE, say("another program is using it"), advice)
    return Finding(name, GOOD, say("free for the classroom"))


def extra(name: str) -> Finding:
    """Look for an extra. Play does not need any."""
    lost = [module for module in MODULES[name] if find_spec(module) is None]
    if not lost:
        return Finding(name, GOOD, uses()[name])
    text = say("not installed: {modules}; only for: {use}", modules=", ".join(lost), use=uses()[name])
    return Finding(name, NOTE, text, f"pip install '{DISTRIBUTION}[{name}]'")


def uses() -> dict[str, str]:
    """Return what each extra is for, in the language in use."""
    return {
        "classroom": say("the classroom server"),
        "report": say("printing the paper kit"),
        "rl": say("learning agents"),
        "openspiel": say("the algorithms of OpenSpiel"),
        "cluster": say("tournaments on many machines"),
        "parquet": say("results as Parquet files"),
        "docs": say("building the handbooks as a site"),
    }


EXTRAS: Final[tuple[Callable[[], Finding], ...]] = tuple(partial(extra, name) for name in MODULES)
"""A check for each extra."""
