"""The map as a drawing: who holds what, what is contested, and where forces stand."""

from functools import lru_cache
from typing import Final

from game.classroom.sight import Place
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.report.atlas import Atlas, Ring, atlas_of
from game.words import say
from game.world import names
from game.world.scenario import Scenario

WIDTH: Final = 1000.0
PLAIN: Final = frozenset(("undisputed", "annexed", "recognised"))


def map_drawing(scenario: Scenario, inks: Inks, places: tuple[Place, ...], *, large: bool = False) -> Markup:
    """Return the map with its text alternative."""
    atlas = atlas_of(scenario)
    left, top, right, bottom = atlas.frame
    scale = WIDTH / (right - left)
    height = (bottom - top) * scale
    found = {each.id: each for each in places}
    size = 15.0 if large else 21.0
    content: list[Content] = [
        tag("rect", width=WIDTH, height=height, class_="sea"),
        [_land(inks, found, region, owner, path) for region, owner, path in _paths(scenario.digest, _Held(atlas))],
        [_labels(atlas, each, scale, size) for each in places],
        [_tokens(inks, atlas, each, scale, size) for each in places],
    ]
    box = f"0 0 {WIDTH:.0f} {height:.0f}"
    return tag("svg", content, viewBox=box, role="img", aria_label=say("Map; the list below says the same"), class_="map")


class _Held:
    """An atlas that is no part of a key: the scenario's digest is."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _paths(_digest: str, held: _Held) -> tuple[tuple[str, str, str], ...]:
    """Return every shape near the board as a path with its region and its owner."""
    atlas = held.atlas
    left, top, right, bottom = atlas.frame
    scale = WIDTH / (right - left)
    found = []
    for piece in atlas.pieces:
        xs, ys = [x for x, _ in piece.ring], [y for _, y in piece.ring]
        if max(xs) < left or min(xs) > right or max(ys) < top or min(ys) > bottom:
            continue
        found.append((piece.region, piece.owner, _path(piece.ring, left, top, scale)))
    return tuple(found)


def _path(ring: Ring, left: float, top: float, scale: float) -> str:
    """Return a ring as a path, points that lie within half a pixel left out."""
    points: list[tuple[int, int]] = []
    for x, y in ring:
        spot = round((x - left) * scale), round((y - top) * scale)
        if not points or abs(spot[0] - points[-1][0]) + abs(spot[1] - points[-1][1]) > 1:
            points.append(spot)
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"


def _land(inks: Inks, found: dict[str, Place], region: str, owner: str, path: str) -> Markup:
    place = found.get(region)
    if place is None:
        return tag("path", d=path, class_=f"land behind {inks.slot(owner)}" if owner else "land")
    held = inks.slot(place.holder)
    if place.status in PLAIN:
        return tag("path", d=path, class_=f"land held {held}")
    claimed = tag("path", d=path, class_=f"land held {inks.slot(place.claimant)}")
    return tag("g", claimed, tag("path", d=path, class_=f"stripes {held}"))


def _labels(atlas: Atlas, place: Place, scale: float, size: float) -> Markup:
    x, y = atlas.anchors[place.id]
    at_x, at_y = (x - atlas.frame[0]) * scale, (y - atlas.frame[1]) * scale
    drop = size * 1.75 if place.forces else size * 0.4
    return tag("text", place.name, x=at_x, y=at_y + drop, text_anchor="middle", class_="name", style=f"font-size:{size:.0f}px")


def _tokens(inks: Inks, atlas: Atlas, place: Place, scale: float, size: float) -> Markup:
    x, y = atlas.anchors[place.id]
    at_x, at_y = (x - atlas.frame[0]) * scale, (y - atlas.frame[1]) * scale
    step = size * 1.9
    first = at_x - step * (len(place.forces) - 1) / 2
    return tag("g", [inks.token(seat, first + k * step, at_y, size * 0.85, str(n)) for k, (seat, n) in enumerate(place.forces)])


def places_listed(scenario: Scenario, places: tuple[Place, ...]) -> Markup:
    """Return the same as a table, for readers of words."""
    head = tag("tr", [tag("th", text, scope="col") for text in (say("region"), say("held by"), say("status"), say("forces"))])
    rows = [
        tag(
            "tr",
            tag("th", each.name, scope="row"),
            tag("td", names.actor(scenario, each.holder)),
            tag("td", each.status_name if each.status != "undisputed" else ""),
            tag("td", names.joined(f"{names.actor(scenario, seat)} {count}" for seat, count in each.forces)),
        )
        for each in places
    ]
    return tag(
        "div",
        tag("table", tag("thead", head), tag("tbody", rows)),
        class_="wide",
        tabindex="0",
        role="region",
        aria_label=say("Regions"),
    )
