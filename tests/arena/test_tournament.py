"""A tournament: balanced, the same with any number of workers, whole after a kill, usable after a stop."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from game.arena.export import export_csv
from game.arena.fixtures import fixtures, rounds_for, seatings
from game.arena.standings import standings
from game.arena.store import Store, StoreFault
from game.arena.tournament import Tournament, run, settled
from game.arena.workers import play_all

SMALL = Tournament(("lab-two",), ("random", "historical"), 6, 5, 3)


def never():
    return False


def play(folder, tournament=SMALL, jobs=1, is_stopped=never):
    folder.mkdir(exist_ok=True)
    store = Store.open(folder)
    found = settled(store, tournament)
    run(found, store, jobs, is_stopped)
    told = standings(found, store)
    export_csv(store, folder)
    store.close()
    return told


@pytest.mark.parametrize(("players", "seats"), [(2, 2), (2, 3), (3, 3), (4, 3), (5, 4), (2, 4), (12, 3)])
def test_in_a_round_everybody_sits_in_every_seat_once(players, seats):
    names = [f"p{k}" for k in range(players)]
    played = list(fixtures([("s", seats)], names, 4))
    assert len(played) == 4 * players
    for turn in range(4):
        rows = [each.players for each in played if each.round == turn]
        assert all(sorted(column) == sorted(names) for column in zip(*rows, strict=True))


def test_who_sits_beside_whom_is_balanced_once_all_seatings_are_played():
    ways = len(seatings(4, 3))
    played = list(fixtures([("s", 3)], "abcd", ways))
    beside = {(one, other): 0 for one in "abcd" for other in "abcd" if one != other}
    for each in played:
        beside[each.players[0], each.players[1]] += 1
    assert set(beside.values()) == {ways * 4 // 12}


def test_nobody_plays_only_itself():
    assert all(len(set(each.players)) > 1 for each in fixtures([("s", 3)], "ab", 6))


def test_scenarios_take_turns_so_that_a_part_is_balanced_too():
    played = list(fixtures([("s", 2), ("t", 3)], "abc", 3))
    assert [each.number for each in played] == list(range(18))
    assert {each.scenario for each in played[:6]} == {"s", "t"}
    assert rounds_for(200, 4) == 50
    assert rounds_for(200, 3) == 67


def test_a_round_shares_its_dice():
    plans = [SMALL.plan(each) for each in SMALL.fixtures()]
    seeds = [plan.game_seed(each.round) for plan, each in zip(plans, SMALL.fixtures(), strict=True)]
    assert seeds[0] == seeds[1] != seeds[2]


def test_a_summary_adds_up(tmp_path):
    told = play(tmp_path / "one")
    assert told["finished"] == told["planned"] == 6
    assert sum(each["count"] for each in told["scenarios"]["lab-two"]["ends"].values()) == 6
    shares = told["matrix"]
    assert shares["random"]["historical"]["share"] + shares["historical"]["random"]["share"] == pytest.approx(1)
    assert {each["openskill"] is not None for each in told["players"].values()} == {True}
    ratings = [each["rating"]["value"] for each in told["players"].values()]
    assert sum(ratings) / 2 == pytest.approx(1500, abs=0.2)


def test_going_on_gives_the_same_as_playing_through(tmp_path):
    """Stopped after two matches and gone on with, a tournament comes to the same, to the byte."""
    through = play(tmp_path / "through")
    seen = []

    def after_two():
        seen.append(None)
        return len(seen) > 4

    part = play(tmp_path / "stopped", is_stopped=after_two)
    assert 0 < part["finished"] < part["planned"]
    assert play(tmp_path / "stopped") == through
    for name in ("matches.csv", "moves.csv", "situations.csv"):
        assert (tmp_path / "stopped" / name).read_bytes() == (tmp_path / "through" / name).read_bytes()


def test_a_stop_before_the_first_match_is_a_summary_too(tmp_path):
    told = play(tmp_path / "none", is_stopped=lambda: True)
    assert told["finished"] == 0
    assert told["matrix"]["random"]["historical"]["share"] is None


def test_another_tournament_is_refused(tmp_path):
    play(tmp_path / "one")
    store = Store.open(tmp_path / "one")
    with pytest.raises(StoreFault, match="another tournament"):
        settled(store, Tournament(("lab-two",), ("random", "historical"), 6, 6, 3))
    about = store.about()
    store.note({"rules": "0"})
    with pytest.raises(StoreFault, match="rules has changed"):
        settled(store, None)
    store.note(about)
    assert settled(store, None) == SMALL


def test_what_is_no_store_is_a_sentence(tmp_path):
    (tmp_path / "tournament.sqlite").write_text("not a database, but long enough to be looked at" * 50)
    with pytest.raises(StoreFault, match="is no store of results"):
        Store.open(tmp_path)


def sleepy(number):
    """Kill the worker once, where it is one; else answer."""
    marker = Path(os.environ["DILEMMA_TEST_MARKER"])
    if number == 3 and not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def test_a_killed_worker_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("DILEMMA_TEST_MARKER", str(tmp_path / "killed"))
    done = dict(play_all(sleepy, range(40), 2, never))
    assert (tmp_path / "killed").exists()
    assert done == {number: number * number for number in range(40)}


def test_work_is_handed_out_as_it_is_done():
    """A million tasks are not laid out beforehand."""
    taken = []

    def tasks():
        for number in range(1_000_000):
            taken.append(number)
            yield number

    running = play_all(abs, tasks(), 1, never)
    assert [next(running)[0] for _ in range(5)] == [0, 1, 2, 3, 4]
    assert len(taken) < 10
    assert all(one < other for one, other in pairwise(taken))


COMMAND = [sys.executable, "-m", "game.cli", "tournament"]
ASKED = ["five-days-2008", "--players", "random,historical,opportunist", "--games", "60", "--turns", "8", "--seed", "5"]


def finished(folder):
    try:
        with sqlite3.connect(f"file:{folder}/tournament.sqlite?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*) FROM matches").fetchone()[0]
    except sqlite3.Error:
        return 0


@pytest.mark.long
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_killed_half_way_and_gone_on_with_it_comes_to_the_same(tmp_path, how):
    subprocess.run([*COMMAND, *ASKED, "--jobs", "1", "--out", tmp_path / "a"], check=True, capture_output=True)
    running = subprocess.Popen([*COMMAND, *ASKED, "--jobs", "2", "--out", tmp_path / "b"], stdout=subprocess.DEVNULL)
    while finished(tmp_path / "b") < 15 and running.poll() is None:
        time.sleep(0.05)
    before = finished(tmp_path / "b")
    running.send_signal(how)
    assert running.wait(60) == (130 if how == signal.SIGINT else -signal.SIGKILL)
    assert before <= finished(tmp_path / "b") < 60
    subprocess.run([*COMMAND, "--resume", "--jobs", "2", "--out", tmp_path / "b"], check=True, capture_output=True)
    for name in ("summary.json", "summary.txt", "matches.csv", "moves.csv", "situations.csv"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    assert json.loads((tmp_path / "b" / "summary.json").read_text())["finished"] == 60
