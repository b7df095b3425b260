"""What the results of an operation do, printed by carrying them out: losses, the human cost, what becomes of a region."""

from collections.abc import Iterator

from game.paper.battle import PLACE, RESULTS, operation
from game.paper.probes import altered, first_rivals, reprinted
from game.paper.sentences import Part
from game.rules import codes
from game.rules.board import REGION_TABLE, REGIONS, Board, forces_cell, region, region_cell, track, track_cell
from game.rules.force import BREAKTHROUGH, carry_result, count_toll
from game.world.scenario import Scenario
from game.world.vocabulary import OPERATIONS, STATUSES


def result_tables(scenario: Scenario, b: Board) -> Part:
    """Return what every result of every kind of operation does, found by carrying it out."""
    one, other = first_rivals(b, len(scenario.actors))
    kinds = {kind: _of_kind(scenario, b, kind, one, other) for kind in OPERATIONS[1:]}
    return {"results": kinds, "toll": list(_tolls(b, one, other)), "status": list(_statuses(scenario, b, one, other))}


def _of_kind(scenario: Scenario, b: Board, kind: str, one: int, other: int) -> dict[str, Part]:
    move = operation(scenario, unlimited=False, kind=kind)
    return {name: _outcome(b, move, result, one, other) for name, result in RESULTS.items()}


def _field(b: Board, one: int, other: int) -> Board:
    """Return a board on which two rivals face each other in one region, with enough to lose."""
    cells = {
        forces_cell(b, one, PLACE): 4,
        forces_cell(b, other, PLACE): 4,
        region_cell(b, PLACE, codes.HOLDER): other,
        region_cell(b, PLACE, codes.STATUS): codes.UNDISPUTED,
        region_cell(b, PLACE, codes.FORT): 2,
        track_cell(b, one, codes.RESERVE): 5,
        track_cell(b, other, codes.RESERVE): 5,
        track_cell(b, other, codes.DEFENCE): 5,
        track_cell(b, other, codes.ECONOMY): 5,
    }
    return reprinted(altered(b, cells), REGION_TABLE, PLACE, codes.R_CLAIMANT, other)


def _outcome(b: Board, move: int, result: int, one: int, other: int) -> Part:
    """Carry out a result, and say what it took."""
    before = _field(b, one, other)
    after = altered(before, {})
    carry_result(after, one, other, move, PLACE, result)
    return {
        "attacker": _tokens(after, one) - _tokens(before, one),
        "defender": _tokens(after, other) - _tokens(before, other),
        "taken": region(after, PLACE, codes.HOLDER) == one,
        "contested": region(after, PLACE, codes.STATUS) == codes.CONTESTED,
        "fort": region(after, PLACE, codes.FORT) - region(before, PLACE, codes.FORT),
        "defence": track(after, other, codes.DEFENCE) - track(before, other, codes.DEFENCE),
        "economy": track(after, other, codes.ECONOMY) - track(before, other, codes.ECONOMY),
    }


def _tokens(b: Board, actor: int) -> int:
    """Return all tokens of an actor, on the map and in reserve."""
    places = range(int(b.book[REGIONS]))
    return track(b, actor, codes.RESERVE) + sum(int(b.cells[forces_cell(b, actor, place)]) for place in places)


def _tolls(b: Board, one: int, other: int) -> Iterator[Part]:
    """Yield the human cost of an operation, by the region's people and the aim."""
    for people in range(4):
        for unlimited in (False, True):
            board = reprinted(b, REGION_TABLE, PLACE, codes.R_PEOPLE, people)
            costs = {name: _toll(board, one, other, result, unlimited) for name, result in RESULTS.items()}
            yield {"people": people, "unlimited": unlimited, "costs": costs}


def _toll(b: Board, one: int, other: int, result: int, unlimited: bool) -> Part:
    board = altered(b, {track_cell(b, seat, codes.TOLL): 0 for seat in (one, other)})
    count_toll(board, one, other, PLACE, result, unlimited)
    return {"defender": track(board, other, codes.TOLL), "attacker": track(board, one, codes.TOLL)}


def _statuses(scenario: Scenario, b: Board, one: int, other: int) -> Iterator[Part]:
    """Yield what a region becomes when it is taken: by its claimant, by the backer of its authorities, by anybody else."""
    move = operation(scenario, unlimited=False)
    for taker, claimant, backer in (("claimant", one, codes.NOBODY), ("backer", other, one), ("other", other, codes.NOBODY)):
        field = reprinted(_field(b, one, other), REGION_TABLE, PLACE, codes.R_CLAIMANT, claimant)
        field = reprinted(field, REGION_TABLE, PLACE, codes.R_BACKER, backer)
        for status, name in enumerate(STATUSES):
            board = altered(field, {region_cell(b, PLACE, codes.STATUS): status})
            carry_result(board, one, other, move, PLACE, BREAKTHROUGH)
            yield {"taker": taker, "was": name, "becomes": STATUSES[region(board, PLACE, codes.STATUS)]}
