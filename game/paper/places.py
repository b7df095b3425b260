"""The map as it is printed: regions by number with their ways, and the outlines from the shipped map."""

from typing import Final

from game.paper.sentences import Part
from game.report.atlas import Atlas, atlas_of
from game.words import say, terms
from game.world import names
from game.world.scenario import Region, Scenario

SCALE: Final = 1000
"""Outlines are printed in thousandths of a degree, as whole numbers."""


def regions(scenario: Scenario) -> list[Part]:
    """Return every region with what the scenario puts there, and the ways that lead out of it."""
    coastal = {name for border in scenario.borders if border.link == "sea" for name in border.between}
    return [_region(scenario, each, each.id in coastal) for each in scenario.regions]


def _region(s: Scenario, region: Region, has_lane: bool) -> Part:
    numbers = {each.id: each.number for each in s.regions}
    ways = [
        {"to": other, "number": numbers[other], "link": border.link, "name": links()[border.link]}
        for border in s.borders
        if region.id in border.between
        for other in border.between
        if other != region.id
    ]
    return {
        "id": region.id,
        "number": region.number,
        "name": names.in_words(region.name),
        "short": _short(names.in_words(region.name)),
        "claimant": region.claimant,
        "holder": region.holder,
        "status": region.status,
        "status-name": terms.statuses()[region.status],
        "terrain": region.terrain,
        "terrain-name": terrains()[region.terrain],
        "coastal": region.terrain == "coast" or has_lane,
        "fort": region.fort,
        "people": region.people,
        "backer": region.holder if region.status == "separatist" else "",
        "forces": dict(region.forces),
        "ways": sorted(ways, key=lambda way: way["number"]),
    }


def _short(text: str) -> str:
    """Return the part of a region's name that stands for it on the map."""
    for mark in (",", " and ", "、", "與"):
        text = text.split(mark, maxsplit=1)[0]
    return text.split("(")[0].split("（")[0].strip()


def outlines(scenario: Scenario) -> Part:
    """Return what the map is drawn from: pieces, where tokens stand, ways, and the frame of what is worth looking at."""
    atlas = atlas_of(scenario)
    holders = {each.id: each for each in scenario.regions}
    return {
        "frame": [_scaled(each) for each in atlas.frame],
        "sheet": [_scaled(each) for each in atlas.sheet],
        "pieces": [
            {
                "region": piece.region,
                "owner": holders[piece.region].holder if piece.region else piece.owner,
                "status": holders[piece.region].status if piece.region else "",
                "ring": [[_scaled(x), _scaled(y)] for x, y in piece.ring],
            }
            for piece in atlas.pieces
            if _is_near(atlas, piece.ring)
        ],
        "anchors": {name: [_scaled(x), _scaled(y)] for name, (x, y) in atlas.anchors.items()},
        "ways": [{"between": list(border.between), "link": border.link} for border in scenario.borders],
    }


def _scaled(number: float) -> int:
    return round(number * SCALE)


def _is_near(atlas: Atlas, ring: tuple[tuple[float, float], ...]) -> bool:
    """Say whether a piece touches the frame."""
    left, top, right, bottom = atlas.frame
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs) <= right and max(xs) >= left and min(ys) <= bottom and max(ys) >= top


def links() -> dict[str, str]:
    """Return what the ways between regions are called."""
    return {
        "road": say("road"),
        "mountain": say("mountain way"),
        "tunnel": say("tunnel"),
        "river": say("river crossing"),
        "sea": say("sea lane"),
    }


def terrains() -> dict[str, str]:
    """Return what the kinds of ground are called."""
    return {
        "open": say("open ground"),
        "urban": say("town"),
        "mountain": say("mountains"),
        "river": say("river"),
        "coast": say("coast"),
    }
