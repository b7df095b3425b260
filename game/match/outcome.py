"""How a match stands and how it ended: the true situations, scores, aims and the name of the end."""

from collections.abc import Iterable

from attrs import frozen

from game.match.lexicon import Lexicon
from game.match.page import Page
from game.rules import codes
from game.rules.board import AIM_TABLE, AIMS, Board, between, look, on_board
from game.rules.ends import is_met, price, score, security, winner
from game.world.vocabulary import SITUATIONS


@frozen
class Outcome:
    """How a match ended."""

    ending: str
    winner: str | None
    scores: dict[str, int]
    aims: dict[str, tuple[tuple[str, bool, int], ...]]
    """For each seat its aims: id, met or not, points."""
    security: dict[str, int]
    price: dict[str, int]


def outcome_of(lex: Lexicon, b: Board) -> Outcome:
    """Return how a finished match ended."""
    first = winner(b)
    numbers = dict(enumerate(lex.seats))
    return Outcome(
        codes.ENDINGS[on_board(b, codes.ENDING)],
        lex.seats[first] if first >= 0 else None,
        {seat: score(b, k) for k, seat in numbers.items()},
        {seat: _aims(lex, b, k) for k, seat in numbers.items()},
        {seat: security(b, k) for k, seat in numbers.items()},
        {seat: price(b, k) for k, seat in numbers.items()},
    )


def _aims(lex: Lexicon, b: Board, seat: int) -> tuple[tuple[str, bool, int], ...]:
    """Return a seat's aims with whether each is met."""
    names = [aim.id for agenda in lex.scenario.agendas for aim in agenda.aims]
    mine = [k for k in range(b.book[AIMS]) if look(b, AIM_TABLE, k, codes.I_SEAT) == seat]
    return tuple((names[k], is_met(b, k), look(b, AIM_TABLE, k, codes.I_POINTS)) for k in mine)


def situations(lex: Lexicon, b: Board) -> dict[str, str]:
    """Return the true situation of every dyad of a board."""
    return {name: SITUATIONS[max(0, between(b, one, other, codes.SITUATION) - 1)] for name, one, other in lex.dyads()}


def first_war(lex: Lexicon, pages: Iterable[Page], dyad: str) -> int | None:
    """Return the turn, from 0, in which a dyad first went to war; nothing if it never did."""
    one, other = next((a, c) for name, a, c in lex.dyads() if name == dyad)
    if any(tie.war for tie in lex.scenario.ties if set(tie.between) == {lex.seats[one], lex.seats[other]}):
        return 0
    return next((page.turn for page in pages if page.begins_war(one, other)), None)
