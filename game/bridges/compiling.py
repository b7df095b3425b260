"""Compiling the rules of the bridges beforehand, so that a learner's first step does not wait."""

from collections.abc import Callable
from typing import Any, Final

from game.bridges import batches, dice, showing, stepping
from game.rules.rule import compiled

DOORS: Final[tuple[Callable[..., Any], ...]] = (
    batches.choose_many,
    batches.deal_many,
    batches.show_many,
    batches.step_many,
    dice.next_marked,
    showing.forget_hidden,
    showing.observe,
    showing.observe_again,
    showing.show,
    stepping.act,
    stepping.deal,
    stepping.end_turn,
    stepping.lay_open,
    stepping.put,
    stepping.put_at_random,
    stepping.step,
    stepping.step_together,
    stepping.take_back_sheet,
    stepping.turn_over,
)
"""The rules by which the bridges enter compiled play."""


def compile_bridges() -> None:
    """Compile what the bridges call, and keep it on disk."""
    for door in DOORS:
        compiled(door)
