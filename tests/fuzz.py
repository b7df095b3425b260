"""A fuzzer: plays matches of legal and illegal acts at random and looks for what must never happen.

`python tests/fuzz.py --matches 200 --seed 1` plays over every shipped scenario and every choice of options. It looks for
exceptions, dead ends (a seat that cannot close its sheet), endless matches, cells out of range, postings that do not add
up, a ledger that overflows, undo that comes back, illegal orders let through, and views that tell a secret. What it finds
it writes down: the journal, which can be loaded, and beside it what happened and the command that makes it happen again.
"""

import pickle
import random
import sys
import traceback
from collections import Counter
from pathlib import Path

import click
import numpy as np
from attrs import define, field, frozen

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

from mutations import mutated  # noqa: E402 - found only now
from randomplay import SCENARIOS, Setting, candidates_of, draft, shipped, write_randomly  # noqa: E402

from game.match import IllegalOrder, Intention, Match, MatchFault, Order, fork, verify  # noqa: E402
from game.match.page import digest  # noqa: E402
from game.match.worlds import visible  # noqa: E402
from game.rules import board as at  # noqa: E402
from game.rules.board import HIGH_TABLE, LINES, SEED, SHEETS_AT, Board, printed  # noqa: E402
from game.rules.codes import L_CELL, L_STEPS, SHEET_LENGTH  # noqa: E402
from game.rules.rule import prefer_speed  # noqa: E402
from game.world.vocabulary import INTENT_TAGS  # noqa: E402


class Broken(AssertionError):
    """Something that must never happen."""


def hold(law: bool, words: str) -> None:
    """Raise Broken with some words unless a law holds."""
    if not law:
        raise Broken(words)


@define
class Tally:
    """What was seen on the way."""

    acts: Counter[str] = field(factory=Counter)
    endings: Counter[str] = field(factory=Counter)
    ordered: Counter[str] = field(factory=Counter)
    longest_ledger: int = 0


@frozen
class Case:
    """One match to play: everything that it does follows from this."""

    chosen: tuple[str, ...]
    """Ids of the scenarios that the matches go round."""
    seed: int
    number: int

    @property
    def scenario(self) -> str:
        return self.chosen[self.number % len(self.chosen)]

    @property
    def command(self) -> str:
        names = "".join(f" --scenario {name}" for name in self.chosen)
        return f"python tests/fuzz.py --seed {self.seed} --first {self.number} --matches 1{names}"

    def rng(self) -> random.Random:
        return random.Random(f"{self.seed}/{self.number}/{self.scenario}")

    def setting(self, rng: random.Random) -> Setting:
        turns = rng.choice([0, 0, 1, 2, 5, shipped(self.scenario).calendar.most])
        calm, is_open = rng.random() < 0.6, rng.random() < 0.1
        return Setting(self.scenario, rng.getrandbits(64), self.number // len(self.chosen), calm, turns, is_open)


def play(case: Case, tally: Tally) -> Match:
    """Play one match to its end. Raises whatever is wrong, with the match at hand as `match`."""
    rng = case.rng()
    setting = case.setting(rng)
    match = setting.match()
    try:
        most = setting.turns or match.scenario.calendar.most
        while not match.is_over:
            hold(match.turn < most, f"turn {match.turn} of at most {most}")
            play_turn(match, rng, setting.calm, tally)
        close(match, tally)
    except Exception as error:
        error.match = match  # type: ignore[attr-defined]
        raise
    return match


def play_turn(match: Match, rng: random.Random, calm: bool, tally: Tally) -> None:
    """Let every seat act at random until all sheets are closed, then adjudicate and check the books."""
    check_range(match.board)
    if rng.random() < 0.2:
        check_secrecy(match, rng)
    for _ in range(rng.randint(0, 12)):
        act_at_random(match, rng, calm, tally)
    for seat in match.waiting_for:
        match.commit(seat)
    hold(match.waiting_for == (), "a closed sheet is waited for")
    before, sheets = match.board.cells.copy(), {seat: match.orders_of(seat) for seat in match.seats}
    page = match.resolve()
    tally.longest_ledger = max(tally.longest_ledger, len(page.rows))
    hold(page.orders == sheets, "the page has other orders than the sheets had")
    tally.ordered.update(order.move for written in sheets.values() for order, _ in written)
    check_books(page.rows, before, match.board)
    check_no_undo(match)


def act_at_random(match: Match, rng: random.Random, calm: bool, tally: Tally) -> None:
    """Let one seat do one thing, sensible or not."""
    seat = rng.choice(match.seats)
    act = rng.choice([write_legal, write_legal, write_legal, write_nonsense, look, undo, close_sheet, submit])
    tally.acts[act.__name__] += 1
    act(match, seat, rng, calm)


def write_legal(match: Match, seat: str, rng: random.Random, calm: bool) -> None:
    """Write an order that the seat's own view allows."""
    orders = draft(match.view(seat), rng, calm=calm)
    if orders and seat in match.waiting_for:
        intention = Intention(rng.choice(INTENT_TAGS), rng.choice(["", "為何", "x" * 500])) if rng.random() < 0.5 else None
        match.write(seat, orders[0], intention)
        hold(match.orders_of(seat)[-1] == (orders[0], intention), "another order was written than was asked for")


def write_nonsense(match: Match, seat: str, rng: random.Random, _calm: bool) -> None:
    """Write an order that was tampered with: it is refused unless it is called legal."""
    source = rng.choice(list(candidates_of(match, rng.choice(match.seats))))
    order = mutated(source, match.scenario, rng) if rng.random() < 0.8 else source
    reasons = match.why_not(seat, order)
    hold(match.view(seat).why_not(order) == reasons, f"the view has other reasons against {order}")
    entries, desk = len(match.journal.entries), match.board.desk.copy()
    try:
        match.write(seat, order)
    except IllegalOrder:
        hold(bool(reasons), f"{order} was called legal and refused")
    except MatchFault:
        hold(seat not in match.waiting_for, f"{order} was refused on an open sheet")
    else:
        hold(not reasons, f"{order} was written in spite of {reasons}")
        match.undo(seat)
        entries += 2
    hold(len(match.journal.entries) == entries, f"{order} left a trace")
    number = match.seats.index(seat)
    hold(match.board.desk[SHEETS_AT + number * SHEET_LENGTH] == desk[SHEETS_AT + number * SHEET_LENGTH], "a sheet grew")


def look(match: Match, seat: str, rng: random.Random, _calm: bool) -> None:
    """Ask a view all that a table would ask."""
    view = match.view(seat)
    others = [other for other in match.seats if other != seat]
    hold(view.written == tuple(order for order, _ in match.orders_of(seat)), "a view has another sheet")
    for order in rng.sample(view.legal(), min(5, len(view.legal()))):
        hold(view.why_not(order) == (), f"{order} is listed as legal, and is not")
        view.balance(order)
        view.reading(order)
    for other in others:
        hold(view.possible_situations(seat, other) != (), "no situation is possible")
        low, high = view.clash_range(seat, other)
        hold(0 <= low <= high, "a range is upside down")
    hold(bool(view.aims) and view.points >= 0, "a view without aims, or points below nothing")
    hold(bool(view.sample(rng.randrange(9)).cells.any()), "an empty world was sampled")


def undo(match: Match, seat: str, rng: random.Random, _calm: bool) -> None:
    """Undo, perhaps twice; somebody else's look or act must have ended it."""
    written = [order for order, _ in match.orders_of(seat)]
    for _ in range(rng.randint(1, 2)):
        try:
            taken = match.undo(seat)
        except MatchFault:
            break
        hold(taken == written.pop(), "another order was taken back than the last")
    hold([order for order, _ in match.orders_of(seat)] == written, "undo left another sheet")
    if rng.random() < 0.5:
        match.view(next(other for other in match.seats if other != seat))
        try:
            match.undo(seat)
        except MatchFault:
            return
        raise Broken("undo outlived another seat's look")


def close_sheet(match: Match, seat: str, _rng: random.Random, _calm: bool) -> None:
    """Close a sheet that is open; a closed one must refuse."""
    if seat in match.waiting_for:
        match.commit(seat)
        return
    try:
        match.commit(seat)
    except MatchFault:
        return
    raise Broken("a sheet was closed twice")


def submit(match: Match, seat: str, rng: random.Random, calm: bool) -> None:
    """Hand in a whole sheet, with nonsense at its end now and then, which must refuse all of it."""
    written = match.orders_of(seat)
    if seat not in match.waiting_for:
        return
    orders: list[Order] = list(draft(match.view(seat), rng, calm=calm))
    if rng.random() < 0.3:
        try:
            match.submit(seat, [*orders, Order("no-such-move")])
        except IllegalOrder:
            hold(match.orders_of(seat) == written and seat in match.waiting_for, "half a sheet was taken")
            return
        raise Broken("nonsense was handed in")
    match.submit(seat, orders)


def check_range(b: Board) -> None:
    """Hold every cell in its range."""
    high = printed(b, HIGH_TABLE)[:, 0]
    hold(bool(np.all((b.cells >= 0) & (b.cells <= high))), "a cell left its range")


def check_books(rows: np.ndarray, before: np.ndarray, b: Board) -> None:
    """Hold the postings of a turn equal to its change, and all of them kept."""
    moved = rows[rows[:, L_CELL] >= 0]
    np.add.at(before, moved[:, L_CELL], moved[:, L_STEPS])
    hold(np.array_equal(before, b.cells), "the postings do not add up")
    hold(len(rows) == b.desk[LINES] <= len(b.ledger), "postings were lost")
    check_range(b)


def check_no_undo(match: Match) -> None:
    """Hold that nothing can be undone after dice."""
    for seat in match.seats:
        try:
            match.undo(seat)
        except MatchFault:
            continue
        raise Broken(f"{seat} undid something after dice were thrown")


def check_secrecy(match: Match, rng: random.Random) -> None:
    """Hold that a view does not hang on what its seat may not see."""
    seat = rng.choice(match.seats)
    number, kept = match.seats.index(seat), match.board
    before, legal = pickle.dumps(match.view(seat)), match.view(seat).legal()
    other = at.copy(kept)
    high = printed(kept, HIGH_TABLE)[:, 0]
    for cell in np.flatnonzero(~visible(kept, number)):
        other.cells[cell] = rng.randint(0, int(high[cell]))
    for k in range(len(match.seats)):
        if k != number:
            other.desk[SHEETS_AT + k * SHEET_LENGTH] = 0
            write_randomly(other, k, rng)
    other.desk[SEED : SEED + 2] = (rng.getrandbits(31), rng.getrandbits(31))
    match.board = other
    told = pickle.dumps(match.view(seat)) == before and match.view(seat).legal() == legal
    match.board = kept
    hold(told, f"the view of {seat} tells a secret")


def close(match: Match, tally: Tally) -> None:
    """Check a match that has ended: its outcome, its refusals, and that its journal plays over."""
    outcome = match.outcome
    hold(outcome is not None, "no outcome")
    if outcome:
        tally.endings[outcome.ending] += 1
        hold(outcome.winner is None or outcome.scores[outcome.winner] == max(outcome.scores.values()), "a wrong winner")
        for seat in match.seats:
            points = sum(worth for _, met, worth in outcome.aims[seat] if met)
            score = 0 if outcome.ending == "catastrophe" else points + outcome.security[seat] - outcome.price[seat]
            hold(outcome.scores[seat] == score, f"the score of {seat} does not add up")
    for seat in match.seats:
        hold(match.view(seat).legal() == (), "orders are legal after the end")
    again = fork(match, match.turn)
    hold(again.pages == match.pages[: match.turn + 1], "a fork has another past")
    verify(match)
    hold(digest(match.board) == match.pages[-1].digest, "the last page is another board")


def dump(case: Case, error: Exception, folder: Path) -> Path:
    """Write down what went wrong: the journal up to it, and the words and the command beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{case.scenario}-{case.seed}-{case.number}.txt"
    match = getattr(error, "match", None)
    if match is not None:
        match.save(file.with_suffix(".jsonl"))
    words = "".join(traceback.format_exception(error))
    told = f"{case.command}\n{file.with_suffix('.jsonl').name} holds the match up to here.\n\n{words}"
    file.write_text(told, encoding="utf-8")
    return file


def unused(tally: Tally, scenarios: tuple[str, ...]) -> list[str]:
    """Return the moves that nobody ever ordered."""
    return sorted({move.id for name in scenarios for move in shipped(name).catalogue.moves} - set(tally.ordered))


@click.command()
@click.option("--matches", default=50, help="How many matches to play.")
@click.option("--seed", default=1, help="What all chance follows from.")
@click.option("--first", default=0, help="Number of the first match, to play one again.")
@click.option("--scenario", "names", multiple=True, help="Only these; by default all that ship.")
@click.option("--folder", default=Path("fuzz-dumps"), type=click.Path(path_type=Path), help="Where to write what is found.")
@click.option("--compiled", is_flag=True, help="Play by the compiled rules.")
def main(matches: int, seed: int, first: int, names: tuple[str, ...], folder: Path, compiled: bool) -> None:
    """Play matches of random legal and illegal acts over all scenarios and options, and write down what must not be."""
    if compiled:
        prefer_speed()
    chosen, tally, found = names or SCENARIOS, Tally(), 0
    for case in (Case(tuple(chosen), seed, number) for number in range(first, first + matches)):
        try:
            play(case, tally)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
            found += 1
            click.echo(f"{type(error).__name__}: {error}\n  {dump(case, error, folder)}\n  {case.command}")
    click.echo(f"{matches} matches, {found} of them broken; longest ledger of a turn: {tally.longest_ledger} lines")
    for name, counted in (("acts", tally.acts), ("endings", tally.endings)):
        click.echo(f"{name}: " + ", ".join(f"{word} {count}" for word, count in counted.most_common()))
    never = unused(tally, chosen)
    click.echo(f"moves ordered: {len(tally.ordered)}, never ordered: {len(never)} {' '.join(never)}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
