"""Nothing secret is seen by whom it should not: not on the curtain, not in the window's name, not when the game breaks."""

import io
import traceback
from contextlib import redirect_stderr, redirect_stdout

import pygame
import pytest
from hands import Hands

from game.match import Match, load_match
from game.table.board_screen import BoardScreen
from game.table.settings import Settings
from game.table.theme import THEMES
from game.world.load import load_scenario

THREE = {"russia": "human", "georgia": "human", "nato": "human"}
SECRETS = ("accuse", "Make accusations", "deter")


def curtain(order, theme="paper", size=(1280, 800)):
    match = Match.start(load_scenario("five-days-2008"), 7, players=THREE, turns=3)
    hands = Hands(match, size=size)
    hands.app.settings = Settings(theme=theme, motion=False)
    hands.key("return", hold=2000)
    assert hands.screen == "BoardScreen"
    if order:
        write(hands)
    hands.key("c")
    assert hands.screen == "HandOver"
    hands.look()
    return hands


def write(hands):
    hands.click("family coercion")
    hands.click("card accuse")
    hands.click("intent deter")
    hands.click("target georgia ")


@pytest.mark.parametrize("theme", THEMES)
def test_the_curtain_is_the_same_to_the_pixel_whatever_was_ordered(theme):
    one, other = (pygame.image.tobytes(curtain(order, theme).surface, "RGB") for order in (False, True))
    assert one == other


def test_the_curtain_holds_nothing_of_the_table_before_it():
    hands = curtain(order=True)
    assert set(hands.names()) <= {"curtain", "code", "menu"}
    assert not any(secret in text for text, _ in hands.canvas.written for secret in SECRETS)
    assert not isinstance(hands.app.screen, BoardScreen)
    assert hands.app.notice == ""


def test_the_windows_name_says_nothing_of_the_match():
    pygame.display.set_caption("Double Dilemma")
    hands = curtain(order=True)
    hands.key("return", hold=2000)
    assert pygame.display.get_caption()[0] == "Double Dilemma"


def test_a_crash_tells_where_but_not_what(monkeypatch):
    match = Match.start(load_scenario("five-days-2008"), 7, players=THREE, turns=3)
    hands = Hands(match)
    hands.key("return", hold=2000)
    write(hands)

    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(BoardScreen, "draw", broken)
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        try:
            hands.look()
        except ZeroDivisionError as error:
            out.write("".join(traceback.format_exception(error)))
    assert "ZeroDivisionError" in out.getvalue()
    assert not any(secret in out.getvalue() for secret in SECRETS)


def test_a_match_lives_through_a_crash(tmp_path, monkeypatch):
    file = tmp_path / "match.jsonl"
    hands = Hands(Match.start(load_scenario("five-days-2008"), 7, players=THREE, turns=3, file=file))
    hands.key("return", hold=2000)
    write(hands)
    monkeypatch.setattr(BoardScreen, "draw", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        hands.look()
    assert [str(order) for order, _ in load_match(file).orders_of("russia")] == ["accuse georgia"]
