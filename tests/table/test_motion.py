"""The adjudication is shown in motion that any press ends; without motion nothing moves; cues are heard as things enter."""

from types import SimpleNamespace

import pygame
from hands import Hands

from game.match import Match
from game.table.motion import LONGEST, RING, motion_of
from game.world.load import load_scenario

PLAYERS = {"russia": "random", "georgia": "human", "nato": "random"}


def adjudicated(motion):
    match = Match.start(load_scenario("five-days-2008"), 7, players=PLAYERS, turns=3)
    hands = Hands(match, motion=motion)
    hands.wait()
    heard = []
    hands.app.sounds = SimpleNamespace(play=heard.append)
    hands.key("c")
    assert hands.screen == "SummaryScreen"
    return hands, heard


def picture(hands):
    hands.look()
    return pygame.image.tobytes(hands.surface, "RGB")


def test_a_press_ends_the_motion_and_only_the_next_goes_on():
    hands, _ = adjudicated(motion=True)
    first = picture(hands)
    hands.clock += 600
    assert picture(hands) != first
    hands.key("return")
    assert hands.screen == "SummaryScreen"
    done = picture(hands)
    hands.clock += LONGEST
    assert picture(hands) == done
    hands.key("return")
    hands.wait()
    assert hands.screen == "BoardScreen"


def test_motion_ends_by_itself_where_a_press_would_have_led():
    hands, _ = adjudicated(motion=True)
    hands.clock += LONGEST + 1
    done = picture(hands)
    assert not hands.app.screen.is_moving
    other, _ = adjudicated(motion=True)
    other.key("space")
    assert picture(other) == done


def test_without_motion_all_is_there_and_only_rings_go_away():
    hands, _ = adjudicated(motion=False)
    first = picture(hands)
    hands.clock += RING // 2
    assert picture(hands) == first
    hands.clock += RING
    assert not hands.app.screen.is_moving
    hands.key("return")
    assert hands.screen != "SummaryScreen"


def test_each_step_is_heard_once():
    hands, heard = adjudicated(motion=True)
    for _ in range(200):
        hands.clock += 60
        hands.app.tick()
    assert heard.count("slide") == 3
    assert heard.count("card") >= 2


def test_many_steps_go_faster_and_in_order():
    now = [0]
    motion = motion_of([("order", 60), ("line", 60)], lambda: now[0], is_still=False)
    assert motion.end <= LONGEST + 1
    now[0] = int(motion.end / 2)
    assert motion.share("order", 0) == 1
    assert motion.share("line", 59) == 0
