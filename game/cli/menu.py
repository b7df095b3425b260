"""Menus of commands: each is read only when it is asked for, so that help comes at once."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click
from attrs import frozen

from game.cli.options import common_options
from game.cli.texts import paragraph, suggestion
from game.data import data_folder
from game.words import say


@frozen
class Entry:
    """A command before it is read: the module of `game.cli` that holds it, and what it does in a line."""

    module: str
    text: str
    made: click.Command | None = None
    """The command itself, where it has been read already."""

    def command(self) -> click.Command:
        """Return the command."""
        if self.made is not None:
            return self.made
        read: click.Command = import_module(f"game.cli.{self.module}").command()
        return read


class Menu(click.Group):
    """A group whose help lists its entries without reading them."""

    def __init__(self, entries: Mapping[str, Entry], **options: Any) -> None:
        stubs = {name: click.Command(name, short_help=entry.text) for name, entry in entries.items()}
        super().__init__(commands=stubs, **options)
        self.entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order in which people need them."""
        del ctx
        return list(self.entries)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Read the command that is asked for. Raises UsageError, with the near name, where there is none."""
        name = args[0]
        if name not in self.entries:
            if (data_folder("scenarios") / name / "scenario.yaml").is_file():
                raise click.UsageError(say("{name} is a scenario; play it with: dilemma play {name}", name=name), ctx)
            known = [*self.entries, "--help"]
            raise click.UsageError(suggestion(say("there is no command '{name}'", name=name[:60]), name, known), ctx)
        return name, self.entries[name].command(), args[1:]


def make_menu(name: str, text: str, *commands: click.Command) -> Menu:
    """Make a menu of commands that have been read; alone it shows what there is."""
    return Menu(
        {each.name or "": Entry("", each.help or "", each) for each in commands},
        name=name,
        invoke_without_command=True,
        callback=_show_what_there_is,
        params=common_options(),
        add_help_option=False,
        help=paragraph(text),
    )


def _show_what_there_is() -> None:
    """Show the help, unless a command was given."""
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
