"""Export of a tournament: tables as CSV, one row for each seat of each match, and for each move."""

import csv
from pathlib import Path

from game.arena.fixtures import Fixture
from game.arena.result import GameResult
from game.arena.store import Store
from game.arena.tournament import seats_of

MATCHES = ("match", "scenario", "round", "seed", "seat", "player", "score", "won", "end", "turns", "fault", "digest")
MOVES = ("match", "scenario", "seat", "player", "move", "times")
SITUATIONS = ("match", "scenario", "dyad", "situations", "first_war")


def export(store: Store, folder: Path) -> list[Path]:
    """Write `matches.csv`, `moves.csv` and `situations.csv`; they replace what was exported before."""
    files = [folder / name for name in ("matches.csv", "moves.csv", "situations.csv")]
    with (
        files[0].open("w", newline="", encoding="utf-8") as matches,
        files[1].open("w", newline="", encoding="utf-8") as moves,
        files[2].open("w", newline="", encoding="utf-8") as courses,
    ):
        writers = csv.writer(matches), csv.writer(moves), csv.writer(courses)
        for writer, heads in zip(writers, (MATCHES, MOVES, SITUATIONS), strict=True):
            writer.writerow(heads)
        for fixture, result in store.played():
            writers[0].writerows(_seats(fixture, result))
            writers[1].writerows(_moves(fixture, result))
            writers[2].writerows(_courses(fixture, result))
    return files


def _seats(fixture: Fixture, result: GameResult) -> list[list[object]]:
    start = [fixture.number, fixture.scenario, fixture.round, result.seed]
    end, faults = [result.end, result.turns], result.faults
    return [
        [*start, seat, player, result.scores[seat], int(result.winner == seat), *end, faults.get(seat, ""), result.digest]
        for seat, player in zip(seats_of(fixture.scenario), fixture.players, strict=True)
    ]


def _moves(fixture: Fixture, result: GameResult) -> list[list[object]]:
    return [
        [fixture.number, fixture.scenario, seat, player, move, times]
        for seat, player in zip(seats_of(fixture.scenario), fixture.players, strict=True)
        for move, times in sorted(result.moves[seat].items())
    ]


def _courses(fixture: Fixture, result: GameResult) -> list[list[object]]:
    return [
        [fixture.number, fixture.scenario, dyad, " ".join(row), "" if result.war[dyad] is None else result.war[dyad]]
        for dyad, row in result.situations.items()
    ]
