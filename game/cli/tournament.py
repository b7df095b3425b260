"""`dilemma tournament`: players against each other by the thousand, rated with intervals."""

import json
import os
from pathlib import Path
from typing import Any

import click
from attrs import evolve, frozen

from game.arena.cluster import check_cluster, has_cluster
from game.arena.export import export_csv, export_parquet, has_parquet
from game.arena.standings import standings
from game.arena.store import FILE, Store
from game.arena.tournament import Tournament, load, run, settled
from game.arena.workers import until_stopped
from game.cli.errors import INTERRUPTED, Mistake
from game.cli.match import MOST_GAMES
from game.cli.options import (
    folder_option,
    jobs_option,
    json_option,
    make_command,
    option,
    seed_option,
    theory_option,
    turns_option,
    whole,
)
from game.cli.seating import known_player
from game.cli.starting import busy, busy_compiling, counting, open_scenario, seed_or_drawn
from game.cli.telling_tournament import tell_standings
from game.report.tournament import write_page
from game.rules.rule import is_cached
from game.terminal.screen import make_console
from game.words import say

MOST_PLAYERS = 64
GAMES = 100
"""Matches of each scenario where nobody asked for a number."""


def command() -> click.Command:
    """Make `dilemma tournament`."""
    return make_command(
        "tournament",
        start,
        say(
            "Let players meet in every seat under the same dice, and rate them. Results lie in the folder while it runs; "
            "after a stop or a crash, --resume goes on. The same seed gives the same results, with any number of jobs."
        ),
        click.Argument(["scenarios"], nargs=-1, metavar="SCENARIO…"),
        option("--players", text=say("who plays: names with commas between them"), multiple=True, metavar="A,B,C"),
        option(
            "--games",
            text=say("matches of each scenario, in whole rounds: each player once in each seat under the same dice"),
            type=whole(1, MOST_GAMES),
            metavar="N",
        ),
        seed_option(),
        jobs_option(),
        option(
            "--cluster",
            text=say("play on the workers of this Dask scheduler instead of here, such as tcp://192.168.1.10:8786"),
            metavar="ADDRESS",
        ),
        folder_option("--out", text=say("folder for the results"), required=True, metavar="DIR"),
        option("--resume", text=say("go on with the tournament of this folder"), is_flag=True),
        option("--parquet", text=say("write the tables as Parquet too"), is_flag=True),
        turns_option(),
        theory_option(),
        json_option(),
    )


def start(
    scenarios: tuple[str, ...],
    players: tuple[str, ...],
    games: int | None,
    seed: int | None,
    jobs: int | None,
    cluster: str | None,
    out: Path,
    resume: bool,
    parquet: bool,
    turns: int | None,
    theory: str | None,
    as_json: bool,
) -> int:
    """Play a tournament, or the rest of one, and print what it comes to."""
    _check_folder(out, resume=resume)
    _check_extras(parquet=parquet, jobs=jobs, cluster=cluster)
    asked = Asked(scenarios, players, games, seed, turns, theory)
    begun = None if resume else asked.after(None)
    out.mkdir(parents=True, exist_ok=True)
    store = Store.open(out)
    try:
        tournament = settled(store, begun or asked.after(store.about()))
        finished = _play(tournament, store, min(jobs or os.cpu_count() or 1, tournament.count()), cluster or "")
        with busy(say("Rating …")):
            told = _write(tournament, store, out)
            if parquet:
                export_parquet(store, out)
    finally:
        store.close()
    _print(told, out, as_json=as_json)
    return 0 if finished else INTERRUPTED


def _check_folder(folder: Path, *, resume: bool) -> None:
    """See that a folder holds a tournament for going on, or none for beginning. Raises Mistake."""
    if resume and not (folder / FILE).exists():
        raise Mistake(say("{folder}: holds no tournament to go on with; leave out --resume to begin one", folder=folder))
    if not resume and (folder / FILE).exists():
        raise Mistake(say("{folder}: holds a tournament; go on with --resume, or choose another folder", folder=folder))


def _check_extras(*, parquet: bool, jobs: int | None, cluster: str | None) -> None:
    """See that what was asked for is installed and goes together. Raises Mistake."""
    if parquet and not has_parquet():
        raise Mistake(say("--parquet needs pyarrow: pip install 'double-dilemma[parquet]'"))
    if cluster and not has_cluster():
        raise Mistake(say("--cluster needs Dask distributed: pip install 'double-dilemma[cluster]'"))
    if cluster and jobs:
        raise Mistake(say("--jobs counts processes of this machine; with --cluster the workers that have joined play"))
    if cluster:
        check_cluster(cluster)


@frozen
class Asked:
    """What was asked for, some of it perhaps not."""

    scenarios: tuple[str, ...]
    players: tuple[str, ...]
    games: int | None
    seed: int | None
    turns: int | None
    theory: str | None

    def after(self, about: dict[str, Any] | None) -> Tournament:
        """Return the tournament; what is not said is as it was noted. Raises Mistake for what is missing or unknown."""
        for name in self.scenarios:
            open_scenario(name)
        if about:
            noted = Tournament.of(about)
            given = {each: value for each, value in self._given().items() if value is not None}
            return evolve(noted, **given)
        if not self.scenarios:
            raise Mistake(say("which scenario? dilemma scenario list names them"))
        if not self.players:
            raise Mistake(say("who plays? --players random,planner; dilemma player list names them"))
        scenarios, players = _once(self.scenarios, say("scenario")), named(self.players)
        seed = seed_or_drawn(self.seed)
        return Tournament(scenarios, players, self.games or GAMES, seed, self.turns or 0, self.theory or "")

    def _given(self) -> dict[str, Any]:
        """Return all that may have been said, by the names of a tournament."""
        numbers = {"games": self.games, "seed": self.seed, "turns": self.turns, "theory": self.theory}
        return numbers | {"scenarios": self.scenarios or None, "players": named(self.players) if self.players else None}


def named(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the players that were named; a command is taken whole, with its commas."""
    parts = [part for word in words for part in ([word] if word.startswith("cmd") else word.split(","))]
    names = [part.strip() for part in parts if part.strip()]
    for name in names:
        known_player(name)
    if len(names) > MOST_PLAYERS:
        raise Mistake(say("a tournament has at most {count} players", count=MOST_PLAYERS))
    if len(set(names)) < 2:
        raise Mistake(say("a tournament needs two players or more"))
    return _once(tuple(names), say("player"))


def _once(names: tuple[str, ...], what: str) -> tuple[str, ...]:
    """Return names of which none comes twice. Raises Mistake, UnknownScenario."""
    for name in names:
        if names.count(name) > 1:
            raise Mistake(say("the {what} {name} is named twice", what=what, name=name))
    return names


def _play(tournament: Tournament, store: Store, jobs: int, cluster: str) -> bool:
    """Play what is left; a person sees how far it is and how long it will take. Say whether all is finished."""
    total, done = tournament.count(), len(store.numbers())
    with until_stopped() as is_stopped:
        if not cluster and not is_cached() and done < total:
            with busy_compiling():
                run(tournament, store, 1, lambda: is_stopped() or len(store.numbers()) > done)
        with counting(say("Matches"), total) as progress:
            progress(len(store.numbers()))
            run(tournament, store, jobs, is_stopped, progress, cluster)
    return len(store.numbers()) >= total


def _write(tournament: Tournament, store: Store, folder: Path) -> dict[str, Any]:
    """Write the summary and the tables into the folder, and return the summary."""
    told = standings(tournament, store)
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    (folder / "summary.json").write_text(text, encoding="utf-8")
    with (folder / "summary.txt").open("w", encoding="utf-8") as file:
        tell_standings(told, make_console(file))
    export_csv(store, folder)
    write_page(told, {name: load(name) for name in tournament.scenarios}, folder)
    return told


def _print(told: dict[str, Any], folder: Path, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    tell_standings(told, make_console())
    files = ", ".join(sorted(each.name for each in folder.iterdir() if each.is_file()))
    click.echo("\n" + say("Written: {folder}: {files}", folder=folder, files=files))
    if told["finished"] < told["planned"]:
        click.echo(say("Stopped; go on with: dilemma tournament --resume --out {folder}", folder=folder))
