"""How far conditions are from holding: 0 where they hold, else steps."""

from typing import Final

from game.rules.board import Board, of_need
from game.rules.codes import N_ABOUT, N_LEAST, N_MEASURE, N_MOST, N_OF, N_WHAT
from game.rules.measures import after_last, first_of, is_about_one, is_measured, measure, plays
from game.rules.rule import rule

FAR: Final = 99
"""The shortfall of a condition that speaks of nobody here."""


@rule
def shortfall(b: Board, need: int, mover: int, target: int, place: int) -> int:
    """Return how far a condition is from holding: of those it speaks of, the nearest counts (with `least` 0: the furthest)."""
    of, about = of_need(b, need, N_OF), of_need(b, need, N_ABOUT)
    least, most = of_need(b, need, N_LEAST), of_need(b, need, N_MOST)
    measured, what = of_need(b, need, N_MEASURE), of_need(b, need, N_WHAT)
    if is_about_one(measured):
        about = of
    short = FAR if least > 0 else 0
    for one in range(first_of(b, of, mover, target), after_last(b, of, mover, target)):
        if plays(b, of, mover, target, one):
            for other in range(first_of(b, about, mover, target), after_last(b, about, mover, target)):
                if is_measured(b, measured, about, mover, target, one, other):
                    away = distance(measure(b, measured, what, one, other, place), least, most)
                    short = min(short, away) if least > 0 else max(short, away)
    return short


@rule
def distance(value: int, least: int, most: int) -> int:
    """Return how far a value lies from where it is asked to lie."""
    return max(0, least - value, value - most)
