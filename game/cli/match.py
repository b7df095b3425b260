"""`dilemma match`: many matches of computers, summed up with their intervals."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from game.arena import Plan, play_matches, summarise
from game.arena.result import GameResult
from game.cli.choosing import chosen
from game.cli.options import (
    choice_option,
    file_option,
    jobs_option,
    json_option,
    make_command,
    option,
    scenario_argument,
    seat_option,
    seed_option,
    theory_option,
    turns_option,
    whole,
)
from game.cli.seating import describe, seated
from game.cli.starting import busy_compiling, counting, open_scenario, seed_or_drawn
from game.cli.telling_shares import mean, share
from game.report.shares import percent
from game.rules.rule import is_cached
from game.terminal.board import listed, plain_table
from game.terminal.screen import make_console
from game.words import say
from game.world import names
from game.world.scenario import Scenario

MOST_GAMES = 10_000_000


def command() -> click.Command:
    """Make `dilemma match`."""
    return make_command(
        "match",
        run,
        say("Play many matches of computers and sum them up. The same seed gives the same results, with any number of jobs."),
        scenario_argument(),
        seat_option(say("who plays a seat: a player of dilemma player list, or your own; as often as there are seats")),
        choice_option(),
        option("--games", text=say("how many matches"), type=whole(1, MOST_GAMES), default=10, metavar="N"),
        seed_option(),
        jobs_option(),
        file_option("--out", say("write the JSON answer to this file")),
        turns_option(),
        theory_option(),
        json_option(),
    )


def run(
    scenario: str,
    seat: tuple[str, ...],
    choice: tuple[str, ...],
    games: int,
    seed: int | None,
    jobs: int | None,
    out: Path | None,
    turns: int | None,
    theory: str | None,
    as_json: bool,
) -> int:
    """Play the matches and print what they add up to."""
    opened = open_scenario(scenario)
    plan = Plan(
        scenario, seated(opened, seat, people=False), seed_or_drawn(seed), chosen(opened, choice), turns or 0, theory or ""
    )
    if out:
        out.touch()
    results = _play(plan, games, min(jobs or os.cpu_count() or 1, games))
    answer = as_answer(opened, plan, results)
    if out:
        out.write_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        _print(opened, plan, answer["summary"], results)
        if out:
            click.echo(say("Written: {file}", file=out))
    return 0


def _play(plan: Plan, games: int, jobs: int) -> list[GameResult]:
    """Play the matches; a person sees a bar, and why the first time takes longer."""
    if not is_cached():
        with busy_compiling():
            play_matches(plan, 1)
    with counting(say("Matches"), games) as progress:
        return play_matches(plan, games, jobs=jobs, progress=progress)


def as_answer(scenario: Scenario, plan: Plan, results: list[GameResult]) -> dict[str, Any]:
    """Return the JSON answer."""
    return {
        "scenario": scenario.id,
        "players": dict(plan.players),
        "theory": plan.theory or None,
        "games": [result.as_json() for result in results],
        "summary": {"seed": plan.seed, **summarise(results)},
    }


def _print(scenario: Scenario, plan: Plan, summary: dict[str, Any], results: list[GameResult]) -> None:
    """Print the summary as tables."""
    console = make_console()
    console.print(
        say(
            "{scenario}: {games} matches, seed {seed}",
            scenario=names.in_words(scenario.name),
            games=summary["games"],
            seed=plan.seed,
        )
    )
    console.print(describe(plan.players))
    for table in (_ends(scenario, summary), _seats(scenario, plan, summary), _relations(scenario, summary)):
        console.print()
        console.print(table)
    let_go = list(_let_go(scenario, plan, results))
    if let_go:
        console.print()
        console.print(listed([say("Guests that were let go, and passed from then on:"), *let_go], console.width))
    console.print()
    console.print(say("Shares and means with their 95 % intervals: of the model, not of the world."))


def _let_go(scenario: Scenario, plan: Plan, results: list[GameResult]) -> Iterator[str]:
    """Yield for each seat in how many matches its guest was let go, and why in the first of them."""
    for seat in plan.players:
        faults = [result.faults[seat] for result in results if seat in result.faults]
        if faults:
            yield say(
                "{seat} ({player}): in {count} matches; first in {fault}",
                seat=names.actor(scenario, seat),
                player=plan.players[seat],
                count=len(faults),
                fault=faults[0],
            )


def _ends(scenario: Scenario, summary: dict[str, Any]) -> Table:
    table = plain_table(say("end"), say("matches"), say("share"), right=(1,))
    for end, found in summary["ends"].items():
        table.add_row(names.ending(scenario, end), str(found["count"]), share(found))
    return table


def _seats(scenario: Scenario, plan: Plan, summary: dict[str, Any]) -> Table:
    table = plain_table(say("seat"), say("player"), say("wins"), say("mean score"))
    for seat, found in summary["scores"].items():
        table.add_row(names.actor(scenario, seat), plan.players[seat], share(summary["wins"][seat]), mean(found))
    return table


def _relations(scenario: Scenario, summary: dict[str, Any]) -> Table:
    """Return how much of their time relations spent in each situation, and how often they came to war."""
    table = plain_table(say("relation"), "I", "II", "III", "IV", say("came to war"), right=(1, 2, 3, 4))
    for name, found in summary["situations"].items():
        table.add_row(
            names.dyad_of(scenario, name),
            *(percent(found[each]["turns"]) for each in ("I", "II", "III", "IV")),
            share(summary["war"][name]),
        )
    return table
