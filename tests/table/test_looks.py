"""Every screen looks as it did when somebody last looked at it: a small grey picture of each, and where its controls lie.

The small pictures and places change little with another version of the font's rasteriser; a screen that changed on purpose is
drawn anew with `python tests/table/test_looks.py`, after looking at it.
"""

import json
import os
import sys
from pathlib import Path

import pygame
import pytest
from showing import SIZES, screens

FILE = Path(__file__).with_name("looks.json")
GRID = 32, 18
SHADES = "0123456789abcdef"
APART, STRAY = 0.3, 3
"""Shades out of 16 by which a small picture may differ, in the mean over all and in its middle half, and at most in a field."""
MOVED = 6
"""Thousandths of the picture by which a control may have moved."""
WAYS = [(code, size) for code in ("en", "zh-TW") for size in SIZES]


def look(surface):
    """Return a picture as a few shades of grey."""
    small = pygame.transform.smoothscale(surface.convert(24), GRID)
    found = []
    for y in range(GRID[1]):
        for x in range(GRID[0]):
            r, g, b, _ = small.get_at((x, y))
            found.append(SHADES[round((0.299 * r + 0.587 * g + 0.114 * b) / 255 * 15)])
    return "".join(found)


def places(canvas):
    """Return where the controls lie, in thousandths of the picture."""
    w, h = canvas.rect.size
    return {c.id: [round(1000 * v) for v in (c.rect.x / w, c.rect.y / h, c.rect.w / w, c.rect.h / h)] for c in canvas.controls}


def looks(code, size):
    return {
        name: {"look": look(canvas.surface), "places": places(canvas)}
        for name, _, canvas in screens("five-days-2008", code, size)
    }


def key(code, size):
    return f"{code} {size[0]}x{size[1]}"


def apart(one, other):
    steps = [abs(SHADES.index(a) - SHADES.index(b)) for a, b in zip(one, other, strict=True)]
    return sum(steps) / len(steps), max(steps)


@pytest.mark.long
@pytest.mark.parametrize(("code", "size"), WAYS)
def test_every_screen_looks_as_it_did(code, size):
    known, found = json.loads(FILE.read_text(encoding="utf-8"))[key(code, size)], looks(code, size)
    assert list(found) == list(known)
    for name, now in found.items():
        mean, most = apart(now["look"], known[name]["look"])
        assert mean <= APART, name
        assert most <= STRAY, name
        assert set(now["places"]) == set(known[name]["places"]), name
        moved = [
            control
            for control, place in now["places"].items()
            if max(abs(a - c) for a, c in zip(place, known[name]["places"][control], strict=True)) > MOVED
        ]
        assert not moved, name


def test_looks_tell_screens_apart():
    known = json.loads(FILE.read_text(encoding="utf-8"))["en 1024x640"]
    names = list(known)
    close = [
        (a, c)
        for k, a in enumerate(names)
        for c in names[k + 1 :]
        if apart(known[a]["look"], known[c]["look"])[0] <= APART and known[a]["places"] == known[c]["places"]
    ]
    assert not close


if __name__ == "__main__":
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1024, 640))
    lines = [f"{json.dumps(key(*way))}: {json.dumps(looks(*way), separators=(',', ':'))}" for way in WAYS]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
