"""The map as a drawing: who holds what, what is contested, and where forces stand."""

from functools import lru_cache
from typing import Final

from game.classroom.remembered import Held
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
    size = 17.0 if large else 24.0
    content: list[Content] = [
        tag("defs", [_weave(slot) for slot in sorted({inks.slot(each.holder) for each in places})]),
        tag("rect", width=WIDTH, height=height, class_="sea"),
        [_land(inks, found, region, owner, path) for region, owner, path in _paths(scenario.digest, Held(atlas))],
        [_tokens(inks, atlas, each, scale, size) for each in places],
        _labels(atlas, places, scale, size),
    ]
    box = f"0 0 {WIDTH:.0f} {height:.0f}"
    return tag("svg", content, viewBox=box, role="img", aria_label=say("Map; the list below says the same"), class_="map")


def map_key(scenario: Scenario, inks: Inks, places: tuple[Place, ...]) -> Markup:
    """Return what the colours, the stripes and the numbers of the map mean."""
    holders = sorted({each.holder for each in places if each.holder})
    lines = [
        tag("li", tag("span", class_=f"swatch {inks.slot(each)}"), say("{actor} holds", actor=names.actor(scenario, each)))
        for each in holders
    ]
    if any(each.status not in PLAIN for each in places):
        lines.append(tag("li", tag("span", class_="swatch striped"), say("held by one, claimed by another")))
    return tag("ul", lines, tag("li", say("A number: forces of that side")), class_="key")


@lru_cache(maxsize=8)
def _paths(_digest: str, held: Held[Atlas]) -> tuple[tuple[str, str, str], ...]:
    """Return every shape near the board as a path with its region and its owner."""
    atlas = held.thing
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


def _weave(slot: str) -> Markup:
    """Return the stripes of a holder whose hold is disputed."""
    line = tag("path", d="M-3 11L11 -3M5 19L19 5", class_=f"weave {slot}")
    return tag("pattern", line, id=f"weave-{slot}", width=16, height=16, patternUnits="userSpaceOnUse")


def _land(inks: Inks, found: dict[str, Place], region: str, owner: str, path: str) -> Markup:
    place = found.get(region)
    if place is None:
        return tag("path", d=path, class_=f"land behind {inks.slot(owner)}" if owner else "land")
    held = inks.slot(place.holder)
    if place.status in PLAIN:
        return tag("path", d=path, class_=f"land held {held}")
    claimed = tag("path", d=path, class_=f"land held {inks.slot(place.claimant)}")
    stripes = tag("path", d=path, class_=f"stripes {held}", fill=f"url(#weave-{held})")
    return tag("g", claimed, stripes)


def _labels(atlas: Atlas, places: tuple[Place, ...], scale: float, size: float) -> list[Markup]:
    """Return names where no other name and no token stands; what finds no room is named in the list only."""
    spots = {each.id: _spot(atlas, each, scale) for each in places}
    taken = [(x - size, y - size, x + size, y + size) for each in places for x, y in [spots[each.id]] if each.forces]
    made = []
    for each in sorted(places, key=lambda each: (-sum(n for _, n in each.forces), each.id)):
        text = short_name(each.name)
        width, (x, y) = sum(size * (1.0 if c > "\u2e80" else 0.56) for c in text), spots[each.id]
        drop, reach = size * 1.1, width / 2 + size * 1.1
        for dx, dy in ((0, drop + size * 0.9), (0, -drop), (reach, size * 0.35), (-reach, size * 0.35)):
            box = (x + dx - width / 2, y + dy - size * 0.85, x + dx + width / 2, y + dy + size * 0.2)
            if box[0] >= 0 and box[2] <= WIDTH and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                style = f"font-size:{size:.0f}px"
                made.append(tag("text", text, x=x + dx, y=y + dy, text_anchor="middle", class_="name", style=style))
                break
    return made


Box = tuple[float, float, float, float]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def short_name(name: str) -> str:
    """Return a name as short as a map needs it: what comes first of several."""
    for mark in (" and ", ", ", "與", "及", "、", "（", " ("):
        name = name.partition(mark)[0]
    return name


def _spot(atlas: Atlas, place: Place, scale: float) -> tuple[float, float]:
    x, y = atlas.anchors[place.id]
    return (x - atlas.frame[0]) * scale, (y - atlas.frame[1]) * scale


def _tokens(inks: Inks, atlas: Atlas, place: Place, scale: float, size: float) -> Markup:
    at_x, at_y = _spot(atlas, place, scale)
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
