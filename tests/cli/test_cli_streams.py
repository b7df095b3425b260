"""Closed pipes, full disks, interrupts and poor terminals end in a usable way."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

DILEMMA = [sys.executable, "-m", "game.cli"]


@pytest.fixture(autouse=True, scope="module")
def _nothing_compiled(tmp_path_factory):
    """What is kept lies in a folder of these tests: a few rules that another test compiled would have the rest compiled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NUMBA_CACHE_DIR", str(tmp_path_factory.mktemp("kept")))
        yield


def environment(**more):
    return os.environ | {"DILEMMA_LANG": "en", "PYTHONPATH": os.pathsep.join(sys.path)} | more


def test_a_reader_that_leaves_is_no_error():
    watch = [*DILEMMA, "watch", "--turns", "2", *(f"--seat={each}=historical" for each in ("russia", "georgia", "nato"))]
    with subprocess.Popen(watch, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_full_disk_on_the_way_out_is_a_sentence():
    with Path("/dev/full").open("w") as full:
        shown = subprocess.run(
            [*DILEMMA, "scenario", "schema"], stdout=full, stderr=subprocess.PIPE, text=True, env=environment(), check=False
        )
    assert (shown.returncode, shown.stderr) == (1, "dilemma: the disk is full\n")


def test_a_terminal_without_the_letters_shows_something_all_the_same():
    chinese = environment(PYTHONIOENCODING="latin-1", DILEMMA_LANG="zh-TW")
    shown = subprocess.run([*DILEMMA, "--help"], capture_output=True, env=chinese, check=False)
    assert shown.returncode == 0
    assert b"?" in shown.stdout


def test_an_interrupt_says_how_to_go_on(tmp_path):
    play = [*DILEMMA, "play", "--seed", "3", "--save", "kept.jsonl", "--seat", "russia=human"]
    play += ["--seat", "georgia=historical", "--seat", "nato=historical"]
    with subprocess.Popen(
        play, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=environment()
    ) as running:
        while "points> " not in (line := _until(running.stdout, "> ")):
            assert line
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert "dilemma play --load kept.jsonl" in out
    assert err.strip() == "dilemma: stopped"


def _until(stream, ending):
    read = ""
    while not read.endswith(ending):
        letter = stream.read(1)
        if not letter:
            return read
        read += letter
    return read
