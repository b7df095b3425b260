"""Players from outside: seated by name, held to the rules, and let go at their first mistake without ending a match."""

import sys
from pathlib import Path

import pytest

from game.arena import Plan, play_matches
from game.arena.conformance import check
from game.match import Match
from game.players import make_player
from game.players.guests import GuestFault, check_guest, fault_of, is_guest, leave
from game.players.guests.seated import words_of
from game.world.load import load_scenario

EXAMPLES = Path(__file__).parents[2] / "examples"
LINE_PLAYERS = [f"cmd:{sys.executable} {EXAMPLES}/line_player.py", f"cmd:sh {EXAMPLES}/line_player.sh"]

CLASSES = """
class Good:
    def __init__(self, seed): pass
    def orders(self, view): return view.legal()[:1]
class Lines:
    def __init__(self, seed): pass
    def orders(self, view): return [str(order) for order in view.legal()[:1]]
class Crash:
    def __init__(self, seed): pass
    def orders(self, view): raise RuntimeError("out of\\nideas")
class Exit:
    def __init__(self, seed): pass
    def orders(self, view): raise SystemExit(3)
class Liar:
    def __init__(self, seed): pass
    def orders(self, view): return ["ground-operation-limited nowhere"]
class Twice:
    def __init__(self, seed): pass
    def orders(self, view): return [view.legal()[0]] * 2
class Number:
    def __init__(self, seed): pass
    def orders(self, view): return 7
class Nothing:
    def __init__(self, seed): pass
class Memory:
    count = 0
    def __init__(self, seed): pass
    def orders(self, view):
        Memory.count += 1
        return view.legal()[: Memory.count % 2]
not_a_class = 3
"""

PROGRAM = """
import json, sys, time
mode = sys.argv[1]
say = lambda text: print(text, flush=True)
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "begin":
        say('{"type":"ready","protocol":%d}' % (2 if mode == "version" else 1))
    elif message["type"] == "turn":
        if mode == "slow": time.sleep(60)
        if mode == "crash": sys.exit("I am lost")
        if mode == "junk": say("hello")
        if mode == "deep": say("[" * 100000)
        if mode == "long": say('"' + "x" * 2000000 + '"')
        if mode == "type": say('{"type":"hello"}')
        if mode == "list": say('{"type":"orders"}')
        if mode == "order": say('{"type":"orders","orders":[5]}')
        if mode == "intent": say('{"type":"orders","orders":[{"order":"%s","intent":"greed"}]}' % message["legal"][0])
        if mode == "illegal": say('{"type":"orders","orders":["fly-to-the-moon"]}')
        while mode == "asks":
            say('{"type":"legal","orders":[]}'); sys.stdin.readline()
"""


@pytest.fixture
def classes(tmp_path):
    file = tmp_path / "classes.py"
    file.write_text(CLASSES)
    return lambda name: f"{file}:{name}"


@pytest.fixture
def program(tmp_path):
    file = tmp_path / "program.py"
    file.write_text(PROGRAM)
    seconds = {"asks": 60}  # so many questions take a while
    return lambda mode: f"cmd/{seconds.get(mode, 1)}:{sys.executable} {file} {mode}"


def view_of(seat="russia"):
    return Match.start(load_scenario("five-days-2008"), 1).view(seat)


def answer(name, turns=1):
    """Return the sheets of a guest for the same view, again and again, and its fault."""
    player, view = make_player(name, 1), view_of()
    sheets = [player.orders(view) for _ in range(turns)]
    leave([player])
    return sheets, fault_of(player)


@pytest.mark.parametrize("name", ["Good", "Lines"])
def test_a_class_plays(classes, name):
    (sheet,), fault = answer(classes(name))
    assert str(sheet[0][0]) == str(view_of().legal()[0])
    assert not fault


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Crash", "turn 1: RuntimeError: out of ideas"),
        ("Exit", "SystemExit: 3"),
        ("Liar", "no actor or region “nowhere”"),
        ("Twice", "stands on the sheet already"),
        ("Number", "TypeError"),
        ("Nothing", "no method orders"),
    ],
)
def test_a_class_that_breaks_is_let_go_and_passes(classes, name, reason):
    sheets, fault = answer(classes(name), turns=2)
    assert sheets == [(), ()]
    assert reason in fault


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("slow", "did not answer in time"),
        ("crash", "exit code 1) “I am lost”"),
        ("junk", "“hello” is no JSON object"),
        ("deep", "is no JSON object"),
        ("long", "more than 1000000 bytes"),
        ("type", "answered “hello”"),
        ("list", "no list of orders"),
        ("order", "“5” is not an order"),
        ("intent", "“greed” is not one of"),
        ("illegal", "there is no move “fly-to-the-moon”"),
        ("version", "not ready for version 1"),
        ("asks", "more than 200 questions"),
    ],
)
def test_a_program_that_breaks_is_let_go_and_passes(program, mode, reason):
    sheets, fault = answer(program(mode), turns=2)
    assert sheets == [(), ()]
    assert reason in fault


@pytest.mark.parametrize("name", LINE_PLAYERS, ids=["python", "shell"])
def test_the_examples_conform(name):
    assert [found.text for found in check(name) if not found.is_good] == []


def test_what_does_not_conform_is_found(classes):
    assert [found.name for found in check(classes("Liar")) if not found.is_good] == ["keeps the rules"]
    assert "can be played again" in [found.name for found in check(classes("Memory")) if not found.is_good]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere.py:Mine", "nowhere.py: there is no such file"),
        ("no_such_module:Mine", "No module named"),
        ("json:no_such_class", "has no class"),
        (":", "expected path/to/file.py:Class"),
        ("cmd:", "names no program"),
        ("cmd:'x", "cannot be read as a command"),
        ("cmd:no-such-program-here", "there is no program"),
    ],
)
def test_a_guest_that_cannot_be_had_is_a_sentence(name, reason):
    assert is_guest(name)
    with pytest.raises(GuestFault, match=reason):
        check_guest(name)


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path):
    file = tmp_path / "broken.py"
    file.write_text("1 +")
    with pytest.raises(GuestFault, match="SyntaxError"):
        check_guest(f"{file}:Mine")


def test_a_command_keeps_its_quotes():
    assert words_of("python 'my player.py' a,b") == ["python", "my player.py", "a,b"]


@pytest.mark.long
def test_the_result_says_who_was_let_go_whatever_the_number_of_workers(classes, program):
    players = {"russia": classes("Crash"), "georgia": program("crash"), "nato": "random"}
    plan = Plan("five-days-2008", players, 3, {}, 3)
    one, two = (play_matches(plan, 4, jobs=jobs) for jobs in (1, 2))
    assert one == two
    assert all(set(result.faults) == {"russia", "georgia"} for result in one)
    assert "out of ideas" in one[0].as_json()["faults"]["russia"]
