"""Export of a tournament as tables: a row for each seat of each match, for each move, and for each relation; CSV or Parquet."""

import csv
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from game.arena.fixtures import Fixture
from game.arena.result import GameResult
from game.arena.store import Store
from game.arena.tournament import seats_of

Row = list[str | int | None]
AT_ONCE: Final = 20_000
"""Rows that are written at once: few enough that memory stays flat."""


@frozen
class Sheet:
    """A table of the export: its name, its columns with their types, and its rows of a match."""

    name: str
    columns: dict[str, type]
    rows: Callable[[Fixture, GameResult], Iterator[Row]]


def _seats(fixture: Fixture, result: GameResult) -> Iterator[Row]:
    for seat, player in zip(seats_of(fixture.scenario), fixture.players, strict=True):
        start: Row = [fixture.number, fixture.scenario, fixture.round, str(result.seed), seat, player]
        played: Row = [result.scores[seat], int(result.winner == seat), result.end, result.turns]
        yield [*start, *played, result.faults.get(seat, ""), result.digest]


def _moves(fixture: Fixture, result: GameResult) -> Iterator[Row]:
    for seat, player in zip(seats_of(fixture.scenario), fixture.players, strict=True):
        for move, times in sorted(result.moves[seat].items()):
            yield [fixture.number, fixture.scenario, seat, player, move, times]


def _courses(fixture: Fixture, result: GameResult) -> Iterator[Row]:
    for dyad, row in result.situations.items():
        yield [fixture.number, fixture.scenario, dyad, " ".join(row), result.war[dyad]]


_START: Final[dict[str, type]] = {"match": int, "scenario": str}
_SAT: Final[dict[str, type]] = {"seat": str, "player": str}
_COURSE: Final[dict[str, type]] = {"score": int, "won": int, "end": str, "turns": int, "fault": str, "digest": str}
SHEETS: Final = (
    Sheet("matches", {**_START, "round": int, "seed": str, **_SAT, **_COURSE}, _seats),
    Sheet("moves", {**_START, **_SAT, "move": str, "times": int}, _moves),
    Sheet("situations", {**_START, "dyad": str, "situations": str, "first_war": int}, _courses),
)
"""A seed is a text, since it may be larger than the whole numbers of other programs."""


def export_csv(store: Store, folder: Path) -> list[Path]:
    """Write every table as CSV; they replace what was exported before."""
    return [_write(sheet, store, folder / f"{sheet.name}.csv") for sheet in SHEETS]


def _write(sheet: Sheet, store: Store, file: Path) -> Path:
    with file.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(sheet.columns)
        writer.writerows(_rows(sheet, store))
    return file


def _rows(sheet: Sheet, store: Store) -> Iterator[Row]:
    for fixture, result in store.played():
        yield from sheet.rows(fixture, result)


def has_parquet() -> bool:
    """Say whether the library that writes Parquet is installed."""
    return find_spec("pyarrow") is not None


def export_parquet(store: Store, folder: Path) -> list[Path]:
    """Write every table as Parquet; they replace what was exported before. Raises ImportError without pyarrow."""
    return [_write_parquet(sheet, store, folder / f"{sheet.name}.parquet") for sheet in SHEETS]


def _write_parquet(sheet: Sheet, store: Store, file: Path) -> Path:
    import pyarrow as pa  # noqa: PLC0415  # an extra, and only this export needs it
    from pyarrow import parquet  # noqa: PLC0415

    kinds: dict[type, Any] = {int: pa.int64(), str: pa.string()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in sheet.columns.items()])
    rows = _rows(sheet, store)
    with parquet.ParquetWriter(file, schema) as writer:
        while part := list(islice(rows, AT_ONCE)):
            columns = [list(column) for column in zip(*part, strict=True)]
            writer.write_table(pa.table(columns, schema=schema))
    return file
