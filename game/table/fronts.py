"""Front lines: the edges between regions whose holders are at war, with who stands on which side."""

from functools import lru_cache

from game.report.atlas import Atlas, Edge, is_inside

Front = tuple[tuple[Edge, tuple[str, str]], ...]
"""Edges, each with the holder on its right and on its left hand, going from its first end to its second."""
NEAR = 1e-3
"""Degrees beside an edge at which is looked who holds the land."""


@lru_cache(maxsize=16)
def fronts(atlas: Atlas, holders: tuple[tuple[str, str], ...], wars: frozenset[frozenset[str]]) -> Front:
    """Return the edges of the front."""
    held, found = dict(holders), []
    for edge, sides in atlas.edges.items():
        if len(sides) < 2 or not all(atlas.pieces[k].region for k in sides[:2]):
            continue
        two = tuple(held.get(atlas.pieces[k].region, atlas.pieces[k].owner) for k in sides[:2])
        if two[0] != two[1] and frozenset(two) in wars:
            found.append((edge, (two[0], two[1]) if _is_right(atlas, edge, sides) else (two[1], two[0])))
    return tuple(found)


def _is_right(atlas: Atlas, edge: Edge, sides: tuple[int, ...]) -> bool:
    """Say whether the first piece lies on the right hand of an edge; a piece inside another is asked first."""
    (x0, y0), (x1, y1) = edge
    length = max(1e-9, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    dx, dy = (y1 - y0) / length * NEAR, (x0 - x1) / length * NEAR
    spot = (x0 + x1) / 2 + dx, (y0 + y1) / 2 + dy
    last = max(sides[:2])
    is_last = is_inside(spot, atlas.pieces[last].ring)
    return is_last == (sides[0] == last)
