"""The names of lands in spaced capitals, of waters slanted, of ranges and provinces small: asked for, and written."""

from collections.abc import Iterator, Sequence

from attrs import frozen
from pygame import Rect

from game.report.atlas import OWNERS, Atlas
from game.table import gazetteer
from game.table.camera import Camera
from game.table.canvas import Canvas
from game.table.lettering import Layout, Lettering, Wish
from game.table.letters import spaced
from game.table.theme import Colour
from game.table.weave import mixed


@frozen
class Written:
    """The lettering of a map, and the camera for which it was laid out."""

    camera: Camera
    size: tuple[int, int]
    names: tuple[Lettering, ...]


def lay_out(
    canvas: Canvas, rect: Rect, atlas: Atlas, camera: Camera, kept: frozenset[str], taken: Sequence[Rect]
) -> Written | None:
    """Return the names of lands and waters with their places, or nothing while room for them is looked for.

    `kept` are texts and shapes that stand there already.
    """
    if not any(piece.shape for piece in atlas.pieces):
        return Written(camera, rect.size, ())
    blocked = tuple((each.x - rect.x, each.y - rect.y, each.w, each.h) for each in taken if each.colliderect(rect))
    wishes = tuple(wish for wish in _wishes(atlas) if wish.text not in kept and wish.key not in kept)
    found = canvas.painter.letter(Layout(atlas, camera, rect.size, wishes, blocked, canvas.scale))
    return None if found is None else Written(camera, rect.size, found)


def draw_names(canvas: Canvas, rect: Rect, camera: Camera, written: Written) -> None:
    """Write the names; under another camera than that of their layout they move with the map until it is done."""
    for each in written.names:
        colour, rim = _colours(canvas, each.wish)
        place = Rect(each.place).move(rect.topleft)
        if camera != written.camera:
            place.center = _moved(Rect(each.place).center, written, camera, rect)
        look = each.gap, each.wish.kind == "water"
        if rim:
            under = spaced(each.wish.text, each.size, each.bold, rim, *look)
            canvas.surface.blits([(under, place.move(dx, dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy])
        canvas.surface.blit(spaced(each.wish.text, each.size, each.bold, colour, *look), place)
        canvas.written.append((each.wish.text, place))


def _moved(spot: tuple[int, int], written: Written, camera: Camera, rect: Rect) -> tuple[int, int]:
    """Return where a spot of one layout lies under another camera."""
    old, (width, height) = written.camera, written.size
    east, south = (spot[0] - width / 2) / old.zoom + old.x, (spot[1] - height / 2) / old.zoom + old.y
    x, y = camera.point((east, south), rect.size)
    return rect.x + round(x), rect.y + round(y)


def _wishes(atlas: Atlas) -> Iterator[Wish]:
    """Yield the names that a map may have, the most important first."""
    owners = {piece.land: piece.owner for piece in atlas.pieces if piece.owner}
    lands = {code: name.upper() for code, name in gazetteer.lands().items()}
    for code in owners:
        yield Wish(lands[code], "seat" if code in OWNERS else "land", code)
    for key, text in gazetteer.waters().items():
        yield Wish(text, "water", key)
    for code, text in lands.items():
        if code not in owners:
            yield Wish(text, "land", code)
    for key, text in gazetteer.ranges().items():
        yield Wish(text, "range", key)
    for key, text in gazetteer.provinces().items():
        yield Wish(text, "province", key)


def _colours(canvas: Canvas, wish: Wish) -> tuple[Colour, Colour | None]:
    """Return the ink of a name and the rim round it, if it needs one."""
    t = canvas.theme
    if wish.kind == "water":
        return t.sea_name, None
    if wish.kind == "seat" and t.name != "contrast":
        style = t.style(OWNERS[wish.key], 0)
        return mixed(style.strong, t.ink, 0.15), style.tint
    if wish.kind == "range":
        return t.second, t.land
    return t.second, None
