"""A match under any mixture of acts: writing, undoing, committing, resolving, saving, forking and looking."""

import random
import shutil
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from mutations import mutated
from random_boards import few, highest
from randomplay import SCENARIOS, candidates_of, draft, option_choices, shipped

from game.match import IllegalOrder, Intention, Match, MatchFault, fork, load_match
from game.match.page import digest
from game.rules.orders import points_left


class MatchMachine(RuleBasedStateMachine):
    """Drives one match and keeps beside it what its sheets and its undo must be."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.files = 0
        self.match = None

    def teardown(self):
        shutil.rmtree(self.folder)

    @initialize(name=st.sampled_from(SCENARIOS), seed=st.integers(0, 2**64 - 1), way=st.integers(0, 31), kept=st.booleans())
    def start(self, name, seed, way, kept):
        self.rng = random.Random(seed)
        ways = option_choices(shipped(name))
        self.match = Match.start(shipped(name), seed, options=ways[way % len(ways)], file=self.new_file() if kept else None)
        self.open_turn()

    def new_file(self):
        self.files += 1
        return self.folder / f"{self.files}.jsonl"

    def open_turn(self):
        """Begin a turn of the model: empty sheets, nobody done, nothing to undo."""
        self.sheets = {seat: [] for seat in self.match.seats}
        self.committed = set()
        self.fresh = ("", 0)

    def acted(self, seat, change=0):
        """Note an act: undo reaches back to the last act or look of anybody else."""
        holder, count = self.fresh
        self.fresh = (seat, (count if holder == seat else 0) + change)

    def seat(self, number):
        return self.match.seats[number % len(self.match.seats)]

    seats = st.integers(0, 7)

    @rule(number=seats, choice=st.integers(0, 9999), tag=st.sampled_from(["", "deter", "reassure"]))
    @precondition(lambda self: not self.match.is_over)
    def write(self, number, choice, tag):
        seat = self.seat(number)
        view = self.match.view(seat)
        self.looked(seat)
        sheet = draft(view, random.Random(choice), calm=choice % 2 == 0)
        if not sheet:
            return
        intention = Intention(tag, "why") if tag else None
        if seat in self.committed:
            with pytest.raises(MatchFault):
                self.match.write(seat, sheet[0], intention)
            return
        self.match.write(seat, sheet[0], intention)
        self.sheets[seat].append((sheet[0], intention))
        self.acted(seat, 1)

    @rule(number=seats, choice=st.integers(0, 9999))
    def write_nonsense(self, number, choice):
        seat, rng = self.seat(number), random.Random(choice)
        candidates = list(candidates_of(self.match, self.seat(number + 1)))
        order = mutated(rng.choice(candidates), self.match.scenario, rng)
        entries = len(self.match.journal.entries)
        if self.match.why_not(seat, order):
            with pytest.raises((IllegalOrder, MatchFault)):
                self.match.write(seat, order)
            assert len(self.match.journal.entries) == entries

    @rule(number=seats)
    def look(self, number):
        seat = self.seat(number)
        view = self.match.view(seat)
        assert view.written == tuple(order for order, _ in self.sheets[seat])
        self.looked(seat)

    def looked(self, seat):
        if self.fresh[0] != seat:
            self.fresh = ("", 0)

    @rule(number=seats)
    def undo(self, number):
        seat = self.seat(number)
        if self.fresh[0] == seat and self.fresh[1] > 0:
            last, _ = self.sheets[seat].pop()
            assert self.match.undo(seat) == last
            self.committed.discard(seat)
            self.acted(seat, -1)
        else:
            before = self.match.board.desk.copy()
            with pytest.raises(MatchFault):
                self.match.undo(seat)
            assert np.array_equal(before, self.match.board.desk)

    @rule(number=seats)
    def commit(self, number):
        seat = self.seat(number)
        if self.match.is_over or seat in self.committed:
            with pytest.raises(MatchFault):
                self.match.commit(seat)
        else:
            self.match.commit(seat)
            self.committed.add(seat)
            self.acted(seat)

    @rule()
    def resolve(self):
        if self.match.is_over or len(self.committed) < len(self.match.seats):
            with pytest.raises(MatchFault):
                self.match.resolve()
            return
        page = self.match.resolve()
        assert {seat: list(written) for seat, written in page.orders.items()} == self.sheets
        self.open_turn()

    @rule()
    @precondition(lambda self: not self.match.is_over)
    def finish_turn(self):
        for seat in self.match.waiting_for:
            self.match.commit(seat)
        self.match.resolve()
        self.open_turn()

    @rule()
    def save_and_load(self):
        file = self.new_file()
        self.match.save(file)
        again = load_match(file)
        assert again.journal.entries == self.match.journal.entries
        assert digest(again.board) == digest(self.match.board)
        assert again.pages == self.match.pages
        self.match = again
        self.forget_looks()

    def forget_looks(self):
        """After loading, what the journal tells is all there is: replay whose orders stand unanswered."""
        self.fresh = ("", 0)
        for entry in self.match.journal.entries:
            if entry.get("turn") == self.match.turn and "seat" in entry:
                self.acted(entry["seat"], {"write": 1, "undo": -1}.get(next(k for k in entry if k not in {"turn", "seat"}), 0))

    @rule(data=st.data())
    def fork(self, data):
        turn = data.draw(st.integers(0, self.match.turn))
        before = digest(self.match.board), len(self.match.journal.entries)
        forked = fork(self.match, turn)
        opening = [page.digest for page in self.match.pages][turn]
        assert digest(forked.board) == opening
        assert forked.waiting_for == forked.seats
        for seat in forked.seats:
            forked.commit(seat)
        forked.resolve()
        assert (digest(self.match.board), len(self.match.journal.entries)) == before

    @rule()
    def fork_nowhere(self):
        for turn in (-1, self.match.turn + 1):
            with pytest.raises(MatchFault):
                fork(self.match, turn)

    @invariant()
    def every_cell_lies_in_its_range(self):
        if self.match:
            b = self.match.board
            assert np.all((b.cells >= 0) & (b.cells <= highest(b)))

    @invariant()
    def sheets_are_as_written(self):
        if self.match:
            for number, seat in enumerate(self.match.seats):
                assert list(self.match.orders_of(seat)) == self.sheets[seat]
                assert points_left(self.match.board, number) >= 0

    @invariant()
    def waits_for_those_who_have_not_closed_their_sheets(self):
        if self.match and not self.match.is_over:
            assert self.match.waiting_for == tuple(seat for seat in self.match.seats if seat not in self.committed)

    @invariant()
    def the_last_page_is_the_board(self):
        if self.match:
            assert self.match.pages[-1].digest == digest(self.match.board)
            assert (self.match.outcome is not None) == self.match.is_over


MatchMachine.TestCase.settings = settings(few(6), stateful_step_count=20)
TestMatch = MatchMachine.TestCase
