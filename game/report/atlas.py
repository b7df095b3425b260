"""The atlas: shapes of the regions of a scenario, where their tokens stand, and which edges they share."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import cos, radians, sin, tau
from typing import Any, Final

from attrs import frozen

from game.data import data_folder
from game.world.scenario import Scenario

Spot = tuple[float, float]
Ring = tuple[Spot, ...]
Edge = tuple[Spot, Spot]

NARROWING: Final = cos(radians(46))
"""A degree of longitude beside one of latitude, about the middle of the map."""
OWNERS: Final = {"RUS": "russia", "UKR": "ukraine", "GEO": "georgia"}
"""Whose a shape is drawn as where the scenario does not name it: what lies behind the board, not a claim."""


@frozen
class Piece:
    """A shape on the map."""

    region: str
    """The region of the scenario that it belongs to; empty for what lies behind the board."""
    owner: str
    """The actor it is drawn as where it is no region."""
    ring: Ring
    shape: str = ""
    """The shape of the map that it was cut from; empty on an invented board."""
    land: str = ""
    """The state that the shape is drawn with."""


@frozen(eq=False)
class Atlas:
    """The map of a scenario, in degrees made square; y grows southwards."""

    pieces: tuple[Piece, ...]
    anchors: dict[str, Spot]
    edges: dict[Edge, tuple[int, ...]]
    """The pieces on either side of every edge."""
    frame: tuple[float, float, float, float]
    """Left, top, right and bottom of what is worth looking at."""
    sheet: tuple[float, float, float, float]
    """Left, top, right and bottom of all that is drawn."""


@frozen
class Range:
    """A range of mountains: how high it is drawn, from 1 to 3, and its ridge."""

    height: int
    ridge: tuple[Spot, ...]


@frozen(eq=False)
class Relief:
    """What the land is like: ranges by name, and rivers."""

    ranges: dict[str, Range]
    rivers: tuple[tuple[Spot, ...], ...]


def flat(longitude: float, latitude: float) -> Spot:
    """Return where a place of the globe lies on the map."""
    return longitude * NARROWING, -latitude


def _flat(point: Sequence[float]) -> Spot:
    return flat(point[0], point[1])


@lru_cache(maxsize=1)
def _shapes() -> dict[str, Any]:
    file = data_folder("assets") / "map" / "black-sea-regions.json"
    return {each["id"]: each for each in json.loads(file.read_text(encoding="utf-8"))}


@lru_cache(maxsize=1)
def _places() -> dict[str, list[float]]:
    found: dict[str, list[float]] = json.loads((data_folder("assets") / "map" / "places.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=1)
def relief() -> Relief:
    """Return the ranges and the rivers of the map, in degrees made square."""
    read: dict[str, Any] = json.loads((data_folder("assets") / "map" / "relief.json").read_text(encoding="utf-8"))
    ranges = {name: Range(each["height"], tuple(map(_flat, each["line"]))) for name, each in read["ranges"].items()}
    return Relief(ranges, tuple(tuple(map(_flat, line)) for line in read["rivers"]))


@lru_cache(maxsize=8)
def atlas_of(scenario: Scenario) -> Atlas:
    """Return the map of a scenario; one without shapes gets a plain board of fields."""
    if not any(each.shapes for each in scenario.regions):
        return _finished(*_invented(scenario))
    anchors = {each.id: _anchor(each.id, each.shapes) for each in scenario.regions}
    return _finished(tuple(_pieces(scenario, anchors)), anchors)


def _anchor(region: str, shapes: tuple[str, ...]) -> Spot:
    """Return where the tokens of a region stand: by the list of places, else in the middle of its first shape."""
    if region in _places():
        return _flat(_places()[region])
    ring = _shapes()[shapes[0]]["rings"][0]
    return _flat((sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)))


def _pieces(scenario: Scenario, anchors: dict[str, Spot]) -> Iterator[Piece]:
    """Yield every shape; one that several regions share is parted between them by what lies nearest."""
    actors = {each.id for each in scenario.actors}
    for name, shape in _shapes().items():
        regions = [each.id for each in scenario.regions if name in each.shapes]
        owner = OWNERS.get(shape["owner"], "")
        for ring in shape["rings"]:
            outline = tuple(_flat(point) for point in ring)
            if len(regions) < 2:
                yield Piece(regions[0] if regions else "", owner if owner in actors else "", outline, name, shape["owner"])
                continue
            for region in regions:
                others = [anchors[each] for each in regions if each != region]
                part = _nearest_part(outline, anchors[region], others)
                if len(part) > 2:
                    yield Piece(region, "", part, name, shape["owner"])


def _nearest_part(ring: Ring, mine: Spot, others: list[Spot]) -> Ring:
    """Return the part of a ring that lies nearer to one spot than to the others."""
    for other in others:
        nx, ny = other[0] - mine[0], other[1] - mine[1]
        limit = (other[0] ** 2 + other[1] ** 2 - mine[0] ** 2 - mine[1] ** 2) / 2
        ring = _clipped(ring, nx, ny, limit)
    return ring


def _clipped(ring: Ring, nx: float, ny: float, limit: float) -> Ring:
    """Return the part of a ring on one side of a line (Sutherland and Hodgman)."""
    kept: list[Spot] = []
    for k, here in enumerate(ring):
        before = ring[k - 1]
        a, c = before[0] * nx + before[1] * ny - limit, here[0] * nx + here[1] * ny - limit
        if (a <= 0) != (c <= 0):
            t = a / (a - c)
            kept.append((before[0] + (here[0] - before[0]) * t, before[1] + (here[1] - before[1]) * t))
        if c <= 0:
            kept.append(here)
    return tuple(kept)


def _invented(scenario: Scenario) -> tuple[tuple[Piece, ...], dict[str, Spot]]:
    """Return a board of fields round a ring, for lands that are on no map."""
    count = len(scenario.regions)
    anchors = {each.id: (3.2 * cos(tau * k / count), 2.1 * sin(tau * k / count)) for k, each in enumerate(scenario.regions)}
    field = tuple((4.6 * cos(tau * k / 60), 3.2 * sin(tau * k / 60)) for k in range(60))
    pieces = []
    for region, spot in anchors.items():
        others = [each for name, each in anchors.items() if name != region]
        pieces.append(Piece(region, "", _nearest_part(field, spot, others)))
    return tuple(pieces), anchors


def _finished(pieces: tuple[Piece, ...], anchors: dict[str, Spot]) -> Atlas:
    edges: dict[Edge, list[int]] = {}
    for number, piece in enumerate(pieces):
        for k, here in enumerate(piece.ring):
            edge = _edge(piece.ring[k - 1], here)
            if edge[0] != edge[1]:
                edges.setdefault(edge, []).append(number)
    _enclose(pieces, edges)
    xs, ys = [x for x, _ in anchors.values()], [y for _, y in anchors.values()]
    pad_x, pad_y = 0.12 * (max(xs) - min(xs)) + 0.2, 0.16 * (max(ys) - min(ys)) + 0.25
    frame = (min(xs) - pad_x, min(ys) - pad_y, max(xs) + pad_x, max(ys) + pad_y)
    every = [spot for piece in pieces for spot in piece.ring]
    sheet = (min(x for x, _ in every), min(y for _, y in every), max(x for x, _ in every), max(y for _, y in every))
    return Atlas(pieces, anchors, {edge: tuple(found) for edge, found in edges.items()}, frame, sheet)


def _enclose(pieces: tuple[Piece, ...], edges: dict[Edge, list[int]]) -> None:
    """Give the edges of a shape that lies wholly inside another that other side too: they are no coast."""
    shared = {number for sides in edges.values() if len(sides) > 1 for number in sides}
    around: dict[int, int] = {}
    boxes = [_box(piece.ring) for piece in pieces]
    for number, piece in enumerate(pieces):
        if number not in shared:
            found = [
                k
                for k, other in enumerate(pieces)
                if k != number and _is_within(piece.ring[0], boxes[k]) and is_inside(piece.ring[0], other.ring)
            ]
            around |= {number: found[-1]} if found else {}
    for sides in edges.values():
        if sides[0] in around:
            sides.append(around[sides[0]])


def _box(ring: Ring) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a ring."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _is_within(spot: Spot, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= spot[0] <= box[2] and box[1] <= spot[1] <= box[3]


def is_inside(spot: Spot, ring: Ring) -> bool:
    """Say whether a spot lies inside a ring, by counting how often a level line crosses it."""
    x, y, inside = *spot, False
    for k, (x1, y1) in enumerate(ring):
        x0, y0 = ring[k - 1]
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def _edge(one: Spot, other: Spot) -> Edge:
    a, c = (round(one[0], 4), round(one[1], 4)), (round(other[0], 4), round(other[1], 4))
    return (a, c) if a < c else (c, a)
