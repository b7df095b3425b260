"""A line of the news sets its source apart where there is room, and never loses it."""

import pygame
import pytest
from pygame import Rect

from game.table.canvas import Canvas
from game.table.news import draw_line, line_height
from game.table.theme import THEMES
from game.words import use_language

EVENT = "Event: Local clashes · Russia, Georgia — Shots at posts. [Georgia thesis 3.3 p.41]"


def drawn(line, width):
    canvas = Canvas(pygame.Surface((1000, 400)), THEMES["paper"], 1.0)
    end = draw_line(canvas, Rect(0, 0, width, 400), line)
    assert end - line_height(canvas, width, line) == canvas.px(10) - canvas.px(6)
    return [text for text, _ in canvas.written if text]


def test_a_source_stands_beside_the_head_without_brackets():
    assert drawn(EVENT, 800) == ["Event", "Georgia thesis 3.3 p.41", "Local clashes · Russia, Georgia — Shots at posts."]


def test_in_chinese_as_well():
    use_language("zh-TW")
    assert drawn("事件：零星衝突〔喬治亞論文 3.3 p.41〕", 800) == ["事件", "喬治亞論文 3.3 p.41", "零星衝突"]


@pytest.mark.parametrize("line", ["Event: one [A 1]; event: two [B 2]", "No head here [A 1]"])
def test_several_sources_or_no_head_stay_in_the_line(line):
    assert " ".join(drawn(line, 800)).replace("Event One", "Event: one") == line


def test_where_there_is_no_room_it_stays_at_the_end():
    long = EVENT.replace("p.41", "p.41 and 3.1 p.30, p.32")
    assert " ".join(drawn(long, 190)).endswith("p.41 and 3.1 p.30, p.32]")
