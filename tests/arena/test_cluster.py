"""A cluster: a scheduler and two workers on this machine, one of them killed half-way; the result is that of one machine."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from game.arena.cluster import ClusterFault, check_cluster, has_cluster, play_on_cluster
from game.arena.store import StoreFault
from game.arena.tournament import Tournament, play_far

COMMAND = [sys.executable, "-m", "game.cli", "tournament"]
ASKED = ["lab-two", "--players", "random,historical,opportunist", "--games", "150", "--turns", "12", "--seed", "5"]
FILES = ("summary.json", "summary.txt", "matches.csv", "moves.csv", "situations.csv", "report.html")
needs_dask = pytest.mark.skipif(not has_cluster(), reason="distributed is not installed")


def never():
    return False


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def dask(*words):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([sys.executable, "-m", f"distributed.cli.dask_{words[0]}", *map(str, words[1:])], **quiet)


@contextmanager
def cluster(workers):
    port = free_port()
    address, running = f"tcp://127.0.0.1:{port}", []
    try:
        running.append(dask("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"))
        words = ("worker", address, "--nthreads", 1, "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        running += [dask(*words) for _ in range(workers)]
        await_workers(address, workers)
        yield address, running
    finally:
        for process in running:
            process.kill()
            process.wait()


def await_workers(address, count):
    with pytest.importorskip("distributed").Client(address, timeout=30, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def finished(folder):
    try:
        with sqlite3.connect(f"file:{folder}/tournament.sqlite?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*) FROM matches").fetchone()[0]
    except sqlite3.Error:
        return 0


@needs_dask
def test_an_address_where_nobody_answers_is_a_sentence(monkeypatch):
    monkeypatch.setattr("game.arena.cluster.PATIENCE", 1)
    with pytest.raises(ClusterFault, match="no Dask scheduler answers"):
        list(play_on_cluster(abs, [1], f"tcp://127.0.0.1:{free_port()}", never))
    with pytest.raises(ClusterFault, match="no Dask scheduler answers"):
        check_cluster(f"127.0.0.1:{free_port()}")
    for word in ("nowhere", "bad:::x", "tcp://10.0.0.1", "a b:1"):
        with pytest.raises(ClusterFault, match="is no address"):
            check_cluster(word)


def test_a_machine_with_other_rules_refuses_to_play():
    wanted = Tournament(("lab-two",), ("random", "historical"), 2, 5, 2)
    with pytest.raises(StoreFault, match="another rules"):
        play_far(wanted, wanted.about() | {"rules": "0"}, None)


@needs_dask
@pytest.mark.long
def test_a_worker_killed_half_way_loses_nothing(tmp_path):
    subprocess.run([*COMMAND, *ASKED, "--jobs", "1", "--out", tmp_path / "a"], check=True, capture_output=True)
    with cluster(2) as (address, running):
        playing = subprocess.Popen([*COMMAND, *ASKED, "--cluster", address, "--out", tmp_path / "b"], stdout=subprocess.DEVNULL)
        while finished(tmp_path / "b") < 50 and playing.poll() is None:
            time.sleep(0.05)
        os.kill(running[2].pid, signal.SIGKILL)
        before = finished(tmp_path / "b")
        assert playing.wait(120) == 0
    assert 50 <= before < 150
    for name in FILES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@needs_dask
@pytest.mark.long
def test_a_scheduler_that_dies_is_a_sentence_and_the_rest_is_played_later(tmp_path):
    subprocess.run([*COMMAND, *ASKED, "--jobs", "1", "--out", tmp_path / "a"], check=True, capture_output=True)
    with cluster(1) as (address, running):
        playing = subprocess.Popen(
            [*COMMAND, *ASKED, "--cluster", address, "--out", tmp_path / "b"], stderr=subprocess.PIPE, text=True
        )
        while finished(tmp_path / "b") < 20 and playing.poll() is None:
            time.sleep(0.05)
        running[0].kill()
        told = playing.communicate(timeout=120)[1]
    assert "the scheduler is gone" in told
    assert "Traceback" not in told
    subprocess.run([*COMMAND, "--resume", "--jobs", "1", "--out", tmp_path / "b"], check=True, capture_output=True)
    for name in FILES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
