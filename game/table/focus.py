"""Where the focus goes by keys: by Tab in order, by arrows to what lies that way."""

from collections.abc import Sequence

from game.table.canvas import Control

ARROWS = {"right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}


def walked(controls: Sequence[Control], focus: str, key: str, *, is_back: bool) -> str:
    """Return which control has the focus after a key: Tab, with Shift backwards, or an arrow."""
    ids = [each.id for each in controls]
    if not ids:
        return focus
    is_back = is_back or key in {"left", "up"}
    if focus not in ids:
        return ids[-1 if is_back else 0]
    if key == "tab":
        return ids[(ids.index(focus) + (-1 if is_back else 1)) % len(ids)]
    return _towards(controls, focus, key)


def _towards(controls: Sequence[Control], focus: str, key: str) -> str:
    """Return the nearest control in a direction; what lies aside counts as twice as far."""
    here = next(each for each in controls if each.id == focus).rect
    dx, dy = ARROWS[key]
    found = []
    for each in controls:
        x, y = each.rect.centerx - here.centerx, each.rect.centery - here.centery
        ahead, aside = x * dx + y * dy, abs(x * dy) + abs(y * dx)
        if ahead > 4:
            found.append((ahead + 2 * aside, each.id))
    return min(found)[1] if found else focus
