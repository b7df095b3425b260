"""Inks: which hue, shape and letter stand for a seat; every seat differs in all three."""

from functools import lru_cache
from math import cos, pi, sin
from typing import Final

from attrs import frozen

from game.report.after_action.markup import Markup, tag
from game.world import names
from game.world.scenario import Scenario

SLOTS: Final = {"russia": 0, "nato": 1, "ukraine": 2, "georgia": 3}
"""Seats whose look is fixed; others take the next that is free."""
CORNERS: Final = ((4, 0.25), (6, 0.0), (0, 0.0), (4, 0.0), (5, 0.0), (3, 0.0), (8, 0.5), (6, 0.5))
"""For each slot the corners of its shape (0: a circle) and by how much of a step it is turned."""


@frozen
class Inks:
    """The looks of a scenario's seats."""

    scenario: Scenario
    slots: dict[str, int]

    def slot(self, seat: str) -> str:
        """Return the class that gives a seat's hue."""
        return f"k{self.slots.get(seat, 7)}"

    def token(self, seat: str, x: float, y: float, r: float, text: str | None = None) -> Markup:
        """Return a seat's shape with its letter, or another short text, as part of a drawing."""
        return _token(self.slots.get(seat, 7), names.letter(self.scenario, seat) if text is None else text, x, y, r)

    def chip(self, seat: str, size: int = 18) -> Markup:
        """Return a seat's shape with its letter as a small picture in a line of text; the text beside it names the seat."""
        return _chip(self.slots.get(seat, 7), names.letter(self.scenario, seat), size)


def inks_of(scenario: Scenario) -> Inks:
    """Return the looks of a scenario's seats."""
    slots = {actor.id: SLOTS[actor.id] for actor in scenario.actors if actor.id in SLOTS}
    free = iter([*range(4, len(CORNERS)), *(slot for slot in range(4) if slot not in slots.values())])
    return Inks(scenario, slots | {actor.id: next(free) for actor in scenario.actors if actor.id not in SLOTS})


@lru_cache(maxsize=200)
def _chip(slot: int, letter: str, size: int) -> Markup:
    """Return a chip, drawn once: pages show the same few again and again."""
    half = size / 2
    drawn = _token(slot, letter, half, half, half - 0.5)
    return tag("svg", drawn, class_="chip", width=size, height=size, viewBox=f"0 0 {size} {size}", aria_hidden="true")


def _token(slot: int, letter: str, x: float, y: float, r: float) -> Markup:
    size = round(r * (1.3 if len(letter) < 2 else 1.05), 1)
    look = {"x": x, "y": y + size * 0.36, "style": f"font-size:{size}px", "text_anchor": "middle"}
    word = tag("text", letter, **look) if r >= 6 and letter else ""
    return tag("g", _shape(slot, x, y, r), word, class_=f"token k{slot}", aria_hidden="true")


def _shape(slot: int, x: float, y: float, r: float) -> Markup:
    corners, turned = CORNERS[slot]
    if slot == 0:
        return tag("rect", x=x - r * 0.88, y=y - r * 0.88, width=r * 1.76, height=r * 1.76)
    if not corners:
        return tag("circle", cx=x, cy=y, r=r * 0.97)
    step = 2 * pi / corners
    turn = (turned if slot != 1 else 0.5) * step - pi / 2
    points = " ".join(f"{x + r * cos(turn + k * step):.1f},{y + r * sin(turn + k * step):.1f}" for k in range(corners))
    return tag("polygon", points=points)
