"""What cells are called, as the subject of a line."""

from game.match.cells import Cell
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario


def subject(scenario: Scenario, cell: Cell) -> str:
    """Return what a cell is called, as the subject of a line."""
    of, about = names.actor(scenario, cell.of), names.actor(scenario, cell.about)
    if cell.kind in {"track", "points"}:
        return _of_actor(cell, of)
    if cell.kind in {"modifier", "age"}:
        what = names.inside(names.modifier(scenario, cell.what))
        return say("{reader}’s sheet about {subject}: {modifier}", reader=of, subject=about, modifier=what)
    if cell.kind in {"fort", "forces"}:
        return _in_place(cell, of, names.place(scenario, cell.what))
    between = {
        "clash": say("Clash between {one} and {other}", one=of, other=about),
        "alignment": say("alignment of {one} and {other}", one=of, other=about),
        "distrust": say("{one}’s Distrust of {other}", one=of, other=about),
        "clock": say("{one}’s fear clock about {other}", one=of, other=about),
    }
    return between.get(cell.kind) or _of_board(cell)


def _of_actor(cell: Cell, of: str) -> str:
    if cell.kind == "points":
        return say("{actor}’s action points", actor=of)
    return say("{actor}’s {track}", actor=of, track=terms.tracks()[cell.what])


def _in_place(cell: Cell, of: str, region: str) -> str:
    if cell.kind == "fort":
        return say("fortification of {region}", region=region)
    return say("{actor}’s forces in {region}", actor=of, region=region)


def _of_board(cell: Cell) -> str:
    known = {
        "brink": say("brink"),
        "peace": say("turns of peace in a row"),
        "treaties-made": say("treaties concluded in this game"),
        "taken": say("regions taken by force in this game"),
    }
    return known.get(cell.kind) or say("a marker beside the board")
