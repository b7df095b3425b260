"""The results of a tournament while it runs: one SQLite file, one writer, every finished match on disk at once."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Self

from attrs import asdict, define

from game.arena.fixtures import Fixture
from game.arena.result import GameResult
from game.match import MatchFault
from game.words import say

FILE: Final = "tournament.sqlite"
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS matches (
    number INTEGER PRIMARY KEY, scenario TEXT NOT NULL, round INTEGER NOT NULL, players TEXT NOT NULL, result TEXT NOT NULL
);
"""

Played = tuple[Fixture, GameResult]


class StoreFault(MatchFault):
    """A store that cannot be used."""


@define
class Store:
    """A tournament's file."""

    file: Path
    _database: sqlite3.Connection

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the store of a folder, making it where there is none. Raises StoreFault for a file that is no store."""
        file = folder / FILE
        try:
            database = sqlite3.connect(file, isolation_level=None, timeout=30)
            database.execute("PRAGMA journal_mode=WAL")
            database.execute("PRAGMA synchronous=FULL")
            database.executescript(_TABLES)
        except sqlite3.Error as error:
            raise StoreFault(say("{file}: is no store of results: {reason}", file=file, reason=error)) from error
        return cls(file, database)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def about(self) -> dict[str, Any]:
        """Return what was noted about the tournament; nothing for a new store."""
        return {key: json.loads(value) for key, value in self._database.execute("SELECT key, value FROM about")}

    def note(self, about: dict[str, Any]) -> None:
        """Note what is played."""
        rows = [(key, json.dumps(value)) for key, value in about.items()]
        self._write("INSERT OR REPLACE INTO about VALUES (?, ?)", rows)

    def add(self, played: Iterable[Played]) -> None:
        """Write finished matches; they are on disk when this returns."""
        rows = [
            (fixture.number, fixture.scenario, fixture.round, json.dumps(fixture.players), json.dumps(asdict(result)))
            for fixture, result in played
        ]
        self._write("INSERT OR IGNORE INTO matches VALUES (?, ?, ?, ?, ?)", rows)

    def numbers(self) -> set[int]:
        """Return the numbers of the matches that are finished."""
        return {number for (number,) in self._database.execute("SELECT number FROM matches")}

    def played(self) -> Iterator[Played]:
        """Yield finished matches in the order of their numbers, one at a time."""
        rows = self._database.execute("SELECT number, scenario, round, players, result FROM matches ORDER BY number")
        for number, scenario, turn, players, result in rows:
            told = json.loads(result)
            told["situations"] = {dyad: tuple(row) for dyad, row in told["situations"].items()}
            yield Fixture(number, scenario, turn, tuple(json.loads(players))), GameResult(**told)

    def _write(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        """Write rows, all or none. Raises StoreFault when the disk refuses."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany(statement, rows)
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise StoreFault(say("{file}: cannot be written: {reason}", file=self.file, reason=error)) from error
