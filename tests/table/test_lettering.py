"""The names on the map stand clear of tokens and of each other, can be read, and move with the map."""

from itertools import combinations

import pygame
import pytest
from pygame import Rect
from showing import story

from game.match import Match
from game.report.atlas import OWNERS, atlas_of
from game.table.camera import Camera, fitting
from game.table.canvas import Canvas
from game.table.landnames import _colours, draw_names, lay_out
from game.table.lettering import SIZES, Wish
from game.table.mapview import MapView, draw_mapview
from game.table.placenames import short_name, short_names
from game.table.spread import spread
from game.table.theme import SMALLEST, THEMES
from game.words import use_language

ON_MAPS = ("five-days-2008", "invasion-2022", "dual-dilemma", "crimea-2014")


def drawn_map(name, size=(541, 371), theme="paper"):
    scenario = story(name)
    match = Match.start(scenario, 7)
    canvas, state = Canvas(pygame.Surface(size), THEMES[theme]), MapView()
    draw_mapview(canvas, canvas.rect, match.view(match.seats[0]), state, lambda _: None)
    return canvas, state


def luminance(colour):
    parts = [each / 255 for each in colour]
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("size", [(541, 371), (812, 748)])
@pytest.mark.parametrize("name", ON_MAPS)
def test_names_stand_clear_of_tokens_and_of_each_other(name, size):
    use_language("en")
    canvas, state = drawn_map(name, size)
    places = [Rect(each.place) for each in state.written.names]
    assert len(places) >= 5
    assert not [pair for pair in combinations(places, 2) if pair[0].colliderect(pair[1])]
    assert not [each for each in places if each.collidelist(state.taken) >= 0]
    assert all(canvas.rect.contains(each) for each in places)


@pytest.mark.parametrize(("name", "lands"), [("five-days-2008", {"RUS", "GEO"}), ("invasion-2022", {"RUS", "UKR"})])
def test_the_lands_of_the_seats_are_named_in_the_smallest_window(name, lands):
    _, state = drawn_map(name)
    assert lands <= {each.wish.key for each in state.written.names}
    assert "black" in {each.wish.key for each in state.written.names}


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_names_can_be_read_on_their_ground(theme):
    t = THEMES[theme]
    canvas = Canvas(pygame.Surface((10, 10)), t)
    grounds = {"land": t.land, "province": t.land, "range": t.land, "water": t.sea}
    found = {kind: contrast(_colours(canvas, Wish("", kind, ""))[0], ground) for kind, ground in grounds.items()}
    for code, seat in OWNERS.items():
        ink, _ = _colours(canvas, Wish("", "seat", code))
        found[code] = contrast(ink, t.style(seat, 0).tint)
    assert min(found.values()) >= 4.5, found


def test_no_name_is_written_smaller_than_anything_else():
    assert min(size for sizes in SIZES.values() for size, _, _ in sizes) >= SMALLEST


def test_names_move_with_the_map_until_it_is_drawn_anew():
    scenario = story("five-days-2008")
    atlas, canvas = atlas_of(scenario), Canvas(pygame.Surface((541, 371)), THEMES["paper"])
    camera = fitting(atlas, canvas.rect.size)
    written = lay_out(canvas, canvas.rect, atlas, camera, frozenset(), ())
    draw_names(canvas, canvas.rect, camera, written)
    before, canvas.written = canvas.written, []
    draw_names(canvas, canvas.rect, Camera(camera.x + 20 / camera.zoom, camera.y, camera.zoom), written)
    assert [(text, place.move(20, 0)) for text, place in canvas.written] == before


def test_an_invented_board_has_no_names_of_lands():
    _, state = drawn_map("lab-two")
    assert state.written.names == ()


@pytest.mark.parametrize("code", ["en", "zh-TW"])
@pytest.mark.parametrize("name", ON_MAPS)
def test_no_two_regions_are_called_the_same(name, code):
    use_language(code)
    found = list(short_names(story(name)).values())
    assert sorted(found) == sorted(set(found))
    use_language("en")


def test_a_short_name_is_the_first_place_of_a_long_one():
    assert short_name("Odesa and Mykolaiv") == "Odesa"
    assert short_name("Donetsk (west): Kramatorsk and Pokrovsk") == "Donetsk"
    assert short_names(story("invasion-2022"))["kherson-east"] == "Kherson (east)"


def test_tokens_are_moved_apart_and_lone_ones_stay():
    spots, halves = ((100, 100), (104, 102), (98, 97), (300, 300)), ((13, 13),) * 4
    found = spread(spots, halves)
    boxes = [Rect(x - 11, y - 11, 22, 22) for x, y in found]
    assert found[3] == (300, 300)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].colliderect(pair[1])]
    assert all(abs(x - 100) < 60 and abs(y - 100) < 60 for x, y in found[:3])
