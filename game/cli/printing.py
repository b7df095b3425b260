"""`dilemma print`: a scenario as a kit on paper, to be played without a computer."""

from pathlib import Path

import click

from game.cli.errors import Mistake
from game.cli.options import make_command, option, scenario_argument
from game.cli.starting import busy, hurry_if_compiled, open_scenario, require_place
from game.paper import PAPERS, NoTypesetter, kit_of, write_kit
from game.words import say
from game.world.kit_load import load_kit


def command() -> click.Command:
    """Make `dilemma print`."""
    return make_command(
        "print",
        run,
        say(
            "Print a scenario as a kit to cut out and play on paper: rule book, board, sheets, cards, treaty forms, and what "
            "an umpire needs. Every table in it comes from the data that the computer plays by."
        ),
        scenario_argument(),
        option(
            "--out",
            text=say("file to write, a PDF; an older one gives way only when the new one is whole"),
            required=True,
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
        ),
        option("--paper", text=say("size of the paper"), type=click.Choice(tuple(PAPERS)), default="a4", metavar="SIZE"),
    )


def run(scenario: str, out: Path, paper: str) -> int:
    """Write the kit. Raises Mistake where it cannot be set or has no place."""
    require_place(out)
    opened = open_scenario(scenario)
    hurry_if_compiled()
    try:
        with busy(say("Setting the pages …")):
            write_kit(kit_of(opened, load_kit(scenario)), out, paper)
    except NoTypesetter as error:
        raise Mistake(str(error)) from error
    click.echo(say("Written: {file}", file=out))
    return 0
