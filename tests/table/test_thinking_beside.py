"""Computers think while people write; whoever waits for them has a menu, and may leave at any time without losing anything."""

import threading

import pytest
from attrs import define, field
from hands import Hands

from game.match import Match, load_match
from game.players.randomly import RandomPlayer
from game.table import flow as flows
from game.world.load import load_scenario


@define
class Slow:
    """Thinks until it is told to stop."""

    gate: threading.Event = field(factory=threading.Event)

    def orders(self, view):
        self.gate.wait(20)
        return RandomPlayer(1).orders(view)


@pytest.fixture
def slow(monkeypatch):
    player = Slow()
    monkeypatch.setattr(flows, "make_player", lambda *_: player)
    yield player
    player.gate.set()


def begin(tmp_path):
    players = {"russia": "random", "georgia": "human", "nato": "random"}
    return Match.start(load_scenario("five-days-2008"), 7, players=players, turns=3, file=tmp_path / "matches" / "match.jsonl")


@pytest.fixture
def hands(tmp_path, slow):
    assert not slow.gate.is_set()
    (tmp_path / "matches").mkdir()
    return Hands(begin(tmp_path), folder=tmp_path)


def test_a_person_orders_while_the_computers_think(hands, slow):
    assert hands.screen == "BoardScreen", "nobody has to wait to begin"
    hands.click("family coercion")
    hands.click("card accuse")
    hands.click("target russia ")
    hands.click("undo")
    assert not hands.app.notice, "the computers looked before, so that undo is still possible"
    hands.key("c")
    assert hands.screen == "Thinking"
    slow.gate.set()
    hands.wait()
    assert hands.screen == "SummaryScreen"


def test_the_menu_stays_open_when_the_thoughts_are_ready(hands, slow):
    hands.key("c")
    hands.key("escape")
    assert hands.screen == "MenuScreen"
    assert {"back", "save", "settings", "keys", "title", "leave"} <= set(hands.names())
    slow.gate.set()
    for each in hands.lobby.flow.thoughts.threads:
        each.join(20)
    for name in ("settings", "keys", "save"):
        hands.click(name)
        hands.key("escape")
        assert hands.screen == "MenuScreen", name
    hands.key("escape")
    hands.wait()
    assert hands.screen == "SummaryScreen"


def test_leaving_while_computers_think_neither_waits_nor_loses_anything(hands, slow, tmp_path):
    hands.key("c")
    hands.key("escape")
    threads = hands.lobby.flow.thoughts.threads
    hands.click("title")
    assert hands.screen == "TitleScreen"
    kept = (tmp_path / "matches" / "match.jsonl").read_bytes()
    slow.gate.set()
    for each in threads:
        each.join(20)
    hands.app.tick()
    assert hands.screen == "TitleScreen"
    assert (tmp_path / "matches" / "match.jsonl").read_bytes() == kept, "who was left writes nothing any more"
    hands.key("c")
    hands.wait()
    assert hands.screen == "SummaryScreen", "the person's sheet was closed, and is still"
    assert load_match(tmp_path / "matches" / "match.jsonl").turn == 1


def test_closing_the_window_does_not_wait_for_thoughts(hands):
    hands.key("c")
    hands.lobby.leave()
    assert not hands.app.is_running
    assert all(each.daemon for each in threading.enumerate() if each is not threading.main_thread())
