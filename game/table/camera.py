"""The camera of the map: what part of it is looked at, and how much of the sheet fits a window."""

from attrs import frozen
from pygame import Rect

from game.report.atlas import Atlas, Spot


@frozen
class Camera:
    """What part of the map is looked at: the spot in the middle, and pixels for a degree."""

    x: float
    y: float
    zoom: float

    def point(self, spot: Spot, size: tuple[int, int], by: float = 1.0) -> tuple[float, float]:
        """Return where a spot lies in a picture of a size."""
        return (
            by * ((spot[0] - self.x) * self.zoom + size[0] / 2),
            by * ((spot[1] - self.y) * self.zoom + size[1] / 2),
        )


def fitting(atlas: Atlas, size: tuple[int, int]) -> Camera:
    """Return the camera that shows the whole board, and as little as possible of what lies beyond the sheet."""
    left, top, right, bottom = atlas.frame
    zoom = min(size[0] / (right - left), size[1] / (bottom - top))
    x = _within((left, right), (atlas.sheet[0], atlas.sheet[2]), size[0] / zoom)
    return Camera(x, _within((top, bottom), (atlas.sheet[1], atlas.sheet[3]), size[1] / zoom), zoom)


def widest(atlas: Atlas, height: int) -> int:
    """Return how wide a map of a height can be and still show nothing but the sheet."""
    left, top, right, bottom = atlas.frame
    sheet = atlas.sheet[2] - atlas.sheet[0]
    return round(max(right - left, sheet) * height / (bottom - top))


def _within(part: tuple[float, float], whole: tuple[float, float], room: float) -> float:
    """Return the middle of what is shown: that of a part, moved towards the whole as far as the part stays in view."""
    middle, spare = sum(part) / 2, (room - (part[1] - part[0])) / 2
    wished = sum(whole) / 2 if whole[1] - whole[0] <= room else min(max(middle, whole[0] + room / 2), whole[1] - room / 2)
    return min(middle + spare, max(middle - spare, wished))


def over_free(atlas: Atlas, rect: Rect, free: Rect) -> Camera:
    """Return the camera that shows the board in the part that stays free, as far as what is drawn fills the whole."""
    left, top, right, bottom = atlas.sheet
    whole = fitting(atlas, free.size)
    zoom = max(whole.zoom, rect.w / (right - left), rect.h / (bottom - top))
    x = whole.x - (free.centerx - rect.centerx) / zoom
    y = whole.y - (free.centery - rect.centery) / zoom
    wide, high = rect.w / zoom / 2, rect.h / zoom / 2
    return Camera(min(max(x, left + wide), right - wide), min(max(y, top + high), bottom - high), zoom)
