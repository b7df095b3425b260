"""Tables that only the rules know, printed by asking them: one thing on a board is changed, and the answer noted."""

from collections.abc import Callable, Iterable
from typing import Final

from game.paper.sentences import Part
from game.rules import codes
from game.rules.board import (
    ACTOR_TABLE,
    SETTING_TABLE,
    TIE_TABLE,
    Board,
    copy,
    dyad_cell,
    known,
    look,
    row_of,
    setting,
    size_cell,
)
from game.rules.deterrence import COSTLY
from game.rules.diplomacy import COLD_LASTS, OFFER_LASTS
from game.rules.perception import CHEAP, WORKING, WORST_CASE, character_points, die_points, threat_points
from game.world.scenario import Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import CHARACTERS

DICE: Final = range(1, 7)
IMAGES: Final = (codes.K_MEMORY, codes.K_NATIONALISM, codes.K_IMAGE)
ASSURING: Final = (codes.K_INSTITUTIONS, codes.K_SETTLEMENT)


def altered(b: Board, cells: dict[int, int]) -> Board:
    """Return a copy of a board with some cells set."""
    found = copy(b)
    for cell, value in cells.items():
        found.cells[cell] = value
    return found


def reprinted(b: Board, table: int, row: int, column: int, value: int) -> Board:
    """Return a copy of a board with one number of a printed table changed."""
    found = b._replace(book=b.book.copy())
    found.book[row_of(b, table, row) + column] = value
    return found


def spans(values: Iterable[tuple[int, int]]) -> list[Part]:
    """Return a graded table: from what number to what number it gives which value."""
    found: list[Part] = []
    for at, value in values:
        if found and found[-1]["value"] == value:
            found[-1]["most"] = at
        else:
            found.append({"least": at, "most": at, "value": value})
    return found


def first_rivals(b: Board, actors: int) -> tuple[int, int]:
    """Return two rivals by whom the tables are asked; every pair gives the same answers."""
    return next((a, c) for a in range(actors) for c in range(actors) if a != c and look(b, TIE_TABLE, a, c) == codes.RIVALRY)


def settings(b: Board) -> dict[str, int]:
    """Return the numbered settings as this scenario prints them."""
    return {name: setting(b, row) for row, name in enumerate((*SETTINGS, "least", "most"))}


def reading(scenario: Scenario, b: Board) -> Part:
    """Return the table by which a threat is read, and the prices that make a gesture costly or cheap."""
    move = _move_of(scenario, "dual-use")
    mover, reader = first_rivals(b, len(scenario.actors))

    def points(board: Board) -> int:
        return threat_points(board, move, mover, reader)

    calm = _plain(b, mover, reader)
    return {
        "worst": WORST_CASE,
        "costly": COSTLY,
        "cheap": CHEAP,
        "working": WORKING,
        "characters": [_characters(scenario, b, each) for each in (0, 1)],
        "indistinguishable": setting(b, codes.S_INDISTINGUISHABLE),
        "advantage": _by_advantage(calm, points),
        "situations": _by_situation(calm, mover, reader, points),
        "images": _by_size(calm, mover, reader, IMAGES, points),
        "assured": _by_size(calm, mover, reader, ASSURING, points),
        "priors": {actor.id: look(b, ACTOR_TABLE, k, codes.A_PRIOR) for k, actor in enumerate(scenario.actors)},
        "dice": {str(face): die_points(face) for face in DICE},
        "image-modifiers": [_known_id(scenario, b, each) for each in IMAGES],
        "assuring-modifiers": [_known_id(scenario, b, each) for each in ASSURING],
    }


def diplomacy() -> Part:
    """Return how long proposals and refusals last."""
    return {"offer-lasts": OFFER_LASTS, "cold-lasts": COLD_LASTS - 1}


def known_modifiers(scenario: Scenario, b: Board) -> dict[str, str]:
    """Return which modifiers the chapters speak of by name."""
    return {name: _known_id(scenario, b, which) for which, name in enumerate(codes.KNOWN)}


def _known_id(scenario: Scenario, b: Board, which: int) -> str:
    return scenario.catalogue.modifiers[known(b, which)].id


def _move_of(scenario: Scenario, character: str) -> int:
    return next(k for k, move in enumerate(scenario.catalogue.moves) if move.character == character)


def _plain(b: Board, mover: int, reader: int) -> Board:
    """Return a board on which nothing but the character of a move speaks: situation II, no images, nothing that assures."""
    cells = {size_cell(b, reader, mover, known(b, which)): 0 for which in (*IMAGES, *ASSURING)}
    cells[dyad_cell(b, mover, reader, codes.SITUATION)] = codes.SITUATION_II
    plain = altered(b, cells)
    plain = reprinted(plain, ACTOR_TABLE, reader, codes.A_PRIOR, 0)
    return reprinted(plain, SETTING_TABLE, codes.S_ADVANTAGE, 0, 1)


def _characters(scenario: Scenario, b: Board, indistinguishable: int) -> dict[str, int]:
    board = reprinted(b, SETTING_TABLE, codes.S_INDISTINGUISHABLE, 0, indistinguishable)
    return {each: character_points(board, _move_of(scenario, each)) for each in CHARACTERS}


def _by_advantage(calm: Board, points: Callable[[Board], int]) -> list[int]:
    boards = (reprinted(calm, SETTING_TABLE, codes.S_ADVANTAGE, 0, each) for each in range(3))
    return [points(board) - points(calm) for board in boards]


def _by_situation(calm: Board, mover: int, reader: int, points: Callable[[Board], int]) -> list[int]:
    cell = dyad_cell(calm, mover, reader, codes.SITUATION)
    return [points(altered(calm, {cell: each})) - points(calm) for each in range(1, 5)]


def _by_size(calm: Board, mover: int, reader: int, which: tuple[int, ...], points: Callable[[Board], int]) -> list[Part]:
    """Return what a modifier among some gives from what size on; the modifiers of a kind give the same."""
    cell = size_cell(calm, reader, mover, known(calm, which[0]))
    return spans((size, points(altered(calm, {cell: size})) - points(calm)) for size in range(4))


def convinced_from(b: Board, *, nuclear: bool) -> int:
    """Return the Distrust from which a side is convinced."""
    return setting(b, codes.S_CONVINCED) + (setting(b, codes.S_DETERRENCE) if nuclear else 0)
