"""Afterwards: a match among many of the same scenario, and what would have followed without one of its orders."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from game.lab.estimate import Estimate, Sample, difference, share_of
from game.lab.forward import Continuation, fitting, play_on
from game.match import Match, Order, Reason, fork
from game.match.header import settings_of
from game.match.lexicon import lexicon
from game.report.after_action.beside import Among, Company, Fork, Share
from game.report.after_action.weighing import Mark
from game.rules import codes
from game.rules.board import Board, copy
from game.rules.orders import write_order
from game.rules.rule import at_speed
from game.rules.setup import set_up
from game.rules.turn import clear_ledger, open_game, resolve

Progress = Callable[[int], None]
FORKS = 6
"""Orders that are left out, one at a time: those that weighed most."""


def company_of(match: Match, marks: Sequence[Mark], games: int, progress: Progress | None = None) -> Company:
    """Play so many matches of the same scenario, and so many from each fork."""
    chosen = _weightiest(match, marks)
    found = [_fork(match, mark, games, progress) for mark in chosen]
    ordered = sorted(found, key=lambda fork: -max(abs(fork.difference[0]), abs(fork.war[0])))
    return Company(among(match, games, progress), tuple(ordered))


def among(match: Match, games: int, progress: Progress | None = None) -> Among:
    """Play so many matches of a match's scenario with its options, each with its own dice and hidden cards."""
    lex, seats = lexicon(match.scenario), fitting(match.scenario, {})
    header = match.journal.entries[0]
    found: list[Continuation] = []
    for seed in range(1, games + 1):
        b = set_up(match.scenario, seed, match.options, match.length, settings_of(header))
        at_speed(open_game)(b)
        found += play_on(match.scenario, b, lex, seats, 1, seed, progress)
    ends = Counter(each.end for each in found).most_common()
    shares = {end: _as_share(share_of(np.array([each.end == end for each in found], np.float64))) for end, _ in ends}
    return Among(games, shares, {seat: tuple(each.course.score(seat) for each in found) for seat in match.seats})


def _weightiest(match: Match, marks: Sequence[Mark]) -> list[Mark]:
    """Return the orders that weighed most in a turn after which the game went on."""
    last = len(match.pages) - 1 if match.is_over else len(match.pages)
    weights = {k: sum(abs(n) for n in (*m.effect.distrust.values(), *m.effect.clash.values())) for k, m in enumerate(marks)}
    best = sorted((k for k, n in weights.items() if n and marks[k].page < last), key=lambda k: -weights[k])
    return [marks[k] for k in best[:FORKS]]


def _fork(match: Match, mark: Mark, games: int, progress: Progress | None) -> Fork:
    """Play on from a turn with and without an order, by the same dice and doctrines."""
    lex, seats = lexicon(match.scenario), fitting(match.scenario, {})
    start = fork(match, match.pages[mark.page].turn).board
    having, lacking = (
        play_on(match.scenario, _resolved(match, start, mark, without), lex, seats, games, 1, progress)
        for without in (None, mark.order)
    )
    dyads = list(having[0].situations)
    outlook = {dyad: difference(_grave(having, dyad), _grave(lacking, dyad)) for dyad in dyads}
    wars = {dyad: difference(_at_war(having, dyad), _at_war(lacking, dyad)) for dyad in dyads}
    dyad = max(dyads, key=lambda each: max(abs(outlook[each].value), abs(wars[each].value)))
    with_it, without_it = (float(_grave(found, dyad).mean()) for found in (having, lacking))
    return Fork(mark, dyad, games, with_it, without_it, _as_share(outlook[dyad]), _as_share(wars[dyad]))


def _resolved(match: Match, start: Board, mark: Mark, without: Order | None) -> Board:
    """Return the board after a turn with all its orders, or with one of them left out."""
    b, lex = copy(start), lexicon(match.scenario)
    clear_ledger(b)
    for seat, written in match.pages[mark.page].orders.items():
        for order, _ in written:
            row = lex.row(order)
            assert not isinstance(row, Reason)
            if (seat, order) != (mark.seat, without):
                write_order(b, lex.index.actors[seat], *row)
    at_speed(resolve)(b)
    return b


def _grave(found: Sequence[Continuation], dyad: str) -> Sample:
    lex = found[0].course.lexicon
    two = next((lex.seats[one], lex.seats[other]) for name, one, other in lex.dyads() if name == dyad)
    return np.array([each.course.situation(*two)[-1] >= codes.SITUATION_III for each in found], np.float64)


def _at_war(found: Sequence[Continuation], dyad: str) -> Sample:
    return np.array([dyad in each.wars for each in found], np.float64)


def _as_share(found: Estimate) -> Share:
    return found.value, found.low, found.high
