"""What the program says when something is wrong: a sentence, where it is, and what would be right; never a traceback."""

import errno
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import click

from game.cli.texts import nearly, suggestion
from game.words import say

FAILED = 1
MISUSED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
EXTRA: Final = re.compile(r"unexpected extra arguments? \((.*)\)")
"""What click says of words too many; it has no translation, since click counts them."""
MOST_FAULTS = 40
"""Faults of scenario files that are printed at once."""


class Mistake(click.ClickException):
    """Something that a person can put right, in a sentence."""


def report(error: BaseException) -> int:
    """Say what is wrong and return the exit code; an error that is nobody's mistake is raised again."""
    match error:
        case click.exceptions.Exit():
            return error.exit_code
        case click.Abort() | KeyboardInterrupt():
            _say([say("stopped")])
            return INTERRUPTED
        case BrokenPipeError():
            _fall_silent()
            return PIPE_CLOSED
        case OSError() if not error.filename:
            _fall_silent()  # it was the output that could not be written, and what is left of it cannot be either
        case click.UsageError():
            return _report_usage(error)
        case click.ClickException():
            _say([error.format_message()])
            return FAILED
    lines = _sentences(error)
    if not lines:
        raise error
    _say(lines)
    return FAILED


def _report_usage(error: click.UsageError) -> int:
    """Answer a mistake on the command line."""
    message = error.format_message()
    if isinstance(error, click.NoSuchOption) and error.ctx:
        known = [name for each in error.ctx.command.params for name in each.opts if name.startswith("--")]
        message = suggestion(say("there is no option '{name}'", name=error.option_name[:60]), error.option_name, known)
    elif isinstance(error, click.BadOptionUsage):
        message = say("{option}: its value is missing", option=error.option_name)
    elif isinstance(error, click.MissingParameter) and error.param:
        message = _missing(error.param)
    elif isinstance(error, click.BadParameter) and error.param:
        message = say("{option}: {problem}", option=error.param.opts[0], problem=error.message)
    elif extra := EXTRA.search(message):
        message = say("this is too much: {words}", words=extra[1][:60])
    hint = say("Help: {command} --help", command=error.ctx.command_path if error.ctx else "dilemma")
    _say([message, hint])
    return MISUSED


def _missing(param: click.Parameter) -> str:
    """Say what the line lacks, and what that is."""
    if isinstance(param, click.Option) and param.help:
        return say("{option} is missing: {text}", option=param.opts[0], text=" ".join(param.help.replace("\b", " ").split()))
    return say("{name} is missing", name=param.human_readable_name.rstrip("."))


def _sentences(error: BaseException) -> list[str]:
    """Return what to say about an error of the game or of the system, or nothing for one that should not happen."""
    if isinstance(error, OSError):
        return [of_system(error)]
    if type(error).__name__ == "ScenarioFaults":
        return told_faults(getattr(error, "faults", ()))
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.filename and str(error).startswith(str(cause.filename)):
        return [of_system(cause)]
    known = ("MatchFault", "IllegalOrder", "UnknownScenario")
    return [str(error)] if any(each.__name__ in known for each in type(error).__mro__) else []


def told_faults(faults: Sequence[object]) -> list[str]:
    """Return a line for each fault of scenario files, and how many more there are than can be read at once."""
    more = [say("… and {count} more", count=len(faults) - MOST_FAULTS)] if len(faults) > MOST_FAULTS else []
    return [*map(str, faults[:MOST_FAULTS]), *more]


def of_system(error: OSError) -> str:
    """Return a sentence about an error of the operating system."""
    reasons = {
        errno.ENOSPC: say("the disk is full"),
        errno.EDQUOT: say("your share of the disk is full"),
        errno.EACCES: say("you may not read or write it"),
        errno.EPERM: say("you may not read or write it"),
        errno.EROFS: say("it lies on a disk that cannot be written"),
        errno.ENOENT: say("there is no such file or folder"),
        errno.ENOTDIR: say("a part of its path is a file, not a folder"),
        errno.EISDIR: say("it is a folder; expected a file"),
        errno.EEXIST: say("it is there already"),
        errno.ENAMETOOLONG: say("its name is too long"),
    }
    reason = reasons.get(error.errno or 0, error.strerror or str(error))
    if not error.filename:
        return reason
    told = say("{file}: {reason}", file=error.filename, reason=reason)
    return nearly(told, Path(str(error.filename)).name, _beside(str(error.filename))) if error.errno == errno.ENOENT else told


def _beside(name: str) -> list[str]:
    """Return the names of what lies where a file was looked for; nothing where that cannot be read."""
    try:
        return sorted(each.name for each in Path(name).parent.iterdir())
    except (OSError, ValueError):
        return []


def _say(lines: Iterable[str]) -> None:
    """Write lines on standard error."""
    for line in lines:
        click.echo(f"dilemma: {line}", err=True)


def _fall_silent() -> None:
    """Send the rest of the output nowhere, so that leaving the program does not fail once more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return  # the output is no file of the system
