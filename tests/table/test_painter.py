"""The map is painted a little at a time, and comes out as if it had been painted at once."""

import time

import pygame
import pytest

from game.report.atlas import atlas_of
from game.table.camera import Camera, fitting
from game.table.canvas import Canvas
from game.table.chart import draw_map, painted
from game.table.fronts import fronts
from game.table.ground import Holding
from game.table.landnames import lay_out
from game.table.painter import Painter, Wanted, margins, stretch, whole
from game.table.theme import PAPER
from game.table.tokens import sign_of
from game.world.load import load_scenario

SIZE = (300, 220)


@pytest.fixture
def wanted():
    s = load_scenario("five-days-2008")
    atlas = atlas_of(s)
    held = tuple((r.id, Holding(r.holder, r.claimant, r.status)) for r in s.regions)
    styles = tuple((a.id, sign_of(PAPER, s, a.id).style) for a in s.actors)
    return Wanted(atlas, held, styles, "paper", SIZE, fitting(atlas, SIZE))


def at_once(wanted):
    return draw_map(wanted.atlas, dict(wanted.held), dict(wanted.styles), PAPER, wanted.size, wanted.camera)


def drawn(painter, wanted):
    surface = pygame.Surface(SIZE)
    painter.draw(surface, surface.get_rect(), wanted)
    return pygame.image.tobytes(surface, "RGB")


def test_in_a_hurry_a_rough_map_comes_at_once_and_the_fine_one_later(wanted):
    painter = Painter(in_hurry=True)
    rough = drawn(painter, wanted)
    fine = pygame.image.tobytes(at_once(wanted), "RGB")
    assert rough != fine
    deadline = time.monotonic() + 30
    while not painter.go_on():
        assert time.monotonic() < deadline
    assert drawn(painter, wanted) == fine


def test_without_hurry_the_fine_map_comes_at_once(wanted):
    assert drawn(Painter(), wanted) == pygame.image.tobytes(at_once(wanted), "RGB")


def test_a_map_that_shows_all_the_lands_is_done_as_well(wanted):
    base = whole(wanted)
    assert drawn(Painter(), base)
    hurried = Painter(in_hurry=True)
    drawn(hurried, base)
    deadline = time.monotonic() + 30
    while not hurried.go_on():
        assert time.monotonic() < deadline


def test_painting_is_parted_into_many_steps(wanted):
    camera = wanted.camera
    steps = list(painted(wanted.atlas, dict(wanted.held), dict(wanted.styles), PAPER, SIZE, camera))
    assert len(steps) > 50
    assert [step is None for step in steps] == [True] * (len(steps) - 1) + [False]


def test_a_map_that_is_moved_is_shown_moved():
    old = pygame.Surface((100, 80))
    old.fill((10, 20, 30))
    old.set_at((60, 40), (200, 0, 0))
    new = pygame.Surface((100, 80))
    covered = stretch(old, Camera(0, 0, 10), new, Camera(1, 0, 10), new.get_rect())
    assert new.get_at((50, 40))[:3] == (200, 0, 0)
    assert covered == pygame.Rect(0, 0, 90, 80)
    assert margins(new.get_rect(), covered) == [pygame.Rect(90, 0, 10, 80)]


def test_the_front_runs_between_belligerents_with_each_on_its_own_side(wanted):
    holders = tuple((region, held.holder) for region, held in wanted.held)
    war = frozenset({frozenset({"russia", "georgia"})})
    assert not fronts(wanted.atlas, holders, frozenset())
    found = fronts(wanted.atlas, holders, war)
    assert found
    assert {frozenset(seats) for _, seats in found} == set(war)
    turned = fronts(wanted.atlas, tuple((r, {"russia": "georgia", "georgia": "russia"}.get(h, h)) for r, h in holders), war)
    assert {edge: seats[::-1] for edge, seats in turned} == dict(found)


def test_names_come_when_their_room_is_found_and_are_the_same_as_at_once(wanted):
    canvas = Canvas(pygame.Surface(SIZE), PAPER)
    asked = canvas, canvas.rect, wanted.atlas, wanted.camera, frozenset(), ()
    at_once = lay_out(*asked)
    canvas.painter = Painter(in_hurry=True)
    assert lay_out(*asked) is None
    deadline = time.monotonic() + 30
    while not canvas.painter.go_on():
        assert time.monotonic() < deadline
    assert lay_out(*asked) == at_once
    assert at_once.names
