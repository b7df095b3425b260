"""Words and numbers: orders and dyads of a scenario as rows of the rules, and back."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.match.faults import Reason
from game.match.order import Order
from game.rules.board import CANDIDATE_TABLE, Board, printed
from game.rules.codes import NOBODY, NOWHERE, PROPOSE
from game.rules.tables import ACTS, Index, clause_mask, index
from game.words import say
from game.world.scenario import Scenario

Row = tuple[int, int, int, int, int]


@frozen
class Lexicon:
    """A scenario's words with their numbers."""

    scenario: Scenario
    index: Index

    @property
    def seats(self) -> tuple[str, ...]:
        """Return the seats by number."""
        return tuple(self.index.actors)

    def row(self, order: Order) -> Row | Reason:
        """Return an order as a row of the rules, or why it names nothing."""
        ix = self.index
        if order.move not in ix.moves:
            return Reason("unknown-move", say("there is no move “{word}”", word=order.move))
        if order.target and order.target not in ix.actors and order.target not in ix.regions:
            return Reason("unknown-target", say("there is no actor or region “{word}”", word=order.target))
        if order.treaty and order.treaty not in ix.treaties:
            return Reason("unknown-treaty", say("there is no treaty “{word}”", word=order.treaty))
        if order.treaty and order.move != ACTS[PROPOSE]:
            return Reason("no-treaty-here", say("{move} names no treaty", move=order.move))
        known = self.clauses_of(order.treaty)
        strange = [clause for clause in order.clauses if clause not in known]
        if strange:
            return Reason("unknown-clause", say("“{word}” is not a clause of this treaty", word=strange[0]))
        return (
            ix.moves[order.move],
            ix.actors.get(order.target, NOBODY),
            ix.regions.get(order.target, NOWHERE),
            ix.treaties.get(order.treaty, -1),
            clause_mask(known, set(order.clauses)),
        )

    def order(self, row: Row) -> Order:
        """Return a row of the rules as an order."""
        s, (move, target, place, treaty, mask) = self.scenario, row
        aim = s.actors[target].id if target >= 0 else s.regions[place].id if place >= 0 else ""
        if treaty < 0:
            return Order(s.catalogue.moves[move].id, aim)
        entry = s.catalogue.treaties[treaty]
        clauses = tuple(clause for k, clause in enumerate(entry.clauses) if mask >> k & 1)
        return Order(s.catalogue.moves[move].id, aim, entry.id, clauses)

    def clauses_of(self, treaty: str) -> tuple[str, ...]:
        """Return the clauses of a treaty in printed order; none for no treaty."""
        return self.scenario.catalogue.treaties[self.index.treaties[treaty]].clauses if treaty else ()

    def dyads(self) -> Iterator[tuple[str, int, int]]:
        """Yield every dyad with its name and its two seats."""
        tied = {frozenset(tie.between) for tie in self.scenario.ties}
        for (one, a), (other, c) in combinations(self.index.actors.items(), 2):
            if frozenset((one, other)) in tied:
                yield dyad_name(one, other), a, c


def lexicon(scenario: Scenario) -> Lexicon:
    """Return the lexicon of a scenario."""
    return Lexicon(scenario, index(scenario))


_DYAD_ORDER = ("russia", "nato", "ukraine", "georgia")


def dyad_name(one: str, other: str) -> str:
    """Return the name of a dyad: `russia-nato`, never `nato-russia`; of other actors by the alphabet."""
    rank = {name: number for number, name in enumerate(_DYAD_ORDER)}
    first, second = sorted((one, other), key=lambda name: (rank.get(name, len(rank)), name))
    return f"{first}-{second}"


def candidate_orders(lex: Lexicon, b: Board, numbers: NDArray[np.int64]) -> Iterator[Order]:
    """Yield the orders that printed candidates stand for."""
    for row in printed(b, CANDIDATE_TABLE)[numbers].tolist():
        yield lex.order(tuple(row))
