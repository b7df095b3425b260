"""A match: its journal played forward on a board. It is passive: whoever plays, drives it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from game.match.faults import MatchFault, Reason
from game.match.header import header_of, settings_of
from game.match.journal import Entry, Journal
from game.match.legality import reasons
from game.match.lexicon import Lexicon, lexicon
from game.match.order import IllegalOrder, Intention, Order
from game.match.outcome import Outcome, first_war, outcome_of, situations
from game.match.page import Page, Written, digest
from game.match.ruling import Ruling, lay_down, no_rows, put_back, ruling_from
from game.match.undoable import Undoable
from game.match.view import View, orders_on_sheet
from game.match.worlds import Odds, masked, unlit, visible
from game.rules import codes
from game.rules.board import LINES, Board, copy, on_board, order_at, setting
from game.rules.dice import withdraw_rulings
from game.rules.orders import write_order
from game.rules.rule import at_speed
from game.rules.setup import chosen_options, set_up
from game.rules.turn import clear_ledger, open_game, resolve
from game.words import language, say
from game.world.calendar import label
from game.world.scenario import Scenario
from game.world.vocabulary import THEORIES


@define
class Match:
    """A scenario, a seed and what was ordered so far; everything else is derived."""

    scenario: Scenario
    seed: int
    options: Mapping[str, str]
    length: int
    """Turns of a shortened match, 0 for the scenario's own."""
    board: Board = field(repr=False)
    """The true board: for facilitators, reports and tests, never for players."""
    journal: Journal = field(repr=False)
    _lexicon: Lexicon = field(repr=False)
    _pages: list[Page] = field(factory=list, repr=False)
    _seat_pages: dict[int, list[Page]] = field(factory=dict, repr=False)
    _intentions: dict[str, list[Intention | None]] = field(factory=dict, repr=False)
    _committed: set[str] = field(factory=set)
    _undoable: Undoable = field(factory=Undoable, repr=False)
    _ruled: list[Ruling] = field(factory=list, repr=False)
    """Rulings of this turn."""
    _ruled_rows: NDArray[np.int32] = field(factory=no_rows, repr=False)
    """What they posted, for the page of this turn."""

    @classmethod
    def start(
        cls,
        scenario: Scenario,
        seed: int,
        *,
        options: Mapping[str, str] | None = None,
        turns: int = 0,
        players: Mapping[str, str] | None = None,
        is_open: bool = False,
        theory: str = "",
        file: Path | None = None,
    ) -> Self:
        """Start a match, hidden or with an open table. Raises MatchFault for a seed, an option or a file that cannot be."""
        header = header_of(scenario, seed, options or {}, turns, players or {}, is_open, theory)
        if file is not None and file.exists() and file.stat().st_size:
            raise MatchFault(say("{file}: exists; load it, or choose another file", file=file))
        journal = Journal([], file)
        match = cls.laid_out(scenario, header, journal)
        journal.append(header)
        return match

    @property
    def seats(self) -> tuple[str, ...]:
        """Return the seats by number."""
        return self._lexicon.seats

    @property
    def players(self) -> dict[str, str]:
        """Return who sits where, as the journal has it."""
        return dict(self.journal.entries[0]["players"])

    @property
    def is_open(self) -> bool:
        """Say whether everybody sees everything but the others' open sheets."""
        return setting(self.board, codes.S_OPEN) == 1

    @property
    def theory(self) -> str:
        """Return the model by which acts are read: `spiral` or `deterrence`."""
        return THEORIES[setting(self.board, codes.S_THEORY)]

    @property
    def turn(self) -> int:
        """Return the turn, from 0."""
        return on_board(self.board, codes.TURN)

    @property
    def date(self) -> str:
        """Return the date of the turn in words."""
        return label(self.scenario.calendar, self.turn, language())

    @property
    def is_over(self) -> bool:
        """Say whether the game has ended."""
        return on_board(self.board, codes.ENDING) > 0

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the turns so far, the opening first; everything is in them."""
        return tuple(self._pages)

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """Return the seats whose sheets are still open."""
        return () if self.is_over else tuple(seat for seat in self.seats if seat not in self._committed)

    def view(self, seat: str) -> View:
        """Return what a seat may know; showing it to one seat clears the undo of the others."""
        number = self._number(seat)
        self._undoable.hand_to(seat, say("too late to undo: another seat has looked at its table since"))
        seen = masked(self.board, number)
        return View(seat, self.date, seen, visible(seen, number), tuple(self._pages_for(number)), self._lexicon, self.odds())

    def odds(self) -> Odds:
        """Return the faces on which each side was malign at the start, which the scenario makes public."""
        found = {(i.of, i.towards): i.malign for i in self.scenario.intents}
        for choice in chosen_options(self.scenario, self.options):
            found |= {(i.of, i.towards): i.malign for i in choice.intents}
        odds = np.zeros((len(self.seats), len(self.seats)), np.int32)
        for (of, towards), faces in found.items():
            odds[self._number(of), self._number(towards)] = faces
        return odds.reshape(-1)

    def why_not(self, seat: str, order: Order) -> tuple[Reason, ...]:
        """Return every rule that an order would break beside what the sheet holds."""
        return reasons(self._lexicon, self.board, self._number(seat), order)

    def write(self, seat: str, order: Order, intention: Intention | None = None) -> None:
        """Write an order on a seat's open sheet. Raises IllegalOrder, or MatchFault when the sheet is closed."""
        self._require_open(seat)
        broken = self.why_not(seat, order)
        if broken:
            raise IllegalOrder(order, broken)
        self._act(self._writing(seat, order, intention))

    def undo(self, seat: str) -> Order:
        """Take a seat's last order off its sheet. Raises MatchFault once it is too late, with the reason."""
        self._require_undoable(seat)
        last = orders_on_sheet(self._lexicon, self.board, self._number(seat))[-1]
        self._act({"turn": self.turn, "seat": seat, "undo": str(last)})
        return last

    def commit(self, seat: str) -> None:
        """Close a seat's sheet; an empty one is passing."""
        self._require_open(seat)
        self._act({"turn": self.turn, "seat": seat, "commit": True})

    def submit(self, seat: str, orders: Sequence[Order], intentions: Sequence[Intention | None] = ()) -> None:
        """Write and close a whole sheet, all or nothing. Raises IllegalOrder for the first order that breaks a rule."""
        self._require_open(seat)
        trial = copy(self.board)
        for order in orders:
            broken = reasons(self._lexicon, trial, self._number(seat), order)
            if broken:
                raise IllegalOrder(order, broken)
            write_order(trial, self._number(seat), *self._row(order))
        meant = [*intentions, *[None] * len(orders)]
        written = [self._writing(seat, order, intention) for order, intention in zip(orders, meant, strict=False)]
        self._act(*written, {"turn": self.turn, "seat": seat, "commit": True})

    def resolve(self) -> Page:
        """Adjudicate the turn. Raises MatchFault while a sheet is open or when the game has ended."""
        if self.is_over:
            raise MatchFault(say("the game has ended"))
        if self.waiting_for:
            raise MatchFault(say("still waiting for {seats}", seats=", ".join(self.waiting_for)))
        trial = copy(self.board)
        clear_ledger(trial)
        put_back(trial, self._ruled_rows)
        at_speed(resolve)(trial)
        self.journal.append({"turn": self.turn, "resolved": digest(trial)})
        return self._turn_page(trial)

    def rule(self, ruled: Ruling) -> None:
        """Let a facilitator's ruling take effect now; it is kept apart from the acts. Raises MatchFault where it cannot."""
        if self.is_over:
            raise MatchFault(say("the game has ended"))
        trial = copy(self.board)
        first = int(trial.desk[LINES])
        lay_down(self._lexicon, trial, ruled)
        self.journal.append(ruled.as_entry(self.turn))
        self._ruled.append(ruled)
        self._ruled_rows = np.concatenate([self._ruled_rows, trial.ledger[first : trial.desk[LINES]]])
        self.board, self._undoable = trial, Undoable()

    @property
    def rulings(self) -> tuple[tuple[int, Ruling], ...]:
        """Return every ruling with the turn, from 0, in which it was made."""
        return tuple((entry["turn"], ruling_from(entry)) for entry in self.journal.entries[1:] if "ruling" in entry)

    @property
    def outcome(self) -> Outcome | None:
        """Return how the match ended; nothing while it goes on."""
        return outcome_of(self._lexicon, self.board) if self.is_over else None

    def situations(self) -> dict[str, str]:
        """Return the true situation of every dyad."""
        return situations(self._lexicon, self.board)

    def first_war(self, dyad: str) -> int | None:
        """Return the turn, from 0, in which a dyad first went to war; nothing if it never did."""
        return first_war(self._lexicon, self._pages, dyad)

    def save(self, file: Path) -> None:
        """Write the journal to another file."""
        self.journal.save(file)

    def orders_of(self, seat: str) -> tuple[Written, ...]:
        """Return the orders on a seat's sheet with what they are meant to do."""
        orders = orders_on_sheet(self._lexicon, self.board, self._number(seat))
        return tuple(zip(orders, self._intentions.get(seat, []), strict=True))

    @classmethod
    def laid_out(cls, scenario: Scenario, header: Entry, journal: Journal) -> Self:
        """Set up the board that a header describes, and open the game."""
        try:
            b = set_up(scenario, header["seed"], header["options"], header["turns"], settings_of(header))
        except KeyError as error:
            raise MatchFault(str(error.args[0])) from error
        at_speed(open_game)(b)
        match = cls(scenario, header["seed"], header["options"], header["turns"], b, journal, lexicon(scenario))
        match._open_page()
        return match

    def _writing(self, seat: str, order: Order, intention: Intention | None) -> Entry:
        """Return the journal's line for an order."""
        entry: Entry = {"turn": self.turn, "seat": seat, "write": str(order)}
        return entry if intention is None else entry | {"intent": [intention.tag, intention.sentence]}

    def _act(self, *entries: Entry) -> None:
        """Keep acts, all or none of them, and then do them."""
        self.journal.append(*entries)
        for entry in entries:
            self._do(entry)

    def _do(self, entry: Entry) -> None:
        """Do an act that the journal has."""
        seat, number = entry["seat"], self._number(entry["seat"])
        self._undoable.hand_to(seat, say("too late to undo: another seat has acted since"))
        if "write" in entry:
            intent = entry.get("intent")
            write_order(self.board, number, *self._row(Order.parse(entry["write"])))
            self._intentions.setdefault(seat, []).append(Intention(*intent) if intent else None)
            self._undoable.orders += 1
        elif "undo" in entry:
            self._undoable.orders -= 1
            self._committed.discard(seat)
            self._intentions[seat].pop()
            self.board.desk[order_at(self.board, number, 0, -1)] -= 1
        else:
            self._committed.add(seat)

    def _require_open(self, seat: str) -> None:
        self._number(seat)
        if self.is_over:
            raise MatchFault(say("the game has ended"))
        if seat in self._committed:
            raise MatchFault(say("the sheet of {seat} is closed", seat=seat))

    def _require_undoable(self, seat: str) -> None:
        """Refuse an undo that would let a player learn something first."""
        if not orders_on_sheet(self._lexicon, self.board, self._number(seat)):
            raise MatchFault(say("nothing to undo: dice have been thrown since, or nothing was written"))
        if not self._undoable.by(seat):
            raise MatchFault(self._undoable.reason or say("too late to undo: another seat has acted since"))

    def _row(self, order: Order) -> tuple[int, int, int, int, int]:
        row = self._lexicon.row(order)
        if isinstance(row, Reason):
            raise IllegalOrder(order, (row,))
        return row

    def _number(self, seat: str) -> int:
        if seat not in self._lexicon.index.actors:
            raise MatchFault(say("there is no seat “{seat}”; expected one of: {seats}", seat=seat, seats=", ".join(self.seats)))
        return self._lexicon.index.actors[seat]

    def _turn_page(self, after: Board) -> Page:
        """Bring a resolved board into the match and write its page."""
        turn, date = self.turn, self.date
        orders = {seat: self.orders_of(seat) for seat in self.seats}
        self.board = after
        self._committed.clear()
        self._intentions.clear()
        self._undoable = Undoable()
        if self._ruled:
            withdraw_rulings(after)
        self._ruled, self._ruled_rows = [], no_rows()
        return self._add_page(turn, date, orders)

    def _open_page(self) -> None:
        self._add_page(-1, self.date, {})

    def _add_page(self, turn: int, date: str, orders: dict[str, tuple[Written, ...]]) -> Page:
        b = self.board
        rows = b.ledger[: b.desk[LINES]].copy()
        page = Page(turn, date, rows, orders, digest(b), self.situations(), self._lexicon, unlit(b))
        self._pages.append(page)
        return page

    def _pages_for(self, seat: int) -> Iterable[Page]:
        """Return the pages as a seat may know them, made when first asked for."""
        known = self._seat_pages.setdefault(seat, [])
        known.extend(page.for_seat(self.board, seat) for page in self._pages[len(known) :])
        return known
