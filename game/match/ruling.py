"""Rulings: what a facilitator decides beside the rules, with who and why; kept apart, and removable in replay."""

from typing import Any, Final

import numpy as np
from attrs import asdict, frozen
from numpy.typing import NDArray

from game.match.faults import MatchFault, Reason
from game.match.lexicon import Lexicon
from game.match.order import Order
from game.rules import codes
from game.rules.board import LINES, Board, board_cell, of_move, on_board, order, size_cell, track_cell, written
from game.rules.dice import rule_on
from game.rules.ledger import because, post
from game.rules.orders import order_number
from game.rules.situation import recount
from game.words import say
from game.world.vocabulary import TRACKS

KINDS: Final = ("cancel", "allow", "reading", "operation", "modifier", "track", "brink")
"""What may be ruled: that an order is not carried out or is; the die of its reading or of its operation; a posting."""
POSTINGS: Final = ("modifier", "track", "brink")
LONGEST_REASON: Final = 500
"""Characters of a reason."""


@frozen
class Ruling:
    """One decision of a facilitator."""

    kind: str
    by: str
    """Who rules."""
    why: str
    of: str = ""
    """The seat whose order, sheet or track it is."""
    about: str = ""
    """The reader of an order; whom a sheet is about."""
    what: str = ""
    """The order as a line, or the modifier or the track."""
    value: int = 0
    """The face that a die shows, 1–6, or the steps of a posting, −9 to 9."""

    def __attrs_post_init__(self) -> None:
        """Refuse what can be no ruling, and one that gives no reason."""
        if self.kind not in KINDS:
            raise MatchFault(say("“{kind}” is no kind of ruling; kinds: {kinds}", kind=self.kind[:40], kinds=", ".join(KINDS)))
        if not self.by.strip() or not self.why.strip():
            raise MatchFault(say("a ruling says who rules and why"))
        if len(self.by) + len(self.why) > LONGEST_REASON:
            raise MatchFault(say("the reason of a ruling has at most {count} characters", count=LONGEST_REASON))
        if self.kind in {"reading", "operation"} and not 1 <= self.value <= 6:
            raise MatchFault(say("a die shows 1 to 6"))
        if self.kind in POSTINGS and not (self.value and -9 <= self.value <= 9):
            raise MatchFault(say("a posting moves by −9 to 9 steps, and not by none"))

    def as_entry(self, turn: int) -> dict[str, Any]:
        """Return the journal's line for it."""
        return {"turn": turn, "ruling": asdict(self, filter=lambda _, value: bool(value))}


def ruling_from(entry: dict[str, Any]) -> Ruling:
    """Return the ruling of a journal's line."""
    return Ruling(**entry["ruling"])


def lay_down(lex: Lexicon, b: Board, ruled: Ruling) -> None:
    """Let a ruling take effect on a board. Raises MatchFault where it names nothing there."""
    try:
        if ruled.kind in POSTINGS:
            _post(lex, b, ruled)
        else:
            _rule_on_order(lex, b, ruled)
    except KeyError as error:
        raise MatchFault(say("there is no “{word}” to rule on", word=error.args[0])) from error
    except IndexError as error:
        raise MatchFault(say("no room for another ruling in this turn")) from error


def _post(lex: Lexicon, b: Board, ruled: Ruling) -> None:
    """Move a cell by the facilitator's hand; the ledger names it as such."""
    because(b, codes.BY_RULING, 0, codes.NOBODY, codes.NOBODY, codes.NOWHERE)
    if post(b, _cell(lex, b, ruled), ruled.value) == 0:
        raise MatchFault(say("it stands at the end of its range already"))
    recount(b)


def _cell(lex: Lexicon, b: Board, ruled: Ruling) -> int:
    """Return the cell that a posting moves."""
    ix = lex.index
    if ruled.kind == "brink":
        return board_cell(b, codes.BRINK)
    of = ix.actors[ruled.of]
    if ruled.kind == "track":
        return track_cell(b, of, {name: k for k, name in enumerate(TRACKS)}[ruled.what])
    if ruled.of == ruled.about:
        raise MatchFault(say("a sheet is about another"))
    return size_cell(b, of, ix.actors[ruled.about], ix.modifiers[ruled.what])


def _rule_on_order(lex: Lexicon, b: Board, ruled: Ruling) -> None:
    """Rule whether an order is carried out, or what a die of it shows."""
    row = lex.row(Order.parse(ruled.what))
    if isinstance(row, Reason):
        raise MatchFault(row.text)
    seat, (move, target, place, _, _) = lex.index.actors[ruled.of], row
    turn = on_board(b, codes.TURN)
    if ruled.kind in {"cancel", "allow"}:
        face = codes.ALLOWED if ruled.kind == "allow" else codes.CANCELLED
        rule_on(b, codes.FOR_ORDER, face, turn, seat, order_number(move, target, place))
    elif ruled.kind == "operation":
        rule_on(b, codes.FOR_OPERATION, ruled.value, turn, seat, place * 8 + of_move(b, move, codes.V_OPERATION))
    else:
        who = seat * 64 + lex.index.actors[ruled.about] * 8 + _place_on_sheet(b, seat, move, target, place)
        rule_on(b, codes.FOR_READING, ruled.value, turn, who, move)


def _place_on_sheet(b: Board, seat: int, move: int, target: int, place: int) -> int:
    """Return at which place of its sheet an order stands."""
    for k in range(written(b, seat)):
        if (order(b, seat, k, 0), order(b, seat, k, 1), order(b, seat, k, 2)) == (move, target, place):
            return k
    raise MatchFault(say("that order does not stand on the sheet"))


def no_rows() -> NDArray[np.int32]:
    """Return no lines of a ledger."""
    return np.zeros((0, codes.LEDGER_COLUMNS), np.int32)


def put_back(b: Board, rows: NDArray[np.int32]) -> None:
    """Open a turn's ledger with lines that were posted before it was resolved."""
    b.ledger[: len(rows)] = rows
    b.desk[LINES] = len(rows)
