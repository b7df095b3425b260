"""`dilemma scenario`: list, read, check and write scenarios."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import click

from game.cli import figures
from game.cli.errors import FAILED, told_faults
from game.cli.menu import make_menu
from game.cli.options import folder_option, json_option, make_command, scenario_argument
from game.cli.outline import outline
from game.cli.starting import busy, counting, open_scenario, require_scenario
from game.data import data_folder
from game.lab.coverage import cover
from game.report.shares import percent
from game.terminal.board import listed, plain_table
from game.terminal.screen import make_console
from game.terminal.telling_kit import tell_kit
from game.terminal.telling_scenario import tell_scenario
from game.words import say
from game.world import names
from game.world.checks.walk import entries
from game.world.faults import Fault
from game.world.kit_load import kit_of
from game.world.load import CATALOGUE, check_folder, folder_of, load_scenario, scenario_ids
from game.world.schema import json_schema
from game.world.skeleton import write_skeleton


def command() -> click.Group:
    """Make `dilemma scenario` with the commands under it."""
    return make_menu(
        "scenario",
        say("Scenarios and their authoring."),
        make_command("list", show_list, say("List the scenarios that come with the game."), json_option()),
        make_command(
            "show", show, say("Read what a scenario is about, who plays, and for what."), scenario_argument(), json_option()
        ),
        make_command(
            "check",
            check,
            say("Check folders of scenarios; without one, all that come with the game."),
            click.Argument(["folders"], nargs=-1, metavar="[FOLDER]…"),
            json_option(),
        ),
        make_command(
            "new",
            new,
            say("Write a small scenario to begin with, into a new folder."),
            click.Argument(["name"], metavar="NAME"),
            folder_option("--in", "place", text=say("folder to write it in; otherwise the current one"), default=Path()),
        ),
        make_command("kit", kit, say("Print the teacher’s kit of a scenario."), scenario_argument(), json_option()),
        make_command("schema", schema, say("Print the JSON Schema of scenario files, for editors that complete and warn.")),
        figures.command(),
        make_command(
            "sources",
            sources,
            say("List what a scenario rests on, and how often it is cited; without one, which rows of the digests are played."),
            scenario_argument(required=False),
            json_option(),
        ),
    )


def show_list(as_json: bool) -> int:
    """List the scenarios."""
    outlines = [outline(data_folder("scenarios") / name) for name in scenario_ids()]
    if as_json:
        click.echo(json.dumps([attrs.asdict(each) for each in outlines], ensure_ascii=False))
        return 0
    table = plain_table(say("scenario"), say("years"), say("seats"), say("turns"), say("minutes"), say("sources"), right=(3,))
    for each in outlines:
        name = f"{each.id}\n{names.in_words(each.name)}"
        facts = each.turns, " / ".join(each.minutes), ", ".join(each.sources)
        table.add_row(name, each.years, names.joined(list(each.seats)), *facts)
    make_console().print(table)
    return 0


def show(scenario: str, as_json: bool) -> int:
    """Show a scenario."""
    opened = open_scenario(scenario)
    if as_json:
        click.echo(json.dumps(attrs.asdict(opened, filter=lambda field, _: field.name != "catalogue"), ensure_ascii=False))
        return 0
    console = make_console()
    for part in tell_scenario(opened, console.width):
        console.print(part)
    return 0


def kit(scenario: str, as_json: bool) -> int:
    """Show the teacher's kit of a scenario."""
    opened = open_scenario(scenario)
    found = kit_of(opened, folder_of(scenario))
    if as_json:
        click.echo(json.dumps(attrs.asdict(found), ensure_ascii=False))
        return 0
    console = make_console()
    for part in tell_kit(opened, found, console.width):
        console.print(part)
    return 0


def check(folders: tuple[str, ...], as_json: bool) -> int:
    """Check folders, and fail if there is a fault."""
    wanted = {name: _folder(name) for name in folders or scenario_ids()}
    faults: list[Fault] = []
    with counting(say("Scenarios"), len(wanted)) as progress:
        for folder in wanted.values():
            faults += check_folder(folder)
            progress(1)
    if as_json:
        click.echo(json.dumps([attrs.asdict(fault) for fault in faults], ensure_ascii=False))
    else:
        _print_faults(faults, list(wanted))
    return FAILED if faults else 0


def _folder(name: str) -> Path:
    """Return the folder that a name or a path means; shipped scenarios go by their names. Raises Mistake for neither."""
    if Path(name).exists() or name == CATALOGUE:
        return Path(name) if Path(name).exists() else data_folder("scenarios") / name
    require_scenario(name)
    return data_folder("scenarios") / name


def _print_faults(faults: list[Fault], checked: list[str]) -> None:
    for line in told_faults(faults):
        click.echo(line)
    click.echo(
        say("Faults: {faults}, in {names}", faults=len(faults), names=", ".join(checked))
        if faults
        else say("No faults in {names}", names=", ".join(checked))
    )


def new(name: str, place: Path) -> int:
    """Write a skeleton."""
    try:
        made = write_skeleton(name, place)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    click.echo(say("Written: {folder}. Check it with: dilemma scenario check {folder}", folder=made))
    return 0


def schema() -> int:
    """Print the schema."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=1))
    return 0


def sources(scenario: str | None, as_json: bool) -> int:
    """List the sources of a scenario, or of none the coverage of the digests' rows by all."""
    if scenario is None:
        return _print_coverage(as_json)
    opened = open_scenario(scenario)
    with busy(say("Counting …")):
        cited = Counter(_first_word(each) for owner in (opened, opened.catalogue) for _, each in entries(owner))
    found: list[dict[str, Any]] = [
        {"id": each.id, "cite": each.cite, "title": names.in_words(each.title), "entries": cited[each.id]}
        for each in (*opened.sources, *opened.catalogue.sources)
    ]
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return 0
    console = make_console()
    lines = [say("{id} ({count} entries): {cite}", id=each["id"], count=each["entries"], cite=each["cite"]) for each in found]
    console.print(listed(lines, console.width))
    return 0


def _print_coverage(as_json: bool) -> int:
    with busy(say("Reading every scenario …")):
        found = cover(load_scenario(name) for name in scenario_ids())
    if as_json:
        click.echo(json.dumps(attrs.asdict(found) | {"missing": found.missing, "share": found.share}, ensure_ascii=False))
        return 0
    console = make_console()
    told = say(
        "Rows of the digests: {rows}; played {played}, left with a reason {left}, missing {missing}. "
        "Of the rows that bear on the game ({bearing} by the second coder) {share} are played.",
        rows=len(found.rows),
        played=len(found.played),
        left=len(found.left),
        missing=len(found.missing),
        bearing=len(found.bearing),
        share=percent(found.share),
    )
    console.print(told)
    console.print(listed([f"{row}: {reason}" for row, reason in found.left.items()], console.width))
    return 0


def _first_word(entry: object) -> str:
    """Return the id of the source that an entry cites first."""
    words = str(getattr(entry, "source", "")).split()
    return words[0].rstrip(":;,.") if words else ""
