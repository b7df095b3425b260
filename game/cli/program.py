"""The program: its commands, the language that it speaks, and how it ends."""

import gettext
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path

import click

from game.cli.errors import report
from game.cli.menu import Entry, Menu
from game.cli.options import common_options, folder_option, option
from game.cli.texts import paragraph
from game.data import data_folder
from game.words import LANGUAGES, language, say, use_language


def run(arguments: Sequence[str]) -> int:
    """Run `dilemma` with some arguments and return its exit code; a person's mistake is answered with a sentence."""
    _speak(arguments)
    _write_what_can_be_written()
    try:
        result = program().main(list(arguments), prog_name="dilemma", standalone_mode=False)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001  # what is no one's mistake is raised again there
        return report(error)
    return result if isinstance(result, int) else 0


def program() -> Menu:
    """Make the program in the language in use."""
    out = say("folder for the journal and the review when no command is given; otherwise the current one")
    return Menu(
        _entries(),
        name="dilemma",
        invoke_without_command=True,
        callback=_without_command,
        params=[folder_option("--out", text=out), _version_option(), *common_options()],
        add_help_option=False,
        help=paragraph(
            say(
                "Double Dilemma: a tabletop strategy game about the security dilemma, 1991 to 2025. "
                "Without a command: a match played by computers, told turn by turn."
            )
        ),
        epilog=paragraph(
            say("It teaches and explores; it predicts nothing. Help on a command: dilemma COMMAND --help."),
        ),
    )


def _entries() -> dict[str, Entry]:
    """Return the commands in the order in which people need them."""
    return {
        "play": Entry("play", say("play at one machine, people and computers")),
        "watch": Entry("watch", say("watch computers play, told turn by turn")),
        "match": Entry("match", say("play many matches and sum them up")),
        "tournament": Entry("tournament", say("rate players against each other")),
        "player": Entry("player", say("list players, or check one of your own")),
        "classroom": Entry("classroom", say("run an exercise for a class from this computer")),
        "history": Entry("history", say("replay the documented history, or depart from it")),
        "lab": Entry("lab", say("measure what the theory says of play")),
        "replay": Entry("replay", say("step through or verify a saved match")),
        "report": Entry("reporting", say("write the after-action review of a saved match")),
        "print": Entry("printing", say("print a scenario as a kit to play on paper")),
        "scenario": Entry("scenario", say("list, read, check and write scenarios")),
        "doctor": Entry("doctor", say("what works on this machine, and what to do")),
    }


def _without_command(out: Path | None) -> int:
    """Play the watched match, unless a command was given."""
    if click.get_current_context().invoked_subcommand is not None:
        return 0
    shown: int = import_module("game.cli.demonstration").demonstrate(out)
    return shown


def _version_option() -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            click.echo(f"dilemma {_version()}")
            ctx.exit()

    return option("--version", text=say("show the version"), is_flag=True, expose_value=False, is_eager=True, callback=show)


def _version() -> str:
    """Return the version that is installed, or say that none is."""
    try:
        return version("double-dilemma")
    except PackageNotFoundError:
        return say("(not installed, run from its source)")


def _speak(arguments: Sequence[str]) -> None:
    """Choose the language before anything is said: `--lang` anywhere, else the environment."""
    for word, following in pairwise([*arguments, ""]):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if word == "--":
            break
        if word.startswith("--lang") and asked in LANGUAGES:
            use_language(asked)
    os.environ["LANGUAGE"] = language().replace("-", "_")  # click asks gettext, and gettext asks the environment
    gettext.bindtextdomain("dilemma", str(data_folder("assets") / "locale"))
    gettext.textdomain("dilemma")


def _write_what_can_be_written() -> None:
    """Let a terminal that cannot show a letter show a question mark instead of ending the game."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
