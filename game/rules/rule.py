"""The mark of a rule, and its compiled twin: one source, two speeds."""

import hashlib
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any, TypeVar

from game.data import kept_folder

F = TypeVar("F", bound=Callable[..., Any])

_speed: list[bool] = []


def rule(function: F) -> F:
    """Mark a function as a rule: it reads and posts on a board and can be compiled."""
    function.__dict__["is_rule"] = True
    return function


def is_rule(thing: object) -> bool:
    """Say whether something carries the mark."""
    return isinstance(thing, FunctionType) and thing.__dict__.get("is_rule", False)


@cache
def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the machine-code twin of a rule, kept on disk between processes; what it calls is compiled into it.

    Source: architecture rule 4; the twin runs the same code object, so there is nothing to keep in step.
    """
    if not is_rule(function):
        raise TypeError(f"{function!r} is not a rule")
    return _twin(function, cache=True)


@cache
def _part(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the twin of a rule for other twins to call: without the doors by which Python would enter it."""
    return _twin(function, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _twin(function: Callable[..., Any], **options: bool) -> Callable[..., Any]:
    """Copy a rule with the rules it calls replaced by their twins, and hand it to the compiler.

    Rules allocate nothing, so counting references (`_nrt`) would only slow every call down.
    """
    plain: FunctionType = function  # type: ignore[assignment]  # rules are plain functions
    twin = FunctionType(plain.__code__, _Parts(plain.__globals__), plain.__name__, plain.__defaults__)
    twin.__module__, twin.__qualname__ = plain.__module__, plain.__qualname__
    compiler = _numba().njit(_signature(plain), nogil=True, _nrt=False, error_model="numpy", **options)
    result: Callable[..., Any] = compiler(twin)
    return result


class _Parts(dict[str, Any]):
    """The names a twin sees: rules appear as parts, made when they are asked for, which a kept twin never does."""

    def __init__(self, names: dict[str, Any]) -> None:
        super().__init__((name, value) for name, value in names.items() if not is_rule(value))
        self._rules = {name: value for name, value in names.items() if is_rule(value)}

    def __missing__(self, name: str) -> Callable[..., Any]:
        return _part(self._rules[name])


def _signature(function: FunctionType) -> tuple[Any, ...]:
    """Read a rule's machine types off its annotations, so that it is compiled once, not for each width of number."""
    types = _numba().types
    cells = types.int32[::1]

    def machine_type(annotation: Any) -> Any:
        if hasattr(annotation, "_fields"):
            return types.NamedTuple((cells, cells, cells, types.int32[:, ::1]), annotation)
        return {int: types.int64, bool: types.boolean}.get(annotation, cells)

    return tuple(machine_type(hint) for name, hint in function.__annotations__.items() if name != "return")


def at_speed(function: F) -> F:
    """Return a rule as this process plays it: compiled where speed was asked for, else as it is written."""
    is_fast = bool(_speed) and (_speed[-1] or is_kept(function))
    return compiled(function) if is_fast else function  # type: ignore[return-value]  # a twin takes the same arguments


def prefer_speed(*, waiting: bool = True) -> None:
    """Play by compiled rules from now on, or without waiting by those that lie on disk; results are equal to the bit."""
    _speed.append(waiting)


@cache
def is_kept(function: Callable[..., Any]) -> bool:
    """Say whether a rule's twin lies on disk, so that nobody waits for it."""
    stem = f"{function.__module__.rpartition('.')[2]}.{function.__qualname__}-"
    return any(cache_folder().glob(f"*/{stem}*.nbi"))


def is_cached() -> bool:
    """Say whether compiled rules of this version lie on disk, so that no compiling is to be expected."""
    folder = cache_folder()
    return folder.is_dir() and any(folder.rglob("*.nbi"))


@cache
def cache_folder() -> Path:
    """Return the folder of compiled rules: one for each version of the rules, of Python and of the compiler."""
    return kept_folder() / f"rules-{_digest()}"


@cache
def _numba() -> Any:
    import numba  # noqa: PLC0415  # importing takes a fifth of a second, which a person at a table need not wait

    numba.config.CACHE_DIR = str(cache_folder())  # type: ignore[attr-defined]  # made at run time
    return numba


def _digest() -> str:
    """Digest all rules: the compiler's own cache looks only at the file of one function, not at what it calls."""
    total = hashlib.sha256(sys.version.encode())
    package = Path(__file__).parent.parent
    chapters = (file for chapter in ("rules", "match", "players", "bridges") for file in package.glob(f"{chapter}/*.py"))
    for file in sorted((*chapters, package / "world" / "vocabulary.py")):
        total.update(file.read_bytes())
    return total.hexdigest()[:16]
