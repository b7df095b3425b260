"""The first thoughts of a computer: who waits for the compiler is told so, once."""

import pytest

from game.match import Match
from game.table import flow as flows
from game.table.app import App
from game.table.flow import Flow
from game.table.thinking import Thinking
from game.world.load import load_scenario


@pytest.mark.parametrize(
    ("player", "is_kept", "is_told"), [("normal", False, True), ("normal", True, False), ("easy", False, False)]
)
def test_who_waits_for_the_compiler_is_told_once(monkeypatch, player, is_kept, is_told):
    monkeypatch.setattr(flows, "is_kept", lambda _: is_kept)
    monkeypatch.setattr(flows, "_let_act", lambda *_: None)
    shown = []
    monkeypatch.setattr(App, "show", lambda _, screen, *__: shown.append(screen))
    flow = Flow(App(None), Match.start(load_scenario("lab-two"), 1, players={"birch": player}))
    flow._think()
    flow.worker = None
    flow._think()
    assert [screen.is_compiling for screen in shown if isinstance(screen, Thinking)] == [is_told, False]
