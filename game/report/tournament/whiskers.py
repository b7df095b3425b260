"""Values with their intervals on a common scale: a dot and a whisker a row, by position alone."""

from collections.abc import Callable, Iterator, Sequence
from math import floor, log10

from attrs import frozen

from game.report.after_action.axes import LEFT, RIGHT, fitted, line, words
from game.report.after_action.figure import drawing
from game.report.after_action.markup import Markup, tag
from game.report.tournament.told import Told, estimate
from game.words import say

ROW = 30
TOP = 12
TICKS = 8
"""Numbers on the scale at most."""


@frozen
class Scale:
    """Where values stand from left to right."""

    low: float
    high: float
    step: float

    @classmethod
    def over(cls, values: Sequence[float]) -> "Scale":
        """Return a scale with round steps that holds all values."""
        low, high = min(values), max(values)
        raw = max(high - low, 1e-6) / TICKS
        power = 10 ** floor(log10(raw))
        step = next(power * each for each in (1, 2, 5, 10) if power * each >= raw)
        return cls(floor(low / step) * step, -floor(-high / step) * step, step)

    def at(self, value: float) -> float:
        """Return where a value stands."""
        return round(LEFT + 8 + (value - self.low) / max(self.high - self.low, 1e-6) * (RIGHT - LEFT - 16), 1)

    def ticks(self) -> list[float]:
        """Return the numbers that are printed."""
        return [self.low + k * self.step for k in range(round((self.high - self.low) / self.step) + 1)]


def whiskers(title: str, rows: Sequence[tuple[str, Told]], middle: float, form: Callable[[float], str]) -> Markup:
    """Return a row for each name: its estimate as a dot, the interval as a whisker, and both in numbers."""
    scale = Scale.over([middle, *(value for _, found in rows for value in (found["value"], *(found["interval"] or ())))])
    bottom = TOP + ROW * len(rows)
    drawn = [*_grid(scale, middle, bottom, form)]
    for k, (name, found) in enumerate(rows):
        y = TOP + ROW * (k + 0.5)
        drawn += [words(LEFT - 12, y + 4.5, fitted(name, LEFT - 16), "", "end"), *_mark(scale, found, y)]
        drawn.append(words(RIGHT + 8, y + 4.5, form(found["value"]), "strong"))
    text = " ".join(say("{name}: {value}.", name=name, value=estimate(found, form)) for name, found in rows)
    return drawing(title, text, drawn, bottom + 26)


def _grid(scale: Scale, middle: float, bottom: float, form: Callable[[float], str]) -> Iterator[Markup]:
    for value in scale.ticks():
        yield line(scale.at(value), TOP - 6, scale.at(value), bottom, "hair")
        yield words(scale.at(value), bottom + 18, form(value), "small", "middle")
    yield line(scale.at(middle), TOP - 6, scale.at(middle), bottom, "axis")


def _mark(scale: Scale, found: Told, y: float) -> Iterator[Markup]:
    if found["interval"]:
        low, high = (scale.at(each) for each in found["interval"])
        yield line(low, y, high, y, "here")
        yield from (line(end, y - 6, end, y + 6, "here") for end in (low, high))
    yield tag("circle", cx=scale.at(found["value"]), cy=y, r=5.5, style="fill:var(--ink)")
