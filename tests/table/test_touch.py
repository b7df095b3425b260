"""Touch: two fingers zoom the map; what SDL tells of fingers beside the mouse presses nothing a second time."""

import pygame
import pytest
from hands import Hands

from game.match import Match
from game.world.load import load_scenario


@pytest.fixture
def hands():
    players = {"russia": "random", "georgia": "human", "nato": "random"}
    return Hands(Match.start(load_scenario("five-days-2008"), 7, players=players, turns=3))


def pinch(hands, parted, fingers=2, at=(0.25, 0.35)):
    what = {"touch_id": 1, "x": at[0], "y": at[1], "pinched": parted, "rotated": 0.0, "num_fingers": fingers}
    hands.app.handle(pygame.event.Event(pygame.MULTIGESTURE, what))
    hands.look()


def test_two_fingers_come_nearer_and_go_farther(hands):
    board = hands.app.screen
    before = board.map.camera.zoom
    for _ in range(10):
        pinch(hands, 0.01)
    nearer = board.map.camera.zoom
    assert nearer == pytest.approx(before * 1.2**3)
    for _ in range(10):
        pinch(hands, -0.01)
    assert board.map.camera.zoom == pytest.approx(before)
    pinch(hands, 0.5, fingers=3)
    assert board.map.camera.zoom == pytest.approx(before)


def test_fingers_beside_the_map_leave_it(hands):
    before = hands.app.screen.map.camera
    pinch(hands, 0.3, at=(0.9, 0.3))
    assert hands.app.screen.map.camera == before


def test_one_finger_presses_once(hands):
    """SDL sends a press of the mouse with every finger; the finger itself must not press again."""
    undo = next(each for each in hands.app.controls if each.id == "family coercion").rect
    where = {"touch_id": 1, "finger_id": 1, "x": undo.centerx / 1280, "y": undo.centery / 800, "dx": 0.0, "dy": 0.0}
    for kind in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
        hands.app.handle(pygame.event.Event(kind, where))
    hands.look()
    assert hands.app.screen.hand.family != "coercion"
    hands.click("family coercion")
    assert hands.app.screen.hand.family == "coercion"
