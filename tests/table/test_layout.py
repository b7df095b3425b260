"""No text is cut, covered or off the picture, and all that can be pressed can be seen."""

from pathlib import Path

import pygame
import pytest
from showing import SIZES, outside, overlapping, screens, shortened

from game.table.app import App
from game.table.balance import draw_faces
from game.table.canvas import Canvas
from game.table.lobby import Lobby
from game.table.settings import Settings
from game.table.shelf import Shelf
from game.table.theme import PAPER
from game.world.load import scenario_ids

LEAST = 12
"""Pixels that a control has at least, either way."""


def faults(scenario, code, size, text="normal", theme="paper"):
    for name, _, canvas in screens(scenario, code, size, theme, text):
        small = [each.id for each in canvas.controls if min(each.rect.size) < LEAST]
        hidden = [each.id for each in canvas.controls if not canvas.rect.contains(each.rect)]
        found = overlapping(canvas), outside(canvas), shortened(canvas), small, hidden
        if any(found):
            yield name, *found


@pytest.mark.parametrize("code", ["en", "zh-TW"])
def test_no_text_is_cut_or_covered_in_the_smallest_window(code):
    assert list(faults("five-days-2008", code, SIZES[0])) == []


LARGE = ((1024, 640), (1280, 800), (1600, 700), (1920, 1080))
WAYS = [*((size, "normal") for size in (*SIZES, (1280, 800), (1600, 700))), *((size, "large") for size in LARGE)]


@pytest.mark.long
@pytest.mark.parametrize(("size", "text"), WAYS)
@pytest.mark.parametrize("code", ["en", "zh-TW"])
@pytest.mark.parametrize("scenario", scenario_ids())
def test_no_text_is_cut_or_covered_anywhere(scenario, code, size, text):
    assert list(faults(scenario, code, size, text)) == []


@pytest.mark.long
@pytest.mark.parametrize("scenario", ["dual-dilemma", "lab-protege"])
def test_nothing_is_cut_or_covered_in_high_contrast_and_large_print(scenario):
    assert list(faults(scenario, "en", SIZES[0], "large", "contrast")) == []


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800)])
@pytest.mark.parametrize("scenario", scenario_ids())
def test_the_story_of_every_scenario_is_told_to_its_end(scenario, size):
    app = App(None)
    title = Lobby(app, Shelf(Path(), Path())).title
    for _ in title.stories:
        title.tick()
    title.choose(scenario)
    app.show(title)
    app.settings = Settings(text="large")
    assert shortened(app.draw(pygame.Surface(size))) == []


def test_every_result_of_the_die_has_room_for_its_word():
    for odds in ({"stall": 2, "gain": 3, "breakthrough": 1}, {"repulse": 1, "breakthrough": 5}, {"breakthrough": 6}):
        canvas = Canvas(pygame.Surface((400, 60)), PAPER)
        draw_faces(canvas, pygame.Rect(0, 0, 380, 40), odds)
        assert len(canvas.boxes) == 6
        assert not shortened(canvas)
        assert not overlapping(canvas)


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
