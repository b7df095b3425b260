"""No text is cut, covered or off the picture, and all that can be pressed can be seen."""

import pygame
import pytest
from showing import SIZES, outside, overlapping, screens, shortened

from game.table.canvas import Canvas
from game.table.theme import PAPER
from game.world.load import scenario_ids

LEAST = 12
"""Pixels that a control has at least, either way."""


def faults(scenario, code, size, text="normal"):
    for name, _, canvas in screens(scenario, code, size, text=text):
        small = [each.id for each in canvas.controls if min(each.rect.size) < LEAST]
        hidden = [each.id for each in canvas.controls if not canvas.rect.contains(each.rect)]
        found = overlapping(canvas), outside(canvas), shortened(canvas), small, hidden
        if any(found):
            yield name, *found


@pytest.mark.parametrize("code", ["en", "zh-TW"])
def test_no_text_is_cut_or_covered_in_the_smallest_window(code):
    assert list(faults("five-days-2008", code, SIZES[0])) == []


WAYS = [*((size, "normal") for size in (*SIZES, (1280, 800), (1600, 700))), ((1280, 800), "large"), ((1920, 1080), "large")]


@pytest.mark.long
@pytest.mark.parametrize(("size", "text"), WAYS)
@pytest.mark.parametrize("code", ["en", "zh-TW"])
@pytest.mark.parametrize("scenario", scenario_ids())
def test_no_text_is_cut_or_covered_anywhere(scenario, code, size, text):
    assert list(faults(scenario, code, size, text)) == []


def test_the_check_sees_what_it_is_for():
    canvas = Canvas(pygame.Surface((200, 100)), PAPER)
    canvas.text("one", (10, 10))
    canvas.text("two", (14, 12))
    canvas.text("far out on the right", (190, 50))
    canvas.text("a long line in a little room", (10, 70), room=60)
    assert overlapping(canvas) == [("one", "two")]
    assert outside(canvas) == ["far out on the right"]
    assert len(shortened(canvas)) == 1
    canvas.box(pygame.Rect(0, 0, 200, 100), PAPER.panel)
    assert not overlapping(canvas)
