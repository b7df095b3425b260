"""What a seat cannot see, between bounds: the Distrust, Clash, situations and readings that a masked board leaves open."""

from itertools import product

from game.rules import codes
from game.rules.board import MODIFIER_TABLE, MODIFIERS, Board, look, setting, sheet, track
from game.rules.perception import threat_points
from game.rules.situation import clash_of, distrust_of

Mind = tuple[int, int]
"""An intent and a Distrust."""


def distrust_bounds(b: Board, seat: int, of: int, about: int) -> tuple[int, int]:
    """Return the least and the most Distrust that one side may have of another; equal where it is known."""
    known = distrust_of(b, of, about)
    if _is_known(b, seat, of):
        return known, known
    up, down = _private_weights(b)
    return max(0, known - down), min(30, known + up)


def clash_bounds(b: Board, seat: int, one: int, other: int) -> tuple[int, int]:
    """Return the least and the most Clash that may lie between two sides."""
    known = clash_of(b, one, other)
    unknown = sum(not _is_known(b, seat, side) for side in (one, other))
    return known, known + unknown * setting(b, codes.S_MALICE)


def open_situations(b: Board, seat: int, one: int, other: int) -> list[int]:
    """Return the numbers of the situations that the public facts and the seat's own sheet leave open."""
    low, _ = clash_bounds(b, seat, one, other)
    malice = sheet(b, one, other, codes.INTENT) + sheet(b, other, one, codes.INTENT)
    base = low - setting(b, codes.S_MALICE) * malice
    minds = product(_minds(b, seat, one, other), _minds(b, seat, other, one))
    return sorted({_situation(b, base, one, other, mine, theirs) for mine, theirs in minds})


def reading_bounds(b: Board, seat: int, move: int, reader: int) -> tuple[int, int]:
    """Return least and most points of a reading: the situation that the reader stands in is not known."""
    shifts = [{codes.SITUATION_I: -1, codes.SITUATION_II: 0}.get(each, 1) for each in open_situations(b, seat, seat, reader)]
    bare = threat_points(b, move, seat, reader) + 1  # a masked board counts as situation I or less
    return bare + min(shifts), bare + max(shifts)


def _is_known(b: Board, seat: int, side: int) -> bool:
    """Say whether a seat sees the sheets of a side: its own, or everybody's at an open table."""
    return side == seat or setting(b, codes.S_OPEN) == 1


def _private_weights(b: Board) -> tuple[int, int]:
    """Return by how much private modifiers can raise and lower a Distrust."""
    weights = [
        3 * look(b, MODIFIER_TABLE, k, codes.D_READER)
        for k in range(int(b.book[MODIFIERS]))
        if look(b, MODIFIER_TABLE, k, codes.D_PRIVATE)
    ]
    return sum(max(0, w) for w in weights), -sum(min(0, w) for w in weights)


def _minds(b: Board, seat: int, of: int, about: int) -> list[Mind]:
    """Return the minds that a side may have about another."""
    low, high = distrust_bounds(b, seat, of, about)
    intents = [sheet(b, of, about, codes.INTENT)] if _is_known(b, seat, of) else [0, 1]
    return list(product(intents, range(low, high + 1)))


def _situation(b: Board, base: int, one: int, other: int, mine: Mind, theirs: Mind) -> int:
    """Return the situation that two minds would make of the public facts (§3)."""
    if base + setting(b, codes.S_MALICE) * (mine[0] + theirs[0]) < setting(b, codes.S_INCOMPATIBLE):
        return codes.SITUATION_II if max(mine[1], theirs[1]) >= setting(b, codes.S_ALARMED) else codes.SITUATION_I
    nuclear = min(track(b, one, codes.NUCLEAR), track(b, other, codes.NUCLEAR)) > 0
    limit = setting(b, codes.S_CONVINCED) + (setting(b, codes.S_DETERRENCE) if nuclear else 0)
    knows = [intent == 1 or distrust >= limit for intent, distrust in (mine, theirs)]
    return codes.SITUATION_IV if all(knows) else codes.SITUATION_III
