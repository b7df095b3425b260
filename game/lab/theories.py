"""The two theories: one journal adjudicated by the spiral and by the deterrence model, side by side."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from game.match import Match, Order, Page, Reason
from game.match.header import settings_of
from game.match.lexicon import Lexicon, lexicon
from game.match.outcome import situations
from game.rules import codes
from game.rules.board import LINES, Board, on_board, sheet
from game.rules.orders import write_order
from game.rules.rule import at_speed
from game.rules.setup import set_up
from game.rules.turn import clear_ledger, open_game, resolve
from game.world.vocabulary import THEORIES

Situations = Mapping[str, str]
Intents = Mapping[str, tuple[str, ...]]
"""For each seat those towards whom it is malign."""


@frozen
class Adjudication:
    """What one theory makes of a journal's orders."""

    theory: str
    situations: tuple[Situations, ...]
    """Of every dyad after every turn."""
    malign: tuple[Intents, ...]
    failed: tuple[int, ...]
    """Orders of each turn whose conditions did not hold under this theory."""

    def as_json(self) -> dict[str, Any]:
        """Return the form that `replay --theory --json` prints."""
        return {
            "theory": self.theory,
            "situations": [dict(row) for row in self.situations],
            "malign": [{seat: list(others) for seat, others in row.items()} for row in self.malign],
            "failed_orders": list(self.failed),
        }


def adjudicate_by_both(match: Match) -> tuple[Adjudication, ...]:
    """Adjudicate a match's orders by either theory, with the same dice; orders that no longer hold fail, as orders do."""
    return tuple(adjudicate(match, theory) for theory in THEORIES)


def adjudicate(match: Match, theory: str) -> Adjudication:
    """Adjudicate a match's orders by one theory."""
    lex, header = lexicon(match.scenario), match.journal.entries[0] | {"theory": theory}
    b = set_up(match.scenario, match.seed, match.options, match.length, settings_of(header))
    at_speed(open_game)(b)
    rows: list[Situations] = []
    minds: list[Intents] = []
    failed: list[int] = []
    for page in match.pages[1:]:
        if on_board(b, codes.ENDING) == codes.NO_ENDING:
            failed.append(_resolve(match, b, page))
        rows.append(situations(lex, b))
        minds.append(_malign(lex.seats, b))
    return Adjudication(theory, tuple(rows), tuple(minds), tuple(failed))


def _resolve(match: Match, b: Board, page: Page) -> int:
    """Write a turn's orders and resolve it; return how many failed."""
    lex = lexicon(match.scenario)
    clear_ledger(b)
    for seat, written in page.orders.items():
        for order, _ in written:
            _write(lex, b, lex.index.actors[seat], order)
    at_speed(resolve)(b)
    rows = b.ledger[: b.desk[LINES]]
    return int((rows[:, codes.L_CAUSE] == codes.BY_FAILED_ORDER).sum())


def _write(lex: Lexicon, b: Board, seat: int, order: Order) -> None:
    row = lex.row(order)
    assert not isinstance(row, Reason)
    write_order(b, seat, *row)


def _malign(seats: tuple[str, ...], b: Board) -> Intents:
    return {
        one: tuple(other for m, other in enumerate(seats) if m != k and sheet(b, k, m, codes.INTENT) == 1)
        for k, one in enumerate(seats)
    }
