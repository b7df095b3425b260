"""The names of regions on the map: short, beside their tokens, with a rim so that lines under them do not disturb."""

from collections import Counter
from functools import lru_cache
from typing import Final

from pygame import Rect

from game.match import View
from game.table.canvas import Canvas, Point
from game.table.ground import DISPUTED
from game.table.letters import drawn
from game.table.theme import CAPTION, Colour
from game.words import language
from game.world import names
from game.world.scenario import Scenario

CUTS: Final = (":", "：", ",", " and ", "、", "與")
"""Marks after which a name on the map may end."""


def short_name(text: str) -> str:
    """Return the part of a region's name that stands for it on the map."""
    return _bare(_cut(text).split("(")[0].split("（")[0])


def _cut(text: str) -> str:
    for mark in CUTS:
        text = text.split(mark, maxsplit=1)[0]
    return text


def _bare(text: str) -> str:
    return text.strip(" )）")


def short_names(scenario: Scenario) -> dict[str, str]:
    """Return what stands on the map for every region; where two would be called the same, the side is said too."""
    return _short_names(scenario, language())


@lru_cache(maxsize=16)
def _short_names(scenario: Scenario, _language: str) -> dict[str, str]:
    texts = {each.id: names.place(scenario, each.id) for each in scenario.regions}
    count = Counter(short_name(text) for text in texts.values())
    return {region: _sided(text) if count[short_name(text)] > 1 else short_name(text) for region, text in texts.items()}


def _sided(text: str) -> str:
    """Return a short name with the first word of what stands in brackets behind it."""
    for left, right, join in (("(", ")", " ("), ("（", "）", "（")):
        if left in text:
            return short_name(text) + join + _bare(_cut(text.split(left)[1]).split(" ")[0].split(right)[0]) + right
    return short_name(text)


@lru_cache(maxsize=16)
def _shapes_of(scenario: Scenario) -> frozenset[str]:
    """Return the shapes that are one region each; those that several share keep a name of their own."""
    count = Counter(shape for region in scenario.regions for shape in region.shapes)
    return frozenset(shape for shape, times in count.items() if times == 1)


def kept_names(scenario: Scenario) -> frozenset[str]:
    """Return what stands on the map under the names of regions: their shapes, and the names in capitals."""
    return _shapes_of(scenario) | {name.upper() for name in short_names(scenario).values()}


def draw_name(canvas: Canvas, view: View, region: str, at: Point, taken: list[Rect], rect: Rect) -> None:
    """Write a region's name beside its tokens where there is room for it."""
    seen = view.region(region)
    is_bold = seen.status in DISPUTED
    text = short_names(view.scenario)[region]
    width, height = canvas.width(text, CAPTION, is_bold), canvas.line(CAPTION)
    near = canvas.px(13)
    offers = (
        Rect(at[0] - width // 2, at[1] + near + canvas.px(4 if seen.fort else 0), width, height),
        Rect(at[0] - width // 2, at[1] - near - height, width, height),
        Rect(at[0] + near + 4, at[1] - height // 2, width, height),
        Rect(at[0] - near - 4 - width, at[1] - height // 2, width, height),
    )
    for place in offers:
        if rect.contains(place) and place.inflate(2, -4).collidelist(taken) < 0:
            taken.append(place)
            haloed(canvas, text, place, canvas.theme.ink, bold=is_bold)
            return


def haloed(canvas: Canvas, text: str, place: Rect, colour: Colour, size: int = CAPTION, *, bold: bool = False) -> None:
    """Write a text with a rim of the ground round it, so that lines under it do not disturb."""
    rim = drawn(text, canvas.size(size), bold, canvas.theme.panel)
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)):
        canvas.surface.blit(rim, (place.x + dx, place.y + dy))
    canvas.text(text, place.topleft, size, colour, bold=bold)
