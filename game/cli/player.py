"""`dilemma player`: the players there are, and whether one of your own keeps to what is asked of it."""

import json
import os
import sys
from pathlib import Path
from shlex import quote

import attrs
import click
from rich.text import Text

from game.arena.conformance import Finding, check
from game.cli.errors import FAILED, Mistake
from game.cli.menu import make_menu
from game.cli.options import json_option, make_command
from game.cli.seating import known_player
from game.cli.starting import DEFAULT_SCENARIO, busy, open_scenario
from game.players import PLAYERS, make_player
from game.terminal.board import plain_table
from game.terminal.screen import make_console
from game.words import say


def command() -> click.Group:
    """Make `dilemma player` with the commands under it."""
    return make_menu(
        "player",
        say("Players of the house, and your own."),
        make_command("list", show_list, say("List the players of the house and their sources."), json_option()),
        make_command(
            "check",
            run,
            say("Check a player: file.py:Class, module:Class or cmd:COMMAND."),
            click.Argument(["player"], metavar="PLAYER"),
            json_option(),
        ),
    )


def show_list(as_json: bool) -> int:
    """List the players of the house."""
    sources = {name: make_player(name, 0).traits.source for name in PLAYERS}
    if as_json:
        click.echo(json.dumps(sources, ensure_ascii=False))
        return 0
    table = plain_table(say("player"), say("source"))
    for name, source in sources.items():
        table.add_row(name, source)
    console = make_console()
    console.print(table)
    console.print()
    console.print(say("Your own: path/to/file.py:Class, module:Class or cmd:COMMAND; docs/players.md says how."))
    return 0


def run(player: str, as_json: bool) -> int:
    """Check a player and print what was found."""
    name = known_player(player_of(player))
    open_scenario(DEFAULT_SCENARIO)
    with busy(say("Playing with it …")):
        findings = check(name)
    if as_json:
        told = {"player": name, "conforms": _is_good(findings), "checks": [attrs.asdict(each) for each in findings]}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        _print(name, findings)
    return 0 if _is_good(findings) else FAILED


def player_of(text: str) -> str:
    """Return a player's name; a file without a class is a program that speaks lines: Python, or one that can be run."""
    file = Path(text)
    if not file.is_file():
        return text
    if file.suffix == ".py":
        return f"cmd:{quote(sys.executable)} {quote(text)}"
    if not os.access(file, os.X_OK):
        raise Mistake(say("{file}: cannot be run; name what runs it, such as 'cmd:sh {file}'", file=file))
    return f"cmd:{quote(str(file.resolve()))}"


def _is_good(findings: list[Finding]) -> bool:
    return all(found.is_good for found in findings)


def _print(name: str, findings: list[Finding]) -> None:
    console = make_console()
    table = plain_table(say("what"), say("how"), say("found"))
    for found in findings:
        table.add_row(found.name, say("ok") if found.is_good else say("PROBLEM"), Text(found.text))
    console.print(Text(name, "bold"))
    console.print(table)
    console.print()
    console.print(say("It may play.") if _is_good(findings) else say("It breaks what is asked of a player."))
