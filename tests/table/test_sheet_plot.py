"""The plot on a relation sheet names its thresholds, its ends and its lines in words."""

from functools import cache

import pygame
import pytest

from game.table import pictures
from game.table.app import App
from game.table.beliefs import beliefs
from game.table.canvas import Canvas
from game.table.key_line import Sign, draw_key, key_height
from game.table.sheet_screen import SheetScreen
from game.table.theme import CAPTION, THEMES
from game.words import use_language
from game.world.load import load_scenario


@cache
def _view(turns):
    use_language("en")
    return pictures.played(load_scenario("five-days-2008"), turns).view("georgia")


def _written(turns, size=(1024, 640)):
    view = _view(turns)
    screen = SheetScreen(view, beliefs(view), 0, lambda: None)
    while screen.tick():
        pass
    return [text for text, _ in App(screen).draw(pygame.Surface(size)).written]


@pytest.mark.parametrize("size", [(1024, 640), (1920, 1080)])
def test_the_plot_has_named_thresholds_both_ends_and_a_key(size):
    written = _written(5, size)
    for text in ("alarmed 5", "convinced 12", "incompatible 6", "1 August 2008 (opening)", "5 August 2008"):
        assert text in written
    for text in ("your Distrust", "Russia’s Distrust", "Clash", "least and most, where not known"):
        assert text in written
    for text in ("material", "psychological", "aggravating", "mitigating"):
        assert text in written


def test_before_the_first_turn_the_plot_has_one_date():
    assert _written(0).count("1 August 2008 (opening)") == 1


def test_a_key_takes_as_few_lines_as_fit_and_leaves_no_rest():
    canvas = Canvas(pygame.Surface((400, 200)), THEMES["paper"], 1.0)
    entries = [Sign(text, 10, lambda _: None) for text in ("one", "two", "three", "four")]
    line = key_height(canvas, 400, entries)
    wide = sum(15 + canvas.width(each.text, CAPTION) for each in entries[:3]) + 28
    assert key_height(canvas, wide, entries) == 2 * line
    draw_key(canvas, pygame.Rect(0, 0, wide, 2 * line), entries)
    heights = [place.y for _, place in canvas.written]
    assert [heights.count(y) for y in sorted(set(heights))] == [2, 2]
