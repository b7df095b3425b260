"""Whole matches through real events: by the mouse, and by keys alone."""

import pygame
import pytest
from hands import Hands

from game.match import Match, load_match
from game.words import use_language
from game.world.load import load_scenario


def begin(players, turns=3, **more):
    return Match.start(load_scenario("five-days-2008"), 7, players=players, turns=turns, **more)


TWO_PEOPLE = {"russia": "human", "georgia": "human", "nato": "random"}
ONE_PERSON = {"russia": "random", "georgia": "human", "nato": "random"}


def test_two_people_play_a_match_by_keys_alone(tmp_path):
    match = begin(TWO_PEOPLE, file=tmp_path / "match.jsonl")
    hands, seen = Hands(match), []
    for _ in range(60):
        hands.wait()
        seen.append(hands.screen)
        if hands.screen == "HandOver":
            hands.key("return", hold=100)
            assert hands.screen == "HandOver", "a short press must not open the curtain"
            hands.key("return", hold=2000)
        elif hands.screen == "BoardScreen":
            hands.key("c")
        elif hands.screen == "SummaryScreen":
            hands.key("return")
        else:
            break
    assert match.is_over
    assert hands.screen == "EndScreen"
    assert seen.count("HandOver") == 2 * (len(match.pages) - 1)
    assert load_match(tmp_path / "match.jsonl").is_over


def test_one_person_orders_undoes_and_commits_by_the_mouse():
    match = begin(ONE_PERSON)
    hands = Hands(match)
    hands.wait()
    assert hands.screen == "BoardScreen"
    hands.click("family coercion")
    hands.click("card accuse")
    hands.click("intent deter")
    hands.click("target russia ")
    assert [str(order) for order, _ in match.orders_of("georgia")] == ["accuse russia"]
    assert match.orders_of("georgia")[0][1].tag == "deter"
    hands.click("undo")
    assert not match.orders_of("georgia")
    hands.click("undo")
    assert hands.app.notice
    hands.click("commit")
    assert hands.screen == "SummaryScreen"
    hands.click("next")
    hands.wait()
    assert hands.screen == "BoardScreen"


def test_a_target_is_picked_on_the_map_and_the_balance_comes_first():
    match = begin(ONE_PERSON)
    hands = Hands(match)
    hands.wait()
    hands.click("family force")
    hands.click("card ground-operation-unlimited")
    hands.click("region tskhinvali")
    assert "Before you attack: Tskhinvali" in [text for text, _ in hands.canvas.written]
    hands.click("write")
    assert str(match.orders_of("georgia")[0][0]) == "ground-operation-unlimited tskhinvali"


def test_a_treaty_is_composed_from_clauses():
    match = begin(ONE_PERSON)
    hands = Hands(match)
    hands.wait()
    hands.click("card propose-treaty")
    hands.click(next(name for name in hands.names() if name.startswith("target russia ")))
    left_out = next(name for name in hands.names() if name.startswith("clause "))
    hands.click(left_out)
    hands.click("write")
    written = match.orders_of("georgia")[0][0]
    assert written.treaty
    assert left_out.removeprefix("clause ") not in written.clauses


@pytest.mark.parametrize("code", ["en", "zh-TW"])
def test_everything_on_the_board_is_reached_by_tab(code):
    use_language(code)
    hands = Hands(begin(ONE_PERSON), size=(1024, 640))
    hands.wait()
    wanted, found = set(hands.names()), set()
    for _ in range(len(wanted) + 2):
        hands.key("tab")
        found.add(hands.app.focus)
    assert found == wanted


def test_the_curtain_looks_the_same_whatever_the_secret():
    pictures = []
    for order in ("", "accuse georgia"):
        match = begin({"russia": "human", "georgia": "human", "nato": "human"})
        hands = Hands(match)
        hands.key("return", hold=2000)
        if order:
            hands.click("family coercion")
            hands.click("card accuse")
            hands.click("target georgia ")
        hands.key("c")
        assert hands.screen == "HandOver"
        pictures.append(pygame.image.tobytes(hands.surface, "RGB"))
    assert pictures[0] == pictures[1]
