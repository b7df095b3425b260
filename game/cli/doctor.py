"""`dilemma doctor`: what works on this machine, and what to do about what does not."""

import json
from collections.abc import Callable

import attrs
import click
from rich.text import Text

from game.cli.checkup import CHECKS
from game.cli.compiling import compile_all, has_bridges
from game.cli.errors import FAILED
from game.cli.findings import BAD, GOOD, Finding
from game.cli.options import json_option, make_command, option
from game.cli.starting import busy, busy_compiling
from game.terminal.board import plain_table
from game.terminal.screen import make_console
from game.words import say


def command() -> click.Command:
    """Make `dilemma doctor`."""
    return make_command(
        "doctor",
        run,
        say("Look at what works on this machine, and say what to do about what does not. Succeeds when playing is possible."),
        option(
            "--compile",
            "compiles",
            text=say("compile the rules now, so that computers think fast from the start"),
            is_flag=True,
        ),
        json_option(),
    )


def run(compiles: bool, as_json: bool) -> int:
    """Run every check and print what it found."""
    if compiles:
        long = say("Compiling the rules and the bridges for learners, once for this machine: a minute or two …")
        with busy(long) if has_bridges() else busy_compiling():
            compile_all()
    with busy(say("Looking …")):
        findings = [_safely(check) for check in CHECKS]
    can_play = all(found.state != BAD for found in findings)
    if as_json:
        click.echo(
            json.dumps({"playable": can_play, "checks": [attrs.asdict(found) for found in findings]}, ensure_ascii=False)
        )
    else:
        _print(findings, can_play=can_play)
    return 0 if can_play else FAILED


def _safely(check: Callable[[], Finding]) -> Finding:
    """Run a check; one that cannot even look has found something too."""
    try:
        return check()
    except (OSError, ImportError, ValueError) as error:
        return Finding(getattr(check, "__name__", "?"), BAD, str(error), say("repair this, then look again"))


def _print(findings: list[Finding], *, can_play: bool) -> None:
    console = make_console()
    marks = {GOOD: say("ok"), BAD: say("PROBLEM")}
    table = plain_table(say("what"), say("how"), say("found, and what to do"))
    for found in findings:
        advice = f"\n→ {found.advice}" if found.advice else ""
        table.add_row(found.name, marks.get(found.state, say("note")), Text(found.text + advice))
    console.print(table)
    console.print()
    console.print(say("Playing is possible.") if can_play else say("Playing is not possible yet."))
