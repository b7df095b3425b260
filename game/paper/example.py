"""A worked example: a turn that the engine played, told in the order of the worksheet with every sum written out."""

from collections.abc import Callable, Iterator
from typing import Final

from attrs import define, field

from game.match import Match, Page, Posting
from game.paper.entries import move_numbers
from game.paper.sentences import Part
from game.paper.working import (
    balance_written_out,
    clash_written_out,
    distrust_written_out,
    gesture_written_out,
    reading_written_out,
)
from game.players import make_player
from game.report.causes import describe_order
from game.report.changes import change
from game.report.past import Past, past_of
from game.report.words import describe_posting, is_bookkeeping
from game.rules.board import Board
from game.rules.codes import L_CELL, L_STEPS
from game.words import say
from game.world import names
from game.world.scenario import Scenario

SEED: Final = 7
"""Seed of the match from which the example is taken."""
MOST_ORDERS: Final = 7
"""Orders that an example may hold and still be followed."""
PARTS: Final = ("diplomacy", "cards", "operations", "count", "season", "next")
_PART_OF: Final = {
    "treaty": "diplomacy",
    "order": "cards",
    "failed-order": "cards",
    "breach": "cards",
    "reading": "cards",
    "operation": "operations",
    "brink": "operations",
    "count": "count",
    "spiral": "season",
    "fading": "season",
    "politics": "season",
    "ending": "next",
    "event": "next",
    "clock": "",
    "ruling": "",
}


def example(scenario: Scenario) -> Part:
    """Return the turn of one match that shows most, worked out."""
    match = _played(scenario)
    past = past_of(match)
    number = max(range(1, len(match.pages)), key=lambda k: _worth(match.pages[k]))
    page = match.pages[number]
    numbers = move_numbers(scenario)
    return {
        "seed": match.seed,
        "turn": page.turn,
        "date": page.date,
        "orders": [
            {"seat": seat, "number": numbers[order.move], "text": describe_order(scenario, order)}
            for seat, written in page.orders.items()
            for order, _ in written
        ],
        "parts": list(_parts(_Teller(scenario, past, page, past.boards[number - 1]))),
    }


def _played(scenario: Scenario) -> Match:
    """Return a match of the documented orders, or of computers where none are documented."""
    match = Match.start(scenario, seed=SEED)
    player = "historical" if scenario.history.deeds else "random"
    players = {seat: make_player(player, seed=SEED) for seat in match.seats}
    while not match.is_over:
        for seat in match.seats:
            match.submit(seat, [order for order, _ in players[seat].orders(match.view(seat))])
        match.resolve()
    return match


def _worth(page: Page) -> int:
    """Return how much a turn has to show, without being too long to follow."""
    orders = sum(len(written) for written in page.orders.values())
    causes = {posting.cause for posting in page.postings}
    shows = 4 * ("operation" in causes) + 2 * ("treaty" in causes) + ("spiral" in causes) + ("breach" in causes)
    readings = [posting for posting in page.postings if posting.cause == "reading" and posting.die]
    faces = {posting.die for posting in readings}
    shows += 3 * bool(readings) + bool(faces & {1, 6})
    return shows * 10 + orders if 2 <= orders <= MOST_ORDERS else shows


@define
class _Teller:
    """Who goes down the ledger of a turn, with the board as it is at each line."""

    scenario: Scenario
    past: Past
    page: Page
    board: Board
    struck: Board | None = None
    steps: dict[str, list[Part]] = field(factory=lambda: {part: [] for part in PARTS})

    def number(self, seat: str) -> int:
        """Return the number of a seat."""
        return self.past.lex.index.actors[seat]


def _parts(teller: _Teller) -> Iterator[Part]:
    """Yield the parts of the worksheet with what was done in each."""
    for posting, row in zip(teller.page.postings, teller.page.rows, strict=True):
        _tell(teller, posting)
        if row[L_CELL] >= 0:
            cells = teller.board.cells.copy()
            cells[row[L_CELL]] += row[L_STEPS]
            teller.board = teller.board._replace(cells=cells)
    _sums(teller)
    titles = {
        "diplomacy": say("Diplomacy"),
        "cards": say("Cards"),
        "operations": say("Operations"),
        "count": say("Count, as it stands at the end of the turn"),
        "season": say("Season mark"),
        "next": say("Ends, next turn"),
    }
    yield from (
        {"title": titles[part], "steps": teller.steps[part], "sums": part == "count"} for part in PARTS if teller.steps[part]
    )


def _tell(teller: _Teller, posting: Posting) -> None:
    """Tell of one line of the ledger in its part."""
    part = _PART_OF.get(posting.cause, "")
    if posting.cause == "politics" and posting.cell is not None and posting.cell.kind == "points":
        part = "next"
    if not part or part == "count" or (is_bookkeeping(posting) and posting.cause != "reading"):
        return
    _TELLING.get(posting.cause, _line)(teller, posting, teller.steps[part])


def _line(teller: _Teller, posting: Posting, steps: list[Part]) -> None:
    """Add a line to the step that is on, or begin one for a line that opens something."""
    if posting.cell is None or not steps:
        steps.append(_step(describe_posting(teller.scenario, posting) if posting.cell is None else ""))
    if posting.cell is not None:
        after = int(teller.board.cells[_cell(teller, posting)]) + posting.steps
        steps[-1]["lines"].append(change(teller.scenario, posting, after))


def _cell(teller: _Teller, posting: Posting) -> int:
    """Return the number of the cell that a line moves."""
    at = next(k for k, each in enumerate(teller.page.postings) if each is posting)
    return int(teller.page.rows[at][L_CELL])


def _step(title: str) -> Part:
    return {"title": title, "lines": [], "working": []}


def _order(teller: _Teller, posting: Posting, steps: list[Part]) -> None:
    """Begin a card, or add what it changed."""
    if posting.cell is None:
        number = move_numbers(teller.scenario)[posting.what]
        name, who = names.move(teller.scenario, posting.what), names.actor(teller.scenario, posting.by)
        aim = posting.region or posting.on
        told = say("{seat}: card {number}, {name}", seat=who, number=number, name=name)
        told = say("{card} → {target}", card=told, target=names.aim_of(teller.scenario, aim)) if aim else told
        steps.append(_step(say("{card}: fails", card=told) if posting.cause == "failed-order" else told))
        return
    _line(teller, posting, steps)


def _reading(teller: _Teller, posting: Posting, steps: list[Part]) -> None:
    """Write out how a card was read."""
    if posting.cell is not None and posting.cell.kind in {"threats", "gestures"}:
        return
    move = teller.past.lex.index.moves[posting.what]
    mover, reader = teller.number(posting.by), teller.number(posting.on)
    lex, b = teller.past.lex, teller.board
    if posting.die:
        steps[-1]["working"].append(reading_written_out(lex, b, move, mover, reader, posting.die))
    elif posting.cell is None or posting.steps > 0:
        steps[-1]["working"].append(gesture_written_out(lex, b, move, reader, posting.steps))


def _operation(teller: _Teller, posting: Posting, steps: list[Part]) -> None:
    """Write out an operation: all balances are struck on the board as it is before the first die."""
    if posting.cell is not None:
        _line(teller, posting, steps)
        return
    teller.struck = teller.struck or teller.board
    s, lex = teller.scenario, teller.past.lex
    told = {"seat": names.actor(s, posting.by), "name": names.move(s, posting.what), "target": names.place(s, posting.region)}
    steps.append(_step(say("{seat}: {name} → {target}", **told)))
    move, place = lex.index.moves[posting.what], lex.index.regions[posting.region]
    attacker, defender = teller.number(posting.by), teller.number(posting.on)
    steps[-1]["working"].append(balance_written_out(teller.struck, attacker, defender, move, place, posting.die))


def _sums(teller: _Teller) -> None:
    """Write out the sums of every rivalry as they stand at the end of the turn."""
    for tie in teller.scenario.ties:
        if tie.kind == "rivalry":
            one, other = sorted(teller.number(each) for each in tie.between)
            step = _step(names.dyad(teller.scenario, *tie.between))
            lex, b = teller.past.lex, teller.board
            step["lines"] += [distrust_written_out(lex, b, one, other), distrust_written_out(lex, b, other, one)]
            step["lines"].append(clash_written_out(lex, b, one, other))
            teller.steps["count"].append(step)


_TELLING: Final[dict[str, Callable[[_Teller, Posting, list[Part]], None]]] = {
    "order": _order,
    "failed-order": _order,
    "reading": _reading,
    "operation": _operation,
}
