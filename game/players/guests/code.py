"""Guests written in Python: `path/to/file.py:Class` or `module:Class`, made from a seed."""

import hashlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from game.match import MatchFault
from game.words import say


class GuestFault(MatchFault):
    """A guest that cannot be seated."""


@cache
def load_class(name: str) -> Callable[[int], Any]:
    """Return what makes a player of a seed. Raises GuestFault with the file or module and what is wrong with it."""
    place, _, wanted = name.rpartition(":")
    if not place or not wanted:
        raise GuestFault(say("{name}: expected path/to/file.py:Class, module:Class or cmd:COMMAND", name=name[:80]))
    try:
        module = _from_file(Path(place)) if place.endswith(".py") else _from_path(place)
    except GuestFault:
        raise
    except (Exception, SystemExit) as error:  # whatever stands in somebody else's file
        raise GuestFault(say("{place}: cannot be read: {reason}", place=place, reason=told(error))) from error
    found = getattr(module, wanted, None)
    if not callable(found):
        raise GuestFault(say("{place}: has no class '{wanted}'", place=place, wanted=wanted[:80]))
    return found  # type: ignore[no-any-return]  # it is called with a seed, and then shows what it is


def told(error: BaseException) -> str:
    """Return an error of somebody else's code in one line."""
    text = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _from_file(file: Path) -> ModuleType:
    """Run a file as a module of its own; what lies beside it can be imported."""
    if not file.is_file():
        raise GuestFault(say("{file}: there is no such file", file=file))
    name = f"guest_{file.stem}_{hashlib.sha256(str(file.resolve()).encode()).hexdigest()[:8]}"
    spec = spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    with _beside(file.resolve().parent):
        spec.loader.exec_module(module)
    return module


def _from_path(name: str) -> ModuleType:
    """Import a module by name, from the current folder too."""
    with _beside(Path.cwd()):
        return import_module(name)


@contextmanager
def _beside(folder: Path) -> Iterator[None]:
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        if str(folder) in sys.path:
            sys.path.remove(str(folder))
