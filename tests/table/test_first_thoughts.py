"""The first thoughts of a computer: rules are compiled beside the window, and who waits for that is told so."""

import sys
import time

import pytest
from hands import Hands

from game.match import Match
from game.players import make_player
from game.table import compiler as compilers
from game.table.compiler import Compiler
from game.table.shelf import Shelf
from game.table.thinking import Thinking
from game.table.thoughts import Thoughts
from game.table.window import make_lobby
from game.world.load import load_scenario

UNTIL_LET_GO = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")
AT_ONCE = (sys.executable, "-c", "")


@pytest.fixture
def nothing_kept(monkeypatch):
    kept = set()
    monkeypatch.setattr(compilers, "is_kept", lambda rule: rule in kept)
    compilers.is_kept.cache_clear = lambda: kept.add(compilers.try_sheets)
    monkeypatch.setattr(compilers, "compiled", kept.add)
    return kept


def waited(until, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return True
        time.sleep(0.01)
    return False


def test_nothing_is_started_where_all_is_compiled_or_nobody_can(nothing_kept):
    idle = Compiler()
    idle.begin()
    assert idle.running is None
    nothing_kept.add(compilers.try_sheets)
    ready = Compiler(UNTIL_LET_GO)
    ready.begin()
    assert ready.running is None
    missing = Compiler(("no such program anywhere",))
    missing.begin()
    assert not missing.is_busy


@pytest.mark.usefixtures("nothing_kept")
def test_the_process_is_let_go_with_the_window():
    compiler = Compiler(UNTIL_LET_GO)
    compiler.begin()
    running = compiler.running
    assert compiler.is_busy
    assert not compiler.look_after()
    compiler.begin()
    assert compiler.running is running, "one is enough"
    compiler.stop()
    assert running.returncode is not None, "it must not stay behind as a zombie"
    assert not compiler.is_busy


def test_its_end_is_noticed_once(nothing_kept):
    compiler = Compiler(AT_ONCE)
    compiler.begin()
    assert waited(compiler.look_after)
    assert not compiler.look_after()
    assert compilers.try_sheets in nothing_kept
    compiler.begin()
    assert compiler.running is None


def test_who_searches_waits_for_the_compiler_and_others_do_not(nothing_kept):
    match = Match.start(load_scenario("lab-two"), 1)
    one, other = match.seats
    compiler, thoughts = Compiler(UNTIL_LET_GO), Thoughts()
    compiler.begin()
    players = {one: make_player("hard", 1), other: make_player("easy", 1)}
    thoughts.begin({seat: match.view(seat) for seat in match.seats}, players, compiler)
    assert waited(lambda: other in thoughts.sheets)
    assert one not in thoughts.sheets
    assert not thoughts.are_ready
    compiler.running.stdin.close()
    assert waited(lambda: thoughts.are_ready or compilers.try_sheets in nothing_kept)


@pytest.mark.usefixtures("nothing_kept")
def test_a_match_that_the_window_opens_with_waits_for_the_same_process(tmp_path):
    match = Match.start(load_scenario("lab-two"), 1, players={"alder": "human", "birch": "hard"})
    compiler = Compiler(UNTIL_LET_GO)
    lobby = make_lobby(Shelf(tmp_path, tmp_path), match, compiler=compiler)
    try:
        assert compiler.running is not None, "nobody compiles beside it"
        assert not compiler.is_alone
        assert not lobby.flow.thoughts.are_ready
    finally:
        lobby.leave()


def test_waiting_for_the_compiler_is_told_with_the_seconds():
    hands = Hands(None)
    clock, compiler = [0.0], Compiler(UNTIL_LET_GO)
    compiler.clock = lambda: clock[0]
    screen = Thinking(load_scenario("lab-two"), "now", ["birch"], compiler)
    hands.app.show(screen)
    hands.look()
    written = [text for text, _ in hands.canvas.written]
    assert "The computers are thinking …" in written
    compiler.is_alone = True
    clock[0] = 12.3
    assert screen.tick()
    hands.look()
    assert not screen.tick(), "drawn once a second, not sixty times"
    written = " ".join(text for text, _ in hands.canvas.written)
    assert "The computers are getting ready …" in written
    assert "12 seconds" in written
