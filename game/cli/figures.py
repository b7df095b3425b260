"""`dilemma scenario figures`: what can be measured of a scenario, printed, or written as the page of the handbooks."""

import json
import os
from collections.abc import Callable
from contextvars import copy_context
from pathlib import Path
from typing import TypeVar

import click

from game.cli.options import file_option, fixed_seed_option, jobs_option, json_option, make_command, option, whole
from game.cli.starting import busy_compiling, counting, open_scenario, require_place
from game.cli.telling_figures import print_figures
from game.lab.equals import sit_down, tables
from game.lab.figures import PLAYERS, Figures, measure
from game.lab.provenance import provenance
from game.lab.scenario_page import page as page_of
from game.rules.rule import is_cached, prefer_speed
from game.words import say, use_language
from game.world.load import scenario_ids

DEFAULT_GAMES = 100
MOST_GAMES = 1_000_000

Made = TypeVar("Made")


def command() -> click.Command:
    """Make `dilemma scenario figures`."""
    return make_command(
        "figures",
        run,
        say("Measure scenarios: start, replay, and matches between equal computers; without a name, all of them."),
        click.Argument(["scenarios"], nargs=-1, metavar="[SCENARIO]…"),
        option(
            "--games",
            text=say("matches of each scenario and player; 0 leaves them out"),
            type=whole(0, MOST_GAMES),
            default=DEFAULT_GAMES,
            metavar="N",
        ),
        fixed_seed_option(),
        jobs_option(),
        file_option("--page", say("write the page of the handbooks, in English, to this file")),
        json_option(),
    )


def run(scenarios: tuple[str, ...], games: int, seed: int, jobs: int | None, page: Path | None, as_json: bool) -> int:
    """Measure, and print or write what was found. Raises Mistake for a file that has no folder."""
    wanted = list(dict.fromkeys(scenarios or scenario_ids()))
    for name in wanted:
        open_scenario(name)
    if page:
        require_place(page)
    found = _in_english(lambda: _measured(wanted, games, seed, jobs)) if page else _measured(wanted, games, seed, jobs)
    if page:
        asked = " ".join(["dilemma scenario figures", *scenarios, f"--games {games} --seed {seed} --page {page}"])
        line = provenance([each.scenario for each in found], seed, f"{games} matches of each scenario and player", asked)
        page.write_text(_in_english(lambda: page_of(found, line)), encoding="utf-8")
    if as_json:
        click.echo(json.dumps([each.as_json() for each in found], ensure_ascii=False))
    elif page:
        click.echo(say("Written: {file}", file=page))
    else:
        print_figures(found, seed)
    return 0


def _measured(wanted: list[str], games: int, seed: int, jobs: int | None) -> list[Figures]:
    """Measure; a person sees a bar over all matches, and why the first time takes longer."""
    if games and not is_cached():
        with busy_compiling():
            sit_down(next(tables(wanted[:1], PLAYERS, 1, seed)))
    prefer_speed(waiting=False)
    with counting(say("Matches"), games * len(PLAYERS) * len(wanted)) as progress:
        return measure(wanted, games, seed, jobs or os.cpu_count() or 1, progress)


def _in_english(make: Callable[[], Made]) -> Made:
    """Make something in English, whatever language is spoken besides."""

    def made() -> Made:
        use_language("en")
        return make()

    return copy_context().run(made)
