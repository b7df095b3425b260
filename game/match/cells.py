"""Names of cells: what a number of the board is, in words."""

from itertools import pairwise
from typing import Final

from attrs import frozen

from game.match.lexicon import Lexicon
from game.rules.board import AT_BOARD, FIRST_OFFSET, Board
from game.rules.codes import BOARD_CELLS, DYAD_CELLS, PAIR_CELLS, REGION_CELLS, TRACK_COUNT
from game.world.vocabulary import TRACKS

_GROUPS: Final = ("track", "points", "dyad", "regime", "treaty", "pair", "modifier", "age", "region", "forces", "board")
_DYAD: Final = ("clash", "situation", "war", "alignment")
_PAIR: Final = ("distrust", "intent", "clock", "offer", "offer-clauses", "offer-age", "cold", "threats", "gestures")
_REGION: Final = ("holder", "status", "fort")
_BOARD: Final = ("turn", "brink", "brink-risen", "seasons", "peace", "treaties-made", "taken", "ending")


@frozen
class Cell:
    """What a cell is: its kind, whose it is, about whom, and which one."""

    kind: str
    of: str = ""
    about: str = ""
    what: str = ""


def name_of(lex: Lexicon, b: Board, cell: int) -> Cell:
    """Return what a cell is."""
    starts = [0, *(int(start) for start in b.book[FIRST_OFFSET : AT_BOARD + 1])]
    for group, (start, end) in enumerate(pairwise([*starts, len(b.cells)])):
        if cell < end:
            return _name(lex, _GROUPS[group], cell - start)
    raise IndexError(cell)


def _name(lex: Lexicon, group: str, at: int) -> Cell:
    c, seats = lex.scenario.catalogue, lex.seats
    if group == "track":
        return Cell("track", seats[at // TRACK_COUNT], what=TRACKS[at % TRACK_COUNT])
    if group == "points":
        return Cell("points", seats[at])
    if group == "board":
        return Cell(_BOARD[at % BOARD_CELLS])
    if group == "region":
        return Cell(_REGION[at % REGION_CELLS], what=lex.scenario.regions[at // REGION_CELLS].id)
    if group == "forces":
        regions = lex.scenario.regions
        return Cell("forces", seats[at // len(regions)], what=regions[at % len(regions)].id)
    if group == "dyad":
        return Cell(_DYAD[at % DYAD_CELLS], *_two(seats, at // DYAD_CELLS))
    if group == "pair":
        return Cell(_PAIR[at % PAIR_CELLS], *_two(seats, at // PAIR_CELLS))
    entries = {"regime": c.regimes, "treaty": c.treaties, "modifier": c.modifiers, "age": c.modifiers}[group]
    return Cell(group, *_two(seats, at // len(entries)), what=entries[at % len(entries)].id)  # type: ignore[attr-defined]  # every entry of the catalogue has an id


def _two(seats: tuple[str, ...], pair: int) -> tuple[str, str]:
    return seats[pair // len(seats)], seats[pair % len(seats)]
