"""Conditions in words: what is measured of whom, what is asked, what it is now, and whether it holds."""

from collections.abc import Iterator

from game.match.asked import IN_PLACES, YES_OR_NO, Asked, condition, pairs, value_in_words
from game.match.cells import Cell
from game.report.known import Known
from game.rules.board import NEED_TABLE, dyad_cell, look, pair_cell, size_cell
from game.rules.codes import CLASH, DISTRUST, INTENT, N_WHAT, SITUATION
from game.rules.measures import holds, measure
from game.words import say


def is_met(known: Known, asked: Asked) -> bool | None:
    """Say whether a condition holds; nothing where it rests on what is hidden."""
    if any(_is_hidden(known, asked, one, other) for one, other in pairs(known.lex, known.board, asked)):
        return None
    return bool(holds(known.board, asked.row, asked.seat, asked.target, asked.place))


def _is_hidden(known: Known, asked: Asked, one: int, other: int) -> bool:
    b, measure_of = known.board, asked.need.measure
    if measure_of in {"situation", "clash"}:
        return not known.is_seen(dyad_cell(b, one, other, SITUATION if measure_of == "situation" else CLASH))
    if measure_of in {"distrust", "intent"}:
        return not known.is_seen(pair_cell(b, one, other, DISTRUST if measure_of == "distrust" else INTENT))
    if measure_of == "modifier":
        return not known.is_seen(size_cell(b, one, other, look(b, NEED_TABLE, asked.row, N_WHAT)))
    return False


def need_line(known: Known, asked: Asked) -> str:
    """Return a condition in words with whether it holds, and the present value where there is just one."""
    met = is_met(known, asked)
    text = condition(known.lex, known.board, asked)
    if met is None:
        return say("{condition} — hidden", condition=text)
    now = _now(known, asked)
    verdict = say("met") if met else say("not met")
    if not now:
        return say("{condition} — {verdict}", condition=text, verdict=verdict)
    return say("{condition} — {verdict} (now {value})", condition=text, verdict=verdict, value=now)


def _now(known: Known, asked: Asked) -> str:
    found = pairs(known.lex, known.board, asked)
    if len(found) != 1 or asked.need.measure in YES_OR_NO:
        return ""
    what = look(known.board, NEED_TABLE, asked.row, N_WHAT)
    return value_in_words(asked.need, measure(known.board, asked.measured, what, *found[0], asked.place))


def cells_measured(known: Known, asked: Asked) -> Iterator[Cell]:
    """Yield the cells that a condition rests on, as far as they are cells of their own."""
    need, seats = asked.need, known.lex.seats
    region = known.scenario.regions[asked.place].id if asked.place >= 0 else ""
    if need.measure == "held":
        yield from (Cell("holder", what=each.id) for each in known.scenario.regions)
    for one, other in pairs(known.lex, known.board, asked):
        a, c = seats[one], seats[other]
        if need.measure in {"track", "toll"}:
            yield Cell("track", a, what=need.what or "toll")
        elif need.measure in IN_PLACES:
            kind = {"holds": "holder", "status": "status", "fort": "fort", "forces": "forces"}.get(need.measure, "")
            yield Cell(kind, a if kind == "forces" else "", what=region)
        else:
            yield from (Cell(need.measure, *ends, need.what) for ends in ((a, c), (c, a)))
    if need.measure == "brink":
        yield Cell("brink")
