"""Options that several commands share, made when they are asked for, in the language in use."""

from pathlib import Path
from typing import Any

import click

from game.cli.texts import paragraph
from game.words import LANGUAGES, say

MOST_SEED = 2**64 - 1
MOST_TURNS = 400
COLUMN = 46
"""Cells of the column in which options are explained."""


def option(*names: str, text: str, **settings: Any) -> click.Option:
    """Make an option with its explanation."""
    return click.Option(names, help=paragraph(text, COLUMN), **settings)


def language_option() -> click.Option:
    """Make `--lang`; it has been heeded before anything is parsed, and is checked here."""
    text = say("language: en or zh-TW (environment: DILEMMA_LANG)")
    return option("--lang", text=text, type=click.Choice(LANGUAGES), expose_value=False)


def scenario_argument(*, required: bool = True) -> click.Argument:
    """Make the argument that names a scenario by its id or its folder."""
    return click.Argument(["scenario"], required=required, metavar="SCENARIO" if required else "[SCENARIO]")


def seat_option(text: str) -> click.Option:
    """Make `--seat ACTOR=PLAYER`, as often as there are seats."""
    return option("--seat", text=text, multiple=True, metavar="ACTOR=PLAYER")


def seed_option() -> click.Option:
    """Make `--seed`."""
    text = say("number that decides every die; the same number gives the same match")
    return option("--seed", text=text, type=click.IntRange(0, MOST_SEED), metavar="N")


def turns_option() -> click.Option:
    """Make `--turns`."""
    text = say("play at most so many turns")
    return option("--turns", text=text, type=click.IntRange(1, MOST_TURNS), metavar="N", default=0)


def json_option() -> click.Option:
    """Make `--json`."""
    return option("--json", "as_json", text=say("answer in JSON, for programs"), is_flag=True)


def file_option(name: str, text: str) -> click.Option:
    """Make an option that names a file."""
    return option(name, text=text, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
