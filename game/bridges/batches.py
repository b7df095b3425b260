"""Steps of many matches in one call: their boards lie one behind the other, and book and ledger are shared."""

from game.bridges.showing import choose_marked, observe_again
from game.bridges.stepping import deal, step
from game.bridges.tray import writer
from game.rules.board import ACTORS, Board, Cells, on_board
from game.rules.codes import ENDING, NO_ENDING
from game.rules.ends import score
from game.rules.rule import rule


@rule
def nth(start: Board, cells: Cells, desks: Cells, match: int) -> Board:
    """Return one of many boards that lie one behind the other; book and ledger are shared."""
    wide, long = len(start.cells), len(start.desk)
    own, desk = cells[match * wide : (match + 1) * wide], desks[match * long : (match + 1) * long]
    return Board(own, start.book, desk, start.ledger)


@rule
def deal_many(start: Board, cells: Cells, desks: Cells, intents: Cells, seed: int, numbers: Cells) -> None:
    """Deal every match anew: a match's seed is the common one and, as its upper half, the match's number."""
    for match in range(len(numbers)):
        deal(nth(start, cells, desks, match), start, intents, seed, int(numbers[match]))


@rule
def step_many(
    start: Board,
    cells: Cells,
    desks: Cells,
    intents: Cells,
    seed: int,
    numbers: Cells,
    actions: Cells,
    scores: Cells,
    ends: Cells,
    writers: Cells,
    seen: Cells,
    masks: Cells,
    sieve: Cells,
) -> None:
    """Let the writer of every match act and show who writes next; a match that ends is dealt anew in its place."""
    for match in range(len(numbers)):
        b = nth(start, cells, desks, match)
        step(b, int(actions[match]))
        ends[match] = on_board(b, ENDING)
        if ends[match] != NO_ENDING:
            keep_scores(b, match, scores)
            numbers[match] += len(numbers)
            deal(b, start, intents, seed, int(numbers[match]))
        show_one(b, match, writers, seen, masks, sieve)


@rule
def keep_scores(b: Board, match: int, scores: Cells) -> None:
    """Keep the final score of every seat of a match."""
    seats = int(b.book[ACTORS])
    for seat in range(seats):
        scores[match * seats + seat] = score(b, seat)


@rule
def show_many(start: Board, cells: Cells, desks: Cells, writers: Cells, seen: Cells, masks: Cells, sieve: Cells) -> None:
    """Write for every match who writes next, what that seat sees, and which of its actions are legal."""
    for match in range(len(writers)):
        show_one(nth(start, cells, desks, match), match, writers, seen, masks, sieve)


@rule
def show_one(b: Board, match: int, writers: Cells, seen: Cells, masks: Cells, sieve: Cells) -> None:
    """Do this for one match."""
    shown, marks = len(seen) // len(writers), len(masks) // len(writers)
    own, mask = seen[match * shown : (match + 1) * shown], masks[match * marks : (match + 1) * marks]
    writers[match] = writer(b)
    observe_again(b, writer(b), own, mask, sieve)


@rule
def choose_many(start: Board, cells: Cells, desks: Cells, masks: Cells, salt: int, actions: Cells) -> None:
    """Choose for every match evenly among the legal actions, by the player's dice of that match."""
    marks = len(masks) // len(actions)
    for match in range(len(actions)):
        b = nth(start, cells, desks, match)
        actions[match] = choose_marked(b, writer(b), salt, masks[match * marks : (match + 1) * marks])
