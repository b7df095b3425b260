"""Options that several commands share, made when they are asked for, in the language in use."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from game.cli.texts import paragraph, suggestion
from game.words import LANGUAGES, say
from game.world.vocabulary import THEORIES

MOST_SEED = 2**64 - 1
MOST_TURNS = 400
MOST_JOBS = 1024
MEASURING_SEED = 1
"""What is measured without a word about dice comes out alike for everybody."""
COLUMN = 46
"""Cells of the column in which options are explained."""


def option(*names: str, text: str, **settings: Any) -> click.Option:
    """Make an option with its explanation."""
    return click.Option(names, help=paragraph(text, COLUMN), **settings)


def make_command(name: str, callback: Callable[..., int], text: str, *params: click.Parameter) -> click.Command:
    """Make a command with its explanation and the options that every command has."""
    return click.Command(
        name, callback=callback, help=paragraph(text), params=[*params, *common_options()], add_help_option=False
    )


def common_options() -> list[click.Parameter]:
    """Make `--lang`, which has been heeded before anything is parsed and is checked here, and `--help`."""
    language = say("language: en or zh-TW (environment: DILEMMA_LANG)")
    return [
        option("--lang", text=language, type=one_of(LANGUAGES), expose_value=False, metavar="|".join(LANGUAGES)),
        option("--help", text=say("show this help"), is_flag=True, is_eager=True, expose_value=False, callback=_show_help),
    ]


def _show_help(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


def whole(low: int, high: int) -> Callable[[Any], int]:
    """Return the type of whole numbers from low to high, whose help does not print the range."""

    def number(value: Any) -> int:
        text = str(value)
        if not text.isdecimal() or not low <= int(text) <= high:
            raise click.BadParameter(
                say("'{text}' is no whole number from {low} to {high}", text=text[:40], low=low, high=high)
            )
        return int(text)

    return number


def one_of(words: Sequence[str]) -> Callable[[Any], str]:
    """Return the type of a word out of a few; another one is answered with the near one."""

    def choice(value: Any) -> str:
        text = str(value)
        if text not in words:
            raise click.BadParameter(suggestion(say("there is no '{word}'", word=text[:40]), text, words))
        return text

    return choice


def scenario_argument(*, required: bool = True) -> click.Argument:
    """Make the argument that names a scenario by its id or its folder."""
    return click.Argument(["scenario"], required=required, metavar="SCENARIO" if required else "[SCENARIO]")


def seat_option(text: str) -> click.Option:
    """Make `--seat ACTOR=PLAYER`, as often as there are seats."""
    return option("--seat", text=text, multiple=True, metavar="ACTOR=PLAYER")


def choice_option() -> click.Option:
    """Make `--option ID=CHOICE`, as often as a scenario has options."""
    text = say("how a contested reading or another option of the scenario is set; dilemma scenario show names them")
    return option("--option", "choice", text=text, multiple=True, metavar="ID=CHOICE")


def seed_option() -> click.Option:
    """Make `--seed`."""
    text = say("number that decides every die; the same number gives the same match")
    return option("--seed", text=text, type=whole(0, MOST_SEED), metavar="N")


def fixed_seed_option() -> click.Option:
    """Make `--seed` where it is not drawn, so that what is measured can be measured again."""
    text = say("number that decides every die; the same number gives the same results")
    return option("--seed", text=text, type=whole(0, MOST_SEED), default=MEASURING_SEED, metavar="N")


def jobs_option() -> click.Option:
    """Make `--jobs`."""
    text = say("processes that play side by side; otherwise one for each core")
    return option("--jobs", text=text, type=whole(1, MOST_JOBS), metavar="N")


def turns_option() -> click.Option:
    """Make `--turns`."""
    text = say("play at most so many turns")
    return option("--turns", text=text, type=whole(1, MOST_TURNS), metavar="N")


def theory_option() -> click.Option:
    """Make `--theory`."""
    text = say("the model by which acts are read: spiral or deterrence; otherwise the scenario's own")
    return option("--theory", text=text, type=one_of(THEORIES), metavar="MODEL")


def json_option() -> click.Option:
    """Make `--json`."""
    return option("--json", "as_json", text=say("answer in JSON, for programs"), is_flag=True)


def folder_option(*names: str, text: str, metavar: str = "FOLDER", **settings: Any) -> click.Option:
    """Make an option that names a folder."""
    return option(*names, text=text, type=click.Path(path_type=Path, file_okay=False), metavar=metavar, **settings)


def file_option(name: str, text: str) -> click.Option:
    """Make an option that names a file."""
    return option(name, text=text, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
