"""Aims and scores explained: what is met, what security and price are made of."""

from collections.abc import Iterator

from game.match.asked import Asked
from game.match.cells import Cell
from game.report.known import Ends, Known, trail
from game.report.needs import cells_measured, is_met, need_line
from game.report.sums import distrust
from game.rules.board import ACTOR_TABLE, AIM_TABLE, TIE_TABLE, look, on_board, pair_cell, track
from game.rules.codes import (
    A_COHESION,
    A_ECONOMY,
    CATASTROPHE,
    COHESION,
    ECONOMY,
    ENDING,
    I_FIRST_NEED,
    I_REGION,
    I_TARGET,
    INTENT,
    NO_TIE,
    RIVALRY,
    TOLL,
)
from game.rules.ends import is_malign, price, reach
from game.rules.measures import target_of
from game.words import say, terms
from game.world import names
from game.world.scenario import Aim

SAFEST = 10


def explain_aim(known: Known, seat: str, name: str) -> Iterator[str]:
    """Yield whether an aim is met and what it rests on."""
    aim = next(each for each in _aims(known, seat) if each.id == name)
    asked = list(_asked(known, seat, aim))
    yield _aim_line(known, seat, aim)
    if aim.when != "always":
        yield say("Counts only for a malign holder") if aim.when == "malign" else say("Counts only for a benign holder")
    yield from (need_line(known, each) for each in asked)
    measured = {cell for each in asked for cell in cells_measured(known, each)}
    yield from trail(known, lambda cell: cell in measured or _any_of(cell) in measured)


def _any_of(cell: Cell) -> Cell:
    """Return the cell that stands for any treaty between the same two, where a cell is a treaty."""
    return Cell("treaty", cell.of, cell.about) if cell.kind == "treaty" else cell


def _aims(known: Known, seat: str) -> tuple[Aim, ...]:
    return tuple(aim for agenda in known.scenario.agendas if agenda.seat == seat for aim in agenda.aims)


def _asked(known: Known, seat: str, aim: Aim) -> Iterator[Asked]:
    """Yield the conditions of an aim with their rows in the tables."""
    b, row = known.board, _row(known, seat, aim)
    place, number = look(b, AIM_TABLE, row, I_REGION), known.number(seat)
    target = target_of(b, number, look(b, AIM_TABLE, row, I_TARGET), place)
    first = look(b, AIM_TABLE, row, I_FIRST_NEED)
    for k, need in enumerate(aim.needs):
        yield Asked(need, first + k, number, target, place)


def _row(known: Known, seat: str, aim: Aim) -> int:
    every = [(agenda.seat, each.id) for agenda in known.scenario.agendas for each in agenda.aims]
    return every.index((seat, aim.id))


def is_aim_met(known: Known, seat: str, aim: Aim) -> bool | None:
    """Say whether an aim is met and counts; nothing where that rests on what is hidden."""
    found = {_counts(known, seat, aim), *(is_met(known, asked) for asked in _asked(known, seat, aim))}
    if False in found:
        return False
    return None if None in found else True


def _counts(known: Known, seat: str, aim: Aim) -> bool | None:
    """Say whether the holder is of the mind to count an aim."""
    if aim.when == "always":
        return True
    number = known.number(seat)
    others = [k for k in range(len(known.lex.seats)) if look(known.board, TIE_TABLE, number, k) != NO_TIE]
    if not all(known.is_seen(pair_cell(known.board, number, other, INTENT)) for other in others):
        return None
    return is_malign(known.board, number) == (aim.when == "malign")


def _aim_line(known: Known, seat: str, aim: Aim) -> str:
    met = is_aim_met(known, seat, aim)
    verdict = say("cannot be known") if met is None else say("met") if met else say("not met")
    return say(
        "{actor}: {aim} ({points}): {verdict} [{source}]",
        actor=names.actor(known.scenario, seat),
        aim=names.in_words(aim.name),
        points=aim.points,
        verdict=verdict,
        source=names.source(known.scenario, aim.source),
    )


def explain_score(known: Known, seat: str) -> Iterator[str]:
    """Yield what a seat’s score would be if the game ended now, part by part."""
    aims, safe, paid = _points(known, seat), _security(known, seat), price(known.board, known.number(seat))
    low, high = (aims[k] + safe[k] - paid for k in (0, 1))
    if on_board(known.board, ENDING) == CATASTROPHE:
        low = high = 0
        yield say("After a catastrophe every score is 0")
    yield say(
        "{actor}’s score as things stand: {total} = aims {aims} + security {security} − price {price}",
        actor=names.actor(known.scenario, seat),
        total=names.interval(low, high),
        aims=names.interval(*aims),
        security=names.interval(*safe),
        price=paid,
    )
    yield from (_aim_line(known, seat, aim) for aim in _aims(known, seat))
    yield from _danger_lines(known, seat)
    yield from _price_lines(known, seat)
    tracks = {"economy", "cohesion", "toll"}
    yield from trail(known, lambda cell: cell.kind == "track" and cell.of == seat and cell.what in tracks)


def _points(known: Known, seat: str) -> Ends:
    """Return the points of the aims that are met, from least to most."""
    met = [(is_aim_met(known, seat, aim), aim.points) for aim in _aims(known, seat)]
    return sum(points for is_so, points in met if is_so), sum(points for is_so, points in met if is_so is not False)


def _rivals(known: Known, seat: str) -> list[str]:
    number = known.number(seat)
    return [name for k, name in enumerate(known.lex.seats) if look(known.board, TIE_TABLE, number, k) == RIVALRY]


def _security(known: Known, seat: str) -> Ends:
    """Return a seat's security, from least to most."""
    dangers = [_danger(known, seat, rival) for rival in _rivals(known, seat)]
    low, high = (sum(danger[k] for danger in dangers) for k in (0, 1))
    return SAFEST - min(SAFEST, high // 2), SAFEST - min(SAFEST, low // 2)


def _danger(known: Known, seat: str, rival: str) -> Ends:
    low, high = distrust(known, seat, rival).ends
    near = reach(known.board, known.number(rival), known.number(seat))
    return low + near, high + near


def _danger_lines(known: Known, seat: str) -> Iterator[str]:
    yield say("Security: {safest}, less half of what follows, at most {safest} [rule book, chapter 11]", safest=SAFEST)
    for rival in _rivals(known, seat):
        yield say(
            "Distrust of {rival}: {distrust}; {rival}’s offence in reach: {offence}",
            rival=names.actor(known.scenario, rival),
            distrust=names.interval(*distrust(known, seat, rival).ends),
            offence=reach(known.board, known.number(rival), known.number(seat)),
        )


def _price_lines(known: Known, seat: str) -> Iterator[str]:
    """Yield what a nation paid."""
    b, number, words = known.board, known.number(seat), terms.tracks()
    for which, column, name in ((ECONOMY, A_ECONOMY, "economy"), (COHESION, A_COHESION, "cohesion")):
        before, now = look(b, ACTOR_TABLE, number, column), track(b, number, which)
        change = {"track": words[name], "before": before, "now": now, "lost": max(0, before - now)}
        yield say("Price: {track} {before} at the start, {now} now: {lost}", **change)
    toll = track(b, number, TOLL)
    yield say("Price: human cost {toll}, a point for ten steps: {points}", toll=toll, points=toll // 10)
